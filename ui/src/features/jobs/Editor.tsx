import { Input } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { keep } from "@/shared/unsaved";
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
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saved = useRef(onSaved);
  saved.current = onSaved;
  /** Says whether everything is in the file now. */
  const run = useCallback(async () => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    const work = async () => {
      for (let sheet = waiting.current; sheet; sheet = waiting.current) {
        setState("saving");
        const reading = await ipc.jobSave({ post, revision: revision.current, sheet });
        revision.current = reading.shown?.revision ?? revision.current;
        // More may have been typed meanwhile; it goes on top of this.
        if (waiting.current === sheet) waiting.current = null;
        saved.current(reading);
      }
      setFailure(null);
      setState("saved");
    };
    running.current = work()
      .catch((cause) => {
        setFailure(ipc.asFailure(cause));
        setState("unsaved");
      })
      .finally(() => {
        running.current = null;
      });
    await running.current;
    return waiting.current === null;
  }, [post]);
  const touch = (sheet: ipc.JobSheetForm) => {
    waiting.current = sheet;
    setState("unsaved");
    clearTimeout(timer.current);
    timer.current = setTimeout(run, PAUSE);
  };
  useEffect(() => {
    const release = keep(run, () => {
      waiting.current = null;
    });
    return () => {
      // Whoever leaves the desk within the pause loses nothing.
      run().then((whole) => whole && release());
    };
  }, [run]);
  return { state, failure, clear: () => setFailure(null), touch };
}
