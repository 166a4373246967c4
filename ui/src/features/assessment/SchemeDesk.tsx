import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { Blank } from "@/shared/parts/Blank";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { usePutScheme } from "./put";
import { SchemeEditor } from "./SchemeEditor";
import { useRuleWords } from "./words";
import "./assessment.css";

/** The scheme of one post: its draft to be written, or the version in force. */
export default function SchemeDesk() {
  const t = useT();
  const navigate = useNavigate();
  const { post } = useParams({ from: "/assessment/schemes/$post" });
  const { data: reading } = useQuery(queries.scheme(Number(post)));
  const put = usePutScheme();
  const [issuing, setIssuing] = useState(false);
  const begin = useAct((start: ipc.SchemeStart) => ipc.schemeDraft({ post: Number(post), start }), put);
  const discard = useAct(() => ipc.schemeDiscard({ post: Number(post) }), put);
  if (!reading) return null;
  const shown = reading.shown;
  const draft = shown?.state === "draft";
  return (
    <Page
      title={t("assessment.schemeTitle", { name: reading.name })}
      sub={
        shown
          ? `${t("assessment.ordinal", { n: shown.ordinal })} · ${t(`assessment.scheme_${shown.state}`)}`
          : reading.department
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/assessment/schemes" })}>
            {t("assessment.allSchemes")}
          </Button>
          {draft && (
            <>
              <Button loading={discard.busy} onClick={() => discard.run()}>
                {t("assessment.discard")}
              </Button>
              <Button type="primary" onClick={() => setIssuing(true)}>
                {t("assessment.issue")}
              </Button>
            </>
          )}
          {shown && !draft && (
            <Button type="primary" loading={begin.busy} onClick={() => begin.run("usual")}>
              {t("assessment.revise")}
            </Button>
          )}
        </>
      }
    >
      <FailureNote
        failure={begin.failure ?? discard.failure}
        onClose={() => {
          begin.clear();
          discard.clear();
        }}
      />
      {!shown && (
        <div className="card">
          <Blank
            title={t("assessment.noScheme")}
            text={t("assessment.noSchemeText")}
            action={
              <>
                {reading.has_sheet && (
                  <Button type="primary" loading={begin.busy} onClick={() => begin.run("sheet")}>
                    {t("assessment.fromSheet")}
                  </Button>
                )}
                <Button onClick={() => begin.run("empty")}>{t("assessment.fromNothing")}</Button>
              </>
            }
          />
        </div>
      )}
      {shown && draft && <SchemeEditor key={reading.post} reading={reading} shown={shown} />}
      {shown && !draft && <Issued shown={shown} />}
      {shown && issuing && (
        <Issue reading={reading} shown={shown} onClose={() => setIssuing(false)} onDone={put} />
      )}
    </Page>
  );
}

function Issued({ shown }: { shown: ipc.SchemeShown }) {
  const t = useT();
  const words = useRuleWords();
  return (
    <section className="card">
      <table className="assess-trace">
        <thead>
          <tr>
            <th>{t("assessment.item")}</th>
            <th className="num">{t("assessment.weight")}</th>
            <th>{t("assessment.ruleTitle")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.scheme.items.map((item) => (
            <tr key={item.name}>
              <td>
                {item.name} <small className="quiet">{item.code}</small>
              </td>
              <td className="num">{item.weight}%</td>
              <td>{words(item.rule, item.unit)}</td>
            </tr>
          ))}
          {shown.scheme.vetoes.map((veto) => (
            <tr key={veto.name}>
              <td>{veto.name}</td>
              <td className="num">{t("assessment.slot_veto")}</td>
              <td>
                {t(`assessment.effect_${veto.effect.effect}`, {
                  at: "at" in veto.effect ? veto.effect.at : "",
                  grade: "grade" in veto.effect ? veto.effect.grade : "",
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Issue({
  reading,
  shown,
  onClose,
  onDone,
}: {
  reading: ipc.SchemeReading;
  shown: ipc.SchemeShown;
  onClose: () => void;
  onDone: (reading: ipc.SchemeReading) => void;
}) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  const [day, setDay] = useState<string | null>(null);
  const [change, setChange] = useState("");
  const first = reading.versions.every((one) => one.state === "draft");
  const issue = useAct(
    () => ipc.schemeIssue({ post: reading.post, effective_on: day ?? status?.today ?? "", change }),
    (next) => {
      onDone(next);
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("assessment.issueTitle", { name: reading.name, n: shown.ordinal })}
      okText={t("assessment.issueConfirm", { n: shown.ordinal })}
      okButtonProps={{ disabled: shown.problem !== null || (!first && !change.trim()) }}
      cancelText={t("common.cancel")}
      confirmLoading={issue.busy}
      onOk={() => issue.run()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{t("assessment.issueText")}</p>
        {shown.problem && <p className="assess-problem">{failureText(shown.problem, t)}</p>}
        <label htmlFor="scheme-effective">{t("assessment.effective")}</label>
        <DayInput
          id="scheme-effective"
          value={day ?? status?.today ?? null}
          onChange={setDay}
          allowClear={false}
        />
        {!first && (
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            value={change}
            onChange={(event) => setChange(event.target.value)}
            placeholder={t("assessment.change")}
          />
        )}
        <FailureNote failure={issue.failure} />
      </div>
    </Modal>
  );
}
