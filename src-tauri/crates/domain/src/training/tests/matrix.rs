use std::collections::BTreeMap;
use std::time::Instant;

use super::question::question;
use super::{day, terms};
use crate::people::{
    Assignment, Department, Employee, EmploymentType, Organisation, Post, Sensitive,
};
use crate::regulations::NodeId;
use crate::training::{
    ArticleTag, ArticleText, Competence, Evidence, EvidenceSource, Level, NeedKind, QuestionKind,
    Records, RequestState, Requirement, Standing, TrainingRequest, changed, matrix, needs,
    standing,
};

fn proof(level: Level, on: &str, until: Option<&str>) -> Evidence {
    Evidence {
        employee: 1.into(),
        competence: 1.into(),
        level,
        on: day(on),
        until: until.map(day),
        source: EvidenceSource::Recorded,
        note: String::new(),
    }
}

fn person(id: i64, hired: &str) -> Employee {
    Employee {
        id: id.into(),
        code: format!("E{id:03}"),
        name: format!("员工{id}"),
        employment: EmploymentType::Regular,
        hired_on: day(hired),
        left_on: None,
        assignments: vec![Assignment {
            from: day(hired),
            post: 1.into(),
        }],
        pay_basis: vec![],
        leaves: vec![],
        sensitive: Sensitive::default(),
        note: String::new(),
    }
}

fn organisation(people: i64) -> Organisation {
    Organisation {
        departments: vec![Department {
            id: 1.into(),
            name: "客服部".into(),
            parent: None,
            position: 1,
        }],
        posts: vec![Post {
            id: 1.into(),
            name: "售后客服".into(),
            department: 1.into(),
            superior: None,
            class: "专员级".into(),
            headcount: 1,
        }],
        employees: (1..=people).map(|id| person(id, "2024-03-01")).collect(),
    }
}

fn competence(id: i64) -> Competence {
    Competence {
        id: id.into(),
        revision: 1,
        name: format!("能力{id}"),
        months: Some(12),
        note: String::new(),
    }
}

#[test]
fn a_proof_is_current_then_expiring_then_expired() {
    let one = proof(Level::Skilled, "2025-12-01", Some("2026-11-30"));
    let at =
        |on: &str, needed| standing(Some(needed), &[&one], day(on), 30).map(|cell| cell.standing);
    assert_eq!(at("2025-11-30", Level::Basic), Some(Standing::Missing));
    assert_eq!(at("2026-10-30", Level::Basic), Some(Standing::Current));
    assert_eq!(at("2026-10-31", Level::Basic), Some(Standing::Expiring));
    assert_eq!(at("2026-11-30", Level::Basic), Some(Standing::Expiring));
    assert_eq!(at("2026-12-01", Level::Basic), Some(Standing::Expired));
    assert_eq!(at("2026-10-30", Level::Expert), Some(Standing::Below));
    assert_eq!(
        standing(None, &[&one], day("2026-10-30"), 30)
            .unwrap()
            .standing,
        Standing::Extra
    );
    assert_eq!(standing(None, &[], day("2026-10-30"), 30), None);
    assert_eq!(
        competence(1).until(day("2025-12-01")),
        Some(day("2026-11-30"))
    );
}

#[test]
fn an_older_but_better_proof_still_counts() {
    let old = proof(Level::Expert, "2025-01-01", None);
    let new = proof(Level::Basic, "2026-06-01", Some("2027-05-31"));
    let cell = standing(Some(Level::Skilled), &[&old, &new], day("2026-10-30"), 30).unwrap();
    assert_eq!(
        (cell.standing, cell.held),
        (Standing::Current, Some(Level::Expert))
    );
}

#[test]
fn five_hundred_people_by_sixty_competences_are_quick() {
    let organisation = organisation(500);
    let competences: Vec<Competence> = (1..=60).map(competence).collect();
    let requirements: Vec<Requirement> = (1..=60)
        .map(|id: i64| Requirement {
            post: 1.into(),
            competence: id.into(),
            level: Level::Basic,
        })
        .collect();
    let evidence: Vec<Evidence> = (0..30_000_i64)
        .map(|index| Evidence {
            employee: (1 + index % 500).into(),
            competence: (1 + index / 500).into(),
            ..proof(Level::Skilled, "2026-01-01", Some("2026-12-31"))
        })
        .collect();
    let begun = Instant::now();
    let found = matrix(
        &organisation,
        &competences,
        &requirements,
        &evidence,
        day("2026-11-23"),
        30,
    );
    assert_eq!(
        found.rows.iter().map(|row| row.cells.len()).sum::<usize>(),
        30_000
    );
    assert!(begun.elapsed().as_millis() < 1_000, "{:?}", begun.elapsed());
}

#[test]
fn gaps_joiners_transfers_and_requests_are_needs() {
    let mut organisation = organisation(1);
    organisation.employees.push(person(2, "2026-11-01"));
    let mut moved = person(3, "2024-03-01");
    moved.assignments.push(Assignment {
        from: day("2026-10-01"),
        post: 1.into(),
    });
    organisation.employees.push(moved);
    let requirements = [Requirement {
        post: 1.into(),
        competence: 1.into(),
        level: Level::Basic,
    }];
    let today = day("2026-11-23");
    let matrix = matrix(
        &organisation,
        &[competence(1)],
        &requirements,
        &[],
        today,
        30,
    );
    let request = TrainingRequest {
        id: 4.into(),
        revision: 1,
        on: today,
        employee: Some(1.into()),
        what: "智能照明调试".into(),
        why: "新品上市".into(),
        state: RequestState::Open,
        answer: String::new(),
    };
    let records = Records {
        organisation: &organisation,
        matrix: &matrix,
        sessions: &[],
        requests: &[request],
        weak: &[],
    };
    let found = needs(&records, &terms(), today);
    let keys: Vec<&str> = found.iter().map(|need| &*need.key).collect();
    assert_eq!(
        keys,
        [
            "gap-E001-1",
            "gap-E002-1",
            "gap-E003-1",
            "new-E002-2026-11-01",
            "new-E003-2026-10-01",
            "request-4"
        ]
    );
    assert_eq!(found[3].due_on, Some(day("2026-11-30")));
    assert_eq!(
        (found[3].kind, found[3].hours),
        (NeedKind::Joiner, Some((0, 48)))
    );
    assert_eq!(
        (found[4].kind, found[4].hours),
        (NeedKind::Transfer, Some((0, 16)))
    );
}

#[test]
fn a_question_asks_to_be_looked_at_when_its_article_changed_or_went() {
    let mut one = question(1, QuestionKind::TrueFalse, "奖金池比例");
    let tag = |article: &str, hash: &str| ArticleTag {
        regulation: 3.into(),
        article: NodeId(article.into()),
        label: String::new(),
        hash: hash.into(),
    };
    one.articles = vec![tag("a", "1"), tag("b", "2"), tag("c", "3")];
    let text = |hash: &str| ArticleText {
        place: 0,
        number: String::new(),
        heading: String::new(),
        text: String::new(),
        hash: hash.into(),
    };
    let articles = BTreeMap::from([("a".to_owned(), text("1")), ("b".to_owned(), text("9"))]);
    let now = BTreeMap::from([(3.into(), articles)]);
    let found: Vec<&str> = changed(&one.articles, &now)
        .iter()
        .map(|tag| &*tag.article.0)
        .collect();
    assert_eq!(found, ["b", "c"]);
    assert!(changed(&one.articles, &BTreeMap::new()).is_empty());
}
