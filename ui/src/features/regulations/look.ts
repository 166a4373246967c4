// What lies on the desk beside the text: outline, pages, and at the right parameters or findings.

export interface DeskLook {
  outline: boolean;
  pages: boolean;
  parameters: boolean;
  notes: boolean;
  checkup: boolean;
}

/** Text, pages and the right side need this many pixels together; with less the pages would cover the text. */
const ROOM_FOR_THREE = 1080;

export const deskWidth = (): number => document.querySelector(".desk")?.clientWidth ?? ROOM_FOR_THREE;

/**
 * Puts something on the desk or away. Parameters and findings share the right side: one goes where the
 * other comes. Where there is no room for three, what was asked for last stays beside the text.
 */
export function turned(look: DeskLook, name: keyof DeskLook, width: number): DeskLook {
  const next = { ...look, [name]: !look[name] };
  if (!next[name]) return next;
  if (name === "checkup") next.parameters = false;
  if (name === "parameters") next.checkup = false;
  if (width < ROOM_FOR_THREE && name === "pages") {
    next.parameters = false;
    next.checkup = false;
  }
  if (width < ROOM_FOR_THREE && (name === "parameters" || name === "checkup")) next.pages = false;
  return next;
}
