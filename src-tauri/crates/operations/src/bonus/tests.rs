use std::path::Path;

use domain::bonus::NoticeState;
use domain::money::Money;
use domain::quarter::Quarter;

use super::*;
use crate::papers;
use crate::regulations;
use crate::testing::{TestOffice, code_of, day, moment, office, refused, sample};
use crate::views::{FaultForm, FaultWord, NamedForm, QuarterState, ValueInput};

pub(super) fn q3() -> Quarter {
    "2026Q3".parse().unwrap()
}

/// 2026Q3 reviewed by the manager and approved by the owner.
pub(super) fn approved() -> TestOffice {
    let mut office = sample();
    office.act_as("manager").unwrap();
    review(&mut office, moment(), q3(), false).unwrap();
    office.act_as("owner").unwrap();
    approve(&mut office, moment(), q3()).unwrap();
    office
}

fn ordinary(code: &str, figure: &str) -> FaultForm {
    FaultForm {
        id: None,
        quarter: q3(),
        kind: FaultWord::Ordinary,
        cut: None,
        meeting: None,
        happened_on: day("2026-07-02"),
        facts: "登记错误".into(),
        article: Some("ordinary".into()),
        named: vec![NamedForm {
            code: code.into(),
            figure: figure.into(),
            responsible: false,
            statement: "接受认定".into(),
            heard_on: Some(day("2026-07-03")),
            measure: None,
        }],
        deciders: vec!["E02".into()],
        decided_on: day("2026-07-04"),
        reason: "核实属实".into(),
        supervision: Vec::new(),
        deputies: Vec::new(),
    }
}

#[test]
fn who_calculated_does_not_review() {
    let mut office = sample();
    assert_eq!(
        code_of(review(&mut office, moment(), q3(), false)),
        "bonus.same_person"
    );
    // One-person mode is for a firm with one user; this one has two.
    assert_eq!(
        code_of(review(&mut office, moment(), q3(), true)),
        "bonus.same_person"
    );
}

#[test]
fn steps_are_taken_in_their_order() {
    let mut office = sample();
    assert_eq!(
        code_of(approve(&mut office, moment(), q3())),
        "bonus.wrong_state"
    );
    assert_eq!(
        code_of(issue(&mut office, moment(), q3(), None, &mut |_| true)),
        "bonus.wrong_state"
    );
    let folder = office.folder.path().join("n");
    let early = export_notices(&mut office, moment(), q3(), &folder, NoticePrint::default());
    assert_eq!(code_of(early), "bonus.not_issued");
}

#[test]
fn issue_registers_a_signed_notice_for_everybody_and_nothing_changes_afterwards() {
    let mut office = approved();
    let mut names = Vec::new();
    issue(&mut office, moment(), q3(), None, &mut |step| {
        names.push(step.current.to_owned());
        true
    })
    .unwrap();
    assert_eq!(names.len(), 22);
    let seen = view(&office, moment().today(), q3()).unwrap();
    assert_eq!(seen.row.state, QuarterState::Issued);
    assert!(
        seen.notices
            .iter()
            .all(|notice| notice.state == NoticeState::Valid)
    );
    let report = papers::verify_registered(&office, seen.notices[0].paper).unwrap();
    assert_eq!(report.verdict, "valid");
    assert_eq!(
        code_of(calculate(&mut office, moment(), q3())),
        "bonus.issued"
    );
    assert_eq!(
        code_of(set_revenue(&mut office, moment(), q3(), Some("1"), None)),
        "bonus.issued"
    );
    assert_eq!(
        code_of(issue(&mut office, moment(), q3(), None, &mut |_| true)),
        "bonus.issued"
    );
}

#[test]
fn a_notice_is_printed_again_byte_for_byte() {
    let mut office = approved();
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    let first = office.folder.path().join("first");
    let second = office.folder.path().join("second");
    let one = export_notices(&mut office, moment(), q3(), &first, NoticePrint::default()).unwrap();
    let two = export_notices(&mut office, moment(), q3(), &second, NoticePrint::default()).unwrap();
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(std::fs::read(one).unwrap(), std::fs::read(two).unwrap());
    }
}

