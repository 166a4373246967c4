//! What is on record about one person in one period.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::bonus::{BonusRun, RunState};
use domain::ids::{EmployeeId, VersionId};
use domain::quarter::Quarter;
use store::PaperLine;

use super::super::explain::explain;
use super::super::facts::employee;
use super::super::stored::{Frozen, thaw};
use super::super::view::notice_rows;
use super::ArbitrationOrder;
use crate::assessment::history;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ExplanationView, HistoryPoint, NoticeRow};

/// One issued quarter of the person.
pub(super) struct QuarterFile {
    pub(super) run: BonusRun,
    pub(super) frozen: Frozen,
    /// His notices, a corrected one before the one that took its place.
    pub(super) notices: Vec<NoticeRow>,
    pub(super) explained: ExplanationView,
}

/// Everything of the period.
pub(super) struct Facts {
    pub(super) employee: EmployeeId,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) company: String,
    pub(super) from: Quarter,
    pub(super) to: Quarter,
    pub(super) quarters: Vec<QuarterFile>,
    /// The day on which each notice was made, by its number.
    pub(super) made_on: BTreeMap<String, NaiveDate>,
    pub(super) scores: Vec<HistoryPoint>,
    /// Valid papers about him alone that are no notices: results of assessments, confirmations, appeals.
    pub(super) papers: Vec<PaperLine>,
    /// The versions that the quarters were computed from, each once.
    pub(super) versions: Vec<VersionId>,
}

impl Facts {
    pub(super) fn of(office: &Office, order: &ArbitrationOrder) -> Result<Self> {
        if order.to < order.from {
            return Err(refusal("arbitration.period")
                .fact("from", order.from)
                .fact("to", order.to)
                .into());
        }
        let organisation = office.file.people().organisation()?;
        let id = employee(&organisation, &order.code)?;
        let person = organisation
            .employee(id)
            .ok_or_else(|| refusal("people.unknown").fact("code", &order.code))?;
        let quarters = quarters(office, order, &person.code)?;
        if quarters.is_empty() {
            return Err(refusal("arbitration.nothing")
                .fact("name", &person.name)
                .fact("from", order.from)
                .fact("to", order.to)
                .into());
        }
        let mut made_on = BTreeMap::new();
        for row in quarters.iter().flat_map(|quarter| &quarter.notices) {
            let line = office.file.papers().get(row.paper.into())?;
            let day = line.created_at.get(..10).and_then(|day| day.parse().ok());
            made_on.extend(day.map(|day| (row.number.clone(), day)));
        }
        let mut versions = Vec::new();
        for version in quarters.iter().filter_map(|quarter| quarter.run.version) {
            if !versions.contains(&version) {
                versions.push(version);
            }
        }
        let (first, last) = (order.from.first_day(), order.to.last_day());
        let mut scores = history(office, &person.code)?;
        scores.retain(|point| {
            point.closed && point.period.first_day() >= first && point.period.last_day() <= last
        });
        Ok(Self {
            employee: id,
            code: person.code.clone(),
            name: person.name.clone(),
            company: office.file.company().get()?.name,
            from: order.from,
            to: order.to,
            quarters,
            made_on,
            scores,
            papers: papers(office, id, first)?,
            versions,
        })
    }
}

fn quarters(office: &Office, order: &ArbitrationOrder, code: &str) -> Result<Vec<QuarterFile>> {
    let mut found = Vec::new();
    for run in office.file.bonus().runs()? {
        let inside = order.from <= run.quarter && run.quarter <= order.to;
        if !inside || run.state != RunState::Issued {
            continue;
        }
        let Some(frozen) = thaw(office, &run)? else {
            continue;
        };
        let mut notices = notice_rows(office, &run, Some(&frozen))?;
        notices.retain(|row| row.code == code);
        if notices.is_empty() {
            continue;
        }
        let explained = explain(office, run.quarter, code)?;
        found.push(QuarterFile {
            run,
            frozen,
            notices,
            explained,
        });
    }
    found.sort_by_key(|quarter| quarter.run.quarter);
    Ok(found)
}

/// Papers about this person and nobody else, made since the period began.
fn papers(office: &Office, id: EmployeeId, since: NaiveDate) -> Result<Vec<PaperLine>> {
    let mut lines = office.file.papers().of_employee(id)?;
    let since = since.to_string();
    lines.retain(|line| {
        line.people == [id]
            && line.kind.starts_with("assessment_")
            && line.created_at.as_str() >= since.as_str()
    });
    Ok(lines)
}
