//! What a check looks at, read once, and its lines counted for a quarter.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use domain::accounts::{
    Account, AccountRules, AccountStatus, FileItem, Grade, GradeFrom, due_visits, missing,
};
use domain::exact::Exact;
use domain::ids::{AccountId, EmployeeId};
use domain::moment::Moment;
use domain::quarter::Quarter;
use domain::service::ServiceRules;
use store::{AccountFilter, AccountLine, FileCheck, FileLack};

use super::super::{named, promises};
use super::figures::Line;
use crate::error::Result;
use crate::office::Office;
use crate::service;
use crate::views::{ProcessFact, ProcessFailure, ProcessKind, ServiceIndicator};

/// Lines of the service desk: the indicator, and the parameter whose article asks for it.
const DESK: [(&str, ProcessKind, &str); 3] = [
    (
        "K09",
        ProcessKind::Answered,
        "service.complaint.general_hours",
    ),
    (
        "K08",
        ProcessKind::Closed,
        "service.complaint.general_workdays",
    ),
    (
        "K18",
        ProcessKind::ReturnVisits,
        "service.callback.complaint_hours",
    ),
];
const SATISFACTION: &str = "K16";

/// Everything that is on record.
pub(super) struct Books {
    today: NaiveDate,
    desk: service::Counts,
    lines: HashMap<AccountId, AccountLine>,
    managers: HashMap<EmployeeId, String>,
    grades: HashMap<AccountId, Vec<GradeFrom>>,
    visits: HashMap<AccountId, Vec<(NaiveDate, bool)>>,
}

impl Books {
    pub(super) fn read(office: &Office, now: Moment) -> Result<Self> {
        let accounts = office.file.accounts();
        let mut lines = accounts.every_line(&AccountFilter::default())?;
        // Whoever is lost or put aside by now is held against nobody.
        lines.retain(|line| line.status == AccountStatus::Active);
        let mut grades = accounts.grades_held()?;
        for line in &lines {
            // Grades of files older than the history begin with the one that is held.
            if let Some(held) = &line.held
                && !grades.contains_key(&line.id)
            {
                grades.insert(line.id, vec![(held.on, Some(held.grade))]);
            }
        }
        let mut visits: HashMap<AccountId, Vec<(NaiveDate, bool)>> = HashMap::new();
        for entry in accounts.reported_visits((NaiveDate::MIN, now.today()))? {
            let days = visits.entry(entry.account).or_default();
            match days.last_mut() {
                Some((day, leader)) if *day == entry.on => *leader |= entry.leader,
                _ => days.push((entry.on, entry.leader)),
            }
        }
        Ok(Self {
            today: now.today(),
            desk: service::Counts::read(office, now)?,
            lines: lines.into_iter().map(|line| (line.id, line)).collect(),
            managers: named(office)?,
            grades,
            visits,
        })
    }

    /// The service regulation of a quarter: in force on its first day, or later in it.
    pub(super) fn service_rules(
        &mut self,
        office: &Office,
        quarter: Quarter,
    ) -> Result<Option<Rc<ServiceRules>>> {
        match self.desk.rules_on(office, quarter.first_day())? {
            Some(rules) => Ok(Some(rules)),
            None => {
                let last = quarter.last_day().min(self.today);
                self.desk.rules_on(office, last)
            }
        }
    }

    pub(super) fn lines(
        &mut self,
        office: &Office,
        rules: &AccountRules,
        quarter: Quarter,
        asked: bool,
    ) -> Result<Vec<Line>> {
        let span = (quarter.first_day(), quarter.last_day());
        let mut lines = vec![self.visits(rules, span)];
        lines.push(self.files(office, rules, quarter, asked)?);
        let (plans, reviews) = self.plans(office, rules, quarter)?;
        lines.extend([plans, reviews, self.promises(office, rules, span)?]);
        lines.extend(self.of_the_desk(office, quarter)?);
        Ok(lines)
    }

    /// The accounts that had a grade from A to `lowest` on a day, in the order of grade and name.
    fn graded(&self, day: NaiveDate, lowest: Grade) -> Vec<(&AccountLine, Grade)> {
        let day = day.min(self.today);
        let grade_on = |line: &AccountLine| {
            let held = self.grades.get(&line.id)?.iter().rev();
            let mut until = held.skip_while(|(from, _)| *from > day);
            until.next()?.1
        };
        let mut found: Vec<(&AccountLine, Grade)> = self
            .lines
            .values()
            .filter_map(|line| Some((line, grade_on(line)?)))
            .filter(|(_, grade)| *grade <= lowest)
            .collect();
        found.sort_by(|(one, a), (other, b)| (a, one.id).cmp(&(b, other.id)));
        found
    }

