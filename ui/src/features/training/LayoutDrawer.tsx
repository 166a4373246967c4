import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Drawer } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Calibrate } from "@/shared/print/Calibrate";
import { Tenths } from "@/shared/print/Tenths";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import "./layout.css";

const FIELDS: ipc.CertificateField[] = [
  "number",
  "name",
  "code",
  "department",
  "post",
  "competence",
  "level",
  "issued_on",
  "until",
  "company",
];
/** A field that had no place begins here, in tenths. */
const FRESH = { x: 300, y: 300, size: 140 };

/** Where the fields of a certificate stand on the pre-printed form, measured with a ruler. */
export default function LayoutDrawer({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(queries.certificateLayout());
  return data ? <Editor start={data} onClose={onClose} /> : null;
}

function Editor({ start, onClose }: { start: ipc.CertificateLayout; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [layout, setLayout] = useState(start);
  const [measuring, setMeasuring] = useState(false);
  const save = useAct(
    () => ipc.certificateLayoutSave({ layout }),
    (kept) => {
      client.setQueryData(queries.certificateLayout().queryKey, kept);
      onClose();
    },
  );
  const change = (part: Partial<ipc.CertificateLayout>) => setLayout((now) => ({ ...now, ...part }));
  const place = (field: ipc.CertificateField) => layout.places.find((one) => one.field === field);
  const put = (field: ipc.CertificateField, part: Partial<ipc.CertificateFieldPlace>) =>
    change({ places: layout.places.map((one) => (one.field === field ? { ...one, ...part } : one)) });
  return (
    <Drawer
      open
      size={720}
      title={t("training.layoutTitle")}
      onClose={onClose}
      extra={
        <Button type="primary" loading={save.busy} onClick={() => save.run()} data-testid="layout-save">
          {t("common.save")}
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet">{t("training.layoutText")}</p>
        <Sheet layout={layout} />
        <div className="layout-sheet">
          <Tenths
            label={t("training.layoutWidth")}
            value={layout.width}
            onChange={(width) => change({ width })}
          />
          <Tenths
            label={t("training.layoutHeight")}
            value={layout.height}
            onChange={(height) => change({ height })}
          />
          <Tenths
            label={t("training.layoutRight")}
            value={layout.right}
            onChange={(right) => change({ right })}
          />
          <Tenths
            label={t("training.layoutDown")}
            value={layout.down}
            onChange={(down) => change({ down })}
          />
        </div>
        <p className="quiet">
          {t("training.layoutOff")}{" "}
          <Button type="link" size="small" onClick={() => setMeasuring(true)} data-testid={testids.calibrate}>
            {t("printing.calibrate")}
          </Button>
        </p>
        {measuring && <Calibrate sheet={layout} onClose={() => setMeasuring(false)} />}
        <FailureNote failure={save.failure} />
        <table className="train-table">
          <thead>
            <tr>
              <th>{t("training.layoutField")}</th>
              <th>{t("training.layoutX")}</th>
              <th>{t("training.layoutY")}</th>
              <th>{t("training.layoutSize")}</th>
            </tr>
          </thead>
          <tbody>
            {FIELDS.map((field) => {
              const one = place(field);
              const label = t(`training.field_${field}`);
              return (
                <tr key={field}>
                  <td>
                    <Checkbox
                      checked={one !== undefined}
                      onChange={({ target }) =>
                        change({
                          places: target.checked
                            ? [...layout.places, { field, ...FRESH }]
                            : layout.places.filter((other) => other.field !== field),
                        })
                      }
                    >
                      {label}
                    </Checkbox>
                  </td>
                  {(["x", "y", "size"] as const).map((what) => (
                    <td key={what}>
                      {one && (
                        <Tenths
                          bare
                          label={`${label} ${t(what === "size" ? "training.layoutSize" : `training.layout${what === "x" ? "X" : "Y"}`)}`}
                          value={one[what]}
                          onChange={(value) => put(field, { [what]: value })}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Drawer>
  );
}

/** The sheet in small, with every field where it will be printed. */
function Sheet({ layout }: { layout: ipc.CertificateLayout }) {
  const t = useT();
  // A point is 0.3528 mm.
  const tenthsOfPoint = 0.3528;
  return (
    <svg
      className="layout-page"
      viewBox={`0 0 ${Math.max(1, layout.width)} ${Math.max(1, layout.height)}`}
      role="img"
      aria-label={t("training.layoutTitle")}
    >
      {layout.places.map((one) => (
        <text
          key={one.field}
          x={one.x + layout.right}
          y={one.y + layout.down + one.size * tenthsOfPoint * 0.88}
          fontSize={one.size * tenthsOfPoint}
        >
          {t(`training.example_${one.field}`)}
        </text>
      ))}
    </svg>
  );
}
