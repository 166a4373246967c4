// Fields the firm made for its accounts, and saved views of their list.

import type { CustomField, CustomFieldForm, CustomFieldRow, SavedView } from "../contract";
import { refuse } from "./refuse";

type Said = { custom: { field: number; value: string }[] };

export const fields: CustomField[] = [
  { id: 1, name: "合同类型", kind: "choice", choices: ["年框", "单次"], archived: false },
  { id: 2, name: "客房数", kind: "number", choices: [], archived: false },
];

export const inUse = (): CustomField[] => fields.filter((field) => !field.archived);

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

export function fieldHandlers(accounts: readonly Said[]): Record<string, (args: Args) => unknown> {
  const rows = (): CustomFieldRow[] =>
    fields.map((field) => ({
      field: { ...field },
      uses: accounts.filter((account) => account.custom.some((said) => said.field === field.id)).length,
    }));
  let views: SavedView[] = [];
  return {
    account_fields: rows,
    account_field_save: ({ form }: { form: CustomFieldForm }) => {
      const name = form.name.trim();
      if (fields.some((field) => field.name === name && field.id !== form.id))
        throw refuse("accounts.field_twice", { name });
      const next = { ...form, name, choices: form.choices.filter((one) => one.trim() !== "") };
      const known = fields.find((field) => field.id === form.id);
      if (known) Object.assign(known, next);
      else fields.push({ ...next, id: fields.length + 1, archived: false });
      return rows();
    },
    account_field_archive: ({ id, archived }) => {
      const known = fields.find((field) => field.id === id);
      if (known) known.archived = archived;
      return rows();
    },
    account_fields_order: ({ ids }: { ids: number[] }) => {
      const at = (field: CustomField) => (ids.includes(field.id) ? ids.indexOf(field.id) : ids.length);
      fields.sort((a, b) => at(a) - at(b));
      return rows();
    },
    account_lists: () => views,
    account_list_save: ({ view }: { view: SavedView }) => {
      if (views.some((one) => one.name === view.name && one.id !== view.id))
        throw refuse("accounts.view_twice", { name: view.name });
      const id = view.id || Math.max(0, ...views.map((one) => one.id)) + 1;
      const others = views
        .filter((one) => one.id !== id)
        .map((one) => (view.opens ? { ...one, opens: false } : one));
      views = [...others, { ...view, id }].sort((a, b) => a.id - b.id);
      return views;
    },
    account_list_delete: ({ id }) => {
      views = views.filter((one) => one.id !== id);
      return views;
    },
    accounts_export: () => accounts.length,
  };
}
