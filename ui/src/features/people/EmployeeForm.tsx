import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useMemo } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { usePutPeople } from "./put";
import { EMPLOYMENTS, LEAVES } from "./words";

interface Props {
  view: ipc.PeopleView;
  id: number | null;
  onClose: () => void;
}

/** Everything about one employee, with the history by date. */
export function EmployeeForm({ view, id, onClose }: Props) {
  // The masked list does not carry the sensitive part; editing asks for it, and that is recorded.
  const sensitive = useQuery({
    queryKey: ["reveal", id],
    queryFn: () => ipc.employeeReveal({ id: id ?? 0 }),
    enabled: id !== null,
    gcTime: 0,
    staleTime: 0,
  });
  if (id !== null && !sensitive.data && !sensitive.error) return null;
  return <OpenForm view={view} id={id} sensitive={sensitive.data ?? null} onClose={onClose} />;
}

function OpenForm({ view, id, sensitive, onClose }: Props & { sensitive: ipc.Sensitive | null }) {
  const t = useT();
  const put = usePutPeople();
  const [form] = Form.useForm<ipc.EmployeeForm>();
  const name: string = Form.useWatch("name", form) ?? "";
  const person = view.organisation.employees.find((candidate) => candidate.id === id);
  const posts = useMemo(() => postOptions(view.organisation), [view.organisation]);
  const save = useAct(
    (values: ipc.EmployeeForm) =>
      ipc.employeeSave({ form: { ...values, id, left_on: values.left_on ?? null } }),
    (next) => {
      put(next);
      onClose();
    },
  );
  const need = [{ required: true, message: t("common.required") }];
  const initial = person
    ? // A masked number that comes back means: unchanged.
      { ...person, ...(sensitive ?? person.sensitive) }
    : {
        code: nextCode(view.rows.map((row) => row.code)),
        name: "",
        employment: "regular",
        hired_on: view.today,
        left_on: null,
        assignments: [{ from: view.today, post: undefined }],
        pay_basis: [{ from: view.today, basis: "wage" }],
        leaves: [],
        mobile: "",
        identity_number: "",
        bank_account: "",
        note: "",
      };
  return (
    <FormDrawer
      width={600}
      title={person ? t("people.editEmployee", { name: person.name }) : t("people.addEmployee")}
      form={form}
      initial={initial}
      save={save}
      label={t("people.saveEmployee", { name })}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="name" label={t("people.name")} rules={need}>
          <Input />
        </Form.Item>
        <Form.Item name="code" label={t("people.code")} rules={need}>
          <Input />
        </Form.Item>
        <Form.Item name="hired_on" label={t("people.hiredOn")} rules={need}>
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item name="left_on" label={t("people.leftOn")}>
          <DayInput />
        </Form.Item>
        <Form.Item name="employment" label={t("people.employment")}>
          <Select
            options={EMPLOYMENTS.map((one) => ({ value: one, label: t(`people.employment_${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="mobile" label={t("people.mobile")}>
          <Input inputMode="tel" />
        </Form.Item>
        <Form.Item name="identity_number" label={t("people.identity")}>
          <Input />
        </Form.Item>
        <Form.Item name="bank_account" label={t("people.bank")}>
          <Input />
        </Form.Item>
      </div>
      <Lines
        name="assignments"
        title={t("people.post")}
        add={t("people.addAssignment")}
        fresh={{ from: null, post: undefined }}
        keepOne
      >
        {(field) => (
          <>
            <Form.Item name={[field, "from"]} rules={need}>
              <DayInput placeholder={t("people.from")} allowClear={false} />
            </Form.Item>
            <Form.Item name={[field, "post"]} rules={need} className="grow">
              <Select
                options={posts}
                showSearch={{ optionFilterProp: "label" }}
                placeholder={t("people.post")}
                notFoundContent={t("people.noPosts")}
              />
            </Form.Item>
          </>
        )}
      </Lines>
      <Lines
        name="pay_basis"
        title={t("people.payBasis")}
        add={t("people.addPayBasis")}
        fresh={{ from: null, basis: "wage" }}
        keepOne
      >
        {(field) => (
          <>
            <Form.Item name={[field, "from"]} rules={need}>
              <DayInput placeholder={t("people.from")} allowClear={false} />
            </Form.Item>
            <Form.Item name={[field, "basis"]} className="grow">
              <Select
                options={(["wage", "commission"] as const).map((one) => ({
                  value: one,
                  label: t(`people.basis_${one}`),
                }))}
              />
            </Form.Item>
          </>
        )}
      </Lines>
      <Lines
        name="leaves"
        title={t("people.leaves")}
        add={t("people.addLeave")}
        fresh={{ kind: "annual", from: null, to: null }}
      >
        {(field) => (
          <>
            <Form.Item name={[field, "kind"]}>
              <Select options={LEAVES.map((one) => ({ value: one, label: t(`people.leave_${one}`) }))} />
            </Form.Item>
            <Form.Item name={[field, "from"]} rules={need}>
              <DayInput placeholder={t("people.from")} />
            </Form.Item>
            <Form.Item name={[field, "to"]} rules={need}>
              <DayInput placeholder={t("people.to")} />
            </Form.Item>
          </>
        )}
      </Lines>
      <Form.Item name="note" label={t("people.note")}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </FormDrawer>
  );
}

interface LinesProps {
  name: string;
  title: string;
  add: string;
  fresh: object;
  keepOne?: boolean;
  children: (field: number) => React.ReactNode;
}

/** Lines of a dated history. */
function Lines({ name, title, add, fresh, keepOne, children }: LinesProps) {
  const t = useT();
  return (
    <Form.List name={name}>
      {(fields, lines) => (
        <section className="people-lines">
          <h4>{title}</h4>
          {fields.map((field) => (
            <div key={field.key} className="people-line">
              {children(field.name)}
              {(!keepOne || fields.length > 1) && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("common.remove")}
                  onClick={() => lines.remove(field.name)}
                />
              )}
            </div>
          ))}
          <Button type="dashed" size="small" onClick={() => lines.add(fresh)}>
            {add}
          </Button>
        </section>
      )}
    </Form.List>
  );
}

export function postOptions(organisation: ipc.Organisation): { value: number; label: string }[] {
  const departments = new Map(organisation.departments.map((one) => [one.id, one.name]));
  return organisation.posts.map((post) => ({
    value: post.id,
    label: `${departments.get(post.department) ?? ""} · ${post.name}`,
  }));
}

/** E24 → E25: the next free code in the manner of the last one. */
export function nextCode(codes: readonly string[]): string {
  const numbered = codes
    .map((code) => /^(.*?)(\d+)$/.exec(code))
    .filter((match) => match !== null)
    .sort((a, b) => Number(a[2]) - Number(b[2]))
    .at(-1);
  if (!numbered) return codes.length === 0 ? "E01" : "";
  const [, head = "", digits = ""] = numbered;
  return head + String(Number(digits) + 1).padStart(digits.length, "0");
}
