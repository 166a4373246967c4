//! `accounts export|fields|set|views|sales|receivables|contracts|statement|demand|analysis|grade|plan|visits|process-check|warnings`: accounts at work.

use chrono::NaiveDate;
use domain::accounts::{HeldGrade, ItemScore, LossSign, LossWarning, ProposalFigures, Standing};
use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{GradeChange, GradeForm, ScoreForm};
use operations::{Error, accounts};
use serde_json::{Value, json};

use super::{
    account_lists, account_plans, account_process, account_sales, account_visits, contracts,
    receivable_papers, receivables,
};
use crate::arguments::{AccountsCommand, Global, GradeCommand};
use crate::{desk, output as out};

/// What every command of accounts at work needs.
pub(super) struct Call<'a> {
    pub(super) office: &'a mut Office,
    pub(super) now: Moment,
    pub(super) global: &'a Global,
    pub(super) language: Language,
}

impl Call<'_> {
    /// JSON, or lines for a reader.
    pub(super) fn tell(
        &self,
        value: &impl serde::Serialize,
        lines: impl FnOnce() -> Vec<String>,
    ) -> Result<(), Error> {
        if self.global.json {
            return out::json(value);
        }
        lines().iter().try_for_each(|line| out::line(line))
    }

    pub(super) fn either<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        out::either(self.language, chinese, english)
    }

    pub(super) fn done(&self, chinese: &str, english: &str) -> Result<(), Error> {
        self.tell(&json!({ "done": true }), || {
            vec![self.either(chinese, english).to_owned()]
        })
    }
}

/// Runs one of them.
pub fn run(global: &Global, command: AccountsCommand, language: Language) -> Result<(), Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let mut call = Call {
        office: &mut office,
        now,
        global,
        language,
    };
    let day = |as_of: Option<NaiveDate>| as_of.unwrap_or(now.today());
    match command {
        AccountsCommand::Export { asked, out } => account_lists::export(&call, &asked, &out),
        AccountsCommand::Fields { command } => account_lists::fields(&mut call, command),
        AccountsCommand::Set { id, field, value } => {
            account_lists::set(&mut call, id, &field, &value)
        }
        AccountsCommand::Views { command } => account_lists::views(&mut call, command),
        AccountsCommand::Sales { command } => account_sales::run(&mut call, command),
        AccountsCommand::Receivables { command } => receivables::run(&mut call, command),
        AccountsCommand::Contracts { command } => contracts::run(&mut call, command),
        AccountsCommand::Statement(asked) => receivable_papers::statement(&mut call, asked),
        AccountsCommand::Demand(asked) => receivable_papers::demand(&mut call, asked),
        AccountsCommand::Analysis { as_of } => account_sales::analysis(&call, day(as_of)),
        AccountsCommand::Grade { command } => grade(&mut call, command),
        AccountsCommand::Plan { command } => account_plans::run(&mut call, command),
        AccountsCommand::Visits {
            command: Some(command),
            ..
        } => account_visits::run(&mut call, command),
        AccountsCommand::Visits { as_of, .. } => visits(&call, day(as_of)),
        AccountsCommand::ProcessCheck {
            quarter, out, sign, ..
        } => account_process::run(&mut call, quarter, out.as_deref(), sign),
        AccountsCommand::Warnings { as_of } => warnings(&call, day(as_of)),
        _ => unreachable!("the other words of accounts do not come here"),
    }
}

