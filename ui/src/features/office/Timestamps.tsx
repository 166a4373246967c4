import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { textOf, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** The server that attests when papers were signed; without one nobody is called. */
export function Timestamps() {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: setting } = useQuery(queries.timestamp());
  const [typed, setTyped] = useState<string | null>(null);
  const put = (now: ipc.TimestampSetting) => {
    client.setQueryData(queries.timestamp().queryKey, now);
    setTyped(null);
  };
  const address = typed ?? setting?.server ?? "";
  const changed = typed !== null && typed.trim() !== setting?.server;
  const save = useAct(
    () => ipc.timestampSet({ server: address, certificate: null }),
    (now) => {
      put(now);
      message.success(t(now.server ? "office.stampSaved" : "office.stampOff"));
    },
  );
  const trust = useAct(async () => {
    const certificate = await ipc.dialogOpen({ kind: "pem", title: t("office.stampTrust") });
    if (certificate) put(await ipc.timestampSet({ server: setting?.server ?? "", certificate }));
  });
  const attempt = useAct(ipc.timestampTry, ({ at, by }) =>
    message.success(t("office.stampTried", { by, at: stamp(at) })),
  );
  const send = useAct(ipc.timestampSend, ({ granted, waiting }) => {
    client.invalidateQueries({ queryKey: queries.timestamp().queryKey });
    client.invalidateQueries({ queryKey: keys.papers });
    message.success(t("office.stampSent", { n: granted, left: waiting }));
  });
  if (!setting) return null;
  const on = setting.server !== "" && !changed;
  return (
    <div className="card">
      <div className="card-head">
        <h2>{t("office.stamp")}</h2>
        <StateTag tone={setting.server ? "good" : "neutral"}>
          {t(setting.server ? "office.stampOn" : "office.stampNone")}
        </StateTag>
      </div>
      <p className="office-card-text">{t("office.stampText")}</p>
      <Form layout="vertical" onFinish={() => save.run()}>
        <Form.Item label={t("office.stampServer")} extra={t("office.stampServerHint")}>
          <div className="row">
            <Input
              value={address}
              placeholder="http://"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
              data-testid={testids.stampServer}
            />
            <Button
              type={changed ? "primary" : "default"}
              htmlType="submit"
              disabled={!changed}
              loading={save.busy}
              data-testid={testids.stampSave}
            >
              {t("common.save")}
            </Button>
          </div>
        </Form.Item>
      </Form>
      {on && (
        <p className="quiet">
          {setting.authorities.length > 0
            ? t("office.stampTrusted", { names: setting.authorities.join(t("common.comma")) })
            : t("office.stampTrustedNone")}
        </p>
      )}
      {setting.waiting > 0 && (
        <p data-testid={testids.stampWaiting}>
          {t("office.stampWaiting", { n: setting.waiting })}{" "}
          <span className="quiet">{textOf("papers", `wait_${setting.why}`) ?? setting.why}</span>
        </p>
      )}
      {on && (
        <div className="row" style={{ flexWrap: "wrap" }}>
          <Button onClick={() => attempt.run()} loading={attempt.busy} data-testid={testids.stampTry}>
            {t("office.stampTry")}
          </Button>
          <Button onClick={() => trust.run()} loading={trust.busy}>
            {t("office.stampTrust")}
          </Button>
          {setting.waiting > 0 && (
            <Button
              type="primary"
              onClick={() => send.run()}
              loading={send.busy}
              data-testid={testids.stampSend}
            >
              {t("office.stampSend", { n: setting.waiting })}
            </Button>
          )}
        </div>
      )}
      <FailureNote failure={save.failure ?? trust.failure ?? attempt.failure ?? send.failure} />
    </div>
  );
}
