import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { Page } from "@/shared/parts/Page";
import { PeopleViews, type StaffView } from "@/shared/parts/PeopleViews";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { DaysView } from "./DaysView";
import { EmployeeForm } from "./EmployeeForm";
import { EmployeePanel } from "./EmployeePanel";
import { type Asked, MoveDialog } from "./moves/MoveDialog";
import { Roster } from "./Roster";
import { Tree } from "./Tree";
import "./people.css";

/** Staff list, days in post and organisation: one subject, three ways to look at it. */
export default function People() {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { id } = useSearch({ from: "/people" });
  const { data: people } = useQuery(queries.people());
  const [view, setView] = useStored<StaffView>("people.view", "list");
  const [editing, setEditing] = useState<number | "new" | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data: moves } = useQuery(queries.moves());
  if (!people) return null;
  const select = (chosen: number | undefined) => navigate({ to: "/people", search: { id: chosen } });
  const save = async (kind: "export" | "template") => {
    const title = t(kind === "export" ? "people.exportRoster" : "people.template");
    const path = await ipc.dialogSave({ kind: "xlsx", title, name: `${title}.xlsx` });
    if (!path) return;
    await (kind === "export" ? ipc.peopleExport({ path }) : ipc.peopleTemplate({ path }));
    message.success(t("common.exported", { path }));
  };
  const empty = people.rows.length === 0;
  return (
    <Page
      title={t("people.title")}
      sub={t("people.sub", {
        active: people.rows.filter((row) => row.status === "active").length,
        departments: people.organisation.departments.length,
        posts: people.organisation.posts.length,
      })}
      views={<PeopleViews value={view} onStay={setView} />}
      actions={
        <>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "export", label: t("people.exportRoster"), disabled: empty },
                { key: "template", label: t("people.template") },
              ],
              onClick: ({ key }) => save(key as "export" | "template"),
            }}
          >
            <Button>
              {t("common.more")} <DownOutlined />
            </Button>
          </Dropdown>
          <Button onClick={() => navigate({ to: "/people/import" })} data-testid={testids.importPeople}>
            {t("people.import")}
          </Button>
          <Button onClick={() => setEditing("new")} data-testid={testids.addEmployee}>
            {t("people.add")}
          </Button>
          <Button
            type="primary"
            disabled={people.organisation.posts.length === 0}
            onClick={() => setAsked({ kind: "join" })}
            data-testid={testids.moveJoin}
          >
            {t("people.move_join")}
          </Button>
        </>
      }
    >
      {empty && view === "list" ? (
        <div className="card">
          <Blank
            title={t("people.emptyTitle")}
            text={t("people.emptyText")}
            action={
              <>
                <Button type="primary" onClick={() => navigate({ to: "/people/import" })}>
                  {t("people.import")}
                </Button>
                <Button onClick={() => setView("tree")}>{t("people.view_tree")}</Button>
              </>
            }
          />
        </div>
      ) : view === "list" ? (
        <Roster view={people} selected={id} onOpen={select} />
      ) : view === "days" ? (
        <DaysView today={people.today} />
      ) : (
        <Tree view={people} onPerson={select} />
      )}
      <EmployeePanel
        view={people}
        id={id ?? null}
        moves={moves ?? []}
        onClose={() => select(undefined)}
        onEdit={setEditing}
        onMove={setAsked}
      />
      {asked && (
        <MoveDialog
          asked={asked}
          view={people}
          onClose={() => setAsked(null)}
          onDone={(made) => {
            setAsked(null);
            select(made.employee);
          }}
        />
      )}
      {editing !== null && (
        <EmployeeForm
          view={people}
          id={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
