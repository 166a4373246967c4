import {
  AuditOutlined,
  BarsOutlined,
  DiffOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  MessageOutlined,
  MoreOutlined,
  RedoOutlined,
  SafetyOutlined,
  SlidersOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, Space } from "antd";
import { type ReactNode, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { saveAll } from "@/shared/unsaved";
import type { DraftWork } from "./draft";
import { IssueDialog } from "./IssueDialog";
import { type DeskLook, deskWidth, turned } from "./look";
import { PrintDialog, plainPrint } from "./PrintDialog";
import { useVersionName } from "./VersionTag";

/** What a version can be written as, and the dialog that asks where to. */
const KINDS = { docx: "word", md: "markdown", xml: "xml", pdf: "pdf" } as const;
type Ending = keyof typeof KINDS;

interface Props {
  reading: ipc.RegulationReading;
  draft: DraftWork;
  look: DeskLook;
  setLook: (look: DeskLook) => void;
}

/** What lies on the desk, and the next step with the version that lies there. */
export function DeskActions({ reading, draft, look, setLook }: Props) {
  const t = useT();
  const nameOf = useVersionName();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const [issuing, setIssuing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const { version, regulation } = reading;
  const go = (id: number) => navigate({ to: "/regulations/$version", params: { version: String(id) } });
  const refresh = () => client.invalidateQueries({ queryKey: [...keys.regulations, "list"] });
  const start = useAct(
    () => ipc.regulationDraft({ regulation: regulation.id }),
    (made) => {
      refresh();
      go(made.version.id);
    },
  );
  const exported = useAct(
    async (ending: Ending) => {
      const name = `${regulation.title}${nameOf(version)}.${ending}`;
      const path = await ipc.dialogSave({ kind: KINDS[ending], title: t("regulations.exportTitle"), name });
      if (path === null) return null;
      await draft.writing.current?.flush();
      if (ending === "pdf") {
        const paper = await ipc.regulationPrint({ order: plainPrint(version) });
        await ipc.paperExport({ id: paper.id, path });
        client.invalidateQueries({ queryKey: keys.papers });
      } else await ipc.regulationExport({ version: version.id, path });
      return path;
    },
    (path) => {
      if (path) message.success(t("common.exported", { path }));
    },
  );
  const talk = useAct(
    async () => {
      await draft.writing.current?.flush();
      return ipc.talkSheetPrint({ version: version.id });
    },
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const chosen = (key: string) => {
    if (key === "discard") discard();
    else if (key === "talk") talk.run();
    else if (key in KINDS) exported.run(key as Ending);
    else setPrinting(true);
  };
  const discard = () =>
    modal.confirm({
      title: t("regulations.discardTitle"),
      content: t(version.based_on === null ? "regulations.discardWhole" : "regulations.discardText"),
      okText: t("regulations.discard"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true, ...{ "data-testid": testids.draftDiscard } },
      onOk: async () => {
        // A save that comes later would look for a draft that is gone.
        await saveAll();
        await ipc.draftDiscard({ version: version.id });
        draft.writing.current?.abandon();
        refresh();
        const back = version.based_on;
        if (back === null) navigate({ to: "/regulations" });
        else go(back);
      },
    });
  const previous =
    version.based_on ?? regulation.versions.find((row) => row.ordinal < version.ordinal)?.id ?? null;
  // A text that was presented belongs to the draft it was taken from, which has gone on since.
  const origin = version.state === "in_procedure" ? version.based_on : null;
  const [before, after] = origin === null ? [previous, version.id] : [version.id, origin];
  const existing = regulation.versions.find((row) => row.state === "draft");
  const items = [
    { key: "print", label: t("regulations.print"), ...{ "data-testid": testids.printRegulation } },
    ...(draft.editable && reading.from_wizard ? [{ key: "talk", label: t("wizard.printTalk") }] : []),
    { type: "divider" as const },
    ...(["docx", "md", "xml", "pdf"] as const).map((ending) => ({
      key: ending,
      label: t(`regulations.export_${ending}`),
    })),
    ...(draft.editable
      ? [{ type: "divider" as const }, { key: "discard", label: t("regulations.discard"), danger: true }]
      : []),
  ];
  const toggle = (name: keyof DeskLook, icon: ReactNode, testid?: string) => (
    <Tip text={t(`regulations.look_${name}`)}>
      <Button
        icon={icon}
        aria-pressed={look[name]}
        aria-label={t(`regulations.look_${name}`)}
        className={look[name] ? "look-on" : ""}
        data-testid={testid}
        onClick={() => setLook(turned(look, name, deskWidth()))}
      />
    </Tip>
  );
  return (
    <>
      <Space.Compact>
        {toggle("outline", <BarsOutlined />)}
        {toggle("notes", <MessageOutlined />, testids.notesToggle)}
        {toggle("pages", <FileTextOutlined />, testids.pagesToggle)}
        {toggle("parameters", <SlidersOutlined />, testids.parametersToggle)}
        {toggle("checkup", <SafetyOutlined />, testids.checkupToggle)}
      </Space.Compact>
      {draft.editable && (
        <Space.Compact>
          <Tip text={t("common.undo")} keys="Mod+Z">
            <Button
              icon={<UndoOutlined />}
              aria-label={t("common.undo")}
              disabled={!reading.can_undo}
              onClick={draft.undo}
              data-testid={testids.draftUndo}
            />
          </Tip>
          <Tip text={t("common.redo")} keys="Mod+Shift+Z">
            <Button
              icon={<RedoOutlined />}
              aria-label={t("common.redo")}
              disabled={!reading.can_redo}
              onClick={draft.redo}
              data-testid={testids.draftRedo}
            />
          </Tip>
        </Space.Compact>
      )}
      {before !== null && (
        <Tip text={t("regulations.compareHint")}>
          <Button
            icon={<DiffOutlined />}
            data-testid={testids.compare}
            aria-label={t("regulations.compare")}
            onClick={() =>
              navigate({
                to: "/regulations/compare/$from/$to",
                params: { from: String(before), to: String(after) },
              })
            }
          />
        </Tip>
      )}
      <Tip text={t("regulations.adoptionOpenHint")}>
        <Button
          icon={<AuditOutlined />}
          aria-label={t("regulations.adoptionOpen")}
          data-testid={testids.adoptionOpen}
          onClick={() =>
            navigate({
              to: "/regulations/$version/adoption",
              params: { version: String(after) },
              search: {},
            })
          }
        >
          <span className="desk-word">{t("regulations.adoptionOpen")}</span>
        </Button>
      </Tip>
      {draft.editable && regulation.kind === "bonus" && (
        <Button
          icon={<ExperimentOutlined />}
          aria-label={t("regulations.whatIf")}
          title={t("regulations.whatIf")}
          data-testid={testids.whatIf}
          onClick={() =>
            navigate({ to: "/regulations/$version/what-if", params: { version: String(version.id) } })
          }
        >
          <span className="desk-word">{t("regulations.whatIf")}</span>
        </Button>
      )}
      {draft.editable ? (
        <Button type="primary" onClick={() => setIssuing(true)} data-testid={testids.issueVersion}>
          {t("regulations.issue")}
        </Button>
      ) : (
        <Button
          type="primary"
          loading={start.busy}
          onClick={() => start.run()}
          data-testid={testids.newDraft}
        >
          {t(existing ? "regulations.continueDraft" : "regulations.newDraft")}
        </Button>
      )}
      <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => chosen(key) }}>
        <Button
          icon={<MoreOutlined />}
          loading={exported.busy}
          aria-label={t("common.more")}
          data-testid={testids.deskMore}
        />
      </Dropdown>
      <FailureNote failure={start.failure ?? exported.failure ?? talk.failure} />
      {printing && <PrintDialog reading={reading} onClose={() => setPrinting(false)} />}
      {issuing && (
        <IssueDialog
          reading={reading}
          onClose={() => setIssuing(false)}
          onCheckup={() => {
            setIssuing(false);
            if (!look.checkup) setLook(turned(look, "checkup", deskWidth()));
          }}
        />
      )}
    </>
  );
}
