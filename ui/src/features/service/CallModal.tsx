import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import { asFailure, type CallerView, type ItemView } from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** Who speaks: a customer, or what a stranger was typed as. */
export interface Caller {
  view: CallerView | null;
  typed: string;
}

interface Props {
  onClose: () => void;
  onTake: (caller: Caller) => void;
  onOpen: (row: { id: number }) => void;
}

/** 新来一个电话: four digits, and the customer with his goods stands there before he has finished speaking. */
export function CallModal({ onClose, onTake, onOpen }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const { data, error, isFetching } = useQuery({ ...queries.callers(text), enabled: text.length > 1 });
  const callers = text.length > 1 ? (data ?? []) : [];
  const [entered, setEntered] = useState(false);
  // Enter waits for the answer, so that nobody on file is taken for a stranger.
  useEffect(() => {
    if (entered && !isFetching && text !== "") onTake({ view: data?.[0] ?? null, typed: text });
  }, [entered, isFetching, data, text, onTake]);
  return (
    <Modal open width={680} title={t("service.call")} footer={null} onCancel={onClose} destroyOnHidden>
      <Input
        autoFocus
        size="large"
        className="call-field num"
        placeholder={t("service.callField")}
        value={typed}
        onChange={(event) => {
          setEntered(false);
          setTyped(event.target.value);
        }}
        onPressEnter={() => setEntered(text !== "")}
        data-testid={testids.callField}
      />
      <p className="quiet call-hint">{t("service.callHint")}</p>
      <FailureNote failure={error ? asFailure(error) : null} />
      <ul className="callers">
        {callers.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="caller"
              onClick={() => onTake({ view: one, typed: text })}
              data-testid={testids.callerChoice(one.id)}
            >
              <span className="row">
                <b>{one.name}</b>
                {one.grade && <span className="quiet">{one.grade}</span>}
                {one.no_contact && <StateTag tone="warn">{t("service.noContact")}</StateTag>}
              </span>
              <span className="quiet">
                {[one.contact, one.phone, one.address].filter(Boolean).join(" · ")}
              </span>
              {one.items.length === 0 ? (
                <span className="faint">{t("service.noItems")}</span>
              ) : (
                one.items.map((item) => <ItemLine key={item.item.id} view={item} />)
              )}
            </button>
            {one.open.length > 0 && (
              <div className="caller-open">
                <span className="quiet">{t("service.openCases")}</span>
                {one.open.map((row) => (
                  <Button key={row.id} type="link" size="small" onClick={() => onOpen(row)}>
                    {row.number} {t(`service.kind_${row.kind}`)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {text.length > 1 && !isFetching && callers.length === 0 && (
        <p className="quiet">{t("service.callNone")}</p>
      )}
      <Button onClick={() => onTake({ view: null, typed: text })} data-testid={testids.callStranger}>
        {text ? t("service.strangerSaid", { text }) : t("service.stranger")}
      </Button>
    </Modal>
  );
}

/** Goods with the warranty that lasts longest. */
export function ItemLine({ view }: { view: ItemView }) {
  const t = useT();
  const { item } = view;
  const last = view.warranties.toSorted((a, b) => b.until.localeCompare(a.until))[0];
  return (
    <span className="item-line">
      <span>
        {item.product} {item.model} × {item.quantity} {item.place}
      </span>
      <StateTag tone={view.covered ? "good" : "neutral"}>
        {t(view.covered ? "service.covered" : "service.notCovered")}
      </StateTag>
      {last && (
        <span className="quiet num">
          {t("service.warrantyTill", { part: t(`service.part_${last.part}`), day: last.until })}
        </span>
      )}
    </span>
  );
}
