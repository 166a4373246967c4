use domain::jobs::{Field, Severity};

use super::*;
use crate::office::Office;
use crate::testing::{code_of, day, moment, office, refused, sample, shop};
use crate::views::{
    DutyForm, JobIndicatorForm, JobReading, JobSheetForm, JobStart, LimitForm, SignoffWord,
};

fn of(office: &Office, name: &str) -> JobReading {
    let id = find_post(office, name).unwrap();
    read(office, moment().today(), id, None).unwrap()
}

/// A sheet as the window sends it back.
fn typed(reading: &JobReading) -> JobSheetForm {
    let sheet = &reading.shown.as_ref().unwrap().sheet;
    JobSheetForm {
        purpose: sheet.purpose.clone(),
        duties: sheet
            .duties
            .iter()
            .map(|duty| DutyForm {
                task: duty.task.clone(),
                frequency: duty.frequency.clone(),
                share: duty.share.to_string(),
                deliverable: duty.deliverable.clone(),
            })
            .collect(),
        authorities: Vec::new(),
        contacts: sheet.contacts.clone(),
        requirements: sheet.requirements.clone(),
        conditions: sheet.conditions.clone(),
        indicators: sheet
            .indicators
            .iter()
            .map(|one| JobIndicatorForm {
                code: one.code.clone(),
                name: one.name.clone(),
                weight: one.weight.to_string(),
                veto: one.veto,
                target: one.target.clone(),
            })
            .collect(),
        training: sheet.training.clone(),
        substitute: sheet.substitute.clone(),
    }
}

