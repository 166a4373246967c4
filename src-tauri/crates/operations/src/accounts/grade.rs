//! A grade set by hand. It stands until somebody changes it, and says why.

use domain::accounts::{GradedBy, HeldGrade};
use domain::ids::AccountId;
use domain::moment::Moment;

use super::{account, rules, standing_of, view};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountView, GradeForm, Role};

/// Sets or takes away the grade of an account.
pub fn set_grade(office: &mut Office, now: Moment, form: &GradeForm) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let mut account = account(office, AccountId::from(form.account))?;
    let reason = form.reason.trim();
    if form.grade.is_some() && reason.is_empty() {
        return Err(refusal("accounts.no_grade_reason").into());
    }
    let before = account.grade.take();
    account.grade = form.grade.map(|grade| HeldGrade {
        grade,
        by: GradedBy::Hand,
        reason: reason.to_owned(),
        on: now.today(),
    });
    // What the regulation came to stays on file beside it.
    let by_rule = match rules::find(office, now.today())? {
        Some(_) => standing_of(office, now.today(), form.account)?.grade,
        None => None,
    };
    let payload = serde_json::json!({
        "account": form.account, "before": before, "after": account.grade, "by_rule": by_rule,
    });
    office.record(now, "accounts.grade", &account.name, payload, |tx| {
        tx.accounts().update(&account)?;
        match by_rule {
            Some(grade) => tx.accounts().note_rule_grade(account.id, grade),
            None => Ok(()),
        }
    })?;
    view(office, now.today(), form.account)
}
