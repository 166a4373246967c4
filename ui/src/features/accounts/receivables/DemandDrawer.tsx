import { useQuery } from "@tanstack/react-query";
import { App, Button, Drawer, Input, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { copyText } from "@/shared/format/copy";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePrinted } from "./usePrinted";

interface Props {
  account: number;
  name: string;
  onClose: () => void;
}

/** 催款 in three tones: changed if wanted, copied into a message, or printed as a letter. */
export function DemandDrawer({ account, name, onClose }: Props) {
  const t = useT();
  const { message } = App.useApp();
  const [tone, setTone] = useState<ipc.DemandTone>("reminder");
  const [until, setUntil] = useState<string | null>(null);
  const { data: view, error } = useQuery(queries.accountDemands(account, until));
  const [changed, setChanged] = useState<Partial<Record<ipc.DemandTone, string>>>({});
  const demand = view?.demands.find((one) => one.tone === tone) ?? view?.demands[0];
  const print = useAct(
    (words: ipc.Demand) =>
      ipc.accountDemandPrint({ order: { account, tone: words.tone, until: words.until, sign: false } }),
    usePrinted(),
  );
  const text = demand && (changed[demand.tone] ?? demand.message);
  return (
    <Drawer
      open
      size={640}
      onClose={onClose}
      title={t("accountReceivables.demandTitle", { name })}
      footer={
        <div className="row form-drawer-foot">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            disabled={!demand}
            loading={print.busy}
            onClick={() => demand && print.run(demand)}
            data-testid={testids.demandPrint}
          >
            {t("accountReceivables.demandPrint")}
          </Button>
          <Button
            type="primary"
            disabled={!text}
            onClick={() => {
              if (!text) return;
              copyText(text);
              message.success(t("accountReceivables.demandCopied"));
            }}
          >
            {t("accountReceivables.demandCopy")}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <FailureNote failure={print.failure ?? (error ? ipc.asFailure(error) : null)} />
        {view && !demand && <p className="quiet">{t("accountReceivables.demandNone")}</p>}
        {view && demand && (
          <>
            <Segmented<ipc.DemandTone>
              value={demand.tone}
              onChange={setTone}
              options={view.demands.map((one) => ({
                value: one.tone,
                label: t(`accountReceivables.tone_${one.tone}`),
              }))}
            />
            <p className="quiet">
              {t(`accountReceivables.toneHint_${demand.tone}`)}　
              {t("accountReceivables.demandSum", { n: demand.bills.length, total: money(demand.total) })}
            </p>
            <Input.TextArea
              value={text}
              onChange={(event) => setChanged({ ...changed, [demand.tone]: event.target.value })}
              autoSize={{ minRows: 8, maxRows: 22 }}
              aria-label={t(`accountReceivables.tone_${demand.tone}`)}
              data-testid={testids.demandText}
            />
            <div className="row demand-until">
              <label className="quiet" htmlFor="demand-until">
                {t("accountReceivables.demandUntil")}
              </label>
              <DayInput
                id="demand-until"
                allowClear={false}
                value={until ?? demand.until}
                onChange={setUntil}
              />
            </div>
            <p className="quiet">{t("accountReceivables.demandLog")}</p>
          </>
        )}
        {view && view.printed.length > 0 && (
          <section>
            <h3>{t("accountReceivables.demandPrinted")}</h3>
            <ul className="account-signs">
              {view.printed.map((paper) => (
                <li key={paper.number}>
                  <span className="mono">{paper.number}</span>　{paper.title}　
                  <span className="quiet num">{stamp(paper.at)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Drawer>
  );
}
