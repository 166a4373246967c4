import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { FieldForm } from "./FieldForm";

/** 自定义字段: made, put in order, archived and brought back. */
export function Fields({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: rows } = useQuery(queries.accountFields());
  const [form, setForm] = useState<ipc.CustomFieldRow | "new" | null>(null);
  const take = (next: ipc.CustomFieldRow[]) => {
    client.invalidateQueries({ queryKey: keys.accounts });
    client.setQueryData(queries.accountFields().queryKey, next);
  };
  const order = useAct((ids: number[]) => ipc.accountFieldsOrder({ ids }), take);
  const archive = useAct(async (field: ipc.CustomField, archived: boolean) => {
    take(await ipc.accountFieldArchive({ id: field.id, archived }));
    if (!archived) return;
    const key = `field-${field.id}`;
    const back = () => {
      message.destroy(key);
      archive.run(field, false);
    };
    message.success({
      key,
      duration: 8,
      content: (
        <>
          {t("accountLists.archivedDone", { name: field.name })}
          <Button type="link" size="small" onClick={back}>
            {t("common.undo")}
          </Button>
        </>
      ),
    });
  });
  const used = (rows ?? []).filter((row) => !row.field.archived);
  const away = (rows ?? []).filter((row) => row.field.archived);
  const move = (at: number, by: number) => {
    const ids = used.map((row) => row.field.id);
    const [moved] = ids.splice(at, 1);
    if (moved !== undefined) ids.splice(at + by, 0, moved);
    order.run(ids);
  };
  return (
    <Drawer open size={520} title={t("accountLists.fields")} onClose={onClose}>
      <p className="quiet drawer-intro">{t("accountLists.fieldsIntro")}</p>
      <FailureNote failure={order.failure ?? archive.failure} />
      {rows && rows.length === 0 && <p className="faint">{t("accountLists.fieldsNone")}</p>}
      <ul className="account-fields">
        {used.map((row, at) => (
          <li key={row.field.id} data-testid={testids.fieldRow(row.field.id)}>
            <FieldWords row={row} />
            <span className="row">
              <Tip text={t("accountLists.up")}>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${t("accountLists.up")} ${row.field.name}`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
              </Tip>
              <Tip text={t("accountLists.down")}>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${t("accountLists.down")} ${row.field.name}`}
                  disabled={at === used.length - 1}
                  onClick={() => move(at, 1)}
                />
              </Tip>
              <Button size="small" onClick={() => setForm(row)}>
                {t("common.edit")}
              </Button>
              <Button size="small" onClick={() => archive.run(row.field, true)}>
                {t("accountLists.archive")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={() => setForm("new")} data-testid={testids.fieldAdd}>
        {t("accountLists.addField")}
      </Button>
      {away.length > 0 && (
        <>
          <h4 className="account-fields-away">{t("accountLists.archivedFields")}</h4>
          <ul className="account-fields">
            {away.map((row) => (
              <li key={row.field.id}>
                <FieldWords row={row} />
                <Button size="small" onClick={() => archive.run(row.field, false)}>
                  {t("accountLists.restore")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {form && (
        <FieldForm
          row={form === "new" ? null : form}
          onClose={() => setForm(null)}
          onSaved={(next) => {
            take(next);
            setForm(null);
          }}
        />
      )}
    </Drawer>
  );
}

function FieldWords({ row }: { row: ipc.CustomFieldRow }) {
  const t = useT();
  const { field, uses } = row;
  const told = [t(`accountLists.kind_${field.kind}`), field.choices.join(t("common.comma"))];
  if (uses > 0) told.push(t("accountLists.uses", { n: uses }));
  return (
    <span>
      {field.name}
      <small className="faint account-field-words">{told.filter(Boolean).join(" · ")}</small>
    </span>
  );
}
