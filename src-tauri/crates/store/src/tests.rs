//! What only somebody with the key in hand could do: change rows behind the back of the program.

use std::path::PathBuf;

use chrono::DateTime;
use domain::moment::Moment;
use serde_json::json;

use crate::{
    Company, CompanyFile, FindingCode, FirstUser, KdfCost, NewPaper, OpenError, StoreError,
    Warning, database, migrate,
};

fn at() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-11-23T09:00:00+08:00").unwrap())
}

fn shop() -> (tempfile::TempDir, PathBuf, CompanyFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("明烛.guiju");
    let owner = FirstUser {
        login: "owner",
        display_name: "沈明烛",
        password: "password",
    };
    let cost = KdfCost::for_tests();
    let (file, _) = CompanyFile::create(&path, &Company::default(), &owner, cost, &at()).unwrap();
    (folder, path, file)
}

fn write(file: &mut CompanyFile, subject: &str) -> Result<(), StoreError> {
    let who = file.actor().unwrap();
    file.record(
        &who,
        &at(),
        "test.write",
        subject,
        json!({"amount": 5}),
        |_| Ok(()),
    )
}

fn reopen(path: &std::path::Path, file: CompanyFile) -> CompanyFile {
    drop(file);
    CompanyFile::open(path, "owner", "password").unwrap()
}

#[test]
fn a_line_changed_in_the_trail_is_noticed_on_opening_and_stops_writing() {
    for tampering in [
        "UPDATE audit SET payload = '{\"amount\":6}' WHERE seq = 3",
        "UPDATE audit SET salt = NULL, payload = NULL, user_name = 'x' WHERE seq = 3",
        "UPDATE audit SET at = '2026-01-01T00:00:00+08:00' WHERE seq = 3",
        "UPDATE audit SET hash = zeroblob(32) WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE audit SET seq = 100 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4;
         UPDATE audit SET seq = 4 WHERE seq = 100",
    ] {
        let (_folder, path, mut file) = shop();
        for subject in ["a", "b", "c", "d"] {
            write(&mut file, subject).unwrap();
        }
        file.db
            .execute_batch(
                "DROP TRIGGER audit_is_append_only; DROP TRIGGER audit_stays;
                 PRAGMA ignore_check_constraints = ON;",
            )
            .unwrap();
        file.db.execute_batch(tampering).unwrap();
        let mut file = reopen(&path, file);
        assert!(
            matches!(file.warnings(), [Warning::AuditBroken { .. }]),
            "{tampering}"
        );
        let refused = write(&mut file, "e");
        assert!(
            matches!(refused, Err(StoreError::AuditBroken { .. })),
            "{tampering}"
        );
        let findings = file.check().unwrap();
        assert!(
            findings.iter().any(|f| f.code == FindingCode::AuditChain),
            "{tampering}"
        );
        assert_eq!(file.users().list().unwrap().len(), 1, "reading goes on");
    }
}

