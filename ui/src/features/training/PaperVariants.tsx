import { Checkbox, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { Exam } from "@/ipc";

/** The paper as it was set, variant by variant, with its key on request. */
export function PaperVariants({ exam }: { exam: Exam }) {
  const t = useT();
  const [letter, setLetter] = useState(exam.variants[0]?.letter ?? "A");
  const [key, setKey] = useState(false);
  const variant = exam.variants.find((one) => one.letter === letter);
  let number = 0;
  return (
    <div className="stack">
      <div className="train-line">
        <Segmented
          value={letter}
          onChange={setLetter}
          options={exam.variants.map((one) => ({
            value: one.letter,
            label: t("training.variantOf", { letter: one.letter }),
          }))}
        />
        <Checkbox data-testid="show-key" checked={key} onChange={(event) => setKey(event.target.checked)}>
          {t("training.showKey")}
        </Checkbox>
      </div>
      {variant?.sections.map((section) => (
        <section key={section.kind} className="card train-paper">
          <h3>
            {t("training.sectionHead", {
              kind: t(`training.question_${section.kind}`),
              n: section.items.length,
              marks: section.marks,
            })}
          </h3>
          {section.items.map((item) => {
            number += 1;
            return (
              <div key={item.question}>
                <p>
                  <b className="num">{number}.</b> {item.stem}
                </p>
                {item.options.length > 0 && (
                  <p className="quiet">
                    {item.options.map((one, at) => `${String.fromCharCode(65 + at)}. ${one}`).join("　")}
                  </p>
                )}
                {key && <p className="train-key">{item.answer.join(t("common.semicolon"))}</p>}
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
