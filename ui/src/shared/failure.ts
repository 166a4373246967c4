// A failure in words: the sentence of its code, else of its kind, else a plain one; never a code alone.

import { currentLanguage, fill, listed, type Translate, textOf } from "@/i18n";
import { type Failure, sentence } from "@/ipc";

export function failureText(failure: Pick<Failure, "code" | "facts">, t: Translate): string {
  const kind = failure.code.split(".")[0] ?? "";
  const told = sentence(failure.code, currentLanguage());
  if (told !== null) return fill(told, words(failure.facts));
  return (
    textOf("failures", failure.code, failure.facts) ??
    textOf("failures", `${kind}.any`, failure.facts) ??
    t("failures.any")
  );
}

/** States and roles stand in facts as code words. */
function words(facts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      listed(
        (value.startsWith("os.") ? sentence(value, currentLanguage()) : null) ??
          textOf("bonus", `state_${value}`) ??
          textOf("office", `role_${value}`) ??
          textOf("adoption", value.replace(".", "_")) ??
          textOf("assessment", value.replace(".", "_")) ??
          value,
      ),
    ]),
  );
}
