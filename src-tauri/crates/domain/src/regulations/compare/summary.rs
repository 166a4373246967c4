//! What a revision did, in one line for the table of revisions of a controlled document:
//! 修改第三条、第五条，增加第八条之一，删去原第十条.

use super::{Difference, UnitChange, UnitName};
use crate::regulations::NodeKind;

/// The longest line, in characters: three lines of the table.
pub const LONGEST_SUMMARY: usize = 60;

/// The change as one line of at most [`LONGEST_SUMMARY`]; none where no article and no annex reads otherwise.
/// Where there are many articles, fewer of them are named and the rest is counted.
#[must_use]
pub fn summarise(units: &[UnitChange]) -> Option<String> {
    let articles = || {
        let kinds = [NodeKind::Article, NodeKind::Annex];
        units.iter().filter(move |unit| kinds.contains(&unit.kind))
    };
    let of = |change: Difference, name: fn(&UnitChange) -> Option<&UnitName>| -> Vec<&str> {
        let found = articles().filter(|unit| unit.change == change);
        found
            .filter_map(name)
            .map(|name| name.label.as_str())
            .collect()
    };
    let deleted = of(Difference::Deleted, old_name);
    // 第二条 that is gone may not be the 第二条 of today.
    let renamed = articles().any(|unit| match (&unit.old, &unit.new) {
        (Some(old), Some(new)) => old.label != new.label,
        (None, Some(new)) => deleted.contains(&new.label.as_str()),
        _ => false,
    });
    let parts = [
        ("修改", of(Difference::Changed, new_name)),
        ("增加", of(Difference::Inserted, new_name)),
        (if renamed { "删去原" } else { "删去" }, deleted),
        ("移动", of(Difference::Moved, new_name)),
    ];
    if parts.iter().all(|(_, labels)| labels.is_empty()) {
        return None;
    }
    let said = |most: usize| -> String {
        let parts = parts.iter().filter(|(_, labels)| !labels.is_empty());
        let said = parts.map(|(verb, labels)| named(verb, labels, most));
        said.collect::<Vec<_>>().join("，")
    };
    let fits = |said: &String| said.chars().count() <= LONGEST_SUMMARY;
    Some(
        (1..=8)
            .rev()
            .map(said)
            .find(fits)
            .unwrap_or_else(|| said(0)),
    )
}

fn new_name(unit: &UnitChange) -> Option<&UnitName> {
    unit.new.as_ref()
}

fn old_name(unit: &UnitChange) -> Option<&UnitName> {
    unit.old.as_ref()
}

fn named(verb: &str, labels: &[&str], most: usize) -> String {
    let count = labels.len();
    let first = labels[..count.min(most)].join("、");
    match most {
        0 => format!("{verb}{count}处"),
        _ if count > most => format!("{verb}{first}等{count}处"),
        _ => format!("{verb}{first}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{Node, NodeId, Parameters, Run, compare_units};

    fn article(id: &str, words: &str) -> Node {
        let mut clause = Node::empty(NodeId(format!("{id}-1")), NodeKind::Paragraph, None, None);
        clause.runs = vec![Run::Text {
            text: words.into(),
            bold: false,
        }];
        let mut article = Node::empty(NodeId(id.into()), NodeKind::Article, None, None);
        article.children = vec![clause];
        article
    }

    fn said(old: &[Node], new: &[Node]) -> Option<String> {
        let none = Parameters::default();
        summarise(&compare_units((old, &none), (new, &none)))
    }

    #[test]
    fn articles_are_named_by_what_became_of_them() {
        let old = [
            article("a", "甲。"),
            article("b", "乙。"),
            article("c", "丙。"),
        ];
        let new = [
            article("a", "甲甲。"),
            article("c", "丙。"),
            article("d", "丁。"),
        ];
        assert_eq!(
            said(&old, &new).as_deref(),
            Some("修改第一条，增加第三条，删去原第二条")
        );
        assert_eq!(said(&old, &old), None);
        // The one that is gone had the number of another one of today.
        let new = [article("a", "甲。"), article("c", "丙丙。")];
        assert_eq!(
            said(&old, &new).as_deref(),
            Some("修改第二条，删去原第二条")
        );
        let new = [
            article("a", "甲。"),
            article("d", "丁。"),
            article("c", "丙。"),
        ];
        assert_eq!(
            said(&old, &new).as_deref(),
            Some("增加第二条，删去原第二条")
        );
        assert_eq!(said(&old, &old[..2]).as_deref(), Some("删去第三条"));
    }

    #[test]
    fn many_articles_are_counted() {
        let side = |words: &str| -> Vec<Node> {
            (1..=9)
                .map(|n| article(&n.to_string(), &format!("{n}{words}")))
                .collect()
        };
        let told = said(&side("甲"), &side("乙乙乙")).unwrap();
        assert!(told.ends_with("、第八条等9处"), "{told}");
        let many = |from: u32, words: &str| -> Vec<Node> {
            let all = (from..from + 150).map(|n| article(&n.to_string(), &format!("{n}{words}")));
            all.collect()
        };
        let told = said(&many(0, "甲"), &many(75, "乙乙乙")).unwrap();
        assert!(told.chars().count() <= LONGEST_SUMMARY, "{told}");
        assert!(told.contains("等75处"), "{told}");
    }
}
