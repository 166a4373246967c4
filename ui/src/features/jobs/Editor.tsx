import { Input } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { formOf } from "./form";
import { Authorities, Contacts, Duties, Indicators, Requirements, Training } from "./Parts";

interface Props {
  post: number;
  shown: ipc.JobShown;
  onSaved: (reading: ipc.JobReading) => void;
}

const PAUSE = 700;

/** The draft as it is written; it is kept a moment after every pause. */
export function Editor({ post, shown, onSaved }: Props) {
  const t = useT();
  const [form, setForm] = useState(() => formOf(shown.sheet));
  const { state, failure, clear, touch } = useAutosave(post, shown.revision, onSaved);
  const change = (part: Partial<ipc.JobSheetForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    touch(next);
  };
  return (
    <div className="stack job-sheet">
      <FailureNote failure={failure} onClose={clear} />
      <section className="card" id="job-purpose">
        <div className="card-head">
          <h2>{t("jobs.purpose")}</h2>
          <span className="faint" data-testid={testids.jobSaveState} data-state={state}>
            {t(`jobs.${state}`)}
          </span>
        </div>
        <Input.TextArea
          autoSize={{ minRows: 1 }}
          placeholder={t("jobs.purposeHint")}
          value={form.purpose}
          onChange={(event) => change({ purpose: event.target.value })}
          data-testid={testids.jobPurpose}
        />
      </section>
      <Duties rows={form.duties} onChange={(duties) => change({ duties })} />
      <Authorities rows={form.authorities} onChange={(authorities) => change({ authorities })} />
      <Contacts rows={form.contacts} onChange={(contacts) => change({ contacts })} />
      <Requirements rows={form.requirements} onChange={(requirements) => change({ requirements })} />
      <Indicators rows={form.indicators} onChange={(indicators) => change({ indicators })} />
      <Training rows={form.training} onChange={(training) => change({ training })} />
      <section className="card form-pair" id="job-conditions">
        <label>
          <h2>{t("jobs.conditions")}</h2>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            value={form.conditions}
            onChange={(event) => change({ conditions: event.target.value })}
          />
        </label>
        <label id="job-substitute">
          <h2>{t("jobs.substitute")}</h2>
          <Input value={form.substitute} onChange={(event) => change({ substitute: event.target.value })} />
        </label>
      </section>
    </div>
  );
}

type SaveState = "saved" | "unsaved" | "saving";

/** Keeps what was typed last: one save at a time, each on top of the one before. */
function useAutosave(post: number, first: number, onSaved: (reading: ipc.JobReading) => void) {
  const [state, setState] = useState<SaveState>("saved");
  const [failure, setFailure] = useState<ipc.Failure | null>(null);
  const revision = useRef(first);
  const waiting = useRef<ipc.JobSheetForm | null>(null);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saved = useRef(onSaved);
  saved.current = onSaved;
  const run = useCallback(async () => {
    if (running.current) return;
    const sheet = waiting.current;
    if (!sheet) return;
    waiting.current = null;
    running.current = true;
    setState("saving");
    try {
      const reading = await ipc.jobSave({ post, revision: revision.current, sheet });
      revision.current = reading.shown?.revision ?? revision.current;
      setFailure(null);
      setState(waiting.current ? "unsaved" : "saved");
      saved.current(reading);
    } catch (cause) {
      setFailure(ipc.asFailure(cause));
      setState("unsaved");
    } finally {
      running.current = false;
      if (waiting.current) run();
    }
  }, [post]);
  const touch = (sheet: ipc.JobSheetForm) => {
    waiting.current = sheet;
    setState("unsaved");
    clearTimeout(timer.current);
    timer.current = setTimeout(run, PAUSE);
  };
  useEffect(
    () => () => {
      // Whoever leaves the desk within the pause loses nothing.
      clearTimeout(timer.current);
      run();
    },
    [run],
  );
  return { state, failure, clear: () => setFailure(null), touch };
}
