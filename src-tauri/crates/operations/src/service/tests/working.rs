use domain::service::{CaseState, CaseTier, DueStage, PauseReason, StepKind};

use super::*;

#[test]
fn a_complaint_goes_from_the_call_to_the_return_visit() {
    let mut office = sample();
    let mut form = complaint(&office);
    form.owner = "E19".into();
    let preview = terms(&office, moment(), &form).unwrap();
    assert_eq!(preview.tier, CaseTier::General);
    let opened = open(&mut office, moment(), &form).unwrap();
    assert_eq!(preview.dues, opened.case.dues);
    let id = opened.row.id;
    assert_eq!(opened.row.number, "GD-2026-0030");
    assert_eq!(opened.row.caller, "叶先生");
    // Until he says yes it is still with the front desk.
    assert_eq!(
        (opened.row.owner.as_str(), opened.row.handover.as_deref()),
        ("白露", Some("石砺"))
    );
    let taken = accept(&mut office, then("2026-11-23T09:10"), id, "").unwrap();
    assert_eq!(
        (taken.row.owner.as_str(), taken.row.handover),
        ("石砺", None)
    );
    let told = tell(
        &mut office,
        then("2026-11-23T09:20"),
        &step(id, StepKind::Response, "已告知"),
    );
    assert_eq!(
        told.unwrap().case.dues[0].in_time(super::super::find::local(moment())),
        Some(true)
    );
    let early = close(
        &mut office,
        then("2026-11-23T09:30"),
        &CloseForm {
            cause: String::new(),
            ..closing(id)
        },
    );
    assert_eq!(code_of(early), "service.no_cause");
    let closed = close(&mut office, then("2026-11-24T15:00"), &closing(id)).unwrap();
    assert_eq!(
        (closed.row.state, closed.visits.len()),
        (CaseState::Closed, 1)
    );
    assert!(
        closed
            .case
            .dues
            .iter()
            .all(|due| due.met_at.is_some() || due.stage == DueStage::Proposal)
    );
    let visit = closed.visits[0].visit.id.into();
    let call = |outcome, score, by: &str| VisitForm {
        visit,
        outcome,
        score,
        comment: "修好了".into(),
        by: by.into(),
        at: String::new(),
    };
    let at = then("2026-11-25T10:00");
    assert_eq!(
        code_of(record_visit(
            &mut office,
            at,
            &call(VisitOutcome::Done, Some(6), "E20")
        )),
        "service.bad_score"
    );
    let made = record_visit(&mut office, at, &call(VisitOutcome::Done, Some(5), "E20")).unwrap();
    assert_eq!(made.visit.score, Some(5));
    let check = |by: &str| VisitCheckForm {
        visit,
        truthful: true,
        by: by.into(),
        at: String::new(),
    };
    assert_eq!(
        code_of(check_visit(&mut office, at, &check("E20"))),
        "service.own_visit"
    );
    let checked = check_visit(&mut office, at, &check("E16")).unwrap();
    assert_eq!(checked.checked_by.as_deref(), Some("江映雪"));
    let steps: Vec<StepKind> = view(&office, at, id)
        .unwrap()
        .steps
        .iter()
        .map(|one| one.kind)
        .collect();
    assert_eq!(
        steps,
        [
            StepKind::Opened,
            StepKind::Assigned,
            StepKind::Accepted,
            StepKind::Response,
            StepKind::Closed,
            StepKind::Visited
        ]
    );
}

#[test]
fn what_the_regulation_cannot_count_is_refused_with_the_way_out() {
    let mut office = sample();
    let mut form = complaint(&office);
    form.received_at = "2025-12-30T10:00".into();
    let told = refused(open(&mut office, moment(), &form));
    assert_eq!(
        (told.code.as_str(), told.facts["day"].as_str()),
        ("service.no_regulation", "2025-12-30")
    );
    form.received_at = "2026-12-01T10:00".into();
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.not_yet"
    );
    form.received_at = "2026-12-30T10:00".into();
    let told = refused(open(&mut office, then("2026-12-30T11:00"), &form));
    assert_eq!(
        (told.code.as_str(), told.facts["year"].as_str()),
        ("service.unknown_year", "2027")
    );
    form.received_at = "yesterday".into();
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.bad_time"
    );
    form.received_at = String::new();
    form.description = "  ".into();
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.no_description"
    );
    form.description = "灯闪".into();
    form.receiver = String::new();
    // The owner of the company is no employee: somebody must be named.
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.no_person"
    );
    form.receiver = "E15".into();
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.not_here"
    );
    form.receiver = "E17".into();
    form.claim = "12000".into();
    form.tier = Some(CaseTier::General);
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.tier_too_low"
    );
    form.claim = "many".into();
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "accounts.bad_amount"
    );
}

#[test]
fn a_company_without_a_service_regulation_promises_nothing() {
    let mut office = office();
    let shop = crate::testing::shop(&mut office);
    let person = crate::testing::form("E01", "白露", shop.clerk);
    crate::people::save_employee(&mut office, moment(), &person).unwrap();
    let form = CaseForm {
        kind: CaseKind::Enquiry,
        channel: CaseChannel::Counter,
        account: None,
        caller: "路人".into(),
        phone: String::new(),
        item: None,
        description: "问灯".into(),
        demand: String::new(),
        claim: String::new(),
        group: 1,
        publicity: false,
        danger: false,
        outside: false,
        tier: None,
        cause: String::new(),
        receiver: "E01".into(),
        owner: String::new(),
        received_at: String::new(),
        agreed: String::new(),
    };
    assert_eq!(
        code_of(open(&mut office, moment(), &form)),
        "service.no_regulation"
    );
}

