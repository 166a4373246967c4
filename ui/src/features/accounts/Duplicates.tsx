import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutAccount } from "./put";
import { whyText } from "./words";
import "./accounts.css";

interface Done {
  merge: number;
  kept: string;
  gone: string;
}

/** Pairs that may be one account, side by side: one click keeps one, one click takes it back. */
export default function Duplicates() {
  const t = useT();
  const put = usePutAccount();
  const { data: pairs } = useQuery(queries.duplicates());
  const [done, setDone] = useState<Done | null>(null);
  const merge = useAct(
    async (kept: ipc.DuplicateSide, gone: ipc.DuplicateSide) => {
      const view = await ipc.accountsMerge({ kept: kept.id, gone: gone.id });
      return { view, gone: gone.name };
    },
    ({ view, gone }) => {
      put(view);
      const last = view.merges[0];
      if (last) setDone({ merge: last.id, kept: view.account.name, gone });
    },
  );
  const undo = useAct(
    (id: number) => ipc.accountsUnmerge({ merge: id }),
    (view) => {
      put(view);
      setDone(null);
    },
  );
  const navigate = useNavigate();
  if (!pairs) return null;
  return (
    <Page
      title={t("accounts.duplicatesTitle")}
      sub={t("accounts.duplicatesSub", { n: pairs.length })}
      actions={<Button onClick={() => navigate({ to: "/accounts" })}>{t("accounts.toList")}</Button>}
    >
      <FailureNote failure={merge.failure ?? undo.failure} />
      {done && (
        <Alert
          type="success"
          showIcon
          className="merge-done"
          title={t("accounts.mergeDone", { gone: done.gone, kept: done.kept })}
          action={
            <Button
              size="small"
              loading={undo.busy}
              onClick={() => undo.run(done.merge)}
              data-testid={testids.unmerge}
            >
              {t("accounts.unmerge")}
            </Button>
          }
        />
      )}
      {pairs.length === 0 ? (
        <div className="card">
          <Blank title={t("accounts.duplicatesNone")} text={t("accounts.duplicatesNoneText")} />
        </div>
      ) : (
        <div className="stack">
          {pairs.map((pair) => (
            <section key={`${pair.first.id}-${pair.second.id}`} className="card pair">
              <div className="pair-why">
                <StateTag tone={pair.alike.likeness === "certain" ? "warn" : "neutral"}>
                  {t(`accounts.${pair.alike.likeness}`)}
                </StateTag>
                <span className="quiet">{whyText(pair.alike.reason)}</span>
              </div>
              <Side side={pair.first} keep={() => merge.run(pair.first, pair.second)} busy={merge.busy} />
              <Side side={pair.second} keep={() => merge.run(pair.second, pair.first)} busy={merge.busy} />
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

function Side({ side, keep, busy }: { side: ipc.DuplicateSide; keep: () => void; busy: boolean }) {
  const t = useT();
  const known = [
    side.contacts.join(t("common.comma")),
    side.phones.join(t("common.comma")),
    side.address,
  ].filter(Boolean);
  return (
    <div className="pair-side">
      <Link to="/accounts/$id" params={{ id: String(side.id) }}>
        <b>{side.name}</b>
      </Link>
      {known.map((line) => (
        <div key={line} className="quiet">
          {line}
        </div>
      ))}
      <div className="row-between pair-foot">
        <span className="faint num">
          {[side.since, t("accounts.talks", { n: side.talks })].filter(Boolean).join(" · ")}
        </span>
        <Button size="small" disabled={busy} onClick={keep} data-testid={testids.keepAccount(side.id)}>
          {t("accounts.keep")}
        </Button>
      </div>
    </div>
  );
}