#[test]
fn a_cancelled_batch_issues_nothing_and_its_numbers_are_recorded_gaps() {
    let mut office = approved();
    let stopped = issue(&mut office, moment(), q3(), None, &mut |step| step.done < 3);
    assert_eq!(code_of(stopped), "cancelled");
    let seen = view(&office, moment().today(), q3()).unwrap();
    assert_eq!(
        (seen.row.state, seen.notices.len()),
        (QuarterState::Approved, 0)
    );
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    let seen = view(&office, moment().today(), q3()).unwrap();
    assert_eq!(seen.notices[0].number, "JT-2026Q3-023");
    assert_eq!(crate::office::check(&mut office).unwrap(), []);
}

#[test]
fn facts_that_change_after_the_calculation_make_it_stale() {
    let mut office = sample();
    set_revenue(&mut office, moment(), q3(), Some("1234567.88"), None).unwrap();
    assert!(view(&office, moment().today(), q3()).unwrap().stale);
    office.act_as("manager").unwrap();
    assert_eq!(
        code_of(review(&mut office, moment(), q3(), false)),
        "bonus.stale"
    );
    calculate(&mut office, moment(), q3()).unwrap();
    assert!(!view(&office, moment().today(), q3()).unwrap().stale);
}

#[test]
fn revenue_is_an_amount_or_refused_and_nothing_changes() {
    let mut office = sample();
    for text in ["1,234.567", "", "12.345", "一百万", "1e6"] {
        assert_eq!(
            code_of(set_revenue(&mut office, moment(), q3(), Some(text), None)),
            "bonus.bad_amount",
            "{text}"
        );
    }
    assert!(!view(&office, moment().today(), q3()).unwrap().stale);
    set_revenue(&mut office, moment(), q3(), Some("-5000.00"), None).unwrap();
    set_awards(&mut office, moment(), q3(), &[]).unwrap();
    calculate(&mut office, moment(), q3()).unwrap();
    assert_eq!(
        view(&office, moment().today(), q3())
            .unwrap()
            .totals
            .unwrap()
            .pool,
        Money::ZERO
    );
}

#[test]
fn a_quarter_without_a_regulation_in_force_is_not_computed() {
    let mut office = sample();
    let before: Quarter = "2025Q4".parse().unwrap();
    set_revenue(
        &mut office,
        moment(),
        before,
        Some("100000"),
        Some("100000"),
    )
    .unwrap();
    let refusal = refused(calculate(&mut office, moment(), before));
    assert_eq!(refusal.code, "regulation.none_in_force");
    assert_eq!(refusal.facts["quarter"], "2025Q4");
}

#[test]
fn a_refused_calculation_leaves_nothing_of_what_was_brought() {
    let mut office = sample();
    let before: Quarter = "2025Q4".parse().unwrap();
    let head = office.file.audit().head().unwrap();
    let scores = "E01,90\n".as_bytes();
    let brought = Brought {
        revenue: Some("100000"),
        target: Some("90000"),
        scores: Some((Path::new("成绩.csv"), scores)),
    };
    let refusal = refused(calculate_from(&mut office, moment(), before, &brought));
    assert_eq!(refusal.code, "regulation.none_in_force");
    let facts = office.file.bonus().facts(before).unwrap();
    assert!(facts.revenue.is_none() && facts.target.is_none() && facts.scores.is_empty());
    assert_eq!(office.file.audit().head().unwrap(), head);
    // What is together goes on working alone.
    set_revenue(&mut office, moment(), before, Some("100000"), None).unwrap();
    assert!(office.file.bonus().facts(before).unwrap().revenue.is_some());
}

#[test]
fn missing_scores_are_named() {
    let mut office = sample();
    set_scores(&mut office, moment(), q3(), &[]).unwrap();
    let refusal = refused(calculate(&mut office, moment(), q3()));
    assert_eq!(refusal.code, "bonus.missing_scores");
    assert_eq!(refusal.facts["quarter"], "2026Q3");
    assert!(refusal.facts["people"].contains("E01 沈砚秋"));
}

#[test]
fn pasted_lines_are_read_by_code_or_name_and_the_others_are_told() {
    let mut office = sample();
    let report = paste(
        &mut office,
        moment(),
        q3(),
        "工号\t姓名\t得分\nE01\t沈砚秋\t90.5\n顾旻，80\nE99 70\nE02\t12x\nE01 88\n",
    )
    .unwrap();
    assert_eq!(report.taken, 2);
    let codes: Vec<(usize, &str)> = report
        .problems
        .iter()
        .map(|problem| (problem.line, problem.code.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (4, "paste.unknown_person"),
            (5, "paste.bad_score"),
            (6, "paste.twice")
        ]
    );
}

