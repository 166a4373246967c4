import { DownOutlined, EditOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import type { RegulationReading } from "@/ipc";
import { longDay } from "@/shared/format/days";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { NameDialog } from "./NameDialog";
import { useVersionName, VersionTag } from "./VersionTag";

/** The name of the regulation and which version lies on the desk; the others are one click away. */
export function DeskTitle({ reading }: { reading: RegulationReading }) {
  const name = useVersionName();
  const language = useLanguage();
  const navigate = useNavigate();
  const t = useT();
  const [naming, setNaming] = useState(false);
  const { regulation, version } = reading;
  const draftOnly = version.state === "draft" && regulation.versions.every((row) => row.label === null);
  return (
    <span className="desk-title title-hangs">
      《{regulation.title}》
      {draftOnly && (
        <Tip text={t("regulations.rename")}>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t("regulations.rename")}
            data-testid={testids.renameRegulation}
            onClick={() => setNaming(true)}
          />
        </Tip>
      )}
      {naming && <NameDialog of={regulation} onClose={() => setNaming(false)} />}
      <Dropdown
        trigger={["click"]}
        menu={{
          selectedKeys: [String(version.id)],
          items: regulation.versions.map((row) => ({
            key: String(row.id),
            label: (
              <span className="version-line">
                <span>{name(row)}</span>
                <span className="faint num">
                  {row.effective_on ? longDay(row.effective_on, language) : ""}
                </span>
                <VersionTag version={row} />
              </span>
            ),
          })),
          onClick: ({ key }) => navigate({ to: "/regulations/$version", params: { version: key } }),
        }}
      >
        <Button type="text" size="small" className="desk-version">
          {version.label} <VersionTag version={version} /> <DownOutlined />
        </Button>
      </Dropdown>
    </span>
  );
}
