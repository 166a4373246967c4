//! The sample company, its papers, and what the bonus takes.

use super::*;

#[test]
fn the_months_of_the_sample_give_the_scores_that_its_bonus_has() {
    let office = sample();
    let found = results(&office, period("2026Q3")).unwrap();
    assert!(found.complete);
    let scores: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../sample/scores.json")).unwrap();
    let wanted: Vec<_> = scores
        .iter()
        .filter(|row| row["quarter"] == "2026Q3")
        .collect();
    assert_eq!(wanted.len(), 22);
    for row in wanted {
        let mine = found
            .rows
            .iter()
            .find(|one| row["employee"] == one.code.as_str())
            .unwrap();
        let score = domain::exact::Exact::parse_decimal(row["score"].as_str().unwrap()).unwrap();
        assert_eq!(mine.total, Some(score.fixed(2)), "{}", mine.name);
        assert_eq!(mine.in_bonus, mine.total, "{}", mine.name);
    }
    let facts = office
        .file
        .bonus()
        .facts("2026Q3".parse().unwrap())
        .unwrap();
    assert!(
        facts
            .scores
            .iter()
            .all(|score| score.source == "assessment 2026-07 2026-08 2026-09")
    );
    let moved = found.rows.iter().find(|row| row.code == "E09").unwrap();
    let parts: Vec<_> = moved
        .parts
        .iter()
        .map(|part| (part.post.as_str(), part.days))
        .collect();
    assert_eq!(
        parts,
        [
            ("导购员", 31),
            ("导购员", 15),
            ("售后客服专员", 16),
            ("售后客服专员", 30)
        ]
    );
    let mother = found.rows.iter().find(|row| row.code == "E18").unwrap();
    assert_eq!(mother.parts[2].standing, Standing::Carried);
    assert_eq!(mother.parts[2].total, mother.parts[1].total);
    let september = view(
        &office,
        moment().today(),
        find_cycle(&office, "2026-09").unwrap(),
    )
    .unwrap();
    assert_eq!(september.appeals[0].decision, Some(Decision::Upheld));
    assert_eq!(september.row.stage, Stage::Closed);
}

#[test]
fn the_sample_prints_a_signed_result_a_slip_an_appeal_and_a_summary() {
    let mut office = sample();
    let cycle = find_cycle(&office, "2026-09").unwrap();
    for (code, kind) in [
        ("E22", AssessmentPaperKind::Result),
        ("E22", AssessmentPaperKind::Confirmation),
        ("E22", AssessmentPaperKind::Appeal),
        ("E18", AssessmentPaperKind::Result),
    ] {
        let row = print_sheet(&mut office, moment(), cycle, code, kind, true).unwrap();
        assert!(row.number.starts_with("KH-2026-"), "{}", row.number);
        let report = crate::papers::verify_registered(&office, row.id).unwrap();
        assert_eq!(report.verdict, "valid", "{}", row.number);
    }
    let none = print_sheet(
        &mut office,
        moment(),
        cycle,
        "E23",
        AssessmentPaperKind::Plan,
        false,
    );
    assert_eq!(code_of(none), "assessment.no_plan");
    let step = PlanStepForm {
        kind: domain::assessment::PlanKind::Training,
        text: "上门服务规范培训".into(),
        due_on: day("2026-12-10"),
    };
    add_plan_step(&mut office, moment(), cycle, "E23", &step).unwrap();
    print_sheet(
        &mut office,
        moment(),
        cycle,
        "E23",
        AssessmentPaperKind::Plan,
        false,
    )
    .unwrap();
    print_summary(&mut office, moment(), cycle, Some("安装售后部"), true).unwrap();
    let nowhere = print_summary(&mut office, moment(), cycle, Some("海外部"), false);
    assert_eq!(code_of(nowhere), "assessment.unknown_department");
}

#[test]
fn the_bonus_takes_scores_of_closed_cycles_only() {
    let (mut office, cycle, _) = scored();
    let quarter = "2026Q3".parse().unwrap();
    let told = refused(crate::bonus::take_assessment(
        &mut office,
        moment(),
        quarter,
    ));
    assert_eq!(told.code, "assessment.not_closed");
    assert!(told.facts["periods"].contains("2026-08"));
    let shown = results(&office, period("2026Q3")).unwrap();
    assert!(!shown.complete && shown.rows[0].total.as_deref() == Some("92.00"));
    assert!(
        view(&office, moment().today(), cycle)
            .unwrap()
            .distribution
            .is_empty()
    );
}
