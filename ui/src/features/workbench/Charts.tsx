import { useMemo } from "react";
import { useLanguage, useT } from "@/i18n";
import type { QuarterRow } from "@/ipc";
import { quarterShort } from "@/shared/format/days";
import { money, short } from "@/shared/format/money";
import { ChartCard } from "@/shared/parts/ChartCard";

/** Revenue, pool and what it came to for each person, quarter by quarter. */
export default function Charts({ quarters }: { quarters: QuarterRow[] }) {
  const t = useT();
  const language = useLanguage();
  const charts = useMemo(() => {
    const rows = quarters
      .filter((row) => row.pool !== null)
      .sort((a, b) => a.quarter.localeCompare(b.quarter))
      .slice(-6);
    const make = (name: string, pick: (row: QuarterRow) => number | null) => ({
      name,
      data: {
        labels: rows.map((row) => quarterShort(row.quarter)),
        series: [{ name, values: rows.map(pick) }],
        format: (fen: number) => short(fen, language),
      },
    });
    return [
      make(t("workbench.chartRevenue"), (row) => row.revenue),
      make(t("workbench.chartPool"), (row) => row.pool),
      make(t("workbench.chartPaid"), (row) =>
        row.paid === null || row.people === 0 ? null : Math.round(row.paid / row.people),
      ),
    ];
  }, [quarters, language, t]);
  if (charts[0]?.data.labels.length === 0) return null;
  return (
    <div className="cards cards-3">
      {charts.map((chart) => (
        <ChartCard
          key={chart.name}
          title={chart.name}
          labelTitle={t("common.quarter")}
          data={chart.data}
          full={money}
          height={150}
        />
      ))}
    </div>
  );
}
