// Answering at this PC: what was given is kept at once, and the time goes on whatever the window does.

import { useCallback, useEffect, useRef, useState } from "react";
import * as ipc from "@/ipc";
import { keep } from "@/shared/unsaved";

/** 3725 → "1:02:05", 65 → "01:05" */
export function left(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Places of the questions nobody has answered yet. */
export function unanswered(questions: { answer: string }[]): number[] {
  return questions.flatMap((one, index) => (one.answer === "" ? [index] : []));
}

/** A letter into an answer or out of it; a single choice has one letter. */
export function toggled(answer: string, letter: string, several: boolean): string {
  if (!several) return answer === letter ? "" : letter;
  const kept = answer.includes(letter) ? answer.replace(letter, "") : answer + letter;
  return [...kept].sort().join("");
}

/** "两；五" → ["两", "五"]; as many as the question has blanks. */
export function blanksOf(answer: string, count: number): string[] {
  const parts = answer.split("；");
  return Array.from({ length: Math.max(1, count) }, (_, index) => parts[index] ?? "");
}

/** The other way; nothing at all is no answer. A separator inside a blank would make two of it. */
export function blanksTogether(parts: string[]): string {
  const clean = parts.map((part) => part.replace(/[；;\n]/g, " "));
  return clean.every((part) => part.trim() === "") ? "" : clean.join("；");
}

/** Seconds left, counted by the clock of the machine and not by ticks; `over` is called once. */
export function useCountdown(seconds: number, stopped: boolean, over: () => void): number {
  const [now, setNow] = useState(seconds);
  const call = useRef(over);
  call.current = over;
  useEffect(() => {
    if (stopped) return;
    const end = performance.now() + seconds * 1000;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const rest = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setNow(rest);
      if (rest > 0) timer = setTimeout(tick, 500);
      else call.current();
    };
    tick();
    return () => clearTimeout(timer);
  }, [seconds, stopped]);
  return now;
}

const PAUSE = 500;

export interface Answers {
  questions: ipc.ExamSittingQuestion[];
  /** `soon`: more is being typed, so the next half second counts as one answer. */
  give: (question: number, answer: string, soon: boolean) => void;
  /** Waits until everything given is in the file; what came too late stays out, anything else is thrown. */
  settle: () => Promise<void>;
  state: "saved" | "saving" | "failed";
  failure: ipc.Failure | null;
}

/** Answers go out one after the other, the latest of each question; nothing overtakes anything. */
export function useAnswers(paper: ipc.ExamSittingView): Answers {
  const [questions, setQuestions] = useState(paper.questions);
  const [state, setState] = useState<Answers["state"]>("saved");
  const [failure, setFailure] = useState<ipc.Failure | null>(null);
  const waiting = useRef(new Map<number, string>());
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { exam: id, code } = paper;

  const send = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current) return running.current;
    const work = async () => {
      setState("saving");
      for (;;) {
        const [first] = waiting.current;
        if (!first) break;
        const [question, answer] = first;
        await ipc.examAnswer({ id, code, question, answer });
        // Something newer may have come in meanwhile; it goes out next.
        if (waiting.current.get(question) === answer) waiting.current.delete(question);
      }
      setFailure(null);
      setState("saved");
    };
    running.current = work().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [id, code]);

  const sendAndTell = useCallback(() => {
    send().catch((cause) => {
      setState("failed");
      setFailure(ipc.asFailure(cause));
    });
  }, [send]);

  const give = useCallback(
    (question: number, answer: string, soon: boolean) => {
      setQuestions((now) => now.map((one) => (one.question === question ? { ...one, answer } : one)));
      waiting.current.set(question, answer);
      setState("saving");
      clearTimeout(timer.current);
      if (soon) timer.current = setTimeout(sendAndTell, PAUSE);
      else sendAndTell();
    },
    [sendAndTell],
  );
  const settle = useCallback(async () => {
    try {
      while (waiting.current.size > 0) await send();
    } catch (cause) {
      if (ipc.asFailure(cause).code !== "training.sitting_over") throw cause;
    }
  }, [send]);
  useEffect(() => {
    const all = async () => {
      await settle();
      return true;
    };
    const release = keep(all, () => waiting.current.clear());
    return () => {
      all().then(release, () => undefined);
    };
  }, [settle]);
  return { questions, give, settle, state, failure };
}
