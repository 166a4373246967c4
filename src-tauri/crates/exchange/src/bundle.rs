//! Several files in one ZIP, the same bytes for the same files: no clock, no order of chance, and names
//! in UTF-8, as every unpacker of the last fifteen years reads them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// One file inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleFile {
    /// With `/` between folders: 02_民主程序/MZ-2026-001_会议纪要.pdf
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Why a bundle could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the bundle could not be written: {0}")]
pub struct BundleError(String);

/// The files in the order given.
pub fn zip(files: &[BundleFile]) -> Result<Vec<u8>, BundleError> {
    let failed = |error: &dyn std::fmt::Display| BundleError(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.path.as_str(), options)
            .map_err(|error| failed(&error))?;
        zip.write_all(&file.bytes).map_err(|error| failed(&error))?;
    }
    let done = zip.finish().map_err(|error| failed(&error))?;
    Ok(done.into_inner())
}

/// A name that no system refuses: what Windows forbids becomes `_`, and it is never too long.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let forbidden = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    let is_ending = |text: &str| {
        (1..=5).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let kept: String = name
        .chars()
        .map(|c| if forbidden(c) { '_' } else { c })
        .collect();
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem.to_owned(), format!(".{ending}")),
        _ => (kept.clone(), String::new()),
    };
    let stem: String = stem.trim_end_matches(['.', ' ']).chars().take(60).collect();
    if stem.is_empty() {
        format!("_{ending}")
    } else {
        format!("{stem}{ending}")
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn files() -> Vec<BundleFile> {
        ["index.html", "02_民主程序/会议纪要.pdf"]
            .map(|path| BundleFile {
                path: path.to_owned(),
                bytes: path.repeat(100).into_bytes(),
            })
            .to_vec()
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(zip(&files()).unwrap(), zip(&files()).unwrap());
    }

    #[test]
    fn every_file_is_read_back_under_its_chinese_name() {
        let bytes = zip(&files()).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for file in files() {
            let mut read = Vec::new();
            archive
                .by_name(&file.path)
                .unwrap()
                .read_to_end(&mut read)
                .unwrap();
            assert_eq!(read, file.bytes);
        }
    }

    #[test]
    fn a_name_that_windows_refuses_is_made_good() {
        assert_eq!(safe_name("a/b:c*?.pdf"), "a_b_c__.pdf");
        assert_eq!(safe_name("签到表 .jpg"), "签到表.jpg");
        assert_eq!(safe_name("../../x"), ".._.._x");
        assert_eq!(safe_name(&"长".repeat(200)).chars().count(), 60);
    }
}
