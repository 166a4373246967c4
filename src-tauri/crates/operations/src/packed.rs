//! Files on their way into one folder or ZIP that opens without Guiju, with what each is.

use domain::digest::sha256;
use exchange::bundle::{BundleFile, zip};

use crate::error::{Error, Result};
use crate::views::BundleEntry;

/// A file with what it is.
pub(crate) struct Packed {
    pub(crate) path: String,
    pub(crate) what: String,
    pub(crate) bytes: Vec<u8>,
}

/// Puts SHA256SUMS behind them, in the form that `sha256sum -c` reads.
pub(crate) fn add_sums(files: &mut Vec<Packed>) {
    let sums: String = files
        .iter()
        .map(|file| format!("{}  {}\n", sha256(&file.bytes), file.path))
        .collect();
    files.push(Packed {
        path: "SHA256SUMS".to_owned(),
        what: "各文件的校验值".to_owned(),
        bytes: sums.into_bytes(),
    });
}

/// As they are listed before they are written, with their size together.
pub(crate) fn entries(files: &[Packed]) -> (Vec<BundleEntry>, i64) {
    let entries: Vec<BundleEntry> = files
        .iter()
        .map(|file| BundleEntry {
            path: file.path.clone(),
            what: file.what.clone(),
            bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            sha256: sha256(&file.bytes),
        })
        .collect();
    let bytes = entries.iter().map(|entry| entry.bytes).sum();
    (entries, bytes)
}

/// All of them in one ZIP.
pub(crate) fn zipped(files: &[Packed]) -> Result<Vec<u8>> {
    let files: Vec<BundleFile> = files
        .iter()
        .map(|file| BundleFile {
            path: file.path.clone(),
            bytes: file.bytes.clone(),
        })
        .collect();
    zip(&files).map_err(|error| Error::Broken(error.into()))
}

/// How the pages of a bundle look, on the screen and printed.
pub(crate) const STYLE: &str = "body{font:15px/1.7 serif;color:#000;background:#fff;max-width:50em;margin:2em auto;padding:0 1em}\
h1{font-size:1.6em;text-align:center;line-height:1.4}h2{font-size:1.15em;margin:2em 0 .6em}\
table{border-collapse:collapse;width:100%;font-size:.93em}th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}\
th{font-weight:bold;background:#f2f2f2}.n{white-space:nowrap}.r{text-align:right;white-space:nowrap}code{font:.85em monospace;word-break:break-all}\
a{color:#2b4a6f}@media print{body{margin:0;max-width:none}a{color:#000;text-decoration:none}tr{break-inside:avoid}thead{display:table-header-group}}";

/// Text as it stands in a page.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A path as a link: everything but plain letters, figures and the marks between folders in hexadecimal.
pub(crate) fn address(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
