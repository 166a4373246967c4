import { Button } from "antd";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { stamp } from "@/shared/format/days";
import { difference, money } from "@/shared/format/money";
import { testids } from "@/shared/testids";

/** Who planned what when, and why it changed; any of them can be looked at. */
export function PlanVersions(props: { view: ipc.AccountPlanView; onShow: (version: number | null) => void }) {
  const t = useT();
  const { versions, version: shown } = props.view;
  if (versions.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("accountPlans.versions")}</h2>
      <ul className="plan-versions">
        {versions.map((one, at) => {
          const before = versions[at + 1];
          return (
            <li key={one.version}>
              <Button
                type="link"
                disabled={one.version === shown}
                data-testid={testids.planVersion(one.version)}
                onClick={() => props.onShow(at === 0 ? null : one.version)}
              >
                {t("accountPlans.version", { n: one.version })}
              </Button>
              <span className="num">{money(one.total)}</span>
              <span className="num quiet">{before && difference(one.total - before.total)}</span>
              <span className="quiet">
                {one.by} <span className="num">{stamp(one.at)}</span>
              </span>
              <span>{one.reason}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
