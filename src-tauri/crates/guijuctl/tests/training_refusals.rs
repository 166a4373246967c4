//! What training refuses, as a person reads it: what is wrong, where, and what to do, in both languages.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};

/// A command is refused with this sentence in each language.
fn refused(firm: &Firm, words: &[&str], chinese: &str, english: &str) {
    for (language, sentence) in [("zh", chinese), ("en", english)] {
        let done = firm.run_in(language, words);
        let told = said(&done);
        assert_eq!(done.status.code(), Some(1), "{words:?}: {told}");
        assert!(told.contains(sentence), "{told}\ninstead of\n{sentence}");
    }
}

#[test]
fn a_bank_says_of_each_row_what_is_wrong_with_which_question() {
    let firm = Firm::found();
    let bank = firm.write(
        "题库.csv",
        "题型,题干,选项A,选项B,答案\n单选题,展厅几点开门,九点,十点,A\n单选题,谁接投诉,前台,店长,\n\
         单选题,展厅几点开门,九点,十点,A\n单选题,灯带怕水吗,怕,不怕,E\n猜谜题,什么灯不亮,,,\n",
    );
    let look = ["training", "bank", "import", &bank, "--dry-run"];
    for (language, sentences) in [
        (
            "zh",
            [
                "“谁接投诉”没有答案。请补上答案。",
                "“展厅几点开门”与第 2 行是同一道题，没有再导入。",
                "“灯带怕水吗”的答案不在选项里。",
                "“什么灯不亮”的题型应为单选、多选、判断、填空、简答或者实操。",
            ],
        ),
        (
            "en",
            [
                "“谁接投诉” has no answer. Add one.",
                "“展厅几点开门” is the question of row 2 again and was left out.",
                "The answer of “灯带怕水吗” is not among its options.",
                "The kind of “什么灯不亮” is one of 单选, 多选, 判断, 填空, 简答, 实操.",
            ],
        ),
    ] {
        let done = firm.run_in(language, &look);
        assert!(done.status.success(), "{}", said(&done));
        let told = String::from_utf8(done.stdout).unwrap();
        for sentence in sentences {
            assert!(told.contains(sentence), "{told}\nlacks\n{sentence}");
        }
    }
    refused(
        &firm,
        &["training", "bank", "import", &bank, "--all-or-nothing"],
        "第一处在第 3 行。整个文件没有导入。",
        "the first in row 3. Nothing of the file was taken.",
    );
    firm.json(&["training", "bank", "import", &bank]);
    let again = firm.run_in("zh", &look);
    let told = String::from_utf8(again.stdout).unwrap();
    assert!(told.contains("“展厅几点开门”题库里已有（编号"), "{told}");
}

#[test]
fn marks_above_the_most_and_results_of_another_exam_are_refused_with_their_place() {
    let firm = Firm::found();
    let exam = firm.json(&[
        "training",
        "exam",
        "set",
        "班组抽考",
        "--people",
        "E08,E09",
        "--section",
        "single:5:20",
        "--variants",
        "1",
    ]);
    let id = exam["id"].to_string();
    refused(
        &firm,
        &["training", "exam", "marks", &id, "E08=20,20,21,0,0"],
        "温晓棠“班组抽考”A卷第 3 题得 21 分，超过这道题的 20 分。请填 0 至 20 分。",
        "Question 3 of paper A of “班组抽考” is worth 20; 温晓棠 has 21 for it. Enter 0 to 20.",
    );
    refused(
        &firm,
        &["training", "exam", "marks", &id, "E08=100.5"],
        "温晓棠的成绩 100.5 超过“班组抽考”的满分 100",
        "The score 100.5 of 温晓棠 is above the 100 of “班组抽考”",
    );
    let other = firm.write(
        "成绩.csv",
        "工号,成绩,考试编号\nE08,90,\nE09,80,去年的考试\n",
    );
    refused(
        &firm,
        &["training", "exam", "results", &id, &other],
        "第 3 行写的是考试“去年的考试”，不是“班组抽考”",
        "Row 3 belongs to the examination “去年的考试”, not to “班组抽考”",
    );
    let shown = firm.json(&["training", "exam", "show", &id]);
    assert_eq!(
        shown["marked"], 0,
        "a file of another exam leaves nothing behind"
    );
}

#[test]
fn a_session_in_two_rooms_and_a_trainer_in_two_sessions_are_refused() {
    let firm = Firm::found();
    let add = |title: &'static str, trainer: &'static str, slots: &[&'static str]| {
        let mut words = vec!["training", "session", "add", title, "--trainer", trainer];
        for slot in slots {
            words.extend(["--slot", slot]);
        }
        words
    };
    refused(
        &firm,
        &add(
            "灯光搭配",
            "江映雪",
            &["2026-12-03 09:00-11:00 展厅", "2026-12-03 10:00-12:00 仓库"],
        ),
        "“灯光搭配”2026-12-03有两段时间重叠，一个场次不能同时在两个地点。",
        "Two meetings of “灯光搭配” on 2026-12-03 overlap; one session cannot be in two rooms at once.",
    );
    let first = add("灯光搭配", "江映雪", &["2026-12-03 09:00-11:00 展厅"]);
    firm.json(&first);
    refused(
        &firm,
        &add("收银", "江映雪", &["2026-12-03 10:30-12:00 仓库"]),
        "江映雪在 2026-12-03 09:00-11:00 要讲“灯光搭配”。请换一位讲师或者时间。",
        "江映雪 teaches “灯光搭配” on 2026-12-03 09:00-11:00. Choose another trainer or time.",
    );
    refused(
        &firm,
        &add("收银", "方祎宁", &["2026-12-03 10:30-12:00 展厅"]),
        "展厅在 2026-12-03 09:00-11:00 已安排“灯光搭配”。请换一个地点或者时间。",
        "展厅 is taken by “灯光搭配” on 2026-12-03 09:00-11:00. Choose another room or time.",
    );
}

#[test]
fn an_expired_certificate_is_not_relied_on() {
    let firm = Firm::found();
    let number = "SGZ-2026-001";
    let chinese =
        "的证书 SGZ-2026-001 已于 2027-01-11 到期，不能作为依据。请先复训、考试并换发证书。";
    let english = "expired on 2027-01-11 and cannot be relied on. Train and examine again, then issue a new one.";
    refused(
        &firm,
        &[
            "training",
            "certificates",
            "check",
            number,
            "--on",
            "2027-02-01",
        ],
        chinese,
        english,
    );
}
