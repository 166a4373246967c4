//! A small text of every family, and every oddity that a real text has shown.

use super::super::{Doubt, OutlineKind};
use super::{all, holds, outline};

fn doubts(text: &str) -> Vec<(usize, Doubt)> {
    outline(text)
        .unsure
        .iter()
        .map(|unsure| (unsure.line, unsure.doubt))
        .collect()
}

#[test]
fn a_statute_has_chapters_articles_paragraphs_and_items() {
    let text = "某某条例\n2026年1月1日 某某会议通过\n第一章 总则\n第一条 为了规范，制定本条例。\n第二款在此。\n\
                第二条 下列事项：\n（一）甲；\n1．子目；\n（二）乙。\n项后的款。\n第二章 附则\n第三条 自公布之日起施行。\n";
    let outline = holds(text);
    let counts = outline.counts;
    assert_eq!(
        (counts.chapters, counts.articles, counts.paragraphs),
        (2, 3, 5)
    );
    assert_eq!((counts.items, counts.subitems), (2, 1));
    assert_eq!(outline.preamble, ["2026年1月1日 某某会议通过"]);
    assert!(outline.unsure.is_empty() && outline.breaks.is_empty());
}

#[test]
fn articles_may_have_names_on_their_line_and_text_below() {
    let text = "客服管理制度\n第一条 目的\n为规范服务，制定本制度。\n第二条 适用范围\n1. 客服部；\n2. 售后部。\n";
    let outline = holds(text);
    assert_eq!(
        all(&outline, OutlineKind::Article),
        ["第一条|目的", "第二条|适用范围"]
    );
    assert_eq!((outline.counts.paragraphs, outline.counts.items), (1, 2));
    let bracketed = holds("某制度\n第一条 【目的】为了规范。\n第二条（范围）全体员工。\n");
    assert_eq!(
        all(&bracketed, OutlineKind::Article),
        ["第一条|【目的】", "第二条|（范围）"]
    );
}

#[test]
fn a_colon_after_the_number_and_a_count_that_begins_anew_in_each_chapter_are_understood() {
    let text = "考勤制度\n第一章 总则\n第一条：为了规范。\n第二条：全体员工。\n第二章 处罚\n第一条：迟到。\n第二条：旷工。\n";
    let outline = holds(text);
    assert_eq!(outline.counts.articles, 4);
    assert!(outline.breaks.is_empty() && outline.unsure.is_empty());
    assert_eq!(all(&outline, OutlineKind::Article)[0], "第一条：");
}

#[test]
fn arabic_article_numbers_and_numbers_without_a_space_are_articles() {
    let outline = holds("制度\n第1条 甲。\n第2条 乙。\n第 3 条 丙。\n第４条丁。\n");
    assert_eq!(
        (outline.counts.articles, outline.last_article),
        (4, Some(4))
    );
    let glued = holds("制度\n第一章总则\n第一条为规范管理。\n第二条本制度适用于全体。\n");
    assert_eq!((glued.counts.chapters, glued.counts.articles), (1, 2));
}

#[test]
fn clauses_without_articles_hold_items_and_subitems() {
    let text = "报销规定\n为规范报销，规定如下：\n一、报销范围\n（一）差旅费\n1. 车票；\n（1）高铁；\n2. 住宿。\n（二）招待费\n二、报销时间\n每月一次。\n";
    let outline = holds(text);
    assert_eq!(
        all(&outline, OutlineKind::Clause),
        ["一、|报销范围", "二、|报销时间"]
    );
    assert_eq!(
        (
            outline.counts.items,
            outline.counts.subitems,
            outline.counts.articles
        ),
        (2, 3, 0)
    );
    assert_eq!(outline.preamble, ["为规范报销，规定如下："]);
}

#[test]
fn clauses_that_head_articles_stand_above_them() {
    let outline = holds("管理办法\n一、总则\n第一条 甲。\n第二条 乙。\n二、附则\n第三条 丙。\n");
    assert_eq!(outline.counts.articles, 3);
    let clauses: Vec<usize> = outline
        .tree
        .iter()
        .filter(|node| node.kind == OutlineKind::Clause)
        .map(|node| node.children.len())
        .collect();
    assert_eq!(clauses, [2, 1]);
}

