import { Button, Input, Segmented, Select } from "antd";
import { useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { MarkGrid } from "./MarkGrid";
import { usePutTraining } from "./put";
import { SittingCell, useSit } from "./SittingCell";
import { figure } from "./words";

type Way = "total" | "question";

/** Marks as totals or question by question; whoever takes the exam at this PC begins here. */
export function Marks({ view }: { view: ipc.ExamView }) {
  const t = useT();
  const judging = view.people.some((one) => (one.sitting?.waiting ?? 0) > 0);
  const [way, setWay] = useState<Way>(judging ? "question" : "total");
  return (
    <div className="stack">
      <Segmented<Way>
        value={way}
        onChange={setWay}
        options={[
          { value: "total", label: t("training.byTotal") },
          {
            value: "question",
            label: <span data-testid="marks-by-question">{t("training.byQuestion")}</span>,
          },
        ]}
        className="train-way"
      />
      {way === "total" ? <Totals view={view} /> : <MarkGrid view={view} />}
    </div>
  );
}

/** Marks one below the other: Enter goes on to the next person. */
function Totals({ view }: { view: ipc.ExamView }) {
  const t = useT();
  const sit = useSit(view.exam.id);
  const put = usePutTraining();
  const open = view.exam.state === "open";
  const [typed, setTyped] = useState<Record<string, { score: string; variant: string }>>({});
  const fields = useRef<(HTMLElement | null)[]>([]);
  const save = useAct(
    () =>
      ipc.examMarks({
        id: view.exam.id,
        people: Object.entries(typed).map(([code, one]) => ({ code, ...one, items: [] })),
      }),
    put,
  );
  const variants = view.exam.variants.map((one) => ({ value: one.letter, label: one.letter }));
  const of = (person: ipc.ExamPerson) =>
    typed[person.code] ?? { score: person.score ?? "", variant: person.variant || "A" };
  return (
    <div className="stack">
      {open && (
        <div className="train-line">
          <span className="quiet">{t("training.marksKeys", { total: view.exam.total })}</span>
          <span className="train-spring" />
          <Button
            type="primary"
            disabled={Object.keys(typed).length === 0}
            loading={save.busy}
            onClick={() => save.run()}
            data-testid="marks-save"
          >
            {t("training.saveMarks")}
          </Button>
        </div>
      )}
      <FailureNote failure={save.failure ?? sit.failure} />
      <table className="train-table">
        <thead>
          <tr>
            <th>{t("training.code")}</th>
            <th>{t("training.person")}</th>
            <th>{t("training.department")}</th>
            <th>{t("training.variant")}</th>
            <th>{t("training.onScreen")}</th>
            <th className="num">{t("training.score")}</th>
            <th>{t("training.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((person, index) => (
            <tr key={person.code}>
              <td className="num">{person.code}</td>
              <td>{person.name}</td>
              <td>{person.department}</td>
              <td>
                {open && !person.sitting ? (
                  <Select
                    size="small"
                    value={of(person).variant}
                    options={variants}
                    onChange={(variant) => setTyped({ ...typed, [person.code]: { ...of(person), variant } })}
                    style={{ width: 64 }}
                  />
                ) : (
                  person.variant || "—"
                )}
              </td>
              <td>
                <SittingCell view={view} person={person} sit={sit} />
              </td>
              <td className="num">
                {open && !person.sitting ? (
                  <Input
                    size="small"
                    inputMode="decimal"
                    value={of(person).score}
                    aria-label={`${person.name} ${t("training.score")}`}
                    data-testid={`mark-${person.code}`}
                    ref={(field) => {
                      fields.current[index] = field?.input ?? null;
                    }}
                    onChange={(event) =>
                      setTyped({ ...typed, [person.code]: { ...of(person), score: event.target.value } })
                    }
                    onPressEnter={() => fields.current[index + 1]?.focus()}
                    style={{ width: 84 }}
                  />
                ) : (
                  figure(person.score)
                )}
              </td>
              <td>
                {person.passed === null ? (
                  <span className="quiet">{t("training.notMarked")}</span>
                ) : (
                  <StateTag tone={person.passed ? "good" : "bad"}>
                    {t(person.passed ? "training.didPass" : "training.didFail")}
                  </StateTag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
