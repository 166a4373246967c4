//! 考核方案 of the posts: begun from the job description, written, issued in versions.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessment::{
    Band, Indicator, Scheme, SchemeItem, SchemeState, SchemeVersion, SchemeVeto, VetoEffect,
    governing, rule_from_target,
};
use domain::exact::Exact;
use domain::jobs::JobSheet;
use domain::moment::Moment;
use domain::people::Post;
use store::NewScheme;

use super::form;
use super::rules::bands_on;
use crate::error::{Error, Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{
    Role, SchemeForm, SchemeProblem, SchemeReading, SchemeRow, SchemeShown, SchemeStart,
    SchemeVersionRow,
};

/// The library of the 44.
#[must_use]
pub fn indicators() -> Vec<Indicator> {
    domain::assessment::indicators().to_vec()
}

/// Every post with where its scheme stands, in the order of departments.
pub fn schemes(office: &Office, today: NaiveDate) -> Result<Vec<SchemeRow>> {
    let organisation = office.file.people().organisation()?;
    let bands = bands_on(office, today)?;
    let mut versions: HashMap<i64, Vec<SchemeVersion>> = HashMap::new();
    for version in office.file.assessment().schemes()? {
        versions
            .entry(version.post.into())
            .or_default()
            .push(version);
    }
    let place = |post: &Post| {
        let mut departments = organisation.departments.iter();
        departments.position(|one| one.id == post.department)
    };
    let mut posts: Vec<&Post> = organisation.posts.iter().collect();
    posts.sort_by_key(|post| place(post));
    let row = |post: &Post| {
        let own = versions.get(&post.id.into()).map_or(&[][..], Vec::as_slice);
        let current = governing(own, today);
        let draft = draft_of(own);
        let shown = draft.or(current).or(own.last());
        SchemeRow {
            post: post.id.into(),
            name: post.name.clone(),
            department: organisation
                .department(post.department)
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            holders: organisation
                .holders(post.id, today)
                .map(|person| person.name.clone())
                .collect(),
            in_force: current.map(|version| version.ordinal),
            effective_on: current.and_then(|version| version.effective_on),
            draft: draft.is_some(),
            items: shown.map_or(0, |version| version.scheme.items.len()),
            weight_sum: shown.map_or_else(|| "0".to_owned(), |version| sum(&version.scheme)),
            problem: shown
                .and_then(|version| problem(&version.scheme, &bands))
                .map(|problem| problem.code),
        }
    };
    Ok(posts.into_iter().map(row).collect())
}

/// One post with its versions; the one asked for, else the draft, else the one in force.
pub fn read_scheme(
    office: &Office,
    today: NaiveDate,
    id: i64,
    ordinal: Option<u32>,
) -> Result<SchemeReading> {
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.assessment().schemes_of(post.id)?;
    let bands = bands_on(office, today)?;
    let current = governing(&versions, today);
    let shown = match ordinal {
        Some(ordinal) => {
            let found = versions.iter().find(|version| version.ordinal == ordinal);
            Some(found.ok_or_else(|| refusal("assessment.no_scheme").fact("name", &post.name))?)
        }
        None => draft_of(&versions).or(current).or(versions.last()),
    };
    Ok(SchemeReading {
        post: id,
        name: post.name.clone(),
        department: organisation
            .department(post.department)
            .map(|one| one.name.clone())
            .unwrap_or_default(),
        versions: versions
            .iter()
            .rev()
            .map(|version| SchemeVersionRow {
                id: version.id.into(),
                ordinal: version.ordinal,
                state: version.state,
                in_force: current.is_some_and(|current| current.id == version.id),
                effective_on: version.effective_on,
                change: version.change.clone(),
                written_by: version.written_by.clone(),
                written_at: version.written_at.clone(),
            })
            .collect(),
        shown: shown.map(|version| SchemeShown {
            ordinal: version.ordinal,
            state: version.state,
            revision: version.revision,
            rules: version
                .scheme
                .items
                .iter()
                .map(|item| item.rule.to_string())
                .collect(),
            effects: version
                .scheme
                .vetoes
                .iter()
                .map(|veto| veto.effect.to_string())
                .collect(),
            weight_sum: sum(&version.scheme),
            problem: problem(&version.scheme, &bands),
            text: version.scheme.to_string(),
            scheme: version.scheme.clone(),
        }),
        grades: bands.into_iter().map(|band| band.grade).collect(),
        has_sheet: sheet_of(office, today, post)?.is_some(),
    })
}

/// Begins the next version of a post; with a draft already there it is opened.
pub fn draft_scheme(
    office: &mut Office,
    now: Moment,
    id: i64,
    start: &SchemeStart,
) -> Result<SchemeReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.assessment().schemes_of(post.id)?;
    if draft_of(&versions).is_some() {
        return match start {
            SchemeStart::Usual => read_scheme(office, now.today(), id, None),
            _ => Err(refusal("assessment.has_draft")
                .fact("name", &post.name)
                .into()),
        };
    }
    let from_sheet = || -> Result<Option<Scheme>> {
        Ok(sheet_of(office, now.today(), post)?
            .as_ref()
            .map(from_sheet))
    };
    let scheme = match start {
        SchemeStart::Empty => Scheme::default(),
        SchemeStart::Sheet => from_sheet()?
            .ok_or_else(|| refusal("assessment.no_job_sheet").fact("name", &post.name))?,
        SchemeStart::Usual => match versions.last() {
            Some(last) => last.scheme.clone(),
            None => from_sheet()?.unwrap_or_default(),
        },
    };
    let payload = serde_json::json!({ "scheme": scheme });
    office.record(now, "assessment.scheme.draft", &post.name, payload, |tx| {
        tx.assessment().insert_draft(post.id, &scheme)
    })?;
    read_scheme(office, now.today(), id, None)
}

