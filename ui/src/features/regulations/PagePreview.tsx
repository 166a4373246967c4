import { Segmented } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { PageStack } from "@/shared/parts/PageStack";
import type { PageSpot } from "@/shared/parts/Sheet";
import { useStored } from "@/shared/stored";
import type { Typed } from "./editor/typed";
import { usePages } from "./pages";

interface Props {
  /** Counts the edits; the pages follow it, and what is not saved yet. */
  revision: number;
  typed: Typed;
  /** The part of the text at the caret; its place on the pages is shown. */
  here: string | null;
  /** A part of the text was clicked on a page. */
  onNode: (node: string) => void;
}

const PRESETS = ["simple", "red_head", "controlled"] as const;

/** The printed pages beside the text: they follow every edit, the caret, and lead back by a click. */
export function PagePreview({ revision, typed, here, onNode }: Props) {
  const { version } = typed;
  const t = useT();
  const [preset, setPreset] = useStored<ipc.Preset>("preset", "simple");
  const name = useMemo(() => ["regulation", version, preset], [version, preset]);
  const { info: data, load, view } = usePages(typed, revision, preset, name);
  const spot = useSpot(data, here);
  const size = useRef(data);
  size.current = data;
  const point = useCallback(
    async (page: number, x: number, y: number) => {
      const { page_width_mm: across = 0, page_height_mm: down = 0 } = size.current ?? {};
      const node = await ipc
        .regulationPreviewNode({ page, x_mm: x * across, y_mm: y * down })
        .catch(() => null);
      if (node) onNode(node);
    },
    [onNode],
  );
  // The same as long as it says the same: a letter draws the page it changed and nothing beside it.
  const tools = useMemo(
    () => (
      <Segmented<ipc.Preset>
        size="small"
        value={preset}
        onChange={setPreset}
        options={PRESETS.map((value) => ({ value, label: t(`regulations.preset_${value}`) }))}
      />
    ),
    [preset, setPreset, t],
  );
  if (!data) return <div className="page-stack" />;
  return (
    <PageStack
      name={name}
      pages={data.pages}
      marks={data.marks}
      ratio={data.page_height_mm / data.page_width_mm}
      load={load}
      onPoint={point}
      spot={spot}
      view={view}
      tools={tools}
    />
  );
}

/** The place is looked for when the pages rest: every page is read for it, and a letter seldom moves it. */
const REST = 300;

/** Where the caret's part of the text stands on these pages. */
function useSpot(info: ipc.PreviewInfo | undefined, node: string | null): PageSpot | null {
  const [spot, setSpot] = useState<PageSpot | null>(null);
  const looked = useRef<string | null>(null);
  useEffect(() => {
    if (!info || !node) return undefined;
    let asked = true;
    const look = async () => {
      looked.current = node;
      const place = await ipc.regulationPreviewPlace({ node }).catch(() => undefined);
      if (!asked || place === undefined) return;
      const next = place && {
        page: place.page,
        x: place.x_mm / info.page_width_mm,
        y: place.y_mm / info.page_height_mm,
        width: place.w_mm / info.page_width_mm,
        height: place.h_mm / info.page_height_mm,
      };
      // The same place again is not brought into sight again.
      setSpot((last) => (last && next && sameSpot(last, next) ? last : next));
    };
    const timer = setTimeout(look, looked.current === node ? REST : 0);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [info, node]);
  return spot;
}

const sameSpot = (a: PageSpot, b: PageSpot) =>
  a.page === b.page && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
