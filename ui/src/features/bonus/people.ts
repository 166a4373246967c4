import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { BonusView } from "@/ipc";
import { queries } from "@/shared/queries";

/** People to choose from in a quarter: who was in post, as options that can be searched. */
export function usePersonOptions(view: BonusView): { value: string; label: string }[] {
  const { data: days } = useQuery(queries.days(view.quarter));
  return useMemo(
    () =>
      (days ?? [])
        .filter((row) => row.stretches.length > 0)
        .map((row) => ({
          value: row.code,
          label: `${row.name} ${row.code} ${row.stretches.at(-1)?.department ?? ""}`,
        })),
    [days],
  );
}

export const useEveryone = (): { value: string; label: string }[] => {
  const { data } = useQuery(queries.people());
  return useMemo(
    () =>
      (data?.rows ?? []).map((row) => ({ value: row.code, label: `${row.name} ${row.code} ${row.post}` })),
    [data],
  );
};
