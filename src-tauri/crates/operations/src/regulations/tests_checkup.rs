//! Findings beside a draft: put right, accepted with a reason, open again.

use domain::regulations::RegulationKind;

use super::*;
use crate::office::Office;
use crate::testing::{code_of, moment, office};
use crate::views::{CheckupFinding, FindingRef};

fn imported(office: &mut Office) -> i64 {
    let text = "考勤制度\n第一条 为了规范考勤,制定本制度。\n第二条 迟到一次罚款50元。\n第三条 偷盗的，予以开除。\n";
    let order = order_of(&look_at_text(text).unwrap(), RegulationKind::Other, None).unwrap();
    import(office, moment(), order).unwrap().version.id
}

fn of(found: &[CheckupFinding], code: &str) -> FindingRef {
    let one = found.iter().find(|one| one.code == code).unwrap();
    FindingRef {
        code: one.code.clone(),
        node: one.node.clone(),
        quote: one.quote.clone(),
    }
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_opened_again() {
    let mut office = office();
    let version = imported(&mut office);
    let found = checkup(&office, version).unwrap();
    assert_eq!(found[0].code, "FINE");
    assert_eq!(found[0].place, "第二条");
    let fine = of(&found, "FINE");
    let refused = accept_finding(&mut office, moment(), version, &fine, " ");
    assert_eq!(code_of(refused), "checkup.reason_needed");
    let found = accept_finding(&mut office, moment(), version, &fine, "下月改版时删去").unwrap();
    let kept = found.iter().find(|one| one.code == "FINE").unwrap();
    assert_eq!(kept.accepted.as_ref().unwrap().reason, "下月改版时删去");
    let found = reopen_finding(&mut office, moment(), version, &fine).unwrap();
    assert!(found.iter().all(|one| one.accepted.is_none()));
}

#[test]
fn a_safe_fix_changes_the_line_can_be_undone_and_is_not_made_twice() {
    let mut office = office();
    let version = imported(&mut office);
    for (code, after) in [
        ("HALF_WIDTH_PUNCTUATION", "考勤，制定"),
        ("EXPULSION_TERM", "依法解除劳动合同"),
    ] {
        let finding = of(&checkup(&office, version).unwrap(), code);
        let revision = draft_text(&office, version).unwrap().revision;
        fix_finding(&mut office, moment(), version, revision, &finding).unwrap();
        let text = plain_text(&read(&office, moment().today(), version).unwrap());
        assert!(text.contains(after), "{text}");
        let revision = draft_text(&office, version).unwrap().revision;
        let again = fix_finding(&mut office, moment(), version, revision, &finding);
        assert_eq!(code_of(again), "checkup.gone");
    }
    undo(&mut office, moment(), version).unwrap();
    let text = plain_text(&read(&office, moment().today(), version).unwrap());
    assert!(text.contains("予以开除"));
}

#[test]
fn a_figure_that_is_typed_is_a_finding_of_a_draft() {
    let mut office = office();
    let version = imported(&mut office);
    let found = checkup(&office, version).unwrap();
    let typed = found
        .iter()
        .find(|one| one.code == "UNBOUND_NUMBER")
        .unwrap();
    assert_eq!(
        (typed.place.as_str(), typed.quote.as_str()),
        ("第二条", "50元")
    );
}

#[test]
fn a_draft_that_was_thrown_away_leaves_no_empty_regulation() {
    let mut office = office();
    let version = imported(&mut office);
    let fine = of(&checkup(&office, version).unwrap(), "FINE");
    accept_finding(&mut office, moment(), version, &fine, "待定").unwrap();
    discard(&mut office, moment(), version).unwrap();
    assert!(list(&office, moment().today()).unwrap().is_empty());
}
