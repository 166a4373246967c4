//! An old regulation, a Word file or pasted text, becomes a draft: looked at first, then kept.

use std::collections::HashMap;
use std::path::Path;

use domain::ids::RegulationId;
use domain::moment::Moment;
use domain::regulations::edit::{self, Line};
use domain::regulations::{
    NodeId, NodeKind, Parameters, Regulation, RegulationKind, Run, chinese_numeral, link_citations,
    parse_chinese_numeral,
};
use exchange::outline::{Beside, Drafted, Outline};
use store::NewVersion;

use super::outline::{outline_beside, outline_of_file, outline_of_text};
use super::read::read;
use super::text::fresh;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{
    ImportDoubt, ImportLeftOut, ImportLine, ImportLook, ImportOrder, LevelCounts,
    RegulationReading, Role,
};

/// What a file holds, read in the worker.
pub fn look_at_file(path: &Path) -> Result<ImportLook> {
    let mut look = look(outline_of_file(path)?)?;
    if look.title.is_empty() {
        let stem = path.file_stem().unwrap_or_default();
        look.title = stem.to_string_lossy().trim().to_owned();
    }
    Ok(look)
}

/// What a pasted text holds.
pub fn look_at_text(text: &str) -> Result<ImportLook> {
    look(outline_of_text(text)?)
}

/// Pasted words as lines of a draft, by the same recogniser; a title among them is a 款. `bold` tells from
/// where to where, counted in characters without white space.
pub fn recognise(text: &str, bold: Vec<[usize; 2]>) -> Result<Vec<Line>> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let beside = Beside {
        bold,
        ..Beside::default()
    };
    let Drafted {
        title,
        trial,
        lines,
        left_out,
    } = outline_beside(text, beside)?.fragment();
    let mut lines: Vec<(usize, Line)> = lines
        .into_iter()
        .map(|one| (one.source, one.line))
        .collect();
    let mut put = |source: usize, words: String| {
        let at = lines.partition_point(|(known, _)| *known < source);
        lines.insert(at, (source, paragraph(&words)));
    };
    // Nothing that was pasted stays away: it is a piece of a text, not a document.
    for one in left_out {
        put(one.source, one.text);
    }
    if !title.is_empty() {
        put(0, format!("{title}{}", if trial { "（试行）" } else { "" }));
    }
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// Takes over what was looked at: a new regulation with one draft. Numbers are computed from here on, and
/// what its words call 第七条第二款 follows them.
pub fn import(office: &mut Office, now: Moment, order: ImportOrder) -> Result<RegulationReading> {
    office.needs(Role::GeneralManagement)?;
    let title = order.title.trim().trim_matches(['《', '》']).to_owned();
    if title.is_empty() {
        return Err(refusal("import.no_title").into());
    }
    let (mut numbers, mut lines): (Vec<String>, Vec<Line>) = order
        .lines
        .into_iter()
        .map(|one| (one.number, one.line))
        .unzip();
    if order.trial {
        numbers.insert(0, String::new());
        lines.insert(0, paragraph("（试行）"));
    }
    let text = edit::edit(&[], 0, 0, lines, &mut fresh)?.text;
    let called = called(&numbers, text.lines());
    let mut body = text.into_body();
    link_citations(&mut body, &Parameters::default(), &called);
    let work = Regulation {
        id: RegulationId::from(0),
        slug: free_slug(office, order.kind)?,
        kind: order.kind,
        title,
    };
    let payload = serde_json::json!({ "title": work.title, "lines": Line::of(&body).len() });
    let about = format!("regulation {}", work.slug);
    let version = office.record(now, "regulation.import", &about, payload, |tx| {
        let regulations = tx.regulations();
        regulations.insert_draft(&NewVersion {
            regulation: regulations.insert(&work)?,
            body: body.clone(),
            parameters: Parameters::default(),
            trial_until: None,
            based_on: None,
        })
    })?;
    read(office, now.today(), version.into())
}

