import { DownOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Segmented } from "antd";
import { type Key, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { ReceiptForm } from "@/shared/receipts/ReceiptForm";
import { RECEIPT_TONES } from "@/shared/receipts/tones";
import { testids } from "@/shared/testids";
import { usePutAdoption } from "./put";
import { Scans } from "./Scans";
import { ScreenSigning } from "./ScreenSigning";

type Filter = ipc.AcknowledgementState | "all";

/** Who has this version and who has not; receipts are put on record here and never changed. */
export function Receipts({ view }: { view: ipc.AdoptionView }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const version = view.version.id;
  const put = usePutAdoption(version);
  const { data: receipts, error } = useQuery(queries.receipts(version));
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState<Key[]>([]);
  const [recording, setRecording] = useState(false);
  const [signing, setSigning] = useState(false);
  const print = useAct(
    (everybody: boolean) => ipc.acknowledgementSheetPrint({ version, everybody }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!receipts) return null;
  if (receipts.version.hash === null)
    return (
      <div className="card">
        <Blank title={t("adoption.receiptsDraft")} text={t("adoption.receiptsDraftText")} />
      </div>
    );
  const { count } = receipts;
  const shown = receipts.rows.filter((row) => filter === "all" || row.state === filter);
  const states = (["pending", "signed", "refused", "served", "left"] as const).filter(
    (state) => count[state] > 0,
  );
  const columns: Column<ipc.AcknowledgementRow>[] = [
    {
      key: "code",
      title: t("adoption.code"),
      text: (row) => row.code,
      sortable: true,
      width: 84,
      className: "num",
    },
    { key: "name", title: t("adoption.name"), text: (row) => row.name, sortable: true, width: 110 },
    {
      key: "department",
      title: t("adoption.department"),
      text: (row) => row.department,
      sortable: true,
      width: 140,
    },
    {
      key: "state",
      title: t("adoption.state"),
      text: (row) => t(`adoption.state_${row.state}`),
      render: (_v, row) => (
        <StateTag tone={RECEIPT_TONES[row.state]}>{t(`adoption.state_${row.state}`)}</StateTag>
      ),
      sortable: true,
      width: 120,
    },
    {
      key: "day",
      title: t("adoption.day"),
      text: (row) => row.record?.on ?? "—",
      sortable: true,
      width: 112,
      className: "num",
    },
    {
      key: "route",
      title: t("adoption.route"),
      text: (row) => (row.record ? t(`adoption.route_${row.record.route}`) : "—"),
      width: 150,
    },
    {
      key: "more",
      title: t("adoption.remark"),
      text: (row) =>
        [row.record?.witnesses.join(t("common.comma")), row.record?.reference, row.record?.note]
          .filter(Boolean)
          .join(t("common.semicolon")),
      optional: true,
    },
  ];
  const people = chosen.map(String);
  return (
    <div className="stack">
      <div className="row-between adoption-head">
        <span className="row">
          <b>
            {t("adoption.receivedOf", { n: count.signed + count.refused + count.served, of: count.people })}
          </b>
          <span className="faint">
            {t("adoption.hashMark")} <span className="mono">{receipts.short_hash}</span>
          </span>
        </span>
        <span className="row">
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "pending", label: t("adoption.sheetPending"), disabled: count.pending === 0 },
                { key: "everybody", label: t("adoption.sheetEverybody") },
              ],
              onClick: ({ key }) => print.run(key === "everybody"),
            }}
          >
            <Button loading={print.busy}>
              {t("adoption.printSheet")} <DownOutlined />
            </Button>
          </Dropdown>
          <Button
            disabled={count.pending + count.refused + count.served === 0}
            onClick={() => setSigning(true)}
            data-testid={testids.signOnScreen}
          >
            {t("adoption.signOnScreen")}
          </Button>
          <Button type="primary" onClick={() => setRecording(true)} data-testid={testids.receiptSave}>
            {people.length > 0
              ? t("adoption.recordReceiptOf", { n: people.length })
              : t("adoption.recordReceipt")}
          </Button>
        </span>
      </div>
      <FailureNote failure={print.failure} />
      <DataTable
        name="receipts"
        rows={shown}
        columns={columns}
        rowKey="code"
        rowTestid={(row) => testids.receiptRow(row.code)}
        rowSelection={{ selectedRowKeys: chosen, onChange: setChosen }}
        filters={
          <Segmented<Filter>
            value={filter}
            onChange={setFilter}
            options={[
              { value: "all", label: `${t("adoption.allStates")} ${count.people}` },
              ...states.map((state) => ({
                value: state,
                label: `${t(`adoption.state_${state}`)} ${count[state]}`,
              })),
            ]}
          />
        }
      />
      <p className="faint">{t("adoption.receiptNote")}</p>
      <Scans
        version={version}
        part="acknowledgement"
        scans={receipts.scans}
        ready
        title={t("adoption.receiptScans")}
        onChange={put}
      />
      {signing && <ScreenSigning view={receipts} chosen={people[0]} onClose={() => setSigning(false)} />}
      {recording && (
        <ReceiptForm
          receivers={receipts.rows.map((row) => ({
            key: row.code,
            code: row.code,
            name: row.name,
            pending: row.state === "pending",
          }))}
          chosen={people}
          save={({ keys: named, ...form }) => ipc.acknowledge({ form: { ...form, people: named, version } })}
          onClose={() => setRecording(false)}
          onSaved={(next) => {
            client.setQueryData([...keys.regulations, "receipts", version], next);
            setChosen([]);
            setRecording(false);
          }}
        />
      )}
    </div>
  );
}
