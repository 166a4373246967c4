import { Drawer, Form, Radio } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { CHECK_TONES, checkOf } from "./checks";
import { type Fact, FactList } from "./FactList";
import { usePutCase } from "./put";
import { ByAt } from "./StepDrawers";

interface Props {
  row: ipc.VisitRow;
  onClose: () => void;
}

/** A return visit as it was told; somebody else says whether it was so. */
export function CheckDrawer({ row, onClose }: Props) {
  const t = useT();
  const put = usePutCase();
  const [form] = Form.useForm<ipc.VisitCheckForm>();
  const save = useAct(
    (values: ipc.VisitCheckForm) => ipc.serviceVisitCheck({ form: { ...values, visit: row.visit.id } }),
    () => {
      put();
      onClose();
    },
  );
  const title = t("service.checkTitle", { customer: row.customer });
  if (row.visit.checked !== null)
    return (
      <Drawer open size={480} title={title} onClose={onClose}>
        <Told row={row} />
      </Drawer>
    );
  return (
    <FormDrawer
      width={480}
      title={title}
      intro={t("service.checkIntro")}
      form={form}
      initial={{ by: "", at: "" }}
      save={save}
      label={t("service.checkSave")}
      testid={testids.checkSave}
      onClose={onClose}
    >
      <Told row={row} />
      <Form.Item
        name="truthful"
        label={t("service.checkVerdict")}
        rules={[{ required: true, message: t("service.checkNeeded") }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t("service.check_true") },
            { value: false, label: t("service.check_false") },
          ]}
        />
      </Form.Item>
      <ByAt hint="service.byUser" />
    </FormDrawer>
  );
}

function Told({ row }: { row: ipc.VisitRow }) {
  const t = useT();
  const { visit } = row;
  const checked = checkOf(row);
  const facts: Fact[] = [
    [t("service.number"), row.number],
    [t("service.caller"), `${row.caller} ${row.phone}`],
    [t("service.description"), row.description],
    [t("service.outcome"), row.outcome],
    [t("service.visitState"), t(`service.visit_${visit.state}`)],
    [t("service.visitBy"), row.by],
    [t("service.visitAt"), visit.done_at && stamp(visit.done_at)],
    [t("service.enterScore"), visit.score],
    [t("service.comment"), visit.comment],
    [
      t("service.checkVerdict"),
      checked !== "open" && <StateTag tone={CHECK_TONES[checked]}>{t(`service.check_${checked}`)}</StateTag>,
    ],
    [t("service.checkBy"), row.checked_by && `${row.checked_by} ${stamp(visit.checked_at)}`],
  ];
  return <FactList facts={facts} />;
}
