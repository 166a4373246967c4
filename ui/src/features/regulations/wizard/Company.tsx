import { Button, Radio } from "antd";
import { useEffect, useRef } from "react";
import { textOf, useT } from "@/i18n";
import { testids } from "@/shared/testids";
import { type Depth, depthOf, trades } from "./progress";
import type { StepProps } from "./Wizard";

const DEPTHS: readonly Depth[] = ["short", "full"];

/** Trade and size: what the texts are written for. */
export function Company({ start, progress, put }: StepProps) {
  const t = useT();
  const all = trades(start);
  const forward = useRef<HTMLButtonElement>(null);
  // Enter goes on at once, without the page jumping down to the button.
  useEffect(() => forward.current?.focus({ preventScroll: true }), []);
  const trade = progress.trade ?? all[0]?.word;
  const next = () => put({ ...progress, trade: trade ?? null, step: "kinds" });
  return (
    <form
      className="wizard-column"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <p className="wizard-lead">{t("wizard.lead")}</p>
      {all.length > 0 && (
        <fieldset>
          <legend>{t("wizard.tradeAsk")}</legend>
          <p>{t("wizard.tradeWhy")}</p>
          <Radio.Group
            className="wizard-options"
            value={trade}
            onChange={(event) => put({ ...progress, trade: event.target.value })}
            options={all.map((one) => ({
              value: one.word,
              label: textOf("wizard", `trade_${one.word}`) ?? one.label,
            }))}
          />
        </fieldset>
      )}
      <fieldset>
        <legend>{t("wizard.depthAsk")}</legend>
        <p>{t("wizard.depthWhy", { n: start.people })}</p>
        <Radio.Group
          className="wizard-options"
          value={depthOf(progress, start)}
          onChange={(event) => put({ ...progress, depth: event.target.value })}
          options={DEPTHS.map((depth) => ({
            value: depth,
            label: (
              <>
                <b>{t(`wizard.depth_${depth}`)}</b>
                {depth === start.depth && <em>{t("wizard.suits")}</em>}
                <small>{t(`wizard.depthText_${depth}`)}</small>
              </>
            ),
          }))}
        />
      </fieldset>
      <footer className="wizard-foot">
        <Button type="primary" htmlType="submit" ref={forward} data-testid={testids.wizardNext}>
          {t("wizard.toKinds")}
        </Button>
        <small>{t("wizard.enter")}</small>
      </footer>
    </form>
  );
}
