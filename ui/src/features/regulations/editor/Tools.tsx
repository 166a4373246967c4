import {
  BoldOutlined,
  CommentOutlined,
  DownOutlined,
  LinkOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  NumberOutlined,
  SearchOutlined,
  TableOutlined,
} from "@ant-design/icons";
import type { Command, EditorState } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { Button, Dropdown } from "antd";
import { memo, type ReactNode } from "react";
import { useT } from "@/i18n";
import type { NodeKind } from "@/ipc";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { bold, branch, branchAt, indent, kindOf, outdent, type Rules } from "./levels";
import { isCaption } from "./lines";
import { schema } from "./schema";
import type { Asked } from "./TextEditor";

interface Props {
  view: EditorView | null;
  rules: Rules;
  /** What `placeOf` told last: only where something else can be done are the tools drawn anew. */
  place: string;
  ask: (what: Asked | "find" | "opinions") => void;
  opinions: number;
}

const KINDS: NodeKind[] = ["part", "chapter", "section", "article", "paragraph", "item", "subitem", "annex"];

/** The entry below the kinds: 第X条之一. */
const BRANCH = "branch";

/** What the tools show of the line of the cursor, in one word. */
export function placeOf(state: EditorState): string {
  const hangs = branchAt(state);
  const branches = hangs ? Boolean(hangs.node.attrs.branch) : null;
  return `${lineKind(state)} ${branches} ${isInTable(state)}`;
}

function lineKind(state: EditorState): NodeKind | null {
  const at = state.selection.$from;
  return at.depth > 0 ? kindOf(at.node(1)) : null;
}

/** One quiet line of tools over the paper. Typing letters does not draw it anew. */
export const Tools = memo(function Tools({ view, rules, ask, opinions }: Props) {
  const t = useT();
  const run = (command: Command) => () => {
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const kind = view ? lineKind(view.state) : null;
  const hangs = view ? branchAt(view.state) : null;
  const tool = (name: string, icon: ReactNode, act: () => void, keys?: string, testid?: string) => (
    <Tip text={name} keys={keys}>
      {/* The cursor stays in the text. */}
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={name}
        data-testid={testid}
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      />
    </Tip>
  );
  const put = {
    rowAbove: addRowBefore,
    row: addRowAfter,
    columnLeft: addColumnBefore,
    column: addColumnAfter,
    dropRow: deleteRow,
    dropColumn: deleteColumn,
    dropTable: deleteTable,
    table: insertTable,
  } satisfies Record<string, Command>;
  const inTable = view ? isInTable(view.state) : false;
  const tableItems: (keyof typeof put)[] = inTable
    ? ["rowAbove", "row", "columnLeft", "column", "dropRow", "dropColumn", "dropTable"]
    : ["table"];
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          selectedKeys: kind ? [kind] : [],
          items: [
            ...KINDS.map((value) => ({ key: value, label: t(`editor.kind_${value}`) })),
            { type: "divider" as const },
            {
              key: BRANCH,
              disabled: !hangs,
              label: t(hangs?.node.attrs.branch ? "editor.branchOff" : "editor.branchOn"),
              ...{ "data-testid": testids.lineBranch },
            },
          ],
          onClick: ({ key }) => run(key === BRANCH ? branch : become(key as NodeKind))(),
        }}
      >
        <Button type="text" size="small" className="edit-kind" data-testid={testids.lineKind}>
          {kind ? t(`editor.kind_${kind}`) : "—"}
          <DownOutlined />
        </Button>
      </Dropdown>
      {tool(t("editor.outdent"), <MenuFoldOutlined />, run(outdent(rules)), "Shift+Tab")}
      {tool(t("editor.indent"), <MenuUnfoldOutlined />, run(indent(rules)), "Tab")}
      {tool(t("editor.bold"), <BoldOutlined />, run(bold), "Mod+B")}
      <i className="edit-gap" />
      {tool(t("editor.reference"), <LinkOutlined />, () => ask("reference"), "@", testids.putReference)}
      {tool(t("editor.parameter"), <NumberOutlined />, () => ask("parameter"), "{", testids.putParameter)}
      <Tip text={t("editor.table")} keys={inTable ? "Tab" : undefined}>
        <span>
          <Dropdown
            trigger={["click"]}
            autoFocus
            menu={{
              items: tableItems.map((key) => ({ key, label: t(`editor.table_${key}`) })),
              onClick: ({ key }) => run(put[key as keyof typeof put])(),
            }}
          >
            <Button type="text" size="small" icon={<TableOutlined />} aria-label={t("editor.table")} />
          </Dropdown>
        </span>
      </Tip>
      <i className="edit-gap" />
      {tool(t("editor.find"), <SearchOutlined />, () => ask("find"), "Mod+F", testids.findOpen)}
      {tool(
        opinions > 0 ? t("editor.opinionsCount", { n: opinions }) : t("editor.opinions"),
        <CommentOutlined />,
        () => ask("opinions"),
        undefined,
        testids.opinionsOpen,
      )}
    </>
  );
});

/** Another kind for the line of the cursor; its words stay. */
function become(kind: NodeKind): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const node = $from.depth > 0 ? $from.node(1) : null;
    if (!node || node.type === schema.nodes.table) return false;
    const at = $from.before(1);
    const { tr } = state;
    const heading = isCaption(kind);
    const atoms = node.children.some((child) => !child.isText);
    if (heading && node.type === schema.nodes.clause && (atoms || node.textContent.length > 40))
      // A clause is no heading: it gets one above it.
      tr.insert(at, schema.nodes.caption.create({ kind }));
    else if (heading) {
      const words = node.textContent ? schema.text(node.textContent) : null;
      tr.replaceWith(at, at + node.nodeSize, schema.nodes.caption.create({ ...node.attrs, kind }, words));
    } else tr.setNodeMarkup(at, schema.nodes.clause, { ...node.attrs, kind });
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 1) return false;
  const row = () =>
    schema.nodes.table_row.create(
      null,
      [1, 2, 3].map(() => schema.nodes.table_cell.create()),
    );
  dispatch?.(
    state.tr.insert($from.after(1), schema.nodes.table.create(null, [row(), row()])).scrollIntoView(),
  );
  return true;
};
