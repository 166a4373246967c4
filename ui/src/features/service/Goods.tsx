import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Segmented } from "antd";
import { useDeferredValue, useState } from "react";
import { type Translate, useT } from "@/i18n";
import { asFailure, type ItemView } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { GoodsForm } from "./GoodsForm";
import { GoodsPanel } from "./GoodsPanel";
import { ReplaceDrawer } from "./ReplaceDrawer";
import { Views } from "./Views";
import { answersTo, itemName, nextToEnd, SOON, WARRANTY_TONES, warrantyState } from "./warranty";
import "./service.css";

const PAGE = 50;
const FILTERS = ["all", "covered", "ending", "over"] as const;
type Filter = (typeof FILTERS)[number];

/** Goods about to run out are still under warranty, so they are found under both. */
const belongs = (view: ItemView, filter: Filter, today: string) => {
  const state = warrantyState(view, today);
  return filter === "all" || state === filter || (filter === "covered" && state === "ending");
};

/** 客户商品: what stands where, since when, and whether it is under warranty today. */
export default function Goods() {
  const t = useT();
  const navigate = useNavigate();
  const { item: at } = useSearch({ from: "/service/goods" });
  const [text, setText] = useState("");
  const [filter, setFilter] = useStored<Filter>("service.goods", "all");
  const [form, setForm] = useState<"new" | "edit" | "replace" | null>(null);
  const asked = useDeferredValue(text.trim());
  const { data: status } = useQuery(queries.status());
  const { data: goods, error } = useQuery(queries.goods());
  if (!goods || !status)
    return error ? (
      <Page title={t("service.title")} views={<Views value="goods" />}>
        <FailureNote failure={asFailure(error)} />
      </Page>
    ) : null;
  const today = status.today;
  const open = goods.find((one) => one.item.id === at);
  const show = (item?: number) => navigate({ to: "/service/goods", search: item ? { item } : {} });
  const found = goods.filter((one) => asked === "" || answersTo(one, asked));
  const count = (one: Filter) => found.filter((view) => belongs(view, one, today)).length;
  const add = (
    <Button type="primary" onClick={() => setForm("new")} data-testid={testids.goodsAdd}>
      {t("service.goodsAdd")}
    </Button>
  );
  return (
    <Page
      title={t("service.title")}
      sub={t("service.goodsSub", {
        n: goods.length,
        soon: goods.filter((one) => warrantyState(one, today) === "ending").length,
        days: SOON,
      })}
      views={<Views value="goods" />}
      actions={goods.length > 0 && add}
    >
      {goods.length === 0 ? (
        <div className="card">
          <Blank title={t("service.goodsEmptyTitle")} text={t("service.goodsEmptyText")} action={add} />
        </div>
      ) : (
        <DataTable
          name="service.goods"
          rows={found.filter((one) => belongs(one, filter, today))}
          columns={columnsOf(t, today)}
          rowKey={(row) => row.item.id}
          rowTestid={(row) => testids.goodsRow(row.item.id)}
          onOpen={(row) => show(row.item.id)}
          selected={(row) => row.item.id === at}
          pagination={found.length > PAGE && { pageSize: PAGE, showSizeChanger: false }}
          filters={
            <>
              <Segmented<Filter>
                value={filter}
                onChange={setFilter}
                options={FILTERS.map((one) => ({
                  value: one,
                  label: t(`service.goods_${one}`, { n: count(one) }),
                }))}
              />
              <Input
                allowClear
                placeholder={t("service.goodsSearch")}
                value={text}
                onChange={(event) => setText(event.target.value)}
                style={{ width: 280 }}
              />
            </>
          }
        />
      )}
      {open && form === null && (
        <GoodsPanel view={open} today={today} onClose={() => show()} onForm={setForm} />
      )}
      {open && form === "replace" && (
        <ReplaceDrawer view={open} today={today} onClose={() => setForm(null)} />
      )}
      {(form === "new" || (open && form === "edit")) && (
        <GoodsForm
          view={form === "edit" ? (open ?? null) : null}
          onClose={() => setForm(null)}
          onDone={show}
        />
      )}
    </Page>
  );
}

function columnsOf(t: Translate, today: string): Column<ItemView>[] {
  const state = (row: ItemView) => t(`service.warranty_${warrantyState(row, today)}`);
  const until = (row: ItemView) => nextToEnd(row)?.until ?? "—";
  return [
    {
      key: "state",
      title: t("service.warranty"),
      text: state,
      sortable: true,
      width: 136,
      render: (_v, row) => <StateTag tone={WARRANTY_TONES[warrantyState(row, today)]}>{state(row)}</StateTag>,
    },
    {
      key: "product",
      title: t("service.product"),
      text: ({ item }) => itemName(item),
      sortable: true,
      ellipsis: true,
    },
    {
      key: "quantity",
      title: t("service.quantity"),
      text: ({ item }) => String(item.quantity),
      number: true,
      sortable: true,
      width: 92,
    },
    {
      key: "customer",
      title: t("service.customer"),
      text: (row) => row.account_name,
      sortable: true,
      ellipsis: true,
    },
    { key: "place", title: t("service.place"), text: ({ item }) => item.place || "—", ellipsis: true },
    {
      key: "from",
      title: t("service.warrantyFrom"),
      text: ({ item }) => item.accepted_on ?? item.delivered_on,
      sortable: true,
      width: 112,
      className: "num",
    },
    {
      key: "until",
      title: t("service.warrantyNext"),
      text: until,
      sortable: true,
      width: 190,
      render: (_v, row) => {
        const next = nextToEnd(row);
        return next ? (
          <>
            <span className="num">{next.until}</span>{" "}
            <span className="quiet">{t(`service.part_${next.part}`)}</span>
          </>
        ) : (
          "—"
        );
      },
    },
    {
      key: "order",
      title: t("service.order"),
      text: ({ item }) => item.order_number || "—",
      width: 130,
      className: "num",
      optional: "away",
    },
    {
      key: "installer",
      title: t("service.installer"),
      text: ({ item }) => item.installer || "—",
      width: 100,
      optional: "away",
    },
  ];
}
