//! What was promised to accounts and when it was done.

use chrono::NaiveDate;
use domain::accounts::Promiser;
use domain::ids::EmployeeId;

use super::log::{LEADER, entry};
use super::read::Accounts;
use crate::accounts::log::OpenPromise;
use crate::error::StoreError;
use crate::row::{RowExt, word};

/// Something promised to an account, with whoever looks after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePromise {
    pub promise: OpenPromise,
    pub manager: Option<EmployeeId>,
}

impl Accounts<'_> {
    /// What this firm promised for these days, done or not, the oldest first.
    pub fn promised_for(
        self,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<DuePromise>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT account_log.*, {LEADER}, accounts.name AS account_name,
                accounts.manager_id AS manager_id
             FROM account_log JOIN accounts ON accounts.id = account_id
             WHERE promise <> '' AND promised_by = ? AND due_on BETWEEN ? AND ? AND merged_into IS NULL
             ORDER BY due_on, account_log.id"
        ))?;
        let span = (from.to_string(), to.to_string());
        let rows = statement.query_map((word(&Promiser::Us), span.0, span.1), |row| {
            Ok(DuePromise {
                manager: row.id_opt("manager_id")?,
                promise: OpenPromise {
                    entry: entry(row)?,
                    account_name: row.text("account_name")?,
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
