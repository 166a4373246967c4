import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { mm } from "@/shared/format/tenths";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { PrinterSelect, standing } from "./PrinterSelect";
import { Tenths } from "./Tenths";
import { Trouble } from "./Trouble";
import "./print.css";

/** The middle of the first cross from both edges, in tenths. */
const CROSS = 250;

type Crosses = { x1: number | null; y1: number | null; x2: number | null; y2: number | null };
const BLANK: Crosses = { x1: null, y1: null, x2: null, y2: null };

/** A page is printed, measured with a ruler, and what the printer is off is taken off from then on. */
export function Calibrate({
  sheet,
  printer,
  onClose,
}: {
  /** Of the form, in tenths of a millimetre. */
  sheet: { width: number; height: number };
  printer?: string;
  onClose: () => void;
}) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: view } = useQuery(queries.printers());
  const [size, setSize] = useState({ width: sheet.width, height: sheet.height });
  const [named, setNamed] = useState<string | null>(printer ?? null);
  const [crosses, setCrosses] = useState(BLANK);
  const put = (part: Partial<Crosses>) => setCrosses((now) => ({ ...now, ...part }));
  const again = () => client.invalidateQueries({ queryKey: keys.printers });
  const name = view && standing(view, named)?.name;
  const print = useAct(
    () => ipc.calibrationPrint({ printer: name ?? null, ...size }),
    (taken) => message.success(t("printing.pagePrinted", { printer: taken })),
  );
  const save = useAct(async () => {
    const file = `${t("printing.pageName")}-${name ?? ""}.pdf`;
    const path = await ipc.dialogSave({ kind: "pdf", title: t("printing.savePage"), name: file });
    if (!path) return;
    await ipc.calibrationExport({ printer: name ?? "", ...size, path });
    message.success(t("common.exported", { path }));
  });
  const { x1, y1, x2, y2 } = crosses;
  const second: [number, number] | null = x2 !== null && y2 !== null ? [x2, y2] : null;
  const half = (x2 === null) !== (y2 === null);
  const keep = useAct(
    () =>
      ipc.printerMeasured({
        order: { printer: name ?? "", ...size, measured: { first_x: x1 ?? 0, first_y: y1 ?? 0, second } },
      }),
    (row) => {
      again();
      setCrosses(BLANK);
      message.success(t("printing.kept", { printer: row.printer, right: mm(row.right), down: mm(row.down) }));
    },
  );
  const forget = useAct(
    (row: ipc.OffsetRow) => ipc.printerForget({ printer: row.printer, width: row.width, height: row.height }),
    again,
  );
  return (
    <Drawer open size={560} title={t("printing.calibrateTitle")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t("printing.calibrateText")}</p>
        {view?.trouble && <Trouble code={view.trouble} />}
        {view && !view.trouble && (
          <PrinterSelect view={view} value={name} onChange={setNamed} testid={testids.printPrinter} />
        )}
        <h3>{t("printing.stepPrint")}</h3>
        <p className="quiet">{t("printing.stepPrintText")}</p>
        <div className="print-measure">
          <Tenths
            label={t("printing.sheetWidth")}
            value={size.width}
            onChange={(width) => setSize((now) => ({ ...now, width }))}
          />
          <Tenths
            label={t("printing.sheetHeight")}
            value={size.height}
            onChange={(height) => setSize((now) => ({ ...now, height }))}
          />
          <Button
            disabled={!name}
            loading={print.busy}
            onClick={() => print.run()}
            data-testid={testids.calibratePrint}
          >
            {t("printing.printPage")}
          </Button>
          <Button disabled={!name} loading={save.busy} onClick={() => save.run()}>
            {t("printing.savePage")}
          </Button>
        </div>
        <FailureNote failure={print.failure ?? save.failure} />
        <h3>{t("printing.stepMeasure")}</h3>
        <p className="quiet">{t("printing.stepMeasureText")}</p>
        {([1, 2] as const).map((n) => (
          <div className="print-measure" key={n}>
            <b>{t("printing.cross", { n })}</b>
            {(["x", "y"] as const).map((way) => (
              <Tenths
                key={way}
                label={t(way === "x" ? "printing.fromLeft" : "printing.fromTop")}
                value={crosses[`${way}${n}`]}
                onChange={(tenths) => put({ [`${way}${n}`]: tenths })}
                testid={testids.calibrateField(`${way}${n}`)}
              />
            ))}
            <small>
              {t("printing.should", {
                x: mm(n === 1 ? CROSS : size.width - CROSS),
                y: mm(n === 1 ? CROSS : size.height - CROSS),
              })}
            </small>
          </div>
        ))}
        <small className="faint">{t("printing.crossOptional")}</small>
        <FailureNote failure={keep.failure} />
        <div>
          <Button
            type="primary"
            disabled={!name || x1 === null || y1 === null || half}
            loading={keep.busy}
            onClick={() => keep.run()}
            data-testid={testids.calibrateKeep}
          >
            {t("printing.keep")}
          </Button>
        </div>
        {view && view.offsets.length > 0 && (
          <>
            <h3>{t("printing.stepKnown")}</h3>
            {view.offsets.map((row) => (
              <div className="print-known" key={`${row.printer} ${row.width} ${row.height}`}>
                <span>
                  <b>{row.printer}</b>{" "}
                  <span className="num">
                    {t("printing.known", {
                      width: mm(row.width),
                      height: mm(row.height),
                      right: mm(row.right),
                      down: mm(row.down),
                      by: row.by,
                      day: row.measured_on,
                    })}
                  </span>
                </span>
                <Button type="link" size="small" onClick={() => forget.run(row)}>
                  {t("printing.forget")}
                </Button>
              </div>
            ))}
            <FailureNote failure={forget.failure} />
          </>
        )}
      </div>
    </Drawer>
  );
}