/// Keeps the draft as it was typed; `revision` is the one that was seen.
pub fn save_scheme(
    office: &mut Office,
    now: Moment,
    id: i64,
    revision: u32,
    typed: &SchemeForm,
) -> Result<SchemeReading> {
    office.needs(Role::GeneralManagement)?;
    let scheme = form::scheme(typed)?;
    put(office, now, id, &scheme, Some(revision))
}

/// Replaces the draft, or begins one, by a scheme written as in a file.
pub fn write_scheme(
    office: &mut Office,
    now: Moment,
    id: i64,
    text: &str,
) -> Result<SchemeReading> {
    office.needs(Role::GeneralManagement)?;
    let scheme: Scheme = text
        .parse()
        .map_err(|error: domain::assessment::SourceError| {
            refusal("assessment.unread_source")
                .fact("line", error.line)
                .fact("why", &error.what)
        })?;
    put(office, now, id, &scheme, None)
}

fn put(
    office: &mut Office,
    now: Moment,
    id: i64,
    scheme: &Scheme,
    seen: Option<u32>,
) -> Result<SchemeReading> {
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.assessment().schemes_of(post.id)?;
    let draft = draft_of(&versions);
    if seen.is_some() && draft.is_none() {
        return Err(refusal("assessment.no_draft")
            .fact("name", &post.name)
            .into());
    }
    if draft.is_some_and(|draft| draft.scheme == *scheme) {
        return read_scheme(office, now.today(), id, None);
    }
    let payload = serde_json::json!({ "after": scheme });
    office.record(
        now,
        "assessment.scheme.save",
        &post.name,
        payload,
        |tx| match draft {
            Some(draft) => {
                tx.assessment()
                    .save_draft(draft.id, seen.unwrap_or(draft.revision), scheme)
            }
            None => tx.assessment().insert_draft(post.id, scheme).map(drop),
        },
    )?;
    read_scheme(office, now.today(), id, None)
}

/// Throws the draft away.
pub fn discard_scheme(office: &mut Office, now: Moment, id: i64) -> Result<SchemeReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.assessment().schemes_of(post.id)?;
    let draft = needs_draft(&versions, post)?;
    let payload = serde_json::json!({ "before": draft.scheme });
    office.record(
        now,
        "assessment.scheme.discard",
        &post.name,
        payload,
        |tx| tx.assessment().discard_draft(draft.id),
    )?;
    read_scheme(office, now.today(), id, None)
}

