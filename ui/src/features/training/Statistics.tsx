import { useMemo } from "react";
import { useT } from "@/i18n";
import type { ExamStatistics, ItemStatistics } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Figure } from "./Figure";
import { figure } from "./words";

/** What the marks say about the people and about the questions. */
export function Statistics({ statistics }: { statistics: ExamStatistics }) {
  const t = useT();
  const bands = useMemo(
    () => ({
      labels: statistics.bands.map((band, index) =>
        index === 0 ? `≥${band.from}` : `${band.from}–${(statistics.bands[index - 1]?.from ?? 101) - 1}`,
      ),
      series: [{ name: t("training.people"), values: statistics.bands.map((band) => band.count) }],
      format: String,
    }),
    [statistics, t],
  );
  if (statistics.count === 0) return <Blank title={t("training.noMarks")} text={t("training.noMarksText")} />;
  const columns: Column<ItemStatistics>[] = [
    { key: "stem", title: t("training.stem"), text: (row) => row.stem, ellipsis: true },
    {
      key: "marks",
      title: t("training.unitMarks"),
      text: (row) => String(row.marks),
      number: true,
      width: 80,
    },
    {
      key: "count",
      title: t("training.answered"),
      text: (row) => String(row.count),
      number: true,
      width: 90,
    },
    {
      key: "facility",
      title: t("training.facility"),
      text: (row) => figure(row.facility),
      number: true,
      sortable: true,
      width: 110,
    },
    {
      key: "discrimination",
      title: t("training.discrimination"),
      text: (row) => figure(row.discrimination),
      number: true,
      sortable: true,
      width: 120,
    },
  ];
  return (
    <div className="stack">
      <div className="train-figures card">
        <Figure name={t("training.marked")} value={String(statistics.count)} />
        <Figure name={t("training.passed")} value={String(statistics.passed)} />
        <Figure name={t("training.mean")} value={figure(statistics.mean)} />
        <Figure name={t("training.highest")} value={figure(statistics.highest)} />
        <Figure name={t("training.lowest")} value={figure(statistics.lowest)} />
      </div>
      <ChartCard title={t("training.bands")} data={bands} labelTitle={t("training.score")} />
      {statistics.items.length > 0 && (
        <DataTable name="training.items" rows={statistics.items} columns={columns} rowKey="question" />
      )}
    </div>
  );
}
