use super::*;
use crate::exact::Exact;

fn record(case: Case) -> CaseRecord {
    CaseRecord {
        case,
        compensations: Vec::new(),
        escalated: false,
    }
}

fn visit(case: i64, due: &str, score: Option<u8>) -> Visit {
    Visit {
        id: case.into(),
        case: case.into(),
        kind: CaseKind::Complaint,
        account: Some(1.into()),
        due_at: at(due),
        article: String::new(),
        state: if score.is_some() {
            VisitState::Done
        } else {
            VisitState::Planned
        },
        attempts: Vec::new(),
        by: score.map(|_| 20.into()),
        done_at: score.map(|_| at(due)),
        score,
        comment: String::new(),
        checked: None,
        checked_by: None,
        checked_at: None,
        follow_up: None,
    }
}

/// October 2026: three complaints closed (one late), one from September, a repair, an enquiry.
fn month() -> Vec<CaseRecord> {
    let mut cases = vec![
        case(1, CaseKind::Complaint, "2026-09-28T10:00"),
        case(2, CaseKind::Complaint, "2026-10-12T10:00"),
        case(3, CaseKind::Complaint, "2026-10-13T10:00"),
        case(4, CaseKind::Complaint, "2026-10-14T10:00"),
        case(5, CaseKind::Repair, "2026-10-15T10:00"),
        case(6, CaseKind::Enquiry, "2026-10-16T10:00"),
    ];
    close(&mut cases[0], "2026-10-08T12:00", "驱动电源故障");
    close(&mut cases[1], "2026-10-20T12:00", "安装松动");
    close(&mut cases[2], "2026-10-15T12:00", "驱动电源故障");
    close(&mut cases[4], "2026-10-17T12:00", "驱动电源故障");
    for case in &mut cases[..3] {
        meet(
            case,
            DueStage::Response,
            &case.received_at.format("%Y-%m-%dT10:30").to_string(),
        );
    }
    cases[2].valid = Some(false);
    cases[2].repeats = Some(1.into());
    cases.into_iter().map(record).collect()
}

const OCTOBER: (&str, &str) = ("2026-10-01", "2026-10-31");

fn october() -> (chrono::NaiveDate, chrono::NaiveDate) {
    (OCTOBER.0.parse().unwrap(), OCTOBER.1.parse().unwrap())
}

#[test]
fn a_month_counts_what_came_what_ended_and_what_was_due_in_it() {
    let now = at("2026-11-01T09:00");
    let report = month_report(&month(), &[], october(), now);
    let complaints = report
        .kinds
        .iter()
        .find(|one| one.kind == CaseKind::Complaint)
        .unwrap();
    assert_eq!((complaints.opened, complaints.closed), (3, 3));
    assert_eq!((complaints.waiting, complaints.before), (1, 1));
    let settled = report
        .in_time
        .iter()
        .find(|one| (one.kind, one.stage) == (CaseKind::Complaint, DueStage::Resolution))
        .unwrap();
    // Due in October: all four; late are the one of the 12th and the one that is still open.
    assert_eq!(
        (settled.due, settled.in_time, settled.rate.as_str()),
        (4, 2, "50.0")
    );
    assert_eq!(settled.late, [2.into(), 4.into()]);
    assert_eq!(settled.articles.len(), 1);
    assert_eq!(
        (report.closed_complaints, report.valid, report.repeated),
        (3, 2, 1)
    );
}

#[test]
fn the_most_frequent_cause_stands_first_and_the_shares_add_up() {
    let report = month_report(&month(), &[], october(), at("2026-11-01T09:00"));
    let told: Vec<(&str, u32, &str, &str)> = report
        .causes
        .iter()
        .map(|one| (&*one.cause, one.count, &*one.share, &*one.cumulative))
        .collect();
    assert_eq!(
        told,
        [
            ("驱动电源故障", 3, "75.0", "75.0"),
            ("安装松动", 1, "25.0", "100.0")
        ]
    );
    let months: Vec<(&str, u32)> = report
        .trend
        .iter()
        .map(|point| (&*point.month, point.complaints))
        .collect();
    assert_eq!(months.last(), Some(&("2026-10", 3)));
    assert_eq!(months[4], ("2026-09", 1));
    assert_eq!(months[0], ("2026-05", 0));
}

#[test]
fn an_indicator_knows_the_cases_it_was_counted_from_and_what_does_not_apply_has_no_value() {
    let now = at("2026-11-01T09:00");
    let visits = [
        visit(1, "2026-10-11T12:00", Some(5)),
        visit(2, "2026-10-23T12:00", Some(2)),
        visit(3, "2026-10-18T12:00", None),
    ];
    let of = |person: Option<i64>, code: &str| {
        let people = person.map(|id| std::collections::BTreeSet::from([id.into()]));
        let all = figures(
            &month(),
            &visits,
            october(),
            people.as_ref(),
            &calendars().working,
            now,
        );
        all.into_iter().find(|one| one.code == code).unwrap()
    };
    let value = |code: &str| of(None, code).value.map(|value| value.to_string());
    assert_eq!(value("K08").as_deref(), Some("50"));
    assert_eq!(of(None, "K08").against, [2.into(), 4.into()]);
    // 28 September to 8 October are three working days after the first (29, 30 and 8).
    assert_eq!(value("K10").as_deref(), Some("3.67"));
    assert_eq!(value("K11").as_deref(), Some("33.33"));
    assert_eq!(value("K13").as_deref(), Some("2"));
    assert_eq!(value("K14").as_deref(), Some("33.33"));
    assert_eq!(value("K16").as_deref(), Some("50"));
    assert_eq!(value("K18").as_deref(), Some("66.67"));
    assert_eq!(value("K19"), None);
    assert_eq!(of(Some(99), "K08").value, None);
    assert_eq!(of(Some(20), "K18").value, Some(Exact::from(100_u32)));
    // Satisfaction counts for whoever worked on the case, not for who asked.
    assert_eq!(of(Some(20), "K16").denominator, 0);
    assert_eq!(of(Some(19), "K16").denominator, 2);
}

#[test]
fn too_few_answers_are_told_and_judge_nobody() {
    let answer = |score| SurveyAnswer {
        on: "2026-10-20".parse().unwrap(),
        score,
        comment: String::new(),
        account: None,
        case: None,
    };
    let mut survey = Survey {
        id: 1.into(),
        title: "第三季度".into(),
        from: "2026-07-01".parse().unwrap(),
        to: "2026-09-30".parse().unwrap(),
        served: 61,
        sent: 40,
        answers: [5, 5, 4, 2].map(answer).to_vec(),
        closed: true,
    };
    let few = survey.result(Some(&full()));
    assert_eq!(
        (few.answered, few.wanted, few.too_few, few.reached),
        (4, 13, true, None)
    );
    assert_eq!(few.satisfied.as_deref(), Some("75.0"));
    assert_eq!(few.mean.as_deref(), Some("4.00"));
    survey.answers = [5, 5, 4].repeat(10).into_iter().map(answer).collect();
    let enough = survey.result(Some(&full()));
    assert_eq!((enough.too_few, enough.reached), (false, Some(true)));
    survey.answers.clear();
    assert_eq!(survey.result(None).satisfied, None);
}
