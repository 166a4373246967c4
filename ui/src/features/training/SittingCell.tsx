import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import type { Act } from "@/shared/act";
import { useAct } from "@/shared/act";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { usePutTraining } from "./put";

/** Gives the paper to somebody at this PC. */
export function useSit(id: number): Act<[string], ipc.ExamSittingView> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useAct(
    (code: string) => ipc.examSit({ id, code }),
    (paper: ipc.ExamSittingView) => {
      client.setQueryData(queries.sitting(id, paper.code).queryKey, paper);
      navigate({ to: "/training/exams/$id/sit/$code", params: { id: String(id), code: paper.code } });
    },
  );
}

/** How somebody stands with a paper at this PC, and the way to it. */
export function SittingCell({
  view,
  person,
  sit,
}: {
  view: ipc.ExamView;
  person: ipc.ExamPerson;
  sit: Act<[string], ipc.ExamSittingView>;
}) {
  const t = useT();
  const put = usePutTraining();
  const collect = useAct(() => ipc.examHandIn({ id: view.exam.id, code: person.code }), put);
  const { sitting } = person;
  const open = view.exam.state === "open";
  const sitDown = (words: string) => (
    <Button
      size="small"
      type="link"
      loading={sit.busy}
      onClick={() => sit.run(person.code)}
      data-testid={`sit-${person.code}`}
    >
      {words}
    </Button>
  );
  if (!sitting)
    return open && person.score === null ? sitDown(t("training.sitDown")) : <span className="quiet">—</span>;
  if (!sitting.handed_in)
    return (
      <span className="train-acts train-sitting">
        <StateTag tone="busy">
          <span className="num">
            {t("training.sittingRuns", { begun: sitting.begun, ends: sitting.ends })}
          </span>
        </StateTag>
        {sitDown(t("training.resumeSitting"))}
        <Popconfirm
          title={t("training.collectTitle", { name: person.name })}
          okText={t("training.collect")}
          cancelText={t("common.cancel")}
          onConfirm={() => collect.run()}
        >
          <Button size="small" type="link" loading={collect.busy}>
            {t("training.collect")}
          </Button>
        </Popconfirm>
      </span>
    );
  return (
    <StateTag tone={sitting.waiting > 0 ? "warn" : "good"}>
      {sitting.waiting > 0 ? t("training.sittingWaits", { n: sitting.waiting }) : t("training.sittingDone")}
    </StateTag>
  );
}
