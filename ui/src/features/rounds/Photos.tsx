import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  photos: ipc.ScanRow[];
  onAdd?: () => void;
  large?: boolean;
}

/** Photographs as they were taken; a click writes the original to a file. */
export function Photos({ photos, onAdd, large }: Props) {
  const t = useT();
  return (
    <div className={large ? "photos photos-large" : "photos"}>
      {photos.map((photo) => (
        <Photo key={photo.id} photo={photo} named={large === true} />
      ))}
      {onAdd && (
        <Button size="small" type="dashed" onClick={onAdd} data-testid={testids.photoAdd}>
          {t("rounds.addPhoto")}
        </Button>
      )}
    </div>
  );
}

function Photo({ photo, named }: { photo: ipc.ScanRow; named: boolean }) {
  const t = useT();
  const { message } = App.useApp();
  const { data } = useQuery(queries.photo(photo.id));
  const copy = useAct(async () => {
    const path = await ipc.dialogSave({ kind: "scan", title: photo.name, name: photo.name });
    if (!path) return;
    await ipc.roundsPhotoCopy({ id: photo.id, path });
    message.success(t("common.exported", { path }));
  });
  return (
    <figure>
      <button type="button" title={t("rounds.savePhoto")} onClick={() => copy.run()}>
        {data ? <img src={data} alt={photo.name} /> : <span className="photo-place" />}
      </button>
      {named && (
        <figcaption className="faint">
          {photo.name} <span className="mono">{photo.sha256.slice(0, 16)}</span>
        </figcaption>
      )}
      <FailureNote failure={copy.failure} />
    </figure>
  );
}
