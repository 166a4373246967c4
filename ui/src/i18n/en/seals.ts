import type { Texts } from "..";

const texts: Texts["seals"] = {
  title: "Seals",
  text: "Scans of the company's seals, printed only where you choose one. A picture proves nothing, the signature does; without a choice the place stays blank for wet ink.",
  none: "No seal yet. Press the red seal on white paper, scan it or take a photograph, and save it as PNG or JPEG.",
  import: "Import a seal…",
  importTitle: "Import a seal",
  importText:
    "Paper, text and pen strokes are gone; only the red impression is left. Below it stands at its true size on a name and a date.",
  keep: "Keep it",
  imported: "“{name}” is kept",
  name: "Name",
  nameUsual: "公章",
  size: "Diameter (longer side)",
  sizeHint: "Usually 40 to 45 mm; measure the real one",
  mm: "mm",
  sizeOf: "{mm} mm",
  papers: "On {n} {n|paper|papers}",
  papersNone: "Not used yet",
  withdraw: "Withdraw",
  withdrawTitle: "Withdraw “{name}”?",
  withdrawText:
    "It can be printed no longer; papers that carry it stay as they are. This cannot be taken back.",
  withdrawWhy: "Reason",
  withdrawn: "Withdrawn on {day}: {reason}",
  company: "Mingzhu Lighting Co., Ltd.",
  choose: "Seal",
  blank: "None: blank for wet ink",
  across: "Over the edges of the pages as well (骑缝章; needs two pages)",
  move: "Move it",
  page: "On which page",
  at: "{x} mm right, {y} mm down",
  usual: "Back to the usual place",
  dragName: "Seal: page {page}, {x} mm from the left, {y} mm from the top",
  dragHint:
    "Shown to scale. Drag the seal, or move it by 1 mm with the arrow keys; Escape puts it back where it was.",
};
export default texts;