#[test]
fn decimals_count_chapters_articles_and_items() {
    let text = "质量手册\n1 总则\n1.1 目的\n为规范质量。\n1.2 范围\n1.2.1 甲部门；\n1.2.2 乙部门，3.5万元以内。\n2 职责\n2.1 经理负责。\n";
    let outline = holds(text);
    let counts = outline.counts;
    assert_eq!((counts.chapters, counts.articles, counts.items), (2, 3, 2));
    let dotted =
        holds("手册\n1. 总则\n1.1 目的是规范。\n1.2 范围是全体。\n2. 职责\n2.1 经理负责。\n");
    assert_eq!((dotted.counts.chapters, dotted.counts.articles), (2, 3));
}

#[test]
fn bullets_and_tables_stay_together() {
    let text = "# 服务标准\n\n## 一、等级\n\n- 金牌：两小时\n- 银牌：四小时\n\n| 等级 | 时限 |\n| --- | --- |\n| 金牌 | 2小时 |\n";
    let outline = holds(text);
    assert_eq!(all(&outline, OutlineKind::Bullet).len(), 2);
    assert_eq!(all(&outline, OutlineKind::Table).len(), 1);
    assert_eq!(all(&outline, OutlineKind::Row).len(), 3);
    let pasted = holds("制度\n第一条 标准如下：\n等级\t时限\n金牌\t2小时\n\u{3000}\t空\n");
    assert_eq!(all(&pasted, OutlineKind::Row)[2], "\u{3000}\t空");
}

#[test]
fn articles_glued_on_one_line_are_told_apart_and_citations_in_it_are_not() {
    let text = "规则\n第一章 总则 第一条 甲，依照本法 第二条 的规定办理。 第二条 乙，见第三条 规定。第三条　丙。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.chapters, outline.counts.articles), (1, 3));
    assert!(outline.breaks.is_empty());
}

#[test]
fn a_citation_at_the_beginning_of_a_line_is_no_article() {
    let text = "办法\n第一条 违反本办法\n第十条规定的，处理。\n第二条 依照下列规定：\n第五条第二款 适用于本条。\n第三条 完。\n";
    let outline = holds(text);
    assert_eq!(
        (outline.counts.articles, outline.last_article),
        (3, Some(3))
    );
    assert!(doubts(text).contains(&(3, Doubt::Citation)));
}

#[test]
fn an_amendment_counts_only_its_own_articles() {
    let text = "关于修改《某法》的决定\n一、将第五条修改为：“第五条 新的内容。\n第二款新内容：\n（一）甲；\n第六条 也在引文里。”\n\
                二、增加一条，作为第七条：\n“第七条 另一条。\n“（一）乙；\n“（二）丙。”\n三、删去第八条。\n本决定自公布之日起施行。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.articles, outline.counts.items), (0, 0));
    assert_eq!(all(&outline, OutlineKind::Clause).len(), 3);
}

#[test]
fn a_mark_of_quotation_that_is_never_closed_hides_nothing() {
    let outline = holds("办法\n第一条 所称：“甲是指乙。\n第二条 丙。\n第三条 丁。\n");
    assert_eq!(outline.counts.articles, 3);
}

#[test]
fn a_text_may_start_late_and_missing_numbers_are_told() {
    let outline = holds(
        "民法典\n第三编 合同\n第一分编 通则\n第一章 一般规定\n第四百六十三条 甲。\n第四百六十四条 乙。\n第四百六十六条 丙。\n",
    );
    assert_eq!(
        (outline.first_article, outline.last_article),
        (Some(463), Some(466))
    );
    assert_eq!(outline.breaks, [[464, 466]]);
    assert_eq!(outline.counts.parts, 1);
}

#[test]
fn inserted_articles_follow_the_one_they_are_named_after() {
    let outline =
        holds("刑法\n第十七条 甲。\n第十七条之一 乙。\n第十七条之二 丙。\n第十八条 丁。\n");
    assert_eq!(outline.counts.articles, 4);
    assert!(outline.breaks.is_empty());
}

