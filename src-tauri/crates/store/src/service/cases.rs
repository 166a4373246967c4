//! 工单: read whole, written whole. How a case came in never changes; the schema sees to that.

use domain::ids::{AccountId, CaseId};
use domain::service::{Case, Handover};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use super::{ACCOUNT, Service, ServiceTx, minute, minute_opt, read_minute, read_minute_opt};
use crate::error::StoreError;
use crate::papers::Reservation;
use crate::row::{RowExt, changed_one, from_json, json, raw, word};

/// The state in which somebody saw a case: whoever writes names it, so that nothing is overwritten unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseRevision(u32);

/// `GD-2026-0001`
fn number(series: &str, ordinal: u32) -> String {
    format!("{series}-{ordinal:04}")
}

impl Service<'_> {
    /// Every case, the latest first.
    pub fn cases(self) -> Result<Vec<Case>, StoreError> {
        self.cases_where("1 = 1", &[])
    }

    /// Cases that are not closed, the oldest first.
    pub fn open_cases(self) -> Result<Vec<Case>, StoreError> {
        let mut cases = self.cases_where("state <> 'closed'", &[])?;
        cases.reverse();
        Ok(cases)
    }

    /// Cases of one customer, the latest first.
    pub fn cases_of(self, account: AccountId) -> Result<Vec<Case>, StoreError> {
        self.cases_where(&format!("{ACCOUNT} = ?"), &[i64::from(account).into()])
    }

    /// [`StoreError::Gone`] without such a case.
    pub fn case(self, id: CaseId) -> Result<(Case, CaseRevision), StoreError> {
        let found = self.cases_where("id = ?", &[i64::from(id).into()])?;
        let case = found.into_iter().next();
        let case = case.ok_or_else(|| StoreError::gone("case", id))?;
        let revision = self.db.query_row(
            "SELECT revision FROM service_cases WHERE id = ?",
            [i64::from(id)],
            |row| row.count("revision"),
        )?;
        Ok((case, CaseRevision(revision)))
    }

    /// The case of a number such as GD-2026-0001.
    pub fn case_by_number(self, number: &str) -> Result<Option<CaseId>, StoreError> {
        let Some((series, ordinal)) = number.rsplit_once('-') else {
            return Ok(None);
        };
        let Ok(ordinal) = ordinal.parse::<u32>() else {
            return Ok(None);
        };
        Ok(self
            .db
            .query_row(
                "SELECT id FROM service_cases WHERE series = ? AND ordinal = ?",
                rusqlite::params![series, ordinal],
                |row| row.id("id"),
            )
            .optional()?)
    }

    /// Whether a customer has cases or goods, and so is more than an entry of the list.
    pub fn knows_account(self, account: AccountId) -> Result<bool, StoreError> {
        Ok(self.db.query_row(
            "SELECT EXISTS (SELECT 1 FROM service_cases WHERE account_id = ?1)
                OR EXISTS (SELECT 1 FROM service_items WHERE account_id = ?1)",
            [i64::from(account)],
            crate::row::one,
        )?)
    }

    fn cases_where(self, which: &str, values: &[Value]) -> Result<Vec<Case>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT *, {ACCOUNT} AS account FROM service_cases WHERE {which}
             ORDER BY received_at DESC, id DESC"
        ))?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(case(row)?);
        }
        Ok(found)
    }
}

impl ServiceTx<'_> {
    /// Takes a case in under a number reserved in this transaction; `case.id` and `case.number` are not
    /// read.
    pub fn insert_case(
        &self,
        reservation: &Reservation,
        case: &Case,
    ) -> Result<(CaseId, String), StoreError> {
        let first: [Value; 7] = [
            reservation.series.clone().into(),
            reservation.number.into(),
            minute(case.received_at).into(),
            i64::from(case.version).into(),
            i64::from(case.receiver).into(),
            case.description.clone().into(),
            word(&case.kind).into(),
        ];
        let holes = vec!["?"; first.len() + COLUMNS.len()].join(", ");
        let names = COLUMNS.join(", ");
        self.db
            .prepare_cached(&format!(
                "INSERT INTO service_cases
                    (series, ordinal, received_at, version_id, receiver_id, description, kind, {names})
                 VALUES ({holes})"
            ))?
            .execute(params_from_iter(first.into_iter().chain(columns(case))))?;
        let id = self.db.last_insert_rowid().into();
        Ok((id, number(&reservation.series, reservation.number)))
    }

    /// [`StoreError::Stale`] if somebody changed it since it was read.
    pub fn update_case(&self, case: &Case, seen: CaseRevision) -> Result<(), StoreError> {
        let sets: Vec<String> = COLUMNS.iter().map(|name| format!("{name} = ?")).collect();
        let last: [Value; 2] = [i64::from(case.id).into(), seen.0.into()];
        let changed = self
            .db
            .prepare_cached(&format!(
                "UPDATE service_cases SET {}, revision = revision + 1 WHERE id = ? AND revision = ?",
                sets.join(", ")
            ))?
            .execute(params_from_iter(columns(case).into_iter().chain(last)))?;
        changed_one(changed, "case", case.id.into())
    }
}

