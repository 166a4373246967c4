import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Dropdown, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { FaultAppeals } from "./FaultAppeals";
import { useEveryone } from "./people";

interface Props {
  id: number;
  quarter: ipc.Quarter;
  onClose: () => void;
}

/** Everything on record about one fault: evidence, papers, appeals, withdrawal. */
export function FaultFile({ id, quarter, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const key = ["fault", id];
  const { data: file, error } = useQuery({
    queryKey: key,
    queryFn: () => ipc.faultFile({ id }),
    staleTime: 0,
  });
  const put = (next: ipc.FaultFile | null) => {
    if (!next) return;
    client.setQueryData(key, next);
    client.invalidateQueries({ queryKey: keys.bonus(quarter) });
    client.invalidateQueries({ queryKey: keys.papers });
  };
  return (
    <Drawer open size={620} onClose={onClose} title={t("faults.title")}>
      {error && <FailureNote failure={ipc.asFailure(error)} />}
      {file && (
        <div className="stack">
          <section>
            <p>{file.row.fault.facts}</p>
            <p className="quiet">
              {file.row.people.map((person) => person.name).join(t("common.comma"))}
              {file.row.article_label && ` · ${file.row.article_label}`}
            </p>
            {file.row.deputies.map((one) => (
              <p key={one.leader} className="quiet">
                {t("faults.stoodIn", {
                  name: one.name,
                  leader: one.leader_name,
                  reason: one.reason,
                  ground: one.named_by ?? t("faults.byLine"),
                })}
              </p>
            ))}
            {file.row.fault.withdrawn && (
              <p>
                <StateTag tone="warn">{t("faults.withdrawn")}</StateTag> {file.row.fault.withdrawn.on}{" "}
                {file.row.fault.withdrawn.reason}
              </p>
            )}
            {file.to_correct.length > 0 && (
              <StateTag tone="warn">
                {t("faults.toCorrect", { numbers: file.to_correct.join(t("common.comma")) })}
              </StateTag>
            )}
          </section>
          <Evidence file={file} put={put} />
          <Papers file={file} put={put} refresh={() => client.invalidateQueries({ queryKey: key })} />
          <FaultAppeals file={file} put={put} />
          {!file.row.fault.withdrawn && <Withdraw id={id} put={put} />}
        </div>
      )}
    </Drawer>
  );
}

interface Part {
  file: ipc.FaultFile;
  put: (file: ipc.FaultFile | null) => void;
}

function Evidence({ file, put }: Part) {
  const t = useT();
  const id = file.row.fault.id;
  const add = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "scan", title: t("faults.addEvidence") });
    return path ? ipc.faultEvidenceAdd({ id, path }) : null;
  }, put);
  const copy = useAct(async (row: ipc.ScanRow) => {
    const path = await ipc.dialogSave({ kind: "scan", title: t("faults.saveEvidence"), name: row.name });
    if (path) await ipc.faultEvidenceCopy({ fault: id, id: row.id, path });
  });
  return (
    <section>
      <h4 className="form-section">{t("faults.evidence")}</h4>
      {file.evidence.length === 0 && <p className="quiet">{t("faults.noEvidence")}</p>}
      {file.evidence.map((row) => (
        <div key={row.id} className="row-between">
          <span>
            {row.name} <small className="faint num">{row.sha256.slice(0, 16)}</small>
          </span>
          <Button type="text" size="small" onClick={() => copy.run(row)}>
            {t("faults.saveEvidence")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        loading={add.busy}
        onClick={() => add.run()}
        data-testid={testids.faultAct("evidence")}
      >
        {t("faults.addEvidence")}
      </Button>
      <FailureNote failure={add.failure ?? copy.failure} />
    </section>
  );
}

interface Choice {
  paper: ipc.FaultPaper;
  person: string | null;
  label: string;
}

function Papers({ file, refresh }: Part & { refresh: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const everyone = useEveryone();
  const { fault } = file.row;
  const print = useAct(
    (choice: Choice) =>
      ipc.faultPrint({
        order: { fault: fault.id, paper: choice.paper, person: choice.person, sign: true },
      }),
    (paper) => {
      message.success(t("faults.printed", { number: paper.number }));
      refresh();
    },
  );
  const nameOf = (code: string) => everyone.find((one) => one.value === code)?.label.split(" ")[0] ?? code;
  const codes = [...file.row.people.map((person) => person.code), ...file.row.supervisors];
  const choices: Choice[] = [];
  const each = (paper: ipc.FaultPaper, people: string[]) => {
    for (const person of people)
      choices.push({ paper, person, label: `${t(`faults.paper_${paper}`)} · ${nameOf(person)}` });
  };
  const whole = (paper: ipc.FaultPaper) =>
    choices.push({ paper, person: null, label: t(`faults.paper_${paper}`) });
  if (!fault.withdrawn) {
    each("hearing", codes);
    each("decision", fault.kind.kind === "ordinary" ? codes : file.row.supervisors);
    if (fault.kind.kind === "apportioned") whole("shares");
    if (fault.kind.kind === "major") whole("resolution");
  }
  const answered = file.appeals.filter((row) => row.appeal.answer !== null);
  each(
    "answer",
    answered.map((row) => row.code),
  );
  return (
    <section>
      <h4 className="form-section">{t("faults.papers")}</h4>
      {file.papers.map((paper) => (
        <div key={paper.id}>
          <span className="num">{paper.number}</span> {paper.title}
        </div>
      ))}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: choices.map((choice, index) => ({ key: String(index), label: choice.label })),
          onClick: ({ key }) => {
            const choice = choices[Number(key)];
            if (choice) print.run(choice);
          },
        }}
      >
        <Button size="small" loading={print.busy} data-testid={testids.faultAct("print")}>
          {t("common.print")}
        </Button>
      </Dropdown>
      <FailureNote failure={print.failure} />
    </section>
  );
}

function Withdraw({ id, put }: { id: number; put: Part["put"] }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const withdraw = useAct(() => ipc.faultWithdraw({ id, reason }), put);
  return (
    <section>
      <h4 className="form-section">{t("faults.withdraw")}</h4>
      <p className="quiet">{t("faults.withdrawText")}</p>
      <div className="named-line">
        <Input
          value={reason}
          placeholder={t("faults.withdrawReason")}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          danger
          disabled={!reason.trim()}
          loading={withdraw.busy}
          onClick={() => withdraw.run()}
          data-testid={testids.faultAct("withdraw")}
        >
          {t("faults.withdraw")}
        </Button>
      </div>
      <FailureNote failure={withdraw.failure} />
    </section>
  );
}
