import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { usePutTraining } from "./put";

const POINTS = ["content", "trainer", "organisation", "overall"] as const;
const FRESH: ipc.TrainingFeedback = { content: 5, trainer: 5, organisation: 5, overall: 5, remark: "" };

/** The sheets learners gave back, without their names. */
export function Feedback({ session }: { session: ipc.TrainingSession }) {
  const t = useT();
  const put = usePutTraining();
  const [sheet, setSheet] = useState(FRESH);
  const [count, setCount] = useState(1);
  const save = useAct((sheets: ipc.FeedbackForm[]) => ipc.sessionFeedback({ id: session.id, sheets }), put);
  const open = session.state !== "cancelled";
  return (
    <div className="stack">
      <p className="quiet">{t("training.feedbackText")}</p>
      {open && (
        <form
          className="train-line"
          onSubmit={(event) => {
            event.preventDefault();
            save.run([{ sheet, count }]);
          }}
        >
          {POINTS.map((point) => (
            <span key={point} className="train-point">
              {t(`training.point_${point}`)}
              <InputNumber
                min={1}
                max={5}
                precision={0}
                aria-label={t(`training.point_${point}`)}
                value={sheet[point]}
                onChange={(value) => setSheet({ ...sheet, [point]: value ?? 1 })}
                style={{ width: 64 }}
              />
            </span>
          ))}
          <Input
            value={sheet.remark}
            placeholder={t("training.remark")}
            onChange={(event) => setSheet({ ...sheet, remark: event.target.value })}
            style={{ width: 220 }}
          />
          <span className="train-point">
            {t("training.sheets")}
            <InputNumber
              min={1}
              max={500}
              precision={0}
              aria-label={t("training.sheets")}
              value={count}
              onChange={(value) => setCount(value ?? 1)}
              style={{ width: 64 }}
            />
          </span>
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t("training.addSheets")}
          </Button>
        </form>
      )}
      <FailureNote failure={save.failure} />
      {session.feedback.length > 0 && (
        <table className="train-table">
          <thead>
            <tr>
              {POINTS.map((point) => (
                <th key={point} className="num">
                  {t(`training.point_${point}`)}
                </th>
              ))}
              <th>{t("training.remark")}</th>
            </tr>
          </thead>
          <tbody>
            {session.feedback.map((one, index) => (
              <tr key={index}>
                {POINTS.map((point) => (
                  <td key={point} className="num">
                    {one[point]}
                  </td>
                ))}
                <td>{one.remark || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
