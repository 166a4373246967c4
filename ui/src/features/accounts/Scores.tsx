import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { percent } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { usePutAccount } from "./put";
import { fixed, proposalText } from "./work";

/** The items of the regulation: what was given, what is proposed and why, and the sum of it. */
export function Scores({ work, account }: { work: ipc.AccountWork; account: number }) {
  const t = useT();
  const { standing } = work;
  const [open, setOpen] = useState<string | null>(null);
  if (!standing) return <p className="quiet">{t("accounts.noRegulation")}</p>;
  return (
    <div className="stack">
      <table className="account-scores">
        <tbody>
          {standing.items.map((item) => (
            <tr key={item.item}>
              <th>
                {item.item}
                <span className="faint num"> {percent(item.weight)}</span>
              </th>
              <td className="num account-score">{item.score ?? "—"}</td>
              <td>
                {open === item.item ? (
                  <ScoreEdit account={account} item={item} onClose={() => setOpen(null)} />
                ) : (
                  <Why item={item} />
                )}
              </td>
              <td className="account-score-edit">
                {open !== item.item && (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => setOpen(item.item)}
                    data-testid={testids.itemScore(item.item)}
                  >
                    {t(item.given ? "accounts.scoreChange" : "accounts.scoreGive")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {standing.score === null
          ? t("accounts.standingNone")
          : t("accounts.standing", {
              score: fixed(standing.score, 2),
              grade: standing.grade ?? "—",
              coverage: fixed(standing.coverage, 0),
              basis: `${work.regulation ?? ""}${work.articles}`,
            })}
      </p>
    </div>
  );
}

function Why({ item }: { item: ipc.ItemScore }) {
  const t = useT();
  const proposed = item.proposed && proposalText(t, item.proposed.from);
  return (
    <>
      {item.given && (
        <div>
          {t("accounts.givenWhy", { by: item.given.by, on: item.given.on, reason: item.given.reason })}
        </div>
      )}
      {item.proposed && (
        <div className="faint">
          {item.given && t("accounts.wouldBe", { score: item.proposed.score })}
          {proposed}
        </div>
      )}
      {!item.given && !item.proposed && <span className="faint">{t("accounts.scoreNone")}</span>}
    </>
  );
}

interface EditProps {
  account: number;
  item: ipc.ItemScore;
  onClose: () => void;
}

function ScoreEdit({ account, item, onClose }: EditProps) {
  const t = useT();
  const put = usePutAccount();
  const [score, setScore] = useState(item.given?.score ?? item.proposed?.score ?? 3);
  const [reason, setReason] = useState(item.given?.reason ?? "");
  const save = useAct(
    (given: number | null) =>
      ipc.accountScore({ form: { account, item: item.item, score: given, reason: given ? reason : "" } }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <div className="stack">
      <div className="row">
        <Segmented<number> value={score} onChange={setScore} options={[1, 2, 3, 4, 5]} />
        <Input
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => reason.trim() && save.run(score)}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
          placeholder={t("accounts.scoreReason")}
          data-testid={testids.scoreReason}
        />
      </div>
      <div className="row">
        <Button
          size="small"
          type="primary"
          loading={save.busy}
          disabled={reason.trim() === ""}
          onClick={() => save.run(score)}
          data-testid={testids.scoreSave}
        >
          {t("accounts.scoreSave", { n: score })}
        </Button>
        {item.given && (
          <Button size="small" onClick={() => save.run(null)}>
            {t("accounts.scoreBack")}
          </Button>
        )}
        <Button size="small" type="text" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
      <FailureNote failure={save.failure} />
    </div>
  );
}
