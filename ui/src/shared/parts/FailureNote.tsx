import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type { Failure } from "@/ipc";
import { failureText } from "../failure";
import { testids } from "../testids";

/** What went wrong and what to do, with details that fold out for whoever helps. */
export function FailureNote({ failure, onClose }: { failure: Failure | null; onClose?: () => void }) {
  const t = useT();
  const note = useRef<HTMLDivElement>(null);
  // At the end of a long form it would be said out of sight.
  useEffect(() => {
    if (failure) note.current?.scrollIntoView?.({ block: "nearest" });
  }, [failure]);
  if (!failure) return null;
  return (
    <Alert
      ref={(alert) => {
        note.current = (alert?.nativeElement as HTMLDivElement | undefined) ?? null;
      }}
      type="error"
      showIcon
      closable={onClose !== undefined}
      onClose={onClose}
      data-testid={testids.failure}
      role="alert"
      title={failureText(failure, t)}
      description={
        <details className="failure-details">
          <summary>{t("common.details")}</summary>
          <code>
            {failure.code}
            {failure.detail && failure.detail !== failure.code ? ` · ${failure.detail}` : ""}
            {failure.incident ? ` · ${failure.incident}` : ""}
          </code>
        </details>
      }
    />
  );
}
