// A list of customers as it comes, with what is wrong in it.

import type { AccountImportPreview, ImportChoices } from "../contract";

export function preview(path: string, choices: ImportChoices): AccountImportPreview {
  const headers = ["客户名称", "联系人", "手机", "建档日期", "备注"];
  const fields = ["account", "person", "mobile", "since", "note"];
  const bad = (column: string, value: string, code: string) => [{ column, value, code, why: code }];
  const cells = [
    ["乐清华瑞恒食品有限公司", "王秀英", "13800000001", "2026-01-05", "正常"],
    ["乐清华瑞恒食品（有限公司）", "王秀英", "＋８６13800000001", "2026年1月5日", ""],
    ["重庆长乐贸易有限公司", "欧阳建国", "1.38E+10", "20260105", ""],
    ["厦门嘉信建材经营部", "曾先生", "0592-6000000转801", "05/01/2026", ""],
    ["乐清华瑞恒食品有限公司", "李四", "13800000011", "2026-01-05", ""],
  ];
  const like = (likeness: "certain" | "possible", reason: "same_name_and_contact" | "same_name_only") => ({
    alike: { likeness, reason },
    account: null,
    row: 2,
    number: 1,
    name: "乐清华瑞恒食品有限公司",
  });
  const asked = choices.days === null;
  const held = choices.likely === "skip";
  return {
    path,
    encoding: "gb18030",
    sheet: null,
    header_row: 1,
    columns: headers.map((header, index) => ({
      index,
      header,
      field: (choices.mapping ?? fields)[index] ?? null,
      sample: cells.slice(0, 3).map((line) => line[index] ?? ""),
    })),
    fields: [...fields, "phone", "email", "code", "industry"].map((field) => ({
      field,
      required: field === "account",
    })),
    counts: {
      rows: 5,
      create: 1 + (asked ? 0 : 1),
      update: held ? 0 : 1,
      skip: held ? 2 : 1,
      errors: asked ? 2 : 1,
    },
    held: held ? 1 : 0,
    ambiguous_dates: asked,
    short_years: false,
    has_names: true,
    custom: [],
    rows: cells.map((line, index) => ({
      row: index + 2,
      number: index + 1,
      action:
        (["create", "skip", "error", asked ? "error" : "create", held ? "skip" : "update"] as const)[index] ??
        "create",
      name: line[0] ?? "",
      cells: line,
      errors:
        index === 2
          ? bad("手机", "1.38E+10", "lost_digits")
          : index === 3 && asked
            ? bad("建档日期", "05/01/2026", "ambiguous_date")
            : [],
      remarks: [],
      duplicate:
        index === 1
          ? like("certain", "same_name_and_contact")
          : index === 4
            ? like("possible", "same_name_only")
            : null,
    })),
  };
}
