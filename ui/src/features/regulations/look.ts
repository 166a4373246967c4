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
/** And so many with the outline as well; with the outline and without the right side as many as three. */
const ROOM_FOR_FOUR = 1300;

export const deskWidth = (): number => document.querySelector(".desk")?.clientWidth ?? ROOM_FOR_THREE;

/**
 * Puts something on the desk or away. Parameters and findings share the right side: one goes where the
 * other comes. Where there is no room for three, what was asked for last stays beside the text.
 */
export function turned(look: DeskLook, name: keyof DeskLook, width: number): DeskLook {
  const next = { ...look, [name]: !look[name] };
  // The pages take the room of the outline; whoever wants both asks for it.
  if (name === "pages") next.outline = !next.pages;
  if (!next[name]) return next;
  if (name === "checkup") next.parameters = false;
  if (name === "parameters") next.checkup = false;
  if (width < ROOM_FOR_THREE && name === "pages") {
    next.parameters = false;
    next.checkup = false;
  }
  const right = name === "parameters" || name === "checkup";
  if (width < ROOM_FOR_THREE && right) next.pages = false;
  if (right && crowded(next, width)) next.outline = false;
  if (name === "outline" && crowded(next, width)) {
    next.parameters = false;
    next.checkup = false;
    if (width < ROOM_FOR_THREE) next.pages = false;
  }
  return next;
}

/** Whether the outline is one too many beside the pages. */
export function crowded(look: DeskLook, width: number): boolean {
  if (!look.outline || !look.pages) return false;
  return width < (look.parameters || look.checkup ? ROOM_FOR_FOUR : ROOM_FOR_THREE);
}
