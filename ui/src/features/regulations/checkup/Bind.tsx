import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import type { DraftWork } from "../draft";
import { NewParameterForm } from "../editor/NewParameterForm";

interface Props {
  version: number;
  words: ipc.WordsRef;
  draft: DraftWork;
}

/** 改为参数: the form filled in from a typed figure; one step declares the parameter and puts its chip. */
export function Bind({ version, words, draft }: Props) {
  const t = useT();
  const client = useQueryClient();
  const [proposed, setProposed] = useState<ipc.NewParameter | null>(null);
  const propose = useAct(async () => {
    await draft.writing.current?.flush();
    return ipc.draftProposeParameter({ version, words });
  }, setProposed);
  const save = async (made: ipc.NewParameter) => {
    const failure = await draft.bind(words, made);
    if (failure === null) {
      setProposed(null);
      client.invalidateQueries({ queryKey: ["checkup", version] });
    }
    return failure;
  };
  return (
    <>
      <Button
        size="small"
        loading={propose.busy}
        onClick={() => propose.run()}
        data-testid={testids.findingBind}
      >
        {t("checkup.bind")}
      </Button>
      {proposed && (
        <NewParameterForm
          first={proposed}
          title={t("checkup.bindTitle", { words: words.quote })}
          ok={t("checkup.bind")}
          save={save}
          close={() => setProposed(null)}
        />
      )}
      <FailureNote failure={propose.failure} onClose={propose.clear} />
    </>
  );
}
