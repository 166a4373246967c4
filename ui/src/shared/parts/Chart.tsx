import type { EChartsType } from "echarts/core";
import { useEffect, useRef } from "react";
import { useLanguage } from "@/i18n";
import { type ChartData, chartOption } from "./chart-options";

function colours() {
  const style = getComputedStyle(document.documentElement);
  const get = (name: string) => style.getPropertyValue(`--gj-${name}`).trim();
  return {
    series: [0, 1, 2, 3, 4, 5].map((index) => get(`series-${index}`)),
    text: get("text"),
    secondary: get("secondary"),
    hairline: get("border"),
    font: get("font"),
  };
}

/** A drawing of the data; redrawn when its place, the data or the colours change. */
export function Chart({ data, height, title }: { data: ChartData; height: number; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let chart: EChartsType | null = null;
    let gone = false;
    const draw = () => chart?.setOption(chartOption(data, colours()), true);
    const resize = new ResizeObserver(() => chart?.resize());
    const theme = new MutationObserver(draw);
    import("./chart-engine").then(({ echarts }) => {
      if (gone) return;
      chart = echarts.init(element, undefined, { renderer: "svg", locale: language === "en" ? "EN" : "ZH" });
      draw();
      resize.observe(element);
      theme.observe(document.documentElement, { attributeFilter: ["data-mode"] });
    });
    return () => {
      gone = true;
      resize.disconnect();
      theme.disconnect();
      chart?.dispose();
    };
  }, [data, language]);
  return <div ref={place} className="chart" style={{ height }} role="img" aria-label={title} />;
}
