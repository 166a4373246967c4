use super::*;
use crate::ids::{RegulationId, VersionId};
use crate::regulations::{NodeId, NodeKind, Run, Value, library, parse, short_hash};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> Version {
    let source = parse(library::BONUS_FULL).unwrap();
    Version {
        id: VersionId::from(1),
        regulation: RegulationId::from(1),
        ordinal: 1,
        state: VersionState::Draft,
        label: None,
        number: None,
        issued_on: None,
        effective_on: None,
        trial_until: None,
        ended_on: None,
        adopted: true,
        body: source.body,
        parameters: source.parameters,
        hash: None,
        based_on: None,
    }
}

fn order() -> Issue {
    Issue {
        number: Some("明烛〔2026〕3号".into()),
        issued_on: day("2025-12-20"),
        effective_on: day("2026-01-01"),
        trial_until: Some(day("2026-12-31")),
        without_adoption: None,
        accepted: Vec::new(),
    }
}

fn refused(draft: &Version, versions: &[Version], issue: &Issue) -> Vec<&'static str> {
    let refusals = draft
        .issue(RegulationKind::Bonus, versions, issue)
        .unwrap_err();
    refusals.iter().map(IssueRefusal::code).collect()
}

#[test]
fn an_adopted_draft_is_issued_under_its_name_and_hash() {
    let issued = draft().issue(RegulationKind::Bonus, &[], &order()).unwrap();
    assert_eq!(issued.state, VersionState::Issued);
    assert_eq!(issued.label.as_deref(), Some("2026年第1版"));
    let hash = issued.hash.clone().unwrap();
    assert_eq!(hash, version_hash(&issued.body, &issued.parameters));
    assert_eq!(short_hash(&hash).len(), 9);
}

#[test]
fn versions_are_counted_within_the_year_they_begin() {
    let first = draft().issue(RegulationKind::Bonus, &[], &order()).unwrap();
    let mut second = first.draft_from(VersionId::from(2), 2);
    second.adopted = true;
    let later = Issue {
        number: None,
        effective_on: day("2026-07-01"),
        trial_until: None,
        ..order()
    };
    let versions = [first, second.clone()];
    let second = second
        .issue(RegulationKind::Bonus, &versions, &later)
        .unwrap();
    assert_eq!(second.label.as_deref(), Some("2026年第2版"));
}

#[test]
fn what_was_not_adopted_is_refused_unless_a_reason_is_given() {
    let mut draft = draft();
    draft.adopted = false;
    assert_eq!(refused(&draft, &[], &order()), ["issue.not_adopted"]);
    let blank = Issue {
        without_adoption: Some("  ".into()),
        ..order()
    };
    assert_eq!(refused(&draft, &[], &blank), ["issue.not_adopted"]);
    let reasoned = Issue {
        without_adoption: Some("新设公司尚无员工".into()),
        ..order()
    };
    let issued = draft.issue(RegulationKind::Bonus, &[], &reasoned).unwrap();
    assert!(!issued.adopted);
    assert!(
        draft
            .issue(RegulationKind::KeyAccounts, &[], &order())
            .is_ok()
    );
}

#[test]
fn days_and_numbers_that_clash_are_refused() {
    let first = draft().issue(RegulationKind::Bonus, &[], &order()).unwrap();
    let mut second = first.draft_from(VersionId::from(2), 2);
    second.adopted = true;
    assert_eq!(
        refused(&second, &[first], &order()),
        ["issue.day_taken", "issue.number_taken"]
    );
    let early = Issue {
        effective_on: day("2025-12-19"),
        trial_until: None,
        ..order()
    };
    assert_eq!(refused(&draft(), &[], &early), ["issue.retroactive"]);
    let short = Issue {
        trial_until: Some(day("2026-01-01")),
        ..order()
    };
    assert_eq!(refused(&draft(), &[], &short), ["issue.trial_too_short"]);
    let mut other = order();
    other.trial_until = Some(day("2026-12-30"));
    assert_eq!(refused(&draft(), &[], &other), ["issue.trial_differs"]);
}

#[test]
fn an_issued_version_is_not_issued_again() {
    let issued = draft().issue(RegulationKind::Bonus, &[], &order()).unwrap();
    assert_eq!(refused(&issued, &[], &order()), ["issue.not_a_draft"]);
}

#[test]
fn a_text_that_its_parameters_do_not_carry_is_refused() {
    let mut uncited = draft();
    let mut parameters: Vec<_> = uncited.parameters.clone().into();
    parameters[0].key = "bonus.pool.other".into();
    uncited.parameters = parameters.try_into().unwrap();
    assert_eq!(
        refused(&uncited, &[], &order()),
        ["issue.unknown_parameter", "issue.uncited_parameter"]
    );

    let mut empty = draft();
    empty.body.clear();
    assert_eq!(
        against(&empty.body, &empty.parameters)
            .first()
            .map(IssueRefusal::code),
        Some("issue.no_article")
    );
}

