import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import { money } from "@/shared/format/money";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { CONTRACT_TONES, nextOf } from "./words";

/** Contracts that run, on the page of an account; nothing where there are none. */
export function ContractCard({ account }: { account: number }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: view } = useQuery(queries.accountContracts(account));
  const running = view?.contracts.filter((one) => one.state !== "closed") ?? [];
  if (running.length === 0) return null;
  return (
    <section className="card" data-testid={testids.contractCard}>
      <div className="card-head">
        <h2>{t("accountContracts.title")}</h2>
        <Button
          type="link"
          size="small"
          onClick={() => navigate({ to: "/accounts/$id/contracts", params: { id: String(account) } })}
        >
          {t("accountContracts.all")}
        </Button>
      </div>
      {running.map((one) => {
        const next = nextOf(one)?.instalment;
        return (
          <p key={one.contract.id} className="num debt-line">
            <b>{one.contract.subject}</b>
            <StateTag tone={CONTRACT_TONES[one.state]}>{t(`accountContracts.state_${one.state}`)}</StateTag>
            <span className="quiet">
              {[
                one.contract.ends_on && t("accountContracts.until", { day: one.contract.ends_on }),
                next && t("accountContracts.next", { day: next.due, amount: money(next.amount) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
        );
      })}
    </section>
  );
}