#[test]
fn the_schema_refuses_what_must_not_happen() {
    let (_folder, _path, mut file) = shop();
    write(&mut file, "a").unwrap();
    let who = file.actor().unwrap();
    let source = json!({});
    let paper = NewPaper {
        number: "JT-1",
        reservation: None,
        kind: "test",
        title: "t",
        subject: "s",
        people: &[],
        pages: 1,
        bytes: b"bytes",
        source_format: 1,
        source: &source,
        signer: None,
    };
    file.record(&who, &at(), "test", "paper", json!({}), |tx| {
        tx.papers().reserve_numbers("JT", 1)?;
        tx.papers().insert(&paper)
    })
    .unwrap();
    for forbidden in [
        "DELETE FROM audit",
        "UPDATE audit SET action = 'x'",
        "UPDATE audit SET payload = '{}'",
        "UPDATE audit SET payload = NULL",
        "INSERT OR REPLACE INTO audit SELECT seq, at, user_id, user_name, 'x', subject, commitment, salt, payload, hash FROM audit WHERE seq = 1",
        "INSERT INTO audit SELECT seq + 10, at, user_id, user_name, action, subject, commitment, salt, payload, zeroblob(32) FROM audit WHERE seq = 1",
        "DELETE FROM papers",
        "UPDATE papers SET bytes = x'00'",
        "UPDATE papers SET sha256 = printf('%064d', 1)",
        "UPDATE papers SET number = 'JT-2'",
        "INSERT OR REPLACE INTO papers SELECT * FROM papers",
        "DELETE FROM users",
        "DELETE FROM number_reservations",
        "UPDATE number_reservations SET number = 7",
        "INSERT INTO employees (code, name, employment, hired_on) VALUES ('E', 'n', 'regular', '2026-02-30')",
        "INSERT INTO employees (code, name, employment, hired_on) VALUES ('E', 'n', 'regular', '2026/02/03')",
        "INSERT INTO quarters VALUES ('2026Q5', 0, 0)",
        "INSERT INTO quarters VALUES ('2026Q4', 1.5, 0)",
        "INSERT INTO users (login, display_name, role, created_at) VALUES ('Boss', 'b', 'owner', '')",
    ] {
        let refused = file.db.execute(forbidden, []).map_err(StoreError::from);
        assert!(
            matches!(refused, Err(StoreError::Conflict { .. })),
            "{forbidden}: {refused:?}"
        );
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_alone() {
    let (_folder, path, file) = shop();
    file.db
        .pragma_update(None, "user_version", migrate::KNOWN + 1)
        .unwrap();
    drop(file);
    let before = std::fs::read(path.join("data.db")).unwrap();
    let refused = CompanyFile::open(&path, "owner", "password");
    assert!(matches!(
        refused,
        Err(OpenError::NewerProgram { file, known }) if file == known + 1
    ));
    assert_eq!(std::fs::read(path.join("data.db")).unwrap(), before);
}

#[test]
fn a_paper_that_was_changed_all_the_same_is_found_by_the_check() {
    let (_folder, _path, mut file) = shop();
    let who = file.actor().unwrap();
    let source = json!({});
    let id = file
        .record(&who, &at(), "test", "paper", json!({}), |tx| {
            tx.papers().insert(&NewPaper {
                number: "JT-1",
                reservation: None,
                kind: "test",
                title: "t",
                subject: "s",
                people: &[],
                pages: 1,
                bytes: b"bytes",
                source_format: 1,
                source: &source,
                signer: None,
            })
        })
        .unwrap();
    file.db
        .execute_batch("DROP TRIGGER papers_are_immutable; UPDATE papers SET bytes = x'00'")
        .unwrap();
    assert!(matches!(
        file.papers().bytes(id),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(file.check().unwrap()[0].code, FindingCode::Paper);
}

#[test]
fn a_backup_is_kept_before_the_schema_changes() {
    let (_folder, path, file) = shop();
    let made =
        crate::backup::before_migration(&file.db, &file.folder, &file.key, migrate::KNOWN).unwrap();
    assert!(made.starts_with(path.join("backups")));
    drop(file);
    let target = path.with_file_name("back.guiju");
    crate::restore(&made, &target).unwrap();
    CompanyFile::open(&target, "owner", "password").unwrap();
}

#[test]
fn every_commit_is_synced_and_every_reference_checked() {
    let (_folder, _path, file) = shop();
    let pragma = |name: &str| -> String {
        file.db
            .query_row(
                &format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"),
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    assert_eq!(pragma("synchronous"), "2");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("locking_mode"), "exclusive");
    assert_eq!(pragma("cache_size"), "-65536");
    database::checkpoint(&file.db).unwrap();
}

#[test]
fn a_file_of_an_older_program_is_brought_up_to_date_after_a_backup() {
    let (_folder, path, file) = shop();
    // As the fourth step left it.
    file.db
        .execute_batch(
            "DROP TRIGGER closed_runs_take_no_notice; DROP TABLE bonus_payments; DROP TABLE bonus_closings; DROP TABLE commission_lists;
             DROP TRIGGER presented_texts_are_immutable; DROP TRIGGER presented_texts_stay;
             DROP TABLE account_instalments; DROP TABLE account_contracts;
             DROP TABLE account_field_values; DROP TABLE account_fields;
             DROP TABLE paper_prints;
             DROP TABLE holiday_notices; DROP TABLE account_terms; DROP TABLE account_payments; DROP TABLE account_bills;
             DROP TABLE losses; DROP TABLE fault_appeals; DROP TABLE fault_withdrawals; DROP TABLE fault_supervision; DROP TABLE fault_deputies;
             DROP TABLE fault_measures; DROP TABLE fault_votes;
             DROP TABLE account_file_checks; DROP TABLE account_plan_reviews; DROP TABLE account_visits; DROP TABLE account_plans; DROP TABLE paper_timestamps; DROP TABLE training_sitting_answers; DROP TABLE training_sittings; DROP TABLE compiled_articles;
             DROP TABLE round_finding_steps; DROP TABLE round_findings; DROP TABLE rounds; DROP TABLE round_checklists;
             DROP TABLE revision_notes; DROP TABLE packs; DROP TABLE certificate_revocations; DROP TABLE countersignatures; DROP TABLE seal_places; DROP TABLE paper_marks; DROP TABLE seals; DROP TABLE account_leader_visits; DROP TABLE account_grades; DROP TABLE account_scores;
             DROP TABLE account_sales; DROP TABLE notice_receipts; DROP TABLE service_knowledge_cases; DROP TABLE service_knowledge; DROP TABLE service_answers;
             DROP TABLE service_surveys; DROP TABLE service_visits; DROP TABLE service_compensations;
             DROP TABLE service_replacements; DROP TABLE service_steps; DROP TABLE service_cases;
             DROP TABLE service_items;
             DROP TABLE certificate_chains; DROP TABLE improvement_steps; DROP TABLE assessment_results; DROP TABLE assessment_appeals;
             DROP TABLE result_receipts; DROP TABLE assessment_entries; DROP TABLE assessment_sheets;
             DROP TABLE assessment_steps; DROP TABLE assessment_cycles; DROP TABLE assessment_schemes;
             DROP TABLE bonus_corrections; DROP TABLE adoption_details; DROP TABLE staff_opinions; DROP TABLE acknowledgements;
             DROP TABLE review_dates; DROP TABLE internal_memos;
             DROP TABLE account_search; DROP TABLE account_merges; DROP TABLE account_import_items;
             DROP TABLE account_log; DROP TABLE account_emails; DROP TABLE account_phones;
             DROP TABLE contacts; DROP TABLE accounts;
             DROP TABLE training_evidence; DROP TABLE training_requirements; DROP TABLE training_agreements;
             DROP TABLE training_requests; DROP TABLE training_certificates; DROP TABLE training_follow_ups;
             DROP TABLE training_exams; DROP TABLE training_questions; DROP TABLE training_sessions;
             DROP TABLE training_plan_lines; DROP TABLE training_trainers; DROP TABLE training_courses;
             DROP TABLE training_competences;
             DROP TABLE job_signoffs; DROP TABLE job_versions; DROP TABLE accepted_findings;
             DROP TABLE opinions; DROP TABLE draft_changes; DROP TABLE wizard_answers;
             DROP TABLE bonus_notices; DROP TABLE reserve_ledger; DROP TABLE run_signoffs;
             DROP TABLE fault_people; DROP TABLE fault_deciders; DROP TABLE faults;
             DROP TABLE awards; DROP TABLE scores; DROP TABLE quarters; DROP TABLE bonus_runs;
             PRAGMA user_version = 4;",
        )
        .unwrap();
    let file = reopen(&path, file);
    let [Warning::Migrated { backup }] = file.warnings() else {
        panic!("{:?}", file.warnings());
    };
    assert!(file.bonus().runs().unwrap().is_empty());
    assert_eq!(file.check().unwrap(), vec![]);
    let target = path.with_file_name("old.guiju");
    crate::restore(backup, &target).unwrap();
    let old = CompanyFile::open(&target, "owner", "password").unwrap();
    assert!(
        matches!(old.warnings(), [Warning::Migrated { .. }]),
        "as it was before"
    );
}
