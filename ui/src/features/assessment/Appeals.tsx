import { Button, Checkbox, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { AppealCard } from "./AppealCard";
import { usePutCycle } from "./put";

/** Appeals with their deadline, and the decision. */
export function Appeals({ view }: { view: ipc.CycleView }) {
  const t = useT();
  const [deciding, setDeciding] = useState<ipc.AppealRow | null>(null);
  if (view.appeals.length === 0)
    return <Blank title={t("assessment.noAppeals")} text={t("assessment.noAppealsText")} />;
  return (
    <div className="stack">
      {view.appeals.map((one) => (
        <AppealCard
          key={one.id}
          appeal={one}
          action={
            view.row.stage !== "appeal" ? (
              <span className="faint">
                {t("assessment.decideLater", { stage: t("assessment.stage_appeal") })}
              </span>
            ) : (
              <Button
                type="primary"
                size="small"
                onClick={() => setDeciding(one)}
                data-testid={testids.appealDecide(one.code)}
              >
                {t("assessment.decide")}
              </Button>
            )
          }
        />
      ))}
      {deciding && <Decide view={view} appeal={deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}

function Decide({
  view,
  appeal,
  onClose,
}: {
  view: ipc.CycleView;
  appeal: ipc.AppealRow;
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutCycle();
  const sheets = view.sheets.filter((one) => one.code === appeal.code && one.scheme !== null);
  const choices = sheets.flatMap((sheet) =>
    (view.schemes.find((one) => one.id === sheet.scheme)?.items ?? []).map((item) => ({
      value: `${sheet.id}|${item.name}`,
      label: sheets.length > 1 ? `${sheet.post} · ${item.name}` : item.name,
    })),
  );
  const [decision, setDecision] = useState<ipc.AppealDecision>("upheld");
  const [answer, setAnswer] = useState("");
  const [item, setItem] = useState<string | null>(null);
  const [figure, setFigure] = useState("");
  const [alone, setAlone] = useState(false);
  const decide = useAct(
    () => {
      const [sheet, ...name] = (item ?? "").split("|");
      const cells =
        decision === "upheld" && item ? [{ sheet: Number(sheet), item: name.join("|"), figure }] : [];
      return ipc.appealDecide({
        form: { appeal: appeal.id, decision, answer, cells, one_person: alone },
      });
    },
    (next) => {
      put(next);
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("assessment.decideTitle", { name: appeal.name })}
      okText={t("assessment.decideConfirm")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !answer.trim(), ...{ "data-testid": testids.decideConfirm } }}
      confirmLoading={decide.busy}
      onOk={() => decide.run()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{appeal.text}</p>
        <Radio.Group
          value={decision}
          onChange={(event) => setDecision(event.target.value)}
          options={(["upheld", "dismissed"] as const).map((one) => ({
            value: one,
            label: t(`assessment.decision_${one}`),
          }))}
        />
        {decision === "upheld" && (
          <div className="assess-line">
            <Select
              value={item}
              onChange={setItem}
              options={choices}
              placeholder={t("assessment.item")}
              data-testid={testids.decideItem}
              style={{ width: 240 }}
            />
            <Input
              value={figure}
              onChange={(event) => setFigure(event.target.value)}
              placeholder={t("assessment.corrected")}
              data-testid={testids.decideFigure}
              style={{ width: 140 }}
            />
          </div>
        )}
        <Input.TextArea
          autoSize={{ minRows: 3 }}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          placeholder={t("assessment.answerHint")}
          data-testid={testids.decideAnswer}
        />
        <Checkbox checked={alone} onChange={(event) => setAlone(event.target.checked)}>
          {t("assessment.alone")}
        </Checkbox>
        <FailureNote failure={decide.failure} />
      </div>
    </Modal>
  );
}
