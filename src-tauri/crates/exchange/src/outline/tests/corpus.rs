//! The statutes and the regulation beside the project, against an independent scan.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::super::{OutlineKind, read};
use super::{all, characters, holds, squeezed};

fn corpus(folder: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("GUIJU_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared"),
        PathBuf::from,
    );
    let path = shared.join("corpus").join(folder);
    if path.is_dir() {
        Some(path)
    } else {
        eprintln!("skipped: {} is not there", path.display());
        None
    }
}

#[test]
fn every_statute_has_the_counts_of_an_independent_scan() {
    let Some(folder) = corpus("laws") else {
        return;
    };
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let told: Value =
            serde_json::from_slice(&fs::read(path.with_extension("json")).unwrap()).unwrap();
        let bytes = fs::read(&path).unwrap();
        let outline = read(&bytes).unwrap();
        let name = path.display();
        let number = |key: &str| usize::try_from(told[key].as_u64().unwrap_or(0)).unwrap();
        let counts = outline.counts;
        assert_eq!(outline.title, told["title"].as_str().unwrap(), "{name}");
        assert_eq!(counts.parts, number("bian"), "编 {name}");
        assert_eq!(counts.chapters, number("zhang"), "章 {name}");
        assert_eq!(counts.sections, number("jie"), "节 {name}");
        assert_eq!(
            counts.articles,
            number("tiao") + number("tiao_zhi"),
            "条 {name}"
        );
        // The scan counts lines. Where 124 articles stand on 12 lines it finds 12 款, but an article has
        // one at least.
        let paragraphs = match number("joined_articles_on_one_line") {
            0 => number("kuan"),
            joined => number("kuan") + joined,
        };
        // 刑法 ends with 附则 on a line of its own, without 第X章: the scan takes that heading for a 款.
        let text = String::from_utf8_lossy(&bytes);
        let headings = text.lines().filter(|line| line.trim() == "附则").count();
        assert_eq!(counts.paragraphs, paragraphs - headings, "款 {name}");
        assert_eq!(counts.items, number("xiang"), "项 {name}");
        assert_eq!(counts.subitems, number("mu"), "目 {name}");
        assert_eq!(
            serde_json::to_value(outline.first_article).unwrap(),
            told["first_article"],
            "{name}"
        );
        assert_eq!(
            serde_json::to_value(outline.last_article).unwrap(),
            told["last_article"],
            "{name}"
        );
        assert_eq!(
            serde_json::to_value(&outline.breaks).unwrap(),
            told["sequence_breaks"],
            "{name}"
        );
        assert_eq!(
            all(&outline, OutlineKind::Annex).len(),
            told["annex"].as_array().unwrap().len(),
            "{name}"
        );
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(characters(&outline), squeezed(&text), "{name}");
        holds(&text);
    }
}

#[test]
fn the_company_regulation_has_named_articles_with_arabic_items() {
    let Some(folder) = corpus("regulations") else {
        return;
    };
    let text = fs::read_to_string(folder.join("09_市场销售与客户服务管理制度.md")).unwrap();
    let outline = holds(&text);
    assert_eq!(outline.title, "市场销售与客户服务管理制度");
    assert_eq!((outline.counts.chapters, outline.counts.articles), (5, 14));
    assert_eq!((outline.counts.items, outline.counts.subitems), (27, 0));
    assert_eq!(
        all(&outline, OutlineKind::Article)[3],
        "第四条|市场活动审批"
    );
    assert!(
        outline.breaks.is_empty() && outline.unsure.is_empty(),
        "{:?}",
        outline.unsure
    );
}
