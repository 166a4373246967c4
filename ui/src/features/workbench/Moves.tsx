import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage, useT } from "@/i18n";
import { longDay } from "@/shared/format/days";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** Who came, changed posts or goes these weeks and still has something to be done. */
export function Moves() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: moves } = useQuery(queries.moves());
  const open = moves?.filter((move) => move.open > 0);
  return (
    <DueCard
      title={t("people.movesTitle")}
      testid={testids.movesDue}
      rows={open}
      more={{
        text: t("people.movesMore", { n: open?.length ?? 0 }),
        go: () => navigate({ to: "/people", search: {} }),
      }}
      row={(move) => (
        <DueRow
          key={move.code}
          name={move.name}
          who={`${t(`people.moved_${move.kind}`)} · ${move.post}`}
          what={t(`people.movesWhen_${move.kind}`, { day: longDay(move.on, language) })}
          when={t("people.movesOpen", { n: move.open })}
          tone="busy"
          go={() => navigate({ to: "/people", search: { id: move.employee } })}
        />
      )}
    />
  );
}
