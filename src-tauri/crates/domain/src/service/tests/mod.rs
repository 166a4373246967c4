//! What the tests share: the rules of the library's texts, and cases as they come in.

mod answering;
mod clocks;
mod counting;
mod ending;

use chrono::NaiveDateTime;

use super::*;
use crate::calendar::WorkingCalendar;
use crate::ids::{RegulationId, VersionId};
use crate::regulations::{
    Depth, Regulation, RegulationKind, Version, VersionState, library, parse,
};

pub(super) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// The rules of a text of the library, as if issued for 2026.
pub(super) fn rules(depth: Depth) -> ServiceRules {
    let template = library::template(RegulationKind::Service, depth).unwrap();
    let source = parse(template.source).unwrap();
    let regulation = Regulation {
        id: RegulationId::from(1),
        slug: "service".into(),
        kind: RegulationKind::Service,
        title: source.title.clone(),
    };
    let version = Version {
        id: VersionId::from(1),
        regulation: regulation.id,
        ordinal: 1,
        state: VersionState::Issued,
        label: Some("2026年第1版".into()),
        number: None,
        issued_on: Some("2026-01-01".parse().unwrap()),
        effective_on: Some("2026-01-01".parse().unwrap()),
        trial_until: None,
        ended_on: None,
        adopted: true,
        body: source.body,
        parameters: source.parameters,
        hash: None,
        based_on: None,
    };
    ServiceRules::read(&regulation, &version).unwrap()
}

pub(super) fn full() -> ServiceRules {
    rules(Depth::Full)
}

pub(super) fn calendars() -> Calendars {
    Calendars {
        working: WorkingCalendar::shipped().clone(),
        closed: Vec::new(),
    }
}

/// A case of account 1 that came in by telephone, with its due times.
pub(super) fn case(id: i64, kind: CaseKind, received: &str) -> Case {
    let mut case = Case {
        id: id.into(),
        number: format!("GD-2026-{id:04}"),
        kind,
        channel: CaseChannel::Phone,
        tier: CaseTier::General,
        state: CaseState::Open,
        received_at: at(received),
        version: 1.into(),
        account: Some(1.into()),
        caller: "叶先生".into(),
        phone: "13900001133".into(),
        item: Some(1.into()),
        description: "吊灯闪烁".into(),
        demand: String::new(),
        claim: None,
        group: 1,
        publicity: false,
        danger: false,
        receiver: 17.into(),
        owner: 19.into(),
        handover: None,
        outside: false,
        arranged_at: None,
        visit_at: None,
        arrived_at: None,
        agreed: None,
        dues: Vec::new(),
        pauses: Vec::new(),
        cause: String::new(),
        valid: None,
        outcome: String::new(),
        confirmation: None,
        notice: String::new(),
        closed_at: None,
        reopened_at: None,
        reopened: 0,
        repeats: None,
    };
    timed(&mut case);
    case
}

/// Sets the due times anew, as the desk does after every change.
pub(super) fn timed(case: &mut Case) {
    let pauses = case.past_pauses();
    let fresh = full()
        .dues(&case.clock_facts(&pauses), &calendars())
        .unwrap();
    case.dues = case.with_dues(fresh);
}

pub(super) fn due(case: &Case, stage: DueStage) -> Option<String> {
    let mut dues = case.dues.iter();
    let found = dues.find(|due| due.stage == stage)?;
    Some(found.at.format("%Y-%m-%dT%H:%M").to_string())
}

/// Met, as a step at a time does it.
pub(super) fn meet(case: &mut Case, stage: DueStage, when: &str) {
    let due = case.dues.iter_mut().find(|due| due.stage == stage).unwrap();
    due.met_at = Some(at(when));
}

/// Closed to the customer's content.
pub(super) fn close(case: &mut Case, when: &str, cause: &str) {
    case.state = CaseState::Closed;
    case.closed_at = Some(at(when));
    case.cause = cause.into();
    case.valid = (case.kind == CaseKind::Complaint).then_some(true);
    case.confirmation = Some(Confirmation::Confirmed);
    for due in &mut case.dues {
        due.met_at = due.met_at.or(Some(at(when)));
    }
}
