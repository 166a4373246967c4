// The steps in their order, and the papers that belong to each.

import type { AdoptionPaper, AdoptionStage, AdoptionView } from "@/ipc";

export const STAGES: AdoptionStage[] = [
  "drafted",
  "opinions",
  "discussion",
  "consultation",
  "approved",
  "publication",
  "in_force",
  "review",
];

export const PAPERS: Partial<Record<AdoptionStage, AdoptionPaper[]>> = {
  opinions: ["notice", "opinion_form", "replies"],
  discussion: ["meeting_notice", "sign_in", "minutes"],
  consultation: ["election", "consultation"],
  publication: ["publicity", "publicity_record"],
};

/** Papers that tell of a step have nothing to say before it is on record. */
const TELLING: AdoptionPaper[] = ["minutes", "consultation", "publicity", "publicity_record"];

export const recorded = (view: AdoptionView, stage: AdoptionStage) =>
  view.steps.findLast((row) => row.step.stage === stage);

export const printable = (view: AdoptionView, stage: AdoptionStage, paper: AdoptionPaper): boolean =>
  !TELLING.includes(paper) || recorded(view, stage) !== undefined;

/** A settled version only goes on: publicity, force, reviews. */
export const changeable = (view: AdoptionView, stage: AdoptionStage): boolean =>
  !view.settled || stage === "publication" || stage === "in_force" || stage === "review";

/** The first step that is not on record, where one goes on. */
export function nextStage(view: AdoptionView): AdoptionStage {
  const missing = STAGES.find(
    (stage) =>
      stage !== "review" && !recorded(view, stage) && !(stage === "in_force" && view.stage === "in_force"),
  );
  return missing ?? view.stage;
}
