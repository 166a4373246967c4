// The text of a draft as the editor holds it: a run of lines, as in a printed law. Order and level alone
// make the tree, and the tree is Rust's; numbers and labels are shown, never stored.

import { type DOMOutputSpec, type NodeSpec, Schema } from "@tiptap/pm/model";
import { tableNodes } from "@tiptap/pm/tables";
import { testids } from "@/shared/testids";

/** What every line carries besides its words. */
const line = { id: { default: "" }, when: { default: null }, note: { default: "" } };

const dom = (node: { attrs: Record<string, unknown> }, tag: string): DOMOutputSpec => [
  tag,
  {
    class: `paper-${node.attrs.kind}`,
    "data-line": node.attrs.kind,
    "data-node": node.attrs.id,
    ...(node.attrs.branch ? { "data-branch": "" } : {}),
  },
  0,
];
const read = (element: HTMLElement) => ({
  kind: element.dataset.line ?? "paragraph",
  id: element.dataset.node ?? "",
  branch: "branch" in element.dataset,
});

const tables = tableNodes({ tableGroup: "line", cellContent: "inline*", cellAttributes: {} });
const table: NodeSpec = {
  ...tables.table,
  attrs: { ...line },
  isolating: true,
  toDOM: (node) => ["table", { class: "paper-table", "data-node": node.attrs.id }, ["tbody", 0]],
};

export const schema = new Schema({
  nodes: {
    doc: { content: "line+" },
    /** 款 项 目 */
    clause: {
      group: "line",
      content: "inline*",
      attrs: { ...line, kind: { default: "paragraph" } },
      defining: true,
      toDOM: (node) => dom(node, "p"),
      parseDOM: [{ tag: "p[data-line]", getAttrs: read }, { tag: "p" }, { tag: "li" }],
    },
    /** 编 章 节 条 附件 with their names */
    caption: {
      group: "line",
      content: "text*",
      marks: "",
      // A branch is 第X条之一.
      attrs: { ...line, kind: { default: "article" }, branch: { default: false } },
      defining: true,
      toDOM: (node) => dom(node, node.attrs.kind === "article" ? "h4" : "h3"),
      parseDOM: [
        { tag: "h3[data-line]", getAttrs: read },
        { tag: "h4[data-line]", getAttrs: read },
      ],
    },
    table,
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    /** The rows of a table parameter; edited in the table of parameters. */
    parameter_table: {
      group: "line",
      atom: true,
      attrs: { ...line, key: { default: "" } },
      toDOM: (node) => ["div", { class: "edit-parameter-table", "data-table": node.attrs.key }],
      parseDOM: [{ tag: "div[data-table]", getAttrs: (element) => ({ key: element.dataset.table ?? "" }) }],
    },
    text: { group: "inline" },
    parameter: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { key: {} },
      toDOM: (node) => [
        "span",
        { class: "chip", "data-key": node.attrs.key, "data-testid": testids.chip(node.attrs.key) },
      ],
      parseDOM: [{ tag: "span[data-key]", getAttrs: (element) => ({ key: element.dataset.key ?? "" }) }],
    },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { target: {}, near: { default: false } },
      toDOM: ({ attrs: { target, near } }) => [
        "span",
        { class: "reference", "data-reference": target, ...(near ? { "data-near": "" } : {}) },
      ],
      parseDOM: [
        {
          tag: "span[data-reference]",
          getAttrs: ({ dataset }) => ({ target: dataset.reference ?? "", near: dataset.near !== undefined }),
        },
      ],
    },
    example: {
      group: "inline",
      inline: true,
      atom: true,
      toDOM: () => ["span", { class: "chip", "data-example": "" }],
      parseDOM: [{ tag: "span[data-example]" }],
    },
  },
  marks: {
    bold: {
      toDOM: () => ["b", 0],
      parseDOM: [{ tag: "b" }, { tag: "strong" }],
    },
  },
});
