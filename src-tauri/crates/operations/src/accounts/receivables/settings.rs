//! How the office collects: where customers pay to, which days they usually have, and what was agreed with one.

use domain::ids::AccountId;
use domain::moment::Moment;
use domain::money::Money;
use store::AccountTerms;

use super::{account, terms};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ReceivableSettings, Role, TermsForm, TermsView};

/// The setting that holds them.
const KEY: &str = "accounts.receivables";
/// Longest term and longest look ahead, in days.
const MOST_DAYS: u32 = 365;
/// A bank account takes a line or two.
const LONGEST: usize = 200;

/// As they were set; thirty days to pay and a week ahead where nobody did.
pub(in crate::accounts) fn read(office: &Office) -> Result<ReceivableSettings> {
    let kept = office.file.company().setting(KEY)?;
    Ok(kept.unwrap_or(ReceivableSettings {
        payee: String::new(),
        terms_days: 30,
        remind_days: 7,
    }))
}

/// Changes them.
pub fn set_receivable_settings(
    office: &mut Office,
    now: Moment,
    settings: &ReceivableSettings,
) -> Result<ReceivableSettings> {
    office.needs(Role::DepartmentManager)?;
    for days in [settings.terms_days, settings.remind_days] {
        check_days(days)?;
    }
    let settings = ReceivableSettings {
        payee: settings.payee.trim().to_owned(),
        ..settings.clone()
    };
    if settings.payee.chars().count() > LONGEST {
        return Err(refusal("accounts.payee_long").fact("most", LONGEST).into());
    }
    let payload = serde_json::json!({
        "terms_days": settings.terms_days, "remind_days": settings.remind_days, "payee": settings.payee,
    });
    let subject = "应收设置";
    office.record(
        now,
        "accounts.receivables.settings",
        subject,
        payload,
        |tx| tx.company().set_setting(KEY, &settings),
    )?;
    Ok(settings)
}

/// Agrees days and a limit with one account, or goes back to what is usual.
pub fn set_terms(office: &mut Office, now: Moment, form: &TermsForm) -> Result<TermsView> {
    office.needs(Role::DepartmentManager)?;
    let account = account(office, AccountId::from(form.account))?;
    let credit = match form.credit.trim().replace([',', '，'], "").as_str() {
        "" => None,
        text => {
            let credit = Money::parse(text).ok();
            let credit = credit.filter(|credit| *credit > Money::ZERO);
            Some(credit.ok_or_else(|| refusal("accounts.bad_credit").fact("value", &form.credit))?)
        }
    };
    let days = match (form.days, credit) {
        (Some(days), _) => Some(days),
        // A limit alone goes with the usual days.
        (None, Some(_)) => Some(read(office)?.terms_days),
        (None, None) => None,
    };
    if let Some(days) = days {
        check_days(days)?;
    }
    let agreed = days.map(|days| AccountTerms { days, credit });
    let payload = serde_json::json!({ "account": form.account, "days": days, "credit": credit });
    office.record(now, "accounts.terms", &account.name, payload, |tx| {
        tx.accounts().set_terms(account.id, agreed)
    })?;
    terms(office, account.id)
}

fn check_days(days: u32) -> Result<()> {
    match days {
        0..=MOST_DAYS => Ok(()),
        _ => Err(refusal("accounts.bad_terms")
            .fact("days", days)
            .fact("most", MOST_DAYS)
            .into()),
    }
}
