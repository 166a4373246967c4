// What stands on the screen and is not in the company file. Whoever closes the file or the window, or hands
// the seat to somebody else, waits for it; what cannot be saved is given up by the person only.

import { App } from "antd";
import { useCallback, useEffect, useRef } from "react";
import { useT } from "@/i18n";

/** Brings what it can into the file; says whether everything is there now. */
export type Save = () => Promise<boolean>;

interface Kept {
  save: Save;
  /** Tries no more: nobody else's file or name may get what this person gave up. */
  abandon: () => void;
}

const kept = new Set<Kept>();
/** A file that answers nothing for so long, in milliseconds, takes nothing any more. */
const PATIENCE = 10_000;

/** Is asked before anything is closed, until the returned function is called. */
export function keep(save: Save, abandon: () => void = () => undefined): () => void {
  const one = { save, abandon };
  kept.add(one);
  return () => {
    kept.delete(one);
  };
}

/** Brings everything into the file; false when something stays out. */
export async function saveAll(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  const saved = await Promise.all(
    [...kept].map(({ save }) => Promise.race([save().catch(() => false), late])),
  );
  return saved.every(Boolean);
}

/** [`keep`] as long as a part of the screen is there. */
export function useKept(save: Save): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => keep(() => latest.current()), []);
}

/** Goes on when everything is in the file; otherwise asks, once, whether it may be given up. */
export function useLeaving(): (go: () => void) => Promise<void> {
  const t = useT();
  const { modal } = App.useApp();
  const asking = useRef(false);
  return useCallback(
    async (go) => {
      if (await saveAll()) return go();
      if (asking.current) return;
      asking.current = true;
      modal.confirm({
        title: t("common.leaveTitle"),
        content: t("common.leaveText"),
        okText: t("common.leave"),
        cancelText: t("common.stay"),
        onOk: () => {
          for (const { abandon } of kept) abandon();
          go();
        },
        afterClose: () => {
          asking.current = false;
        },
      });
    },
    [t, modal],
  );
}
