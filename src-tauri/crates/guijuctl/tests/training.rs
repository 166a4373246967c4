//! `guijuctl training …` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use std::path::Path;

use firm::Firm;

fn is_pdf(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF"))
}

#[test]
fn a_script_plans_holds_examines_and_prints_a_training() {
    let firm = Firm::found();
    for list in [
        &["training", "plan"][..],
        &["training", "competences"],
        &["training", "matrix"],
        &["training", "needs"],
        &["training", "requests"],
        &["training", "courses"],
        &["training", "trainers"],
        &["training", "session"],
        &["training", "bank"],
        &["training", "exam"],
        &["training", "followups"],
        &["training", "certificates"],
        &["training", "agreements"],
        &["training", "due"],
    ] {
        let rows = firm.json(list);
        let rows = rows
            .as_array()
            .unwrap_or_else(|| panic!("{list:?} is no array"));
        assert!(!rows.is_empty() || list[1] == "agreements", "{list:?}");
        assert!(rows.iter().all(|row| !row["id"].is_null()), "{list:?}");
    }
    let quarter = firm.json(&["training", "plan", "--quarter", "2026Q1"]);
    assert_eq!(quarter.as_array().unwrap().len(), 2);

    let made = firm.json(&[
        "training",
        "session",
        "add",
        "班前会用语",
        "--kind",
        "service",
        "--trainer",
        "江映雪",
        "--slot",
        "2026-11-20 09:00-10:30 展厅",
        "--exam",
        "theory",
        "--people",
        "E08,E09",
    ]);
    let id = made["id"].to_string();
    let clash = firm.refused(&[
        "training",
        "session",
        "add",
        "另一场",
        "--trainer",
        "方祎宁",
        "--slot",
        "2026-11-20 10:00-11:00 展厅",
    ]);
    assert!(
        clash.contains("班前会用语") && clash.contains("展厅"),
        "{clash}"
    );
    let taken = firm.refused(&[
        "training",
        "session",
        "add",
        "另一场",
        "--trainer",
        "江映雪",
        "--slot",
        "2026-11-20 10:00-11:00 仓库",
    ]);
    assert!(taken.contains("江映雪"), "{taken}");
    assert!(
        firm.refused(&["training", "session", "close", &id])
            .contains("attendance")
    );
    firm.json(&[
        "training",
        "session",
        "attend",
        &id,
        "E09=leave",
        "all=present",
    ]);

    let unmet = firm.refused(&[
        "training",
        "exam",
        "set",
        "考试",
        "--session",
        &id,
        "--section",
        "single:60:1",
        "--total",
        "60",
    ]);
    assert!(unmet.contains("60"), "{unmet}");
    let exam = firm.json(&[
        "training",
        "exam",
        "set",
        "班前会考试",
        "--session",
        &id,
        "--on",
        "2026-11-20",
        "--section",
        "single:8:10",
        "--section",
        "true-false:4:5",
    ]);
    assert_eq!(exam["pass_mark"], 80);
    assert!(
        exam["basis"]
            .as_str()
            .unwrap()
            .starts_with("《培训管理制度》（2026年第1版）第")
    );
    let exam_id = exam["id"].to_string();
    let above = firm.refused(&["training", "exam", "marks", &exam_id, "E08=101"]);
    assert!(above.contains("101"), "{above}");
    assert_eq!(
        firm.run(&["training", "exam", "marks", &exam_id, "E09=90"])
            .status
            .code(),
        Some(1)
    );
    firm.json(&["training", "exam", "marks", &exam_id, "E08=90:B"]);
    let closed = firm.json(&["training", "session", "close", &id, "--record", "完成"]);
    assert_eq!(closed["state"], "closed");
    let certificate = firm.json(&[
        "training",
        "certificates",
        "issue",
        "--person",
        "E08",
        "--competence",
        "客户服务标准",
        "--exam",
        &exam_id,
    ]);
    assert_eq!(certificate[0]["until"], "2027-11-22");

    let out = firm.path("试卷.pdf");
    let printed = firm.json(&[
        "training",
        "print",
        "exam",
        &exam_id,
        "--variant",
        "B",
        "--out",
        out.to_str().unwrap(),
        "--sign",
    ]);
    assert!(printed["signed"] == true && is_pdf(&out));
    let out = firm.path("计划.pdf");
    assert!(
        firm.run(&["training", "print", "plan", "--out", out.to_str().unwrap()])
            .status
            .success()
    );
    assert!(is_pdf(&out));
}

