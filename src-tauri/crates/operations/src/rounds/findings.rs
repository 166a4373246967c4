//! 巡查发现: listed, what is late first, and one with everything about it.

use domain::moment::Moment;
use domain::rounds::{Finding, FindingState, FindingStep};

use super::books::Books;
use super::find;
use super::photos::{finding_photos, item_photos};
use crate::error::Result;
use crate::office::Office;
use crate::views::{FindingQuery, FindingRow, FindingStepView, FindingView, FindingsView};

/// Findings as asked for: what is late, then what is due first; closed ones last, the latest first.
pub fn findings(office: &Office, now: Moment, query: &FindingQuery) -> Result<FindingsView> {
    let books = Books::read(office, now)?;
    let all = office.file.rounds().findings()?;
    let rows: Vec<FindingRow> = all.iter().map(|one| books.finding_row(one)).collect();
    let count = |state| {
        let of = rows.iter().filter(|row| row.state == state);
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    };
    let states = FindingState::ALL.map(|state| (state, count(state)));
    let overdue = rows.iter().filter(|row| row.overdue).count();
    let mut departments: Vec<String> = rows.iter().map(|row| row.department.clone()).collect();
    departments.sort();
    departments.dedup();
    let walks = office.file.rounds().rounds()?;
    let lists = office.file.rounds().checklists()?;
    let total = rows.len();
    let mut rows: Vec<FindingRow> = rows.into_iter().filter(|row| asked(row, query)).collect();
    rows.sort_by_key(|row| {
        let closed = row.state == FindingState::Closed;
        let due = row.recheck_by.or(row.due_on).unwrap_or(row.found_on);
        (
            closed,
            !row.overdue,
            (!closed).then_some(due),
            std::cmp::Reverse(row.id),
        )
    });
    Ok(FindingsView {
        rows,
        all: total,
        states: states.to_vec(),
        overdue,
        departments,
        walking: walks
            .iter()
            .filter(|walk| walk.finished_on.is_none())
            .count(),
        lists: lists.iter().filter(|list| !list.retired).count(),
    })
}

fn asked(row: &FindingRow, query: &FindingQuery) -> bool {
    let text = query.text.trim();
    let said = [
        &row.what,
        &row.item,
        &row.article,
        &row.owner,
        &row.round_name,
    ];
    let named = |wanted: &str, has: &str| wanted.trim().is_empty() || wanted.trim() == has;
    query.state.is_none_or(|state| row.state == state)
        && query.grade.is_none_or(|grade| row.grade == grade)
        && named(&query.department, &row.department)
        && named(&query.owner, &row.owner_code)
        && (!query.overdue || row.overdue)
        && (text.is_empty() || said.iter().any(|one| one.contains(text)))
}

/// One finding, whole.
pub fn finding(office: &Office, now: Moment, id: i64) -> Result<FindingView> {
    let finding = find::finding(office, id)?;
    let books = Books::read(office, now)?;
    Ok(view(&books, &finding))
}

pub(super) fn view(books: &Books, finding: &Finding) -> FindingView {
    let entry = books.round(finding.round).and_then(|round| {
        let mut entries = round.entries.iter();
        entries.find(|entry| entry.key == finding.item)
    });
    let article = books.articles.text(&finding.article);
    let term = books.terms.terms.of(finding.grade);
    let own = finding.may_not_recheck().into_iter();
    let step = |step: &FindingStep| FindingStepView {
        kind: step.kind,
        on: step.on,
        by: books.who(Some(step.by)).1,
        owner: books.who(step.owner).1,
        due_on: step.due_on,
        text: step.text.clone(),
    };
    FindingView {
        row: books.finding_row(finding),
        how: entry.map(|one| one.how.clone()).unwrap_or_default(),
        heading: article.map(|one| one.heading.clone()).unwrap_or_default(),
        article_text: article.map(|one| one.text.clone()),
        changed: !books
            .articles
            .changed(std::slice::from_ref(&finding.article))
            .is_empty(),
        indicator: finding.indicator.clone(),
        steps: finding.steps.iter().map(step).collect(),
        photos_before: books.photos(&item_photos(finding.round, finding.item)),
        photos_after: books.photos(&finding_photos(finding.id)),
        finder_code: books.who(Some(finding.finder)).0,
        own: own.map(|id| books.who(Some(id)).0).collect(),
        usual_due: term.after(books.today, &books.calendar),
        usual_term: term.label(),
        basis: match finding.grade {
            domain::rounds::Grade::Minor => books.terms.minor_basis.clone(),
            domain::rounds::Grade::Serious => None,
        },
        people: books.people(finding.department, books.today),
    }
}
