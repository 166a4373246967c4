import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { OwnCertificates } from "./OwnCertificates";

const KEYS: ipc.KeyKind[] = ["p256", "rsa3072"];

/** What the company signs with: made here, or brought from an authority; its public part for others. */
export function Certificate() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: card } = useQuery(queries.certificate());
  const [file, setFile] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const changed = (now: ipc.CertificateCard) => {
    client.setQueryData(queries.certificate().queryKey, now);
    client.invalidateQueries({ queryKey: queries.certificates().queryKey });
    setFile(null);
    setMaking(false);
    message.success(t("office.certificateChanged", { subject: now.subject }));
  };
  const choose = useAct(async () =>
    setFile(await ipc.dialogOpen({ kind: "pkcs12", title: t("office.certificateImport") })),
  );
  const copy = useAct(async () => {
    const name = `${card?.subject ?? "certificate"}.pem`;
    const path = await ipc.dialogSave({ kind: "pem", title: t("office.certificateExport"), name });
    if (!path) return;
    await ipc.certificateExport({ path });
    message.success(t("common.exported", { path }));
  });
  return (
    <div className="card">
      <h2>{t("office.certificate")}</h2>
      <p className="office-card-text">{t("office.certificateText")}</p>
      {card ? (
        <dl className="facts">
          <dt>{t("office.subject")}</dt>
          <dd>{card.subject}</dd>
          {!card.self_signed && (
            <>
              <dt>{t("office.issuer")}</dt>
              <dd>{card.issuer}</dd>
            </>
          )}
          <dt>{t("office.validity")}</dt>
          <dd>
            {longDay(card.not_before, language)} – {longDay(card.not_after, language)}
          </dd>
          <dt>{t("office.key")}</dt>
          <dd>{card.key}</dd>
          <dt>{t("office.fingerprint")}</dt>
          <dd className="mono">{card.fingerprint}</dd>
          <dd style={{ gridColumn: "1 / -1" }} className="faint">
            {t(card.self_signed ? "office.selfSigned" : "office.certified")}
          </dd>
        </dl>
      ) : (
        <p className="quiet">{t("office.certificateNone")}</p>
      )}
      <div className="row" style={{ marginTop: 12, flexWrap: "wrap" }}>
        <Button onClick={() => choose.run()} data-testid={testids.certificateImport}>
          {t("office.certificateImport")}
        </Button>
        <Button onClick={() => setMaking(true)} data-testid={testids.certificateMake}>
          {t(card ? "office.certificateRenew" : "office.certificateMake")}
        </Button>
        {card && (
          <Button onClick={() => copy.run()} loading={copy.busy} data-testid={testids.certificateExport}>
            {t("office.certificateExport")}
          </Button>
        )}
      </div>
      <FailureNote failure={choose.failure ?? copy.failure} />
      <OwnCertificates />
      {file !== null && <Import path={file} onClose={() => setFile(null)} onDone={changed} />}
      {making && (
        <Make
          subject={card?.self_signed ? card.subject : ""}
          onClose={() => setMaking(false)}
          onDone={changed}
        />
      )}
    </div>
  );
}

interface Dialog {
  onClose: () => void;
  onDone: (now: ipc.CertificateCard) => void;
}

function Import({ path, onClose, onDone }: Dialog & { path: string }) {
  const t = useT();
  const [form] = Form.useForm<{ password: string }>();
  const act = useAct((password: string) => ipc.certificateImport({ path, password }), onDone);
  return (
    <Modal
      open
      title={t("office.certificateImport")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("office.certificateUse")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{ ...{ "data-testid": testids.certificateConfirm } }}
      destroyOnHidden
    >
      <p className="mono quiet" style={{ marginBottom: 8 }}>
        {path}
      </p>
      <p className="office-card-text">{t("office.certificateImportText")}</p>
      <Form form={form} layout="vertical" onFinish={({ password }) => act.run(password ?? "")}>
        <Form.Item name="password" label={t("office.certificatePassword")}>
          <Input.Password autoFocus autoComplete="off" data-testid={testids.certificatePassword} />
        </Form.Item>
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}

function Make({ subject, onClose, onDone }: Dialog & { subject: string }) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<{ subject: string; key: ipc.KeyKind }>();
  const kind = Form.useWatch("key", form) ?? "p256";
  const act = useAct(ipc.certificateCreate, onDone);
  return (
    <Modal
      open
      title={t("office.certificateMakeTitle")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("office.certificateMake")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      destroyOnHidden
    >
      <p className="office-card-text">{t("office.certificateMakeText")}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ subject: subject || status?.company?.name, key: "p256" }}
        onFinish={(wanted) => act.run(wanted)}
      >
        <Form.Item
          name="subject"
          label={t("office.subject")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="key" label={t("office.key")} extra={t(`office.keyHint_${kind}`)}>
          <Radio.Group
            options={KEYS.map((value) => ({ value, label: t(`office.key_${value}`) }))}
            data-testid={testids.certificateKey}
          />
        </Form.Item>
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
