import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";

/** Says what is still open before the paper goes; afterwards nothing changes any more. */
export function HandIn({
  open,
  busy,
  onBack,
  onHandIn,
}: {
  /** Numbers of questions without an answer. */
  open: number[];
  busy: boolean;
  onBack: () => void;
  onHandIn: () => void;
}) {
  const t = useT();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      className="card sit-ask"
      role="alertdialog"
      aria-label={t("training.handIn")}
      onKeyDown={(event) => event.key === "Escape" && onBack()}
    >
      <p>
        <b>
          {open.length === 0
            ? t("training.allAnswered")
            : t("training.stillOpen", { n: open.length, numbers: open.join(t("common.comma")) })}
        </b>
        <br />
        <span className="quiet">{t("training.handInText")}</span>
      </p>
      <Button onClick={onBack} ref={open.length > 0 ? first : undefined}>
        {t("training.goOn")}
      </Button>
      <Button
        type="primary"
        loading={busy}
        onClick={onHandIn}
        ref={open.length === 0 ? first : undefined}
        data-testid="sit-confirm"
      >
        {t("training.handIn")}
      </Button>
    </div>
  );
}
