import { DownOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, Segmented } from "antd";
import { type Key, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Fen } from "@/shared/parts/Fen";
import { Seal } from "@/shared/parts/Seal";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { ReceiptForm } from "@/shared/receipts/ReceiptForm";
import { RECEIPT_TONES } from "@/shared/receipts/tones";
import { testids } from "@/shared/testids";
import { Arbitration } from "./Arbitration";
import { Correct } from "./Correct";
import { deliveries, isOverdue, type Which, waits } from "./delivery";
import { ExportNotices } from "./ExportNotices";
import { SignNotices } from "./SignNotices";
import { usePutBonus } from "./view";

/** The notices of an issued quarter: written out, received, put right, told to the payroll. */
export function Notices({ view }: { view: ipc.BonusView }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const put = usePutBonus();
  const { data: status } = useQuery(queries.status());
  const [correcting, setCorrecting] = useState<ipc.NoticeRow | null>(null);
  const [which, setWhich] = useState<Which>("all");
  const [chosen, setChosen] = useState<Key[]>([]);
  const [recording, setRecording] = useState(false);
  const [signing, setSigning] = useState(false);
  const [writing, setWriting] = useState(false);
  const [answering, setAnswering] = useState(false);
  const paper = useAct(
    (print: typeof ipc.bonusAllocationPrint) => print({ quarter: view.quarter }),
    (made) => {
      client.invalidateQueries({ queryKey: keys.papers });
      open(made.id);
    },
  );
  const payroll = useAct(async () => {
    const name = `${t("bonus.payrollName", { quarter: view.quarter })}.xlsx`;
    const path = await ipc.dialogSave({ kind: "xlsx", title: t("bonus.payroll"), name });
    if (!path) return;
    const { written } = await ipc.bonusPayrollExport({ quarter: view.quarter, path });
    message.success(t("bonus.payrollExported", { n: written, path }));
  });
  const today = status?.today ?? "";
  const count = deliveries(view.notices, today);
  const shown = view.notices.filter((row) => count.belongs(row, which));
  const open = (id: number) => navigate({ to: "/papers/$id", params: { id: String(id) } });
  const columns: Column<ipc.NoticeRow>[] = [
    {
      key: "number",
      title: t("bonus.noticeNumber"),
      text: (row) => row.number,
      sortable: true,
      width: 152,
      render: (_v, row) => (
        <>
          <Seal title={t("papers.signed")} /> <span className="num">{row.number}</span>
        </>
      ),
    },
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 76 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    {
      key: "total",
      title: t("common.total"),
      text: (row) => money(row.total),
      number: true,
      sortable: true,
      width: 104,
      render: (_v, row) => <Fen value={row.total} />,
    },
    {
      key: "delivery",
      title: t("bonus.delivery"),
      text: (row) =>
        row.state === "valid" ? t(`adoption.state_${row.delivery}`) : t(`bonus.notice_${row.state}`),
      sortable: true,
      width: 124,
      render: (_v, row) =>
        row.state !== "valid" ? (
          <span className="faint">{t(`bonus.notice_${row.state}`)}</span>
        ) : (
          <StateTag tone={isOverdue(row, today) ? "bad" : RECEIPT_TONES[row.delivery]}>
            {isOverdue(row, today) ? t("bonus.deliveryLate") : t(`adoption.state_${row.delivery}`)}
          </StateTag>
        ),
    },
    {
      key: "received",
      title: t("bonus.receivedOn"),
      text: (row) => (waits(row) ? "—" : (row.receipt?.on ?? "—")),
      sortable: true,
      width: 112,
      className: "num",
    },
    {
      key: "appeal",
      title: t("bonus.appealUntil"),
      text: (row) => row.appeal_until ?? "—",
      sortable: true,
      width: 112,
      className: "num",
    },
    {
      key: "correct",
      title: "",
      text: () => "",
      width: 72,
      render: (_v, row) =>
        row.state === "valid" &&
        !view.row.closed && (
          <Button
            type="link"
            size="small"
            data-testid={testids.correct(row.code)}
            onClick={(event) => {
              event.stopPropagation();
              setCorrecting(row);
            }}
          >
            {t("bonus.correct")}
          </Button>
        ),
    },
  ];
  return (
    <section className="stack">
      <div className="card step-action">
        <div>
          <b>
            <Seal size={18} title={t("papers.signed")} />{" "}
            {t("bonus.issuedBy", {
              n: view.notices.length,
              name: view.run?.issued?.name ?? "",
              at: stamp(view.run?.issued?.at ?? null),
            })}
          </b>
          <p className="quiet">{t("bonus.issuedText")}</p>
          <FailureNote failure={paper.failure ?? payroll.failure} />
        </div>
        <div className="row">
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "table", label: t("bonus.allocationTable") },
                { key: "publication", label: t("bonus.publication") },
                { key: "payroll", label: t("bonus.payroll") },
                { key: "arbitration", label: t("bonus.arbitrationMore") },
              ],
              onClick: ({ key }) => {
                if (key === "table") paper.run(ipc.bonusAllocationPrint);
                else if (key === "publication") paper.run(ipc.bonusPublicationPrint);
                else if (key === "payroll") payroll.run();
                else setAnswering(true);
              },
            }}
          >
            <Button loading={paper.busy || payroll.busy}>
              {t("common.more")} <DownOutlined />
            </Button>
          </Dropdown>
          <Button onClick={() => setWriting(true)} data-testid={testids.exportNotices}>
            {t("bonus.exportNotices")}
          </Button>
          <Button
            disabled={!view.notices.some((row) => row.state === "valid" && row.delivery !== "signed")}
            onClick={() => setSigning(true)}
            data-testid={testids.signOnScreen}
          >
            {t("adoption.signOnScreen")}
          </Button>
          <Button
            type="primary"
            disabled={count.all === 0}
            onClick={() => setRecording(true)}
            data-testid={testids.receiveNotices}
          >
            {chosen.length > 0
              ? t("bonus.recordReceiptOf", { n: chosen.length })
              : t("adoption.recordReceipt")}
          </Button>
        </div>
      </div>
      <DataTable
        name="notices"
        rows={shown}
        columns={columns}
        rowSelection={{
          selectedRowKeys: chosen,
          onChange: setChosen,
          getCheckboxProps: (row) => ({ disabled: row.state !== "valid" }),
        }}
        filters={
          <Segmented<Which>
            value={which}
            onChange={setWhich}
            options={count.offered.map(({ which: value, n }) => ({
              value,
              label: `${t(`bonus.notices_${value}`)} ${n}`,
            }))}
          />
        }
        rowKey="number"
        rowTestid={(row) => testids.notice(row.code)}
        onOpen={(row) => open(row.paper)}
        scroll={{ y: 400 }}
      />
      {recording && (
        <ReceiptForm
          receivers={view.notices
            .filter((row) => row.state === "valid")
            .map((row) => ({ key: row.number, code: row.code, name: row.name, pending: waits(row) }))}
          chosen={chosen.map(String)}
          save={({ keys: numbers, ...form }) =>
            ipc.noticesReceive({ form: { ...form, numbers, quarter: view.quarter } })
          }
          onSaved={(next) => {
            put(next);
            setChosen([]);
            setRecording(false);
          }}
          onClose={() => setRecording(false)}
        />
      )}
      {signing && (
        <SignNotices view={view} chosen={chosen.map(String)[0]} onClose={() => setSigning(false)} />
      )}
      {answering && <Arbitration view={view} onClose={() => setAnswering(false)} />}
      {writing && <ExportNotices view={view} onClose={() => setWriting(false)} />}
      {correcting && <Correct view={view} notice={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}