/// Issues the draft as of a day: weights sum to 100, every rule works, every veto names a grade there
/// is. From the second version on it says what changed.
pub fn issue_scheme(
    office: &mut Office,
    now: Moment,
    id: i64,
    effective_on: NaiveDate,
    change: &str,
) -> Result<SchemeReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.assessment().schemes_of(post.id)?;
    let draft = needs_draft(&versions, post)?;
    if draft.scheme.items.is_empty() {
        return Err(refusal("assessment.no_items")
            .fact("name", &post.name)
            .into());
    }
    draft.scheme.check(&bands_on(office, effective_on)?)?;
    let change = change.trim();
    let last = versions
        .iter()
        .filter_map(|version| version.effective_on)
        .max();
    match last {
        Some(last) if effective_on <= last => {
            return Err(refusal("assessment.not_after_the_last")
                .fact("day", effective_on)
                .fact("last", last)
                .into());
        }
        Some(_) if change.is_empty() => return Err(refusal("assessment.no_change").into()),
        _ => {}
    }
    let payload = serde_json::json!({
        "version": draft.ordinal, "effective_on": effective_on, "change": change,
    });
    let new = NewScheme {
        effective_on,
        change,
    };
    office.record(now, "assessment.scheme.issue", &post.name, payload, |tx| {
        tx.assessment().issue_draft(draft.id, draft.revision, new)
    })?;
    read_scheme(office, now.today(), id, Some(draft.ordinal))
}

/// What stands against using a scheme.
pub(super) fn problem(scheme: &Scheme, bands: &[Band]) -> Option<SchemeProblem> {
    let refused = match scheme.check(bands) {
        Ok(()) if scheme.items.is_empty() => refusal("assessment.no_items"),
        Ok(()) => return None,
        Err(refused) => match Error::from(refused) {
            Error::Refused(refused) => refused,
            Error::Broken(_) => return None,
        },
    };
    Some(told(refused))
}

pub(super) fn told(refused: Refusal) -> SchemeProblem {
    SchemeProblem {
        code: refused.code,
        facts: refused.facts,
    }
}

pub(super) fn sum(scheme: &Scheme) -> String {
    let sum: Exact = scheme.items.iter().map(|item| &item.weight).sum();
    sum.to_string()
}

fn post(organisation: &domain::people::Organisation, id: i64) -> Result<&Post> {
    organisation
        .post(id.into())
        .ok_or_else(|| refusal("jobs.unknown_post").fact("name", id).into())
}

fn draft_of(versions: &[SchemeVersion]) -> Option<&SchemeVersion> {
    versions
        .iter()
        .find(|version| version.state == SchemeState::Draft)
}

fn needs_draft<'a>(versions: &'a [SchemeVersion], post: &Post) -> Result<&'a SchemeVersion> {
    draft_of(versions).ok_or_else(|| {
        refusal("assessment.no_draft")
            .fact("name", &post.name)
            .into()
    })
}

/// The job description in force, if it names indicators.
fn sheet_of(office: &Office, today: NaiveDate, post: &Post) -> Result<Option<JobSheet>> {
    let versions = office.file.jobs().of_post(post.id)?;
    let current = domain::jobs::in_force(&versions, today).or(versions.last());
    Ok(current
        .map(|version| version.sheet.clone())
        .filter(|sheet| !sheet.indicators.is_empty()))
}

fn from_sheet(sheet: &JobSheet) -> Scheme {
    let mut scheme = Scheme::default();
    for line in &sheet.indicators {
        if !line.weight.is_zero() {
            let unit = domain::assessment::indicator(&line.code).map(|one| one.unit.clone());
            scheme.items.push(SchemeItem {
                code: line.code.clone(),
                name: line.name.clone(),
                unit: unit.unwrap_or_else(|| "%".to_owned()),
                weight: line.weight.clone(),
                rule: rule_from_target(&line.code, &line.target),
            });
        }
        if line.veto {
            scheme.vetoes.push(SchemeVeto {
                name: line.name.clone(),
                effect: VetoEffect::Cap {
                    at: Exact::from(60_u32),
                },
            });
        }
    }
    scheme
}
