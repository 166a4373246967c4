//! Looking at somebody's personal numbers, which the audit trail remembers.

use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::people::Sensitive;

use super::rules;
use crate::error::Result;
use crate::office::Office;
use crate::views::Role;

/// The numbers as they are. Nothing is told unless the line in the audit trail is written.
pub fn reveal(office: &mut Office, now: Moment, id: i64) -> Result<Sensitive> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let person = rules::employee(&organisation, EmployeeId::from(id))?.clone();
    let payload = serde_json::json!({ "code": person.code, "name": person.name });
    office.record(now, "people.reveal", &person.code, payload, |_| Ok(()))?;
    Ok(person.sensitive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::save_employee;
    use crate::testing::{code_of, form, moment, office, shop};

    #[test]
    fn who_looked_at_whose_numbers_is_on_record_but_not_the_numbers() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut typed = form("E01", "王祎", shop.clerk);
        typed.mobile = "13812345678".into();
        let view = save_employee(&mut office, moment(), &typed).unwrap();
        let id = view.rows[0].id;
        assert_eq!(
            reveal(&mut office, moment(), id).unwrap().mobile,
            "13812345678"
        );
        let lines = office.file.audit().about("E01").unwrap();
        assert_eq!(lines.last().unwrap().action, "people.reveal");
        assert!(!format!("{lines:?}").contains("13812345678"));
        assert_eq!(code_of(reveal(&mut office, moment(), 99)), "people.gone");
    }
}
