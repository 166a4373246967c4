import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { figure } from "./words";

interface Props {
  paper: ipc.ExamSittingView;
  /** Back to the questions, while there are any to answer. */
  onStay: (() => void) | null;
  onBack: () => void;
}

/** The desk goes back to whoever works at this PC: behind it lie the key, the bank and everybody's data. */
export function ReturnDesk({ paper, onStay, onBack }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<{ password: string }>();
  const login = status?.user?.login ?? "";
  const unlock = useAct(
    ({ password }: { password: string }) => ipc.officeSwitchUser({ login, password }),
    (next) => {
      client.setQueryData(keys.status, next);
      onBack();
    },
  );
  return (
    <section className="card sit-done">
      <h2>{t(paper.handed_in ? "training.handedIn" : "training.leaveTitle")}</h2>
      {paper.handed_in && paper.score !== null && (
        <p className="sit-score" data-testid="sit-score">
          <b className="num">{figure(paper.score)}</b>
          <span className="quiet">{t("training.ofTotal", { total: paper.total })}</span>
          <StateTag tone={paper.passed ? "good" : "bad"}>
            {t(paper.passed ? "training.didPass" : "training.didFail")}
          </StateTag>
        </p>
      )}
      {paper.handed_in && paper.waiting > 0 && <p>{t("training.waitsForMarker", { n: paper.waiting })}</p>}
      <p className="quiet">{t(paper.handed_in ? "training.returnText" : "training.leaveText")}</p>
      <Form form={form} layout="vertical" onFinish={unlock.run}>
        <Form.Item
          name="password"
          label={t("training.passwordOf", { name: status?.user?.name ?? "" })}
          extra={status?.company?.sample ? t("office.sampleLogin") : undefined}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.Password autoFocus autoComplete="off" data-testid="sit-password" />
        </Form.Item>
        <FailureNote failure={unlock.failure} />
        <div className="train-line">
          {onStay && <Button onClick={onStay}>{t("training.goOn")}</Button>}
          <Button type="primary" htmlType="submit" loading={unlock.busy} data-testid="sit-return">
            {t("training.backToDesk")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
