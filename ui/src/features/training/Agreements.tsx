import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { ServiceAgreementRow } from "@/ipc";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { usePrintTraining } from "./put";

/** Terms of service and what would be owed if somebody left. */
export function Agreements({ rows }: { rows: ServiceAgreementRow[] }) {
  const t = useT();
  const print = usePrintTraining();
  const [asking, setAsking] = useState<ServiceAgreementRow | null>(null);
  const columns: Column<ServiceAgreementRow>[] = [
    {
      key: "name",
      title: t("training.person"),
      text: (row) => `${row.code} ${row.name}`,
      sortable: true,
      width: 130,
    },
    { key: "training", title: t("training.trainingDone"), text: (row) => row.agreement.training },
    {
      key: "cost",
      title: t("training.cost"),
      text: (row) => money(row.agreement.cost),
      number: true,
      width: 110,
    },
    {
      key: "term",
      title: t("training.term"),
      text: (row) => t("training.monthsOf", { n: row.agreement.months }),
      number: true,
      width: 90,
    },
    { key: "until", title: t("training.until"), text: (row) => row.until ?? "—", sortable: true, width: 110 },
    {
      key: "left",
      title: t("training.unserved"),
      text: (row) => t("training.monthsOf", { n: row.unserved_months }),
      number: true,
      width: 110,
    },
    {
      key: "penalty",
      title: t("training.penaltyToday"),
      text: (row) => money(row.penalty_today),
      number: true,
      width: 130,
    },
    {
      key: "act",
      title: "",
      text: () => "",
      width: 140,
      render: (_v, row) => (
        <span className="train-acts">
          <Button type="link" size="small" onClick={() => setAsking(row)}>
            {t("training.reckon")}
          </Button>
          <Button
            type="link"
            size="small"
            onClick={() => print.run({ paper: "agreement", id: row.agreement.id })}
          >
            {t("common.print")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <FailureNote failure={print.failure} />
      <DataTable
        name="training.agreements"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.agreement.id}
      />
      {asking && <Reckon row={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function Reckon({ row, onClose }: { row: ServiceAgreementRow; onClose: () => void }) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  const [day, setDay] = useState<string | null>(null);
  const [firm, setFirm] = useState(false);
  const last = day ?? status?.today ?? "";
  const { data } = useQuery(queries.agreementPenalty(row.agreement.id, last, firm));
  return (
    <Modal open title={t("training.reckonTitle", { name: row.name })} footer={null} onCancel={onClose}>
      <div className="stack">
        <span className="train-point">
          {t("training.lastDay")}
          <DayInput value={last} onChange={setDay} allowClear={false} />
        </span>
        <Checkbox checked={firm} onChange={(event) => setFirm(event.target.checked)}>
          {t("training.firmAtFault")}
        </Checkbox>
        {data && (
          <>
            <p>
              {t("common.labelled", {
                name: t("training.unserved"),
                text: t("training.monthsOf", { n: data.unserved_months }),
              })}
            </p>
            <p className="num">
              {data.expression} = <b>{money(data.penalty)}</b> {t("common.yuan")}
            </p>
            <p className="quiet">{data.basis}</p>
          </>
        )}
      </div>
    </Modal>
  );
}
