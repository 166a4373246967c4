import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { JobReading, PaperRow } from "@/ipc";
import type { StaffView } from "@/shared/parts/PeopleViews";
import { keys } from "@/shared/queries";
import { useStored } from "@/shared/stored";

/** Takes over a new reading of a post: it becomes what is shown of the draft or of its version. */
export function usePutJob(): (reading: JobReading) => void {
  const client = useQueryClient();
  return useCallback(
    (reading: JobReading) => {
      client.setQueryData([...keys.jobs, "reading", reading.post, null], reading);
      const ordinal = reading.shown?.version.ordinal;
      if (ordinal !== undefined)
        client.setQueryData([...keys.jobs, "reading", reading.post, ordinal], reading);
      client.invalidateQueries({ queryKey: [...keys.jobs, "list"] });
    },
    [client],
  );
}

/** A paper that was just made: the register shows it. */
export function useOpenPaper(): (paper: PaperRow) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (paper: PaperRow) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
    [client, navigate],
  );
}

/** To the departments and posts, however people were looked at last. */
export function useToTree(): () => void {
  const navigate = useNavigate();
  const [, look] = useStored<StaffView>("people.view", "list");
  return () => {
    look("tree");
    navigate({ to: "/people", search: {} });
  };
}
