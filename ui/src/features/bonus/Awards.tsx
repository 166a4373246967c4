import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { amountProblem, money, typed } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { usePersonOptions } from "./people";
import { useBonusAct } from "./view";

interface Draft {
  code: string;
  amount: string;
  reason: string;
}

/** Special awards: a few lines, saved together. */
export function Awards({ view, locked }: { view: ipc.BonusView; locked: boolean }) {
  const t = useT();
  const kept = view.facts.awards;
  const [rows, setRows] = useState<Draft[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved replaces what was typed.
  useEffect(() => setRows(null), [kept]);
  const people = usePersonOptions(view);
  const save = useBonusAct((awards: Draft[]) => ipc.bonusSetAwards({ quarter: view.quarter, awards }));
  const shown = rows ?? kept.map((award) => ({ ...award, amount: typed(award.amount) }));
  const change = (index: number, change: Partial<Draft>) =>
    setRows(shown.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const complete = shown.every((row) => row.code && amountProblem(row.amount) === null && row.reason.trim());
  const total = kept.reduce((sum, award) => sum + award.amount, 0);
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("bonus.awards")}</h2>
        {!locked && (
          <Button size="small" onClick={() => setRows([...shown, { code: "", amount: "", reason: "" }])}>
            {t("bonus.addAward")}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t("bonus.awardsEmpty")}</p>
      ) : (
        <div className="award-lines">
          {shown.map((row, index) => (
            <div key={index} className="award-line">
              <Select
                showSearch={{ optionFilterProp: "label" }}
                disabled={locked}
                placeholder={t("people.name")}
                value={row.code || undefined}
                options={people}
                onChange={(code) => change(index, { code })}
              />
              <Input
                className="num"
                disabled={locked}
                placeholder={t("bonus.amountYuan")}
                suffix={t("common.yuan")}
                status={row.amount !== "" && amountProblem(row.amount) ? "error" : undefined}
                value={row.amount}
                onChange={(event) => change(index, { amount: event.target.value })}
              />
              <Input
                disabled={locked}
                placeholder={t("bonus.awardReason")}
                value={row.reason}
                onChange={(event) => change(index, { reason: event.target.value })}
              />
              {!locked && (
                <Tip text={t("common.remove")}>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("common.remove")}
                    onClick={() => setRows(shown.filter((_row, at) => at !== index))}
                  />
                </Tip>
              )}
            </div>
          ))}
        </div>
      )}
      {rows !== null && (
        <div className="row section-foot">
          <Button onClick={() => setRows(null)}>{t("common.cancel")}</Button>
          <Button type="primary" disabled={!complete} loading={save.busy} onClick={() => save.run(rows)}>
            {t("bonus.saveAwards")}
          </Button>
        </div>
      )}
      {rows === null && kept.length > 0 && (
        <p className="faint section-foot">{t("bonus.awardsTotal", { total: money(total) })}</p>
      )}
      <FailureNote failure={save.failure} />
    </section>
  );
}
