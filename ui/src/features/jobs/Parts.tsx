import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Select } from "antd";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { hundredths, limitKey, percent, sumOf } from "./form";
import { type LineColumn, Lines } from "./Lines";

interface Part<R> {
  rows: R[];
  onChange: (rows: R[]) => void;
}

const text = <R,>(key: keyof R & string, title: string, width?: number): LineColumn<R> => ({
  key,
  title,
  ...(width === undefined ? {} : { width }),
  get: (row) => String(row[key] ?? ""),
  set: (row, value) => ({ ...row, [key]: value }),
});

const figure = <R,>(key: keyof R & string, title: string): LineColumn<R> => ({
  ...text<R>(key, title, 84),
  number: true,
  wrong: (row) => hundredths(String(row[key] ?? "")) === null,
});

/** 合计 100%, or how far from it. */
function Total({ part, typed }: { part: string; typed: string[] }) {
  const t = useT();
  const sum = sumOf(typed);
  const off =
    sum.missing === 0
      ? ""
      : sum.missing > 0
        ? t("jobs.left", { n: percent(sum.missing) })
        : t("jobs.over", { n: percent(-sum.missing) });
  return (
    <span className={off ? "sheet-sum sheet-sum-off" : "sheet-sum"} data-testid={testids.jobSum(part)}>
      {t("jobs.total", { sum: sum.text })}
      {off && `　${off}`}
    </span>
  );
}

export function Duties({ rows, onChange }: Part<ipc.DutyForm>) {
  const t = useT();
  return (
    <section className="card" id="job-duties">
      <div className="card-head">
        <h2>{t("jobs.duties")}</h2>
        <span className="faint">{t("jobs.lineKeys")}</span>
      </div>
      <Lines
        part="duties"
        rows={rows}
        onChange={onChange}
        blank={{ task: "", frequency: "", share: "", deliverable: "" }}
        columns={[
          text<ipc.DutyForm>("task", t("jobs.task")),
          text<ipc.DutyForm>("frequency", t("jobs.frequency"), 130),
          figure<ipc.DutyForm>("share", `${t("jobs.share")} %`),
          text<ipc.DutyForm>("deliverable", t("jobs.deliverable"), 190),
        ]}
        foot={<Total part="duties" typed={rows.map((row) => row.share)} />}
      />
    </section>
  );
}

export function Authorities({ rows, onChange }: Part<ipc.AuthorityForm>) {
  const t = useT();
  const kinds = (["decide", "approve", "review", "suggest", "query"] as const).map((value) => ({
    value,
    label: t(`jobs.kind_${value}`),
  }));
  return (
    <section className="card" id="job-authorities">
      <h2>{t("jobs.authorities")}</h2>
      <Lines
        part="authorities"
        rows={rows}
        onChange={onChange}
        blank={{ kind: "decide", matter: "", limit: { type: "none" } }}
        columns={[
          { ...text<ipc.AuthorityForm>("kind", t("jobs.kind"), 110), options: kinds },
          text<ipc.AuthorityForm>("matter", t("jobs.matter")),
          {
            ...text<ipc.AuthorityForm>("limit", t("jobs.limit"), 290),
            render: (row, put) => (
              <LimitCell limit={row.limit} onChange={(limit) => put({ ...row, limit })} />
            ),
          },
        ]}
      />
    </section>
  );
}