#[test]
fn a_reference_to_a_deleted_article_and_a_typed_number_are_refused() {
    let mut broken = draft();
    let articles = &mut broken.body[0].children;
    articles.retain(|article| article.id.0 != "terms");
    let text = "申诉应当在5个工作日内提出。".to_owned();
    articles[0].children[0].runs = vec![
        Run::Text { text, bold: false },
        Run::Reference {
            target: NodeId("terms".into()),
            near: false,
        },
    ];
    let refusals = broken
        .issue(RegulationKind::Bonus, &[], &order())
        .unwrap_err();
    assert!(refusals.contains(&IssueRefusal::UnboundNumber {
        place: "第一条".into(),
        quote: "5个工作日".into()
    }));
    assert!(refusals.contains(&IssueRefusal::BrokenReference {
        place: "第一条".into(),
        target: "terms".into()
    }));
}

/// The short regulation with these words in its first 款, and nothing else changed.
fn with_words(runs: Vec<Run>) -> Version {
    let mut changed = draft();
    let articles = &mut changed.body[0].children;
    let first = &mut articles[0].children[0];
    first.runs.extend(runs);
    changed
}

fn text(text: &str, bold: bool) -> Run {
    let text = text.to_owned();
    Run::Text { text, bold }
}

#[test]
fn a_figure_is_seen_through_bold_letters_and_every_one_of_a_line_is_told() {
    let typed = with_words(vec![
        text("迟到扣", false),
        text("5", true),
        text("分，旷工", false),
        text("30", true),
        text("日的除外。", false),
    ]);
    assert_eq!(
        refused(&typed, &[], &order()),
        ["issue.unbound_number", "issue.unbound_number"]
    );
}

#[test]
fn a_figure_that_law_may_count_with_is_issued_once_a_reason_is_on_record() {
    let typed = with_words(vec![text("提前三十日通知，设主管3人。", false)]);
    let possible = "issue.possible_parameter";
    assert_eq!(refused(&typed, &[], &order()), [possible, possible]);
    let node = typed.body[0].children[0].children[0].id.clone();
    let accepted = |quote: &str| AcceptedFigure {
        node: node.clone(),
        quote: quote.to_owned(),
    };
    let one = Issue {
        accepted: vec![accepted("三十日")],
        ..order()
    };
    assert_eq!(refused(&typed, &[], &one), [possible]);
    let both = Issue {
        accepted: vec![accepted("三十日"), accepted("3人")],
        ..order()
    };
    assert!(typed.issue(RegulationKind::Bonus, &[], &both).is_ok());
}

#[test]
fn no_acceptance_lets_a_figure_through_that_belongs_to_a_parameter() {
    let typed = with_words(vec![text("提前30日通知。", false)]);
    let node = typed.body[0].children[0].children[0].id.clone();
    let accepted = vec![AcceptedFigure {
        node,
        quote: "30日".into(),
    }];
    let issue = Issue {
        accepted,
        ..order()
    };
    assert_eq!(refused(&typed, &[], &issue), ["issue.unbound_number"]);
}

#[test]
fn a_form_in_an_annex_may_hold_figures() {
    let mut typed = with_words(Vec::new());
    let annex = typed
        .body
        .iter_mut()
        .find(|node| node.kind == NodeKind::Annex)
        .unwrap();
    annex.children[0].runs.push(text("请在30日内交回。", false));
    assert!(typed.issue(RegulationKind::Bonus, &[], &order()).is_ok());
}

#[test]
fn a_value_that_is_not_allowed_never_reaches_an_issue() {
    let parameters = draft().parameters;
    let error = parameters.edit("bonus.pool.rate", None, "15%").unwrap_err();
    assert_eq!(error.code(), "parameter.out_of_bounds");
    assert_eq!(
        error.to_string(),
        "bonus.pool.rate: 15% is outside 0.1% .. 10%"
    );
    let error = parameters
        .with("bonus.pool.rate", Value::Switch { value: true })
        .unwrap_err();
    assert_eq!(error.code(), "parameter.wrong_type");
}

#[test]
fn a_trial_lasts_as_long_as_its_article_says_and_then_asks_for_a_decision() {
    let mut unsaid = order();
    unsaid.trial_until = None;
    let issued = draft().issue(RegulationKind::Bonus, &[], &unsaid).unwrap();
    assert_eq!(issued.trial_until, Some(day("2026-12-31")));
    assert!(issued.trial_over(day("2026-10-01")).is_none());
    let (over, last) = issued.trial_over(day("2027-01-01")).unwrap();
    assert_eq!((over.months, last), (12, day("2026-12-31")));
    // An older program took any day for its end; the article counts.
    let mut older = issued.clone();
    older.trial_until = Some(day("2026-06-30"));
    assert!(older.trial_over(day("2026-10-01")).is_none());
    // Without the article there is no trial, and nothing that ends by itself.
    let mut permanent = draft();
    permanent.parameters = permanent.parameters.withdraw("bonus.trial.months").unwrap();
    assert!(permanent.trial_term().is_none());
}

#[test]
fn pay_rules_under_another_kind_need_the_procedure_all_the_same() {
    let mut unadopted = draft();
    unadopted.adopted = false;
    let refused = |kind| unadopted.issue(kind, &[], &order()).err();
    assert_eq!(
        refused(RegulationKind::Other),
        Some(vec![IssueRefusal::NotAdopted])
    );
}
