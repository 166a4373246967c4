//! 评级: scores given by hand, the list of grades that should change, and the grades applied.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::{Grade, GradeRecord, GradedBy, HeldGrade, Purchases, Standing, standing};
use domain::ids::AccountId;
use domain::moment::Moment;

use super::watch::{Aim, Watch};
use super::{account, rules};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{GradeChange, GradingRow, GradingView, ManagerLoad, Role, ScoreForm};

/// How all accounts stand by the rules in force on a day: what should change first.
pub fn grading(office: &Office, day: NaiveDate) -> Result<GradingView> {
    let watch = Watch::on(office, day, Aim::Grades)?;
    let mut rows = Vec::with_capacity(watch.lines.len());
    let mut loads: HashMap<String, u32> = HashMap::new();
    for line in &watch.lines {
        let standing = watch.standing(line)?;
        let held = line.held.clone();
        let manager = watch.manager(line);
        if let (Some(name), Some(Grade::A | Grade::B)) = (&manager, line.grade) {
            *loads.entry(name.clone()).or_default() += 1;
        }
        rows.push(GradingRow {
            account: line.id.into(),
            name: line.name.clone(),
            manager,
            change: change(held.as_ref(), &standing),
            downgrade: watch.downgrade(line)?,
            held,
            standing,
        });
    }
    let place = |change| match change {
        GradeChange::Due => 0,
        GradeChange::Kept => 1,
        GradeChange::Same => 2,
        GradeChange::Unknown => 3,
    };
    rows.sort_by(|one, other| {
        let key = |row: &GradingRow| {
            (
                place(row.change).min(if row.downgrade.is_some() { 1 } else { 3 }),
                std::cmp::Reverse(row.standing.score.clone()),
            )
        };
        key(one).cmp(&key(other))
    });
    let most = watch.rules.manager_max;
    let mut overloaded: Vec<ManagerLoad> = loads
        .into_iter()
        .filter(|(_, accounts)| *accounts > most)
        .map(|(name, accounts)| ManagerLoad { name, accounts })
        .collect();
    overloaded.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(GradingView {
        day,
        regulation: watch.rules.name.clone(),
        articles: rules::grading_articles(&watch.rules),
        rows,
        overloaded,
        manager_max: most,
        manager_article: watch.rules.article("accounts.manager.max").to_owned(),
    })
}

fn change(held: Option<&HeldGrade>, standing: &Standing) -> GradeChange {
    match (held, standing.grade) {
        (_, None) => GradeChange::Unknown,
        (Some(held), Some(grade)) if held.grade == grade => GradeChange::Same,
        (Some(held), Some(_)) if held.by == GradedBy::Hand => GradeChange::Kept,
        (_, Some(_)) => GradeChange::Due,
    }
}

/// One account by the rules of a day.
pub fn standing_of(office: &Office, day: NaiveDate, id: i64) -> Result<Standing> {
    let account = account(office, AccountId::from(id))?;
    let rules = rules::needed(office, day)?;
    let accounts = office.file.accounts();
    Ok(standing(
        &rules,
        &accounts.scores_of(account.id)?,
        Purchases(&accounts.sales(account.id)?),
        account.since,
        day,
    )?)
}

/// Gives a score from 1 to 5 with its reason, or takes the given one back.
pub fn give_score(office: &mut Office, now: Moment, form: &ScoreForm) -> Result<Standing> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let rules = rules::needed(office, now.today())?;
    let item = form.item.trim();
    if !rules.weights.iter().any(|(name, _)| name == item) {
        let items: Vec<&str> = rules
            .weights
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        return Err(refusal("accounts.unknown_item")
            .fact("item", item)
            .fact("items", items.join("、"))
            .fact("basis", rules.basis("accounts.weights"))
            .into());
    }
    let reason = form.reason.trim();
    if let Some(score) = form.score {
        if !(1..=5).contains(&score) {
            return Err(refusal("accounts.bad_score").fact("score", score).into());
        }
        if reason.is_empty() {
            return Err(refusal("accounts.no_score_reason")
                .fact("item", item)
                .into());
        }
    }
    let payload = serde_json::json!({
        "account": form.account, "item": item, "score": form.score, "reason": reason,
    });
    office.record(now, "accounts.score", &account.name, payload, |tx| {
        tx.accounts()
            .give_score(account.id, item, form.score, reason, now.today())
    })?;
    standing_of(office, now.today(), form.account)
}

/// Gives these accounts the grade the regulation comes to today. Returns how many changed.
pub fn apply_grades(office: &mut Office, now: Moment, ids: &[i64]) -> Result<usize> {
    office.needs(Role::Clerk)?;
    let day = now.today();
    let rules = rules::needed(office, day)?;
    let basis = format!("{}{}", rules.name, rules::grading_articles(&rules));
    let mut changed = Vec::new();
    for id in ids {
        let mut account = account(office, AccountId::from(*id))?;
        let standing = standing_of(office, day, *id)?;
        let (Some(grade), Some(score)) = (standing.grade, &standing.score) else {
            return Err(refusal("accounts.no_standing")
                .fact("name", &account.name)
                .into());
        };
        if account
            .grade
            .as_ref()
            .is_some_and(|held| held.grade == grade)
        {
            continue;
        }
        account.grade = Some(HeldGrade {
            grade,
            by: GradedBy::Rule,
            reason: format!(
                "依据{basis}：得分{}，有资料的权重{}%",
                score.fixed(2),
                standing.coverage.fixed(0)
            ),
            on: day,
        });
        changed.push(account);
    }
    let Some(first) = changed.first() else {
        return Ok(0);
    };
    let subject = match changed.len() {
        1 => first.name.clone(),
        more => format!("{} +{}", first.name, more - 1),
    };
    let grades: Vec<_> = changed
        .iter()
        .map(|account| {
            (
                i64::from(account.id),
                account.grade.as_ref().map(|held| held.grade),
            )
        })
        .collect();
    let payload = serde_json::json!({ "version": i64::from(rules.version), "grades": grades });
    office.record(now, "accounts.grade.rule", &subject, payload, |tx| {
        let accounts = tx.accounts();
        for account in &changed {
            accounts.update(account)?;
            if let Some(held) = &account.grade {
                accounts.note_rule_grade(account.id, held.grade)?;
            }
        }
        Ok(())
    })?;
    Ok(changed.len())
}

/// Every grade an account had, the latest first.
pub fn grade_history(office: &Office, id: i64) -> Result<Vec<GradeRecord>> {
    let account = account(office, AccountId::from(id))?;
    Ok(office.file.accounts().grades(account.id)?)
}
