//! 过程检查 (E2): does the firm live what its regulations say? Each line is counted by the computation that
//! counts it elsewhere: the rhythm of visits, the promises and the figures of the service desk that the
//! assessment takes, the plans as they are listed.

mod books;
mod figures;
mod paper;

pub use paper::print_process_check;

use chrono::NaiveDate;
use domain::accounts::AccountRules;
use domain::exact::Exact;
use domain::moment::Moment;
use domain::quarter::Quarter;

use self::books::Books;
use self::figures::Line;
use super::rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ProcessCheckView, ProcessLine, ProcessPoint};

/// Quarters of the trend, the one asked for included.
const TREND: usize = 4;

/// A quarter that has begun.
pub fn process_check(office: &Office, now: Moment, quarter: Quarter) -> Result<ProcessCheckView> {
    let today = now.today();
    if quarter.first_day() > today {
        return Err(refusal("accounts.process_not_begun")
            .fact("quarter", quarter)
            .into());
    }
    let Some(rules) = of_quarter(office, quarter, today)? else {
        return Err(refusal("accounts.no_regulation")
            .fact("day", quarter.first_day())
            .into());
    };
    let mut books = Books::read(office, now)?;
    let found = books.lines(office, &rules, quarter, true)?;
    let service_regulation = books
        .service_rules(office, quarter)?
        .map(|rules| rules.name.clone());
    let mut quarters = vec![quarter];
    while quarters.len() < TREND {
        quarters.insert(0, quarters[0].previous());
    }
    let mut lines: Vec<ProcessLine> = found.iter().map(told).collect();
    for earlier in quarters.iter().copied().filter(|one| *one != quarter) {
        let counted = match of_quarter(office, earlier, today)? {
            Some(rules) => books.lines(office, &rules, earlier, false)?,
            None => Vec::new(),
        };
        for line in &mut lines {
            let same = counted.iter().find(|one| one.kind == line.kind);
            line.trend.push(point(earlier, same));
        }
    }
    for (line, found) in lines.iter_mut().zip(&found) {
        line.trend.push(point(quarter, Some(found)));
    }
    Ok(ProcessCheckView {
        quarter,
        from: quarter.first_day(),
        to: quarter.last_day(),
        day: today,
        regulation: rules.name,
        service_regulation,
        quarters,
        lines,
    })
}

/// A quarter is governed by the version in force on its first day; one in which the regulation came into
/// force, by that.
fn of_quarter(office: &Office, quarter: Quarter, today: NaiveDate) -> Result<Option<AccountRules>> {
    match rules::find(office, quarter.first_day())? {
        Some(rules) => Ok(Some(rules)),
        None => rules::find(office, quarter.last_day().min(today)),
    }
}

fn told(line: &Line) -> ProcessLine {
    let share = line.share();
    ProcessLine {
        kind: line.kind,
        met: share.as_ref().map(|share| *share >= line.target),
        value: share.map(|share| share.rounded_half_up(2)),
        target: line.target.clone(),
        set: line.set,
        article: line.article.clone(),
        numerator: line.numerator,
        denominator: line.denominator,
        counted_on: line.counted_on,
        failures: line.failures.clone(),
        trend: Vec::new(),
    }
}

fn point(quarter: Quarter, line: Option<&Line>) -> ProcessPoint {
    ProcessPoint {
        quarter,
        numerator: line.map_or(0, |line| line.numerator),
        denominator: line.map_or(0, |line| line.denominator),
        value: line
            .and_then(Line::share)
            .map(|share: Exact| share.rounded_half_up(2)),
    }
}