#[test]
fn a_table_of_contents_counts_for_nothing() {
    let text = "员工手册\n目　录\n第一章 总则………………1\n第二章 附则………………9\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.chapters, outline.counts.articles), (2, 2));
    let plain = holds(
        "条例\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n",
    );
    assert_eq!(plain.counts.chapters, 2);
    let bare = holds(
        "条例\n第一章 总则\n第二章 分则\n第三章 附则\n第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。\n第三章 附则\n第三条 丙。\n",
    );
    assert_eq!(bare.counts.chapters, 3);
}

#[test]
fn an_issuing_letter_before_the_text_is_its_preamble() {
    let text = "关于印发《考勤制度》的通知\n公司字〔2026〕1号\n各部门：\n一、请认真学习。\n二、请执行。\n附件：考勤制度\n2026年1月1日\n考勤制度\n第一条 甲。\n第二条 乙。\n";
    let outline = holds(text);
    assert_eq!(outline.counts.articles, 2);
    assert!(all(&outline, OutlineKind::Annex).is_empty());
    assert!(all(&outline, OutlineKind::Clause).is_empty());
    assert_eq!(outline.title, "关于印发《考勤制度》的通知");
}

#[test]
fn annexes_may_count_their_own_articles() {
    let text = "办法\n第一条 甲。\n第二条 乙。\n附件1：细则\n第一条 丙。\n第二条 丁。\n附件2\n登记表\n姓名\t部门\n";
    let outline = holds(text);
    assert_eq!(all(&outline, OutlineKind::Annex), ["附件1：|细则", "附件2"]);
    assert_eq!(
        (outline.last_article, outline.counts.articles),
        (Some(2), 4)
    );
    assert!(outline.breaks.is_empty());
}

#[test]
fn amounts_and_dates_at_the_beginning_of_a_line_are_no_numbers() {
    let text = "办法\n第一条 甲。\n2026年1月1日起施行。\n2.5%以上的。\n3.5万元以内。\n10、20元两种。\n2026.1.1 起。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.items, outline.counts.subitems), (0, 0));
}

#[test]
fn page_numbers_and_running_heads_are_no_text() {
    let text = "明烛公司考勤制度\n第一条 甲。\n第 1 页 共 2 页\n明烛公司考勤制度\n第二条 乙。\n- 2 -\n明烛公司考勤制度\n第三条 丙。\n3/3\n";
    let outline = holds(text);
    assert_eq!(outline.title, "明烛公司考勤制度");
    assert_eq!((outline.counts.articles, outline.counts.paragraphs), (3, 3));
    assert_eq!(all(&outline, OutlineKind::Page).len(), 5);
}

#[test]
fn markdown_of_statutes_is_read() {
    let text = "# 某法\n\n2007年6月29日 通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n**第一条** 为了规范。\n\n> 引用一句。\n\n## 附则\n\n第二条 施行。\n";
    let outline = holds(text);
    assert_eq!(outline.title, "某法");
    assert_eq!((outline.counts.chapters, outline.counts.articles), (1, 2));
    assert_eq!(all(&outline, OutlineKind::Heading), ["附则"]);
}

#[test]
fn full_and_half_width_and_ideographic_spaces_mix() {
    let text = "\u{3000}\u{3000}办法\n\u{3000}\u{3000}第一条\u{3000}下列：\n\u{3000}(一)甲；\n（ 二 ）乙；\n（三)丙。\n第二条\u{a0}丁。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.articles, outline.counts.items), (2, 3));
}

#[test]
fn a_text_without_structure_says_so() {
    let outline = holds("今天天气很好。\n明天也是。\n");
    assert!(!outline.has_structure());
    assert_eq!(doubts("今天天气很好。"), [(1, Doubt::NoStructure)]);
}

