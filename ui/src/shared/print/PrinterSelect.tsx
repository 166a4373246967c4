import { Select } from "antd";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";

/** Which printer is taken: the one named, else the last one if it is still there, else the system's. */
export function standing(view: ipc.PrintersView, named: string | null): ipc.PrinterRow | undefined {
  const by = (name: string | null | undefined) => view.printers.find((row) => row.name === name);
  return by(named) ?? by(view.last?.printer) ?? view.printers.find((row) => row.standard) ?? view.printers[0];
}

/** The printers of the system, with what is to be known before one is chosen. */
export function PrinterSelect({
  view,
  value,
  testid,
  onChange,
}: {
  view: ipc.PrintersView;
  value: string | undefined;
  testid?: string;
  onChange: (name: string) => void;
}) {
  const t = useT();
  return (
    <Select
      aria-label={t("printing.printer")}
      value={value}
      onChange={onChange}
      showSearch
      optionFilterProp="label"
      style={{ width: "100%" }}
      data-testid={testid}
      options={view.printers.map((row) => {
        const notes = [
          row.place,
          row.standard ? t("printing.standard") : "",
          row.state === "ready" ? "" : t(`printing.state_${row.state}`),
        ].filter(Boolean);
        const name = row.title ? t("common.aside", { text: row.title, aside: row.name }) : row.name;
        return {
          value: row.name,
          disabled: row.state === "refusing",
          label: [name, ...notes].join(" · "),
        };
      })}
    />
  );
}
