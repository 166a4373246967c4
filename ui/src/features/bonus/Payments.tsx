import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Fen } from "@/shared/parts/Fen";
import { testids } from "@/shared/testids";
import { useBonusAct } from "./view";

interface Props {
  quarter: ipc.Quarter;
  entries: ipc.BonusPaymentEntry[];
  locked: boolean;
}

/** Every payment that was put on record; one by mistake is taken back by its opposite. */
export function Payments({ quarter, entries, locked }: Props) {
  const t = useT();
  const [back, setBack] = useState<ipc.BonusPaymentEntry | null>(null);
  const columns: Column<ipc.BonusPaymentEntry>[] = [
    {
      key: "on",
      title: t("bonus.paidOn"),
      text: ({ payment }) => payment.paid_on,
      sortable: true,
      width: 112,
      className: "num",
    },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true, width: 100 },
    {
      key: "number",
      title: t("bonus.noticeNumber"),
      text: (row) => row.number,
      width: 140,
      className: "num",
    },
    {
      key: "amount",
      title: t("bonus.amountYuan"),
      text: ({ payment }) => money(payment.amount),
      number: true,
      sortable: true,
      width: 116,
      render: (_v, { payment }) => <Fen value={payment.amount} />,
    },
    {
      key: "way",
      title: t("bonus.payWay"),
      text: ({ payment }) => t(`bonus.way_${payment.way}`),
      sortable: true,
      width: 120,
    },
    { key: "note", title: t("bonus.payNote"), text: ({ payment }) => payment.note, ellipsis: true },
    { key: "by", title: t("bonus.recordedBy"), text: ({ payment }) => payment.by.name, width: 92 },
    {
      key: "back",
      title: "",
      text: () => "",
      width: 96,
      render: (_v, row) =>
        row.payment.reverses !== null ? (
          <span className="faint">{t("bonus.isTakenBack")}</span>
        ) : row.reversed ? (
          <span className="faint">{t("bonus.wasTakenBack")}</span>
        ) : (
          !locked && (
            <Button
              type="link"
              size="small"
              onClick={() => setBack(row)}
              data-testid={testids.takeBack(row.code)}
            >
              {t("bonus.takeBack")}
            </Button>
          )
        ),
    },
  ];
  return (
    <div className="stack">
      <h2>{t("bonus.payments")}</h2>
      <DataTable
        name="bonus-payment-entries"
        rows={entries}
        columns={columns}
        rowKey={(row) => row.payment.id}
      />
      {back && <TakeBack quarter={quarter} entry={back} onClose={() => setBack(null)} />}
    </div>
  );
}

function TakeBack({
  quarter,
  entry,
  onClose,
}: {
  quarter: ipc.Quarter;
  entry: ipc.BonusPaymentEntry;
  onClose: () => void;
}) {
  const t = useT();
  const [reason, setReason] = useState("");
  const act = useBonusAct(() => ipc.bonusTakeBackPayment({ quarter, id: entry.payment.id, reason }), onClose);
  return (
    <Modal
      open
      title={t("bonus.takeBackTitle", { name: entry.name, amount: money(entry.payment.amount) })}
      okText={t("bonus.takeBack")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{ disabled: !reason.trim(), ...{ "data-testid": testids.takeBackConfirm } }}
      onOk={() => act.run()}
      onCancel={onClose}
    >
      <p className="quiet">{t("bonus.takeBackText")}</p>
      <Input
        value={reason}
        maxLength={200}
        placeholder={t("bonus.takeBackReason")}
        data-testid={testids.takeBackReason}
        onChange={(event) => setReason(event.target.value)}
      />
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
