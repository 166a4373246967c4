import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { periodName } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|Q[1-4])?$/;

/** Says who will be assessed by which rules before a period is opened. */
export function OpenDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (view: ipc.CycleView) => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { data: status } = useQuery(queries.status());
  const before = new Date(`${status?.today ?? "2026-01-01"}T12:00:00`);
  before.setDate(0);
  const last = `${before.getFullYear()}-${String(before.getMonth() + 1).padStart(2, "0")}`;
  const [period, setPeriod] = useState(last);
  const [leave, setLeave] = useState<ipc.LeaveRule>("earlier");
  const [leaveOut, setLeaveOut] = useState(false);
  const readable = PERIOD.test(period);
  const order: ipc.OpenCycle = {
    period,
    leave,
    min_days: null,
    calibration_limit: null,
    leave_out: leaveOut,
  };
  const { data: look } = useQuery({
    queryKey: ["assessment", "open", period, leave, leaveOut],
    queryFn: () => ipc.cyclePreview({ order }),
    enabled: readable,
    staleTime: 0,
  });
  const open = useAct(() => ipc.cycleOpen({ order }), onDone);
  const seen = readable ? look : undefined;
  return (
    <Modal
      open
      title={t("assessment.openTitle")}
      okText={
        seen
          ? t("assessment.openConfirm", { period: periodName(seen.period, language), n: seen.people })
          : t("assessment.open")
      }
      okButtonProps={{
        disabled: !seen || seen.problem !== null,
        ...{ "data-testid": testids.cycleOpenConfirm },
      }}
      cancelText={t("common.cancel")}
      confirmLoading={open.busy}
      onOk={() => open.run()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical" onFinish={() => seen?.problem === null && open.run()}>
        <Form.Item
          label={t("assessment.period")}
          extra={readable ? t("assessment.periodHint") : t("assessment.periodWrong")}
          validateStatus={readable ? undefined : "error"}
        >
          <Input
            value={period}
            onChange={(event) => setPeriod(event.target.value.trim().toUpperCase())}
            style={{ width: 140 }}
          />
        </Form.Item>
        <Form.Item label={t("assessment.leave")}>
          <Radio.Group
            value={leave}
            onChange={(event) => setLeave(event.target.value)}
            options={[
              { value: "earlier", label: t("assessment.leave_earlier") },
              { value: "left_out", label: t("assessment.leave_left_out") },
            ]}
          />
        </Form.Item>
        {seen && (
          <ul className="assess-look">
            <li>{t("assessment.lookSheets", { people: seen.people, sheets: seen.sheets })}</li>
            {seen.transferred.length > 0 && (
              <li>{t("assessment.lookTransferred", { names: seen.transferred.join(t("common.comma")) })}</li>
            )}
            {seen.carried.length > 0 && (
              <li>{t("assessment.lookCarried", { names: seen.carried.join(t("common.comma")) })}</li>
            )}
            {seen.left_out.length > 0 && (
              <li>{t("assessment.lookLeftOut", { names: seen.left_out.join(t("common.comma")) })}</li>
            )}
            <li>
              {t("assessment.lookRules", {
                limit: seen.rules.calibration_limit,
                days: seen.rules.appeal_workdays,
                basis: seen.rules.basis.bands ?? t("assessment.noBasis"),
              })}
            </li>
          </ul>
        )}
        {(seen?.without_scheme.length ?? 0) > 0 && (
          <Checkbox checked={leaveOut} onChange={(event) => setLeaveOut(event.target.checked)}>
            {t("assessment.leaveOut")}
          </Checkbox>
        )}
        {seen?.problem && (
          <p className="assess-problem" role="alert">
            {failureText(seen.problem, t)}
          </p>
        )}
        <FormKeys />
        <FailureNote failure={open.failure} />
      </Form>
    </Modal>
  );
}
