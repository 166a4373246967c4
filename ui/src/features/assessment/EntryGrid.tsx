import { Button, Input, Segmented, Select } from "antd";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { Actuals } from "./Actuals";
import { cellKey, type Edits, moved, type Place, pasted, takes, visible } from "./grid";
import { usePutCycle } from "./put";

const ROW = 32;
const HEIGHT = 480;
type Kind = "data" | "own" | "leader";

/** Whether a figure of this kind is still to come; the own view is nobody's duty, and is never waited for. */
const lacking = (sheet: ipc.SheetRow, item: string, kind: Kind) =>
  kind === "own" ? sheet.own[item] === undefined : sheet.pending.includes(item);

/** Figures like a spreadsheet: arrows, Enter, paste from Excel; only the rows in sight are drawn. */
export function EntryGrid({ view, onOpen }: { view: ipc.CycleView; onOpen: (sheet: number) => void }) {
  const t = useT();
  const put = usePutCycle();
  const stage = view.row.stage;
  const [kind, setKind] = useState<Kind>(stage === "own" || stage === "leader" ? stage : "data");
  const [schemeId, setSchemeId] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const [edits, setEdits] = useState<Edits>({});
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [reason, setReason] = useState("");
  const [scroll, setScroll] = useState(0);
  const [offered, setOffered] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The grid goes along with the period; what was typed and not saved stays.
  useEffect(() => {
    if (stage === "own" || stage === "leader") setKind(stage);
  }, [stage]);
  const wanted = useCallback(
    (item: ipc.CycleItem) => kind === "own" || item.manual === (kind === "leader"),
    [kind],
  );
  const schemes = view.schemes.filter((one) => one.items.some(wanted));
  const scheme = schemes.find((one) => one.id === schemeId) ?? schemes[0];
  const items = useMemo(() => scheme?.items.filter(wanted) ?? [], [scheme, wanted]);
  const rows = useMemo(
    () =>
      view.sheets.filter(
        (sheet) =>
          sheet.scheme === scheme?.id &&
          (!missing || items.some((item) => sheet.pending.includes(item.name))),
      ),
    [view.sheets, scheme, missing, items],
  );
  const save = useAct(
    () =>
      ipc.figuresEnter({
        cycle: view.row.id,
        kind,
        reason,
        cells: Object.entries(edits).map(([key, figure]) => {
          const [sheet, ...item] = key.split("|");
          return { sheet: Number(sheet), item: item.join("|"), figure };
        }),
      }),
    (next) => {
      setEdits({});
      setReason("");
      put(next);
    },
  );
  // The next post in turn that still lacks something here; what is typed lacks no more.
  const lacks = (one: ipc.CycleScheme) =>
    view.sheets.some(
      (sheet) =>
        sheet.scheme === one.id &&
        one.items.some(
          (item) => wanted(item) && lacking(sheet, item.name, kind) && !edits[cellKey(sheet.id, item.name)],
        ),
    );
  const turn = schemes.findIndex((one) => one.id === scheme?.id);
  const next = [...schemes.slice(turn + 1), ...schemes.slice(0, Math.max(turn, 0))].find(lacks);
  const [told, setTold] = useState<ipc.FiguresReport | null>(null);
  const take = useAct(
    async () => {
      const path = await ipc.dialogOpen({ kind: "roster", title: t("assessment.importFile") });
      return path === null ? null : ipc.figuresImport({ cycle: view.row.id, kind, path, reason });
    },
    (report) => {
      if (!report) return;
      setTold(report);
      put(report.view);
    },
  );
  const focus = useCallback((next: Place) => {
    setAt(next);
    const box = place.current;
    if (!box) return;
    const top = next.row * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    if (top + ROW > box.scrollTop + HEIGHT - ROW) box.scrollTop = top - HEIGHT + 2 * ROW;
  }, []);
  useEffect(() => {
    const cell = place.current?.querySelector<HTMLInputElement>(`[data-place="${at.row}-${at.column}"]`);
    if (cell && document.activeElement?.closest(".assess-grid")) cell.focus();
  }, [at]);
  if (schemes.length === 0 || !scheme) return <p className="quiet">{t("assessment.gridNothing")}</p>;
  const known = (sheet: ipc.SheetRow, item: string) => {
    const cell = (kind === "own" ? sheet.own : sheet.figures)[item];
    return cell === undefined ? "" : (cell.figure ?? "-");
  };
  const change = (sheet: ipc.SheetRow, item: string, value: string) =>
    setEdits((all) => {
      const next = { ...all };
      if (value === known(sheet, item)) delete next[cellKey(sheet.id, item)];
      else next[cellKey(sheet.id, item)] = value;
      return next;
    });
  const onPaste = (event: ClipboardEvent, from: Place) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    for (const { place: to, value } of pasted(text, from, rows.length, items.length)) {
      const sheet = rows[to.row];
      const item = items[to.column];
      if (sheet && item) change(sheet, item.name, value);
    }
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, from: Place) => {
    const input = event.currentTarget;
    const inside =
      (event.key === "ArrowLeft" && (input.selectionStart ?? 0) > 0) ||
      (event.key === "ArrowRight" && (input.selectionEnd ?? 0) < input.value.length);
    if (inside || event.nativeEvent.isComposing) return;
    const next = moved(event.key, from, rows.length, items.length);
    if (!next) return;
    event.preventDefault();
    focus(next);
  };
  const { first, last } = visible(scroll, HEIGHT, ROW, rows.length);
  const bad = Object.values(edits).filter((value) => !takes(value)).length;
  const count = Object.keys(edits).length;
  const closed = stage === "closed";
  const clear = () => {
    save.clear();
    take.clear();
  };
  return (
    <div className="stack">
      <div className="assess-line">
        <Segmented<Kind>
          value={kind}
          onChange={setKind}
          options={(["data", "own", "leader"] as const).map((one) => ({
            value: one,
            label: t(`assessment.kind_${one}`),
          }))}
        />
        <Select
          value={scheme.id}
          onChange={setSchemeId}
          style={{ width: 220 }}
          aria-label={t("assessment.post")}
          options={schemes.map((one) => ({
            value: one.id,
            label: `${one.post}（${view.sheets.filter((sheet) => sheet.scheme === one.id).length}）`,
          }))}
        />
        <Button
          disabled={!next}
          onClick={() => {
            if (!next) return;
            setSchemeId(next.id);
            focus({ row: 0, column: 0 });
          }}
          data-testid={testids.entryNext}
        >
          {t("assessment.nextPost")}
        </Button>
        <Button type={missing ? "primary" : "default"} onClick={() => setMissing(!missing)}>
          {t("assessment.onlyMissing")}
        </Button>
        <Button disabled={closed} loading={take.busy} onClick={() => take.run()}>
          {t("assessment.importFile")}
        </Button>
        <Button onClick={() => setOffered(true)} data-testid={testids.entryActuals}>
          {t("assessment.actuals")}
        </Button>
        <span className="assess-spring" />
        {count > 0 && (
          <Input
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            placeholder={t("assessment.reasonHint")}
            style={{ width: 220 }}
          />
        )}
        <Button
          type="primary"
          disabled={count === 0 || bad > 0 || closed}
          loading={save.busy}
          onClick={() => save.run()}
          data-testid={testids.entrySave}
        >
          {t("assessment.saveFigures", { n: count })}
        </Button>
      </div>
      {offered && <Actuals view={view} onClose={() => setOffered(false)} />}
      {bad > 0 && <p className="assess-problem">{t("assessment.badCells", { n: bad })}</p>}
      <FailureNote failure={save.failure ?? take.failure} onClose={clear} />
      {told && (
        <p role="status">
          {t("assessment.imported", { n: told.taken, bad: told.problems.length })}
          {told.problems
            .slice(0, 8)
            .map((one) => t("assessment.importBad", { row: one.row, column: one.column, value: one.value }))
            .join("；")}
        </p>
      )}
      <div
        className="assess-grid"
        data-testid={testids.entryGrid}
        ref={place}
        style={{ maxHeight: HEIGHT }}
        onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
      >
        <table>
          <thead>
            <tr style={{ height: ROW }}>
              <th className="assess-who">{t("assessment.person")}</th>
              {items.map((item) => (
                <th key={item.name} className="num" title={`${item.code} ${item.weight}%`}>
                  {item.name}
                  <small>{item.unit}</small>
                </th>
              ))}
              <th className="num">{t("assessment.total")}</th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr style={{ height: first * ROW }} />}
            {rows.slice(first, last).map((sheet, offset) => {
              const row = first + offset;
              return (
                <tr key={sheet.id} style={{ height: ROW }}>
                  <th className="assess-who">
                    <button type="button" onClick={() => onOpen(sheet.id)}>
                      {sheet.code} {sheet.name}
                    </button>
                  </th>
                  {items.map((item, column) => {
                    const key = cellKey(sheet.id, item.name);
                    const value = edits[key] ?? known(sheet, item.name);
                    return (
                      <td key={item.name}>
                        <input
                          data-place={`${row}-${column}`}
                          aria-label={`${sheet.name} ${item.name}`}
                          aria-invalid={!takes(value)}
                          className={key in edits ? "assess-changed" : undefined}
                          value={value}
                          readOnly={closed}
                          onFocus={(event) => {
                            event.currentTarget.select();
                            setAt({ row, column });
                          }}
                          onChange={(event) => change(sheet, item.name, event.target.value)}
                          onPaste={(event) => onPaste(event, { row, column })}
                          onKeyDown={(event) => onKey(event, { row, column })}
                        />
                      </td>
                    );
                  })}
                  <td className="num assess-total">{sheet.total ?? "—"}</td>
                </tr>
              );
            })}
            {last < rows.length && <tr style={{ height: (rows.length - last) * ROW }} />}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t("assessment.gridHint")}</p>
    </div>
  );
}
