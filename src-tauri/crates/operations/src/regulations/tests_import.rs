//! An old regulation is taken over whole and behaves like any other draft.

use domain::regulations::{NodeKind, RegulationKind};

use super::*;
use crate::testing::{code_of, moment, office};
use crate::views::{ImportLook, PresetWord, PrintRegulation, RegulationReading};

const OLD: &str = "《客户服务管理办法（试行）》\n文件编号：KF-01\n目录\n第一章 总则……1\n第二章 附则……2\n\
    第一章 总则\n第一条 目的\n为规范服务，制定本办法。\n第二条 适用范围\n1. 客服部；\n2. 售后部。\n\
    第二章 附则\n第四条 施行\n本办法自2024年1月1日起施行。\n附件1：登记表\n姓名\t日期\n甲\t乙\n";

fn take(office: &mut crate::office::Office, text: &str) -> (ImportLook, RegulationReading) {
    let look = look_at_text(text).unwrap();
    let order = order_of(&look, RegulationKind::Service, None).unwrap();
    let reading = import(office, moment(), order).unwrap();
    (look, reading)
}

#[test]
fn an_imported_regulation_is_a_draft_with_everything_that_stood_in_it() {
    let mut office = office();
    let (look, reading) = take(&mut office, OLD);
    assert_eq!(reading.regulation.title, "客户服务管理办法");
    assert_eq!(reading.regulation.slug, "service");
    assert!(reading.version.state == domain::regulations::VersionState::Draft);
    let text = plain_text(&reading);
    for words in [
        "（试行）",
        "文件编号：KF-01",
        "第一章　总则",
        "第一条　目的",
        "（一）　客服部；",
        "第三条　施行",
        "附件1　登记表",
        "姓名\t日期",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    assert_eq!(
        renumbered(&look, &reading),
        [("第四条".into(), "第三条".into())]
    );
    assert_eq!(look.unsure[0].code, "outline.unsure.article_out_of_turn");
    assert_eq!(look.text[look.unsure[0].source - 1], "第四条 施行");
    assert!(look.left_out.iter().any(|one| one.text == "目录"));
}

#[test]
fn an_article_that_was_put_in_later_keeps_its_number_and_those_behind_it_keep_theirs() {
    let mut office = office();
    let (look, reading) = take(
        &mut office,
        "门店管理规定\n第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第二条之二 丁。\n第三条 戊。\n",
    );
    let text = plain_text(&reading);
    for words in ["第二条之一\n丙。", "第二条之二\n丁。", "第三条\n戊。"] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    assert_eq!(renumbered(&look, &reading), []);
}

#[test]
fn a_second_regulation_of_a_kind_gets_a_word_of_its_own_and_the_wizard_still_drafts() {
    let mut office = office();
    take(&mut office, OLD);
    let (_, second) = take(&mut office, OLD);
    assert_eq!(second.regulation.slug, "service-2");
    let made = wizard::draft(&mut office, moment(), "service-short", &Default::default()).unwrap();
    assert_ne!(made.regulation.id, second.regulation.id);
}

#[test]
fn a_text_without_structure_is_refused_with_what_to_do() {
    let look = look_at_text("今天天气很好。\n大家都来上班。").unwrap();
    assert!(!look.structured);
    let refused = order_of(&look, RegulationKind::Other, None).unwrap_err();
    assert_eq!(code_of(Err::<(), _>(refused)), "import.no_structure");
}

#[test]
fn pasted_pieces_are_lines_with_levels_and_nothing_stays_away() {
    let lines = recognise("第三条 范围\n（一）门店；\n（二）仓库。\n", vec![]).unwrap();
    let kinds: Vec<NodeKind> = lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [NodeKind::Article, NodeKind::Item, NodeKind::Item]);
    let words = recognise("只是几个字", vec![[2, 4]]).unwrap();
    assert_eq!(words.len(), 1);
    assert_eq!(words[0].kind, NodeKind::Paragraph);
    assert_eq!(words[0].runs.len(), 3, "bold in the middle");
    assert!(recognise(" \n", vec![]).unwrap().is_empty());
}

#[test]
fn an_imported_draft_is_printed_compared_and_gets_its_risk_letter() {
    let mut office = office();
    let text = format!("{OLD}\n").replace("为规范服务，制定本办法。", "迟到一次罚款50元。");
    let (_, reading) = take(&mut office, &text);
    let version = reading.version.id;
    let desk = PreviewDesk::default();
    for preset in [
        PresetWord::Simple,
        PresetWord::RedHead,
        PresetWord::Controlled,
    ] {
        let facts = preview_facts(&office, version, preset, None).unwrap();
        assert!(desk.set(desk.turn(), &facts).unwrap().pages >= 1);
    }
    let unsigned = PrintRegulation {
        sign: false,
        ..PrintRegulation::plain(version)
    };
    let paper = print(&mut office, moment(), &unsigned).unwrap();
    assert!(paper.pages >= 1);
    let letter = risk_letter(&mut office, moment(), version).unwrap();
    assert!((1..=2).contains(&letter.pages));
    let same = compare(&office, moment().today(), version, version).unwrap();
    assert!(same.text.is_empty() && same.parameters.is_empty());
}

#[test]
fn what_the_old_text_calls_its_articles_follows_their_numbers() {
    let mut office = office();
    let (_, reading) = take(
        &mut office,
        "门店管理规定\n第一条 依照第四条第（二）项和《劳动法》第三条办理。\n第二条 乙。\n第四条 下列情形：\n（一）甲；\n（二）乙。\n",
    );
    let text = plain_text(&reading);
    let now = "依照第三条第（二）项和《劳动法》第三条办理。";
    assert!(text.contains(now), "{text}");
    let references = reading
        .blocks
        .iter()
        .flat_map(|block| &block.runs)
        .filter(|run| run.reference.is_some());
    assert_eq!(references.count(), 1);
}
