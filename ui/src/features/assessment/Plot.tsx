import { useT } from "@/i18n";
import type { PlotPoint } from "@/ipc";

const WIDTH = 280;
const HEIGHT = 150;
const LEFT = 30;
const BOTTOM = 20;

/** Score against figure, with the sample marked on the curve. */
export function Plot({ points, unit, figure }: { points: PlotPoint[]; unit: string; figure: string }) {
  const t = useT();
  if (points.length < 2) return <p className="quiet">{t("assessment.noPlot")}</p>;
  const xs = points.map((point) => Number(point.figure));
  const ys = points.map((point) => Number(point.score));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const top = Math.max(100, ...ys);
  const x = (value: number) => LEFT + ((value - from) / (to - from || 1)) * (WIDTH - LEFT - 8);
  const y = (value: number) => 8 + (1 - value / top) * (HEIGHT - BOTTOM - 8);
  const line = points.map((_, index) => `${x(xs[index] ?? 0)},${y(ys[index] ?? 0)}`).join(" ");
  const sample = Number(figure.replace(/[%％,]/g, ""));
  const inside = figure.trim() !== "" && sample >= from && sample <= to;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={t("assessment.plot")}
      className="assess-plot"
    >
      {[0, 50, 100].map((score) => (
        <g key={score}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(score)} y2={y(score)} className="assess-plot-grid" />
          <text x={LEFT - 4} y={y(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      <polyline points={line} className="assess-plot-line" />
      {inside && (
        <line x1={x(sample)} x2={x(sample)} y1={8} y2={HEIGHT - BOTTOM} className="assess-plot-mark" />
      )}
      <text x={LEFT} y={HEIGHT - 5}>
        {round(from)}
        {unit}
      </text>
      <text x={WIDTH - 8} y={HEIGHT - 5} textAnchor="end">
        {round(to)}
        {unit}
      </text>
    </svg>
  );
}

const round = (value: number) => String(Math.round(value * 100) / 100);
