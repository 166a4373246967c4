import { Button, Tooltip } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { usePutTraining } from "./put";

/** The file of one version of the material: attached once, taken out as often as it is wanted. */
export function MaterialFile({
  course,
  version,
  file,
}: {
  course: number;
  version: number;
  file: ipc.ScanRow | null;
}) {
  const t = useT();
  const put = usePutTraining();
  const add = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "scan", title: t("training.attachMaterial") });
    if (!path) return;
    await ipc.materialFileAdd({ course, version, path });
    put();
  });
  const copy = useAct(async () => {
    if (!file) return;
    const path = await ipc.dialogSave({ kind: "scan", title: t("training.saveMaterial"), name: file.name });
    if (path) await ipc.materialFileCopy({ id: file.id, path });
  });
  const failure = add.failure ?? copy.failure;
  return (
    <Tooltip
      open={failure ? true : undefined}
      title={
        failure
          ? failureText(failure, t)
          : file && t("training.materialFile", { name: file.name, size: size(file.bytes) })
      }
    >
      {file ? (
        <Button type="link" className="train-file" loading={copy.busy} onClick={() => copy.run()}>
          {file.name}
        </Button>
      ) : (
        <Button
          type="text"
          loading={add.busy}
          onClick={() => add.run()}
          data-testid={`material-file-${version}`}
        >
          {t("training.attachFile")}
        </Button>
      )}
    </Tooltip>
  );
}

/** 1536 → "2 KB" */
function size(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${Math.round(bytes / 1_048_576)} MB`;
}
