use super::*;

fn closing(confirmation: Confirmation) -> Closing {
    Closing {
        at: at("2026-11-04T16:00"),
        cause: "驱动电源故障".into(),
        valid: Some(true),
        outcome: "更换驱动电源".into(),
        confirmation,
        notice: String::new(),
    }
}

fn ends(rules: &ServiceRules, steps: &[CaseStep], closing: &Closing) -> Result<(), &'static str> {
    let case = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    may_close(rules, &case, steps, &[], closing, at("2026-11-05T09:00"))
        .map_err(|refused| refused.code())
}

fn attempt(when: &str) -> CaseStep {
    CaseStep {
        kind: StepKind::Attempt,
        at: at(when),
        text: "无人接听".into(),
        by: "石砺".into(),
        written_by: "石砺".into(),
        written_at: String::new(),
    }
}

#[test]
fn nothing_ends_without_cause_verdict_outcome_and_the_customer() {
    let rules = full();
    let whole = closing(Confirmation::Confirmed);
    assert_eq!(ends(&rules, &[], &whole), Ok(()));
    let without = |change: fn(&mut Closing)| {
        let mut less = whole.clone();
        change(&mut less);
        ends(&rules, &[], &less)
    };
    assert_eq!(
        without(|one| one.cause = " ".into()),
        Err("service.no_cause")
    );
    assert_eq!(
        without(|one| one.outcome.clear()),
        Err("service.no_outcome")
    );
    assert_eq!(without(|one| one.valid = None), Err("service.no_verdict"));
    assert_eq!(
        without(|one| one.at = at("2026-11-06T09:00")),
        Err("service.not_yet")
    );
    assert_eq!(
        without(|one| one.confirmation = Confirmation::Declined),
        Err("service.no_notice")
    );
}

#[test]
fn a_customer_out_of_reach_was_called_often_enough_on_enough_days_and_told_in_writing() {
    let rules = full();
    let mut unreached = closing(Confirmation::Unreached);
    let calls = ["2026-11-03T10:00", "2026-11-03T15:00", "2026-11-03T19:00"].map(attempt);
    assert_eq!(
        ends(&rules, &calls[..2], &unreached),
        Err("service.too_few_attempts")
    );
    // Three calls of one day are not three calls over two days.
    assert_eq!(
        ends(&rules, &calls, &unreached),
        Err("service.too_few_attempts")
    );
    let calls = ["2026-11-03T10:00", "2026-11-03T15:00", "2026-11-04T10:00"].map(attempt);
    assert_eq!(ends(&rules, &calls, &unreached), Err("service.no_notice"));
    unreached.notice = "短信告知处理结果".into();
    assert_eq!(ends(&rules, &calls, &unreached), Ok(()));
    let short = super::rules(Depth::Short);
    assert_eq!(
        ends(&short, &calls, &unreached),
        Err("service.must_be_reached")
    );
}

#[test]
fn a_paused_case_and_one_whose_grant_waits_do_not_end() {
    let rules = full();
    let mut paused = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    paused.state = CaseState::Paused;
    let now = at("2026-11-05T09:00");
    let whole = closing(Confirmation::Confirmed);
    let refused = may_close(&rules, &paused, &[], &[], &whole, now).unwrap_err();
    assert_eq!(refused.code(), "service.paused");
    let waiting = Compensation {
        id: 1.into(),
        case: 1.into(),
        amount: crate::money::Money::parse("800").unwrap(),
        way: String::new(),
        reason: String::new(),
        by: 19.into(),
        at: now,
        needs_approval: true,
        decided_by: String::new(),
        decided_at: None,
        approved: None,
        decision: String::new(),
    };
    let open = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    let refused = may_close(&rules, &open, &[], &[waiting], &whole, now).unwrap_err();
    assert_eq!(refused.code(), "service.compensation_waits");
}
