import { Segmented } from "antd";
import { useT } from "@/i18n";

/** The plan as a table or drawn over its year. */
export function Look({
  value,
  onChange,
}: {
  value: "table" | "year";
  onChange: (look: "table" | "year") => void;
}) {
  const t = useT();
  return (
    <Segmented
      size="small"
      value={value}
      onChange={onChange}
      options={[
        { value: "table", label: t("training.asTable") },
        { value: "year", label: t("training.asYear") },
      ]}
    />
  );
}
