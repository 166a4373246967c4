import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { moves } from "./days";
import { useVisits } from "./useVisits";

interface Fields {
  on: string | null;
  purpose: string;
}

/** One visit: whom, where, why; its day is fixed, moved or taken back here. */
export function VisitDrawer(props: {
  row: ipc.PlannedVisitRow;
  today: string;
  onReport: () => void;
  onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const { row, today, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const visits = useVisits(onClose);
  const begin = row.on < today ? today : row.on;
  const on = Form.useWatch("on", form) ?? begin;
  const free = moves(row);
  const facts: [string, string][] = [
    [t("accountVisits.who"), row.leader ? t("accountVisits.leader") : (row.manager ?? "")],
    [t("accountVisits.due"), row.due ? t("accountVisits.dueBy", { day: row.due, article: row.article }) : ""],
    [t("accountVisits.where"), row.address],
    [t("accountVisits.contact"), [row.contact, row.phone].filter(Boolean).join(" ")],
    [t("accountVisits.promise"), row.promise],
  ];
  return (
    <FormDrawer<Fields>
      width={460}
      title={t("accountVisits.title", { name: row.name })}
      form={form}
      initial={{ on: begin, purpose: row.purpose }}
      save={{
        ...visits.save,
        run: async (fields) => {
          if (!free) return onClose();
          return visits.save.run(row, fields.on ?? begin, fields.purpose);
        },
      }}
      label={
        free
          ? t(row.id === null ? "accountVisits.fix" : "accountVisits.move", { day: on })
          : t("accountVisits.close")
      }
      testid={testids.visitSave}
      onClose={onClose}
      intro={
        <span className="visit-acts">
          {free && <Button onClick={props.onReport}>{t("accountVisits.report")}</Button>}
          {row.id !== null && free && (
            <Button
              loading={visits.drop.busy}
              onClick={() => row.id !== null && visits.drop.run(row.id)}
              data-testid={testids.visitDrop}
            >
              {t("accountVisits.drop")}
            </Button>
          )}
          <Button
            type="link"
            onClick={() => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
          >
            {t("accountVisits.openAccount")}
          </Button>
        </span>
      }
    >
      <dl className="facts visit-facts">
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name} className="account-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {free && (
        <>
          <Form.Item name="on" label={t("accountVisits.on")}>
            <DayInput allowClear={false} />
          </Form.Item>
          <Form.Item name="purpose" label={t("accountVisits.purpose")}>
            <Input
              data-first
              placeholder={t("accountVisits.purposeHint")}
              data-testid={testids.visitPurpose}
            />
          </Form.Item>
        </>
      )}
      <FailureNote failure={visits.drop.failure} />
    </FormDrawer>
  );
}
