//! What the key-account regulation in force on a day says. Without one nothing is graded, due or warned
//! of: every figure names its article.

use chrono::NaiveDate;
use domain::accounts::AccountRules;
use domain::regulations::RegulationKind;

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::regulations::of_kind;

pub(super) fn find(office: &Office, day: NaiveDate) -> Result<Option<AccountRules>> {
    let found = of_kind(office, RegulationKind::KeyAccounts, day)?;
    let rules = found.map(|(regulation, version)| AccountRules::read(&regulation, &version));
    Ok(rules.transpose()?)
}

/// Refuses where none is in force.
pub(super) fn needed(office: &Office, day: NaiveDate) -> Result<AccountRules> {
    let found = find(office, day)?;
    found.ok_or_else(|| refusal("accounts.no_regulation").fact("day", day).into())
}

/// 第十条、第十一条: what a grade rests on.
pub(super) fn grading_articles(rules: &AccountRules) -> String {
    let mut articles = vec![
        rules.article("accounts.weights"),
        rules.article("accounts.grades"),
    ];
    articles.dedup();
    articles.join("、")
}
