import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Tabs } from "antd";
import { useT } from "@/i18n";
import { asFailure } from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { VersionTag } from "../VersionTag";
import { Evidence } from "./Evidence";
import { Procedure } from "./Procedure";
import { Receipts } from "./Receipts";
import { StaffOpinions } from "./StaffOpinions";
import "../regulations.css";
import "./adoption.css";

const TABS = ["procedure", "opinions", "receipts", "evidence"] as const;
type Tab = (typeof TABS)[number];

/** A version on its way: the steps, what the staff said, who has it, and the evidence of all that. */
export default function Adoption() {
  const t = useT();
  const navigate = useNavigate();
  const { version: id } = useParams({ from: "/regulations/$version/adoption" });
  const { tab } = useSearch({ from: "/regulations/$version/adoption" });
  const { data: view, error } = useQuery(queries.adoption(Number(id)));
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!view) return null;
  const here: Tab = TABS.find((known) => known === tab) ?? "procedure";
  const open = view.opinions.filter((row) => row.opinion.result === null).length;
  const panels = {
    procedure: <Procedure view={view} />,
    opinions: <StaffOpinions view={view} />,
    receipts: <Receipts view={view} />,
    evidence: <Evidence view={view} />,
  };
  return (
    <Page
      title={
        <span className="row title-hangs">
          《{view.title}》
          <span className="desk-version">
            {view.version.label} <VersionTag version={view.version} />
          </span>
        </span>
      }
      sub={t("adoption.title")}
      actions={
        <Button onClick={() => navigate({ to: "/regulations/$version", params: { version: id } })}>
          {t("adoption.backToText")}
        </Button>
      }
    >
      <Tabs
        activeKey={here}
        onChange={(key) =>
          navigate({
            to: "/regulations/$version/adoption",
            params: { version: id },
            search: { tab: key },
            replace: true,
          })
        }
        items={TABS.map((key) => ({
          key,
          label: (
            <span data-testid={testids.adoptionTab(key)}>
              {t(`adoption.tab_${key}`)}
              {key === "opinions" && open > 0 ? ` ${open}` : ""}
            </span>
          ),
          children: key === here ? panels[key] : null,
        }))}
      />
    </Page>
  );
}
