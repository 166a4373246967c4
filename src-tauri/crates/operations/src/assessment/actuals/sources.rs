//! The subjects that count something: the service desk, training, key accounts, rounds. A source is a function from
//! people and days to figures, each of an indicator of the library or, where the library has none, of an
//! item of that name.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::assessment::SchemeItem;
use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::money::Money;
use domain::training::{TrainingFigure, TrainingFigureKind};

use crate::accounts::{self, PromiseFact, TargetFact};
use crate::error::Result;
use crate::office::Office;
use crate::views::ServiceIndicator;
use crate::{rounds, service, training};

/// As they stand in the entries that were taken from them.
pub(super) const SOURCES: [&str; 4] = ["service", "training", "accounts", "rounds"];

/// A figure that a subject counted.
pub(super) struct Counted {
    /// `K08`; empty where the library has no such indicator.
    code: String,
    name: String,
    pub(super) figure: String,
    pub(super) numerator: u32,
    pub(super) denominator: u32,
    /// What numerator and denominator count, as keyed in texts.
    pub(super) measure: &'static str,
    /// What is behind it, as its subject calls it.
    pub(super) behind: Vec<String>,
    pub(super) against: Vec<String>,
    pub(super) source: &'static str,
}

impl Counted {
    /// Whether it is the figure of an item. What is scored by hand takes no figure.
    pub(super) fn fits(&self, item: &SchemeItem) -> bool {
        let named = if self.code.is_empty() {
            item.code.is_empty() && item.name == self.name
        } else {
            item.code == self.code
        };
        named && !item.rule.is_manual()
    }
}

/// What is on record of every subject, read once.
pub(super) struct Sources {
    today: NaiveDate,
    desk: service::Counts,
    training: training::Counts,
    walked: rounds::Events,
    promises: HashMap<(NaiveDate, NaiveDate), Vec<PromiseFact>>,
    targets: HashMap<(NaiveDate, NaiveDate), Vec<TargetFact>>,
}

impl Sources {
    pub(super) fn read(office: &Office, now: Moment) -> Result<Self> {
        Ok(Self {
            today: now.today(),
            desk: service::Counts::read(office, now)?,
            training: training::Counts::read(office, now.today())?,
            walked: rounds::Events::read(office)?,
            promises: HashMap::new(),
            targets: HashMap::new(),
        })
    }

    /// What the subjects know of some people in some days.
    pub(super) fn figures(
        &mut self,
        office: &Office,
        span: (NaiveDate, NaiveDate),
        people: &BTreeSet<EmployeeId>,
    ) -> Result<Vec<Counted>> {
        let desk = self.desk.between(office, span, Some(people))?;
        let mut found: Vec<Counted> = desk.into_iter().filter_map(of_the_desk).collect();
        let told = self.training.between(span, people);
        found.extend(told.iter().map(|one| of_training(&self.training, one)));
        if !self.promises.contains_key(&span) {
            let promises = accounts::promises(office, span, self.today)?;
            self.promises.insert(span, promises);
        }
        let promises = self.promises.get(&span).into_iter().flatten();
        found.extend(of_accounts(promises, people));
        if !self.targets.contains_key(&span) {
            let targets = accounts::targets(office, span, self.today)?;
            self.targets.insert(span, targets);
        }
        let targets = self.targets.get(&span).into_iter().flatten();
        found.extend(of_plans(targets, people));
        let walked = self.walked.between(span, people);
        found.extend(walked.into_iter().map(of_rounds));
        Ok(found)
    }
}

/// Too few answers say nothing about anybody, and what does not apply has no figure.
fn of_the_desk(one: ServiceIndicator) -> Option<Counted> {
    if one.too_few {
        return None;
    }
    Some(Counted {
        figure: one.figure.value?.to_string(),
        code: one.figure.code,
        name: one.name,
        numerator: one.figure.numerator,
        denominator: one.figure.denominator,
        measure: "cases",
        behind: one.cases,
        against: one.against,
        source: "service",
    })
}