    fn failure(
        &self,
        line: &AccountLine,
        grade: Option<Grade>,
        fact: ProcessFact,
    ) -> ProcessFailure {
        ProcessFailure {
            account: Some(line.id.into()),
            case: None,
            name: line.name.clone(),
            grade,
            manager: line.manager.and_then(|id| self.managers.get(&id).cloned()),
            fact,
        }
    }

    fn visits(&self, rules: &AccountRules, span: (NaiveDate, NaiveDate)) -> Line {
        let (mut due, mut failures) = (0, Vec::new());
        let mut lines: Vec<&AccountLine> = self.lines.values().collect();
        lines.sort_by_key(|line| (line.grade, line.id));
        for line in lines {
            let Some(grades) = self.grades.get(&line.id) else {
                continue;
            };
            let visits = self.visits.get(&line.id).map_or(&[][..], Vec::as_slice);
            for visit in due_visits(rules, grades, visits, span, self.today) {
                due += 1;
                if !visit.kept() {
                    let fact = ProcessFact::Visit {
                        due: visit.due,
                        made: visit.made,
                        leader: visit.leader,
                    };
                    failures.push(self.failure(line, line.grade, fact));
                }
            }
        }
        let article = rules.article("accounts.visit.a_days");
        Line::duty(ProcessKind::Visits, article, due, failures)
    }

    /// As they were found when the quarter was checked on paper; before that, for the quarter that is asked
    /// for, as they are now. How the files of an earlier one looked nobody can tell who did not write it down.
    fn files(
        &self,
        office: &Office,
        rules: &AccountRules,
        quarter: Quarter,
        asked: bool,
    ) -> Result<Line> {
        let recent = asked && quarter.next().last_day() >= self.today;
        let check = match office.file.accounts().file_check(quarter)? {
            None if recent => Some(self.look_at_files(office, quarter)?),
            kept => kept,
        };
        let lacking = check.iter().flat_map(|check| &check.lacking);
        let failures = lacking.map(|lack| {
            let line = self.lines.get(&lack.account);
            let manager = line.and_then(|line| line.manager);
            ProcessFailure {
                account: line.map(|line| line.id.into()),
                case: None,
                name: lack.name.clone(),
                grade: line.and_then(|line| line.grade),
                manager: manager.and_then(|id| self.managers.get(&id).cloned()),
                fact: ProcessFact::File {
                    missing: lack.missing.clone(),
                },
            }
        });
        Ok(Line {
            kind: ProcessKind::Files,
            target: &rules.file_rate * &Exact::from(100_u32),
            set: true,
            article: rules.article("accounts.file.rate").to_owned(),
            numerator: check.as_ref().map_or(0, |check| check.filled),
            denominator: check.as_ref().map_or(0, |check| check.required),
            counted_on: check.as_ref().map(|check| check.taken_on),
            failures: failures.collect(),
        })
    }

    /// The files of the key accounts of a quarter as they are today.
    pub(super) fn look_at_files(&self, office: &Office, quarter: Quarter) -> Result<FileCheck> {
        let graded = self.graded(quarter.last_day(), Grade::C);
        let ids: Vec<AccountId> = graded.iter().map(|(line, _)| line.id).collect();
        let accounts = office.file.accounts().accounts(&ids)?;
        let accounts: HashMap<AccountId, &Account> = accounts
            .iter()
            .map(|account| (account.id, account))
            .collect();
        let mut check = FileCheck {
            taken_on: self.today,
            filled: 0,
            required: 0,
            lacking: Vec::new(),
        };
        let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        for account in ids.iter().filter_map(|id| accounts.get(id)) {
            let required = FileItem::required(account.kind).len();
            let missing = missing(account);
            check.required += whole(required);
            check.filled += whole(required - missing.len());
            if !missing.is_empty() {
                check.lacking.push(FileLack {
                    account: account.id,
                    name: account.name.clone(),
                    missing,
                });
            }
        }
        Ok(check)
    }

