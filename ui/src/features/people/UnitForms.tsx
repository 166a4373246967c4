import { AutoComplete, Button, Form, Input, InputNumber, Modal, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { testids } from "@/shared/testids";
import { postOptions } from "./EmployeeForm";
import { usePutPeople } from "./put";

interface Common {
  view: ipc.PeopleView;
  onClose: () => void;
}

export function DepartmentForm({ view, one, onClose }: Common & { one: ipc.Department | null }) {
  const t = useT();
  const put = usePutPeople();
  const [form] = Form.useForm<{ name: string; parent: number | undefined }>();
  const done = (next: ipc.PeopleView) => {
    put(next);
    onClose();
  };
  const save = useAct(
    ({ name, parent }: { name: string; parent: number | undefined }) =>
      ipc.departmentSave({ form: { id: one?.id ?? null, name: name.trim(), parent: parent ?? null } }),
    done,
  );
  const remove = useAct(() => ipc.departmentDelete({ id: one?.id ?? 0 }), done);
  return (
    <Modal
      open
      title={t(one ? "people.editDepartment" : "people.addDepartment")}
      onCancel={onClose}
      footer={
        <Foot
          onClose={onClose}
          remove={
            one
              ? { text: t("people.removeDepartment"), run: () => remove.run(), busy: remove.busy }
              : undefined
          }
          save={{ text: t("people.saveDepartment"), run: () => form.submit(), busy: save.busy }}
        />
      }
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: one?.name ?? "", parent: one?.parent ?? undefined }}
        onFinish={save.run}
      >
        <Form.Item
          name="name"
          label={t("people.departmentName")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="parent" label={t("people.parent")}>
          <Select
            allowClear
            options={view.organisation.departments
              .filter((other) => other.id !== one?.id)
              .map((other) => ({ value: other.id, label: other.name }))}
          />
        </Form.Item>
        <FormKeys />
        <FailureNote failure={save.failure ?? remove.failure} />
      </Form>
    </Modal>
  );
}

export function PostForm({
  view,
  one,
  department,
  onClose,
}: Common & { one: ipc.Post | null; department: number | null }) {
  const t = useT();
  const put = usePutPeople();
  const [form] = Form.useForm<Omit<ipc.Post, "id">>();
  const done = (next: ipc.PeopleView) => {
    put(next);
    onClose();
  };
  const save = useAct(
    (values: Omit<ipc.Post, "id">) =>
      ipc.postSave({
        form: { ...values, id: one?.id ?? null, name: values.name.trim(), superior: values.superior ?? null },
      }),
    done,
  );
  const remove = useAct(() => ipc.postDelete({ id: one?.id ?? 0 }), done);
  const need = [{ required: true, message: t("common.required") }];
  const classes = [...new Set(view.organisation.posts.map((post) => post.class))].filter(Boolean);
  return (
    <Modal
      open
      title={t(one ? "people.editPost" : "people.addPost")}
      onCancel={onClose}
      footer={
        <Foot
          onClose={onClose}
          remove={
            one ? { text: t("people.removePost"), run: () => remove.run(), busy: remove.busy } : undefined
          }
          save={{
            text: t("people.savePost"),
            run: () => form.submit(),
            busy: save.busy,
            testid: testids.postSave,
          }}
        />
      }
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save.run}
        initialValues={
          one ?? {
            name: "",
            department: department ?? undefined,
            superior: null,
            class: "专员级",
            headcount: 1,
          }
        }
      >
        <div className="form-pair">
          <Form.Item name="name" label={t("people.postName")} rules={need}>
            <Input data-testid={testids.postName} />
          </Form.Item>
          <Form.Item name="department" label={t("people.department")} rules={need}>
            <Select
              options={view.organisation.departments.map((other) => ({ value: other.id, label: other.name }))}
            />
          </Form.Item>
          <Form.Item name="class" label={t("people.class")} rules={need}>
            <AutoComplete options={classes.map((value) => ({ value }))} />
          </Form.Item>
          <Form.Item name="headcount" label={t("people.headcount")}>
            <InputNumber min={0} max={9999} style={{ width: "100%" }} />
          </Form.Item>
        </div>
        <Form.Item name="superior" label={t("people.superiorPost")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={postOptions(view.organisation).filter((option) => option.value !== one?.id)}
          />
        </Form.Item>
        <FormKeys />
        <FailureNote failure={save.failure ?? remove.failure} />
      </Form>
    </Modal>
  );
}

interface Doing {
  text: string;
  run: () => void;
  busy: boolean;
  testid?: string;
}

function Foot({ onClose, remove, save }: { onClose: () => void; remove: Doing | undefined; save: Doing }) {
  const t = useT();
  return (
    <div className="row-between">
      {remove ? (
        <Button type="text" danger loading={remove.busy} onClick={remove.run}>
          {remove.text}
        </Button>
      ) : (
        <span />
      )}
      <span className="row">
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="primary" loading={save.busy} onClick={save.run} data-testid={save.testid}>
          {save.text}
        </Button>
      </span>
    </div>
  );
}
