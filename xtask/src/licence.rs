//! The text that goes with an elected licence, found among the files that a part brings along.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::shell::root;

/// Words by which a file says which licence it holds: in its name, then in its text.
const MARKS: &[(&str, &[&str], &[&str])] = &[
    (
        "MIT",
        &["mit"],
        &["Permission is hereby granted, free of charge"],
    ),
    (
        "MIT-0",
        &["mit-0"],
        &["Permission is hereby granted, free of charge"],
    ),
    (
        "0BSD",
        &["0bsd"],
        &["Permission to use, copy, modify, and/or distribute"],
    ),
    (
        "BSD-2-Clause",
        &["bsd"],
        &["Redistribution and use in source and binary forms"],
    ),
    (
        "BSD-3-Clause",
        &["bsd"],
        &["Redistribution and use in source and binary forms"],
    ),
    (
        "ISC",
        &["isc"],
        &[
            "Permission to use, copy, modify, and",
            "Permission to use, copy, modify and",
        ],
    ),
    (
        "Zlib",
        &["zlib"],
        &["provided 'as-is', without any express or implied"],
    ),
    ("BSL-1.0", &["bsl", "boost"], &["Boost Software License"]),
    (
        "CC0-1.0",
        &["cc0"],
        &["CC0 1.0 Universal", "Creative Commons"],
    ),
    (
        "Unlicense",
        &["unlicense"],
        &["free and unencumbered software"],
    ),
    (
        "Unicode-3.0",
        &["unicode"],
        &["UNICODE LICENSE V3", "Unicode, Inc"],
    ),
    (
        "CDLA-Permissive-2.0",
        &["cdla"],
        &["Community Data License Agreement"],
    ),
    ("BlueOak-1.0.0", &["blueoak"], &["Blue Oak Model License"]),
    (
        "Python-2.0",
        &["python", "psf"],
        &["PYTHON SOFTWARE FOUNDATION"],
    ),
    ("MPL-2.0", &["mpl"], &["Mozilla Public License"]),
    (
        "OFL-1.1",
        &["ofl"],
        &["SIL OPEN FONT LICENSE", "SIL Open Font License"],
    ),
    (
        "Apache-2.0 WITH LLVM-exception",
        &["llvm"],
        &["LLVM Exceptions"],
    ),
];

/// Files of a folder that speak of licences or notices, in order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let words = [
        "licen",
        "copying",
        "copyright",
        "notice",
        "unlicense",
        "ofl",
    ];
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        let path = entry?.path();
        let name = name(&path);
        if words.iter().any(|word| name.contains(word)) && !name.ends_with(".rs") {
            if path.is_dir() {
                found.extend(files_of_any_name(&path)?);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn files_of_any_name(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            found.push(path);
        }
    }
    Ok(found)
}

/// The text of one licence for a part whose files are given. Apache-2.0 is the same for everyone and
/// comes from our own copy; where a part brings no text, the standard one stands in, under its name.
pub fn text(licence: &str, files: &[PathBuf], part: &str, authors: &str) -> Result<String> {
    if licence == "Apache-2.0" {
        return Ok(fs::read_to_string(root().join("LICENSE-APACHE"))?);
    }
    let known = MARKS.iter().find(|(known, ..)| *known == licence);
    let (_, names, marks) =
        known.with_context(|| format!("no way is known to recognise the text of {licence}"))?;
    let speaks = |path: &&PathBuf| {
        fs::read(path).is_ok_and(|bytes| {
            let text = String::from_utf8_lossy(&bytes);
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            marks.iter().any(|mark| words.contains(mark))
        })
    };
    let by_name = files
        .iter()
        .find(|path| names.iter().any(|word| name(path).contains(word)) && speaks(path));
    match by_name.or_else(|| files.iter().find(speaks)) {
        Some(path) => Ok(tidy(&String::from_utf8_lossy(&fs::read(path)?))),
        None => standard(licence, part, authors),
    }
}

/// Standard wording for parts that name a licence and forget its text; `HOLDER` is replaced.
const STANDARD: &[(&str, &str)] = &[
    ("0BSD", include_str!("../licences/0BSD.txt")),
    ("BSD-3-Clause", include_str!("../licences/BSD-3-Clause.txt")),
    ("MPL-2.0", include_str!("../licences/MPL-2.0.txt")),
];

fn standard(licence: &str, part: &str, authors: &str) -> Result<String> {
    let who = if authors.is_empty() {
        format!("the authors of {part}")
    } else {
        authors.to_owned()
    };
    if licence == "MIT" {
        let ours = fs::read_to_string(root().join("LICENSE-MIT"))?;
        return Ok(ours.replace("2026 The Guiju authors", &who));
    }
    let found = STANDARD.iter().find(|(known, _)| *known == licence);
    let (_, text) = found.with_context(|| {
        format!("{part} brings no text of {licence}; put the standard one into xtask/licences")
    })?;
    Ok(text.trim_end().replace("HOLDER", &who))
}

/// The same text whatever the line ends, without white space at the ends of lines.
pub fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end)
        .collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}