#[test]
fn every_post_of_the_sample_has_a_sheet_that_nothing_stands_against() {
    let office = sample();
    for row in list(&office, moment().today()).unwrap() {
        assert!(row.in_force.is_some(), "{}", row.name);
        let found = of(&office, &row.name).shown.unwrap().findings;
        assert_eq!(found, [], "{}", row.name);
    }
    let names = |signed: bool| {
        let rows = list(&office, moment().today()).unwrap().into_iter();
        rows.filter(move |row| (row.signed == row.holders.len()) == signed)
            .map(|row| row.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(false), ["回访专员"], "the latest joiner still has to");
}

#[test]
fn a_limit_reads_the_regulation_in_force_and_names_its_article() {
    let office = sample();
    let shown = of(&office, "客服主管").shown.unwrap();
    assert_eq!(shown.limits[0].text, "500元以内");
    assert!(
        shown.limits[0].basis.starts_with("《客户服务管理制度》第"),
        "{:?}",
        shown.limits[0]
    );
    let tables = limit_tables(&office, moment().today()).unwrap();
    assert!(
        tables
            .iter()
            .any(|table| table.key == "service.compensation")
    );
}

#[test]
fn from_the_library_to_an_issued_sheet_signed_by_its_holder() {
    let mut office = sample();
    let id = find_post(&office, "导购员").unwrap();
    let opened = draft(&mut office, moment(), id, &JobStart::Usual).unwrap();
    assert_eq!(opened.versions[0].ordinal, 2);
    let before = opened.shown.as_ref().unwrap();
    let mut form = typed(&opened);
    form.duties[0].share = "39.99".into();
    let saved = save(&mut office, moment(), id, before.revision, &form).unwrap();
    let codes: Vec<_> = saved
        .shown
        .as_ref()
        .unwrap()
        .findings
        .iter()
        .filter(|one| one.severity == Severity::Block)
        .map(|one| (one.code.as_str(), one.field))
        .collect();
    assert_eq!(codes, [("jobs.shares_not_100", Field::Duties)]);
    let from = day("2026-12-01");
    let told = refused(issue(&mut office, moment(), id, from, "试一试"));
    assert_eq!(
        (told.code.as_str(), told.facts["sum"].as_str()),
        ("jobs.shares_not_100", "99.99")
    );
    form.duties[0].share = "40%".into();
    form.duties[0].frequency = "每班".into();
    let revision = saved.shown.unwrap().revision;
    let stale = save(&mut office, moment(), id, before.revision, &form);
    assert_eq!(code_of(stale), "store.stale");
    save(&mut office, moment(), id, revision, &form).unwrap();
    assert_eq!(
        code_of(issue(&mut office, moment(), id, from, " ")),
        "jobs.no_change"
    );
    let early = day("2026-01-01");
    assert_eq!(
        code_of(issue(&mut office, moment(), id, early, "改")),
        "jobs.not_after_the_last"
    );
    let issued = issue(&mut office, moment(), id, from, "频次改为每班").unwrap();
    let version = issued.shown.as_ref().unwrap().version.clone();
    assert_eq!(
        (version.ordinal, version.hash.map(|hash| hash.len())),
        (2, Some(64))
    );
    let first = issued.versions[1].id;
    let changes = compare(&office, moment().today(), first, version.id)
        .unwrap()
        .changes;
    assert!(changes.iter().any(|one| one.field == Field::Duties));
    let signed = SignoffWord::Signed;
    let at = day("2026-12-01");
    let after = sign_off(&mut office, moment(), version.id, "E08", signed, at, "").unwrap();
    assert_eq!(after.shown.unwrap().holders[0].outcome, Some(signed));
    let again = sign_off(&mut office, moment(), version.id, "E08", signed, at, "");
    assert_eq!(code_of(again), "jobs.signed_already");
    let stranger = sign_off(&mut office, moment(), version.id, "E03", signed, at, "");
    assert_eq!(code_of(stranger), "jobs.not_holder");
    let refusing = sign_off(
        &mut office,
        moment(),
        version.id,
        "E09",
        SignoffWord::Refused,
        at,
        " ",
    );
    assert_eq!(code_of(refusing), "jobs.refusal_needs_witnesses");
}

#[test]
fn figures_that_are_no_figures_are_refused_with_the_line_they_stand_in() {
    let mut office = sample();
    let id = find_post(&office, "导购员").unwrap();
    let opened = draft(&mut office, moment(), id, &JobStart::Usual).unwrap();
    let revision = opened.shown.as_ref().unwrap().revision;
    let mut save = |change: &dyn Fn(&mut JobSheetForm)| {
        let mut form = typed(&opened);
        change(&mut form);
        code_of(save(&mut office, moment(), id, revision, &form))
    };
    for wrong in ["abc", "-1", "100.01", "33.333", "十"] {
        assert_eq!(
            save(&|form| form.duties[0].share = wrong.into()),
            "jobs.bad_share",
            "{wrong}"
        );
        assert_eq!(
            save(&|form| form.indicators[0].weight = wrong.into()),
            "jobs.bad_weight",
            "{wrong}"
        );
    }
    let limit = |form: &mut JobSheetForm| {
        form.authorities.push(crate::views::AuthorityForm {
            kind: domain::jobs::AuthorityKind::Approve,
            matter: "赔付".into(),
            limit: LimitForm::Amount {
                amount: "五百".into(),
            },
        });
    };
    assert_eq!(save(&limit), "jobs.bad_limit");
    assert_eq!(
        save(&|form| form.purpose = "长".repeat(601)),
        "jobs.too_long"
    );
}

#[test]
fn a_post_without_a_sheet_begins_empty_and_a_draft_can_be_thrown_away() {
    let mut office = office();
    let shop = shop(&mut office);
    let told = refused(print(&mut office, moment(), shop.clerk, None, false));
    assert_eq!(
        (told.code.as_str(), told.facts["name"].as_str()),
        ("jobs.no_sheet", "导购")
    );
    assert_eq!(
        code_of(print_book(&mut office, moment(), false)),
        "jobs.nothing_to_bind"
    );
    let opened = draft(&mut office, moment(), shop.clerk, &JobStart::Usual).unwrap();
    assert!(opened.shown.unwrap().findings.len() > 3);
    let slug = "presales".to_owned();
    let other = draft(
        &mut office,
        moment(),
        shop.clerk,
        &JobStart::Template { slug },
    );
    assert_eq!(code_of(other), "jobs.has_draft");
    assert_eq!(
        code_of(crate::people::delete_post(
            &mut office,
            moment(),
            shop.clerk
        )),
        "people.in_use"
    );
    assert!(
        discard(&mut office, moment(), shop.clerk)
            .unwrap()
            .shown
            .is_none()
    );
    assert!(crate::people::delete_post(&mut office, moment(), shop.clerk).is_ok());
}

#[test]
fn every_finding_has_a_text() {
    for word in [
        "no_purpose",
        "no_duties",
        "few_duties",
        "many_duties",
        "incomplete_duty",
        "duplicate_duty",
        "shares_not_100",
        "share_out_of_range",
        "no_authorities",
        "empty_authority",
        "no_requirements",
        "no_indicators",
        "unnamed_indicator",
        "duplicate_indicator",
        "weights_not_100",
        "weight_out_of_range",
        "small_weight",
        "no_substitute",
        "limit_unknown",
        "wording_sex",
        "wording_age",
        "wording_marriage",
        "wording_looks",
    ] {
        assert!(crate::texts::knows(&format!("jobs.{word}")), "{word}");
    }
}

#[test]
fn a_sheet_the_book_and_the_chart_become_signed_papers() {
    let mut office = sample();
    let id = find_post(&office, "客服主管").unwrap();
    let sheet = print(&mut office, moment(), id, None, true).unwrap();
    assert_eq!(
        (sheet.kind.as_str(), sheet.people.as_str(), sheet.signed),
        ("job_sheet", "江映雪", true)
    );
    let book = print_book(&mut office, moment(), true).unwrap();
    assert!(
        book.pages >= 23,
        "cover, contents, chart and 20 sheets: {}",
        book.pages
    );
    let chart = print_chart(&mut office, moment(), true).unwrap();
    assert_eq!(chart.pages, 1);
    for row in [&sheet, &book, &chart] {
        let report = crate::papers::verify_registered(&office, row.id).unwrap();
        assert_eq!(report.verdict, "valid", "{}", row.number);
    }
}
