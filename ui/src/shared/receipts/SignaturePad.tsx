import { ClearOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type Dispatch, type PointerEvent, type SetStateAction, useRef } from "react";
import { useT } from "@/i18n";
import type { Handwriting } from "@/ipc";
import { testids } from "@/shared/testids";

/** The field in the units of the strokes; the paper draws in the same. */
const WIDTH = 900;
const HEIGHT = 300;

interface Props {
  strokes: Handwriting;
  setStrokes: Dispatch<SetStateAction<Handwriting>>;
  /** Who signs, for those who cannot see the field. */
  name: string;
}

/** A field to write one's name in, with pen, finger or mouse. */
export function SignaturePad({ strokes, setStrokes, name }: Props) {
  const t = useT();
  const field = useRef<SVGSVGElement>(null);
  const at = (event: PointerEvent): [number, number] => {
    const box = field.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), 1) * most);
    return [
      within((event.clientX - box.left) / box.width, WIDTH),
      within((event.clientY - box.top) / box.height, HEIGHT),
    ];
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    field.current?.setPointerCapture?.(event.pointerId);
    const point = at(event);
    setStrokes((all) => [...all, [point]]);
  };
  const go = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    const point = at(event);
    // Several moves may come before the next picture: each goes on where the last one ended.
    setStrokes((all) => {
      const last = all.at(-1);
      const before = last?.at(-1);
      // A resting hand adds nothing.
      const rests = before && Math.abs(before[0] - point[0]) + Math.abs(before[1] - point[1]) < 2;
      return last && !rests ? [...all.slice(0, -1), [...last, point]] : all;
    });
  };
  return (
    <div className="signature-pad">
      <svg
        ref={field}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("adoption.signHere", { name })}
        data-testid={testids.signaturePad}
        onPointerDown={begin}
        onPointerMove={go}
      >
        <line x1="60" y1="236" x2={WIDTH - 60} y2="236" className="signature-line" />
        {strokes.length === 0 && (
          <text x={WIDTH / 2} y="160" textAnchor="middle" className="signature-hint">
            {t("adoption.signHere", { name })}
          </text>
        )}
        {strokes.map((stroke, index) => (
          <polyline
            key={index}
            points={[...stroke, stroke.at(-1)].map((point) => point?.join(",")).join(" ")}
          />
        ))}
      </svg>
      <div className="row-between">
        <Button
          size="small"
          type="text"
          icon={<UndoOutlined />}
          disabled={strokes.length === 0}
          onClick={() => setStrokes((all) => all.slice(0, -1))}
        >
          {t("adoption.strokeBack")}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<ClearOutlined />}
          disabled={strokes.length === 0}
          onClick={() => setStrokes([])}
        >
          {t("adoption.signAgain")}
        </Button>
      </div>
    </div>
  );
}
