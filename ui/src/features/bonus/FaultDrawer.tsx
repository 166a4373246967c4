import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { DeputyFields } from "./DeputyFields";
import { draftOf, emptyFault, type FaultDraft, formOf, shareSum } from "./fault-form";
import { SupervisionFields } from "./MeasureFields";
import { NamedPeople } from "./NamedPeople";
import { useEveryone } from "./people";
import { useBonusAct } from "./view";

interface Props {
  view: ipc.BonusView;
  kind: ipc.FaultForm["kind"];
  row: ipc.FaultRow | null;
  onClose: () => void;
}

/** One fault: facts, the people named and heard, the decision; for a major one also the meeting. */
export function FaultDrawer({ view, kind, row, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<FaultDraft>();
  const { data: status } = useQuery(queries.status());
  const { data: people } = useQuery(queries.people());
  const everyone = useEveryone();
  const articles = useArticles(view);
  const named: FaultDraft["named"] = Form.useWatch("named", form) ?? [];
  const deputies: FaultDraft["deputies"] = Form.useWatch("deputies", form) ?? [];
  const save = useBonusAct(
    (draft: FaultDraft) => ipc.faultSave({ fault: formOf(draft, view.quarter) }),
    onClose,
  );
  const codeOf = (id: number) => people?.rows.find((person) => person.id === id)?.code ?? "";
  if (!people || !status) return null;
  const initial = row ? draftOf(row, codeOf) : emptyFault(kind, status.today);
  const need = [{ required: true, message: t("common.required") }];
  const sum = shareSum({ named: named.filter(Boolean) });
  return (
    <FormDrawer
      width={620}
      title={t(row ? "bonus.faultEdit" : `bonus.faultNew_${kind}`)}
      intro={t(`bonus.faultHint_${kind}`)}
      form={form}
      initial={initial}
      save={{ ...save, run: (values) => save.run({ ...initial, ...values, kind }) }}
      label={t("bonus.saveFault")}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="happened_on" label={t("bonus.happenedOn")} rules={need}>
          <DayInput />
        </Form.Item>
        <Form.Item name="article" label={t("bonus.faultArticle")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={articles}
            placeholder={t("bonus.faultArticleHint")}
          />
        </Form.Item>
      </div>
      <Form.Item name="facts" label={t("bonus.faultFacts")} rules={need}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t("bonus.faultFactsHint")} />
      </Form.Item>
      {kind === "apportioned" && (
        <Form.Item name="cut" label={t("bonus.cut")} extra={t("bonus.cutHint")} rules={need}>
          <Input suffix="%" className="num" inputMode="decimal" />
        </Form.Item>
      )}
      <NamedPeople kind={kind} people={everyone} sum={kind === "apportioned" ? sum : null} />
      {kind === "major" && <Meeting need={need} />}
      <SupervisionFields people={everyone} />
      <h4 className="form-section">{t("bonus.decision")}</h4>
      <div className="form-pair">
        <Form.Item
          name="deciders"
          label={t("bonus.deciders")}
          extra={t("bonus.decidersHint")}
          rules={deputies.length > 0 ? [] : need}
        >
          <Select mode="multiple" options={everyone} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
        <Form.Item name="decided_on" label={t("bonus.decidedOn")} rules={need}>
          <DayInput />
        </Form.Item>
      </div>
      {kind !== "major" && <DeputyFields people={everyone} />}
      <Form.Item name="reason" label={t("bonus.decisionReason")} rules={need}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDrawer>
  );
}

function Meeting({ need }: { need: { required: boolean; message: string }[] }) {
  const t = useT();
  return (
    <>
      <h4 className="form-section">{t("bonus.meeting")}</h4>
      <div className="form-pair">
        <Form.Item name={["meeting", "number"]} label={t("bonus.meetingNumber")} rules={need}>
          <Input />
        </Form.Item>
        <Form.Item name={["meeting", "held_on"]} label={t("bonus.heldOn")} rules={need}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name={["meeting", "participants"]} label={t("bonus.participants")} rules={need}>
        <Input />
      </Form.Item>
      <Form.Item label={t("faults.votes")} extra={t("faults.votesHint")}>
        <div className="named-line">
          {(["in_favour", "against", "abstained"] as const).map((name) => (
            <Form.Item key={name} name={["meeting", "votes", name]} noStyle>
              <Input prefix={t(`faults.${name}`)} className="num" inputMode="numeric" />
            </Form.Item>
          ))}
        </div>
      </Form.Item>
      <Form.Item name={["meeting", "resolution"]} label={t("bonus.resolution")} rules={need}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}

function useArticles(view: ipc.BonusView): { value: string; label: string }[] {
  const { data } = useQuery({
    ...queries.reading(view.regulation?.version ?? 0),
    enabled: view.regulation !== null,
  });
  return (data?.blocks ?? [])
    .filter((block) => block.kind === "article")
    .map((block) => ({ value: block.id, label: `${block.number} ${block.heading ?? ""}` }));
}
