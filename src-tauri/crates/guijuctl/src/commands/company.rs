//! The company file: found it, check it, keep it safe.

use std::path::Path;
use std::process::ExitCode;

use operations::Error;
use operations::office::{self, Office};
use operations::texts::Language;
use operations::views::NewCompany;

use crate::arguments::Global;
use crate::{desk, output};

/// `new FILE --sample`
pub fn sample(file: &Path, language: Language) -> Result<ExitCode, Error> {
    let password = desk::password("owner")?;
    let made = operations::sample::found(file, &password, operations::clock::now()?)?;
    output::line(&format!(
        "{} {}\n{} {}",
        output::either(language, "已创建示例公司：", "Sample company:"),
        file.display(),
        output::either(language, "恢复码：", "Recovery code:"),
        made.recovery_code,
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// `new FILE`
pub fn found(
    global: &Global,
    file: &Path,
    name: &str,
    short_name: Option<String>,
    code: Option<String>,
    language: Language,
) -> Result<ExitCode, Error> {
    let short_name = short_name.unwrap_or_else(|| name.to_owned());
    let company = NewCompany {
        path: file.display().to_string(),
        name: name.to_owned(),
        code: code.unwrap_or_else(|| short_name.chars().take(2).collect()),
        short_name,
        owner_name: global.user.clone(),
        login: global.user.clone(),
        password: desk::password(&global.user)?,
    };
    let (_, recovery_code) = Office::found(&company, operations::clock::now()?)?;
    output::line(&format!(
        "{} {}\n{} {recovery_code}",
        output::either(language, "已创建：", "Created:"),
        file.display(),
        output::either(language, "恢复码：", "Recovery code:"),
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// `check`
pub fn check(global: &Global, language: Language) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let findings = office::check(&mut office)?;
    if global.json {
        output::json(&findings)?;
    } else if findings.is_empty() {
        output::line(output::either(
            language,
            "公司文件完好。",
            "The company file is whole.",
        ))?;
    } else {
        for finding in &findings {
            output::line(&format!(
                "{} {} {}",
                finding.kind, finding.place, finding.what
            ))?;
        }
    }
    Ok(ExitCode::from(u8::from(!findings.is_empty())))
}

/// `backup DIR`
pub fn backup(global: &Global, directory: &Path, language: Language) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let made = office::backup(&mut office, directory, operations::clock::now()?)?;
    if global.json {
        output::json(&made)?;
    } else {
        output::line(&format!(
            "{} {}",
            output::either(language, "已备份并读回核对：", "Backed up and read back:"),
            made.path
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// `restore BACKUP FILE`
pub fn restore(backup: &Path, file: &Path, language: Language) -> Result<ExitCode, Error> {
    office::restore(backup, file)?;
    output::line(&format!(
        "{} {}",
        output::either(language, "已恢复：", "Restored:"),
        file.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// `audit [--since DAY]`
pub fn audit(global: &Global, since: Option<chrono::NaiveDate>) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let rows = office::audit_trail(&office, since)?;
    if global.json {
        let rows: Vec<serde_json::Value> = rows
            .iter()
            .map(|row| {
                serde_json::json!({
                    "id": row.seq, "at": row.at, "user": row.user, "action": row.action,
                    "subject": row.subject, "about": row.about, "payload": row.payload, "hash": row.hash,
                })
            })
            .collect();
        output::json(&rows)?;
    } else {
        for row in rows {
            let about = row.about.unwrap_or(row.subject);
            output::line(&format!(
                "{} {} {} {} {about}",
                row.seq, row.at, row.user, row.action
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
