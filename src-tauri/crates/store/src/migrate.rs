//! The schema by numbered steps. A step that was shipped is never edited; the next one is added.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{OpenError, StoreError};

const STEPS: &[M<'_>] = &[
    M::up(include_str!("../migrations/0001_office.sql")),
    M::up(include_str!("../migrations/0002_people.sql")),
    M::up(include_str!("../migrations/0003_regulations.sql")),
    M::up(include_str!("../migrations/0004_papers.sql")),
    M::up(include_str!("../migrations/0005_bonus.sql")),
    M::up(include_str!("../migrations/0006_answers.sql")),
    M::up(include_str!("../migrations/0007_drafting.sql")),
    M::up(include_str!("../migrations/0008_checkup.sql")),
    M::up(include_str!("../migrations/0009_accounts.sql")),
    M::up(include_str!("../migrations/0010_merged_accounts.sql")),
    M::up(include_str!("../migrations/0011_adoption.sql")),
    M::up(include_str!("../migrations/0012_corrections.sql")),
    M::up(include_str!("../migrations/0013_jobs.sql")),
    M::up(include_str!("../migrations/0014_assessment.sql")),
    M::up(include_str!("../migrations/0015_certificate_chains.sql")),
    M::up(include_str!("../migrations/0016_service.sql")),
    M::up(include_str!("../migrations/0017_training.sql")),
    M::up(include_str!("../migrations/0018_notice_receipts.sql")),
    M::up(include_str!("../migrations/0019_account_sales.sql")),
    M::up(include_str!("../migrations/0020_seals.sql")),
    M::up(include_str!("../migrations/0021_rounds.sql")),
    M::up(include_str!("../migrations/0022_compiled_articles.sql")),
    M::up(include_str!("../migrations/0023_sittings.sql")),
    M::up(include_str!("../migrations/0024_timestamps.sql")),
    M::up(include_str!("../migrations/0025_result_receipts.sql")),
    M::up(include_str!("../migrations/0026_account_plans.sql")),
    M::up(include_str!("../migrations/0027_account_visits.sql")),
    M::up(include_str!("../migrations/0028_process_checks.sql")),
    M::up(include_str!("../migrations/0029_fault_procedure.sql")),
    M::up(include_str!("../migrations/0030_presented_texts.sql")),
    M::up(include_str!("../migrations/0031_paper_prints.sql")),
    M::up(include_str!("../migrations/0032_receivables.sql")),
    M::up(include_str!("../migrations/0033_holiday_notices.sql")),
    M::up(include_str!("../migrations/0034_account_fields.sql")),
    M::up(include_str!("../migrations/0035_account_list.sql")),
    M::up(include_str!("../migrations/0036_contracts_serials.sql")),
    M::up(include_str!("../migrations/0037_fault_deputies.sql")),
    M::up(include_str!("../migrations/0038_bonus_payments.sql")),
    M::up(include_str!("../migrations/0039_seal_places.sql")),
    M::up(include_str!("../migrations/0040_countersignatures.sql")),
    M::up(include_str!(
        "../migrations/0041_certificate_revocations.sql"
    )),
    M::up(include_str!("../migrations/0042_packs.sql")),
    M::up(include_str!("../migrations/0043_revision_notes.sql")),
];

/// How far this program knows the schema.
pub(crate) const KNOWN: i64 = STEPS.len() as i64;

/// The schema number of a database, refused when it is from a newer program.
pub(crate) fn version(db: &Connection) -> Result<i64, OpenError> {
    let version = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match version {
        1..=KNOWN => Ok(version),
        newer if newer > KNOWN => Err(OpenError::NewerProgram {
            file: newer,
            known: KNOWN,
        }),
        other => Err(OpenError::DataDamaged(format!("schema number {other}"))),
    }
}

