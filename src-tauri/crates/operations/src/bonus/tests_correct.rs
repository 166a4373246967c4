use domain::bonus::NoticeState;
use domain::money::Money;

use super::{correct, notices, preview_correction};
use crate::papers;
use crate::testing::{TestOffice, code_of, moment, sample};
use crate::views::{CorrectionForm, NoticeRow};

/// The valid notice of a person in the first quarter of the sample.
fn notice(office: &TestOffice, code: &str) -> NoticeRow {
    let all = notices(office, "2026Q1".parse().ok()).unwrap();
    all.into_iter()
        .map(|(_, row)| row)
        .find(|row| row.code == code && row.state == NoticeState::Valid)
        .unwrap()
}

fn score(office: &TestOffice, code: &str, score: &str) -> CorrectionForm {
    CorrectionForm {
        number: notice(office, code).number,
        code: Some(code.into()),
        score: Some(score.into()),
        reason: "月度回访率录入有误".into(),
        ..CorrectionForm::default()
    }
}

#[test]
fn a_correction_is_a_new_signed_notice_and_the_others_stand() {
    let mut office = sample();
    let before = notices(&office, "2026Q1".parse().ok()).unwrap();
    let old = notice(&office, "E06");
    let form = score(&office, "E06", "60");
    let told = preview_correction(&office, &form).unwrap();
    assert_eq!(told.number, None);
    assert!(told.difference.is_negative());

    let done = correct(&mut office, moment(), &form).unwrap();
    assert_eq!(done.after, told.after);
    let new = notice(&office, "E06");
    assert_eq!(
        (new.total, Some(&new.number)),
        (done.after, done.number.as_ref())
    );
    assert_eq!(
        papers::verify_registered(&office, new.paper)
            .unwrap()
            .verdict,
        "valid"
    );
    let after = notices(&office, "2026Q1".parse().ok()).unwrap();
    let others = |rows: &[(domain::quarter::Quarter, NoticeRow)]| -> Vec<(String, Money)> {
        let rows = rows.iter().filter(|(_, row)| row.code != "E06");
        rows.map(|(_, row)| (row.number.clone(), row.total))
            .collect()
    };
    assert_eq!(others(&before), others(&after));
    let kept = office.file.papers().get(old.paper.into()).unwrap();
    assert_eq!(kept.reason, "月度回访率录入有误");
    let (_, source) = office.file.papers().source(new.paper.into()).unwrap();
    let said = source["supersedes"].as_str().unwrap();
    assert!(
        said.contains(&old.number) && said.contains("月度回访率录入有误"),
        "{said}"
    );
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn the_difference_goes_through_the_reserve_and_the_company_adds_what_is_missing() {
    let mut office = sample();
    let opening = office.file.bonus().current_reserve().unwrap();
    let form = score(&office, "E06", "60");
    let less = correct(&mut office, moment(), &form).unwrap();
    let after_less = office.file.bonus().current_reserve().unwrap();
    assert_eq!(after_less, opening.sub(less.difference).unwrap());
    assert_eq!(less.reserve, after_less);

    // More than the reserve holds: everybody else's notice stands, and what is owed is owed.
    let form = score(&office, "E06", "119");
    let more = correct(&mut office, moment(), &form).unwrap();
    let after_more = office.file.bonus().current_reserve().unwrap();
    assert_eq!(more.reserve, after_more);
    assert_eq!(
        after_less.add(more.topped_up).unwrap(),
        after_more.add(more.difference).unwrap()
    );
}

#[test]
fn a_superseded_notice_is_not_corrected_again() {
    let mut office = sample();
    let form = score(&office, "E06", "60");
    correct(&mut office, moment(), &form).unwrap();
    assert_eq!(
        code_of(correct(&mut office, moment(), &form)),
        "bonus.correct_superseded"
    );
}

#[test]
fn a_correction_builds_on_the_one_before() {
    let mut office = sample();
    let form = score(&office, "E06", "60");
    correct(&mut office, moment(), &form).unwrap();
    let low = notice(&office, "E06").total;
    let again = CorrectionForm {
        number: notice(&office, "E06").number,
        days: Some(90),
        reason: "在岗天数核对".into(),
        ..CorrectionForm::default()
    };
    let told = preview_correction(&office, &again).unwrap();
    assert_eq!(told.before, low);
    assert_eq!(told.after, low, "the corrected score still counts");
}

#[test]
fn a_correction_without_reason_or_change_or_for_somebody_else_is_refused() {
    let mut office = sample();
    let mut form = score(&office, "E06", "60");
    form.reason = " ".into();
    assert_eq!(
        code_of(correct(&mut office, moment(), &form)),
        "bonus.correct_reason"
    );
    form.reason = "x".into();
    form.code = Some("E07".into());
    assert_eq!(
        code_of(correct(&mut office, moment(), &form)),
        "bonus.correct_other_person"
    );
    let unknown = CorrectionForm {
        number: "JT-1999Q1-001".into(),
        ..form.clone()
    };
    assert_eq!(
        code_of(correct(&mut office, moment(), &unknown)),
        "paper.unknown"
    );
    form.code = None;
    form.score = None;
    assert_eq!(
        code_of(correct(&mut office, moment(), &form)),
        "bonus.correct_nothing"
    );
    form.lifted = vec![9999];
    assert_eq!(
        code_of(correct(&mut office, moment(), &form)),
        "bonus.correct_no_fault"
    );
}
