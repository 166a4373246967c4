//! A walk: begun, written down item by item, ended. Its end makes findings of what was wrong.

use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::rounds::{Days, Entry, Finding, Grade, Round, figures};

use super::books::Books;
use super::find;
use super::photos::item_photos;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{Role, RoundEntryForm, RoundEntryView, RoundForm, RoundRow, RoundView};

/// Every walk, the latest first.
pub fn rounds(office: &Office, now: Moment) -> Result<Vec<RoundRow>> {
    let books = Books::read(office, now)?;
    let findings = office.file.rounds().findings()?;
    let walks = office.file.rounds().rounds()?;
    Ok(walks
        .iter()
        .map(|walk| books.round_row(walk, &findings))
        .collect())
}

/// One walk, item by item.
pub fn round(office: &Office, now: Moment, id: i64) -> Result<RoundView> {
    let walk = find::round(office, id)?;
    let books = Books::read(office, now)?;
    let findings = office.file.rounds().findings_of(walk.id)?;
    let entry = |entry: &Entry| {
        let (owner, owner_name) = books.who(entry.owner);
        let mut found = findings.iter();
        RoundEntryView {
            key: entry.key,
            text: entry.text.clone(),
            how: entry.how.clone(),
            article: books.articles.label(&entry.article),
            changed: !books
                .articles
                .changed(std::slice::from_ref(&entry.article))
                .is_empty(),
            verdict: entry.verdict,
            grade: entry.grade,
            note: entry.note.clone(),
            owner,
            owner_name,
            photos: books.photos(&item_photos(walk.id, entry.key)),
            finding: found
                .find(|one| one.item == entry.key)
                .map(|one| one.id.into()),
        }
    };
    Ok(RoundView {
        row: books.round_row(&walk, &findings),
        entries: walk.entries.iter().map(entry).collect(),
        findings: findings.iter().map(|one| books.finding_row(one)).collect(),
        figures: figures(std::slice::from_ref(&walk), &findings, now.today()),
        people: books.people(walk.department, walk.on),
    })
}

/// Begins a walk.
pub fn start(office: &mut Office, now: Moment, form: &RoundForm) -> Result<RoundView> {
    office.needs(Role::DepartmentManager)?;
    let list = find::checklist(office, form.checklist)?;
    let organisation = office.file.people().organisation()?;
    let department = find::department(&organisation, &form.department)?;
    let on = form.on.unwrap_or(now.today());
    let walker = find::person(office, &organisation, &form.walker, None, on)?;
    let walk = Round::start(&list, department, walker.id, on, now.today())?;
    let payload = serde_json::json!({
        "list": list.name, "department": department, "on": on, "walker": walker.code,
    });
    let id = office.record(now, "rounds.start", &list.name, payload, |tx| {
        tx.rounds().insert_round(&walk)
    })?;
    round(office, now, id.into())
}

/// Writes down what was seen of an item.
pub fn enter(office: &mut Office, now: Moment, form: &RoundEntryForm) -> Result<RoundView> {
    office.needs(Role::DepartmentManager)?;
    let mut walk = find::round(office, form.round)?;
    let organisation = office.file.people().organisation()?;
    let owner: Option<EmployeeId> = match form.owner.trim() {
        "" => None,
        code => Some(find::person(office, &organisation, code, None, walk.on)?.id),
    };
    walk.enter(form.key, form.verdict, form.grade, &form.note, owner)?;
    let payload = serde_json::json!({
        "round": walk.id, "item": form.key, "verdict": form.verdict, "grade": form.grade,
    });
    let subject = subject(&walk);
    office.record(now, "rounds.enter", &subject, payload, |tx| {
        tx.rounds().update_round(&walk)
    })?;
    round(office, now, form.round)
}

/// Ends the walk: what was wrong becomes findings, and whoever was named is told to put it right by the usual
/// day.
pub fn finish(office: &mut Office, now: Moment, id: i64) -> Result<RoundView> {
    office.needs(Role::DepartmentManager)?;
    let mut walk = find::round(office, id)?;
    walk.finish(now.today())?;
    let terms = super::terms::terms_on(office, walk.on)?.terms;
    let calendar = office.calendar()?;
    let mut findings = Vec::new();
    for entry in walk.wrong() {
        let grade = entry.grade.unwrap_or(Grade::Minor);
        let mut finding = Finding {
            id: 0.into(),
            round: walk.id,
            item: entry.key,
            department: walk.department,
            found_on: walk.on,
            finder: walk.walker,
            grade,
            what: entry.note.clone(),
            article: entry.article.clone(),
            indicator: walk.indicator.clone(),
            steps: Vec::new(),
        };
        if let Some(owner) = entry.owner {
            let due_on = terms.of(grade).after(walk.on, &calendar);
            let days = Days {
                on: walk.on,
                today: now.today(),
            };
            finding.order(walk.walker, owner, due_on, "", days)?;
        }
        findings.push(finding);
    }
    let payload = serde_json::json!({ "round": walk.id, "findings": findings.len() });
    let subject = subject(&walk);
    office.record(now, "rounds.finish", &subject, payload, |tx| {
        let rounds = tx.rounds();
        rounds.update_round(&walk)?;
        findings
            .iter()
            .try_for_each(|finding| rounds.insert_finding(finding).map(|_| ()))
    })?;
    round(office, now, id)
}

/// Takes back a walk that was begun by mistake. One with photographs stays: they are evidence.
pub fn drop_round(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::DepartmentManager)?;
    let walk = find::round(office, id)?;
    if walk.finished_on.is_some() {
        return Err(refusal("rounds.finished").into());
    }
    let books = Books::read(office, now)?;
    let mut entries = walk.entries.iter();
    if entries.any(|entry| !books.photos(&item_photos(walk.id, entry.key)).is_empty()) {
        return Err(refusal("rounds.has_photos").into());
    }
    let payload = serde_json::json!({ "round": walk.id, "on": walk.on });
    office.record(now, "rounds.drop", &subject(&walk), payload, |tx| {
        tx.rounds().delete_round(walk.id)
    })
}

/// What the audit trail calls a walk.
pub(super) fn subject(walk: &Round) -> String {
    format!("{} {}", walk.on, walk.name)
}
