//! A document of questions: 【单选题】 and the stem begin a block, options follow as `A. …`, then lines such as
//! `答案：B`, `难度：中`, `标签：…`, `依据：…`.

use super::{FoundQuestion, Raw};

/// Reads a document. Lines before the first block are its heading and are passed over.
#[must_use]
pub fn read(text: &str) -> Vec<FoundQuestion> {
    let mut found = Vec::new();
    let mut current: Option<Raw> = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if let Some((kind, stem)) = beginning(line) {
            found.extend(current.take());
            current = Some(Raw {
                row: index + 1,
                kind: kind.to_owned(),
                stem: stem.to_owned(),
                ..Raw::default()
            });
            continue;
        }
        let Some(raw) = current.as_mut() else {
            continue;
        };
        if let Some((word, value)) = line.split_once(['：', ':']) {
            let place = match word.trim() {
                "答案" | "参考答案" | "Answer" => Some(&mut raw.answer),
                "难度" | "Difficulty" => Some(&mut raw.difficulty),
                "标签" | "知识点" | "Tags" => Some(&mut raw.tags),
                "依据" | "条款" | "Basis" => Some(&mut raw.basis),
                _ => None,
            };
            if let Some(place) = place {
                value.trim().clone_into(place);
                continue;
            }
        }
        if !raw.answer.is_empty() {
            // A longer answer goes on over several lines.
            raw.answer.push('\n');
            raw.answer.push_str(line);
        } else if without_letter(line) != line {
            raw.options.push(without_letter(line).to_owned());
        } else {
            raw.stem.push_str(line);
        }
    }
    found.extend(current);
    found.into_iter().map(Raw::understand).collect()
}

/// `12. 【单选题】投诉……` gives 单选题 and 投诉…….
fn beginning(line: &str) -> Option<(&str, &str)> {
    let bare = line.trim_start_matches(|one: char| one.is_ascii_digit() || ".．、 ".contains(one));
    let rest = bare.strip_prefix(['【', '['])?;
    let end = rest.find(['】', ']'])?;
    let close = rest[end..].chars().next()?.len_utf8();
    Some((rest[..end].trim(), rest[end + close..].trim()))
}

/// `A. 两小时` gives 两小时; a text without a letter stays as it is.
pub(super) fn without_letter(text: &str) -> &str {
    let text = text.trim();
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some('A'..='H'), Some(mark)) if ".．、:：)）".contains(mark) => {
            characters.as_str().trim()
        }
        _ => text,
    }
}