fn grade(call: &mut Call<'_>, command: GradeCommand) -> Result<(), Error> {
    let now = call.now;
    let score = |account, item, score, reason| ScoreForm {
        account,
        item,
        score,
        reason,
    };
    match command {
        GradeCommand::List { as_of } => list(call, as_of.unwrap_or(now.today())),
        GradeCommand::Show { account, as_of } => {
            let day = as_of.unwrap_or(now.today());
            let standing = accounts::standing_of(call.office, day, account)?;
            shown(call, &standing)
        }
        GradeCommand::Score {
            account,
            item,
            score: points,
            reason,
        } => {
            let form = score(account, item, Some(points), reason);
            let standing = accounts::give_score(call.office, now, &form)?;
            shown(call, &standing)
        }
        GradeCommand::Unscore { account, item } => {
            let form = score(account, item, None, String::new());
            let standing = accounts::give_score(call.office, now, &form)?;
            shown(call, &standing)
        }
        GradeCommand::Set {
            account,
            grade,
            reason,
        } => {
            let form = GradeForm {
                account,
                grade: Some(grade),
                reason,
            };
            let view = accounts::set_grade(call.office, now, &form)?;
            call.tell(
                &json!({ "id": account, "grade": view.account.grade.map(held) }),
                || vec![format!("{}\t{grade:?}", view.account.name)],
            )
        }
        GradeCommand::Apply {
            accounts: ids,
            all,
            coverage,
        } => {
            let ids = match all {
                false => ids,
                true => due(call, coverage)?,
            };
            let changed = accounts::apply_grades(call.office, now, &ids)?;
            call.tell(&json!({ "changed": changed }), || {
                vec![format!(
                    "{} {changed}",
                    call.either("已调整等级：", "Grades changed:")
                )]
            })
        }
        GradeCommand::History { account } => {
            let history = accounts::grade_history(call.office, account)?;
            call.tell(&history, || {
                let lines = history.iter().map(|one| {
                    let grade = one
                        .grade
                        .map_or("-".to_owned(), |grade| format!("{grade:?}"));
                    format!("{}\t{grade}\t{}\t{}", one.on, one.by, one.reason)
                });
                lines.collect()
            })
        }
    }
}

/// Those whose grade should change, judged by enough.
fn due(call: &Call<'_>, coverage: u32) -> Result<Vec<i64>, Error> {
    let least = domain::exact::Exact::from(coverage);
    let view = accounts::grading(call.office, call.now.today())?;
    let rows = view.rows.into_iter();
    Ok(rows
        .filter(|row| row.change == GradeChange::Due && row.standing.coverage >= least)
        .map(|row| row.account)
        .collect())
}

fn held(held: HeldGrade) -> Value {
    json!({ "grade": held.grade, "by": held.by, "reason": held.reason, "on": held.on })
}

fn list(call: &Call<'_>, day: NaiveDate) -> Result<(), Error> {
    let view = accounts::grading(call.office, day)?;
    let rows: Vec<Value> = view
        .rows
        .iter()
        .map(|row| {
            let mut told = standing(&row.standing);
            told["id"] = json!(row.account);
            told["name"] = json!(row.name);
            told["manager"] = json!(row.manager);
            told["held"] = json!(row.held.clone().map(held));
            told["change"] = json!(row.change);
            told["downgrade"] = json!(row.downgrade.as_ref().map(|one| json!({
                "article": one.article, "rate": one.rate.fixed(2),
                "quarters": one.quarters.iter().map(|one| json!({
                    "quarter": one.quarter.to_string(), "target": one.target.to_string(),
                    "bought": one.bought.to_string(), "attained": one.attained.fixed(2),
                })).collect::<Vec<_>>(),
            })));
            told
        })
        .collect();
    let told = json!({
        "day": view.day, "basis": format!("{}{}", view.regulation, view.articles), "accounts": rows,
        "overloaded": view.overloaded, "manager_max": view.manager_max,
    });
    call.tell(&told, || {
        let lines = view.rows.iter().map(|row| {
            let held = row
                .held
                .as_ref()
                .map_or("-".to_owned(), |held| format!("{:?}", held.grade));
            let grade = row
                .standing
                .grade
                .map_or("-".to_owned(), |grade| format!("{grade:?}"));
            let score = row
                .standing
                .score
                .as_ref()
                .map_or(String::new(), |score| score.fixed(2));
            let mark = match row.change {
                GradeChange::Due => "→",
                GradeChange::Kept => "≠",
                GradeChange::Same => "=",
                GradeChange::Unknown => "?",
            };
            let coverage = row.standing.coverage.fixed(0);
            let examined = match &row.downgrade {
                Some(one) => format!("\t↓ {}", one.article),
                None => String::new(),
            };
            format!(
                "{}\t{}\t{held} {mark} {grade}\t{score}\t{coverage}%{examined}",
                row.account, row.name
            )
        });
        lines.collect()
    })
}

fn standing(standing: &Standing) -> Value {
    json!({
        "score": standing.score.as_ref().map(|score| score.fixed(2)),
        "grade": standing.grade,
        "coverage_pct": standing.coverage.fixed(2),
        "items": standing.items.iter().map(item).collect::<Vec<_>>(),
    })
}

