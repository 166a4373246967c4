// The organisation as a tree: departments inside departments, posts under their superior posts.

import type { Department, EmployeeRow, Organisation, Post } from "@/ipc";

export interface PostNode {
  post: Post;
  holders: EmployeeRow[];
  below: PostNode[];
}
export interface DepartmentNode {
  department: Department;
  posts: PostNode[];
  below: DepartmentNode[];
}

export function treeOf(organisation: Organisation, rows: readonly EmployeeRow[]): DepartmentNode[] {
  const active = rows.filter((row) => row.status !== "left");
  const postNodes = (department: Department): PostNode[] => {
    const here = organisation.posts.filter((post) => post.department === department.id);
    const inside = new Set(here.map((post) => post.id));
    const build = (post: Post, seen: ReadonlySet<number>): PostNode => ({
      post,
      holders: active.filter((row) => row.post === post.name && row.department === department.name),
      below: here
        .filter((other) => other.superior === post.id && !seen.has(other.id))
        .map((other) => build(other, new Set([...seen, other.id]))),
    });
    return here
      .filter((post) => post.superior === null || !inside.has(post.superior))
      .map((post) => build(post, new Set([post.id])));
  };
  const known = new Set(organisation.departments.map((department) => department.id));
  const departments = (parent: number | null, seen: ReadonlySet<number>): DepartmentNode[] =>
    organisation.departments
      .filter(
        (one) =>
          !seen.has(one.id) && (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent,
      )
      .sort((a, b) => a.position - b.position)
      .map((department) => ({
        department,
        posts: postNodes(department),
        below: departments(department.id, new Set([...seen, department.id])),
      }));
  return departments(null, new Set());
}