#[test]
fn a_fault_needs_facts_a_hearing_and_somebody_else_who_decides() {
    let mut office = sample();
    let mut unheard = ordinary("E04", "10%");
    unheard.named[0].heard_on = None;
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &unheard)),
        "bonus.no_statement"
    );
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &ordinary("E02", "10%"))),
        "bonus.decides_for_himself"
    );
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &ordinary("E04", "120%"))),
        "bonus.bad_percent"
    );
    let mut shares = ordinary("E04", "60");
    shares.kind = FaultWord::Apportioned;
    shares.cut = Some("30%".into());
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &shares)),
        "bonus.shares_not_100"
    );
    let mut major = ordinary("E04", "");
    major.kind = FaultWord::Major;
    assert_eq!(
        code_of(save_fault(&mut office, moment(), &major)),
        "bonus.no_meeting"
    );
    assert!(!view(&office, moment().today(), q3()).unwrap().stale);
}

#[test]
fn a_fault_lowers_the_coefficient_and_what_is_not_granted_stays_in_the_reserve() {
    let mut office = sample();
    let before = view(&office, moment().today(), q3()).unwrap();
    save_fault(&mut office, moment(), &ordinary("E04", "20%")).unwrap();
    calculate(&mut office, moment(), q3()).unwrap();
    let after = view(&office, moment().today(), q3()).unwrap();
    let total = |view: &crate::views::BonusView, code: &str| {
        view.people
            .iter()
            .find(|person| person.code == code)
            .unwrap()
            .total
    };
    assert!(total(&after, "E04") < total(&before, "E04"));
    assert_eq!(total(&after, "E01"), total(&before, "E01"));
    let gap = total(&before, "E04").sub(total(&after, "E04")).unwrap();
    let grown = after
        .totals
        .unwrap()
        .closing
        .sub(before.totals.unwrap().closing)
        .unwrap();
    assert_eq!(gap, grown);
}

#[test]
fn an_explanation_goes_from_revenue_to_total_and_names_articles() {
    let office = sample();
    let told = explain(&office, q3(), "E20").unwrap();
    assert_eq!(told.steps.first().unwrap().key, "revenue");
    assert_eq!(told.steps.last().unwrap().key, "total");
    let pool = told.steps.iter().find(|step| step.key == "pool").unwrap();
    assert!(pool.value.contains("18,518.52") && !pool.private);
    assert!(pool.article.as_ref().unwrap().label.starts_with('第'));
    assert_eq!(
        code_of(explain(&office, q3(), "E10")),
        "bonus.not_in_result"
    );
}

#[test]
fn what_if_shows_the_quarter_under_a_draft_and_saves_nothing() {
    let mut office = sample();
    let row = regulations::find(&office, moment().today(), "bonus").unwrap();
    let draft = regulations::draft(&mut office, moment(), row.id).unwrap();
    let input = ValueInput::Text { text: "2%".into() };
    let id = draft.version.id;
    regulations::set_parameter(
        &mut office,
        moment(),
        id,
        draft.revision,
        "bonus.pool.rate",
        &input,
    )
    .unwrap();
    let told = what_if(&office, q3(), id).unwrap();
    assert_eq!(told.refusal, None);
    assert_eq!(told.then.pool, Money::parse("24691.36").unwrap());
    assert_eq!(told.now.pool, Money::parse("18518.52").unwrap());
    assert_eq!(told.changes.len(), 1);
    assert!(told.rows.iter().any(|row| row.difference > Money::ZERO));
    assert!(!view(&office, moment().today(), q3()).unwrap().stale);
}

#[test]
fn the_allocation_table_is_a_signed_paper_of_its_own() {
    let mut office = sample();
    let paper = print_allocation(&mut office, moment(), q3()).unwrap();
    assert_eq!(
        (paper.number.as_str(), paper.signed),
        ("FP-2026Q3-001", true)
    );
    assert_eq!(
        papers::verify_registered(&office, paper.id)
            .unwrap()
            .verdict,
        "valid"
    );
}

#[test]
fn a_clerk_does_not_touch_the_bonus() {
    let mut office = office();
    office
        .add_user(
            moment(),
            "clerk",
            "小吴",
            crate::views::Role::Clerk,
            "another-password",
        )
        .unwrap();
    office.act_as("clerk").unwrap();
    assert_eq!(
        code_of(calculate(&mut office, moment(), q3())),
        "office.not_allowed"
    );
}
