//! 业绩提成名单: who is paid by commission all the quarter and so is outside the bonus (A2). Somebody looks
//! through the list before the quarter is calculated; when the staff list changes, he looks again.

use domain::moment::Moment;
use domain::quarter::Quarter;

use crate::error::Result;
use crate::office::Office;
use crate::people;
use crate::views::Role;

/// One who is outside the bonus: works number and name.
pub(super) struct OnCommission {
    pub(super) code: String,
    pub(super) name: String,
}

/// In the order of the works numbers.
pub(super) fn on_commission(office: &Office, quarter: Quarter) -> Result<Vec<OnCommission>> {
    let rows = people::days(office, quarter)?;
    let mut found: Vec<OnCommission> = rows
        .into_iter()
        .filter(|row| row.reason.as_deref() == Some("commission"))
        .map(|row| OnCommission {
            code: row.code,
            name: row.name,
        })
        .collect();
    found.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(found)
}

/// Confirms that the list is right as it stands.
///
/// # Errors
/// `bonus.issued`: what was issued rests on the list of then.
pub fn confirm_commission(office: &mut Office, now: Moment, quarter: Quarter) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    if let Some(run) = office.file.bonus().run(quarter)? {
        run.may_calculate()?;
    }
    let codes: Vec<String> = on_commission(office, quarter)?
        .into_iter()
        .map(|person| person.code)
        .collect();
    let payload = serde_json::json!({ "codes": codes });
    let subject = quarter.to_string();
    office.record(now, "bonus.commission", &subject, payload, |tx| {
        tx.bonus().put_commission_list(quarter, &codes)
    })
}
