import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Modal, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { mm } from "@/shared/format/tenths";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Calibrate } from "@/shared/print/Calibrate";
import { PrinterSelect, standing } from "@/shared/print/PrinterSelect";
import { Trouble } from "@/shared/print/Trouble";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

const SIDES: ipc.PrintSides[] = ["one", "long", "short"];
/** Two sheets are the same within a millimetre. */
const SAME = 10;

interface Chosen {
  printer: string | null;
  copies: number | null;
  sides: ipc.PrintSides | null;
  pages: string;
}

/** Copies of a paper for a printer of the system, counted in the register. */
export function PrintModal({ row, onClose }: { row: ipc.PaperRow; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: view, isFetching, refetch } = useQuery(queries.printers());
  const { data: sheet } = useQuery(queries.paperSheet(row.id));
  const [chosen, setChosen] = useState<Chosen>({ printer: null, copies: null, sides: null, pages: "" });
  const [measuring, setMeasuring] = useState(false);
  const put = (part: Partial<Chosen>) => setChosen((now) => ({ ...now, ...part }));
  const printer = view && standing(view, chosen.printer);
  const copies = chosen.copies ?? view?.last?.copies ?? 1;
  const turns = printer?.two_sided !== false;
  const sides = turns ? (chosen.sides ?? view?.last?.sides ?? "one") : "one";
  const print = useAct(
    () =>
      ipc.paperPrint({
        order: { paper: row.id, printer: printer?.name ?? null, copies, sides, pages: chosen.pages },
      }),
    (done) => {
      client.invalidateQueries({ queryKey: keys.papers });
      client.invalidateQueries({ queryKey: keys.printers });
      message.success(
        t(done.waits ? "printing.doneWaits" : "printing.done", {
          copies: done.copies,
          printer: done.printer,
          total: done.total,
        }),
      );
      onClose();
    },
  );
  const open = useAct(() => ipc.paperOpen({ id: row.id }), onClose);
  const own =
    sheet &&
    view?.offsets.find(
      (one) =>
        one.printer === printer?.name &&
        Math.abs(one.width - sheet.width) <= SAME &&
        Math.abs(one.height - sheet.height) <= SAME,
    );
  const ready = !!printer && !view?.trouble;
  return (
    <>
      <Modal
        open
        title={t("printing.title", { number: row.number })}
        onCancel={onClose}
        destroyOnHidden
        footer={
          <div className="row form-drawer-foot">
            <Button onClick={() => open.run()} loading={open.busy}>
              {t("printing.openInstead")}
            </Button>
            {view?.trouble && (
              <Button onClick={() => refetch()} loading={isFetching}>
                {t("printing.refresh")}
              </Button>
            )}
            <Button
              type="primary"
              disabled={!ready}
              loading={print.busy}
              onClick={() => print.run()}
              data-testid={testids.printGo}
            >
              {t("printing.act", { copies })}
            </Button>
          </div>
        }
      >
        {view?.trouble && <Trouble code={view.trouble} />}
        {view && !view.trouble && (
          <Form layout="vertical" onFinish={() => print.run()}>
            <Form.Item label={t("printing.printer")}>
              <PrinterSelect
                view={view}
                value={printer?.name}
                onChange={(name) => put({ printer: name })}
                testid={testids.printPrinter}
              />
            </Form.Item>
            <div className="row">
              <Form.Item label={t("printing.copies")}>
                <InputNumber
                  aria-label={t("printing.copies")}
                  min={1}
                  max={99}
                  precision={0}
                  value={copies}
                  onChange={(typed) => put({ copies: typed ?? 1 })}
                  style={{ width: 90 }}
                  data-testid={testids.printCopies}
                />
              </Form.Item>
              <Form.Item
                label={t("printing.sides")}
                extra={turns ? undefined : t("printing.oneSideOnly")}
                style={{ flex: 1 }}
              >
                <Select
                  aria-label={t("printing.sides")}
                  value={sides}
                  disabled={!turns}
                  onChange={(next) => put({ sides: next })}
                  options={SIDES.map((side) => ({ value: side, label: t(`printing.side_${side}`) }))}
                />
              </Form.Item>
            </div>
            <Form.Item label={t("printing.pages")}>
              <Input
                value={chosen.pages}
                onChange={(event) => put({ pages: event.target.value })}
                placeholder={t("printing.pagesHint", { pages: row.pages })}
                data-testid={testids.printPages}
              />
            </Form.Item>
            <button type="submit" hidden disabled={!ready} aria-hidden tabIndex={-1} />
          </Form>
        )}
        {sheet?.marked && <p className="quiet">{t("printing.marked")}</p>}
        {sheet?.overprint && (
          <p className="quiet">
            {own
              ? t("printing.exactMoved", { right: mm(own.right), down: mm(own.down) })
              : `${t("printing.exact")}${t("printing.exactUnmeasured")}`}{" "}
            <Button
              type="link"
              size="small"
              onClick={() => setMeasuring(true)}
              data-testid={testids.calibrate}
            >
              {t("printing.calibrate")}
            </Button>
          </p>
        )}
        <FailureNote failure={print.failure ?? open.failure} />
      </Modal>
      {measuring && sheet && (
        <Calibrate sheet={sheet} printer={printer?.name} onClose={() => setMeasuring(false)} />
      )}
    </>
  );
}
