import { Button, Form, Input, Radio, Segmented, Select } from "antd";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type { FindingGrade, PersonChoice, RoundEntryForm, RoundEntryView, RoundsVerdict } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { Photos } from "./Photos";
import { choicesOf } from "./words";

const VERDICTS: RoundsVerdict[] = ["pass", "fail", "not_applicable"];
const TONES = { pass: "good", fail: "warn", not_applicable: "neutral" } as const;

type Said = Omit<RoundEntryForm, "round">;

interface Props {
  entry: RoundEntryView;
  number: number;
  people: PersonChoice[];
  done: boolean;
  /** Its form for what is wrong is open. */
  open: boolean;
  busy: boolean;
  onOpen: (open: boolean) => void;
  onSay: (said: Said) => void;
  onMove: (step: number) => void;
  onPhoto: () => void;
}

/** One item: 1, 2 and 3 say what was seen, the arrows go up and down. */
export function Item(props: Props) {
  const { entry, number, done, open, onOpen, onSay, onMove } = props;
  const t = useT();
  const say = (verdict: RoundsVerdict | null) => {
    if (verdict === "fail") return onOpen(true);
    onOpen(false);
    onSay({ key: entry.key, verdict, grade: null, note: "", owner: "" });
  };
  const heard = (event: React.KeyboardEvent<HTMLLIElement>) => {
    if (done || event.target !== event.currentTarget) return;
    const verdict = VERDICTS[Number(event.key) - 1];
    if (verdict) say(verdict);
    else if (event.key === "ArrowDown") onMove(1);
    else if (event.key === "ArrowUp") onMove(-1);
    else if (event.key === "Backspace" && entry.verdict) say(null);
    else return;
    event.preventDefault();
  };
  return (
    <li
      className="walk-item"
      tabIndex={done ? -1 : 0}
      onKeyDown={heard}
      data-testid={testids.walkItem(entry.key)}
    >
      <span className="walk-number num faint">{number}</span>
      <div className="walk-text">
        <b>{entry.text}</b>
        <p className="quiet">
          {entry.how && <span>{entry.how}</span>}
          <span>{entry.article}</span>
          {entry.changed && <StateTag tone="warn">{t("rounds.changed")}</StateTag>}
        </p>
        {entry.verdict === "fail" && !open && (
          <p className="walk-wrong">
            <b>{t(`rounds.grade_${entry.grade ?? "minor"}`)}</b>
            <span>{entry.note}</span>
            {entry.owner_name && (
              <span className="quiet">{t("rounds.ownerIs", { name: entry.owner_name })}</span>
            )}
          </p>
        )}
        {entry.verdict !== "fail" && entry.note && <p className="quiet">{entry.note}</p>}
        {open && <Wrong {...props} />}
        {!open && (entry.photos.length > 0 || (!done && entry.verdict === "fail")) && (
          <Photos photos={entry.photos} onAdd={done ? undefined : props.onPhoto} />
        )}
      </div>
      {done ? (
        <StateTag tone={TONES[entry.verdict ?? "not_applicable"]}>
          {t(`rounds.verdict_${entry.verdict ?? "not_applicable"}`)}
        </StateTag>
      ) : (
        <Segmented
          size="small"
          className={entry.verdict || open ? "walk-said" : "walk-unsaid"}
          value={open ? "fail" : (entry.verdict ?? "")}
          onChange={(verdict) => say(verdict as RoundsVerdict)}
          options={VERDICTS.map((one) => ({ value: one, label: t(`rounds.verdict_${one}`) }))}
        />
      )}
    </li>
  );
}

/** What is wrong, how gravely, and who puts it right. Enter saves, Esc leaves. */
function Wrong({ entry, people, busy, onOpen, onSay, onMove }: Props) {
  const t = useT();
  const [form] = Form.useForm<{ note: string; grade: FindingGrade; owner?: string }>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => place.current?.querySelector("input")?.focus());
    return () => clearTimeout(timer);
  }, []);
  const leave = () => {
    onOpen(false);
    onMove(0);
  };
  return (
    <div ref={place}>
      <Form
        form={form}
        className="walk-form"
        initialValues={{ note: entry.note, grade: entry.grade ?? "minor", owner: entry.owner || undefined }}
        onFinish={({ note, grade, owner }) =>
          onSay({ key: entry.key, verdict: "fail", grade, note, owner: owner ?? "" })
        }
        onKeyDown={(event) => event.key === "Escape" && leave()}
      >
        <Form.Item
          name="note"
          rules={[{ required: true, whitespace: true, message: t("rounds.noteNeeded") }]}
          className="walk-note"
        >
          <Input placeholder={t("rounds.notePlace")} data-testid={testids.walkNote} />
        </Form.Item>
        <Form.Item name="grade">
          <Radio.Group
            options={(["minor", "serious"] as const).map((one) => ({
              value: one,
              label: t(`rounds.grade_${one}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="owner">
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("rounds.ownerPlace")}
            style={{ width: 200 }}
            options={choicesOf(people)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} data-testid={testids.walkSay}>
          {t("rounds.say")}
        </Button>
        <Button onClick={leave}>{t("common.cancel")}</Button>
      </Form>
    </div>
  );
}
