//! Identity, stability and patience with any text.

use proptest::prelude::*;

use super::super::{read, read_text};
use super::holds;

/// Pieces of structure, put together without sense.
pub(super) fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "第一条",
        "第二条",
        "第十条之一",
        "第3条",
        "第一章",
        "第二编",
        "第一分编",
        "第一节",
        "附件",
        "附件一：",
        "目录",
        "附则",
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "2、",
        "（1）",
        "1.1",
        "1.1.1",
        "2 ",
        "- ",
        "●",
        "# ",
        "## ",
        "**",
        "> ",
        "| 甲 | 乙 |",
        "甲\t乙",
        "“",
        "”",
        "：",
        "。",
        "；",
        " ",
        "\u{3000}",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\u{c}",
        "规定",
        "的",
        "为了",
        "目的",
        "2026年1月",
        "3.5万元",
        "……3",
        "第 1 页 共 2 页",
        "<!-- x -->",
        "---",
        "\u{3000}\t",
        "某某公司管理制度",
        "章",
        "条",
        "第",
        "修改为",
        "①",
        "，",
    ])
    .prop_map(str::to_owned);
    prop_oneof![9 => known, 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_character_is_lost_and_the_printed_text_gives_the_same_tree(pieces in prop::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        if !text.trim().is_empty() {
            holds(&text);
        }
    }

    #[test]
    fn any_text_has_an_outline_or_is_refused(text: String) {
        if read_text(&text).is_ok() {
            holds(&text);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }
}
