import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { EditorView } from "@tiptap/pm/view";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import type { DraftWork } from "../draft";
import { chosenWords } from "./chosen";
import { NewParameterForm } from "./NewParameterForm";
import { ParameterPicker } from "./Pickers";
import { schema } from "./schema";
import type { Session } from "./session";

interface Props {
  view: EditorView;
  reading: ipc.RegulationReading;
  session: Session;
  bind: DraftWork["bind"];
  /** Puts the chip of a parameter where the cursor is. */
  pick: (key: string) => void;
  close: () => void;
}

/** A parameter for the place of the cursor: selected words become one, otherwise one is chosen or added. */
export function ParameterAsked({ view, reading, session, bind, pick, close }: Props) {
  const t = useT();
  const client = useQueryClient();
  const version = reading.version.id;
  const [words, setWords] = useState(() => chosenWords(view.state));
  const { data: proposed, isError } = useQuery({
    queryKey: ["draft-proposed", version, words],
    queryFn: async () => {
      // The words must be in the file to be asked about.
      await session.flush();
      return words && ipc.draftProposeParameter({ version, words });
    },
    enabled: words !== null,
    retry: false,
    gcTime: 0,
  });
  if (words && !isError)
    return (
      proposed && (
        <NewParameterForm
          first={proposed}
          title={t("checkup.bindTitle", { words: words.quote })}
          ok={t("checkup.bind")}
          save={async (made) => {
            const failure = await bind(words, made);
            if (failure === null) close();
            return failure;
          }}
          close={close}
          foot={
            <Button type="link" onClick={() => setWords(null)} data-testid={testids.parameterExisting}>
              {t("editor.existingParameter")}
            </Button>
          }
        />
      )
    );
  const declare = async (parameter: ipc.NewParameter): Promise<ipc.Failure | string> => {
    try {
      await session.flush();
      const made = await ipc.draftDeclareParameter({ version, revision: session.seen, parameter });
      client.setQueryData([...keys.regulations, "reading", version], made);
      session.saw(made.revision);
      return made.parameters.at(-1)?.parameter.key ?? "";
    } catch (cause) {
      return ipc.asFailure(cause);
    }
  };
  const put = (key: string) => {
    const chosen = reading.parameters.find((row) => row.parameter.key === key);
    if (!chosen || !("rows" in chosen.parameter.value)) return pick(key);
    // A table has no room within a line: it stands behind it.
    const behind = view.state.selection.$from.after(1);
    const table = schema.nodes.parameter_table.create({ key });
    view.dispatch(view.state.tr.insert(behind, table).scrollIntoView());
    close();
  };
  return <ParameterPicker reading={reading} close={close} declare={declare} pick={put} />;
}
