import {
  FolderOpenOutlined,
  HistoryOutlined,
  PlusOutlined,
  RightOutlined,
  ShopOutlined,
} from "@ant-design/icons";
import { Spin, Tag } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import type { Step } from "./Onboarding";

interface Props {
  recent: ipc.RecentFile[];
  go: (step: Step) => void;
  enter: (status: ipc.OfficeStatus) => void;
}

export function Doors({ recent, go, enter }: Props) {
  const t = useT();
  const sample = useAct(
    () => ipc.officeCreateSample(),
    (created) => enter(created.status),
  );
  const choose = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "company", title: t("office.openTitle") });
    if (path) go({ at: "unlock", path, name: fileName(path), sample: false });
  });
  const restore = useAct(async () => {
    const backup = await ipc.dialogOpen({ kind: "backup", title: t("office.restoreTitle") });
    if (!backup) return;
    const path = await ipc.dialogSave({
      kind: "company",
      title: t("office.restoreTo"),
      name: `${fileName(backup)}.guiju`,
    });
    if (!path) return;
    await ipc.officeRestore({ backup, path });
    go({ at: "unlock", path, name: fileName(path), sample: false });
  });
  return (
    <div className="doors-column">
      {recent.length > 0 && (
        <>
          <h2>{t("office.recent")}</h2>
          <ul className="recent">
            {recent.slice(0, 4).map((file, index) => (
              <li key={file.path}>
                <button
                  type="button"
                  data-testid={testids.recentFile(index)}
                  onClick={() => go({ at: "unlock", path: file.path, name: file.name, sample: file.sample })}
                >
                  <span>
                    <b>
                      {file.name} {file.sample && <Tag variant="filled">{t("office.sampleTag")}</Tag>}
                    </b>
                    <small>{file.path}</small>
                  </span>
                  <span className="faint num">{stamp(file.opened_at)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("office.start")}</h2>
      <FailureNote failure={sample.failure ?? choose.failure ?? restore.failure} />
      <Door
        icon={sample.busy ? <Spin size="small" /> : <ShopOutlined />}
        title={sample.busy ? t("office.samplePreparing") : t("office.sampleTitle")}
        text={t("office.sampleText")}
        testid={testids.openSample}
        onClick={() => !sample.busy && sample.run()}
      />
      <Door
        icon={<PlusOutlined />}
        title={t("office.newTitle")}
        text={t("office.newText")}
        testid={testids.newCompany}
        onClick={() => go({ at: "new" })}
      />
      <Door
        icon={<FolderOpenOutlined />}
        title={t("office.openTitle")}
        text={t("office.openText")}
        testid={testids.openCompany}
        onClick={() => choose.run()}
      />
      <Door
        icon={restore.busy ? <Spin size="small" /> : <HistoryOutlined />}
        title={t("office.restoreTitle")}
        text={t("office.restoreText")}
        testid={testids.restoreBackup}
        onClick={() => !restore.busy && restore.run()}
      />
    </div>
  );
}

const fileName = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.guiju(-?backup)?$/, "");

function Door(props: { icon: ReactNode; title: string; text: string; testid: string; onClick: () => void }) {
  return (
    <button type="button" className="door-line" data-testid={props.testid} onClick={props.onClick}>
      <span className="door-icon">{props.icon}</span>
      <span className="door-words">
        <b>{props.title}</b>
        <small>{props.text}</small>
      </span>
      <RightOutlined className="faint" />
    </button>
  );
}
