import { Button } from "antd";
import { useMemo, useState } from "react";
import { useT } from "@/i18n";
import type { Department, PeopleView, Post } from "@/ipc";
import { testids } from "@/shared/testids";
import { type DepartmentNode, type PostNode, treeOf } from "./tree";
import { DepartmentForm, PostForm } from "./UnitForms";

type Open =
  | { kind: "department"; one: Department | null }
  | { kind: "post"; one: Post | null; department: number | null };

/** Departments with their posts and holders; each is edited where it stands. */
export function Tree({ view, onPerson }: { view: PeopleView; onPerson: (id: number) => void }) {
  const t = useT();
  const [open, setOpen] = useState<Open | null>(null);
  const roots = useMemo(() => treeOf(view.organisation, view.rows), [view]);
  const leader = (post: Post) => view.organisation.posts.find((other) => other.id === post.superior);
  const postLine = (node: PostNode) => {
    const above = leader(node.post);
    return (
      <li key={node.post.id}>
        <div className="tree-post">
          <button type="button" onClick={() => setOpen({ kind: "post", one: node.post, department: null })}>
            <b>{node.post.name}</b> <span className="faint">{node.post.class}</span>
          </button>
          <span className="tree-holders">
            {node.holders.map((row) => (
              <button type="button" key={row.id} onClick={() => onPerson(row.id)}>
                {row.name}
              </button>
            ))}
            {node.holders.length === 0 && <span className="faint">{t("people.vacant")}</span>}
          </span>
          <span className="faint num">
            {t("people.holders", { n: node.holders.length, of: node.post.headcount })}
          </span>
          {above && above.department !== node.post.department && (
            <small className="faint">↑ {above.name}</small>
          )}
        </div>
        {node.below.length > 0 && <ul>{node.below.map(postLine)}</ul>}
      </li>
    );
  };
  const departmentCard = (node: DepartmentNode) => (
    <section key={node.department.id} className="card tree-department">
      <header className="row-between">
        <button type="button" onClick={() => setOpen({ kind: "department", one: node.department })}>
          <h3>{node.department.name}</h3>
        </button>
        <Button
          size="small"
          type="text"
          onClick={() => setOpen({ kind: "post", one: null, department: node.department.id })}
          data-testid={testids.postAdd(node.department.name)}
        >
          {t("people.addPost")}
        </Button>
      </header>
      <ul className="tree-posts">{node.posts.map(postLine)}</ul>
      {node.below.length > 0 && <div className="tree-below">{node.below.map(departmentCard)}</div>}
    </section>
  );
  return (
    <>
      <div className="table-line">
        <span className="faint">{t("people.treeHint")}</span>
        <Button onClick={() => setOpen({ kind: "department", one: null })}>
          {t("people.addDepartment")}
        </Button>
      </div>
      <div className="tree">{roots.map(departmentCard)}</div>
      {open?.kind === "department" && (
        <DepartmentForm view={view} one={open.one} onClose={() => setOpen(null)} />
      )}
      {open?.kind === "post" && (
        <PostForm view={view} one={open.one} department={open.department} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
