// A failure in words: the text of its code, else of its kind, else a plain sentence; never a code alone.

import { type Translate, textOf } from "@/i18n";
import type { Failure } from "@/ipc";

export function failureText(failure: Failure, t: Translate): string {
  const kind = failure.code.split(".")[0] ?? "";
  return (
    textOf("failures", failure.code, failure.facts) ??
    textOf("failures", `${kind}.any`, failure.facts) ??
    t("failures.any")
  );
}
