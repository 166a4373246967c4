import { SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { type TextKey, useT } from "@/i18n";
import type { RegulationReading } from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { pages } from "./pages";
import { router } from "./router";
import { findHits, type Hit, snippet, withFound } from "./search";

/** The one search box: pages, accounts, cases, people, regulations with their articles, papers. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = useEverything();
  const found = useFound(query.trim(), all);
  const hits = useMemo(() => withFound(findHits(all, query), found), [all, query, found]);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.go();
  };
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width={620}
      style={{ top: 72 }}
      className="palette"
      destroyOnHidden
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        placeholder={t("app.searchPlaceholder")}
        value={query}
        data-testid={testids.searchInput}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, at + 1));
          else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
          else if (event.key === "Enter") open(hits[at]);
          else return;
          event.preventDefault();
        }}
      />
      <div className="palette-list" id="palette-list" role="listbox" ref={list}>
        {hits.map((hit, index) => (
          <button
            type="button"
            role="option"
            aria-selected={index === at}
            key={hit.id}
            data-testid={testids.searchHit(index)}
            onClick={() => open(hit)}
            onMouseMove={() => setAt(index)}
          >
            <span className="palette-kind">{t(`app.kind_${hit.kind}` as TextKey)}</span>
            <span className="palette-title">{hit.title}</span>
            <span className="palette-sub">{hit.text && query ? snippet(hit.text, query) : hit.sub}</span>
          </button>
        ))}
        {hits.length === 0 && <p className="palette-none">{t("app.nothingFound")}</p>}
      </div>
    </Modal>
  );
}

/** What the company file answers: accounts, cases, and what is found by its sound only. */
function useFound(text: string, all: readonly Hit[]): Hit[] {
  const { data } = useQuery({
    ...queries.found(text),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (text === "" || !data) return [];
    return data.flatMap((thing): Hit[] => {
      if (thing.kind === "account")
        return [
          {
            id: `account-${thing.id}`,
            kind: "account",
            title: thing.title,
            sub: thing.sub,
            go: () => router.navigate({ to: "/accounts/$id", params: { id: thing.id } }),
          },
        ];
      if (thing.kind === "case")
        return [
          {
            id: `case-${thing.id}`,
            kind: "case",
            title: thing.title,
            sub: thing.sub,
            go: () => router.navigate({ to: "/service/$id", params: { id: thing.id } }),
          },
        ];
      if (thing.kind === "item")
        return [
          {
            id: `item-${thing.id}`,
            kind: "item",
            title: thing.title,
            sub: thing.sub,
            go: () => router.navigate({ to: "/service/goods", search: { item: Number(thing.id) } }),
          },
        ];
      if (thing.kind === "finding")
        return [
          {
            id: `finding-${thing.id}`,
            kind: "finding",
            title: thing.title,
            sub: thing.sub,
            go: () => router.navigate({ to: "/rounds/findings/$id", params: { id: thing.id } }),
          },
        ];
      const known = all.find(
        (hit) =>
          hit.kind === thing.kind &&
          hit.title === thing.title &&
          (thing.kind !== "person" || hit.sub.startsWith(thing.id)),
      );
      return known ? [known] : [];
    });
  }, [text, data, all]);
}

function useEverything(): Hit[] {
  const t = useT();
  const { data: people } = useQuery(queries.people());
  const { data: regulations } = useQuery(queries.regulations());
  const { data: papers } = useQuery(queries.papers());
  const inForce = (regulations ?? []).flatMap((row) =>
    row.versions.filter((version) => version.in_force).slice(0, 1),
  );
  const readings = useQueries({
    queries: inForce.map((version) => queries.reading(version.id)),
    combine: (results) => results.flatMap((result) => (result.data ? [result.data] : [])),
  });
  return useMemo(() => {
    const hits: Hit[] = pages.map((page) => ({
      id: page.id,
      kind: "page",
      title: t(page.text),
      sub: "",
      initials: page.initials,
      go: () => router.navigate({ to: page.path }),
    }));
    for (const row of people?.rows ?? [])
      hits.push({
        id: `person-${row.id}`,
        kind: "person",
        title: row.name,
        sub: `${row.code} · ${row.department} · ${row.post}`,
        go: () => router.navigate({ to: "/people", search: { id: row.id } }),
      });
    for (const row of regulations ?? []) {
      const version = row.versions.find((candidate) => candidate.in_force) ?? row.versions[0];
      if (version)
        hits.push({
          id: `regulation-${row.id}`,
          kind: "regulation",
          title: row.title,
          sub: version.label ?? t("regulations.draft"),
          go: () => router.navigate({ to: "/regulations/$version", params: { version: String(version.id) } }),
        });
    }
    for (const reading of readings) hits.push(...articleHits(reading));
    for (const row of papers ?? [])
      hits.push({
        id: `paper-${row.id}`,
        kind: "paper",
        title: row.number,
        sub: [row.title, row.people].filter(Boolean).join(" · "),
        go: () => router.navigate({ to: "/papers/$id", params: { id: String(row.id) } }),
      });
    return hits;
  }, [people, regulations, papers, readings, t]);
}

function articleHits(reading: RegulationReading): Hit[] {
  const hits: Hit[] = [];
  for (const block of reading.blocks) {
    const words = block.runs.map((run) => run.text).join("");
    const last = hits.at(-1);
    if (block.kind === "article")
      hits.push({
        id: `article-${reading.version.id}-${block.id}`,
        kind: "article",
        title: `${block.number} ${block.heading ?? ""}`.trim(),
        sub: reading.regulation.title,
        text: words,
        go: () =>
          router.navigate({
            to: "/regulations/$version",
            params: { version: String(reading.version.id) },
            search: { node: block.id },
          }),
      });
    else if (last && words) last.text = `${last.text ?? ""}${words}`;
  }
  return hits;
}
