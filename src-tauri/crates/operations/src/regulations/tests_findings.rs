//! What the check-up still finds is said before an issue, and a reason to go on stays in the company.

use domain::regulations::RegulationKind;

use super::tests_adoption::order;
use super::*;
use crate::office::Office;
use crate::testing::{code_of, moment, office, refused};
use crate::views::{Adoption, FindingRef, IssueVersion};

fn imported(office: &mut Office, article: &str) -> i64 {
    let text = format!("考勤制度\n第一条 为了规范考勤，制定本制度。\n第二条 {article}\n");
    let order = order_of(&look_at_text(&text).unwrap(), RegulationKind::Other, None).unwrap();
    import(office, moment(), order).unwrap().version.id
}

fn issued(office: &mut Office, version: i64, despite: Option<&str>) -> crate::error::Result<()> {
    let order = IssueVersion {
        despite_findings: despite.map(str::to_owned),
        revision_note: None,
        // A text on attendance needs the procedure; here it is issued without.
        ..order(
            version,
            Adoption::Override {
                reason: "先行施行".into(),
            },
        )
    };
    issue(office, moment(), &order).map(drop)
}

const FINE: &str = "迟到的，一律罚款。";

fn memos(office: &Office, version: i64) -> Vec<(String, String)> {
    let memos = office.file.regulations().memos(version.into()).unwrap();
    memos
        .into_iter()
        .filter(|memo| memo.kind != "override")
        .map(|memo| (memo.kind, memo.text))
        .collect()
}

#[test]
fn an_issue_names_the_gravest_findings_until_a_reason_is_given() {
    let mut office = office();
    let version = imported(&mut office, FINE);
    for blank in [None, Some("  ")] {
        let answer = refused(issued(&mut office, version, blank));
        assert_eq!(answer.code, "issue.open_findings");
        assert_eq!(answer.facts["count"], "1");
        assert_eq!(answer.facts["findings"], "第二条“一律罚款”");
    }
    assert!(memos(&office, version).is_empty());
    issued(&mut office, version, Some("下月改版时删去")).unwrap();
    assert_eq!(
        memos(&office, version),
        [(
            "findings".to_owned(),
            "下月改版时删去\n第二条“一律罚款”".to_owned()
        )]
    );
}

#[test]
fn what_was_accepted_in_the_check_up_is_asked_for_no_second_time() {
    let mut office = office();
    let version = imported(&mut office, FINE);
    let fine = checkup(&office, version).unwrap().remove(0);
    let which = FindingRef {
        code: fine.code,
        node: fine.node,
        quote: fine.quote,
    };
    accept_finding(&mut office, moment(), version, &which, "改版时删去").unwrap();
    issued(&mut office, version, None).unwrap();
    assert!(memos(&office, version).is_empty());
}

#[test]
fn a_sound_text_needs_no_reason_and_keeps_none() {
    let mut office = office();
    let version = imported(&mut office, "迟到的，由直接领导提醒。");
    issued(&mut office, version, Some("没有问题")).unwrap();
    assert!(memos(&office, version).is_empty());
}

#[test]
fn a_figure_that_may_be_a_parameter_is_issued_after_it_was_accepted() {
    let mut office = office();
    let version = imported(&mut office, "员工提前三十日提出。");
    let answer = refused(issued(&mut office, version, None));
    assert_eq!(answer.code, "issue.possible_parameter");
    assert_eq!(answer.facts["quote"], "三十日");
    let found = checkup(&office, version).unwrap();
    let figure = found.into_iter().find(|one| one.quote == "三十日").unwrap();
    let which = FindingRef {
        code: figure.code,
        node: figure.node,
        quote: figure.quote,
    };
    accept_finding(
        &mut office,
        moment(),
        version,
        &which,
        "劳动合同法第三十七条",
    )
    .unwrap();
    issued(&mut office, version, None).unwrap();
    let reopened = code_of(issued(&mut office, version, None));
    assert_eq!(reopened, "issue.not_a_draft");
}
