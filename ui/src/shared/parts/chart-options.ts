// What the charts show, as options for the drawing engine: pure, so that tests can read them.

import type { EChartsCoreOption } from "echarts/core";

export interface ChartColours {
  series: string[];
  text: string;
  secondary: string;
  hairline: string;
  font: string;
}

export interface Series {
  name: string;
  values: (number | null)[];
}

export interface ChartData {
  labels: string[];
  series: Series[];
  /** How a value is written beside its bar. */
  format: (value: number) => string;
  horizontal?: boolean;
}

/** Bars with their values written on them, so that no legend is needed. */
export function chartOption(data: ChartData, colours: ChartColours): EChartsCoreOption {
  const label = { color: colours.text, fontFamily: colours.font, fontSize: 12 };
  const category = {
    type: "category" as const,
    data: data.labels,
    inverse: data.horizontal,
    axisTick: { show: false },
    axisLine: { show: !data.horizontal, lineStyle: { color: colours.hairline } },
    axisLabel: { color: colours.secondary, fontFamily: colours.font, fontSize: 12, interval: 0 },
  };
  const value = {
    type: "value" as const,
    axisLabel: { show: false },
    splitLine: { show: false },
    max: data.horizontal ? (extent: { max: number }) => extent.max * 1.02 : undefined,
  };
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: colours.font },
    grid: data.horizontal
      ? { left: 4, right: 68, top: 4, bottom: 4, containLabel: true }
      : { left: 8, right: 12, top: 26, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "none" },
      confine: true,
      valueFormatter: (v: unknown) => (typeof v === "number" ? data.format(v) : "—"),
    },
    xAxis: data.horizontal ? value : category,
    yAxis: data.horizontal ? category : value,
    series: data.series.map((one, index) => ({
      name: one.name,
      type: "bar",
      data: one.values,
      color: colours.series[index % colours.series.length],
      barMaxWidth: data.horizontal ? 16 : 30,
      barGap: "12%",
      itemStyle: { borderRadius: data.horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      label: {
        show: true,
        position: data.horizontal ? "right" : "top",
        formatter: ({ value: v }: { value: unknown }) => (typeof v === "number" ? data.format(v) : ""),
        ...label,
      },
    })),
  };
}
