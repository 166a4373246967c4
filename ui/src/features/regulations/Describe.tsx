import { useState } from "react";
import { useT } from "@/i18n";
import type { NewParameter, ParameterRow } from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import type { DraftWork } from "./draft";
import { NewParameterForm } from "./editor/NewParameterForm";

interface Props {
  row: ParameterRow;
  draft: DraftWork;
}

/** 定义: name and explanation of a parameter; of one's own also its type and its bounds. */
export function Describe({ row, draft }: Props) {
  const t = useT();
  const { key } = row.parameter;
  const [form, setForm] = useState<NewParameter | null>(null);
  const open = useAct(() => draft.described(key), setForm);
  const save = async (made: NewParameter) => {
    const failure = await draft.describe(made, row.own);
    if (failure === null) setForm(null);
    return failure;
  };
  return (
    <>
      <button
        type="button"
        className="parameter-describe"
        title={t(row.own ? "regulations.describeOwnHint" : "regulations.describeHint")}
        data-testid={testids.describe(key)}
        onClick={() => open.run()}
      >
        {t("regulations.describe")}
      </button>
      {form && (
        <NewParameterForm
          first={form}
          fields={row.own ? "own" : "words"}
          title={t("regulations.describeTitle")}
          ok={t("common.save")}
          save={save}
          close={() => setForm(null)}
        />
      )}
      <FailureNote failure={open.failure} onClose={open.clear} />
    </>
  );
}
