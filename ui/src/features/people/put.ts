import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { PeopleView } from "@/ipc";
import { keys } from "@/shared/queries";

/** Takes over a new view of the people; days and bonus runs may look different now. */
export function usePutPeople(): (view: PeopleView) => void {
  const client = useQueryClient();
  return useCallback(
    (view: PeopleView) => {
      client.setQueryData([...keys.people, "view"], view);
      client.invalidateQueries({ queryKey: [...keys.people, "days"] });
      client.invalidateQueries({ queryKey: keys.quarters });
    },
    [client],
  );
}
