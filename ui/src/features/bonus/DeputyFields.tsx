import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";
import type { FaultDraft } from "./fault-form";

interface Props {
  people: { value: string; label: string }[];
}

const EMPTY: FaultDraft["deputies"][number] = { leader: "", code: "", named_by: "", reason: "" };

/** Who decides in the place of a direct leader who is away, by what, and why. */
export function DeputyFields({ people }: Props) {
  const t = useT();
  const need = [{ required: true, message: t("common.required") }];
  const person = (at: number, name: "leader" | "code") => (
    <Form.Item
      name={[at, name]}
      rules={need}
      getValueProps={(code) => ({ value: code || undefined })}
      style={{ flex: 1 }}
    >
      <Select
        options={people}
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t(name === "leader" ? "faults.deputyLeader" : "faults.deputy")}
      />
    </Form.Item>
  );
  return (
    <Form.List name="deputies">
      {(fields, { add, remove }) => (
        <>
          {fields.length > 0 && <p className="quiet">{t("faults.deputyHint")}</p>}
          {fields.map((field) => (
            <div key={field.key} className="named-person">
              <div className="named-line">
                {person(field.name, "leader")}
                {person(field.name, "code")}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("common.remove")}
                  onClick={() => remove(field.name)}
                />
              </div>
              <div className="named-line">
                <Form.Item name={[field.name, "reason"]} rules={need} style={{ flex: 1 }}>
                  <Input placeholder={t("faults.deputyReason")} />
                </Form.Item>
                <Form.Item name={[field.name, "named_by"]} style={{ flex: 1 }}>
                  <Input placeholder={t("faults.deputyNamedBy")} />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button
            type="dashed"
            block
            className="named-add"
            onClick={() => add(EMPTY)}
            data-testid={testids.faultAct("deputy")}
          >
            {t("faults.addDeputy")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
