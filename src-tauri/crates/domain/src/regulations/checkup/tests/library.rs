//! Our own texts are free of what the check-up finds in others.

use super::super::{
    POSSIBLE_PARAMETER, Severity, UNBOUND_NUMBER, check_blocks, check_text, unbound_numbers,
};
use crate::regulations::{PrintOptions, library, parse, print};

#[test]
fn our_own_regulations_have_no_finding_of_severity_high_and_no_fault_of_structure() {
    let mut wrong = Vec::new();
    for template in library::TEMPLATES {
        let source = parse(template.source).unwrap();
        let blocks = print(&source.body, &source.parameters, &PrintOptions::default());
        for one in check_blocks(&blocks) {
            let structural = [
                "NUMBERING_GAP",
                "EMPTY_CHAPTER",
                "TWO_EFFECTIVE_DATES",
                "MISSING_EFFECT",
            ];
            if one.severity() < Severity::Info || structural.contains(&one.code) {
                wrong.push(format!(
                    "{} {} {} {}",
                    template.slug, one.code, one.place, one.quote
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_version_and_its_text_are_found_to_have_the_same_faults() {
    let source = parse("@title 试\n@kind other\n* a 目的\n迟到的，罚款。\n* b 范围\n列举：\n- 依照前款；\n- 甲。\n").unwrap();
    let blocks = print(&source.body, &source.parameters, &PrintOptions::default());
    let found = check_blocks(&blocks);
    let fine = found.iter().find(|one| one.code == "FINE").unwrap();
    assert_eq!(fine.place, "第一条");
    assert_eq!(fine.node.as_ref().unwrap().0, "a/1");
    let text = check_text(
        "试\n第一条 目的\n迟到的，罚款。\n第二条 范围\n列举：\n（一）依照前款；\n（二）甲。",
    );
    assert_eq!(super::codes_of(&found), super::codes_of(&text));
}

#[test]
fn typed_figures_of_a_draft_are_found_in_every_line_and_cell_and_once_for_the_same_words() {
    let source = parse(
        "@title 试\n@kind other\n* a 迟到\n迟到3次扣5分，早退3次扣５分。\n提前三十日提出。\n\
        | 事项 | 期限 |\n| 报到 | 2日内 |\n@annex form 申请表\n请在30日内交回。\n",
    )
    .unwrap();
    let found = unbound_numbers(&source.body, &source.parameters);
    let told: Vec<(&str, &str, &str)> = found
        .iter()
        .map(|one| (one.code, one.place.as_str(), one.quote.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (POSSIBLE_PARAMETER, "第一条第一款", "3次"),
            (UNBOUND_NUMBER, "第一条第一款", "5分"),
            (UNBOUND_NUMBER, "第一条第一款", "５分"),
            (POSSIBLE_PARAMETER, "第一条第二款", "三十日"),
            (UNBOUND_NUMBER, "第一条", "2日"),
        ]
    );
}
