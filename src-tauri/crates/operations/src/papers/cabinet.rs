//! 文书柜: what becomes of a paper after it was made. It is found, voided, superseded, handed out in
//! batches; its bytes never change and it is never deleted.

use std::path::Path;

use domain::digest::sha256;
use domain::ids::PaperId;
use domain::moment::{Moment, full_day};
use exchange::bundle::safe_name;
use exchange::table::{Cell, csv};
use store::{PaperLine, PaperState};

use super::countersign::signed_beside;
use super::register::{self, row};
use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;
use crate::packed::{Packed, add_sums, zipped};
use crate::views::{PaperFilter, PaperRow, PapersExported, Role};

/// Papers that the words of a filter fit, the latest first.
pub fn find(office: &Office, filter: &PaperFilter) -> Result<Vec<PaperRow>> {
    let mut found = register::list(office)?;
    found.retain(|row| fits(row, filter));
    found.sort_by(|a, b| (&b.created_at, &b.number).cmp(&(&a.created_at, &a.number)));
    Ok(found)
}

fn fits(row: &PaperRow, filter: &PaperFilter) -> bool {
    let holds = |whole: &str, part: &str| whole.to_lowercase().contains(&part.to_lowercase());
    let words = filter.text.split_whitespace().all(|word| {
        [&row.number, &row.title, &row.people, &row.subject]
            .iter()
            .any(|field| holds(field, word))
            // Of a hash people type the beginning.
            || (word.len() >= 6 && row.sha256.starts_with(&word.to_lowercase()))
    });
    let kind = filter.kind.as_deref().is_none_or(|kind| kind == row.kind);
    let state = filter
        .state
        .as_deref()
        .is_none_or(|state| state == row.state);
    let person = filter
        .person
        .as_deref()
        .is_none_or(|name| row.people.split('、').any(|own| own == name));
    words && kind && state && person
}

/// 作废: the paper counts no longer and says why. It stays in the cabinet with the bytes it has.
///
/// # Errors
/// `paper.why` without a reason, `paper.not_valid`, `paper.void_notice` for a notice, which is corrected.
pub fn void(office: &mut Office, now: Moment, id: i64, reason: &str) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let reason = why(reason)?;
    let line = valid(office, id)?;
    not_a_notice(office, &line)?;
    let payload = serde_json::json!({ "number": line.number, "reason": reason });
    office.record(now, "paper.void", &line.number, payload, |tx| {
        tx.papers().void(line.id, reason)
    })?;
    row(office, &office.file.papers().get(line.id)?)
}

/// Another paper of the register takes its place.
///
/// # Errors
/// As [`void`], and `paper.supersede_kind` for a paper of another kind or the same paper.
pub fn supersede(
    office: &mut Office,
    now: Moment,
    id: i64,
    by: &str,
    reason: &str,
) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let reason = why(reason)?;
    let line = valid(office, id)?;
    not_a_notice(office, &line)?;
    let other = register::line(office, by.trim())?;
    let other = valid(office, other.id.into())?;
    if other.id == line.id || other.kind != line.kind {
        return Err(refusal("paper.supersede_kind")
            .fact("number", &line.number)
            .fact("by", &other.number)
            .into());
    }
    let payload = serde_json::json!({
        "number": line.number, "by": other.number, "reason": reason,
    });
    office.record(now, "paper.supersede", &line.number, payload, |tx| {
        tx.papers().supersede(line.id, other.id, reason)
    })?;
    row(office, &office.file.papers().get(line.id)?)
}

fn why(reason: &str) -> Result<&str> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(refusal("paper.why").into());
    }
    Ok(reason)
}

fn valid(office: &Office, id: i64) -> Result<PaperLine> {
    let line = office.file.papers().get(PaperId::from(id))?;
    if line.state == PaperState::Valid {
        return Ok(line);
    }
    Err(refusal("paper.not_valid")
        .fact("number", &line.number)
        .into())
}

/// A notice that somebody received is put right by another notice, which says so.
fn not_a_notice(office: &Office, line: &PaperLine) -> Result<()> {
    if line.kind == "bonus_notice" && office.file.bonus().notice(&line.number).is_ok() {
        return Err(refusal("paper.void_notice")
            .fact("number", &line.number)
            .into());
    }
    Ok(())
}

