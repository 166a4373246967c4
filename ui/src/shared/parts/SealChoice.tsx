import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select } from "antd";
import { useT } from "@/i18n";
import type { SealOrder } from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { type SealSheets, SealSpot } from "./SealSpot";

const BLANK = 0;

/** Which seal goes onto a paper, and where; blank for wet ink unless one is chosen. A company without a seal
 * in use is not asked. */
export function SealChoice({
  value,
  onChange,
  pages,
  sheets,
}: {
  value: SealOrder | null;
  onChange: (order: SealOrder | null) => void;
  /** Whether the paper may have several pages. */
  pages?: boolean;
  /** The pages of the paper, to put the seal on. */
  sheets: SealSheets;
}) {
  const t = useT();
  const { data: seals } = useQuery(queries.seals());
  const usable = (seals ?? []).filter((seal) => !seal.withdrawn_at);
  if (usable.length === 0) return null;
  const choose = (seal: number) =>
    // Another seal may be larger: where the last one lay, it might hang over the edge.
    onChange(
      seal === BLANK ? null : { across: value?.across ?? false, right_mm: 0, down_mm: 0, spot: null, seal },
    );
  return (
    <div className="seal-choice">
      <span>{t("seals.choose")}</span>
      <Select
        value={value?.seal ?? BLANK}
        onChange={choose}
        aria-label={t("seals.choose")}
        data-testid={testids.sealChoice}
        style={{ width: "100%" }}
        options={[
          { value: BLANK, label: t("seals.blank") },
          ...usable.map((seal) => ({
            value: seal.id,
            label: t("common.aside", { text: seal.name, aside: t("seals.sizeOf", { mm: seal.size_mm }) }),
          })),
        ]}
      />
      {value && (
        <>
          {pages && (
            <Checkbox
              checked={value.across}
              onChange={(event) => onChange({ ...value, across: event.target.checked })}
              data-testid={testids.sealAcross}
            >
              {t("seals.across")}
            </Checkbox>
          )}
          <SealSpot value={value} onChange={onChange} sheets={sheets} />
        </>
      )}
    </div>
  );
}
