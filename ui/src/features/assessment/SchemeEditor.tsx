import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { Plot } from "./Plot";
import { usePutScheme } from "./put";
import { FIELDS, KINDS, parts, type RuleKind, weightSum, written } from "./rule";

/** Items from the library or by hand, weights added up as they are typed, figures tried out beside them. */
export function SchemeEditor({ reading, shown }: { reading: ipc.SchemeReading; shown: ipc.SchemeShown }) {
  const t = useT();
  const language = useLanguage();
  const { data: library } = useQuery(queries.indicators());
  const put = usePutScheme();
  const [form, setForm] = useState<ipc.SchemeForm>(() => formOf(shown));
  const [figures, setFigures] = useState<string[]>(() => shown.scheme.items.map(() => ""));
  const [at, setAt] = useState(0);
  const [look, setLook] = useState<ipc.SchemePreview | null>(null);
  const save = useAct(
    () => ipc.schemeSave({ post: reading.post, revision: shown.revision, scheme: form }),
    put,
  );
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      ipc.schemePreview({ scheme: form, figures }).then(
        (next) => !gone && setLook(next),
        () => !gone && setLook(null),
      );
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [form, figures]);
  const item = (index: number, change: Partial<ipc.SchemeItemForm>) =>
    setForm({ ...form, items: form.items.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  const add = (code: string) => {
    const one = library?.find((indicator) => indicator.code === code);
    setForm({
      ...form,
      items: [
        ...form.items,
        {
          code: one?.code ?? "",
          name: one?.name ?? "",
          unit: one?.unit ?? "",
          weight: "",
          rule: one?.rule_text ?? "manual",
        },
      ],
    });
    setFigures([...figures, ""]);
    setAt(form.items.length);
  };
  const remove = (index: number) => {
    setForm({ ...form, items: form.items.filter((_, at) => at !== index) });
    setFigures(figures.filter((_, at) => at !== index));
    setAt(0);
  };
  const sum = weightSum(form.items.map((one) => one.weight));
  const dirty = JSON.stringify(form) !== JSON.stringify(formOf(shown));
  const problem = look?.problem ?? null;
  const chosen = form.items[at];
  return (
    <div className="assess-editor">
      <div className="stack">
        <div className="assess-line">
          <Select
            showSearch
            value={null}
            style={{ width: 300 }}
            placeholder={t("assessment.pick")}
            onChange={(code: string | null) => code && add(code)}
            optionFilterProp="label"
            options={library
              ?.filter(
                (one) => one.direction !== "bonus" && !form.items.some((item) => item.code === one.code),
              )
              .map((one) => ({
                value: one.code,
                label: `${one.code} ${language === "en" ? one.name_en : one.name}`,
              }))}
          />
          <Button icon={<PlusOutlined />} onClick={() => add("")}>
            {t("assessment.addOwn")}
          </Button>
          <span className="assess-spring" />
          <b className={sum === "100" ? "assess-good num" : "assess-problem num"} role="status">
            {t("assessment.weightsNow", { sum: sum ?? "—" })}
          </b>
          <Button type="primary" disabled={!dirty} loading={save.busy} onClick={() => save.run()}>
            {t("common.save")}
          </Button>
        </div>
        <FailureNote failure={save.failure} onClose={save.clear} />
        {problem && <p className="assess-problem">{failureText(problem, t)}</p>}
        <table className="assess-items">
          <thead>
            <tr>
              <th>{t("assessment.item")}</th>
              <th>{t("assessment.unit")}</th>
              <th>{t("assessment.weight")}</th>
              <th>{t("assessment.ruleTitle")}</th>
              <th>{t("assessment.sample")}</th>
              <th className="num">{t("assessment.score")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {form.items.map((one, index) => (
              <tr
                key={index}
                className={index === at ? "assess-here" : undefined}
                onFocus={() => setAt(index)}
              >
                <td>
                  <Input value={one.name} onChange={(event) => item(index, { name: event.target.value })} />
                </td>
                <td>
                  <Input
                    value={one.unit}
                    onChange={(event) => item(index, { unit: event.target.value })}
                    style={{ width: 64 }}
                  />
                </td>
                <td>
                  <Input
                    value={one.weight}
                    onChange={(event) => item(index, { weight: event.target.value })}
                    style={{ width: 64 }}
                  />
                </td>
                <td>
                  <RuleFields rule={one.rule} onChange={(rule) => item(index, { rule })} />
                </td>
                <td>
                  <Input
                    value={figures[index] ?? ""}
                    aria-label={t("assessment.sample")}
                    onChange={(event) =>
                      setFigures(figures.map((figure, at) => (at === index ? event.target.value : figure)))
                    }
                    style={{ width: 72 }}
                  />
                </td>
                <td className="num">{look?.items[index]?.score ?? "—"}</td>
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("common.remove")}
                    onClick={() => remove(index)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {form.items.length === 0 && <p className="quiet">{t("assessment.noItems")}</p>}
        <Vetoes
          vetoes={form.vetoes}
          grades={reading.grades}
          onChange={(vetoes) => setForm({ ...form, vetoes })}
        />
      </div>
      <aside className="card assess-look-side">
        <h3>{chosen?.name || t("assessment.plot")}</h3>
        <Plot points={look?.items[at]?.plot ?? []} unit={chosen?.unit ?? ""} figure={figures[at] ?? ""} />
        <div className="assess-score">
          <b className="num">{look?.total ?? "—"}</b>
          <span>{look?.grade ?? ""}</span>
          <small className="quiet">{t("assessment.sampleTotal")}</small>
        </div>
      </aside>
    </div>
  );
}

/** Events that make a good score count less. */
function Vetoes({
  vetoes,
  grades,
  onChange,
}: {
  vetoes: ipc.SchemeVetoForm[];
  grades: string[];
  onChange: (vetoes: ipc.SchemeVetoForm[]) => void;
}) {
  const t = useT();
  const change = (index: number, part: Partial<ipc.SchemeVetoForm>) =>
    onChange(vetoes.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const effects = [
    { value: "zero", label: t("assessment.effect_zero") },
    ...["59", "60", "70"].map((at) => ({ value: `cap ${at}`, label: t("assessment.effect_cap", { at }) })),
    ...grades.map((grade) => ({ value: `grade ${grade}`, label: t("assessment.effect_grade", { grade }) })),
  ];
  return (
    <div className="assess-vetoes">
      {vetoes.map((one, index) => (
        <div key={index} className="assess-line">
          <span className="quiet">{t("assessment.slot_veto")}</span>
          <Input
            value={one.name}
            aria-label={t("assessment.matter")}
            placeholder={t("assessment.matter")}
            onChange={(event) => change(index, { name: event.target.value })}
            style={{ width: 280 }}
          />
          <Select
            value={one.effect}
            onChange={(effect: string) => change(index, { effect })}
            style={{ width: 160 }}
            options={
              effects.some((effect) => effect.value === one.effect)
                ? effects
                : [...effects, { value: one.effect, label: one.effect }]
            }
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("common.remove")}
            onClick={() => onChange(vetoes.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...vetoes, { name: "", effect: "cap 60" }])}>
        {t("assessment.addVeto")}
      </Button>
    </div>
  );
}

function RuleFields({ rule, onChange }: { rule: string; onChange: (rule: string) => void }) {
  const t = useT();
  const { kind, values } = parts(rule);
  return (
    <div className="assess-rule">
      <Select<RuleKind>
        value={kind}
        onChange={(next) => onChange(written(next, []))}
        style={{ width: 128 }}
        options={KINDS.map((one) => ({ value: one, label: t(`assessment.kind_${one}`) }))}
      />
      {FIELDS[kind].map((field, index) => (
        <Input
          key={field}
          value={values[index] ?? ""}
          placeholder={t(`assessment.field_${field as "target"}`)}
          aria-label={t(`assessment.field_${field as "target"}`)}
          onChange={(event) => {
            const next = FIELDS[kind].map((_, at) =>
              at === index ? event.target.value : (values[at] ?? ""),
            );
            onChange(written(kind, next));
          }}
          style={{ width: field === "steps" ? 180 : 84 }}
        />
      ))}
    </div>
  );
}

function formOf(shown: ipc.SchemeShown): ipc.SchemeForm {
  const { scheme } = shown;
  return {
    items: scheme.items.map((item, index) => ({
      code: item.code,
      name: item.name,
      unit: item.unit,
      weight: item.weight,
      rule: shown.rules[index] ?? "manual",
    })),
    vetoes: scheme.vetoes.map((veto, index) => ({ name: veto.name, effect: shown.effects[index] ?? "zero" })),
    plus_cap: scheme.plus_cap,
    minus_cap: scheme.minus_cap,
    min: scheme.min,
    max: scheme.max,
  };
}
