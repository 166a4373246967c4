//! The life of a regulation around its text: named, on trial, replaced, reviewed, held against the law.

use domain::regulations::{AdoptionStage, NodeKind, RegulationKind, Run};

use super::tests_adoption::{drafted, order, step};
use super::*;
use crate::office::Office;
use crate::testing::{code_of, day, moment, sample};
use crate::views::{Adoption, RegulationName, RegulationReading, TextEdit};

/// A draft of the bonus regulation without the article that begins with this id.
fn without(office: &mut Office, article: &str) -> RegulationReading {
    let reading = drafted(office);
    let id = reading.version.id;
    let lines = draft_text(office, id).unwrap().lines;
    let at = lines.iter().position(|line| line.id.0 == article).unwrap();
    let of_article = |kind: NodeKind| {
        !matches!(
            kind,
            NodeKind::Article | NodeKind::Chapter | NodeKind::Annex
        )
    };
    let rest = lines[at + 1..].iter();
    let removed = 1 + rest.take_while(|line| of_article(line.kind)).count();
    let edit = TextEdit {
        at,
        removed,
        lines: Vec::new(),
    };
    edit_text(office, moment(), id, reading.revision, edit).unwrap();
    read(office, moment().today(), id).unwrap()
}

fn keys(reading: &RegulationReading, cited: bool) -> Vec<String> {
    let rows = reading.parameters.iter().filter(|row| row.cited == cited);
    rows.map(|row| row.parameter.key.clone()).collect()
}

#[test]
fn what_no_text_cites_any_more_can_be_taken_out_and_brought_back() {
    let mut office = sample();
    let reading = without(&mut office, "trial");
    let (id, revision) = (reading.version.id, reading.revision);
    let left_out = keys(&reading, false);
    assert!(
        left_out.contains(&"bonus.trial.months".to_owned()),
        "{left_out:?}"
    );
    let cited = keys(&reading, true);
    let one_more = [left_out.clone(), cited[..1].to_vec()].concat();
    let refused = withdraw_parameters(&mut office, moment(), id, revision, &one_more);
    assert_eq!(code_of(refused), "parameter.cited");
    let told = withdraw_parameters(&mut office, moment(), id, revision, &left_out).unwrap();
    assert_eq!(keys(&told, false), Vec::<String>::new());
    assert_eq!(keys(&told, true).len(), cited.len());
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(keys(&back, false).len(), 1);
}

#[test]
fn a_permanent_version_needs_no_term_of_trial_and_still_computes() {
    let mut office = sample();
    let on_trial = drafted(&mut office);
    assert_eq!(on_trial.trial.map(|term| term.months), Some(12));
    let reading = without(&mut office, "trial");
    assert_eq!(reading.trial, None);
    let left_out = keys(&reading, false);
    let (id, revision) = (reading.version.id, reading.revision);
    let told = withdraw_parameters(&mut office, moment(), id, revision, &left_out).unwrap();
    let parameters = told.parameters.into_iter().map(|row| row.parameter);
    let parameters = domain::regulations::Parameters::new(parameters.collect()).unwrap();
    assert!(domain::bonus::BonusRules::read(&parameters).is_ok());
}

#[test]
fn a_version_that_another_one_replaces_has_a_last_day() {
    let mut office = sample();
    let row = find(&office, moment().today(), "service").unwrap();
    let first = pick_version(&row, None).unwrap();
    let second = draft(&mut office, moment(), row.id).unwrap().version.id;
    let reason = "试验".to_owned();
    issue(
        &mut office,
        moment(),
        &order(second, Adoption::Override { reason }),
    )
    .unwrap();
    let later = day("2026-12-02");
    let row = find(&office, later, "service").unwrap();
    let ended = |id: i64| {
        row.versions
            .iter()
            .find(|one| one.id == id)
            .unwrap()
            .ended_on
    };
    assert_eq!(ended(first), Some(day("2026-11-30")));
    assert_eq!(ended(second), None);
    let register = issue_register(&office, later).unwrap();
    let old = register.iter().find(|one| one.version == first).unwrap();
    assert_eq!(
        (old.ended_on, old.in_force),
        (Some(day("2026-11-30")), false)
    );
}

#[test]
fn a_circular_tells_of_a_procedure_only_where_one_is_on_record() {
    let office = sample();
    let row = find(&office, moment().today(), "bonus").unwrap();
    let (regulation, mut version) = load(&office, pick_version(&row, None).unwrap()).unwrap();
    let says = |version: &_| {
        let paper = facts::facts(&office, &regulation, version, facts::Use::Screen).unwrap();
        paper.circular.unwrap().paragraphs.concat()
    };
    assert!(says(&version).contains("已按规定程序讨论、协商并批准"));
    version.adopted = false;
    assert!(says(&version).contains("》已经批准，现印发给你们"));
    // A draft shows the place of what it does not have yet.
    version.effective_on = None;
    assert!(says(&version).contains("自　　年　　月　　日起施行"));
}

