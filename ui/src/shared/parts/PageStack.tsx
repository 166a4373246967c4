import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import {
  type ComponentProps,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useT } from "@/i18n";
import { useStored } from "../stored";
import { testids } from "../testids";
import { type PageSpot, Sheet } from "./Sheet";
import { Tip } from "./Tip";
import { useDots } from "./useDots";
import { useOnScreen } from "./useOnScreen";

interface Props {
  /** Names the pages for the memory: the same name and page are drawn once. */
  name: readonly unknown[];
  pages: number;
  /** Height over width. */
  ratio?: number;
  /** A page as SVG text or as the address of an image. */
  load: (page: number, width: number) => Promise<string>;
  thumbnails?: boolean;
  /** Stands in the bar between page number and zoom. */
  tools?: ReactNode;
  /** A mark for each page: a page that kept its mark is not drawn again. Without marks the name tells. */
  marks?: readonly string[];
  /** A click on a page, in parts of its width and height from the upper left corner. */
  onPoint?: (page: number, x: number, y: number) => void;
  /** A place to show: it is brought into sight and marked for a moment. A new object shows it again. */
  spot?: PageSpot | null;
  /** Filled with what tells which pages are on screen. */
  view?: RefObject<PageView | null>;
}

/** The pages on screen now, and how many dots across their pictures have. */
export type PageView = () => { pages: number[]; dots: number };

const STEPS = [50, 67, 80, 100, 125, 150, 200];

/** Pages under each other as on a desk, with zoom and page numbers. */
export function PageStack({
  name,
  pages,
  ratio = 297 / 210,
  load,
  thumbnails,
  tools,
  marks,
  onPoint,
  spot,
  view,
}: Props) {
  const t = useT();
  const [zoom, setZoom] = useStored("zoom", 100);
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const width = Math.round((620 * zoom) / 100);
  const dots = useDots(scroller, width);
  const onScreen = useOnScreen(scroller, pages);
  useEffect(() => {
    if (view) view.current = () => ({ pages: onScreen(), dots });
  }, [view, onScreen, dots]);
  const go = (page: number) =>
    scroller.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: "start" });
  useEffect(() => {
    if (!spot) return;
    const place = scroller.current?.querySelector(`[data-page="${spot.page}"] .sheet-spot`);
    place?.scrollIntoView({ block: "nearest" });
  }, [spot]);
  const drawn = (page: number) => marks?.[page - 1] ?? page;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <div className="page-stack">
      <Bar current={current} pages={pages} zoom={zoom} setZoom={setZoom} tools={tools} />
      <div className="page-stack-room">
        {thumbnails && pages > 1 && (
          <nav className="page-thumbs" aria-label={t("common.pages")}>
            {numbers.map((page) => (
              <button key={page} type="button" aria-current={page === current} onClick={() => go(page)}>
                <Sheet name={name} page={page} mark={drawn(page)} width={92} ratio={ratio} load={load} />
                <span className="num">{page}</span>
              </button>
            ))}
          </nav>
        )}
        <div
          className="page-stack-scroll"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={t("common.pages")}
        >
          {numbers.map((page) => (
            <Leaf
              key={page}
              name={name}
              page={page}
              mark={drawn(page)}
              spot={spot?.page === page ? spot : undefined}
              width={width}
              dots={dots}
              ratio={ratio}
              load={load}
              onSeen={setCurrent}
              onPoint={onPoint}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface BarProps {
  current: number;
  pages: number;
  zoom: number;
  setZoom: (zoom: number) => void;
  tools: ReactNode;
}

/** Page number, tools and zoom. A page that changed draws them not. */
const Bar = memo(function Bar({ current, pages, zoom, setZoom, tools }: BarProps) {
  const t = useT();
  const step = (direction: 1 | -1) => {
    const index = STEPS.findIndex((value) => value >= zoom);
    setZoom(STEPS[Math.min(STEPS.length - 1, Math.max(0, index + direction))] ?? 100);
  };
  return (
    <div className="page-stack-bar">
      <span className="num page-stack-page" title={t("common.pageOf", { page: current, pages })}>
        {current} / {pages}
      </span>
      {tools}
      <span className="page-stack-zoom">
        <Tip text={t("common.zoomOut")}>
          <Button
            size="small"
            type="text"
            icon={<MinusOutlined />}
            aria-label={t("common.zoomOut")}
            onClick={() => step(-1)}
          />
        </Tip>
        <span className="num">{zoom}%</span>
        <Tip text={t("common.zoomIn")}>
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            aria-label={t("common.zoomIn")}
            onClick={() => step(1)}
          />
        </Tip>
      </span>
    </div>
  );
});

type LeafProps = ComponentProps<typeof Sheet> & Pick<Props, "onPoint">;

/** A page and what a click on it does. */
const Leaf = memo(function Leaf({ onPoint, ...sheet }: LeafProps) {
  const { page } = sheet;
  return (
    // The text beside it is what the keyboard reaches; a click on the page is a short cut to it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div
      data-page={page}
      data-testid={testids.paperPage(page)}
      onClick={onPoint && ((event) => onPoint(page, ...partsOf(event)))}
    >
      <Sheet {...sheet} />
    </div>
  );
});

/** Where a click fell, in parts of what was clicked. */
function partsOf(event: MouseEvent<HTMLElement>): [number, number] {
  const sheet = (event.currentTarget.firstElementChild ?? event.currentTarget).getBoundingClientRect();
  return [(event.clientX - sheet.left) / sheet.width, (event.clientY - sheet.top) / sheet.height];
}
