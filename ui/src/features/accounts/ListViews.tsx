import { DownOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Form, Input, type MenuProps, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import type { AccountList } from "./useAccountList";

/** Saved views above the list: choose one, keep what is shown, rename, delete. */
export function ListViews({ list }: { list: AccountList }) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { view, views } = list;
  const [naming, setNaming] = useState<ipc.SavedView | null>(null);
  const take = (next: ipc.SavedView[]) => client.setQueryData(queries.accountLists().queryKey, next);
  const save = useAct(async (next: ipc.SavedView) => {
    const kept = await ipc.accountListSave({ view: next });
    take(kept);
    // A new one was given its id.
    list.setViewId(kept.find((one) => one.name === next.name.trim())?.id ?? next.id);
    setNaming(null);
  });
  const remove = useAct(async (gone: ipc.SavedView) => {
    take(await ipc.accountListDelete({ id: gone.id }));
    list.show(null);
    const key = `view-${gone.id}`;
    const back = () => {
      message.destroy(key);
      save.run(gone).then(() => list.show(gone));
    };
    message.success({
      key,
      duration: 8,
      content: (
        <>
          {t("accountLists.removed", { name: gone.name })}
          <Button type="link" size="small" onClick={back}>
            {t("common.undo")}
          </Button>
        </>
      ),
    });
  });
  const menu: MenuProps["items"] = [
    { key: "all", label: t("accountLists.allAccounts") },
    ...views.map((one) => ({ key: `view:${one.id}`, label: one.name })),
    { type: "divider" },
    { key: "save", label: t("accountLists.saveAs") },
    ...(view
      ? [
          { key: "update", label: t("accountLists.update", { name: view.name }), disabled: !list.changed },
          { key: "rename", label: t("accountLists.rename") },
          { key: "opens", label: t("accountLists.opensList") },
          { key: "remove", label: t("accountLists.remove", { name: view.name }), danger: true },
        ]
      : []),
  ];
  const choose = (key: string) => {
    if (key === "all") return list.show(null);
    if (key === "save") return setNaming(list.asView(0, "", false));
    if (key.startsWith("view:")) return list.show(views.find((one) => key === `view:${one.id}`) ?? null);
    if (!view) return;
    if (key === "update") save.run(list.asView(view.id, view.name, view.opens));
    if (key === "rename") setNaming(view);
    if (key === "opens") save.run({ ...view, opens: !view.opens });
    if (key === "remove") remove.run(view);
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: menu,
          selectable: true,
          selectedKeys: [view ? `view:${view.id}` : "all", ...(view?.opens ? ["opens"] : [])],
          onClick: ({ key }) => choose(key),
        }}
      >
        <Button aria-label={t("accountLists.view")} data-testid={testids.listView}>
          {view
            ? list.changed
              ? t("accountLists.viewChanged", { name: view.name })
              : view.name
            : t("accountLists.allAccounts")}
          <DownOutlined />
        </Button>
      </Dropdown>
      {!naming && <FailureNote failure={save.failure ?? remove.failure} />}
      {naming && (
        <NameView
          view={naming}
          save={save}
          onClose={() => {
            save.clear();
            setNaming(null);
          }}
        />
      )}
    </>
  );
}

interface NameProps {
  view: ipc.SavedView;
  save: { run: (view: ipc.SavedView) => unknown; busy: boolean; failure: ipc.Failure | null };
  onClose: () => void;
}

/** The name of a view, new or another one. */
function NameView({ view, save, onClose }: NameProps) {
  const t = useT();
  const [form] = Form.useForm<{ name: string }>();
  return (
    <Modal
      open
      title={t(view.id === 0 ? "accountLists.saveAs" : "accountLists.rename")}
      okText={t("accountLists.saveView")}
      cancelText={t("common.cancel")}
      okButtonProps={{ loading: save.busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: view.name }}
        onFinish={({ name }) => save.run({ ...view, name })}
      >
        <Form.Item
          name="name"
          label={t("accountLists.viewName")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input autoFocus maxLength={20} data-testid={testids.listViewName} />
        </Form.Item>
      </Form>
      <FailureNote failure={save.failure} />
    </Modal>
  );
}
