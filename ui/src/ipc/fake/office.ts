import { flag } from "@/flags";
import type { AuditRow, OfficeStatus, Preferences, UserCard } from "../contract";
import { TODAY } from "./people";

export const users: UserCard[] = [
  { id: 1, login: "owner", name: "梁秉文", role: "owner" },
  { id: 2, login: "manager", name: "温祎", role: "general_management" },
];
const SAMPLE = {
  name: "明烛灯饰有限公司",
  short_name: "明烛灯饰",
  code: "明烛",
  path: "/home/owner/文档/明烛灯饰.guiju",
  sample: true,
  syncing: false,
};

// In development the page address may carry ?open to start inside the sample.
const started = flag("open") !== null;
export const state: { status: OfficeStatus; preferences: Preferences } = {
  status: {
    company: started ? SAMPLE : null,
    user: started ? (users[0] as UserCard) : null,
    recent: [{ path: SAMPLE.path, name: SAMPLE.name, opened_at: "2026-11-20T18:03:00+08:00", sample: true }],
    today: TODAY,
    version: "0.1.0",
    one_person: false,
  },
  preferences: { language: "zh-CN", theme: "light" },
};

export function open(name?: string, login = "owner"): OfficeStatus {
  const company = name ? { ...SAMPLE, name, sample: false } : SAMPLE;
  state.status = {
    ...state.status,
    company,
    user: users.find((u) => u.login === login) ?? (users[0] as UserCard),
  };
  return state.status;
}

export const audit: AuditRow[] = [
  ["file.open", ""],
  ["bonus.calculate", "2026Q3"],
  ["bonus.fault", "2026Q3"],
  ["bonus.revenue", "2026Q3"],
  ["bonus.issue", "2026Q2"],
  ["bonus.approved", "2026Q2"],
  ["bonus.reviewed", "2026Q2"],
  ["regulation.issue", "version 3", "《季度奖金考核管理制度（试行）》（2026年第1版）"],
  ["file.create", "company"],
].map(([action = "", subject = "", about = null], index) => ({
  seq: 418 - index,
  at: `2026-11-${String(23 - index).padStart(2, "0")}T09:${String(40 - index * 3).padStart(2, "0")}:00+08:00`,
  user: index % 3 === 1 ? "温祎" : "梁秉文",
  action,
  subject,
  about,
  payload: { quarter: subject },
  hash: "a94f0c3e7d18b5629f3ce1d0".padEnd(64, String(index)),
}));
