import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Form, Input, Modal, Radio } from "antd";
import { useEffect } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { addDays, addMonths, longDay } from "@/shared/format/days";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { openHigh } from "./checkup/findings";
import { IssueFindings } from "./IssueFindings";
import { onTrial } from "./outline";

interface Values {
  number: string;
  issued_on: ipc.Day;
  effective_on: ipc.Day;
  trial_until: ipc.Day | null;
  kind: ipc.Adoption["kind"];
  discussed_on: ipc.Day | null;
  consulted_on: ipc.Day | null;
  publicised_on: ipc.Day | null;
  participants: string;
  note: string;
  reason: string;
  despite?: boolean;
  despite_reason?: string;
  revision_note?: string;
}

interface Props {
  reading: ipc.RegulationReading;
  onClose: () => void;
  /** Opens the check-up beside the text. */
  onCheckup: () => void;
}

/**
 * Issuing: number, days, the consultation on record or the reason to go without, what the check-up still
 * finds; and what will happen.
 */
export function IssueDialog({ reading, onClose, onCheckup }: Props) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { version, regulation, trial } = reading;
  const { data: status } = useQuery(queries.status());
  const { data: number } = useQuery({
    queryKey: ["next-number", regulation.id],
    queryFn: () => ipc.regulationNextNumber({ regulation: regulation.id }),
    staleTime: 0,
  });
  useEffect(() => {
    if (number && !form.isFieldTouched("number")) form.setFieldsValue({ number });
  }, [number, form]);
  const { data: revision } = useQuery({
    queryKey: [...keys.regulations, "revision-note", version.id, reading.revision],
    queryFn: () => ipc.regulationRevisionNote({ version: version.id }),
    enabled: version.based_on !== null,
  });
  useEffect(() => {
    if (revision && !form.isFieldTouched("revision_note")) form.setFieldsValue({ revision_note: revision });
  }, [revision, form]);
  const { data: procedure } = useQuery(queries.adoption(version.id));
  const { data: findings, error } = useQuery(queries.checkup(version.id, reading.revision));
  const open = openHigh(findings ?? []);
  const complete = procedure?.gaps.length === 0;
  useEffect(() => {
    if (complete && regulation.needs_consultation && !form.isFieldTouched("kind"))
      form.setFieldsValue({ kind: "recorded" });
  }, [complete, regulation.needs_consultation, form]);
  const published = procedure?.steps.find((row) => row.step.stage === "publication")?.step.until ?? null;
  useEffect(() => {
    // Not before it has been made public for as long as was said.
    if (published && status && published >= status.today && !form.isFieldTouched("effective_on"))
      form.setFieldsValue({ effective_on: addDays(published, 1) });
  }, [published, status, form]);
  const kind: Values["kind"] | undefined = Form.useWatch("kind", form);
  const effective: ipc.Day | undefined = Form.useWatch("effective_on", form);
  const today = status?.today ?? "";
  const current = regulation.versions.find((row) => row.in_force);
  const issue = useAct(
    (values: Values) => ipc.regulationIssue({ order: orderOf(version.id, values) }),
    (issued) => {
      // The version that was in force until now reads differently as well.
      client.invalidateQueries({ queryKey: keys.regulations });
      client.setQueryData([...keys.regulations, "reading", issued.version.id], issued);
      client.invalidateQueries({ queryKey: ["next-number"] });
      client.invalidateQueries({ queryKey: keys.quarters });
      client.invalidateQueries({ queryKey: keys.papers });
      onClose();
      navigate({ to: "/regulations/$version", params: { version: String(issued.version.id) } });
    },
  );
  if (!today) return null;
  const need = [{ required: true, message: t("common.required") }];
  const changed = reading.parameters.filter((row) => row.changed).length;
  const day = (name: keyof Values, label: string, optional?: boolean) => (
    <Form.Item name={name} label={label} rules={optional ? [] : need}>
      <DayInput allowClear={optional} />
    </Form.Item>
  );
  return (
    <Modal
      open
      width={660}
      className="issue-dialog"
      style={{ top: 32 }}
      title={t("regulations.issueTitle", { title: regulation.title })}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("regulations.issueConfirm", { day: effective ? longDay(effective, language) : "" })}
      cancelText={t("common.cancel")}
      confirmLoading={issue.busy}
      okButtonProps={{ ...{ "data-testid": testids.issueConfirm } }}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={issue.run}
        initialValues={{
          number: "",
          issued_on: today,
          effective_on: today,
          // A term that the text sets counts from the day of effect; the version gets its last day by itself.
          trial_until: !trial && onTrial(regulation, version) ? addDays(addMonths(today, 12), -1) : null,
          kind: regulation.needs_consultation ? "adopted" : "not_needed",
          participants: "",
          note: "",
          reason: "",
        }}
      >
        <div className="issue-grid">
          <Form.Item name="number" label={t("regulations.number")} rules={need}>
            <Input data-testid={testids.issueNumber} />
          </Form.Item>
          {day("issued_on", t("regulations.issuedOn"))}
          {day("effective_on", t("regulations.effectiveOn"))}
          {trial && effective ? (
            <Form.Item label={t("regulations.trialUntil")} extra={t("regulations.trialBy", { ...trial })}>
              <span className="num" data-testid={testids.issueTrial}>
                {addDays(addMonths(effective, trial.months), -1)}
              </span>
            </Form.Item>
          ) : (
            day("trial_until", t("regulations.trialUntil"), true)
          )}
        </div>
        {version.based_on !== null && (
          <Form.Item
            name="revision_note"
            label={t("regulations.revisionNote")}
            extra={t("regulations.revisionNoteHint")}
          >
            <Input maxLength={60} data-testid={testids.issueRevisionNote} />
          </Form.Item>
        )}
        {regulation.needs_consultation && (
          <>
            <Form.Item name="kind" label={t("regulations.adoption")} extra={t("regulations.adoptionHint")}>
              <Radio.Group
                data-testid={testids.issueAdoption}
                options={[
                  {
                    value: "recorded",
                    label: t(complete ? "regulations.recorded" : "regulations.recordedNot"),
                    disabled: !complete,
                  },
                  { value: "adopted", label: t("regulations.adopted") },
                  { value: "override", label: t("regulations.override") },
                ]}
              />
            </Form.Item>
            {kind === "adopted" && (
              <>
                <div className="issue-grid issue-grid-3">
                  {day("discussed_on", t("regulations.discussedOn"))}
                  {day("consulted_on", t("regulations.consultedOn"))}
                  {day("publicised_on", t("regulations.publicisedOn"))}
                </div>
                <Form.Item name="participants" label={t("regulations.participants")} rules={need}>
                  <Input placeholder={t("regulations.participantsHint")} />
                </Form.Item>
                <Form.Item name="note" label={t("regulations.adoptionNote")}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
                </Form.Item>
              </>
            )}
            {kind === "override" && (
              <>
                <Form.Item name="reason" label={t("regulations.overrideReason")} rules={need}>
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} data-testid={testids.issueReason} />
                </Form.Item>
                <Alert type="warning" showIcon title={t("regulations.overrideWarning")} />
              </>
            )}
          </>
        )}
        {open.length > 0 && <IssueFindings findings={open} show={onCheckup} />}
        <div className="issue-happens">
          <b>{t("regulations.happens")}</b>
          <ul>
            <li>{t("regulations.happensFreeze")}</li>
            <li>{t("regulations.happensChanges", { n: changed })}</li>
            {current && effective && (
              <li>
                {t("regulations.happensReplaces", {
                  label: current.label ?? "",
                  day: longDay(addDays(effective, -1), language),
                })}
              </li>
            )}
            {regulation.kind === "bonus" && <li>{t("regulations.happensBonus")}</li>}
          </ul>
        </div>
        <FormKeys save={false} />
        <FailureNote failure={issue.failure ?? (error && ipc.asFailure(error))} />
      </Form>
    </Modal>
  );
}

function orderOf(version: number, values: Values): ipc.IssueVersion {
  const adoption: ipc.Adoption =
    values.kind === "adopted"
      ? {
          kind: "adopted",
          discussed_on: values.discussed_on ?? "",
          consulted_on: values.consulted_on ?? "",
          publicised_on: values.publicised_on ?? "",
          participants: values.participants.trim(),
          note: values.note.trim(),
        }
      : values.kind === "override"
        ? { kind: "override", reason: values.reason.trim() }
        : { kind: values.kind === "recorded" ? "recorded" : "not_needed" };
  return {
    version,
    number: values.number.trim(),
    issued_on: values.issued_on,
    effective_on: values.effective_on,
    trial_until: values.trial_until ?? null,
    adoption,
    despite_findings: values.despite_reason?.trim() || null,
    revision_note: values.revision_note?.trim() || null,
  };
}
