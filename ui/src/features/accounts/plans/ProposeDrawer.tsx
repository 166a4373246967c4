import { Form, Input, Radio } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";

interface Fields {
  kind: ipc.PlanBasis["kind"];
  percent: string;
  total: string;
  season: ipc.PlanSeason;
}

/** Targets that nobody has to type: last year and so much more, or one figure over the seasons. */
export function ProposeDrawer(props: {
  view: ipc.AccountPlanView;
  onTake: (rows: ipc.PlanRow[]) => void;
  onClose: () => void;
}) {
  const t = useT();
  const { view } = props;
  const before = view.year - 1;
  const [form] = Form.useForm<Fields>();
  const take = useAct(({ kind, percent, total, season }: Fields) => {
    const basis: ipc.PlanBasis = kind === "total" ? { kind, total, season } : { kind, percent };
    return ipc.accountPlanPropose({ account: view.account, year: view.year, basis });
  }, props.onTake);
  const sold = view.sold_before > 0;
  const planned = view.planned_before !== null;
  return (
    <FormDrawer<Fields>
      width={460}
      title={t("accountPlans.proposeTitle", { year: view.year })}
      intro={t("accountPlans.proposeIntro")}
      form={form}
      initial={{
        kind: sold ? "sales" : planned ? "plan" : "total",
        percent: "10",
        total: "",
        season: sold ? "sales" : planned ? "plan" : "even",
      }}
      save={take}
      label={t("accountPlans.take")}
      testid={testids.planTake}
      onClose={props.onClose}
    >
      <Form.Item name="kind" label={t("accountPlans.basis")}>
        <Radio.Group
          className="plan-choices"
          options={[
            {
              value: "sales",
              disabled: !sold,
              label: t("accountPlans.basis_sales", { year: before, amount: money(view.sold_before) }),
            },
            {
              value: "plan",
              disabled: !planned,
              label: t("accountPlans.basis_plan", { year: before, amount: money(view.planned_before) }),
            },
            { value: "total", label: t("accountPlans.basis_total") },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={["kind"]}>
        {({ getFieldValue }) =>
          getFieldValue("kind") === "total" ? (
            <>
              <Form.Item
                name="total"
                label={t("accountPlans.total")}
                extra={t("accounts.purchaseHint")}
                rules={[{ required: true, message: t("accountPlans.totalNeeded") }]}
              >
                <Input inputMode="decimal" data-testid={testids.planTotal} />
              </Form.Item>
              <Form.Item name="season" label={t("accountPlans.season")}>
                <Radio.Group
                  className="plan-choices"
                  options={(["sales", "plan", "even"] as const).map((one) => ({
                    value: one,
                    disabled: (one === "sales" && !sold) || (one === "plan" && !planned),
                    label: t(`accountPlans.season_${one}`, { year: before }),
                  }))}
                />
              </Form.Item>
            </>
          ) : (
            <Form.Item name="percent" label={t("accountPlans.percent")} extra={t("accountPlans.percentHint")}>
              <Input suffix="%" inputMode="decimal" style={{ width: 140 }} />
            </Form.Item>
          )
        }
      </Form.Item>
    </FormDrawer>
  );
}
