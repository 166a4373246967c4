import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePut } from "./put";

interface Typed {
  checklist?: number;
  department?: string;
  walker?: string;
  on: string | null;
}

/** Which list, which department, who, and when. */
export function StartDrawer({ checklist, onClose }: { checklist?: number; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const put = usePut();
  const [form] = Form.useForm<Typed>();
  const { data: lists } = useQuery(queries.checklists());
  const { data: people } = useQuery(queries.people());
  const { data: status } = useQuery(queries.status());
  const save = useAct(
    (typed: Typed) =>
      ipc.roundsStart({
        form: {
          checklist: typed.checklist ?? 0,
          department: typed.department ?? "",
          walker: typed.walker ?? "",
          on: typed.on,
        },
      }),
    (view) => {
      put(view);
      navigate({ to: "/rounds/walks/$id", params: { id: String(view.row.id) } });
    },
  );
  if (!lists || !people || !status) return null;
  const live = lists.filter((list) => !list.retired);
  const needed = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      width={460}
      title={t("rounds.startTitle")}
      intro={t("rounds.startIntro")}
      form={form}
      initial={{ checklist: checklist ?? live[0]?.id, on: status.today }}
      save={save}
      label={t("rounds.start")}
      testid={testids.roundStartSave}
      onClose={onClose}
    >
      <Form.Item name="checklist" label={t("rounds.checklist")} rules={needed}>
        <Select options={live.map((list) => ({ value: list.id, label: list.name }))} />
      </Form.Item>
      <Form.Item name="department" label={t("rounds.department")} rules={needed}>
        <Select
          options={people.organisation.departments.map((one) => ({ value: one.name, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name="walker" label={t("rounds.walker")} extra={t("rounds.walkerHint")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={people.rows
            .filter((one) => one.status !== "left")
            .map((one) => ({ value: one.code, label: `${one.name} ${one.post}` }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t("rounds.on")}>
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}
