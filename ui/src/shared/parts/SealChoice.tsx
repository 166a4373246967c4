import { useQuery } from "@tanstack/react-query";
import { Checkbox, InputNumber, Select } from "antd";
import { useT } from "@/i18n";
import type { SealOrder } from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { type SealSheets, SealSpot } from "./SealSpot";

const BLANK = 0;
const FARTHEST = 120;

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
  /** The pages of the paper, where the seal can be put on them. */
  sheets?: SealSheets;
}) {
  const t = useT();
  const { data: seals } = useQuery(queries.seals());
  const usable = (seals ?? []).filter((seal) => !seal.withdrawn_at);
  if (usable.length === 0) return null;
  const choose = (seal: number) =>
    onChange(seal === BLANK ? null : { across: false, right_mm: 0, down_mm: 0, spot: null, ...value, seal });
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
          {sheets ? (
            <SealSpot value={value} onChange={onChange} sheets={sheets} />
          ) : (
            <Offset value={value} onChange={onChange} />
          )}
        </>
      )}
    </div>
  );
}

/** By millimetres from the usual place, where the paper is not shown. */
function Offset({ value, onChange }: { value: SealOrder; onChange: (order: SealOrder) => void }) {
  const t = useT();
  return (
    <>
      <div className="row">
        <InputNumber
          prefix={t("seals.right")}
          suffix={t("seals.mm")}
          aria-label={t("seals.right")}
          min={-FARTHEST}
          max={FARTHEST}
          precision={0}
          value={value.right_mm}
          onChange={(right_mm) => onChange({ ...value, right_mm: right_mm ?? 0 })}
        />
        <InputNumber
          prefix={t("seals.down")}
          suffix={t("seals.mm")}
          aria-label={t("seals.down")}
          min={-FARTHEST}
          max={FARTHEST}
          precision={0}
          value={value.down_mm}
          onChange={(down_mm) => onChange({ ...value, down_mm: down_mm ?? 0 })}
        />
      </div>
      <small className="faint">{t("seals.hint")}</small>
    </>
  );
}