    /// A and B accounts with a plan for the year, and those whose plan was gone through for the quarter.
    fn plans(
        &self,
        office: &Office,
        rules: &AccountRules,
        quarter: Quarter,
    ) -> Result<(Line, Line)> {
        let accounts = office.file.accounts();
        let year = quarter.first_day().year();
        let plans = accounts.plans(year)?;
        let reviewed: HashSet<AccountId> = accounts
            .reviews_of(quarter)?
            .into_iter()
            .map(|review| review.account)
            .collect();
        let graded = self.graded(quarter.last_day(), Grade::B);
        let unplanned = graded
            .iter()
            .filter(|(line, _)| !plans.contains_key(&line.id));
        let unplanned = unplanned
            .map(|(line, grade)| self.failure(line, Some(*grade), ProcessFact::Plan { year }));
        // While the quarter runs there is time to go through the plan.
        let over = quarter.last_day() < self.today;
        let looked_at = |line: &AccountLine| reviewed.contains(&line.id);
        let due = graded
            .iter()
            .filter(|(line, _)| over || looked_at(line))
            .count();
        let unreviewed = graded.iter().filter(|(line, _)| over && !looked_at(line));
        let unreviewed = unreviewed
            .map(|(line, grade)| self.failure(line, Some(*grade), ProcessFact::Review { quarter }));
        let article = rules.article("accounts.plan.month");
        Ok((
            Line::duty(
                ProcessKind::Plans,
                article,
                graded.len(),
                unplanned.collect(),
            ),
            Line::duty(ProcessKind::Reviews, article, due, unreviewed.collect()),
        ))
    }

    /// As the assessment counts them.
    fn promises(
        &self,
        office: &Office,
        rules: &AccountRules,
        span: (NaiveDate, NaiveDate),
    ) -> Result<Line> {
        let facts = promises(office, span, self.today)?;
        let broken = facts.iter().filter(|one| !one.kept);
        let failures = broken.map(|one| ProcessFailure {
            account: Some(one.account.into()),
            case: None,
            name: one.name.clone(),
            grade: self.lines.get(&one.account).and_then(|line| line.grade),
            manager: one.manager.and_then(|id| self.managers.get(&id).cloned()),
            fact: ProcessFact::Promise {
                text: one.text.clone(),
                due: one.due,
                done: one.done,
            },
        });
        Ok(Line::duty(
            ProcessKind::Promises,
            rules.article("accounts.promise.workdays"),
            facts.len(),
            failures.collect(),
        ))
    }

    /// As the assessment and the reports of the service desk count them.
    fn of_the_desk(&mut self, office: &Office, quarter: Quarter) -> Result<Vec<Line>> {
        let Some(rules) = self.service_rules(office, quarter)? else {
            return Ok(Vec::new());
        };
        let span = (quarter.first_day(), quarter.last_day());
        let figures = self.desk.between(office, span, None)?;
        let figure = |code: &str| figures.iter().find(|one| one.figure.code == code);
        let duty = DESK.iter().filter_map(|(code, kind, key)| {
            let one = figure(code)?;
            let target = Exact::from(100_u32);
            Some(self.of_figure(one, *kind, (target, false), rules.article(key)))
        });
        let mut lines: Vec<Line> = duty.collect();
        if let (Some(survey), Some(one)) = (&rules.survey, figure(SATISFACTION)) {
            let target = &survey.target * &Exact::from(100_u32);
            let article = rules.article("service.survey.target");
            lines.push(self.of_figure(one, ProcessKind::Satisfaction, (target, true), article));
        }
        Ok(lines)
    }

    fn of_figure(
        &self,
        one: &ServiceIndicator,
        kind: ProcessKind,
        (target, set): (Exact, bool),
        article: &str,
    ) -> Line {
        let against = one.figure.against.iter();
        let cases = against.filter_map(|id| self.desk.case(*id));
        let failures = cases.map(|case| {
            let line = case.account.and_then(|id| self.lines.get(&id));
            ProcessFailure {
                account: case.account.map(i64::from),
                case: Some(case.id.into()),
                name: line.map_or_else(|| case.caller.clone(), |line| line.name.clone()),
                grade: line.and_then(|line| line.grade),
                manager: self.managers.get(&case.owner).cloned(),
                fact: ProcessFact::Case {
                    number: case.number.clone(),
                    what: case.description.clone(),
                },
            }
        });
        Line {
            kind,
            target,
            set,
            article: article.to_owned(),
            numerator: one.figure.numerator,
            denominator: one.figure.denominator,
            counted_on: None,
            failures: failures.collect(),
        }
    }
}
