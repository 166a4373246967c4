import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutCycle } from "./put";

/** Points with their facts, calibration, an appeal: what the stage allows. */
export function SheetActs({ data, view }: { data: ipc.SheetView; view: ipc.CycleView }) {
  const t = useT();
  const put = usePutCycle();
  const [slot, setSlot] = useState<"plus" | "minus" | "veto">("plus");
  const [name, setName] = useState("");
  const [points, setPoints] = useState("");
  const [reason, setReason] = useState("");
  const today = useQuery(queries.status()).data?.today;
  const cycle = view.row.id;
  const clear = (next: ipc.CycleView) => {
    setName("");
    setPoints("");
    setReason("");
    put(next);
  };
  const stage = view.row.stage;
  const event = useAct(
    () =>
      ipc.eventsEnter({
        cycle,
        events: [{ sheet: data.row.id, slot, name, points, happened: true, reason }],
      }),
    clear,
  );
  const calibrate = useAct(() => ipc.sheetCalibrate({ cycle, sheet: data.row.id, points, reason }), clear);
  const appeal = useAct(
    () =>
      ipc.appealFile({
        cycle,
        code: data.row.code,
        day: today ?? "",
        text: reason,
      }),
    clear,
  );
  const facts = (
    <Input.TextArea
      autoSize={{ minRows: 2 }}
      value={reason}
      onChange={(one) => setReason(one.target.value)}
      placeholder={t("assessment.factsHint")}
      data-testid={testids.appealText}
    />
  );
  if (stage === "leader")
    return (
      <section className="card assess-act">
        <h3>{t("assessment.addEvent")}</h3>
        <div className="assess-line">
          <Select
            value={slot}
            onChange={setSlot}
            style={{ width: 110 }}
            options={(["plus", "minus", "veto"] as const).map((one) => ({
              value: one,
              label: t(`assessment.slot_${one}`),
            }))}
          />
          {slot === "veto" ? (
            <Select
              value={name || undefined}
              onChange={setName}
              style={{ flex: 1 }}
              placeholder={t("assessment.matter")}
              options={data.vetoes.map((one) => ({ value: one.name, label: one.name }))}
            />
          ) : (
            <>
              <Input
                value={name}
                onChange={(one) => setName(one.target.value)}
                placeholder={t("assessment.matter")}
              />
              <Input
                value={points}
                onChange={(one) => setPoints(one.target.value)}
                placeholder={t("assessment.pointsHint")}
                style={{ width: 90 }}
              />
            </>
          )}
        </div>
        {facts}
        <Button loading={event.busy} onClick={() => event.run()}>
          {t("assessment.addEventConfirm")}
        </Button>
        <FailureNote failure={event.failure} onClose={event.clear} />
      </section>
    );
  if (stage === "calibration")
    return (
      <section className="card assess-act">
        <h3>{t("assessment.calibrateTitle", { limit: data.rules.calibration_limit })}</h3>
        <Input
          value={points}
          onChange={(one) => setPoints(one.target.value)}
          placeholder={t("assessment.calibrateHint")}
          style={{ width: 160 }}
        />
        {facts}
        <Button loading={calibrate.busy} onClick={() => calibrate.run()}>
          {t("assessment.calibrateConfirm")}
        </Button>
        <FailureNote failure={calibrate.failure} onClose={calibrate.clear} />
      </section>
    );
  const open = data.appeals.some((one) => one.decision === null);
  if ((stage === "confirmation" || stage === "appeal") && data.receipt && !open)
    return (
      <section className="card assess-act">
        <h3>{t("assessment.appealTitle", { day: data.receipt.appeal_by })}</h3>
        {facts}
        <Button
          loading={appeal.busy}
          disabled={!reason.trim()}
          onClick={() => appeal.run()}
          data-testid={testids.appealFile}
        >
          {t("assessment.appealConfirm")}
        </Button>
        <FailureNote failure={appeal.failure} onClose={appeal.clear} />
      </section>
    );
  return null;
}
