import type { Texts } from "..";

const texts: Texts["failures"] = {
  any: "That did not work; nothing was changed. Try again, and if it fails again give the details to whoever helps.",
  unexpected: "Something unexpected happened; nothing was changed. Please try again.",
  "shell.missing": "Guiju's own program is not running behind this window. Start it from its icon.",
  "office.any": "The company file did not complete this step; nothing was changed.",
  "file.any": "The file could not be read or written; nothing was changed.",
  "store.any": "It was not saved. Please try again.",
  "regulation.any": "The regulation is unchanged. Check and try again.",
  "parameter.any": "The parameter is unchanged. Check the value.",
  "issue.any": "The regulation was not issued. Check and try again.",
  "people.any": "The staff data is unchanged. Check and try again.",
  "roster.any": "The staff list was not imported; nothing was changed.",
  "sheet.any": "The table could not be read; nothing was changed.",
  "bonus.any": "The bonus is unchanged. Check and try again.",
  "engine.any": "It cannot be calculated from the present data. Check and try again.",
  "paper.any": "The paper did not complete this step; nothing was changed.",
  "certificate.any": "The certificate did not complete this step.",
  "backup.any": "The backup was not completed; existing files are untouched.",
};
export default texts;
