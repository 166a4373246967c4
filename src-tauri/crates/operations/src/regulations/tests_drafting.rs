//! Writing in a draft: saved as it is typed, taken back across sessions, never over somebody else.

use domain::regulations::edit::Line;
use domain::regulations::{NewParameter, NodeId, NodeKind, Run};

use super::*;
use crate::office::Office;
use crate::testing::{code_of, moment, sample};
use crate::views::{
    PageShown, PresetWord, RegulationReading, TextEdit, TextSaved, Unsaved, ValueInput,
};

fn drafted(office: &mut Office) -> RegulationReading {
    let row = find(office, moment().today(), "bonus").unwrap();
    draft(office, moment(), row.id).unwrap()
}

fn clause(id: &str, words: &str) -> Line {
    let mut line = Line::empty(NodeId(id.into()), NodeKind::Paragraph);
    line.runs = vec![Run::Text {
        text: words.into(),
        bold: false,
    }];
    line
}

fn write(
    office: &mut Office,
    version: i64,
    revision: u32,
    at: usize,
    removed: usize,
    lines: Vec<Line>,
) -> crate::error::Result<TextSaved> {
    let edit = TextEdit { at, removed, lines };
    edit_text(office, moment(), version, revision, edit)
}

fn first_clause(office: &Office, version: i64) -> (usize, Line) {
    let text = draft_text(office, version).unwrap();
    let is_clause = |line: &Line| line.kind == NodeKind::Paragraph;
    let at = text.lines.iter().position(is_clause).unwrap();
    (at, text.lines[at].clone())
}

#[test]
fn text_and_parameters_are_taken_back_in_one_order_and_made_again() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let before = draft_text(&office, id).unwrap().lines;
    let (at, line) = first_clause(&office, id);
    let written = clause(&line.id.0, "为了说明白。");
    let saved = write(&mut office, id, reading.revision, at, 1, vec![written]).unwrap();
    assert!(saved.can_undo && saved.lines.is_none() && saved.labels.is_none());
    let value = ValueInput::Text { text: "45".into() };
    let key = "bonus.days.min";
    set_parameter(&mut office, moment(), id, saved.revision, key, &value).unwrap();
    undo(&mut office, moment(), id).unwrap();
    assert_eq!(
        first_clause(&office, id).1.runs,
        clause("", "为了说明白。").runs
    );
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(draft_text(&office, id).unwrap().lines, before);
    assert!(!back.can_undo && back.can_redo);
    redo(&mut office, moment(), id).unwrap();
    let again = redo(&mut office, moment(), id).unwrap();
    assert!(!again.can_redo);
    assert_eq!(
        first_clause(&office, id).1.runs,
        clause("", "为了说明白。").runs
    );
}

#[test]
fn writing_on_in_one_clause_is_one_undo_and_one_line_in_the_audit_trail() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let (at, line) = first_clause(&office, id);
    let mut revision = reading.revision;
    for words in ["公", "公司", "公司全", "公司全体"] {
        let written = clause(&line.id.0, words);
        revision = write(&mut office, id, revision, at, 1, vec![written])
            .unwrap()
            .revision;
    }
    assert_eq!(revision, reading.revision + 4);
    let lines = office.file.audit().about(&format!("version {id}")).unwrap();
    let said = lines
        .iter()
        .filter(|line| line.action == "regulation.draft.write");
    assert_eq!(said.count(), 1);
    let back = undo(&mut office, moment(), id).unwrap();
    assert!(!back.can_undo);
    assert_eq!(first_clause(&office, id).1, line);
}

#[test]
fn nothing_is_written_over_what_was_not_seen() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let (at, line) = first_clause(&office, id);
    let one = clause(&line.id.0, "甲");
    write(&mut office, id, reading.revision, at, 1, vec![one]).unwrap();
    let two = clause(&line.id.0, "乙");
    let late = write(&mut office, id, reading.revision, at, 1, vec![two]);
    assert_eq!(code_of(late), "store.stale");
    assert_eq!(first_clause(&office, id).1.runs, clause("", "甲").runs);
}

#[test]
fn an_article_that_is_put_in_moves_the_numbers_behind_it_and_the_answer_says_so() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let before = draft_text(&office, id).unwrap();
    let at = before
        .lines
        .iter()
        .position(|line| line.id.0 == "scope")
        .unwrap();
    let article = Line::empty(NodeId(String::new()), NodeKind::Article);
    let saved = write(&mut office, id, reading.revision, at, 0, vec![article]).unwrap();
    let labels = saved.labels.unwrap();
    let scope = labels.iter().find(|label| label.id.0 == "scope").unwrap();
    let old = before
        .labels
        .iter()
        .find(|label| label.id.0 == "scope")
        .unwrap();
    assert_eq!(
        (old.number.as_str(), scope.number.as_str()),
        ("第四条", "第五条")
    );
    // The article came without an id and without a 款; it has both now, and the editor is told.
    assert_eq!(saved.lines.unwrap().len(), before.lines.len() + 2);
}

#[test]
fn an_article_of_the_skeleton_stays_and_an_issued_text_is_not_edited() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let lines = draft_text(&office, id).unwrap().lines;
    let at = lines
        .iter()
        .position(|line| line.id.0 == "purpose")
        .unwrap();
    let refused = write(&mut office, id, reading.revision, at, 2, Vec::new());
    assert_eq!(code_of(refused), "text.locked");
    let issued = reading.version.based_on.unwrap();
    assert_eq!(code_of(draft_text(&office, issued)), "regulation.not_draft");
}

