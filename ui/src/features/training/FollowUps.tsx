import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Rate } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { usePrintTraining, usePutTraining } from "./put";

/** What leaders have to look at some time after a training. */
export function FollowUps({ rows }: { rows: ipc.FollowUpRow[] }) {
  const t = useT();
  const print = usePrintTraining();
  const [doing, setDoing] = useState<ipc.FollowUpRow | null>(null);
  if (rows.length === 0)
    return <Blank title={t("training.noFollowUps")} text={t("training.noFollowUpsText")} />;
  const state = (row: ipc.FollowUpRow) =>
    row.follow_up.done
      ? t("training.followDone", { grade: row.follow_up.done.grade })
      : t(row.overdue ? "training.overdue" : "training.followOpen");
  const columns: Column<ipc.FollowUpRow>[] = [
    {
      key: "due",
      title: t("training.dueOn"),
      text: (row) => row.follow_up.due_on,
      sortable: true,
      width: 110,
    },
    { key: "session", title: t("training.title_"), text: (row) => row.session, sortable: true },
    {
      key: "name",
      title: t("training.person"),
      text: (row) => `${row.code} ${row.name}`,
      sortable: true,
      width: 120,
    },
    { key: "leader", title: t("training.by"), text: (row) => row.leader || "—", sortable: true, width: 100 },
    {
      key: "after",
      title: t("training.afterDays"),
      text: (row) => String(row.follow_up.after_days),
      number: true,
      width: 90,
    },
    {
      key: "state",
      title: t("training.state"),
      text: state,
      width: 130,
      render: (_v, row) => (
        <StateTag tone={row.follow_up.done ? "good" : row.overdue ? "bad" : "busy"}>{state(row)}</StateTag>
      ),
    },
    {
      key: "facts",
      title: t("training.facts"),
      text: (row) => row.follow_up.done?.facts ?? "",
      ellipsis: true,
    },
    {
      key: "act",
      title: "",
      text: () => "",
      width: 130,
      render: (_v, row) => (
        <span className="train-acts">
          {!row.follow_up.done && (
            <Button type="link" size="small" onClick={() => setDoing(row)}>
              {t("training.write")}
            </Button>
          )}
          <Button
            type="link"
            size="small"
            onClick={() => print.run({ paper: "follow_up", id: row.follow_up.id })}
          >
            {t("common.print")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable name="training.followups" rows={rows} columns={columns} rowKey={(row) => row.follow_up.id} />
      {doing && <FollowDrawer row={doing} onClose={() => setDoing(null)} />}
    </>
  );
}

function FollowDrawer({ row, onClose }: { row: ipc.FollowUpRow; onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.FollowUpForm>();
  const save = useAct(
    (values: ipc.FollowUpForm) =>
      ipc.followUpDone({
        form: { ...values, id: row.follow_up.id, by: values.by ?? "", help: values.help ?? "" },
      }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.followTitle", { name: row.name })}
      width={460}
      form={form}
      initial={{ on: status?.today, by: "", grade: 4 }}
      save={save}
      label={t("common.save")}
      intro={`${row.session}　${row.follow_up.basis}`}
      onClose={onClose}
    >
      <Form.Item name="on" label={t("training.lookedOn")} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="grade" label={t("training.grade")} rules={required}>
        <Rate count={5} allowClear={false} />
      </Form.Item>
      <Form.Item name="facts" label={t("training.facts")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3 }} data-first />
      </Form.Item>
      <Form.Item name="help" label={t("training.help")}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="by" label={t("training.by")} extra={t("training.byHint", { name: row.leader || "—" })}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
