import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useT } from "@/i18n";
import { asFailure, type ItemView } from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { type Fact, FactList } from "./FactList";
import { LOOKED, useGoodsCases } from "./goodsCases";
import { usePrintService } from "./put";
import { CaseStateTag } from "./Tags";
import { itemName, WARRANTY_TONES, warrantyState } from "./warranty";
import { papersOf } from "./words";

interface Props {
  view: ItemView;
  today: string;
  onClose: () => void;
  onForm: (form: "edit" | "replace") => void;
}

type Print = ReturnType<typeof usePrintService>;

/** Goods at a customer: where, under warranty until when, what was replaced, and which cases they had. */
export function GoodsPanel({ view, today, onClose, onForm }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const print = usePrintService();
  const { item } = view;
  const state = warrantyState(view, today);
  const facts: Fact[] = [
    [t("service.quantity"), String(item.quantity)],
    [t("service.place"), item.place],
    [t("service.order"), item.order_number],
    [t("service.serials"), item.serials],
    [t("service.delivered"), item.delivered_on],
    [t("service.accepted"), item.accepted_on],
    [t("service.installer"), item.installer],
    [t("service.promised"), item.warranted_until],
    [t("service.note"), item.note],
  ];
  return (
    <Drawer
      open
      mask={false}
      size={560}
      onClose={onClose}
      title={itemName(item)}
      extra={
        <div className="row">
          <Button onClick={() => onForm("edit")} data-testid={testids.goodsAction("edit")}>
            {t("common.edit")}
          </Button>
          <Button
            type="primary"
            loading={print.busy}
            onClick={() => print.run({ paper: "warranty_card", id: item.id })}
            data-testid={testids.goodsAction("card")}
          >
            {t("service.warrantyCard")}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <FailureNote failure={print.failure} />
        <div className="row-between">
          <Button
            type="link"
            className="case-link"
            onClick={() => navigate({ to: "/accounts/$id", params: { id: String(item.account) } })}
          >
            {view.account_name}
          </Button>
          <StateTag tone={WARRANTY_TONES[state]}>{t(`service.warranty_${state}`)}</StateTag>
        </div>
        <FactList facts={facts} />
        <Warranties view={view} />
        <Replacements view={view} onReplace={() => onForm("replace")} />
        <GoodsCases view={view} print={print} />
      </div>
    </Drawer>
  );
}

function Warranties({ view }: { view: ItemView }) {
  const t = useT();
  return (
    <section>
      <h4>{t("service.warranty")}</h4>
      {view.warranties.length === 0 ? (
        <p className="quiet">{t("service.warrantyNone")}</p>
      ) : (
        <table className="service-table">
          <thead>
            <tr>
              <th>{t("service.warrantyPart")}</th>
              <th>{t("service.warrantyFrom")}</th>
              <th>{t("service.warrantyUntil")}</th>
              <th>{t("service.articles")}</th>
            </tr>
          </thead>
          <tbody>
            {view.warranties.map((one) => (
              <tr key={one.part}>
                <td>{t(`service.part_${one.part}`)}</td>
                <td className="num">{one.from}</td>
                <td className="num">
                  <StateTag tone={one.covered ? "good" : "neutral"}>{one.until}</StateTag>
                </td>
                <td className="quiet">{one.article || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Replacements({ view, onReplace }: { view: ItemView; onReplace: () => void }) {
  const t = useT();
  const { replacements } = view.item;
  return (
    <section>
      <div className="row-between">
        <h4>{t("service.replacements")}</h4>
        <Button size="small" onClick={onReplace} data-testid={testids.goodsAction("replace")}>
          {t("service.replace")}
        </Button>
      </div>
      {replacements.length === 0 ? (
        <p className="quiet">{t("service.replacementsNone")}</p>
      ) : (
        <ul className="case-grants">
          {replacements.map((one) => (
            <li key={`${one.part}${one.on}${one.note}`}>
              <span className="num">{one.on}</span> <b>{t(`service.part_${one.part}`)}</b>{" "}
              <span className="quiet">{one.note}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GoodsCases({ view, print }: { view: ItemView; print: Print }) {
  const t = useT();
  const navigate = useNavigate();
  const { data, error } = useGoodsCases(view);
  return (
    <section data-testid={testids.goodsCases}>
      <h4>{t("service.goodsCases")}</h4>
      <FailureNote failure={error ? asFailure(error) : null} />
      {data && data.rows.length === 0 && <p className="quiet">{t("service.goodsCasesNone")}</p>}
      <ul className="case-grants">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <div className="row-between">
              <span className="row">
                <Button
                  type="link"
                  className="case-link num"
                  size="small"
                  onClick={() => navigate({ to: "/service/$id", params: { id: String(row.id) } })}
                >
                  {row.number}
                </Button>
                <span>{t(`service.kind_${row.kind}`)}</span>
                <CaseStateTag row={row} />
              </span>
              {papersOf(row.kind, false).includes("acceptance") && (
                <Button
                  size="small"
                  loading={print.busy}
                  onClick={() => print.run({ paper: "acceptance", id: row.id })}
                >
                  {t("service.paper_acceptance")}
                </Button>
              )}
            </div>
            <p className="quiet">{row.description}</p>
          </li>
        ))}
      </ul>
      {data && data.total > LOOKED && (
        <p className="faint">{t("service.goodsCasesMore", { total: data.total, n: LOOKED })}</p>
      )}
    </section>
  );
}
