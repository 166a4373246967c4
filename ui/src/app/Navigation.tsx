import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  ContactsOutlined,
  CustomerServiceOutlined,
  FileProtectOutlined,
  HddOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  ReadOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { Mark } from "@/shared/parts/Mark";
import { shortcutLabel, Tip } from "@/shared/parts/Tip";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { useNarrowWindow } from "@/shared/window";
import { subjects } from "./subjects";

const icons: Record<string, ReactNode> = {
  workbench: <AppstoreOutlined />,
  regulations: <BookOutlined />,
  people: <TeamOutlined />,
  training: <ReadOutlined />,
  assessment: <BarChartOutlined />,
  bonus: <AuditOutlined />,
  accounts: <ContactsOutlined />,
  service: <CustomerServiceOutlined />,
  papers: <FileProtectOutlined />,
  office: <HddOutlined />,
};

export function Navigation() {
  const t = useT();
  // Folds by itself in a narrow window, until somebody says otherwise.
  const [folded, setNarrow] = useStored<boolean | null>("navigation.folded", null);
  const small = useNarrowWindow();
  const narrow = folded ?? small;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { data: status } = useQuery(queries.status());
  const due = useDue();
  const fold = t(narrow ? "app.unfold" : "app.fold");
  return (
    <nav
      className={narrow ? "nav nav-narrow" : "nav"}
      aria-label={t("app.subjects")}
      data-testid={testids.navigation}
    >
      <div className="nav-company" title={status?.company?.path}>
        <Mark size={26} />
        {!narrow && (
          <span>
            <b>{status?.company?.short_name || status?.company?.name}</b>
            <small>{t(status?.company?.sample ? "app.sample" : "app.name")}</small>
          </span>
        )}
      </div>
      <ul>
        {subjects.map((subject, index) => {
          const here =
            subject.path === "/"
              ? path === "/"
              : path.startsWith(subject.path) ||
                (subject.also !== undefined && path.startsWith(subject.also));
          const count = due[subject.name] ?? 0;
          const link = (
            <Link
              to={subject.path}
              className={here ? "nav-item nav-here" : "nav-item"}
              aria-current={here ? "page" : undefined}
              aria-label={narrow ? t(subject.text) : undefined}
              title={narrow ? undefined : shortcutLabel(`Mod+${index + 1}`)}
              data-testid={testids.nav(subject.name)}
            >
              {icons[subject.name]}
              {!narrow && <span>{t(subject.text)}</span>}
              {count > 0 && <em title={t("app.dueCount", { n: count })}>{narrow ? "" : count}</em>}
            </Link>
          );
          return (
            <li key={subject.name}>
              {narrow ? (
                <Tip text={t(subject.text)} keys={`Mod+${index + 1}`}>
                  {link}
                </Tip>
              ) : (
                link
              )}
            </li>
          );
        })}
      </ul>
      <div className="nav-foot">
        <Tip text={fold} keys="Mod+B">
          <Button
            type="text"
            aria-label={fold}
            icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            onClick={() => setNarrow(!narrow)}
            id="fold-navigation"
          />
        </Tip>
      </div>
    </nav>
  );
}

/** What waits in each subject: drafts, runs between calculation and issue, promises that are due. */
function useDue(): Record<string, number> {
  const { data: quarters } = useQuery(queries.quarters());
  const { data: regulations } = useQuery(queries.regulations());
  const { data: talks } = useQuery(queries.talks());
  const { data: service } = useQuery(queries.serviceDue());
  const { data: training } = useQuery(queries.trainingDue(0));
  const { data: rounds } = useQuery(queries.roundsDue());
  return {
    // What is merely due today stands on the workbench; the badge warns of what is late.
    service: [...(service ?? []), ...(rounds ?? [])].filter((one) => one.overdue).length,
    training: training?.filter((one) => one.overdue).length ?? 0,
    accounts: talks?.length ?? 0,
    bonus: (quarters ?? []).filter((row) => ["calculated", "reviewed", "approved"].includes(row.state))
      .length,
    regulations: (regulations ?? []).filter((row) =>
      row.versions.some((version) => version.state === "draft"),
    ).length,
  };
}
