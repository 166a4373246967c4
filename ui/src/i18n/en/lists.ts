import type { Texts } from "..";

const texts: Texts["lists"] = {
  sub: "Check first, then write; one step takes it back",
  chooseFile: "Choose a file",
  otherFile: "Another file",
  step_file: "File",
  step_check: "Match and check",
  step_done: "Done",
  sheet: "Sheet {sheet}, headings in row {row}",
  text: "Encoding {encoding}, headings in row {row}",
  mapping: "Which column is what",
  ignore: "Leave out",
  example: "e.g. {text}",
  counts: "{rows} {rows|row|rows}: {create} new, {update} updated, {skip} unchanged, {errors} wrong",
  row: "Row",
  action: "Action",
  action_create: "New",
  action_update: "Update",
  action_skip: "Unchanged",
  action_error: "Wrong",
  problem: "Findings",
  onlyProblems: "Only rows with findings",
  nothing: "Nothing to import",
  doneErrors: "{errors} {errors|row was|rows were} wrong and left out",
  undo: "Take this import back",
};
export default texts;