/// What may change, in the order of [`columns`].
const COLUMNS: [&str; 32] = [
    "channel",
    "tier",
    "state",
    "account_id",
    "caller",
    "phone",
    "item_id",
    "demand",
    "claim",
    "group_count",
    "publicity",
    "danger",
    "owner_id",
    "handover_to",
    "handover_at",
    "handover_due",
    "outside",
    "arranged_at",
    "visit_at",
    "arrived_at",
    "agreed",
    "dues",
    "pauses",
    "cause",
    "valid",
    "outcome",
    "confirmation",
    "notice",
    "closed_at",
    "reopened_at",
    "reopened",
    "repeats_id",
];

fn columns(case: &Case) -> Vec<Value> {
    let handover = case.handover.as_ref();
    let text = |text: &str| Value::from(text.to_owned());
    vec![
        word(&case.channel).into(),
        word(&case.tier).into(),
        word(&case.state).into(),
        raw(case.account).into(),
        text(&case.caller),
        text(&case.phone),
        raw(case.item).into(),
        text(&case.demand),
        case.claim.map(|claim| claim.fen()).into(),
        case.group.into(),
        case.publicity.into(),
        case.danger.into(),
        i64::from(case.owner).into(),
        raw(handover.map(|one| one.to)).into(),
        minute_opt(handover.map(|one| one.at)).into(),
        minute_opt(handover.map(|one| one.due_at)).into(),
        case.outside.into(),
        minute_opt(case.arranged_at).into(),
        minute_opt(case.visit_at).into(),
        minute_opt(case.arrived_at).into(),
        minute_opt(case.agreed).into(),
        json(&case.dues).into(),
        json(&case.pauses).into(),
        text(&case.cause),
        case.valid.into(),
        text(&case.outcome),
        case.confirmation.map(|how| word(&how)).into(),
        text(&case.notice),
        minute_opt(case.closed_at).into(),
        minute_opt(case.reopened_at).into(),
        case.reopened.into(),
        raw(case.repeats).into(),
    ]
}

fn case(row: &Row<'_>) -> Result<Case, StoreError> {
    let confirmation: Option<String> = row.get("confirmation")?;
    let handover = match row.id_opt("handover_to")? {
        Some(to) => Some(Handover {
            to,
            at: read_minute(row, "handover_at")?,
            due_at: read_minute(row, "handover_due")?,
        }),
        None => None,
    };
    Ok(Case {
        id: row.id("id")?,
        number: number(&row.text("series")?, row.count("ordinal")?),
        kind: row.word("kind")?,
        channel: row.word("channel")?,
        tier: row.word("tier")?,
        state: row.word("state")?,
        received_at: read_minute(row, "received_at")?,
        version: row.id("version_id")?,
        account: row.id_opt("account")?,
        caller: row.text("caller")?,
        phone: row.text("phone")?,
        item: row.id_opt("item_id")?,
        description: row.text("description")?,
        demand: row.text("demand")?,
        claim: row.money_opt("claim")?,
        group: row.count("group_count")?,
        publicity: row.get("publicity")?,
        danger: row.get("danger")?,
        receiver: row.id("receiver_id")?,
        owner: row.id("owner_id")?,
        handover,
        outside: row.get("outside")?,
        arranged_at: read_minute_opt(row, "arranged_at")?,
        visit_at: read_minute_opt(row, "visit_at")?,
        arrived_at: read_minute_opt(row, "arrived_at")?,
        agreed: read_minute_opt(row, "agreed")?,
        dues: from_json("due times of a case", &row.text("dues")?)?,
        pauses: from_json("pauses of a case", &row.text("pauses")?)?,
        cause: row.text("cause")?,
        valid: row.get("valid")?,
        outcome: row.text("outcome")?,
        confirmation: confirmation.map(|_| row.word("confirmation")).transpose()?,
        notice: row.text("notice")?,
        closed_at: read_minute_opt(row, "closed_at")?,
        reopened_at: read_minute_opt(row, "reopened_at")?,
        reopened: row.count("reopened")?,
        repeats: row.id_opt("repeats_id")?,
    })
}
