//! Cycles as they are listed, and one of them with everybody in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::assessment::{Appeal, Band, CycleRules, Stage, Standing};
use domain::exact::Exact;

use super::advance::pending;
use super::gather::{Case, SheetState};
use crate::error::Result;
use crate::office::Office;
use crate::views::{
    AppealRow, CycleItem, CycleRow, CycleScheme, CycleView, FigureCell, GradeShare, SheetRow,
};

/// All cycles, the latest first.
pub fn cycles(office: &Office) -> Result<Vec<CycleRow>> {
    let organisation = office.file.people().organisation()?;
    let found = office.file.assessment().cycles()?;
    found
        .into_iter()
        .map(|cycle| Ok(row(&Case::of(office, cycle, organisation.clone())?)))
        .collect()
}

/// One cycle.
pub fn view(office: &Office, today: NaiveDate, id: i64) -> Result<CycleView> {
    let case = Case::load(office, id)?;
    let mut schemes: Vec<CycleScheme> = Vec::new();
    for sheet in &case.sheets {
        let Some(version) = case.scheme(sheet) else {
            continue;
        };
        let id = i64::from(version.id);
        if schemes.iter().any(|one| one.id == id) {
            continue;
        }
        schemes.push(CycleScheme {
            id,
            post: case.post_name(sheet),
            ordinal: version.ordinal,
            items: version
                .scheme
                .items
                .iter()
                .map(|item| CycleItem {
                    code: item.code.clone(),
                    name: item.name.clone(),
                    unit: item.unit.clone(),
                    weight: item.weight.to_string(),
                    manual: item.rule.is_manual(),
                    rule: item.rule.clone(),
                })
                .collect(),
            vetoes: version.scheme.vetoes.clone(),
        });
    }
    let mut grades = Vec::new();
    for person in case.people() {
        grades.extend(case.result(person)?.grade);
    }
    Ok(CycleView {
        row: row(&case),
        rules: case.cycle.rules.clone(),
        steps: case.cycle.steps.clone(),
        pending: match case.cycle.stage {
            Stage::Closed => Vec::new(),
            _ => pending(&case, today),
        },
        sheets: case
            .sheets
            .iter()
            .map(|sheet| sheet_row(&case, sheet))
            .collect(),
        appeals: case
            .appeals
            .iter()
            .map(|appeal| appeal_row(&case, appeal))
            .collect(),
        distribution: distribution(&case.cycle.rules, &grades),
        schemes,
    })
}

pub(super) fn row(case: &Case) -> CycleRow {
    let assessed = case
        .sheets
        .iter()
        .filter(|sheet| sheet.record.standing == Standing::Assessed);
    let complete = assessed.clone().filter(|sheet| sheet.pending.is_empty());
    CycleRow {
        id: case.cycle.id.into(),
        period: case.cycle.period,
        label: case.cycle.period.label(),
        stage: case.cycle.stage,
        people: case.people().len(),
        sheets: case.sheets.len(),
        complete: complete.count(),
        assessed: assessed.count(),
        confirmed: case.confirmations.len(),
        open_appeals: case
            .appeals
            .iter()
            .filter(|one| one.decision.is_none())
            .count(),
        opened_at: case
            .cycle
            .steps
            .first()
            .map(|step| step.at.clone())
            .unwrap_or_default(),
    }
}

pub(super) fn sheet_row(case: &Case, sheet: &SheetState) -> SheetRow {
    let person = case.person(sheet.record.employee);
    let scheme = case.scheme(sheet).map(|version| &version.scheme);
    let cells = |figures: &BTreeMap<String, Option<Exact>>| -> BTreeMap<String, FigureCell> {
        let cell = |(name, figure): (&String, &Option<Exact>)| {
            let mut items = scheme.into_iter().flat_map(|scheme| &scheme.items);
            let item = items.find(|item| item.name == *name);
            let score = item
                .zip(figure.as_ref())
                .and_then(|(item, figure)| item.rule.score(name, figure).ok());
            let cell = FigureCell {
                figure: figure.as_ref().map(ToString::to_string),
                score: score.map(|score| score.fixed(2)),
            };
            (name.clone(), cell)
        };
        figures.iter().map(cell).collect()
    };
    let received = case
        .confirmations
        .iter()
        .find(|one| one.employee == sheet.record.employee);
    SheetRow {
        id: sheet.record.id.into(),
        code: person.code,
        name: person.name,
        department: case.department_name(sheet),
        post: case.post_name(sheet),
        from: sheet.record.from,
        to: sheet.record.to,
        days: sheet.record.days,
        leader: sheet.record.leader.map(|leader| case.person(leader).name),
        standing: sheet.record.standing,
        reason: sheet.record.reason.clone(),
        carried_from: sheet.record.carried.as_ref().map(|(_, from)| from.clone()),
        scheme: sheet.record.scheme.map(Into::into),
        figures: cells(&sheet.figures.items),
        own: cells(&sheet.own),
        pending: sheet.pending.clone(),
        computed: sheet
            .outcome
            .as_ref()
            .and_then(|outcome| outcome.computed.total.as_ref())
            .map(ToString::to_string),
        delta: sheet.delta.as_ref().map(ToString::to_string),
        total: sheet.total.as_ref().map(ToString::to_string),
        grade: sheet.grade.clone(),
        receipt: received.map(|one| one.told.route),
        appealed: case
            .appeals
            .iter()
            .any(|one| one.employee == sheet.record.employee),
    }
}

pub(super) fn appeal_row(case: &Case, appeal: &Appeal) -> AppealRow {
    let person = case.person(appeal.employee);
    AppealRow {
        id: appeal.id.into(),
        code: person.code,
        name: person.name,
        filed_on: appeal.filed_on,
        text: appeal.text.clone(),
        answer_by: appeal.answer_by,
        decision: appeal.decision,
        decided_on: appeal.decided_on,
        answer: appeal.answer.clone(),
        decided_by: appeal.decided_by.clone(),
        one_person: appeal.one_person,
    }
}

/// How many have which grade, from the best down; the guidance stands beside the best and forces nothing.
pub(super) fn distribution(rules: &CycleRules, grades: &[String]) -> Vec<GradeShare> {
    let mut bands: Vec<&Band> = rules.bands.iter().collect();
    bands.sort_by(|one, other| other.from.cmp(&one.from));
    let all = i64::try_from(grades.len()).unwrap_or(i64::MAX);
    let share = |people: usize| {
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        let part = Exact::ratio(people, all.max(1)).unwrap_or_else(Exact::zero);
        (&Exact::from(100_u32) * &part).fixed(1)
    };
    let guided = (&rules.best_share * &Exact::from(all))
        .rounded_half_up(0)
        .to_i64();
    let row = |(place, band): (usize, &&Band)| {
        let people = grades.iter().filter(|grade| **grade == band.grade).count();
        GradeShare {
            grade: band.grade.clone(),
            from: band.from.to_string(),
            people,
            share: share(people),
            guidance: guided
                .filter(|_| place == 0)
                .and_then(|guided| usize::try_from(guided).ok()),
        }
    };
    bands.iter().enumerate().map(row).collect()
}
