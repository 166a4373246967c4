//! The audit trail as a person reads it: who did what to which thing, by the name the thing has today.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::regulations::version_name;

use super::Office;
use crate::error::Result;
use crate::views::AuditRow;

/// Who did what, the latest last.
pub fn audit_trail(office: &Office, since: Option<NaiveDate>) -> Result<Vec<AuditRow>> {
    let names = names(office)?;
    let lines = office.file.audit().since(since)?;
    Ok(lines
        .into_iter()
        .map(|line| AuditRow {
            seq: line.seq,
            at: line.at,
            user: line.user_name,
            action: line.action,
            about: names.get(&line.subject).cloned(),
            subject: line.subject,
            payload: line.payload,
            hash: line.hash,
        })
        .collect())
}

/// What the trail calls by a key: versions, regulations, employees. What is gone keeps its key.
fn names(office: &Office) -> Result<HashMap<String, String>> {
    let mut names = HashMap::new();
    for summary in office.file.regulations().list()? {
        let regulation = summary.regulation;
        names.insert(
            format!("regulation {}", regulation.id),
            format!("《{}》", regulation.title),
        );
        for version in summary.versions {
            let label = version.label.as_deref();
            names.insert(
                format!("version {}", version.id),
                version_name(&regulation, label, version.trial_until),
            );
        }
    }
    for employee in office.file.people().employees()? {
        let told = format!("{} {}", employee.code, employee.name);
        names.insert(employee.code, told);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::sample;

    #[test]
    fn the_trail_names_versions_and_people_not_their_keys() {
        let office = sample();
        let trail = audit_trail(&office, None).unwrap();
        let about = |action: &str, subject: &str| {
            let line = trail
                .iter()
                .find(|row| row.action == action && row.subject == subject);
            line.unwrap().about.clone()
        };
        assert_eq!(
            about("regulation.acknowledge", "version 3").as_deref(),
            Some("《季度奖金考核管理制度（试行）》（2026年第1版）")
        );
        assert_eq!(about("jobs.sign_off", "E02").as_deref(), Some("E02 方祎宁"));
        assert_eq!(about("bonus.calculate", "2026Q3"), None);
        let keys = trail
            .iter()
            .filter(|row| row.subject.starts_with("version "));
        assert!(keys.into_iter().all(|row| row.about.is_some()));
    }
}
