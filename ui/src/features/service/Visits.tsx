import { useQuery } from "@tanstack/react-query";
import { Form, Input, Radio, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { Page } from "@/shared/parts/Page";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutCase } from "./put";
import { ByAt } from "./StepDrawers";
import { Views } from "./Views";
import "./service.css";

const STATES = ["planned", "done", "unreached", "declined"] as const;
const OUTCOMES = ["done", "attempt", "unreached", "declined"] as const;
const TONES: Record<ipc.VisitState | "overdue", Tone> = {
  planned: "busy",
  overdue: "warn",
  done: "good",
  unreached: "neutral",
  declined: "neutral",
};
const shown = (row: ipc.VisitRow) => (row.overdue ? "overdue" : row.visit.state);

/** 回访: whom to call after a case was closed, and what he said. */
export default function Visits() {
  const t = useT();
  const [state, setState] = useState<ipc.VisitState>("planned");
  const [open, setOpen] = useState<ipc.VisitRow | null>(null);
  const { data, error } = useQuery(queries.visits({ state, kind: null, from: null, to: null }));
  const columns: Column<ipc.VisitRow>[] = [
    {
      key: "state",
      title: t("service.visitState"),
      text: (row) => t(`service.visit_${shown(row)}`),
      width: 96,
      render: (_v, row) => <StateTag tone={TONES[shown(row)]}>{t(`service.visit_${shown(row)}`)}</StateTag>,
    },
    {
      key: "due",
      title: t("service.visitDue"),
      text: (row) => stamp(row.visit.due_at),
      width: 140,
      className: "num",
      render: (_v, row) => <span title={row.visit.article}>{stamp(row.visit.due_at)}</span>,
    },
    {
      key: "customer",
      title: t("service.customer"),
      text: (row) => `${row.customer} ${row.phone}`,
      render: (_v, row) => (
        <>
          {row.customer} <span className="quiet num">{row.phone}</span>{" "}
          {row.no_contact && <StateTag tone="warn">{t("service.noContact")}</StateTag>}
        </>
      ),
    },
    { key: "what", title: t("service.what"), text: (row) => row.description, ellipsis: true },
    { key: "owner", title: t("service.owner"), text: (row) => row.owner, width: 92 },
    state === "planned"
      ? {
          key: "attempts",
          title: t("service.visitOutcome"),
          text: (row) =>
            row.visit.attempts.length > 0 ? t("service.attempts", { n: row.visit.attempts.length }) : "—",
          width: 110,
        }
      : {
          key: "score",
          title: t("service.comment"),
          text: (row) => [row.visit.score, row.visit.comment].filter(Boolean).join(" · ") || "—",
          ellipsis: true,
        },
  ];
  return (
    <Page
      title={t("service.title")}
      sub={
        data &&
        t("service.visitsSub", { from: data.from_hour, to: data.to_hour, article: data.contact_article })
      }
      views={<Views value="visits" />}
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      {data && (
        <div className="stack">
          <DataTable
            name="service.visits"
            rows={data.rows}
            columns={columns}
            rowKey={(row) => row.visit.id}
            rowTestid={(row) => testids.visitRow(row.number)}
            onOpen={state === "planned" ? setOpen : undefined}
            locale={{
              emptyText: <Blank title={t("service.visitsEmptyTitle")} text={t("service.visitsEmptyText")} />,
            }}
            filters={
              <Segmented<ipc.VisitState>
                value={state}
                onChange={setState}
                options={STATES.map((one) => ({ value: one, label: t(`service.visit_${one}`) }))}
              />
            }
          />
          {data.to_check > 0 && (
            <p className="quiet">
              {t("service.visitCheck", {
                n: data.to_check,
                done: data.checked,
                article: data.check_article,
              })}
            </p>
          )}
        </div>
      )}
      {open && <VisitDrawer row={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function VisitDrawer({ row, onClose }: { row: ipc.VisitRow; onClose: () => void }) {
  const t = useT();
  const put = usePutCase();
  const [form] = Form.useForm<ipc.VisitForm>();
  const outcome = Form.useWatch("outcome", form) ?? "done";
  const save = useAct(
    (values: ipc.VisitForm) =>
      ipc.serviceVisitRecord({
        form: {
          ...values,
          visit: row.visit.id,
          // A score that was chosen before the outcome was changed says nothing any more.
          score: values.outcome === "done" ? (values.score ?? null) : null,
        },
      }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.visitTitle", { customer: row.customer })}
      intro={`${row.caller} ${row.phone} · ${row.description} · ${row.outcome}`}
      form={form}
      initial={{ outcome: "done", score: null, comment: "", by: "", at: "" }}
      save={save}
      label={t("service.visitSave")}
      testid={testids.visitSave}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t("service.visitOutcome")}>
        <Radio.Group options={OUTCOMES.map((one) => ({ value: one, label: t(`service.outcome_${one}`) }))} />
      </Form.Item>
      {outcome === "done" && (
        <Form.Item
          name="score"
          label={t("service.score")}
          rules={[{ required: true, message: t("service.scoreNeeded") }]}
        >
          <Radio.Group
            optionType="button"
            options={[1, 2, 3, 4, 5].map((one) => ({ value: one, label: String(one) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="comment" label={t("service.comment")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}
