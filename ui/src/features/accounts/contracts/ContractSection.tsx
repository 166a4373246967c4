import { App, Button, Dropdown } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { usePutContracts } from "./useContracts";
import { CONTRACT_TONES, INSTALMENT_TONES, unbilled } from "./words";

interface Props {
  view: ipc.AccountContracts;
  one: ipc.ContractView;
  onChange: () => void;
}

/** One contract: its days and sums, its instalments, its file. */
export function ContractSection({ view, one, onChange }: Props) {
  const t = useT();
  const { modal, message } = App.useApp();
  const put = usePutContracts();
  const { contract } = one;
  const which = { account: view.account, contract: contract.id };
  const bill = useAct(
    (instalment: number, known: number | null) =>
      ipc.contractBill({ account: view.account, form: { instalment, bill: known, on: null } }),
    put,
  );
  const left = unbilled(one);
  const close = useAct(
    (on: string | null) => ipc.contractClose({ ...which, on }),
    (view) => {
      put(view);
      if (!contract.closed_on && left > 0)
        message.info(t("accountContracts.closedLeft", { left: money(left) }), 8);
    },
  );
  const remove = useAct(() => ipc.contractDelete(which), put);
  const attach = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "scan", title: t("accountContracts.attach") });
    return path ? ipc.contractAttach({ ...which, path }) : null;
  }, put);
  const copy = useAct(async (file: ipc.ScanRow) => {
    const path = await ipc.dialogSave({ kind: "scan", title: file.name, name: file.name });
    if (!path) return;
    await ipc.contractFileCopy({ id: file.id, path });
    message.success(t("common.exported", { path }));
  });
  const ask = () =>
    modal.confirm({
      title: t("accountContracts.removeTitle", { subject: contract.subject }),
      content: t("accountContracts.removeText"),
      okText: t("accountContracts.remove"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run();
      },
    });
  const facts = [
    contract.number,
    t("accountContracts.signedOn", { day: contract.signed_on }),
    contract.ends_on && t("accountContracts.until", { day: contract.ends_on }),
    contract.closed_on && t("accountContracts.closedOn", { day: contract.closed_on }),
  ];
  const sums = (
    <>
      <b>
        {contract.amount === null
          ? t("accountContracts.frame")
          : t("accountContracts.sum", { amount: money(contract.amount) })}
      </b>
      {contract.instalments.length > 0 && (
        <span className="quiet">
          {t("accountContracts.sums", { billed: money(one.billed), paid: money(one.paid) })}
        </span>
      )}
    </>
  );
  const columns: Column<ipc.InstalmentStanding>[] = [
    {
      key: "name",
      title: t("accountContracts.instalment"),
      text: (row) => row.instalment.name || "—",
    },
    {
      key: "due",
      title: t("accountContracts.due"),
      text: (row) => row.instalment.due,
      width: 120,
      className: "num",
    },
    {
      key: "amount",
      title: t("accountContracts.instalmentAmount"),
      text: (row) => money(row.instalment.amount),
      number: true,
      width: 140,
    },
    {
      key: "paid",
      title: t("accountContracts.paid"),
      text: (row) => (row.paid === 0 ? "" : money(row.paid)),
      number: true,
      width: 140,
    },
    {
      key: "state",
      title: t("accountReceivables.state"),
      text: (row) => t(`accountContracts.instalment_${row.state}`),
      width: 130,
      render: (_, row) => (
        <StateTag tone={INSTALMENT_TONES[row.state]}>
          {t(`accountContracts.instalment_${row.state}`)}
        </StateTag>
      ),
    },
    {
      key: "acts",
      title: "",
      text: () => "",
      width: 150,
      render: (_, row) => row.instalment.bill === null && <Bill view={view} row={row} run={bill.run} />,
    },
  ];
  return (
    <section className="card" data-testid={testids.contract(contract.id)}>
      <div className="card-head">
        <h2>{contract.subject}</h2>
        <span className="row">
          <Button size="small" onClick={onChange}>
            {t("common.edit")}
          </Button>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "attach", label: t("accountContracts.attach") },
                {
                  key: "close",
                  label: t(contract.closed_on ? "accountContracts.reopen" : "accountContracts.close"),
                },
                { key: "remove", label: t("accountContracts.remove"), danger: true },
              ],
              onClick: ({ key }) => {
                if (key === "attach") attach.run();
                else if (key === "close") close.run(contract.closed_on ? null : view.day);
                else ask();
              },
            }}
          >
            <Button size="small" data-testid={testids.contractMore(contract.id)}>
              {t("common.more")}
            </Button>
          </Dropdown>
        </span>
      </div>
      <p className="num debt-line">
        <StateTag tone={CONTRACT_TONES[one.state]}>{t(`accountContracts.state_${one.state}`)}</StateTag>
        <span className="quiet">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {contract.instalments.length === 0 && <p className="num debt-line">{sums}</p>}
      <FailureNote
        failure={bill.failure ?? close.failure ?? remove.failure ?? attach.failure ?? copy.failure}
      />
      {one.instalments.length > 0 && (
        <DataTable
          name="instalments"
          filters={<span className="num debt-line">{sums}</span>}
          columns={columns}
          rows={one.instalments}
          rowKey={(row) => row.instalment.id}
          pagination={false}
        />
      )}
      {contract.note && <p className="account-note contract-after">{contract.note}</p>}
      {one.files.length > 0 && (
        <p className="row contract-after">
          {one.files.map((file) => (
            <Button key={file.id} type="link" size="small" onClick={() => copy.run(file)}>
              {file.name}
            </Button>
          ))}
        </p>
      )}
    </section>
  );
}

/** 开应收: a new bill, or one of the same amount that stands in the books already. */
function Bill(props: {
  view: ipc.AccountContracts;
  row: ipc.InstalmentStanding;
  run: (instalment: number, bill: number | null) => void;
}) {
  const t = useT();
  const { id, amount } = props.row.instalment;
  const same = props.view.free_bills.filter((one) => one.amount === amount);
  const button = (
    <Button
      size="small"
      onClick={same.length === 0 ? () => props.run(id, null) : undefined}
      data-testid={testids.instalmentBill(id)}
    >
      {t("accountContracts.bill")}
    </Button>
  );
  if (same.length === 0) return button;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "new", label: t("accountContracts.billNew") },
          ...same.map((one) => ({
            key: String(one.id),
            label: t("accountContracts.billKnown", { number: one.number || one.note || "—", on: one.on }),
          })),
        ],
        onClick: ({ key }) => props.run(id, key === "new" ? null : Number(key)),
      }}
    >
      {button}
    </Dropdown>
  );
}