/// A copy of a paper that counts no longer, with 作废 across every page and in its corner what took its place.
/// The paper itself is the beginning of the copy, byte for byte.
///
/// # Errors
/// `paper.still_valid`.
pub fn marked_copy(office: &Office, now: Moment, id: i64) -> Result<Vec<u8>> {
    let line = office.file.papers().get(PaperId::from(id))?;
    if line.state == PaperState::Valid {
        return Err(refusal("paper.still_valid")
            .fact("number", &line.number)
            .into());
    }
    let note = void_note(office, &line, now)?;
    let bytes = office.file.papers().bytes(line.id)?;
    paper::lay_over(&bytes, state(PaperState::Void), &note, now.at())
        .map_err(|error| refusal("paper.not_drawable").detail(&error).into())
}

pub(super) fn void_note(office: &Office, line: &PaperLine, now: Moment) -> Result<String> {
    let by = line
        .superseded_by
        .map(|id| office.file.papers().get(id))
        .transpose()?;
    let instead = by.map_or(String::new(), |by| format!("，由 {} 替代", by.number));
    let made = full_day(now.today());
    Ok(format!("{} 已作废{instead}　副本制作于{made}", line.number))
}

/// Writes papers byte for byte into a new ZIP (a path that ends in .zip) or a folder, with a list of them
/// and their hashes.
///
/// # Errors
/// `paper.none_chosen`; `file.*` for what is wrong with the path.
pub fn export(
    office: &mut Office,
    now: Moment,
    ids: &[i64],
    path: &Path,
) -> Result<PapersExported> {
    if ids.is_empty() {
        return Err(refusal("paper.none_chosen").into());
    }
    let files = collected(office, ids)?;
    let zip = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
    if zip {
        files::write(path, &zipped(&files)?)?;
    } else {
        std::fs::create_dir_all(path).map_err(|error| files::unwritable(path, &error))?;
        for (done, file) in files.iter().enumerate() {
            files::write(&path.join(&file.path), &file.bytes)
                .map_err(|error| files::stopped(error, done, files.len()))?;
        }
    }
    let payload = serde_json::json!({ "papers": ids.len(), "zip": zip });
    office.record(now, "paper.export", "papers", payload, |_| Ok(()))?;
    Ok(PapersExported {
        papers: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        path: path.display().to_string(),
    })
}

fn collected(office: &Office, ids: &[i64]) -> Result<Vec<Packed>> {
    let (mut files, mut rows) = (Vec::new(), Vec::new());
    for id in ids {
        let line = office.file.papers().get(PaperId::from(*id))?;
        let shown = row(office, &line)?;
        let bytes = office.file.papers().bytes(line.id)?;
        let person = match shown.people.as_str() {
            people if people.is_empty() || people.contains('、') => String::new(),
            one => format!("_{one}"),
        };
        let name = format!("{}{}", safe_name(&line.number), safe_name(&person));
        let paper = Packed {
            path: format!("{name}.pdf"),
            what: line.title.clone(),
            bytes,
        };
        let signed = signed_beside(office, &line, &name)?;
        for file in std::iter::once(paper).chain(signed) {
            rows.push(vec![
                Cell::Text(line.number.clone()),
                Cell::Text(file.what.clone()),
                Cell::Text(shown.people.clone()),
                Cell::from(state(line.state)),
                Cell::Text(line.reason.clone()),
                Cell::Text(line.created_at.chars().take(10).collect()),
                Cell::Whole(i64::from(line.pages)),
                Cell::Text(sha256(&file.bytes)),
                Cell::Text(file.path.clone()),
            ]);
            files.push(file);
        }
    }
    let head = [
        "编号",
        "名称",
        "人员",
        "状态",
        "原因",
        "生成日期",
        "页数",
        "SHA-256",
        "文件",
    ];
    files.push(Packed {
        path: "清单.csv".to_owned(),
        what: "文书清单".to_owned(),
        bytes: csv(&head, &rows).map_err(|error| Error::Broken(error.into()))?,
    });
    add_sums(&mut files);
    Ok(files)
}

fn state(state: PaperState) -> &'static str {
    match state {
        PaperState::Valid => "有效",
        PaperState::Void => "作废",
        PaperState::Superseded => "已替代",
    }
}