#[test]
fn a_pause_gives_back_what_it_took_and_a_paused_case_does_not_end() {
    let mut office = sample();
    let form = complaint(&office);
    let id = open(&mut office, moment(), &form).unwrap().row.id;
    let settled = |view: &CaseView| {
        let due = view
            .case
            .dues
            .iter()
            .find(|due| due.stage == DueStage::Resolution);
        due.unwrap().at.to_string()
    };
    assert_eq!(
        settled(&view(&office, moment(), id).unwrap()),
        "2026-11-26 18:00:00"
    );
    let stop = PauseForm {
        case: id,
        reason: PauseReason::Customer,
        note: String::new(),
        by: String::new(),
        at: String::new(),
    };
    let paused = pause(&mut office, then("2026-11-24T09:00"), &stop).unwrap();
    assert_eq!(paused.row.state, CaseState::Paused);
    assert_eq!(
        code_of(pause(&mut office, then("2026-11-24T09:30"), &stop)),
        "service.paused"
    );
    assert_eq!(
        code_of(close(&mut office, then("2026-11-24T10:00"), &closing(id))),
        "service.paused"
    );
    let resumed = resume(&mut office, then("2026-11-26T09:00"), id, "", "").unwrap();
    assert_eq!(settled(&resumed), "2026-11-30 18:00:00");
    let again = resume(&mut office, then("2026-11-26T09:30"), id, "", "");
    assert_eq!(code_of(again), "service.not_paused");
}

#[test]
fn a_grant_beyond_the_post_waits_for_somebody_whose_authority_reaches() {
    let mut office = sample();
    let mut form = complaint(&office);
    form.receiver = "E19".into();
    let id = open(&mut office, moment(), &form).unwrap().row.id;
    let grant = |amount: &str| CompensationForm {
        case: id,
        amount: amount.into(),
        way: "减免".into(),
        reason: "影响使用".into(),
        by: String::new(),
        at: String::new(),
    };
    let within = compensate(&mut office, moment(), &grant("200")).unwrap();
    assert_eq!(
        (within.granted.to_string(), within.authority.to_string()),
        ("200.00".into(), "300.00".into())
    );
    // Together with the first it goes beyond 300.
    let asked = compensate(&mut office, moment(), &grant("400")).unwrap();
    let waiting = asked.compensations.iter().find(|row| row.waits).unwrap();
    assert_eq!(asked.granted.to_string(), "200.00");
    let decision = |by: &str| GrantForm {
        compensation: waiting.compensation.id.into(),
        approve: true,
        text: String::new(),
        by: by.into(),
        at: String::new(),
    };
    assert_eq!(
        code_of(close(&mut office, moment(), &closing(id))),
        "service.compensation_waits"
    );
    assert_eq!(
        code_of(decide(&mut office, moment(), &decision("E19"))),
        "service.own_grant"
    );
    let told = refused(decide(&mut office, moment(), &decision("E16")));
    assert_eq!(
        (told.code.as_str(), told.facts["limit"].as_str()),
        ("service.beyond_authority", "500.00")
    );
    let approved = decide(&mut office, moment(), &decision("E01")).unwrap();
    assert_eq!(approved.granted.to_string(), "600.00");
    assert_eq!(
        code_of(decide(&mut office, moment(), &decision("E01"))),
        "service.grant_decided"
    );
    assert_eq!(
        code_of(compensate(&mut office, moment(), &grant("-1"))),
        "accounts.bad_amount"
    );
}

#[test]
fn a_case_taken_up_again_is_to_be_settled_anew() {
    let mut office = sample();
    let form = complaint(&office);
    let id = open(&mut office, moment(), &form).unwrap().row.id;
    let unknown = reopen(&mut office, moment(), id, "又坏了", "", "");
    assert_eq!(code_of(unknown), "service.not_closed");
    close(&mut office, then("2026-11-24T10:00"), &closing(id)).unwrap();
    let again = reopen(&mut office, then("2026-11-25T10:00"), id, "又坏了", "", "").unwrap();
    assert_eq!((again.row.reopened, again.row.state), (1, CaseState::Open));
    let due = again
        .case
        .dues
        .iter()
        .find(|due| due.stage == DueStage::Resolution)
        .unwrap();
    assert_eq!(
        (due.at.to_string().as_str(), due.met_at),
        ("2026-11-30 18:00:00", None)
    );
}

#[test]
fn a_customer_with_cases_is_archived_not_deleted() {
    let mut office = sample();
    let caller = lookup(&office, moment(), "1133").unwrap()[0].id;
    assert_eq!(
        code_of(crate::accounts::delete(&mut office, moment(), caller)),
        "accounts.in_use"
    );
}

#[test]
fn a_closed_survey_takes_no_more_answers() {
    let mut office = sample();
    let survey = surveys(&office).unwrap()[0].survey.id.into();
    let answer = AnswerForm {
        score: 5,
        comment: String::new(),
        on: None,
        account: None,
        case: None,
    };
    assert_eq!(
        code_of(answer_survey(&mut office, moment(), survey, &[answer])),
        "service.survey_closed"
    );
}

#[test]
fn knowledge_is_found_by_its_question_and_its_words() {
    let office = sample();
    let found = |text: &str| knowledge(&office, text).unwrap();
    assert_eq!(found("").len(), 5);
    assert!(found("冒烟")[0].answer.contains("空气开关"));
    assert_eq!(found("频闪")[0].cases.len(), 2);
    assert_eq!(found("没有这样的词"), []);
}