#[test]
fn the_table_of_revisions_says_what_a_version_changed() {
    let mut office = sample();
    let row = find(&office, moment().today(), "key-accounts").unwrap();
    let drafted = draft(&mut office, moment(), row.id).unwrap();
    let id = drafted.version.id;
    assert_eq!(
        revision_note(&office, id).unwrap(),
        None,
        "nothing was changed"
    );
    let text = draft_text(&office, id).unwrap();
    let at = text
        .lines
        .iter()
        .position(|line| line.id.0 == "purpose")
        .unwrap()
        + 1;
    let mut line = text.lines[at].clone();
    line.runs.push(Run::Text {
        text: "本制度每年复审。".into(),
        bold: false,
    });
    let edit = TextEdit {
        at,
        removed: 1,
        lines: vec![line],
    };
    edit_text(&mut office, moment(), id, text.revision, edit).unwrap();
    let proposed = revision_note(&office, id).unwrap().unwrap();
    assert_eq!(proposed, "修改第一条");
    let mut issued = order(id, Adoption::NotNeeded);
    issued.despite_findings = Some("先用起来。".into());
    issued.revision_note = Some("字".repeat(61));
    let refused = issue(&mut office, moment(), &issued);
    assert_eq!(code_of(refused), "regulation.note_too_long");
    issued.revision_note = Some(" 补充\n复审 ".into());
    issue(&mut office, moment(), &issued).unwrap();
    let (regulation, version) = load(&office, id).unwrap();
    let paper = facts::facts(&office, &regulation, &version, facts::Use::Screen).unwrap();
    let said: Vec<&str> = paper
        .revisions
        .iter()
        .map(|one| one.summary.as_str())
        .collect();
    assert_eq!(said.last(), Some(&"补充 复审"));
    assert_eq!(said.first(), Some(&"首次发布"));
}

#[test]
fn an_empty_sheet_is_named_until_it_is_issued() {
    let mut office = sample();
    let name = |title: &str, kind| RegulationName {
        title: title.into(),
        kind,
    };
    let blank = name("《展厅样品管理制度（试行）》", RegulationKind::Other);
    let reading = begin_blank(&mut office, moment(), &blank).unwrap();
    assert_eq!(reading.regulation.title, "展厅样品管理制度");
    assert_eq!(reading.regulation.articles, 1);
    assert!(!reading.regulation.needs_consultation);
    let id = reading.regulation.id;
    let named = name("样品管理制度", RegulationKind::Training);
    let row = rename(&mut office, moment(), id, &named).unwrap();
    assert_eq!(
        (row.title.as_str(), row.kind),
        ("样品管理制度", RegulationKind::Training)
    );
    assert!(row.needs_consultation);
    let mut asked = step(AdoptionStage::Opinions, "2026-11-20");
    asked.until = Some(day("2026-11-22"));
    save_adoption_step(&mut office, moment(), reading.version.id, &asked).unwrap();
    let shown = rename(&mut office, moment(), id, &blank);
    assert_eq!(code_of(shown), "regulation.name_presented");
    remove_adoption_step(
        &mut office,
        moment(),
        reading.version.id,
        AdoptionStage::Opinions,
    )
    .unwrap();
    let nameless = rename(&mut office, moment(), id, &name(" ", RegulationKind::Other));
    assert_eq!(code_of(nameless), "import.no_title");
    let bonus = find(&office, moment().today(), "bonus").unwrap().id;
    assert_eq!(
        code_of(rename(&mut office, moment(), bonus, &named)),
        "regulation.name_issued"
    );
}

#[test]
fn a_review_sets_the_day_of_the_next_one_as_the_text_says() {
    let mut office = sample();
    let row = find(&office, moment().today(), "service").unwrap();
    let version = pick_version(&row, None).unwrap();
    let told = save_adoption_step(
        &mut office,
        moment(),
        version,
        &step(AdoptionStage::Review, "2026-11-20"),
    )
    .unwrap();
    assert_eq!(told.review_due, Some(day("2027-11-20")));
    let row = find(&office, moment().today(), "service").unwrap();
    assert_eq!(row.review_due, told.review_due);
}

#[test]
fn the_regulations_of_the_sample_meet_every_duty_of_the_law() {
    let office = sample();
    let duties = legal_duties(&office, moment().today()).unwrap();
    assert!(duties.len() > 10);
    for duty in duties {
        for met in duty.regulations {
            assert!(
                !met.articles.is_empty(),
                "{} lacks {}",
                met.title,
                duty.code
            );
        }
    }
}
