import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { step } from "./attendance";
import { usePutTraining } from "./put";
import { figure } from "./words";

const TONES: Record<ipc.SessionAttendance, Tone> = {
  pending: "neutral",
  present: "good",
  leave: "warn",
  absent: "bad",
};
const MARKS = ["present", "absent", "leave"] as const;

/** Who came: by the mouse, or by arrows with P, A and L. */
export function Attendance({ view, onEdit }: { view: ipc.TrainingSessionView; onEdit: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const open = view.session.state === "planned";
  const [rows, setRows] = useState(() =>
    view.people.map((one) => ({ ...one, practice: one.practice ?? "" })),
  );
  const [touched, setTouched] = useState(false);
  const lines = useRef<(HTMLTableRowElement | null)[]>([]);
  const save = useAct(
    () =>
      ipc.sessionAttend({
        id: view.session.id,
        people: rows.map(({ code, attendance, practice, note }) => ({ code, attendance, practice, note })),
      }),
    () => {
      setTouched(false);
      put();
    },
  );
  const change = (at: number, part: Partial<(typeof rows)[number]>) => {
    setRows((now) => now.map((row, index) => (index === at ? { ...row, ...part } : row)));
    setTouched(true);
  };
  if (rows.length === 0)
    return (
      <Blank
        title={t("training.nobody")}
        text={t("training.nobodyText")}
        action={open && <Button onClick={onEdit}>{t("training.choosePeople")}</Button>}
      />
    );
  const practical = view.session.exam === "practice" || view.session.exam === "both";
  return (
    <div className="stack">
      {open && (
        <div className="train-line">
          <span className="quiet">{t("training.attendKeys")}</span>
          <span className="train-spring" />
          <Button
            onClick={() => {
              setRows((now) =>
                now.map((row) => (row.attendance === "pending" ? { ...row, attendance: "present" } : row)),
              );
              setTouched(true);
            }}
          >
            {t("training.restPresent")}
          </Button>
          <Button
            type="primary"
            disabled={!touched}
            loading={save.busy}
            onClick={() => save.run()}
            data-testid="attendance-save"
          >
            {t("training.saveAttendance")}
          </Button>
        </div>
      )}
      <FailureNote failure={save.failure} />
      <table className="train-table">
        <thead>
          <tr>
            <th>{t("training.code")}</th>
            <th>{t("training.person")}</th>
            <th>{t("training.department")}</th>
            <th>{t("training.attendance")}</th>
            {practical && <th className="num">{t("training.practiceScore")}</th>}
            <th className="num">{t("training.score")}</th>
            <th>{t("training.note")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.code}
              ref={(element) => {
                lines.current[index] = element;
              }}
              tabIndex={0}
              data-testid={`attend-${row.code}`}
              onKeyDown={(event) => {
                if (!open || event.target !== event.currentTarget) return;
                const done = step(event.key, index, rows.length);
                if (!done) return;
                event.preventDefault();
                if (done.mark) change(index, { attendance: done.mark });
                lines.current[done.at]?.focus();
              }}
            >
              <td className="num">{row.code}</td>
              <td>{row.name}</td>
              <td>{row.department}</td>
              <td>
                {open ? (
                  <span className="attend-marks">
                    {MARKS.map((mark) => (
                      <button
                        type="button"
                        key={mark}
                        tabIndex={-1}
                        aria-pressed={row.attendance === mark}
                        onClick={() =>
                          change(index, { attendance: row.attendance === mark ? "pending" : mark })
                        }
                      >
                        <StateTag tone={row.attendance === mark ? TONES[mark] : "neutral"}>
                          {t(`training.attend_${mark}`)}
                        </StateTag>
                      </button>
                    ))}
                  </span>
                ) : (
                  <StateTag tone={TONES[row.attendance]}>{t(`training.attend_${row.attendance}`)}</StateTag>
                )}
              </td>
              {practical && (
                <td className="num">
                  {open ? (
                    <Input
                      size="small"
                      value={row.practice}
                      disabled={row.attendance !== "present"}
                      onChange={(event) => change(index, { practice: event.target.value })}
                      style={{ width: 70 }}
                    />
                  ) : (
                    row.practice || "—"
                  )}
                </td>
              )}
              <td className="num">
                {row.score === null ? (
                  "—"
                ) : (
                  <StateTag tone={row.passed ? "good" : "bad"}>{figure(row.score)}</StateTag>
                )}
              </td>
              <td>
                {open ? (
                  <Input
                    size="small"
                    variant="borderless"
                    value={row.note}
                    aria-label={t("training.note")}
                    onChange={(event) => change(index, { note: event.target.value })}
                  />
                ) : (
                  row.note
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
