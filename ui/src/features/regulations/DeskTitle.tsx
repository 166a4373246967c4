import { DownOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useLanguage } from "@/i18n";
import type { RegulationReading } from "@/ipc";
import { longDay } from "@/shared/format/days";
import { useVersionName, VersionTag } from "./VersionTag";

/** The name of the regulation and which version lies on the desk; the others are one click away. */
export function DeskTitle({ reading }: { reading: RegulationReading }) {
  const name = useVersionName();
  const language = useLanguage();
  const navigate = useNavigate();
  const { regulation, version } = reading;
  return (
    <span className="desk-title title-hangs">
      《{regulation.title}》
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