/// All steps that are missing, in one transaction.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    Migrations::from_slice(STEPS)
        .to_latest(db)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => StoreError::Damaged(other.to_string()),
        })
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::seal::hex;

    fn schema(db: &Connection) -> Vec<(String, String)> {
        let mut statement = db
            .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            .unwrap();
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        rows.map(|row| row.unwrap())
            .map(|(name, sql): (String, String)| (name, bare(&sql)))
            .collect()
    }

    /// Without comments and with single spaces.
    fn bare(sql: &str) -> String {
        let lines = sql
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default());
        lines
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn schema_sql_says_what_the_migrations_make() {
        let mut migrated = Connection::open_in_memory().unwrap();
        migrate(&mut migrated).unwrap();
        let written = Connection::open_in_memory().unwrap();
        written
            .execute_batch(include_str!("../schema.sql"))
            .unwrap();
        assert_eq!(schema(&written), schema(&migrated));
    }

    #[test]
    fn accounts_of_an_older_file_know_when_somebody_talked_with_them() {
        let mut db = Connection::open_in_memory().unwrap();
        let steps = Migrations::from_slice(STEPS);
        steps.to_version(&mut db, 34).unwrap();
        db.execute_batch(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO accounts (id, kind, name, sort_key, status, changed_at)
                VALUES (1, 'company', '明烛', 'ming zhu', 'active', ''), (2, 'company', '恒盛', 'heng', 'active', '');
             INSERT INTO account_log (account_id, happened_on, channel, promise, promised_by, due_on, done_on,
                by_name, at)
                VALUES (1, '2026-03-01', 'phone', '送样灯', 'us', '2026-04-01', NULL, '', ''),
                       (1, '2026-05-01', 'phone', '报价', 'us', '2026-03-02', '2026-03-01', '', '');",
        )
        .unwrap();
        steps.to_latest(&mut db).unwrap();
        let known = |id: i64| -> (Option<String>, Option<String>) {
            db.query_row(
                "SELECT last_talk, next_due FROM accounts WHERE id = ?",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap()
        };
        assert_eq!(
            known(1),
            (Some("2026-05-01".into()), Some("2026-04-01".into()))
        );
        assert_eq!(known(2), (None, None));
    }

    #[test]
    fn every_step_leaves_a_valid_database() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn every_table_is_strict() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        let loose: Vec<String> = db
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(loose, Vec::<String>::new());
    }

    /// A step that was shipped never changes: add the next one instead, and its line here.
    #[test]
    fn no_shipped_step_was_edited() {
        let found: String = [
            ("0001_office", include_str!("../migrations/0001_office.sql")),
            ("0002_people", include_str!("../migrations/0002_people.sql")),
            (
                "0003_regulations",
                include_str!("../migrations/0003_regulations.sql"),
            ),
            ("0004_papers", include_str!("../migrations/0004_papers.sql")),
            ("0005_bonus", include_str!("../migrations/0005_bonus.sql")),
            (
                "0006_answers",
                include_str!("../migrations/0006_answers.sql"),
            ),
            (
                "0007_drafting",
                include_str!("../migrations/0007_drafting.sql"),
            ),
            (
                "0008_checkup",
                include_str!("../migrations/0008_checkup.sql"),
            ),
            (
                "0009_accounts",
                include_str!("../migrations/0009_accounts.sql"),
            ),
            (
                "0010_merged_accounts",
                include_str!("../migrations/0010_merged_accounts.sql"),
            ),
            (
                "0011_adoption",
                include_str!("../migrations/0011_adoption.sql"),
            ),
            (
                "0012_corrections",
                include_str!("../migrations/0012_corrections.sql"),
            ),
            ("0013_jobs", include_str!("../migrations/0013_jobs.sql")),
            (
                "0014_assessment",
                include_str!("../migrations/0014_assessment.sql"),
            ),
            (
                "0015_certificate_chains",
                include_str!("../migrations/0015_certificate_chains.sql"),
            ),
            (
                "0016_service",
                include_str!("../migrations/0016_service.sql"),
            ),
            (
                "0017_training",
                include_str!("../migrations/0017_training.sql"),
            ),
            (
                "0018_notice_receipts",
                include_str!("../migrations/0018_notice_receipts.sql"),
            ),
            (
                "0019_account_sales",
                include_str!("../migrations/0019_account_sales.sql"),
            ),
            ("0020_seals", include_str!("../migrations/0020_seals.sql")),
            ("0021_rounds", include_str!("../migrations/0021_rounds.sql")),
            (
                "0022_compiled_articles",
                include_str!("../migrations/0022_compiled_articles.sql"),
            ),
            (
                "0023_sittings",
                include_str!("../migrations/0023_sittings.sql"),
            ),
            (
                "0024_timestamps",
                include_str!("../migrations/0024_timestamps.sql"),
            ),
            (
                "0025_result_receipts",
                include_str!("../migrations/0025_result_receipts.sql"),
            ),
            (
                "0026_account_plans",
                include_str!("../migrations/0026_account_plans.sql"),
            ),
            (
                "0027_account_visits",
                include_str!("../migrations/0027_account_visits.sql"),
            ),
            (
                "0028_process_checks",
                include_str!("../migrations/0028_process_checks.sql"),
            ),
            (
                "0029_fault_procedure",
                include_str!("../migrations/0029_fault_procedure.sql"),
            ),
            (
                "0030_presented_texts",
                include_str!("../migrations/0030_presented_texts.sql"),
            ),
            (
                "0031_paper_prints",
                include_str!("../migrations/0031_paper_prints.sql"),
            ),
            (
                "0032_receivables",
                include_str!("../migrations/0032_receivables.sql"),
            ),
            (
                "0033_holiday_notices",
                include_str!("../migrations/0033_holiday_notices.sql"),
            ),
            (
                "0034_account_fields",
                include_str!("../migrations/0034_account_fields.sql"),
            ),
            (
                "0035_account_list",
                include_str!("../migrations/0035_account_list.sql"),
            ),
            (
                "0036_contracts_serials",
                include_str!("../migrations/0036_contracts_serials.sql"),
            ),
            (
                "0037_fault_deputies",
                include_str!("../migrations/0037_fault_deputies.sql"),
            ),
            (
                "0038_bonus_payments",
                include_str!("../migrations/0038_bonus_payments.sql"),
            ),
            (
                "0039_seal_places",
                include_str!("../migrations/0039_seal_places.sql"),
            ),
            (
                "0040_countersignatures",
                include_str!("../migrations/0040_countersignatures.sql"),
            ),
            (
                "0041_certificate_revocations",
                include_str!("../migrations/0041_certificate_revocations.sql"),
            ),
            ("0042_packs", include_str!("../migrations/0042_packs.sql")),
            (
                "0043_revision_notes",
                include_str!("../migrations/0043_revision_notes.sql"),
            ),
        ]
        .iter()
        .map(|(name, sql)| format!("{}  {name}.sql\n", hex(&Sha256::digest(sql))))
        .collect();
        assert_eq!(found, include_str!("../migrations/SHA256SUMS"));
    }

    #[test]
    fn a_presented_text_goes_only_with_its_draft() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        db.execute_batch(
            "INSERT INTO regulations (slug, kind, title) VALUES ('bonus', 'bonus', '季奖制度');
             INSERT INTO regulation_versions
                (regulation_id, ordinal, state, body_format, body, parameters_format, parameters, based_on)
             VALUES (1, 1, 'draft', 1, '[]', 1, '{}', NULL), (1, 2, 'in_procedure', 1, '[]', 1, '{}', 1);",
        )
        .unwrap();
        let presented = "regulation_versions WHERE state = 'in_procedure'";
        let changed = "UPDATE regulation_versions SET body = '[1]' WHERE state = 'in_procedure'";
        assert!(db.execute_batch(changed).is_err());
        let issue = format!(
            "UPDATE regulation_versions SET state = 'issued', hash = '{:064}', label = '第1版',
                issued_on = '2026-11-23', effective_on = '2026-12-01' WHERE state = 'draft'",
            0
        );
        let gone = format!("DELETE FROM {presented}");
        db.execute_batch(&format!("BEGIN; {issue}")).unwrap();
        assert!(
            db.execute_batch(&gone).is_err(),
            "it belongs to what was issued"
        );
        db.execute_batch("ROLLBACK").unwrap();
        db.execute_batch(&gone).unwrap();
    }
}
