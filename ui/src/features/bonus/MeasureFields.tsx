import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import { DayInput } from "@/shared/parts/DayInput";
import { CHECKS, type NamedDraft } from "./fault-form";

/** What the meeting proposes for a person responsible, with what the law asks for before it. */
export function MeasureFields({ at }: { at: number }) {
  const t = useT();
  const responsible: boolean | undefined = Form.useWatch(["named", at, "responsible"]);
  const kind: NamedDraft["measure"]["kind"] | undefined = Form.useWatch(["named", at, "measure", "kind"]);
  if (!responsible) return null;
  const chosen = kind && kind !== "none" ? kind : null;
  return (
    <>
      <div className="named-line">
        <Form.Item
          name={[at, "measure", "kind"]}
          label={t("faults.measure")}
          extra={chosen && t("faults.measureHint")}
        >
          <Select
            style={{ width: 180 }}
            options={(["none", "transfer", "dismissal"] as const).map((value) => ({
              value,
              label: t(`faults.measure_${value}`),
            }))}
          />
        </Form.Item>
        {chosen && (
          <Form.Item name={[at, "measure", "note"]} label={t("faults.measureNote")} style={{ flex: 1 }}>
            <Input />
          </Form.Item>
        )}
      </div>
      {chosen && (
        <Form.Item name={[at, "measure", "checks"]}>
          <Checkbox.Group
            className="correct-faults"
            options={CHECKS[chosen].map((value) => ({ value, label: t(`faults.check_${value}`) }))}
          />
        </Form.Item>
      )}
    </>
  );
}

/** Direct leaders who failed to supervise themselves, each heard. */
export function SupervisionFields({ people }: { people: { value: string; label: string }[] }) {
  const t = useT();
  const need = [{ required: true, message: t("common.required") }];
  return (
    <Form.List name="supervision">
      {(fields, { add, remove }) => (
        <>
          <h4 className="form-section">{t("faults.supervision")}</h4>
          <p className="quiet">{t("faults.supervisionHint")}</p>
          {fields.map((field) => (
            <div key={field.key} className="named-person">
              <div className="named-line">
                <Form.Item
                  name={[field.name, "code"]}
                  rules={need}
                  getValueProps={(code) => ({ value: code || undefined })}
                  style={{ flex: 1 }}
                >
                  <Select
                    options={people}
                    showSearch={{ optionFilterProp: "label" }}
                    placeholder={t("faults.manager")}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("common.remove")}
                  onClick={() => remove(field.name)}
                />
              </div>
              <Form.Item name={[field.name, "failure"]} rules={need}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t("faults.failure")} />
              </Form.Item>
              <div className="named-line">
                <Form.Item name={[field.name, "statement"]} rules={need} style={{ flex: 1 }}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t("bonus.statement")} />
                </Form.Item>
                <Form.Item name={[field.name, "heard_on"]} rules={need} style={{ width: 150 }}>
                  <DayInput placeholder={t("bonus.heardOn")} />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button
            type="dashed"
            block
            onClick={() => add({ code: "", failure: "", statement: "", heard_on: null })}
          >
            {t("faults.addSupervision")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