fn of_training(counts: &training::Counts, one: &TrainingFigure) -> Counted {
    let (code, name, measure) = match one.kind {
        TrainingFigureKind::PlanCompletion => ("K35", "", "lines"),
        TrainingFigureKind::PassRate => ("K36", "", "examined"),
        TrainingFigureKind::HoursReached => ("K37", "", "minutes"),
        TrainingFigureKind::HoursPerHead => ("", "人均培训学时", "minutes_per_head"),
        TrainingFigureKind::Satisfaction => ("", "培训满意率", "sheets"),
    };
    Counted {
        code: code.to_owned(),
        name: name.to_owned(),
        figure: one.value.to_string(),
        numerator: one.numerator,
        denominator: one.denominator,
        measure,
        behind: one.behind.iter().map(|fact| counts.told(fact)).collect(),
        against: one.against.iter().map(|fact| counts.told(fact)).collect(),
        source: "training",
    }
}

/// Findings are events; how many rounds were walked says how much was looked at.
fn of_rounds(one: rounds::Event) -> Counted {
    Counted {
        code: one.code,
        name: String::new(),
        figure: one.count.to_string(),
        numerator: one.count,
        denominator: one.rounds,
        measure: "rounds",
        behind: one.behind,
        against: one.against,
        source: "rounds",
    }
}

/// 承诺兑现率: promises kept in time, of those that were due.
fn of_accounts<'a>(
    promises: impl Iterator<Item = &'a PromiseFact>,
    people: &BTreeSet<EmployeeId>,
) -> Option<Counted> {
    let mine: Vec<&PromiseFact> = promises
        .filter(|one| one.manager.is_some_and(|who| people.contains(&who)))
        .collect();
    let kept = mine.iter().filter(|one| one.kept).count();
    let (kept, due) = (u32::try_from(kept).ok()?, u32::try_from(mine.len()).ok()?);
    let share = Exact::ratio(i64::from(kept) * 100, due.into())?;
    let told = |one: &&PromiseFact| one.told.clone();
    Some(Counted {
        code: String::new(),
        name: "承诺兑现率".to_owned(),
        figure: share.rounded_half_up(2).to_string(),
        numerator: kept,
        denominator: due,
        measure: "promises",
        behind: mine.iter().map(told).collect(),
        against: mine.iter().filter(|one| !one.kept).map(told).collect(),
        source: "accounts",
    })
}

/// 大客户销售达成率: what accounts with a plan bought, of what was planned for these days.
fn of_plans<'a>(
    targets: impl Iterator<Item = &'a TargetFact>,
    people: &BTreeSet<EmployeeId>,
) -> Option<Counted> {
    let mine: Vec<&TargetFact> = targets
        .filter(|one| one.manager.is_some_and(|who| people.contains(&who)))
        .collect();
    let sum = |amount: fn(&TargetFact) -> Money| Money::total(mine.iter().map(|one| amount(one)));
    let (target, actual) = (sum(|one| one.target)?, sum(|one| one.actual)?);
    let share = actual.yuan().divided_by(&target.yuan())?;
    let percent = &share * &Exact::from(100_u32);
    // Whole yuan: the lines behind it have the fen.
    let yuan = |amount: Money| u32::try_from(amount.fen().max(0) / 100).ok();
    let told = |one: &&TargetFact| one.told.clone();
    Some(Counted {
        code: "K31".to_owned(),
        name: String::new(),
        figure: percent.rounded_half_up(2).to_string(),
        numerator: yuan(actual)?,
        denominator: yuan(target)?,
        measure: "yuan",
        behind: mine.iter().map(told).collect(),
        against: mine
            .iter()
            .filter(|one| one.actual < one.target)
            .map(told)
            .collect(),
        source: "accounts",
    })
}
