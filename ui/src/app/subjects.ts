// The ten subjects in their order. Only finished ones are shown.

import type { TextKey } from "@/i18n";

export interface Subject {
  name:
    | "workbench"
    | "regulations"
    | "people"
    | "training"
    | "assessment"
    | "bonus"
    | "accounts"
    | "service"
    | "papers"
    | "office";
  path: string;
  /** Also at home here: 巡查 is walked by the head of the service desk (B2). */
  also?: string;
  text: TextKey;
  finished: boolean;
}

const all: Subject[] = [
  { name: "workbench", path: "/", text: "app.workbench", finished: true },
  { name: "regulations", path: "/regulations", text: "app.regulations", finished: true },
  { name: "people", path: "/people", text: "app.people", finished: true },
  { name: "training", path: "/training", text: "app.training", finished: true },
  { name: "assessment", path: "/assessment", text: "app.assessment", finished: true },
  { name: "bonus", path: "/bonus", text: "app.bonus", finished: true },
  { name: "accounts", path: "/accounts", text: "app.accounts", finished: true },
  { name: "service", path: "/service", also: "/rounds", text: "app.service", finished: true },
  { name: "papers", path: "/papers", text: "app.papers", finished: true },
  { name: "office", path: "/data", text: "app.office", finished: true },
];

export const subjects = all.filter((subject) => subject.finished);
