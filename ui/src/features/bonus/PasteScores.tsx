import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { type PastePerson, parsePaste } from "./paste";
import { usePutBonus } from "./view";

interface Props {
  quarter: ipc.Quarter;
  people: readonly PastePerson[];
  initial?: string;
  onClose?: () => void;
}

/** A list pasted as text, with what would be taken shown beside it before it is taken. */
export function PasteScores({ quarter, people, initial = "", onClose }: Props) {
  const t = useT();
  const put = usePutBonus();
  const [text, setText] = useState(initial);
  const lines = useMemo(() => parsePaste(text, people), [text, people]);
  const good = lines.filter((line) => line.problem === null);
  const bad = lines.filter((line) => line.problem !== null);
  const take = useAct(
    () => ipc.bonusPaste({ quarter, text: good.map((line) => `${line.code}\t${line.score}`).join("\n") }),
    (report) => {
      put(report.view);
      setText("");
      onClose?.();
    },
  );
  return (
    <div className="paste">
      <div className="paste-columns">
        <Input.TextArea
          autoFocus={onClose !== undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t("bonus.pastePlaceholder")}
          autoSize={{ minRows: 6, maxRows: 14 }}
          className="num"
          data-testid={testids.pasteText}
        />
        <div className="paste-preview">
          {lines.length === 0 ? (
            <p className="quiet">{t("bonus.pasteHint")}</p>
          ) : (
            <>
              <p>
                {t("bonus.pasteCount", { n: good.length })}
                {bad.length > 0 && t("bonus.pasteBad", { n: bad.length })}
              </p>
              <ul>
                {bad.map((line) => (
                  <li key={line.line} className="field-wrong">
                    {t("bonus.pasteLine", { line: line.line })} “{line.text}”{" "}
                    {line.problem && t(`bonus.paste_${line.problem}`)}
                  </li>
                ))}
                {good.map((line) => (
                  <li key={line.line}>
                    <span className="faint num">{line.code}</span> {line.name}{" "}
                    <b className="num">{line.score}</b>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <FailureNote failure={take.failure} />
      <div className="row paste-foot">
        {onClose && <Button onClick={onClose}>{t("common.cancel")}</Button>}
        <Button
          type="primary"
          disabled={good.length === 0}
          loading={take.busy}
          onClick={() => take.run()}
          data-testid={testids.pasteTake}
        >
          {t("bonus.pasteTake", { n: good.length })}
        </Button>
      </div>
    </div>
  );
}
