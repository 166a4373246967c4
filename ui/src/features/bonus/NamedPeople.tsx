import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import type { FaultForm } from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { StateTag } from "@/shared/parts/StateTag";
import { emptyNamed } from "./fault-form";
import { MeasureFields } from "./MeasureFields";

interface Props {
  kind: FaultForm["kind"];
  people: { value: string; label: string }[];
  /** The sum of the shares, where they must be 100. */
  sum: number | null;
}

/** The people named in a fault, each with the figure, the own statement and the day of the hearing. */
export function NamedPeople({ kind, people, sum }: Props) {
  const t = useT();
  const need = [{ required: true, message: t("common.required") }];
  return (
    <Form.List name="named">
      {(fields, { add, remove }) => (
        <>
          <div className="row-between">
            <h4 className="form-section">{t(kind === "major" ? "bonus.concerned" : "bonus.named")}</h4>
            {sum !== null && (
              <StateTag tone={sum === 100 ? "good" : "warn"}>{t("bonus.shareSum", { sum })}</StateTag>
            )}
          </div>
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
                    placeholder={t("people.name")}
                  />
                </Form.Item>
                {kind === "major" ? (
                  <Form.Item name={[field.name, "responsible"]} valuePropName="checked">
                    <Checkbox>{t("bonus.responsible")}</Checkbox>
                  </Form.Item>
                ) : (
                  <Form.Item name={[field.name, "figure"]} rules={need} style={{ width: 150 }}>
                    <Input
                      prefix={t(kind === "ordinary" ? "bonus.effect" : "bonus.share")}
                      suffix="%"
                      className="num"
                      inputMode="decimal"
                    />
                  </Form.Item>
                )}
                {fields.length > 1 && (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("common.remove")}
                    onClick={() => remove(field.name)}
                  />
                )}
              </div>
              <div className="named-line">
                <Form.Item name={[field.name, "statement"]} style={{ flex: 1 }}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t("bonus.statement")} />
                </Form.Item>
                <Form.Item name={[field.name, "heard_on"]} style={{ width: 150 }}>
                  <DayInput placeholder={t("bonus.heardOn")} />
                </Form.Item>
              </div>
              {kind === "major" && <MeasureFields at={field.name} />}
            </div>
          ))}
          <Button type="dashed" block onClick={() => add(emptyNamed(kind))}>
            {t("bonus.addPerson")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
