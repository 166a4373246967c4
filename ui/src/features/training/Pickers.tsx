import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { Failure, TrainingPaper, TrainingPrint } from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";

interface PeopleProps {
  value?: string[];
  onChange?: (codes: string[]) => void;
  placeholder?: string;
  id?: string;
}

function usePeopleOptions() {
  const { data } = useQuery(queries.people());
  return (data?.rows ?? [])
    .filter((row) => row.status !== "left")
    .map((row) => ({ value: row.code, label: `${row.code} ${row.name}　${row.post}` }));
}

/** Several people by number or name. */
export function PeopleSelect(props: PeopleProps) {
  return <Select mode="multiple" optionFilterProp="label" options={usePeopleOptions()} {...props} />;
}

/** One person by number or name. */
export function PersonSelect(props: {
  value?: string | null;
  onChange?: (code: string) => void;
  allowClear?: boolean;
  id?: string;
  disabled?: boolean;
}) {
  return <Select showSearch optionFilterProp="label" options={usePeopleOptions()} {...props} />;
}

/** The competences of the matrix by name. */
export function CompetenceSelect(props: {
  value?: number;
  onChange?: (id: number) => void;
  id?: string;
  disabled?: boolean;
}) {
  const { data } = useQuery(queries.trainingMatrix());
  return (
    <Select
      showSearch
      optionFilterProp="label"
      options={data?.matrix.competences.map((one) => ({ value: one.id, label: one.name }))}
      {...props}
    />
  );
}

interface AskProps {
  title: string;
  text?: string;
  label: string;
  confirm: string;
  busy: boolean;
  failure: Failure | null;
  onOk: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of something that cannot be taken back. */
export function AskReason(props: AskProps) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirm}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={props.busy}
      onOk={() => props.onOk(reason.trim())}
      onCancel={props.onClose}
    >
      <div className="stack">
        {props.text && <p className="quiet">{props.text}</p>}
        <Input.TextArea
          autoSize={{ minRows: 3 }}
          value={reason}
          aria-label={props.label}
          placeholder={props.label}
          onChange={(event) => setReason(event.target.value)}
        />
        <FailureNote failure={props.failure} />
      </div>
    </Modal>
  );
}

/** The papers of one thing behind one button. */
export function PrintMenu({
  papers,
  busy,
  onPrint,
}: {
  papers: TrainingPaper[];
  busy: boolean;
  onPrint: (order: Pick<TrainingPrint, "paper">) => void;
}) {
  const t = useT();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: papers.map((paper) => ({ key: paper, label: t(`training.paper_${paper}`) })),
        onClick: ({ key }) => onPrint({ paper: key as TrainingPaper }),
      }}
    >
      <Button loading={busy}>{t("common.print")}</Button>
    </Dropdown>
  );
}
