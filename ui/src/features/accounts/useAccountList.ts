import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import type { AccountQuery, SavedView } from "@/ipc";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";

/** What the list shows, without what is typed into the search. */
type Asked = Pick<
  SavedView,
  "grade" | "ungraded" | "manager" | "status" | "custom" | "order" | "order_field" | "descending"
>;

const ALL: Asked = {
  grade: null,
  ungraded: false,
  manager: null,
  status: null,
  custom: null,
  order: "name",
  order_field: null,
  descending: false,
};

export const PAGE = 100;

/** The view that opens does so once; after that the list stays as it was left. */
let opened = false;

/** The list as it is asked for, and the saved view it came from. */
export function useAccountList() {
  const [text, setText] = useState("");
  const [kept, setAsked] = useStored<Asked>("accounts.asked", ALL);
  // A list remembered by an older window knows less.
  const asked = { ...ALL, ...kept };
  const [away, setAway] = useStored<string[] | null>("columns.accounts", null);
  const [viewId, setViewId] = useStored<number | null>("accounts.view", null);
  const [page, setPage] = useState(1);
  const { data: views } = useQuery(queries.accountLists());
  const view = views?.find((one) => one.id === viewId) ?? null;

  const change = (next: Partial<Asked>) => {
    setAsked({ ...asked, ...next });
    setPage(1);
  };
  const search = (next: string) => {
    setText(next);
    setPage(1);
  };
  /** None: all accounts. */
  const show = (next: SavedView | null) => {
    const from = next ?? ALL;
    change(part(from));
    search(next?.text ?? "");
    if (next?.away) setAway(next.away);
    setViewId(next?.id ?? null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the views are known.
  useEffect(() => {
    if (!views || opened) return;
    opened = true;
    const first = views.find((one) => one.opens);
    if (first) show(first);
  }, [views]);

  /** What is shown now, as a view of this name. */
  const asView = (id: number, name: string, opens: boolean): SavedView => ({
    id,
    name,
    opens,
    text: text.trim(),
    ...asked,
    away,
  });
  const query: AccountQuery = {
    ...asked,
    text: useDeferredValue(text),
    offset: (page - 1) * PAGE,
    limit: PAGE,
  };
  const filtered = text !== "" || JSON.stringify(part(asked, true)) !== JSON.stringify(part(ALL, true));
  const changed =
    view !== null &&
    (JSON.stringify(part(asked)) !== JSON.stringify(part(view)) ||
      text.trim() !== view.text ||
      (view.away !== null && !sameKeys(view.away, away)));
  return {
    ...{ text, asked, away, page, query, filtered, changed },
    ...{ views: views ?? [], view, change, search, show, asView, setAway, setPage, setViewId },
  };
}

/** The parts in one order, so that two can be held against each other. */
function part(from: Asked, filterOnly = false): Asked {
  const { grade, ungraded, manager, status, custom } = from;
  const { order, order_field, descending } = filterOnly ? ALL : from;
  return { grade, ungraded, manager, status, custom, order, order_field: order_field ?? null, descending };
}

const sameKeys = (one: readonly string[], other: readonly string[] | null) =>
  JSON.stringify([...one].sort()) === JSON.stringify([...(other ?? [])].sort());

export type AccountList = ReturnType<typeof useAccountList>;
