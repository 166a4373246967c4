//! The signed contract as a scan or a PDF: kept byte for byte with its hash.

use std::collections::HashMap;
use std::path::Path;

use domain::ids::ContractId;
use domain::moment::Moment;

use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::regulations::{Scan, read_scan, scan_row};
use crate::views::{Role, ScanRow};

/// What every file of a contract lies under.
const CONTRACTS: &str = "contracts";

/// What is attached to a contract: `contracts/3`.
pub(super) fn subject(contract: ContractId) -> String {
    format!("{CONTRACTS}/{contract}")
}

/// Every file with what it belongs to.
pub(super) fn all(office: &Office) -> Result<HashMap<String, Vec<ScanRow>>> {
    let mut found: HashMap<String, Vec<ScanRow>> = HashMap::new();
    for one in office.file.attachments().under(CONTRACTS)? {
        found
            .entry(one.subject.clone())
            .or_default()
            .push(scan_row(one));
    }
    Ok(found)
}

/// Attaches a file to a contract.
pub fn attach_to_contract(office: &mut Office, now: Moment, id: i64, path: &Path) -> Result<()> {
    office.needs(Role::Clerk)?;
    let contract = office.file.accounts().contract(ContractId::from(id))?;
    let part = subject(contract.id);
    let Scan {
        name,
        media_type,
        bytes,
    } = read_scan(office, &part, path)?;
    let payload = serde_json::json!({ "part": part, "name": name, "bytes": bytes.len() });
    office.record(
        now,
        "accounts.contract.file",
        &contract.subject,
        payload,
        |tx| tx.attachments().insert(&part, &name, media_type, &bytes),
    )?;
    Ok(())
}

/// Kind and bytes of a file of a contract; other attachments are not shown here.
pub fn contract_scan(office: &Office, id: i64) -> Result<(String, Vec<u8>)> {
    let known = all(office)?;
    let found = known.values().flatten().find(|row| row.id == id);
    let found = found.ok_or_else(|| refusal("accounts.contract_file_gone").fact("id", id))?;
    Ok((
        found.media_type.clone(),
        office.file.attachments().bytes(id)?,
    ))
}

/// Writes a file of a contract to a place the user names.
pub fn copy_contract_scan(office: &Office, id: i64, path: &Path) -> Result<()> {
    files::write(path, &contract_scan(office, id)?.1)
}
