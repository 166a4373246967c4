// Return visits checked by somebody else; part of the texts of the service desk.

export default {
  byUser: "Empty: the person at work",
  checkDue: "{n} return {n|visit|visits} to be checked this month, {done} checked ({article})",
  checkDone: "The {n} return {n|visit|visits} to be checked this month {n|is|are} done ({article})",
  checkPick: "Pick one by chance",
  checkNone: "Every return visit of this month is checked.",
  check: "Check",
  check_open: "Not checked",
  check_true: "As told",
  check_false: "Not as told",
  onlyUnchecked: "Unchecked only",
  checkTitle: "Check of the return visit: {customer}",
  checkIntro: "Somebody who did not make the call asks the customer again whether it was as told.",
  checkSave: "Record the check",
  checkVerdict: "Result of the check",
  checkNeeded: "Choose the result",
  checkBy: "Checked by",
  visitBy: "Called by",
  visitAt: "Called at",
};
