// A table on the clipboard: as text for any program, as HTML so that spreadsheets keep the cells.

export function tableText(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

export function tableHtml(rows: string[][]): string {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<table>${body.join("")}</table>`;
}

export async function copyTable(rows: string[][]): Promise<void> {
  const text = tableText(rows);
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) {
    await navigator.clipboard?.writeText(text);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([tableHtml(rows)], { type: "text/html" }),
    }),
  ]);
}
