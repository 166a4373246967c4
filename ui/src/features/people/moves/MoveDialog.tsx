import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useMemo } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { postOptions } from "../EmployeeForm";
import { EMPLOYMENTS } from "../words";
import { MoveTasks } from "./MoveTasks";

export type Asked = { kind: "join" } | { kind: "transfer" | "leave"; person: ipc.EmployeeRow };

interface Values {
  name?: string;
  code?: string;
  post?: number;
  on?: ipc.Day;
  employment?: ipc.EmploymentType;
  pay_basis?: ipc.PayBasis;
  mobile?: string;
}

/** The order, once everything it needs is there. */
export function orderOf(asked: Asked, values: Values): ipc.MoveForm | null {
  const { on, post } = values;
  if (!on) return null;
  if (asked.kind === "leave") return { kind: "leave", code: asked.person.code, on };
  if (post === undefined) return null;
  if (asked.kind === "transfer") return { kind: "transfer", code: asked.person.code, post, on };
  const name = values.name?.trim();
  if (!name) return null;
  return {
    kind: "join",
    code: values.code?.trim() ?? "",
    name,
    post,
    on,
    employment: values.employment ?? "probation",
    pay_basis: values.pay_basis ?? "wage",
    mobile: values.mobile?.trim() ?? "",
  };
}

/** Somebody comes, changes posts or goes: the day is asked, what follows is shown before it is recorded. */
export function MoveDialog(props: {
  asked: Asked;
  view: ipc.PeopleView;
  onClose: () => void;
  onDone: (made: ipc.MoveView) => void;
}) {
  const { asked, view, onClose, onDone } = props;
  const t = useT();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch([], form) ?? {};
  const order = orderOf(asked, values);
  const posts = useMemo(() => postOptions(view.organisation), [view.organisation]);
  const preview = useQuery({ ...queries.movePreview(order), enabled: order !== null });
  const save = useAct(
    async (typed: Values) => {
      const order = orderOf(asked, typed);
      return order ? ipc.moveRecord({ form: order }) : undefined;
    },
    async (made) => {
      if (!made) return;
      await client.invalidateQueries({ queryKey: keys.people });
      for (const queryKey of [keys.quarters, keys.jobs, keys.training])
        client.invalidateQueries({ queryKey });
      onDone(made);
    },
  );
  const need = [{ required: true, message: t("common.required") }];
  const name = asked.kind === "join" ? (values.name ?? "") : asked.person.name;
  return (
    <FormDrawer<Values>
      width={560}
      title={t(`people.move_${asked.kind}`, { name: asked.kind === "join" ? "" : name })}
      form={form}
      initial={{ on: view.today, employment: "probation", pay_basis: "wage", code: "", mobile: "" }}
      save={save}
      label={name ? t(`people.move_${asked.kind}Save`, { name }) : t("people.move_join")}
      testid={testids.moveSave}
      onClose={onClose}
      intro={t(`people.move_${asked.kind}Intro`)}
    >
      <div className="form-pair">
        {asked.kind === "join" && (
          <>
            <Form.Item name="name" label={t("people.name")} rules={need}>
              <Input data-first data-testid={testids.moveName} />
            </Form.Item>
            <Form.Item name="code" label={t("people.code")}>
              <Input placeholder={t("people.move_nextCode")} />
            </Form.Item>
          </>
        )}
        {asked.kind !== "leave" && (
          <Form.Item
            name="post"
            label={t(asked.kind === "join" ? "people.post" : "people.move_newPost")}
            rules={need}
          >
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={posts}
              data-testid={testids.movePost}
            />
          </Form.Item>
        )}
        <Form.Item name="on" label={t(`people.move_${asked.kind}On`)} rules={need}>
          <DayInput allowClear={false} />
        </Form.Item>
        {asked.kind === "join" && (
          <>
            <Form.Item name="employment" label={t("people.employment")}>
              <Select
                options={EMPLOYMENTS.map((one) => ({ value: one, label: t(`people.employment_${one}`) }))}
              />
            </Form.Item>
            <Form.Item name="pay_basis" label={t("people.payBasis")}>
              <Select
                options={(["wage", "commission"] as const).map((one) => ({
                  value: one,
                  label: t(`people.basis_${one}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="mobile" label={t("people.mobile")}>
              <Input inputMode="tel" />
            </Form.Item>
          </>
        )}
      </div>
      {order && preview.error ? <FailureNote failure={ipc.asFailure(preview.error)} /> : null}
      {order && preview.data && !preview.error && (
        <section>
          <h4>{t("people.move_follows", { n: preview.data.open })}</h4>
          <MoveTasks view={preview.data} links={false} />
        </section>
      )}
    </FormDrawer>
  );
}
