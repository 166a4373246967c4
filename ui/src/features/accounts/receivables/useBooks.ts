import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AccountBooks } from "@/ipc";
import { keys, queries } from "@/shared/queries";

/** Takes over the books of an account after a change; lists and the workbench may look different now. */
export function usePutBooks(done?: () => void): (books: AccountBooks) => void {
  const client = useQueryClient();
  return useCallback(
    (books: AccountBooks) => {
      client.invalidateQueries({ queryKey: keys.accounts });
      client.setQueryData(queries.accountBooks(books.account).queryKey, books);
      done?.();
    },
    [client, done],
  );
}
