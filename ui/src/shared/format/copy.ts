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

/** Copies through the copy event: every web view of the shell allows it within a click, without asking. */
export function copyTable(rows: string[][]): void {
  copy({ "text/plain": tableText(rows), "text/html": tableHtml(rows) });
}

/** Copies a text with its line breaks, to be pasted into a message. */
export function copyText(text: string): void {
  copy({ "text/plain": text });
}

function copy(formats: Record<string, string>): void {
  const fill = (event: ClipboardEvent) => {
    for (const [format, data] of Object.entries(formats)) event.clipboardData?.setData(format, data);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
}
