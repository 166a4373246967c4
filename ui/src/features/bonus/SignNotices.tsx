import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { keys } from "@/shared/queries";
import { ScreenSigning } from "@/shared/receipts/ScreenSigning";
import { waits } from "./delivery";
import { usePutBonus } from "./view";

interface Props {
  view: ipc.BonusView;
  /** The notice that was chosen in the table; without, the first that waits. */
  chosen: string | undefined;
  onClose: () => void;
}

/** The notices that nobody has signed for: one person after the other signs for his own. */
export function SignNotices({ view, chosen, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const put = usePutBonus();
  const open = view.notices.filter((row) => row.state === "valid" && row.delivery !== "signed");
  const first = open.find((row) => row.number === chosen) ?? open.find(waits) ?? open[0];
  const [number, setNumber] = useState(first?.number);
  return (
    <ScreenSigning
      head={
        <b>
          {t("papers.kind_bonus_notice")} <span className="num">{number}</span>
        </b>
      }
      statement={t("bonus.signStatement")}
      people={open.map((row) => ({ ...row, key: row.number }))}
      chosen={number}
      sign={(notice, drawn) =>
        ipc.noticeReceiveOnScreen({ signature: { quarter: view.quarter, number: notice, drawn } })
      }
      onSigned={(next, signed) => {
        put(next);
        client.invalidateQueries({ queryKey: keys.papers });
        const done = next.notices.find((row) => row.number === signed);
        const follows = next.notices.find((row) => row.state === "valid" && waits(row));
        return { name: done?.name ?? "", slip: done?.receipt?.reference ?? "", next: follows?.number };
      }}
      onChoose={setNumber}
      onClose={onClose}
    />
  );
}
