import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Button, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";
import { findAll } from "./decorations";
import { shownKey } from "./shown";

/** Finds words in the text and replaces them; chips and references are never touched. */
export function Find({ view, close }: { view: EditorView; close: () => void }) {
  const t = useT();
  const [word, setWord] = useState("");
  const [other, setOther] = useState("");
  const found = findAll(view.state.doc, word);
  const { from } = view.state.selection;
  const look = (next: string) => {
    setWord(next);
    view.dispatch(view.state.tr.setMeta(shownKey, { find: next }));
  };
  const select = (down: boolean) => {
    const hit = down
      ? (found.find((one) => one.from > from) ?? found[0])
      : (found.findLast((one) => one.to <= from) ?? found.at(-1));
    if (hit)
      view.dispatch(
        view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.from, hit.to)).scrollIntoView(),
      );
  };
  const replace = (all: boolean) => {
    const { tr } = view.state;
    const here = found.find((one) => one.from === from && one.to === view.state.selection.to);
    if (!all && !here) return select(true);
    // From the end, so that places before stay right.
    for (const { from: start, to } of all ? found.toReversed() : here ? [here] : [])
      if (other) tr.insertText(other, start, to);
      else tr.delete(start, to);
    view.dispatch(tr);
    if (!all) select(true);
    return undefined;
  };
  const leave = () => {
    view.dispatch(view.state.tr.setMeta(shownKey, { find: "" }));
    close();
    view.focus();
  };
  return (
    <div className="edit-find" role="search">
      <Input
        autoFocus
        size="small"
        placeholder={t("editor.find")}
        value={word}
        data-testid={testids.findWord}
        onChange={(event) => look(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && select(!event.shiftKey)}
        onKeyDown={(event) => event.key === "Escape" && leave()}
        suffix={<span className="faint num">{word ? found.length : ""}</span>}
      />
      <Button
        size="small"
        type="text"
        icon={<UpOutlined />}
        aria-label={t("editor.previous")}
        onClick={() => select(false)}
      />
      <Button
        size="small"
        type="text"
        icon={<DownOutlined />}
        aria-label={t("editor.next")}
        onClick={() => select(true)}
      />
      <Input
        size="small"
        placeholder={t("editor.replaceWith")}
        value={other}
        data-testid={testids.findOther}
        onChange={(event) => setOther(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && leave()}
      />
      <Button size="small" disabled={found.length === 0} onClick={() => replace(false)}>
        {t("editor.replace")}
      </Button>
      <Button
        size="small"
        disabled={found.length === 0}
        onClick={() => replace(true)}
        data-testid={testids.replaceAll}
      >
        {t("editor.replaceAll", { n: found.length })}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("editor.closeFind")}
        onClick={leave}
      />
    </div>
  );
}
