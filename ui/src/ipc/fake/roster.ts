// A roster that is about to come in.

import type { ImportPreview } from "../contract";

export function importPreview(path: string, mapping: (string | null)[] | null): ImportPreview {
  const headers = ["工号", "姓名", "部门", "岗位", "入职日期", "备注1"];
  const guessed = ["code", "name", "department", "post", "hired_on", null];
  const rows: [string[], ImportPreview["rows"][number]["action"], ImportPreview["rows"][number]["errors"]][] =
    [
      [["E25", "谭溪", "零售部", "导购", "2026-11-02", ""], "create", []],
      [["E26", "卢一帆", "客户服务部", "客服专员", "2026-11-09", ""], "create", []],
      [
        ["E27", "聂禾", "安装售后部", "安装技师", "2026-13-09", ""],
        "error",
        [{ column: "入职日期", value: "2026-13-09", code: "cell.bad_date", why: "没有这一天" }],
      ],
      [["E08", "苏可歆", "零售部", "店长", "2022-06-01", "升任"], "update", []],
      [
        ["E08", "苏可歆", "零售部", "店长", "2022-06-01", "重复"],
        "error",
        [{ column: "工号", value: "E08", code: "cell.duplicate_code", why: "与第 4 行重复" }],
      ],
      [["E09", "郑言蹊", "零售部", "导购", "2024-03-18", ""], "skip", []],
    ];
  return {
    path,
    encoding: "xlsx",
    sheet: "花名册",
    header_row: 1,
    columns: headers.map((header, index) => ({
      index,
      header,
      field: (mapping ?? guessed)[index] ?? null,
      sample: rows.slice(0, 3).map(([cells]) => cells[index] ?? ""),
    })),
    fields: [
      "code",
      "name",
      "department",
      "post",
      "hired_on",
      "left_on",
      "employment",
      "pay_basis",
      "mobile",
      "identity_number",
      "bank_account",
      "note",
    ].map((field) => ({
      field,
      required: ["code", "name", "department", "post", "hired_on"].includes(field),
    })),
    rows: rows.map(([cells, action, errors], index) => ({
      row: index + 2,
      action,
      code: cells[0] ?? "",
      name: cells[1] ?? "",
      cells,
      errors,
      duplicate_of: null,
    })),
    counts: { rows: 6, create: 2, update: 1, skip: 1, errors: 2 },
  };
}
