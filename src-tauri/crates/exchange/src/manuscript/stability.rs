//! What was exported and is imported again says the same, and in the same places aloud.

use domain::regulations::{NodeKind, PrintedBlock, PrintedRun, Run};

use super::{Manuscript, docx, fixture, markdown};
use crate::outline;

const SOURCE: &str = "@title 考勤制度\n@kind other\n== a 总则\n* p 目的\n为了规范考勤，制定本制度。\n次款：\n- 迟到；\n- 早退。\n";

/// The regulation with every second character of its clauses bold from the second on: 为**了规**….
fn loud() -> Manuscript {
    let mut manuscript = fixture::of(SOURCE);
    for block in &mut manuscript.blocks {
        let plain = std::mem::take(&mut block.runs);
        for run in plain {
            let (first, rest) = run.text.split_at('一'.len_utf8());
            let (middle, last) = rest.split_at('一'.len_utf8());
            for (text, bold) in [(first, false), (middle, true), (last, false)] {
                let text = text.to_owned();
                block.runs.push(PrintedRun {
                    text,
                    bold,
                    ..run.clone()
                });
            }
        }
    }
    manuscript
}

fn bold_of_blocks(blocks: &[PrintedBlock]) -> Vec<String> {
    let runs = blocks.iter().flat_map(|block| &block.runs);
    runs.filter(|run| run.bold)
        .map(|run| run.text.clone())
        .collect()
}

fn bold_of(outline: &outline::Outline) -> Vec<String> {
    let lines = outline.draft().lines.into_iter();
    // What stands above the first chapter is the head of the paper, whose look is computed.
    let text = lines
        .map(|one| one.line)
        .skip_while(|line| line.kind != NodeKind::Chapter);
    text.flat_map(|line| line.runs)
        .filter_map(|run| match run {
            Run::Text { text, bold: true } => Some(text),
            _ => None,
        })
        .collect()
}

#[test]
fn bold_words_come_back_from_word() {
    let manuscript = loud();
    let expected = bold_of_blocks(&manuscript.blocks);
    assert_eq!(expected.len(), 4);
    let outline = outline::read(&docx(&manuscript).unwrap()).unwrap();
    assert_eq!(bold_of(&outline), expected);
    assert_eq!(outline.counts.items, 2);
}

#[test]
fn bold_words_come_back_from_markdown() {
    let manuscript = loud();
    let outline = outline::read_text(&markdown(&manuscript)).unwrap();
    assert_eq!(bold_of(&outline), bold_of_blocks(&manuscript.blocks));
}