/** No limit, an amount, or a row of a regulation in force. */
function LimitCell({ limit, onChange }: { limit: ipc.LimitForm; onChange: (limit: ipc.LimitForm) => void }) {
  const t = useT();
  const { data: tables } = useQuery(queries.jobLimits());
  const rows = (tables ?? []).map((table) => ({
    label: `${table.regulation} · ${table.label}`,
    options: table.rows.map((row) => ({
      value: `${table.key}|${row.row}`,
      label: `${row.row}：${row.text}`,
    })),
  }));
  const known = rows.some((group) => group.options.some((one) => one.value === limitKey(limit)));
  const own =
    limit.type === "rule" && !known
      ? [{ label: limit.key, options: [{ value: limitKey(limit), label: limit.row }] }]
      : [];
  const choose = (value: string) => {
    if (value === "none") return onChange({ type: "none" });
    if (value === "amount") return onChange({ type: "amount", amount: "" });
    const [key = "", row = ""] = value.split("|");
    return onChange({ type: "rule", key, row });
  };
  return (
    <span className="limit-cell">
      <Select
        variant="borderless"
        value={limitKey(limit)}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[
          { value: "none", label: t("jobs.limit_none") },
          { value: "amount", label: t("jobs.limit_amount") },
          ...own,
          ...rows,
        ]}
      />
      {limit.type === "amount" && (
        <Input
          size="small"
          suffix={t("common.yuan")}
          value={limit.amount}
          inputMode="decimal"
          aria-label={t("jobs.limit")}
          onChange={(event) => onChange({ type: "amount", amount: event.target.value })}
        />
      )}
    </span>
  );
}

export function Contacts({ rows, onChange }: Part<ipc.JobContact>) {
  const t = useT();
  return (
    <section className="card" id="job-contacts">
      <h2>{t("jobs.contacts")}</h2>
      <Lines
        part="contacts"
        rows={rows}
        onChange={onChange}
        blank={{ inside: true, with: "", about: "" }}
        columns={[
          {
            key: "inside",
            title: t("jobs.place"),
            width: 110,
            get: (row) => (row.inside ? "inside" : "outside"),
            set: (row, value) => ({ ...row, inside: value === "inside" }),
            options: (["inside", "outside"] as const).map((value) => ({ value, label: t(`jobs.${value}`) })),
          },
          text<ipc.JobContact>("with", t("jobs.with"), 240),
          text<ipc.JobContact>("about", t("jobs.about")),
        ]}
      />
    </section>
  );
}

export function Requirements({ rows, onChange }: Part<ipc.JobRequirement>) {
  const t = useT();
  const kinds = (["education", "experience", "knowledge", "skill", "certificate"] as const).map((value) => ({
    value,
    label: t(`jobs.need_${value}`),
  }));
  return (
    <section className="card" id="job-requirements">
      <div className="card-head">
        <h2>{t("jobs.requirements")}</h2>
        <span className="faint">{t("jobs.requirementsHint")}</span>
      </div>
      <Lines
        part="requirements"
        rows={rows}
        onChange={onChange}
        blank={{ kind: "skill", text: "" }}
        columns={[
          { ...text<ipc.JobRequirement>("kind", t("jobs.kind"), 130), options: kinds },
          text<ipc.JobRequirement>("text", t("jobs.need")),
        ]}
      />
    </section>
  );
}

export function Indicators({ rows, onChange }: Part<ipc.JobIndicatorForm>) {
  const t = useT();
  return (
    <section className="card" id="job-indicators">
      <h2>{t("jobs.indicators")}</h2>
      <Lines
        part="indicators"
        rows={rows}
        onChange={onChange}
        blank={{ code: "", name: "", weight: "", veto: false, target: "" }}
        columns={[
          text<ipc.JobIndicatorForm>("code", t("jobs.code"), 84),
          text<ipc.JobIndicatorForm>("name", t("jobs.indicator")),
          text<ipc.JobIndicatorForm>("target", t("jobs.target"), 150),
          figure<ipc.JobIndicatorForm>("weight", `${t("jobs.weight")} %`),
          {
            ...text<ipc.JobIndicatorForm>("veto", t("jobs.veto"), 100),
            render: (row, put) => (
              <Checkbox
                checked={row.veto}
                aria-label={t("jobs.veto")}
                onChange={(event) => put({ ...row, veto: event.target.checked })}
              />
            ),
          },
        ]}
        foot={<Total part="indicators" typed={rows.map((row) => row.weight)} />}
      />
    </section>
  );
}

export function Training({ rows, onChange }: Part<string>) {
  const t = useT();
  return (
    <section className="card" id="job-training">
      <h2>{t("jobs.training")}</h2>
      <Lines
        part="training"
        rows={rows}
        onChange={onChange}
        blank=""
        columns={[{ key: "text", title: t("jobs.need"), get: (row) => row, set: (_row, value) => value }]}
      />
    </section>
  );
}
