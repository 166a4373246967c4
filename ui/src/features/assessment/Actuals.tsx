import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { measureOf, offerState, waitingOf } from "./offers";
import { usePutCycle } from "./put";

/** What other subjects counted for the items of a cycle: taken one by one or where nothing stands yet. */
export function Actuals({ view, onClose }: { view: ipc.CycleView; onClose: () => void }) {
  const t = useT();
  const put = usePutCycle();
  const client = useQueryClient();
  const cycle = view.row.id;
  const { data: offers } = useQuery(queries.actuals(cycle));
  const [word, setWord] = useState("");
  const [reason, setReason] = useState("");
  const take = useAct(
    (chosen: ipc.ActualChoice[]) => ipc.actualsTake({ cycle, chosen, reason }),
    (next) => {
      put(next);
      setReason("");
      client.invalidateQueries({ queryKey: [...keys.assessment, "actuals"] });
    },
  );
  const closed = view.row.stage === "closed";
  const waiting = waitingOf(offers ?? []);
  const late = view.row.stage !== "data";
  const columns: Column<ipc.ActualOffer>[] = [
    {
      key: "person",
      title: t("assessment.person"),
      text: (one) => `${one.code} ${one.name}`,
      sortable: true,
    },
    { key: "item", title: t("assessment.item"), text: (one) => one.item, sortable: true },
    {
      key: "figure",
      title: t("assessment.counted"),
      text: (one) => `${one.figure}${one.unit}`,
      number: true,
    },
    {
      key: "from",
      title: t("assessment.countedFrom"),
      text: (one) => measureOf(one, t),
    },
    {
      key: "source",
      title: t("assessment.source"),
      text: (one) => t(`assessment.source_${one.source as "service"}`),
    },
    {
      key: "entered",
      title: t("assessment.onRecord"),
      text: (one) => one.entered ?? "—",
      render: (_value, one) => (
        <StateTag
          tone={offerState(one) === "hand" ? "warn" : offerState(one) === "taken" ? "good" : "neutral"}
        >
          {t(`assessment.offer_${offerState(one)}`, { figure: one.entered ?? "" })}
        </StateTag>
      ),
    },
    {
      key: "take",
      title: "",
      text: () => "",
      render: (_value, one) =>
        offerState(one) === "open" || offerState(one) === "stale" ? (
          <Button
            size="small"
            disabled={closed}
            loading={take.busy}
            aria-label={`${t("assessment.take")} ${one.name} ${one.item}`}
            onClick={() => take.run([{ sheet: one.sheet, item: one.item }])}
          >
            {t("assessment.take")}
          </Button>
        ) : null,
    },
  ];
  const wanted = word.trim().toLowerCase();
  const rows = (offers ?? []).filter((one) =>
    `${one.code}${one.name}${one.item}${one.indicator}`.toLowerCase().includes(wanted),
  );
  return (
    <Drawer open size={980} onClose={onClose} title={t("assessment.actualsTitle")}>
      <div className="stack">
        <p className="quiet">{t("assessment.actualsText")}</p>
        <FailureNote failure={take.failure} onClose={take.clear} />
        {offers?.length === 0 ? (
          <Blank title={t("assessment.noActuals")} text={t("assessment.noActualsText")} />
        ) : (
          <DataTable
            name="assessment.actuals"
            rows={rows}
            columns={columns}
            rowKey={(one) => `${one.sheet}|${one.item}`}
            pagination={rows.length > 200 ? { pageSize: 100, showSizeChanger: false } : false}
            expandable={{ expandedRowRender: (one) => <Behind offer={one} /> }}
            filters={
              <Input
                allowClear
                placeholder={t("assessment.findOffer")}
                value={word}
                onChange={(event) => setWord(event.target.value)}
                style={{ width: 200 }}
              />
            }
            tools={
              <>
                {late && !closed && (
                  <Input
                    value={reason}
                    onChange={(event) => setReason(event.target.value)}
                    placeholder={t("assessment.reasonHint")}
                    style={{ width: 200 }}
                  />
                )}
                <Button
                  type="primary"
                  disabled={closed || waiting === 0}
                  loading={take.busy}
                  onClick={() => take.run([])}
                  data-testid={testids.entryTakeAll}
                >
                  {t("assessment.takeAll", { n: waiting })}
                </Button>
              </>
            }
          />
        )}
      </div>
    </Drawer>
  );
}

/** The cases, trainings or promises behind a figure; those against it first. */
function Behind({ offer }: { offer: ipc.ActualOffer }) {
  const t = useT();
  const good = offer.behind.filter((one) => !offer.against.includes(one));
  return (
    <dl className="assess-behind">
      {offer.against.length > 0 && (
        <>
          <dt>{t("assessment.against", { n: offer.against.length })}</dt>
          <dd>{offer.against.join(t("common.comma"))}</dd>
        </>
      )}
      <dt>
        {t(offer.against.length > 0 ? "assessment.behindGood" : "assessment.behind", { n: good.length })}
      </dt>
      <dd>{good.length === 0 ? "—" : good.join(t("common.comma"))}</dd>
    </dl>
  );
}