#[test]
fn traditional_characters_number_chapters_and_articles_too() {
    let text = "公司規章\n第一章 總則\n第一條 為規範管理，制定本規章。\n第二條 適用於下列人員：\n（一）甲；\n（二）乙。\n附則\n第三條 自發布之日起施行。\n";
    let outline = holds(text);
    assert_eq!((outline.counts.articles, outline.counts.items), (3, 2));
    assert_eq!(all(&outline, OutlineKind::Heading), ["附則"]);
    let (big5, _, lossy) = encoding_rs::BIG5.encode(text);
    assert!(!lossy);
    assert_eq!(super::super::read(&big5).unwrap().tree, outline.tree);
}

#[test]
fn circled_numbers_are_subitems_under_items_and_items_where_they_stand_alone() {
    let under = holds("制度\n第一条 下列：\n（一）甲：\n①子；\n②丑。\n（二）乙。\n");
    assert_eq!((under.counts.items, under.counts.subitems), (2, 2));
    assert_eq!(under.counts.paragraphs, 1);
    let alone = holds("制度\n第一条 下列：\n① 子；\n② 丑。\n");
    assert_eq!((alone.counts.items, alone.counts.subitems), (2, 0));
}

#[test]
fn articles_in_a_table_of_contents_count_for_nothing() {
    let body = "第一章 总则\n第一条 目的\n为了规范。\n第二条 范围\n全体员工。\n第二章 附则\n第三条 施行\n自发布之日起施行。\n";
    let contents = "第一章 总则 1\n第一条 目的 1\n第二条 范围\t2\n第二章 附则 3\n第三条 施行 3\n";
    let outline = holds(&format!("制度\n目录\n{contents}{body}"));
    assert_eq!((outline.counts.chapters, outline.counts.articles), (2, 3));
    assert_eq!(all(&outline, OutlineKind::Contents).len(), 6);
    let clauses = holds("制度\n目录\n一、总则 1\n二、附则 2\n一、总则\n甲。\n二、附则\n乙。\n");
    assert_eq!(
        all(&clauses, OutlineKind::Clause),
        ["一、|总则", "二、|附则"]
    );
}

#[test]
fn an_article_glued_to_the_name_of_its_chapter_is_cut_off() {
    let outline = holds("制度\n第一章 总则第一条 为了规范服务，制定本制度。\n第二条 全体员工。\n");
    assert_eq!((outline.counts.chapters, outline.counts.articles), (1, 2));
    let cited = holds("制度\n第一章 违反第一条 的处理。\n第一条 甲。\n");
    assert_eq!(cited.counts.articles, 1);
}

#[test]
fn characters_without_width_hide_no_number() {
    let outline = holds("制度\n\u{200b}第一条 甲。\n\u{feff}第二条 乙：\n\u{2060}（一）子；\n");
    assert_eq!((outline.counts.articles, outline.counts.items), (2, 1));
}

#[test]
fn articles_glued_behind_a_full_stop_are_articles() {
    let glued = holds("第一条为规范管理。第二条本制度适用于全体。第三条自发布之日起施行。\n");
    assert_eq!((glued.counts.articles, glued.last_article), (3, Some(3)));
    let titled = holds("考勤制度第一条为规范管理。第二条本制度适用于全体。\n");
    assert_eq!(
        (titled.counts.articles, titled.title.as_str()),
        (2, "考勤制度")
    );
    let spaced = holds("考勤制度 第一条 为规范管理。第二条 本制度适用于全体。\n");
    assert_eq!(spaced.counts.articles, 2);
    let chapters = holds("第一章总则第一条为规范管理。第二章附则第二条自发布之日起施行。\n");
    assert_eq!((chapters.counts.chapters, chapters.counts.articles), (2, 2));
}

#[test]
fn a_sentence_that_begins_with_the_next_article_cites_it_where_a_line_below_does_too() {
    let text = "办法\n第一条 甲。第二条同样适用于乙。\n第二条 丙。\n第三条 丁。第二条另有规定。\n";
    assert_eq!(holds(text).counts.articles, 3);
}

#[test]
fn a_line_that_was_cut_apart_is_read_the_same_again() {
    holds("第一章2 第一条第一条为了。\n");
    holds("第一条甲。第二条乙。\n标题第一条为了。第二条丙。\n第二条 丁。\n");
    holds("第一条甲。第二条乙。\n第二章 附则 第三条 丙。\n第二条 丁。\n");
}