/// What the articles were called in the old text. Where lines had to be settled it is not known which
/// number belongs to which.
fn called(numbers: &[String], lines: &[Line]) -> HashMap<NodeId, String> {
    if numbers.len() != lines.len() {
        return HashMap::new();
    }
    numbers
        .iter()
        .zip(lines)
        .filter(|(_, line)| line.kind == NodeKind::Article)
        .filter_map(|(number, line)| {
            let number = number.trim_end_matches(['：', ':']).replace(' ', "");
            let (count, branch) = count_of(&number)?;
            let branch = match branch {
                0 => String::new(),
                branch => format!("之{}", chinese_numeral(branch)),
            };
            let name = format!("第{}条{branch}", chinese_numeral(count));
            Some((line.id.clone(), name))
        })
        .collect()
}

/// What becomes a draft as it is, without anybody looking: refused where nothing was recognised.
pub fn order_of(
    look: &ImportLook,
    kind: RegulationKind,
    title: Option<String>,
) -> Result<ImportOrder> {
    if !look.structured {
        return Err(refusal("import.no_structure").into());
    }
    Ok(ImportOrder {
        kind,
        title: title.unwrap_or_else(|| look.title.clone()),
        trial: look.trial,
        lines: look.lines.clone(),
    })
}

/// Articles whose number in the draft is not the one they had: what other papers call them has to be
/// looked at.
#[must_use]
pub fn renumbered(look: &ImportLook, reading: &RegulationReading) -> Vec<(String, String)> {
    let was = look
        .lines
        .iter()
        .filter(|one| one.line.kind == NodeKind::Article)
        .map(|one| one.number.trim_end_matches(['：', ':']).replace(' ', ""));
    let is = reading
        .blocks
        .iter()
        .filter(|block| block.kind == NodeKind::Article)
        .map(|block| block.number.clone());
    was.zip(is)
        .filter(|(was, is)| count_of(was).is_some_and(|was| Some(was) != count_of(is)))
        .collect()
}

/// 12 and 0 of 第十二条 or 第12条, 12 and 1 of 第十二条之一.
fn count_of(number: &str) -> Option<(u32, u32)> {
    let (numeral, branch) = number.strip_prefix('第')?.split_once('条')?;
    let read = |numeral: &str| {
        numeral
            .parse()
            .ok()
            .or_else(|| parse_chinese_numeral(numeral))
    };
    let branch = branch.strip_prefix('之').and_then(read).unwrap_or(0);
    Some((read(numeral)?, branch))
}

fn look(outline: Outline) -> Result<ImportLook> {
    // The text that was read has every line on a line of its own: what is doubtful is told by these.
    let read = outline_beside(&outline.text, outline.beside)?;
    let drafted = read.draft();
    let counts = read.counts;
    Ok(ImportLook {
        structured: read.has_structure() && !drafted.lines.is_empty(),
        title: drafted.title,
        trial: drafted.trial,
        text: read.text.lines().map(str::to_owned).collect(),
        lines: drafted
            .lines
            .into_iter()
            .map(|one| ImportLine {
                source: one.source,
                number: one.number,
                line: one.line,
            })
            .collect(),
        counts: LevelCounts {
            parts: counts.parts,
            chapters: counts.chapters,
            sections: counts.sections,
            articles: counts.articles,
            paragraphs: counts.paragraphs,
            items: counts.items,
            subitems: counts.subitems,
        },
        left_out: drafted
            .left_out
            .into_iter()
            .map(|one| ImportLeftOut {
                source: one.source,
                text: one.text,
            })
            .collect(),
        unsure: read
            .unsure
            .iter()
            .map(|unsure| ImportDoubt {
                source: unsure.line,
                code: unsure.doubt.code().to_owned(),
            })
            .collect(),
    })
}

fn paragraph(words: &str) -> Line {
    let mut line = Line::empty(NodeId(String::new()), NodeKind::Paragraph);
    line.runs = vec![Run::Text {
        text: words.to_owned(),
        bold: false,
    }];
    line
}

/// `service`, else `service-2`, …
pub(crate) fn free_slug(office: &Office, kind: RegulationKind) -> Result<String> {
    let regulations = office.file.regulations();
    for count in 1_u32.. {
        let slug = match count {
            1 => kind.word().to_owned(),
            _ => format!("{}-{count}", kind.word()),
        };
        if regulations.by_slug(&slug)?.is_none() {
            return Ok(slug);
        }
    }
    Err(Error::Broken(anyhow::anyhow!("no slug is free")))
}
