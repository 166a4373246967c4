import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** Millimetres: what a seal usually measures, and what it may. */
const USUAL = 42;
const SMALLEST = 15;
const LARGEST = 60;

interface Found extends ipc.SealSeen {
  path: string;
}

/** The company's seals: taken in from a scan, shown as they print, withdrawn. */
export function Seals() {
  const t = useT();
  const { data: seals } = useQuery(queries.seals());
  const [found, setFound] = useState<Found | null>(null);
  const [leaving, setLeaving] = useState<ipc.SealRow | null>(null);
  const choose = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "seal", title: t("seals.import") });
    if (path) setFound({ path, ...(await ipc.sealLook({ path })) });
  });
  return (
    <div className="card">
      <div className="card-head">
        <h2>{t("seals.title")}</h2>
        <Button onClick={() => choose.run()} loading={choose.busy} data-testid={testids.sealImport}>
          {t("seals.import")}
        </Button>
      </div>
      <p className="office-card-text">{t("seals.text")}</p>
      {seals?.length === 0 && <p className="quiet">{t("seals.none")}</p>}
      <ul className="seals">
        {(seals ?? []).map((seal) => (
          <Kept key={seal.id} seal={seal} onWithdraw={() => setLeaving(seal)} />
        ))}
      </ul>
      <FailureNote failure={choose.failure} />
      {found && <Import found={found} onClose={() => setFound(null)} />}
      {leaving && <Withdraw seal={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function Kept({ seal, onWithdraw }: { seal: ipc.SealRow; onWithdraw: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { data: picture } = useQuery(queries.sealPicture(seal.id));
  const gone = seal.withdrawn_at;
  return (
    <li className={gone ? "seal-gone" : undefined} data-testid={testids.sealRow(seal.name)}>
      <span className="seal-thumb">{picture && <img src={picture} alt={seal.name} />}</span>
      <span className="seal-words">
        <b>{seal.name}</b>
        <small className="quiet">
          {gone
            ? t("seals.withdrawn", { day: longDay(gone, language), reason: seal.reason })
            : [
                t("seals.sizeOf", { mm: seal.size_mm }),
                seal.papers > 0 ? t("seals.papers", { n: seal.papers }) : t("seals.papersNone"),
              ].join(" · ")}
        </small>
      </span>
      {!gone && (
        <Button size="small" onClick={onWithdraw} data-testid={testids.sealWithdraw}>
          {t("seals.withdraw")}
        </Button>
      )}
    </li>
  );
}

interface Kind {
  name: string;
  size: number;
}

function Import({ found, onClose }: { found: Found; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: status } = useQuery(queries.status());
  const { data: seals } = useQuery(queries.seals());
  const [form] = Form.useForm<Kind>();
  const size = Form.useWatch("size", form) ?? USUAL;
  const taken = (seals ?? []).some((seal) => !seal.withdrawn_at && seal.name === t("seals.nameUsual"));
  const act = useAct(
    ({ name, size: size_mm }: Kind) => ipc.sealImport({ path: found.path, name, size_mm }),
    (rows) => {
      client.setQueryData(queries.seals().queryKey, rows);
      message.success(t("seals.imported", { name: form.getFieldValue("name") }));
      onClose();
    },
  );
  const longer = Math.max(found.width, found.height);
  return (
    <Modal
      open
      title={t("seals.importTitle")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("seals.keep")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{ ...{ "data-testid": testids.sealConfirm } }}
      destroyOnHidden
    >
      <p className="office-card-text">{t("seals.importText")}</p>
      <div className="seal-trial">
        <p>{status?.company?.name ?? t("seals.company")}</p>
        <p>{longDay(status?.today ?? "", "zh")}</p>
        <img
          src={found.picture}
          alt={t("seals.title")}
          style={{
            width: `${(size * found.width) / longer}mm`,
            height: `${(size * found.height) / longer}mm`,
          }}
        />
      </div>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: taken ? "" : t("seals.nameUsual"), size: USUAL }}
        onFinish={(kind) => act.run(kind)}
      >
        <div className="seal-fields">
          <Form.Item
            name="name"
            label={t("seals.name")}
            rules={[{ required: true, whitespace: true, message: t("common.required") }]}
          >
            <Input maxLength={20} data-testid={testids.sealName} />
          </Form.Item>
          <Form.Item
            name="size"
            label={t("seals.size")}
            extra={t("seals.sizeHint")}
            rules={[{ required: true, message: t("common.required") }]}
          >
            <InputNumber min={SMALLEST} max={LARGEST} precision={0} suffix={t("seals.mm")} />
          </Form.Item>
        </div>
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}

function Withdraw({ seal, onClose }: { seal: ipc.SealRow; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(
    (reason: string) => ipc.sealWithdraw({ id: seal.id, reason }),
    (rows) => {
      client.setQueryData(queries.seals().queryKey, rows);
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("seals.withdrawTitle", { name: seal.name })}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("seals.withdraw")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{ danger: true, ...{ "data-testid": testids.confirm } }}
      destroyOnHidden
    >
      <p className="office-card-text">{t("seals.withdrawText")}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => act.run(reason)}>
        <Form.Item
          name="reason"
          label={t("seals.withdrawWhy")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