#[test]
fn a_parameter_that_is_declared_can_be_cited_and_taken_back() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let new = NewParameter {
        key: String::new(),
        label: "回访时限".into(),
        label_en: "Call back within".into(),
        kind: "hours".into(),
        value: "24".into(),
        min: "1".into(),
        max: "72".into(),
        note: String::new(),
    };
    let told = declare_parameter(&mut office, moment(), id, reading.revision, &new).unwrap();
    let row = told.parameters.last().unwrap();
    assert_eq!(
        (row.parameter.key.as_str(), row.printed.as_str()),
        ("own.1", "24小时")
    );
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(back.parameters.len(), reading.parameters.len());
}

#[test]
fn a_parameter_is_described_anew_and_back_again() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let mut rate = described_parameter(&office, id, "bonus.pool.rate").unwrap();
    rate.label = "提成比例".into();
    let told = describe_parameter(&mut office, moment(), id, reading.revision, &rate).unwrap();
    let label = |reading: &RegulationReading| {
        let row = &reading.parameters[0];
        (row.parameter.label.clone(), row.own, row.printed.clone())
    };
    let before = label(&reading);
    assert_eq!(
        label(&told),
        ("提成比例".to_owned(), false, before.2.clone())
    );
    assert_eq!(told.revision, reading.revision + 1);
    let again = describe_parameter(&mut office, moment(), id, told.revision, &rate).unwrap();
    assert_eq!(again.revision, told.revision, "nothing was changed");
    rate.max = "50%".into();
    let refused = describe_parameter(&mut office, moment(), id, told.revision, &rate);
    assert_eq!(code_of(refused), "parameter.fixed");
    let back = undo(&mut office, moment(), id).unwrap();
    assert_eq!(label(&back), before);
}

#[test]
fn opinions_stand_beside_an_article_and_are_settled() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let said = add_opinion(&mut office, moment(), id, "purpose", " 太笼统 ").unwrap();
    assert_eq!((said.len(), said[0].text.as_str()), (1, "太笼统"));
    let after = settle_opinion(&mut office, moment(), id, said[0].id, true).unwrap();
    assert!(after[0].settled);
    assert_eq!(
        code_of(add_opinion(&mut office, moment(), id, "purpose", " ")),
        "text.opinion_empty"
    );
    assert_eq!(
        code_of(add_opinion(&mut office, moment(), id, "none", "好")),
        "text.no_article"
    );
}

#[test]
fn the_pages_show_what_is_typed_before_it_is_in_the_file() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let (at, line) = first_clause(&office, id);
    let desk = PreviewDesk::default();
    let pages = |office: &Office, unsaved| {
        let facts = preview_facts(office, id, PresetWord::Simple, unsaved).unwrap();
        desk.set(desk.turn(), &facts).unwrap().marks
    };
    let typed = |revision, words| Unsaved {
        revision,
        edit: TextEdit {
            at,
            removed: 1,
            lines: vec![clause(&line.id.0, words)],
        },
    };
    let before = pages(&office, None);
    let shown = pages(&office, Some(typed(reading.revision, "为了说明白。")));
    assert_ne!(before[0], shown[0]);
    assert_eq!(before, pages(&office, None), "looking changed the file");
    let written = clause(&line.id.0, "为了说明白。");
    write(&mut office, id, reading.revision, at, 1, vec![written]).unwrap();
    // What was typed on the text before this save is left out: it is older than the file.
    let late = pages(&office, Some(typed(reading.revision, "旧")));
    assert_eq!(shown, late);
}

#[test]
fn the_pages_on_screen_come_ahead_of_those_behind_them() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    let (at, line) = first_clause(&office, id);
    let desk = PreviewDesk::default();
    let facts =
        |office: &Office, unsaved| preview_facts(office, id, PresetWord::Simple, unsaved).unwrap();
    // The first page holds the contents.
    let seen = [PageShown {
        page: 2,
        mark: String::new(),
        whole: String::new(),
        width: 600,
    }];
    let untouched = facts(&office, None);
    let nothing = desk.set_ahead(desk.turn(), &untouched, &seen).unwrap();
    assert_eq!(nothing, None, "there is nothing to begin with");
    let whole = desk.set(desk.turn(), &untouched).unwrap();
    let written = clause(&line.id.0, "为了说明白。");
    write(&mut office, id, reading.revision, at, 1, vec![written]).unwrap();
    let edited = facts(&office, None);
    let ahead = desk
        .set_ahead(desk.turn(), &edited, &seen)
        .unwrap()
        .unwrap();
    assert!(ahead.ahead && ahead.marks[1] != whole.marks[1]);
    assert_eq!(ahead.marks[2..], whole.marks[2..]);
    // The picture is there before the whole is, and after it the page is the same.
    assert!(desk.picture(&ahead.marks[1], 600).is_ok());
    let then = desk.set(desk.turn(), &edited).unwrap();
    // Only the contents, which nobody saw, tell of other pages.
    assert_eq!((then.ahead, &then.marks[1]), (false, &ahead.marks[1]));
}
