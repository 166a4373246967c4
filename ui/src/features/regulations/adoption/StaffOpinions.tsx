import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutAdoption } from "./put";

const TONES: Record<ipc.OpinionResult, Tone> = { accepted: "good", partly: "busy", declined: "neutral" };

/** What the staff said, one by one, each with its answer. */
export function StaffOpinions({ view }: { view: ipc.AdoptionView }) {
  const t = useT();
  const put = usePutAdoption(view.version.id);
  return (
    <div className="stack">
      <p className="quiet">{t("adoption.opinionsSub")}</p>
      {!view.settled && <NewOpinion view={view} put={put} />}
      {view.opinions.length === 0 ? (
        <div className="card">
          <Blank title={t("adoption.noOpinions")} text={t("adoption.noOpinionsText")} />
        </div>
      ) : (
        view.opinions.map((row) => <Opinion key={row.opinion.id} row={row} view={view} put={put} />)
      )}
    </div>
  );
}

interface RowProps {
  row: ipc.StaffOpinionRow;
  view: ipc.AdoptionView;
  put: (view: ipc.AdoptionView) => void;
}

function Opinion({ row, view, put }: RowProps) {
  const t = useT();
  const { modal } = App.useApp();
  const { opinion } = row;
  const version = view.version.id;
  const [editing, setEditing] = useState(opinion.result === null);
  const answer = useAct(
    (values: { result: ipc.OpinionResult; answer: string }) =>
      ipc.staffOpinionAnswer({ version, form: { opinion: opinion.id, ...values } }),
    (next) => {
      put(next);
      setEditing(false);
    },
  );
  const remove = useAct(() => ipc.staffOpinionRemove({ version, opinion: opinion.id }), put);
  const ask = () =>
    modal.confirm({
      title: t("adoption.removeOpinionTitle"),
      content: t("adoption.removeOpinionText"),
      okText: t("adoption.removeOpinion"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run();
      },
    });
  return (
    <section className="card">
      <div className="row-between adoption-head">
        <span className="row">
          <b>{row.label ?? t("adoption.whole")}</b>
          <span className="faint">
            {opinion.name || t("adoption.unnamed")} <span className="num">{opinion.received_on}</span>
          </span>
        </span>
        <span className="row">
          {opinion.result ? (
            <StateTag tone={TONES[opinion.result]}>{t(`adoption.result_${opinion.result}`)}</StateTag>
          ) : (
            <StateTag tone="warn">{t("adoption.open")}</StateTag>
          )}
          {!view.settled && (
            <Button type="text" size="small" onClick={ask}>
              {t("adoption.removeOpinion")}
            </Button>
          )}
        </span>
      </div>
      <p className="adoption-said">{opinion.text}</p>
      {opinion.answer && !editing && (
        <p className="adoption-answer quiet">
          {t("common.labelled", { name: t("adoption.answer"), text: opinion.answer })}
          {!view.settled && (
            <Button type="link" size="small" onClick={() => setEditing(true)}>
              {t("adoption.reopen")}
            </Button>
          )}
        </p>
      )}
      {editing && !view.settled && (
        <Form
          layout="inline"
          className="adoption-inline"
          initialValues={{ result: opinion.result ?? "accepted", answer: opinion.answer }}
          onFinish={answer.run}
        >
          <Form.Item name="result">
            <Select
              style={{ width: 116 }}
              aria-label={t("adoption.result")}
              options={(["accepted", "partly", "declined"] as const).map((value) => ({
                value,
                label: t(`adoption.result_${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="answer" className="adoption-grow">
            <Input
              placeholder={t("adoption.answerHint")}
              data-testid={testids.staffOpinionAnswer(opinion.id)}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={answer.busy}>
            {t("adoption.saveAnswer")}
          </Button>
        </Form>
      )}
      <FailureNote failure={answer.failure ?? remove.failure} />
    </section>
  );
}

interface NewValues {
  node: string | null;
  name: string;
  received_on: ipc.Day;
  text: string;
}

function NewOpinion({ view, put }: { view: ipc.AdoptionView; put: (view: ipc.AdoptionView) => void }) {
  const t = useT();
  const [form] = Form.useForm<NewValues>();
  const { data: status } = useQuery(queries.status());
  const { data: reading } = useQuery(queries.reading(view.version.id));
  const add = useAct(
    (values: NewValues) =>
      ipc.staffOpinionAdd({
        version: view.version.id,
        form: { ...values, node: values.node ?? null, name: values.name ?? "" },
      }),
    (next) => {
      put(next);
      form.setFieldsValue({ text: "", node: null });
    },
  );
  if (!status || !reading) return null;
  const articles = reading.blocks
    .filter((block) => block.kind === "article" || block.kind === "annex")
    .map((block) => ({ value: block.id, label: `${block.number}　${block.heading ?? ""}` }));
  return (
    <section className="card">
      <Form
        form={form}
        layout="vertical"
        initialValues={{ node: null, name: "", received_on: status.today }}
        onFinish={add.run}
      >
        <div className="issue-grid issue-grid-3">
          <Form.Item name="node" label={t("adoption.article")}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              allowClear
              placeholder={t("adoption.whole")}
              options={articles}
            />
          </Form.Item>
          <Form.Item name="name" label={t("adoption.by")}>
            <Input placeholder={t("adoption.unnamed")} />
          </Form.Item>
          <Form.Item name="received_on" label={t("adoption.received")}>
            <DayInput allowClear={false} />
          </Form.Item>
        </div>
        <Form.Item
          name="text"
          label={t("adoption.opinion")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} data-testid={testids.staffOpinionText} />
        </Form.Item>
        <FailureNote failure={add.failure} />
        <Button type="primary" htmlType="submit" loading={add.busy} data-testid={testids.staffOpinionAdd}>
          {t("adoption.addOpinion")}
        </Button>
      </Form>
    </section>
  );
}
