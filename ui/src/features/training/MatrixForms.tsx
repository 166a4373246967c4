import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Popconfirm, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { CompetenceSelect, PersonSelect } from "./Pickers";
import { usePutTraining } from "./put";
import { choices, LEVELS } from "./words";

interface Close {
  onClose: () => void;
}

/** Somebody has shown that he can do it. */
export function ProofDrawer({
  code,
  competence,
  needed,
  onClose,
}: Close & { code?: string; competence?: number; needed?: ipc.CompetenceLevel | null }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.ProofForm>();
  const save = useAct(
    (values: ipc.ProofForm) =>
      ipc.competenceProve({
        form: { ...values, note: values.note ?? "", certificate: values.certificate?.trim() || null },
      }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.prove")}
      width={440}
      form={form}
      initial={{ code, competence, level: needed ?? "basic", on: status?.today }}
      save={save}
      label={t("common.save")}
      intro={t("training.proveIntro")}
      onClose={onClose}
    >
      <Form.Item name="code" label={t("training.person")} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="competence" label={t("training.competence")} rules={required}>
        <CompetenceSelect />
      </Form.Item>
      <Form.Item name="level" label={t("training.level")} rules={required}>
        <Select options={choices(t, "level", LEVELS)} />
      </Form.Item>
      <Form.Item name="on" label={t("training.provedOn")} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="certificate" label={t("training.certificateNumber")}>
        <Input placeholder="SGZ-2026-001" />
      </Form.Item>
      <Form.Item name="note" label={t("training.restsOn")} extra={t("training.restsOnHint")}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDrawer>
  );
}

/** A competence: its name and how long a proof is good for. */
export function CompetenceDrawer({ one, onClose }: Close & { one: ipc.Competence | null }) {
  const t = useT();
  const put = usePutTraining();
  const [form] = Form.useForm<ipc.CompetenceForm>();
  const done = () => {
    put();
    onClose();
  };
  const save = useAct(
    (values: ipc.CompetenceForm) =>
      ipc.competenceSave({
        form: {
          id: one?.id ?? null,
          revision: one?.revision ?? 0,
          name: values.name,
          months: values.months ?? null,
          note: values.note ?? "",
        },
      }),
    done,
  );
  const remove = useAct((id: number) => ipc.competenceRemove({ id }), done);
  return (
    <FormDrawer
      title={one ? one.name : t("training.addCompetence")}
      width={420}
      form={form}
      initial={one ?? {}}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t("training.name")}
        rules={[{ required: true, message: t("common.required") }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="months" label={t("training.goodFor")} extra={t("training.goodForHint")}>
        <InputNumber min={1} max={240} precision={0} suffix={t("training.months")} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="note" label={t("training.note")}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      {one && (
        <Popconfirm
          title={t("training.removeCompetence")}
          okText={t("common.remove")}
          cancelText={t("common.cancel")}
          onConfirm={() => remove.run(one.id)}
        >
          <Button danger type="text" loading={remove.busy}>
            {t("common.remove")}
          </Button>
        </Popconfirm>
      )}
      <FailureNote failure={remove.failure} />
    </FormDrawer>
  );
}

/** What a post needs. */
export function RequirementsDrawer({ view, onClose }: Close & { view: ipc.MatrixView }) {
  const t = useT();
  const put = usePutTraining();
  const [form] = Form.useForm<{ needed: ipc.RequirementForm[] }>();
  const of = (id: number | undefined) =>
    view.requirements
      .filter((one) => one.post === id)
      .map(({ competence, level }) => ({ competence, level }));
  const [post, setPost] = useState(view.posts[0]?.id);
  const save = useAct(
    (values: { needed: ipc.RequirementForm[] }) =>
      ipc.requirementsPut({ post: post ?? 0, needed: values.needed ?? [] }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      title={t("training.requirements")}
      width={520}
      form={form}
      initial={{ needed: of(post) }}
      save={save}
      label={t("common.save")}
      intro={t("training.requirementsIntro")}
      onClose={onClose}
    >
      <Form.Item label={t("training.post")}>
        <Select
          id="requirements-post"
          showSearch
          optionFilterProp="label"
          value={post}
          onChange={(id) => {
            setPost(id);
            form.setFieldValue("needed", of(id));
          }}
          options={view.posts.map((one) => ({ value: one.id, label: `${one.name}　${one.department}` }))}
        />
      </Form.Item>
      <Form.List name="needed">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.map((field) => (
              <div key={field.key} className="train-line train-list-line">
                <Form.Item
                  name={[field.name, "competence"]}
                  rules={[{ required: true, message: t("common.required") }]}
                  className="train-grow"
                >
                  <CompetenceSelect />
                </Form.Item>
                <Form.Item name={[field.name, "level"]}>
                  <Select options={choices(t, "level", LEVELS)} style={{ width: 120 }} />
                </Form.Item>
                <Button type="text" onClick={() => remove(field.name)}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ level: "basic" })}>{t("training.addRequirement")}</Button>
          </div>
        )}
      </Form.List>
    </FormDrawer>
  );
}
