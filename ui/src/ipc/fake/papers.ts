import type { ArbitrationView, NoticeSignForm, PaperRow, VerifyReport } from "../contract";
import * as bonus from "./bonus";
import { capitals } from "./engine";
import { refuse } from "./refuse";

const hash = (n: number) =>
  Array.from({ length: 64 }, (_, i) => "0123456789abcdef"[(n * 7 + i * i * 13 + i * n) % 16]).join("");

/** How many copies of a paper were printed, as the printers of the fake know. */
export const counted = { by: (_number: string) => 0 };

/** Papers that count no longer. */
const left = new Map<number, Pick<PaperRow, "state" | "reason" | "superseded_by">>();

export function leave(id: number, state: string, reason: string, by: string | null): PaperRow {
  left.set(id, { state, reason, superseded_by: by });
  const row = list().find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no paper ${id}`);
  return row;
}

/** Papers that their receivers signed. */
const signed = new Map<string, NonNullable<PaperRow["countersigned"]>>();

export function countersign({ number, other_name, password }: NoticeSignForm): PaperRow {
  if (password !== "guiju") throw refuse("certificate.p12_password");
  const row = list().find((candidate) => candidate.number === number);
  if (!row) throw refuse("paper.unknown", { number });
  const signer = other_name ? row.people : "ZHONG LINGYI";
  if (!other_name) throw refuse("countersign.other_name", { number, name: row.people, subject: signer });
  signed.set(number, { signer, fingerprint: hash(77), at: "2026-11-23T09:00:00+08:00" });
  return list().find((candidate) => candidate.number === number) ?? row;
}

export function list(): PaperRow[] {
  const made = (
    rest: Partial<PaperRow> & Pick<PaperRow, "id" | "number" | "kind" | "title" | "subject">,
  ): PaperRow => ({
    people: "",
    pages: 1,
    bytes: 48_213 + rest.id * 11,
    sha256: hash(rest.id),
    signed: true,
    signer: "明烛灯饰有限公司",
    seal: null,
    seal_spot: null,
    across: false,
    certified: true,
    timestamp: null,
    countersigned: signed.get(rest.number) ?? null,
    printed: 0,
    reason: "",
    superseded_by: null,
    state: "valid",
    created_at: "2026-10-12T10:20:00+08:00",
    created_by: "梁秉文",
    ...rest,
  });
  const rows = [
    made({
      id: 1,
      number: "明烛〔2025〕11号",
      kind: "regulation",
      title: "季度奖金考核管理制度（试行）",
      subject: "2026年第1版",
      pages: 14,
      bytes: 231_870,
      created_at: "2025-12-18T16:02:00+08:00",
    }),
    made({
      id: 2,
      number: "HF-001",
      kind: "recovery_sheet",
      title: "恢复单",
      subject: "公司文件",
      signed: false,
      signer: null,
      created_at: "2025-12-01T09:00:00+08:00",
    }),
  ];
  for (const q of bonus.store.values()) {
    if (q.run?.state !== "issued") continue;
    const at = q.run.issued?.at ?? "";
    rows.push(
      made({
        id: Number(q.quarter.slice(5)) * 100 + 1,
        number: `FP-${q.quarter}-001`,
        kind: "allocation_table",
        title: "奖金分配表",
        subject: q.quarter,
        pages: 2,
        created_at: at,
      }),
    );
    for (const n of q.notices)
      rows.push(
        made({
          id: n.paper,
          number: n.number,
          kind: "bonus_notice",
          title: "奖金通知书",
          subject: q.quarter,
          people: n.name,
          created_at: at,
        }),
      );
  }
  for (const row of rows) Object.assign(row, left.get(row.id), { printed: counted.by(row.number) });
  return rows.sort((a, b) => b.created_at.localeCompare(a.created_at) || a.number.localeCompare(b.number));
}

export function page(id: number, pageNumber: number): string {
  const row = list().find((candidate) => candidate.id === id);
  const notice = [...bonus.store.values()].flatMap((q) => q.notices).find((n) => n.paper === id);
  const text = (x: number, y: number, size: number, words: string, extra = "") =>
    `<text x="${x}" y="${y}" font-size="${size}" font-family="Noto Serif CJK SC, serif" ${extra}>${words}</text>`;
  const body = notice
    ? [
        text(298, 110, 24, "奖金通知书", 'text-anchor="middle" font-weight="700"'),
        text(520, 150, 11, notice.number, 'text-anchor="end"'),
        text(75, 190, 14, `${notice.name}：`),
        text(103, 220, 14, "依据《季度奖金考核管理制度（试行）》（2026年第1版）第十九条，您当季的"),
        text(
          75,
          246,
          14,
          `核定金额（税前）为 ${(notice.total / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })} 元，大写${capitals(notice.total)}。`,
        ),
        ...["考核等级", "岗位系数", "部门系数", "在岗天数", "个人份额", "核定系数"].map((label, i) =>
          text(75, 300 + i * 28, 12, label),
        ),
        ...Array.from(
          { length: 7 },
          (_, i) =>
            `<line x1="75" x2="520" y1="${281 + i * 28}" y2="${281 + i * 28}" stroke="#999" stroke-width="0.4"/>`,
        ),
        '<g transform="translate(390 560)" fill="none" stroke="#C8372D"><rect width="130" height="56" rx="3" stroke-width="1.2"/></g>',
        text(402, 582, 9, "已签名　明烛灯饰有限公司", 'fill="#C8372D"'),
      ].join("")
    : text(298, 120, 22, row?.title ?? "", 'text-anchor="middle" font-weight="700"') +
      text(298, 790, 11, `— ${pageNumber} —`, 'text-anchor="middle"');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="1190" height="1684"><rect width="595" height="842" fill="#fff"/>${body}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

export function verify(name: string, verdict: VerifyReport["verdict"] = "valid"): VerifyReport {
  return {
    file: name,
    verdict,
    told: verdict,
    reasons: verdict === "valid" ? [] : ["changed_afterwards"],
    pages: 1,
    own_paper: verdict === "valid" ? "JT-2026Q2-004" : null,
    own_copy: verdict === "valid" ? "original" : null,
    signatures:
      verdict === "unsigned"
        ? []
        : [
            {
              signer: "明烛灯饰有限公司",
              signed_at: "2026-07-14T10:22:31+08:00",
              covers_whole_file: verdict === "valid",
              integrity: verdict === "valid",
              trusted: true,
              self_signed: true,
              fingerprint:
                "7C:41:0E:B2:9A:55:D3:18:6F:E0:24:8B:C7:91:3D:A6:52:0F:EE:17:8C:43:B9:60:D5:2A:71:9E:04:BB:38:CF",
              is_timestamp: false,
              timestamp: null,
              changed_after: verdict === "valid" ? [] : ["page_changed"],
              problems: [],
            },
          ],
  };
}

export function arbitration(code: string, from: string, to: string): ArbitrationView {
  const rows = [...bonus.store.values()]
    .filter((q) => q.quarter >= from && q.quarter <= to)
    .flatMap((q) => q.notices.filter((notice) => notice.code === code));
  const entry = (path: string, what: string) => ({ path, what, bytes: 4096, sha256: hash(path.length) });
  return {
    title: `${rows[0]?.name ?? code}奖金仲裁应答包`,
    file_name: `仲裁应答包_${code}_${from}-${to}.zip`,
    bytes: 4096 * (rows.length + 6),
    entries: [
      entry("index.html", "目录、时间顺序和证据清单"),
      entry("说明.txt", "怎样查看和核对本包"),
      ...rows.map((row) =>
        entry(`01_奖金通知书/${row.number}_${row.name}.pdf`, "奖金通知书（有效，带数字签名）"),
      ),
      entry("02_送达/送达情况.csv", "通知书的送达方式、日期和异议期"),
      entry("05_过失/过失和认定.csv", "影响核定系数的过失：事实、条款、本人陈述、认定人和理由"),
      entry("06_制度/1_季度奖金考核管理制度/index.html", "目录和概况"),
      entry("SHA256SUMS", "各文件的校验值"),
    ],
    missing: rows.some((row) => row.receipt === null) ? ["delivery"] : [],
  };
}
