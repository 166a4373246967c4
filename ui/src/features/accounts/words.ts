import { type Translate, textOf } from "@/i18n";
import type {
  AccountStatus,
  Attitude,
  Birthday,
  Channel,
  Consent,
  CustomField,
  CustomValue,
  DecisionRole,
  Phone,
} from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const STATUSES: AccountStatus[] = ["prospect", "active", "paused", "lost"];
export const ROLES: DecisionRole[] = ["unknown", "decider", "influencer", "user", "coach", "gatekeeper"];
export const ATTITUDES: Attitude[] = ["unknown", "supports", "neutral", "opposes"];
export const CONSENTS: Consent[] = ["unknown", "given", "withdrawn"];
export const CHANNELS: Channel[] = ["phone", "wechat", "visit", "shop", "email", "other"];

export const STATUS_TONES: Record<AccountStatus, Tone> = {
  prospect: "busy",
  active: "good",
  paused: "warn",
  lost: "neutral",
  archived: "neutral",
};

export const fieldText = (field: string): string => textOf("accounts", `field_${field}`) ?? field;
/** What one of the firm's own fields says. */
export const customText = (said: readonly CustomValue[], field: number): string =>
  said.find((one) => one.field === field)?.value ?? "";

/** What was typed in the one spelling of the kind, as it is stored: 1280.5; empty where it is no number. */
export function fieldValue(kind: CustomField["kind"], said: string): string {
  const text = said.trim();
  if (kind !== "number" || text === "") return text;
  const figure = Number(text.replaceAll(/[,，]/g, ""));
  return Number.isFinite(figure) ? String(figure) : "";
}

/** A field of an import: one of every firm, or `custom:<id>`. */
export const importFieldText =
  (own: readonly CustomField[]) =>
  (field: string): string =>
    own.find((one) => `custom:${one.id}` === field)?.name ?? fieldText(field);

export const whyText = (reason: string): string => textOf("accounts", `why_${reason}`) ?? reason;

/** 138 0000 0001, 05926000000-801 */
export function phoneText(phone: Phone): string {
  const number =
    phone.kind === "mobile" && /^\d{11}$/.test(phone.number)
      ? `${phone.number.slice(0, 3)} ${phone.number.slice(3, 7)} ${phone.number.slice(7)}`
      : phone.number;
  return phone.extension ? `${number}-${phone.extension}` : number;
}

/** As a form takes them back: numbers with a semicolon between. */
export const phonesTyped = (phones: readonly Phone[]): string =>
  phones.map((phone) => (phone.extension ? `${phone.number}转${phone.extension}` : phone.number)).join("；");

export function birthdayText(t: Translate, day: Birthday): string {
  const facts = { month: day.month, day: day.day };
  if (day.calendar === "lunar")
    return day.year === null
      ? t("accounts.lunar", facts)
      : t("accounts.lunarYear", { ...facts, year: day.year });
  return day.year === null
    ? t("accounts.solar", facts)
    : t("accounts.solarYear", { ...facts, year: day.year });
}

const MONTHS = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const DIGITS = "一二三四五六七八九";

/** What was typed for a birthday; null for nothing, undefined for what is no day. */
export function readBirthday(text: string): Birthday | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  const lunar = /^(农历|阴历)/.test(plain);
  const rest = plain.replace(/^(农历|阴历|公历)/, "").trim();
  const calendar = lunar ? ("lunar" as const) : ("solar" as const);
  const spoken =
    /^(正|一|二|三|四|五|六|七|八|九|十|十一|十二|冬|腊)月(初|十|廿|二十|三十)?([一二三四五六七八九十])?日?$/.exec(
      rest,
    );
  if (lunar && spoken) {
    const [, month = "", tens, ones] = spoken;
    const number =
      month === "一" ? 1 : month === "十一" ? 11 : month === "十二" ? 12 : MONTHS.indexOf(month) + 1;
    const base = { 初: 0, 十: 10, 廿: 20, 二十: 20, 三十: 30 }[tens ?? "初"] ?? 0;
    const day = base + (ones === "十" ? 10 : ones ? DIGITS.indexOf(ones) + 1 : 0);
    return day >= 1 && day <= 30 ? { calendar, year: null, month: number, day } : undefined;
  }
  const numbers = rest.split(/[-/.年月日]/).filter(Boolean);
  if (numbers.some((part) => !/^\d+$/.test(part))) return undefined;
  const [first = 0, second = 0, third] = numbers.map(Number);
  const read =
    numbers.length === 3 && numbers[0]?.length === 4
      ? { calendar, year: first, month: second, day: third ?? 0 }
      : numbers.length === 2
        ? { calendar, year: null, month: first, day: second }
        : null;
  if (!read) return undefined;
  const longest = lunar ? 30 : new Date(Date.UTC(read.year ?? 2024, read.month, 0)).getUTCDate();
  return read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= longest ? read : undefined;
}

/** The same as it is typed again. */
export function birthdayTyped(day: Birthday | null): string {
  if (!day) return "";
  const two = (n: number) => String(n).padStart(2, "0");
  const date =
    day.year === null ? `${day.month}月${day.day}日` : `${day.year}-${two(day.month)}-${two(day.day)}`;
  return day.calendar === "lunar" ? `农历${date}` : date;
}
