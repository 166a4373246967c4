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

/** These are printed for one variant of the paper at a time. */
const BY_VARIANT: TrainingPaper[] = ["exam", "answer_sheet", "answer_key"];

/** The papers of one thing behind one button, those of an examination for each of its variants. */
export function PrintMenu({
  papers,
  variants = [],
  busy,
  onPrint,
}: {
  papers: TrainingPaper[];
  variants?: string[];
  busy: boolean;
  onPrint: (order: Pick<TrainingPrint, "paper" | "variant">) => void;
}) {
  const t = useT();
  const orders = papers.flatMap((paper) =>
    BY_VARIANT.includes(paper)
      ? variants.map((variant) => ({ paper, variant: variant as string | null }))
      : [{ paper, variant: null }],
  );
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: orders.map(({ paper, variant }, index) => ({
          key: index,
          label: (
            <span data-testid={`print-${paper}${variant ? `-${variant}` : ""}`}>
              {t(`training.paper_${paper}`)}
              {variant && variants.length > 1 && `　${t("training.variantOf", { letter: variant })}`}
            </span>
          ),
        })),
        onClick: ({ key }) => {
          const order = orders[Number(key)];
          if (order) onPrint(order);
        },
      }}
    >
      <Button loading={busy} data-testid="print">
        {t("common.print")}
      </Button>
    </Dropdown>
  );
}
