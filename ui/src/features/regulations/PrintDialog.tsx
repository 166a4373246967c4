import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Checkbox, Form, Modal, Radio, Select, Space } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { SealChoice } from "@/shared/parts/SealChoice";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";

const PRESETS = ["simple", "red_head", "controlled"] as const;
const WATERMARKS = ["by_state", "none", "draft", "void", "copy"] as const;

/** Nothing special: 简式, signed once it is in force. */
export function plainPrint(version: ipc.VersionRow): ipc.PrintRegulation {
  const sign = version.state === "issued";
  return { version: version.id, preset: "simple", sign, cover: false, watermark: "by_state", seal: null };
}

/** 附件1　服务承诺, in their order. */
const annexesOf = ({ blocks }: ipc.RegulationReading): string[] =>
  blocks
    .filter((block) => block.kind === "annex")
    .map(({ number, heading }) => (heading ? `${number}　${heading}` : number));

/** How a version is printed; what was printed becomes a paper with a number. */
export function PrintDialog({ reading, onClose }: { reading: ipc.RegulationReading; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { version, regulation } = reading;
  const [order, setOrder] = useState(plainPrint(version));
  const { message } = App.useApp();
  // 0 is the whole text.
  const [annex, setAnnex] = useState(0);
  const annexes = annexesOf(reading);
  const put = (part: Partial<ipc.PrintRegulation>) => setOrder((before) => ({ ...before, ...part }));
  const sheet = { version: version.id, annex, watermark: order.watermark };
  const print = useAct(
    async () => {
      if (annex === 0) return ipc.regulationPrint({ order });
      if (order.sign) return ipc.annexPrint({ order: sheet });
      // A form to be handed out is a file, not a paper.
      const name = `${regulation.title}-${annexes[annex - 1]?.replaceAll("　", "-")}.pdf`;
      const path = await ipc.dialogSave({ kind: "pdf", title: t("regulations.saveAnnex"), name });
      if (!path) return null;
      await ipc.annexSave({ order: sheet, path });
      message.success(t("common.exported", { path }));
      onClose();
      return null;
    },
    (paper) => {
      if (!paper) return;
      client.invalidateQueries({ queryKey: keys.papers });
      onClose();
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  return (
    <Modal
      open
      title={t("regulations.printTitle", { title: regulation.title })}
      onCancel={onClose}
      onOk={() => print.run()}
      okText={t(
        order.sign
          ? "regulations.printSigned"
          : annex > 0
            ? "regulations.saveAnnex"
            : "regulations.printConfirm",
      )}
      cancelText={t("common.cancel")}
      confirmLoading={print.busy}
      okButtonProps={{ ...{ "data-testid": testids.printConfirm } }}
      destroyOnHidden
    >
      <Form layout="vertical">
        {annexes.length > 0 && (
          <Form.Item
            label={t("regulations.printWhat")}
            extra={annex > 0 ? t("regulations.annexHint") : undefined}
          >
            <Select
              aria-label={t("regulations.printWhat")}
              value={annex}
              onChange={(chosen) => {
                setAnnex(chosen);
                put({ sign: chosen === 0 && version.state === "issued" });
              }}
              options={[t("regulations.printWhole"), ...annexes].map((label, value) => ({ value, label }))}
              data-testid={testids.printWhat}
            />
          </Form.Item>
        )}
        {annex === 0 && (
          <Form.Item label={t("regulations.printPreset")} extra={t(`regulations.presetHint_${order.preset}`)}>
            <Radio.Group
              value={order.preset}
              onChange={(event) => put({ preset: event.target.value })}
              options={PRESETS.map((value) => ({ value, label: t(`regulations.preset_${value}`) }))}
            />
          </Form.Item>
        )}
        <Form.Item label={t("regulations.watermark")}>
          <Select
            value={order.watermark}
            onChange={(watermark) => put({ watermark })}
            options={WATERMARKS.map((value) => ({ value, label: t(`regulations.watermark_${value}`) }))}
          />
        </Form.Item>
        <Space orientation="vertical" style={{ width: "100%" }}>
          {annex === 0 && (
            <>
              <SealChoice
                value={order.seal}
                onChange={(seal) => put({ seal })}
                pages
                sheets={{
                  name: [version.id, order.preset, order.watermark, order.cover],
                  load: (seal, page, width) =>
                    ipc.regulationSealSheet({ order: { ...order, seal }, page, width }),
                }}
              />
              <Checkbox checked={order.cover} onChange={(event) => put({ cover: event.target.checked })}>
                {t("regulations.cover")}
              </Checkbox>
            </>
          )}
          <Checkbox checked={order.sign} onChange={(event) => put({ sign: event.target.checked })}>
            {t("regulations.sign")}
          </Checkbox>
        </Space>
      </Form>
      <FailureNote failure={print.failure} />
    </Modal>
  );
}
