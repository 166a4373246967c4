import { useQuery } from "@tanstack/react-query";
import { Form, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePut } from "./put";

interface Typed {
  minor: number;
  serious: number;
  recheck: number;
}

const LONGEST = 60;

/** How long rectifications and checks may take: the firm's own days, except where a regulation says so. */
export function TermsDrawer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const put = usePut();
  const [form] = Form.useForm<Typed>();
  const { data } = useQuery(queries.roundsTerms());
  const save = useAct(
    (typed: Typed) => ipc.roundsTermsSet(typed),
    () => {
      put();
      onClose();
    },
  );
  if (!data) return null;
  const ruled = { minor: data.minor_basis, serious: null, recheck: data.recheck_basis };
  const told = ({ count, working }: ipc.RoundsTerm) =>
    t(working ? "rounds.termWorking" : "rounds.termDays", { n: count });
  return (
    <FormDrawer
      width={420}
      title={t("rounds.terms")}
      form={form}
      initial={{
        minor: data.own.minor.count,
        serious: data.own.serious.count,
        recheck: data.own.recheck.count,
      }}
      save={save}
      label={t("rounds.termsSave")}
      testid={testids.termsSave}
      intro={t("rounds.termsIntro")}
      onClose={onClose}
    >
      {(["minor", "serious", "recheck"] as const).map((name) => {
        const basis = ruled[name];
        return (
          <Form.Item
            key={name}
            name={name}
            label={t(`rounds.term_${name}`)}
            extra={basis && t("rounds.termRuled", { term: told(data.terms[name]), basis })}
            rules={[{ required: true, message: t("common.required") }]}
          >
            <InputNumber
              min={1}
              max={LONGEST}
              precision={0}
              suffix={t("rounds.workdays")}
              disabled={basis !== null}
              style={{ width: 180 }}
              data-testid={testids.term(name)}
            />
          </Form.Item>
        );
      })}
    </FormDrawer>
  );
}
