import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { CompetenceDrawer, ProofDrawer, RequirementsDrawer } from "./MatrixForms";
import { MatrixGrid } from "./MatrixGrid";
import { NO_FILTER, seen, standings } from "./matrix";
import { PrintMenu } from "./Pickers";
import { usePrintTraining, usePutTraining } from "./put";
import { StandingSign } from "./Standing";
import { Views } from "./Views";
import { choices, STANDINGS } from "./words";
import "./training.css";

type Form =
  | { kind: "proof"; code?: string; competence?: number; needed?: ipc.CompetenceLevel | null }
  | { kind: "competence"; one: ipc.Competence | null }
  | { kind: "requirements" };

/** Who needs what for his post, and how he stands with it. */
export default function Matrix() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const print = usePrintTraining();
  const { data: view } = useQuery(queries.trainingMatrix());
  const [filter, setFilter] = useState(NO_FILTER);
  const [form, setForm] = useState<Form | null>(null);
  const late = useDeferredValue(filter);
  const shown = useMemo(() => (view ? seen(view.matrix, late) : null), [view, late]);
  const counts = useMemo(() => standings(shown?.rows ?? []), [shown]);
  const fromJobs = useAct(() => ipc.competencesFromJobs(), put);
  if (!view || !shown) return null;
  const { competences, rows } = view.matrix;
  const distinct = (names: string[]) => [...new Set(names)].map((value) => ({ value, label: value }));
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  const add = (
    <Button onClick={() => setForm({ kind: "competence", one: null })}>{t("training.addCompetence")}</Button>
  );
  const take = (
    <Button loading={fromJobs.busy} onClick={() => fromJobs.run()}>
      {t("training.fromJobs", { n: view.unmatched.length })}
    </Button>
  );
  return (
    <Page
      full
      title={t("training.matrixTitle")}
      sub={t("training.matrixSub", { day: view.on })}
      views={<Views value="matrix" />}
      actions={
        competences.length > 0 && (
          <>
            {view.unmatched.length > 0 && take}
            <Button onClick={() => setForm({ kind: "requirements" })}>{t("training.requirements")}</Button>
            {add}
            <PrintMenu papers={["matrix", "needs"]} busy={print.busy} onPrint={print.run} />
            <Button type="primary" onClick={() => setForm({ kind: "proof" })}>
              {t("training.prove")}
            </Button>
          </>
        )
      }
    >
      <FailureNote failure={fromJobs.failure ?? print.failure} />
      {competences.length === 0 ? (
        <div className="card">
          <Blank
            title={t("training.noCompetences")}
            text={t("training.noCompetencesText")}
            action={
              <>
                {take}
                {add}
              </>
            }
          />
        </div>
      ) : (
        <div className="matrix-page">
          <div className="train-line">
            <Input.Search
              allowClear
              placeholder={t("training.findPerson")}
              value={filter.text}
              onChange={(event) => change({ text: event.target.value })}
              style={{ width: 190 }}
            />
            <Select
              allowClear
              placeholder={t("training.department")}
              value={filter.department}
              onChange={(department) => change({ department: department ?? null })}
              options={distinct(rows.map((row) => row.department))}
              style={{ width: 140 }}
            />
            <Select
              allowClear
              showSearch
              placeholder={t("training.post")}
              value={filter.post}
              onChange={(post) => change({ post: post ?? null })}
              options={distinct(rows.map((row) => row.post_name))}
              style={{ width: 140 }}
            />
            <Select
              allowClear
              showSearch
              optionFilterProp="label"
              placeholder={t("training.competence")}
              value={filter.competence}
              onChange={(competence) => change({ competence: competence ?? null })}
              options={competences.map((one) => ({ value: one.id, label: one.name }))}
              style={{ width: 180 }}
            />
            <Select
              allowClear
              placeholder={t("training.standing")}
              value={filter.standing}
              onChange={(standing) => change({ standing: standing ?? null })}
              options={choices(t, "standing", STANDINGS)}
              style={{ width: 130 }}
            />
            <span className="train-spring" />
            <span className="matrix-legend">
              {STANDINGS.map((one) => (
                <span key={one}>
                  <StandingSign standing={one} />
                  {t(`training.standing_${one}`)} <b className="num">{counts[one]}</b>
                </span>
              ))}
            </span>
          </div>
          {shown.rows.length === 0 ? (
            <p className="quiet">{t("common.noRows")}</p>
          ) : (
            <MatrixGrid
              competences={competences}
              shown={shown}
              onPerson={(row) => navigate({ to: "/training/people/$code", params: { code: row.code } })}
              onCompetence={(one) => setForm({ kind: "competence", one })}
              onCell={(row, cell) =>
                setForm({
                  kind: "proof",
                  code: row.code,
                  competence: competences[cell.column]?.id,
                  needed: cell.needed,
                })
              }
            />
          )}
        </div>
      )}
      {form?.kind === "proof" && <ProofDrawer {...form} onClose={() => setForm(null)} />}
      {form?.kind === "competence" && <CompetenceDrawer one={form.one} onClose={() => setForm(null)} />}
      {form?.kind === "requirements" && <RequirementsDrawer view={view} onClose={() => setForm(null)} />}
    </Page>
  );
}
