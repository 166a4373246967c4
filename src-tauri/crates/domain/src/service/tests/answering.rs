use super::*;
use crate::money::Money;

fn yuan(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn granted(amount: &str, approved: Option<bool>) -> Compensation {
    Compensation {
        id: 1.into(),
        case: 1.into(),
        amount: yuan(amount),
        way: "减免".into(),
        reason: "误工".into(),
        by: 19.into(),
        at: at("2026-11-02T12:00"),
        needs_approval: approved.is_some(),
        decided_by: String::new(),
        decided_at: None,
        approved: approved.filter(|approved| *approved),
        decision: String::new(),
    }
}

#[test]
fn the_class_of_a_complaint_falls_on_one_side_of_its_bounds_and_the_gravest_holds() {
    let rules = full();
    let of = |claim: &str| TierFacts {
        claim: Some(yuan(claim)),
        ..TierFacts::default()
    };
    let tier = |facts: &TierFacts| tier_of(&rules, CaseKind::Complaint, facts);
    assert_eq!(tier(&of("999.99")).0, CaseTier::General);
    assert_eq!(
        tier(&of("1000")),
        (CaseTier::Larger, vec![TierReason::Amount])
    );
    assert_eq!(tier(&of("9999.99")).0, CaseTier::Larger);
    assert_eq!(tier(&of("10000")).0, CaseTier::Major);
    let again = TierFacts {
        repeated: true,
        ..TierFacts::default()
    };
    assert_eq!(tier(&again), (CaseTier::Larger, vec![TierReason::Repeated]));
    let several = TierFacts {
        group: 3,
        ..of("20")
    };
    assert_eq!(tier(&several), (CaseTier::Major, vec![TierReason::Group]));
    let burning = TierFacts {
        danger: true,
        publicity: true,
        ..of("50000")
    };
    assert_eq!(tier(&burning), (CaseTier::Urgent, vec![TierReason::Danger]));
    // A repair is urgent or it is not; its value does not matter.
    assert_eq!(
        tier_of(&rules, CaseKind::Repair, &burning).0,
        CaseTier::Urgent
    );
    assert_eq!(
        tier_of(&rules, CaseKind::Repair, &of("50000")).0,
        CaseTier::General
    );
    assert_eq!(
        tier_of(&rules, CaseKind::Enquiry, &burning).0,
        CaseTier::General
    );
}

#[test]
fn a_post_grants_what_its_row_says_and_one_matter_is_not_cut_into_pieces() {
    let rules = full();
    let authority = |post| authority_of(&rules, post);
    assert_eq!(authority("客服主管"), yuan("500"));
    assert_eq!(authority("售后客服专员"), yuan("100"));
    assert_eq!(authority("投诉专员"), yuan("300"));
    assert_eq!(authority("导购员"), Money::ZERO);
    assert!(!needs_approval(yuan("300"), &[], yuan("300")));
    assert!(needs_approval(yuan("300"), &[], yuan("300.01")));
    assert!(needs_approval(
        yuan("300"),
        &[granted("200", None)],
        yuan("150")
    ));
    let mut refused = granted("200", Some(false));
    refused.approved = Some(false);
    assert!(!needs_approval(yuan("300"), &[refused], yuan("150")));
}

#[test]
fn a_case_goes_up_a_level_for_every_day_it_is_late_and_never_while_it_is_paused() {
    let rules = full();
    let mut complaint = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    let level = |case: &Case, now: &str| {
        escalation(&rules, case, &[], at(now)).map(|up| (up.level, up.reasons))
    };
    assert_eq!(level(&complaint, "2026-11-06T17:59"), None);
    let late = vec![EscalationReason::Overdue];
    assert_eq!(
        level(&complaint, "2026-11-06T18:00"),
        Some((1, late.clone()))
    );
    assert_eq!(
        level(&complaint, "2026-11-07T18:00"),
        Some((2, late.clone()))
    );
    assert_eq!(level(&complaint, "2027-01-07T18:00"), Some((3, late)));
    complaint.state = CaseState::Paused;
    assert_eq!(level(&complaint, "2026-11-07T18:00"), None);
}

#[test]
fn a_threat_a_danger_a_repetition_or_a_larger_grant_goes_up_at_once() {
    let rules = full();
    let mut complaint = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    complaint.publicity = true;
    complaint.repeats = Some(7.into());
    let up = escalation(
        &rules,
        &complaint,
        &[granted("800", Some(false))],
        at("2026-11-02T11:00"),
    )
    .unwrap();
    assert_eq!(up.level, 1);
    assert_eq!(
        up.reasons,
        [
            EscalationReason::Repeated,
            EscalationReason::Publicity,
            EscalationReason::Authority
        ]
    );
}

#[test]
fn the_same_thing_or_cause_of_the_same_customer_within_the_days_is_a_repetition() {
    let rules = full();
    let mut first = case(1, CaseKind::Complaint, "2026-10-05T10:00");
    close(&mut first, "2026-10-08T10:00", "安装松动");
    let same_item = case(2, CaseKind::Complaint, "2026-11-04T10:00");
    let earlier = [first.clone()];
    let found = |case: &Case| repeats(&rules, case, &earlier).map(|one| one.id);
    assert_eq!(found(&same_item), Some(1.into()));
    let mut late = case(3, CaseKind::Complaint, "2026-11-05T10:00");
    assert_eq!(found(&late), None);
    late.received_at = at("2026-11-04T10:00");
    late.item = None;
    assert_eq!(found(&late), None);
    late.cause = "安装松动".into();
    assert_eq!(found(&late), Some(1.into()));
    late.account = Some(2.into());
    assert_eq!(found(&late), None);
    assert_eq!(found(&case(4, CaseKind::Repair, "2026-10-20T10:00")), None);
}

#[test]
fn a_step_lies_between_the_receipt_and_now_and_a_stage_is_reached_once() {
    let mut complaint = case(1, CaseKind::Complaint, "2026-11-02T10:00");
    let tell = |case: &Case, kind, when: &str| {
        let told = case.may_tell(kind, at(when), at("2026-11-03T09:00"));
        told.map_err(|refused| refused.code())
    };
    assert_eq!(
        tell(&complaint, StepKind::Response, "2026-11-02T10:20"),
        Ok(())
    );
    assert_eq!(
        tell(&complaint, StepKind::Note, "2026-11-02T09:59"),
        Err("service.too_early")
    );
    assert_eq!(
        tell(&complaint, StepKind::Note, "2026-11-03T09:01"),
        Err("service.not_yet")
    );
    assert_eq!(
        tell(&complaint, StepKind::Closed, "2026-11-02T11:00"),
        Err("service.not_told")
    );
    meet(&mut complaint, DueStage::Response, "2026-11-02T10:20");
    assert_eq!(
        tell(&complaint, StepKind::Response, "2026-11-02T10:40"),
        Err("service.met_already")
    );
}
