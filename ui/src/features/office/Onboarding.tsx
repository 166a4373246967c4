import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { Mark } from "@/shared/parts/Mark";
import { keys } from "@/shared/queries";
import { announceReady } from "@/shared/ready";
import { testids } from "@/shared/testids";
import { Doors } from "./Doors";
import "./office.css";

// The forms come when a door is opened; the doors themselves are there at once.
const NewCompany = lazy(() => import("./NewCompany"));
const Recovery = lazy(() => import("./Recovery"));
const Unlock = lazy(() => import("./Unlock"));

export type Step =
  | { at: "doors" }
  | { at: "new" }
  | { at: "recovery"; created: ipc.Created }
  | { at: "unlock"; path: string; name: string; sample: boolean };

/** The door to a company: the one opened last, another, a new one, or the sample. */
export default function Onboarding({ status, language }: { status: ipc.OfficeStatus; language: ReactNode }) {
  const t = useT();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: "doors" });
  useEffect(announceReady, []);
  const enter = (next: ipc.OfficeStatus) => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.status[0] });
    client.setQueryData(keys.status, next);
  };
  return (
    <div className="onboarding" data-testid={testids.onboarding}>
      <aside>
        <Mark size={56} />
        <h1>{t("office.title")}</h1>
        <p className="onboarding-motto">{t("office.motto")}</p>
        <div className="onboarding-promise">
          <p>{t("office.promise")}</p>
          <p>{t("office.promiseText")}</p>
        </div>
        <footer>
          <small>{status.version}</small>
          {language}
        </footer>
      </aside>
      <main>
        <Suspense fallback={null}>
          {step.at === "doors" && <Doors recent={status.recent} go={setStep} enter={enter} />}
          {step.at === "new" && (
            <NewCompany
              back={() => setStep({ at: "doors" })}
              done={(created) => setStep({ at: "recovery", created })}
            />
          )}
          {step.at === "recovery" && (
            <Recovery created={step.created} enter={() => enter(step.created.status)} />
          )}
          {step.at === "unlock" && <Unlock {...step} back={() => setStep({ at: "doors" })} enter={enter} />}
        </Suspense>
      </main>
    </div>
  );
}