fn item(item: &ItemScore) -> Value {
    let figures = |from: &ProposalFigures| match from {
        ProposalFigures::Purchase { bought, least } => {
            json!({ "bought": bought.to_string(), "least": least.to_string() })
        }
        ProposalFigures::Growth {
            bought,
            before,
            percent,
            drop,
        } => json!({
            "bought": bought.to_string(), "before": before.to_string(),
            "percent": percent.fixed(2), "drop": drop.fixed(2),
        }),
        ProposalFigures::Years { since, years } => json!({ "since": since, "years": years }),
    };
    json!({
        "item": item.item, "weight": item.weight, "score": item.score,
        "given": item.given,
        "proposed": item.proposed.as_ref().map(|one| {
            json!({ "score": one.score, "from": figures(&one.from) })
        }),
    })
}

fn shown(call: &Call<'_>, one: &Standing) -> Result<(), Error> {
    call.tell(&standing(one), || {
        let score = one
            .score
            .as_ref()
            .map_or("-".to_owned(), |score| score.fixed(2));
        let grade = one
            .grade
            .map_or("-".to_owned(), |grade| format!("{grade:?}"));
        let mut lines = vec![format!("{grade}\t{score}\t{}%", one.coverage.fixed(0))];
        lines.extend(one.items.iter().map(|item| {
            let points = item.score.map_or("-".to_owned(), |score| score.to_string());
            let reason = item
                .given
                .as_ref()
                .map_or("", |given| given.reason.as_str());
            format!("{}\t{points}\t{reason}", item.item)
        }));
        lines
    })
}

fn visits(call: &Call<'_>, day: NaiveDate) -> Result<(), Error> {
    let view = accounts::visits(call.office, day)?;
    call.tell(&view, || {
        let lines = view.rows.iter().map(|row| {
            let visit = &row.visit;
            let last = visit.last.map_or("-".to_owned(), |last| last.to_string());
            let who = match visit.leader {
                true => call.either("负责人", "leader"),
                false => row.manager.as_deref().unwrap_or("-"),
            };
            let late = if visit.overdue { "!" } else { "" };
            format!(
                "{}{late}\t{:?}\t{}\t{who}\t{last}\t{}",
                visit.due, row.grade, row.name, visit.article
            )
        });
        lines.collect()
    })
}

fn warnings(call: &Call<'_>, day: NaiveDate) -> Result<(), Error> {
    let view = accounts::warned(call.office, day)?;
    let rows: Vec<Value> = view
        .rows
        .iter()
        .map(|row| {
            let signs = row.warnings.iter().map(|warning| {
                json!({
                    "sign": warning.sign, "text": sign(call, warning), "article": warning.article,
                })
            });
            json!({
                "id": row.account, "name": row.name, "grade": row.grade, "manager": row.manager,
                "warnings": signs.collect::<Vec<_>>(),
            })
        })
        .collect();
    let told = json!({ "day": view.day, "regulation": view.regulation, "accounts": rows });
    call.tell(&told, || {
        let lines = view.rows.iter().flat_map(|row| {
            row.warnings
                .iter()
                .map(|warning| format!("{}\t{}\t{}", row.account, row.name, sign(call, warning)))
        });
        lines.collect()
    })
}

fn sign(call: &Call<'_>, warning: &LossWarning) -> String {
    let article = &warning.article;
    let chinese = call.language == Language::Chinese;
    match &warning.sign {
        LossSign::Lost { last, days, limit } if chinese => {
            format!("{last}以后{days}天没有下单，超过{limit}天，认定为流失（{article}）")
        }
        LossSign::Lost { last, days, limit } => {
            format!(
                "no order for {days} days since {last}, more than {limit}: counts as lost ({article})"
            )
        }
        LossSign::Silent { last, days, limit } if chinese => {
            format!("{last}以后{days}天没有下单，超过{limit}天（{article}）")
        }
        LossSign::Silent { last, days, limit } => {
            format!("no order for {days} days since {last}, more than {limit} ({article})")
        }
        LossSign::Drop {
            quarter,
            percent,
            limit,
            ..
        } if chinese => format!(
            "{}采购额比上一季度下降{}%，达到{}%（{article}）",
            quarter.label(),
            percent.fixed(1),
            limit.fixed(0)
        ),
        LossSign::Drop {
            quarter,
            percent,
            limit,
            ..
        } => format!(
            "purchases of {quarter} fell by {}% against the quarter before; {}% warns ({article})",
            percent.fixed(1),
            limit.fixed(0)
        ),
        LossSign::Complaints { count, days, limit } if chinese => {
            format!("{days}天内投诉{count}件，达到{limit}件（{article}）")
        }
        LossSign::Complaints { count, days, limit } => {
            format!("{count} complaints in {days} days; {limit} warn ({article})")
        }
    }
}
