import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useT } from "@/i18n";
import type { PlanAction } from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { Tip } from "@/shared/parts/Tip";
import { type Draft, THOUGHTS } from "./grid";

interface Props {
  draft: Draft;
  fixed: boolean;
  onChange: (next: Draft, tag?: string) => void;
}

/** What is thought about the account, in four fields. */
export function Thoughts({ draft, fixed, onChange }: Props) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("accountPlans.thoughts")}</h2>
      <div className="plan-thoughts">
        {THOUGHTS.map((one) => (
          <label key={one}>
            <span>{t(`accountPlans.${one}`)}</span>
            <Input.TextArea
              value={draft[one]}
              readOnly={fixed}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={(event) => onChange({ ...draft, [one]: event.target.value }, one)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

/** What is to be done, by whom, until when. */
export function Actions({ draft, fixed, onChange }: Props) {
  const t = useT();
  const change = (at: number, part: Partial<PlanAction>, tag?: string) =>
    onChange(
      { ...draft, actions: draft.actions.map((one, own) => (own === at ? { ...one, ...part } : one)) },
      tag,
    );
  const add = () =>
    onChange({ ...draft, actions: [...draft.actions, { what: "", owner: "", due_on: null, done_on: null }] });
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("accountPlans.actions")}</h2>
        {!fixed && (
          <Button size="small" icon={<PlusOutlined />} onClick={add}>
            {t("accountPlans.addAction")}
          </Button>
        )}
      </div>
      {draft.actions.length === 0 ? (
        <p className="quiet">{t("accountPlans.actionsNone")}</p>
      ) : (
        <table className="plan-actions">
          <thead>
            <tr>
              <th>{t("accountPlans.what")}</th>
              <th>{t("accountPlans.owner")}</th>
              <th>{t("accounts.dueOn")}</th>
              <th>{t("accountPlans.doneOn")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {draft.actions.map((action, at) => (
              <tr key={at}>
                <td>
                  <Input
                    value={action.what}
                    readOnly={fixed}
                    aria-label={t("accountPlans.what")}
                    onChange={(event) => change(at, { what: event.target.value }, `what${at}`)}
                  />
                </td>
                <td>
                  <Input
                    value={action.owner}
                    readOnly={fixed}
                    aria-label={t("accountPlans.owner")}
                    onChange={(event) => change(at, { owner: event.target.value }, `owner${at}`)}
                  />
                </td>
                <td>
                  <DayInput
                    value={action.due_on}
                    disabled={fixed}
                    onChange={(due_on) => change(at, { due_on })}
                  />
                </td>
                <td>
                  <DayInput
                    value={action.done_on}
                    disabled={fixed}
                    onChange={(done_on) => change(at, { done_on })}
                  />
                </td>
                <td>
                  {!fixed && (
                    <Tip text={t("accountPlans.removeAction")}>
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={t("accountPlans.removeAction")}
                        onClick={() =>
                          onChange({ ...draft, actions: draft.actions.filter((_, own) => own !== at) })
                        }
                      />
                    </Tip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
