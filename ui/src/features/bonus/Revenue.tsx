import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { type TextKey, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { amountProblem, typed } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { useBonusAct } from "./view";

/** Whether a text means the amount that is kept: 1200000 and 1200000.00 do. */
const same = (text: string, kept: ipc.Money | null) =>
  text.trim() === "" ? kept === null : Number(text).toFixed(2) === typed(kept);

/** Operating revenue and its target. A pause, leaving the field or Enter saves it. */
export function Revenue({ view, locked }: { view: ipc.BonusView; locked: boolean }) {
  const t = useT();
  const [revenue, setRevenue] = useState(typed(view.facts.revenue));
  const [target, setTarget] = useState(typed(view.facts.target));
  // What was saved replaces what was typed only where it means something else.
  useEffect(
    () => setRevenue((text) => (same(text, view.facts.revenue) ? text : typed(view.facts.revenue))),
    [view.facts.revenue],
  );
  useEffect(
    () => setTarget((text) => (same(text, view.facts.target) ? text : typed(view.facts.target))),
    [view.facts.target],
  );
  const save = useBonusAct(() =>
    ipc.bonusSetRevenue({
      quarter: view.quarter,
      revenue: revenue.trim() === "" ? null : revenue.trim(),
      target: target.trim() === "" ? null : target.trim(),
    }),
  );
  const problem = (text: string, negative: boolean) => {
    const found = amountProblem(text, negative);
    return found === null || found === "empty" ? null : t(`bonus.amount_${found}` as TextKey);
  };
  const problems = { revenue: problem(revenue, true), target: problem(target, false) };
  const commit = () => {
    const changed = !same(revenue, view.facts.revenue) || !same(target, view.facts.target);
    if (changed && !problems.revenue && !problems.target) save.run();
  };
  // A pause in typing saves as well, so that the next button is ready when the hand reaches it.
  const latest = useRef(commit);
  latest.current = commit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every letter.
  useEffect(() => {
    const pause = setTimeout(() => latest.current(), 700);
    return () => clearTimeout(pause);
  }, [revenue, target]);
  const achieved =
    view.facts.revenue !== null && view.facts.target
      ? ((view.facts.revenue / view.facts.target) * 100).toFixed(2)
      : null;
  const field = (
    label: string,
    value: string,
    put: (text: string) => void,
    wrong: string | null,
    testid: string,
    hint: string,
  ) => (
    <label className="field">
      <span>{label}</span>
      <Input
        size="large"
        className="num"
        value={value}
        disabled={locked}
        status={wrong ? "error" : undefined}
        suffix={t("common.yuan")}
        inputMode="decimal"
        data-testid={testid}
        onChange={(event) => put(event.target.value)}
        onBlur={commit}
        onPressEnter={commit}
      />
      <small className={wrong ? "field-wrong" : "faint"}>{wrong ?? hint}</small>
    </label>
  );
  return (
    <section className="card">
      <h2>{t("bonus.revenueTitle")}</h2>
      <div className="form-pair-wide">
        {field(
          t("bonus.revenue"),
          revenue,
          setRevenue,
          problems.revenue,
          testids.revenue,
          t("bonus.revenueHint"),
        )}
        {field(
          t("bonus.target"),
          target,
          setTarget,
          problems.target,
          testids.target,
          achieved ? t("bonus.achieved", { percent: achieved }) : t("bonus.targetHint"),
        )}
      </div>
      <FailureNote failure={save.failure} onClose={save.clear} />
    </section>
  );
}
