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
  /** Curves over the labels instead of bars; `series` is the table behind them then. */
  curves?: Curve[];
  /** A line across the curves: today. */
  mark?: { x: number; text: string };
}

/** A line through points; x counts labels from the left edge of the first one. */
export interface Curve {
  name: string;
  points: [number, number][];
  /** What is guessed is dashed. */
  dashed?: boolean;
  /** Where the name and the last value stand. */
  label: "right" | "top" | "bottom";
}

/** Bars with their values written on them, so that no legend is needed. */
export function chartOption(data: ChartData, colours: ChartColours): EChartsCoreOption {
  if (data.curves) return curveOption(data, data.curves, colours);
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

/** Lines with their names and last values at their ends, so that no legend is needed. */
function curveOption(data: ChartData, curves: readonly Curve[], colours: ChartColours): EChartsCoreOption {
  const text = { color: colours.secondary, fontFamily: colours.font, fontSize: 12 };
  const mark = data.mark;
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 132, top: 26, bottom: 4, containLabel: true },
    xAxis: [
      {
        type: "category" as const,
        data: data.labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.hairline } },
        axisLabel: { ...text, interval: 0 },
      },
      // Points lie between the labels: an axis of its own, unseen.
      { type: "value" as const, min: 0, max: data.labels.length, show: false },
    ],
    yAxis: {
      type: "value" as const,
      axisLabel: { ...text, formatter: (value: number) => data.format(value) },
      splitNumber: 4,
      splitLine: { lineStyle: { color: colours.hairline } },
    },
    series: curves.map((curve, index) => {
      const colour = colours.series[index % colours.series.length];
      const last = curve.points.length - 1;
      const told = `${curve.name} ${data.format(curve.points[last]?.[1] ?? 0)}`;
      return {
        name: curve.name,
        type: "line",
        xAxisIndex: 1,
        color: colour,
        symbol: "circle",
        symbolSize: curve.dashed ? 0 : 5,
        showAllSymbol: true,
        lineStyle: { width: 2, type: curve.dashed ? "dashed" : "solid" },
        labelLayout: { moveOverlap: "shiftY" as const },
        data: curve.points.map((value, at) => ({
          value,
          label: {
            show: at === last,
            position: curve.label,
            distance: 8,
            formatter: told,
            fontFamily: colours.font,
            fontSize: 12,
            color: colour,
          },
        })),
        markLine:
          mark && index === 0
            ? {
                symbol: "none",
                silent: true,
                data: [{ xAxis: mark.x }],
                label: { ...text, formatter: mark.text, position: "end" },
                lineStyle: { color: colours.secondary, type: "dotted", width: 1 },
              }
            : undefined,
      };
    }),
  };
}