#[test]
fn files_that_do_not_belong_are_refused_and_change_nothing() {
    let firm = Firm::found();
    let bank = firm.write(
        "题库.csv",
        "题型,题干,选项A,选项B,答案\n单选题,新题,甲,乙,A\n单选题,没有答案,甲,乙,\n单选题,新题,甲,乙,A\n",
    );
    let look = firm.json(&["training", "bank", "import", &bank, "--dry-run"]);
    assert_eq!((&look["rows"], &look["created"]), (&3.into(), &1.into()));
    assert_eq!(look["errors"][0]["code"], "no_answer");
    assert_eq!(look["duplicates"][0]["row"], 4);
    assert!(
        firm.refused(&["training", "bank", "import", &bank, "--all-or-nothing"])
            .contains('3')
    );
    let before = firm.json(&["training", "bank"]).as_array().unwrap().len();
    firm.json(&["training", "bank", "import", &bank]);
    assert_eq!(
        firm.json(&["training", "bank"]).as_array().unwrap().len(),
        before + 1
    );

    let exams = firm.json(&["training", "exam"]);
    let id = exams[0]["id"].to_string();
    let other = firm.write("成绩.csv", "工号,成绩,考试编号\nE07,90,别的考试\n");
    let why = firm.refused(&["training", "exam", "results", &id, &other]);
    assert!(why.contains("别的考试"), "{why}");

    let expired = firm.refused(&[
        "training",
        "certificates",
        "check",
        "SGZ-2026-001",
        "--on",
        "2027-02-01",
    ]);
    assert!(expired.contains("2027-01-11"), "{expired}");
    assert!(
        firm.refused(&[
            "training",
            "agreements",
            "add",
            "认证",
            "--person",
            "E24",
            "--cost",
            "4000",
            "--ended",
            "2026-10-31",
            "--months",
            "6"
        ])
        .contains("5,000.00")
    );
    assert_eq!(firm.run(&["training", "nonsense"]).status.code(), Some(2));
    assert!(firm.run(&["training", "--help"]).status.success());
}

#[test]
fn an_exam_is_taken_at_this_pc_answer_by_answer_and_marked_question_by_question_on_paper() {
    let firm = Firm::found();
    let set = |title: &str| {
        let exam = firm.json(&[
            "training",
            "exam",
            "set",
            title,
            "--people",
            "E08,E09",
            "--section",
            "single:4:20",
            "--section",
            "short:1:20",
            "--variants",
            "1",
        ]);
        exam["id"].to_string()
    };
    let id = set("上机考试");
    let paper = firm.json(&["training", "exam", "sit", &id, "--person", "E08"]);
    assert_eq!(paper["questions"].as_array().unwrap().len(), 5);
    assert!(paper["questions"][0]["answer"] == "" && paper["questions"][0]["key"].is_null());
    let given = firm.json(&[
        "training",
        "exam",
        "give",
        &id,
        "--person",
        "E08",
        "1=A",
        "2=B",
        "5=断电后处理",
    ]);
    assert_eq!(given["questions"][4]["answer"], "断电后处理");
    let stranger = firm.refused(&["training", "exam", "give", &id, "--person", "E08", "1=Z"]);
    assert!(stranger.contains("“Z”"), "{stranger}");
    let running = firm.refused(&[
        "training", "exam", "answers", &id, "--person", "E08", "5=/10",
    ]);
    assert!(running.contains("handed in"), "{running}");
    let done = firm.json(&["training", "exam", "hand-in", &id, "--person", "E08"]);
    assert!(done["handed_in"] == true && done["waiting"] == 1);
    let above = firm.refused(&[
        "training", "exam", "answers", &id, "--person", "E08", "5=/21",
    ]);
    assert!(above.contains("21") && above.contains("20"), "{above}");
    let marked = firm.json(&[
        "training", "exam", "answers", &id, "--person", "E08", "5=/15",
    ]);
    assert_eq!(marked["marked"], 1);

    // On paper: marks question by question, as they are numbered.
    let id = set("笔试");
    let short = firm.refused(&["training", "exam", "marks", &id, "E08=20,20,0,20"]);
    assert!(short.contains('5') && short.contains('4'), "{short}");
    let above = firm.refused(&["training", "exam", "marks", &id, "E08=20,20,0,20,20.5"]);
    assert!(above.contains("20.5"), "{above}");
    firm.json(&[
        "training",
        "exam",
        "marks",
        &id,
        "E08=20,20,0,20,15.5",
        "E09=20,0,0,20,10",
    ]);
    let told = firm.json(&["training", "exam", "statistics", &id]);
    assert_eq!(
        (&told["count"], &told["highest"]),
        (&2.into(), &"75.5".into())
    );
    let items = told["items"].as_array().unwrap();
    assert!(items.len() == 5 && items.iter().all(|item| item["count"] == 2));
}
