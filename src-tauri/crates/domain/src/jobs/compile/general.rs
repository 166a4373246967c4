//! The general part: the full text of the library with the articles that name customer service written
//! for the whole company, and without its posts.

use std::sync::LazyLock;

use crate::regulations::{Depth, RegulationKind, Source, library, parse};

/// Articles in place of those of the full text, by their slugs.
const COMPANY: &str = include_str!("../../../library/duties-compiled.gj");

/// Tables of the article on authority.
pub(super) const LIMIT_TABLES: [&str; 3] =
    ["duties.authority", "duties.expense", "duties.discount"];

/// Parameters that only the posts of the full text need, and the targets that stand with each post here.
const OF_POSTS: [&str; 3] = [
    "duties.targets.rates",
    "duties.targets.limits",
    "duties.response.seconds",
];

/// Stands for the annex while the general part is read alone; every compiled text writes its own.
const ANNEX: &str = "@annex responsibility 岗位责任分工表\n说明。\n";

/// The text around the posts.
#[must_use]
pub fn general() -> &'static Source {
    static GENERAL: LazyLock<Source> = LazyLock::new(|| {
        let full = library::template(RegulationKind::Duties, Depth::Full);
        let full = full.map_or("", |template| template.source);
        let mut source = parse(&spliced(full, COMPANY))
            .unwrap_or_else(|errors| unreachable!("the general part of duties: {errors:?}"));
        source
            .body
            .retain(|node| node.id.0 != super::RESPONSIBILITY);
        source
    });
    &GENERAL
}

/// The full text without the chapter of posts and what belongs to it, its articles replaced by those of
/// the same slug.
fn spliced(full: &str, company: &str) -> String {
    let mut written = String::new();
    let mut skip = Skip::Nothing;
    for line in full.lines() {
        if let Some(rest) = line.strip_prefix("== ") {
            skip = match rest.starts_with("posts ") {
                true => Skip::Chapter,
                false => Skip::Nothing,
            };
        } else if line.starts_with("@annex ") {
            skip = Skip::Nothing;
        } else if let Some(heading) = line.strip_prefix("* ").filter(|_| skip != Skip::Chapter) {
            let slug = heading.split(' ').next().unwrap_or_default();
            skip = Skip::Nothing;
            if let Some(other) = block(company, slug) {
                written.push_str(&other);
                skip = Skip::Article;
            }
        } else if let Some(declared) = line
            .strip_prefix("@param ")
            .or(line.strip_prefix("@table "))
        {
            skip = match is_of_posts(declared) {
                true => Skip::Parameter,
                false => Skip::Nothing,
            };
        } else if !line.starts_with("@row") && skip == Skip::Parameter {
            skip = Skip::Nothing;
        }
        if skip == Skip::Nothing {
            written.push_str(line);
            written.push('\n');
        }
    }
    written.push_str(ANNEX);
    written
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Skip {
    Nothing,
    Chapter,
    Article,
    Parameter,
}

fn is_of_posts(declared: &str) -> bool {
    let key = declared.split('|').next().unwrap_or_default().trim();
    key.ends_with(".tasks") || key.ends_with(".indicators") || OF_POSTS.contains(&key)
}

/// The lines of one article.
fn block(text: &str, slug: &str) -> Option<String> {
    let opening = format!("* {slug} ");
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&opening));
    let mut found = format!("{}\n", lines.next()?);
    for line in lines.take_while(|line| !line.starts_with("* ")) {
        found.push_str(line);
        found.push('\n');
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_general_part_names_no_post_of_customer_service_and_no_parameter_of_one() {
        let source = general();
        let text = serde_json::to_string(&source.body).unwrap();
        for word in ["客户服务部", "客服主管", "运营经理", "#posts"] {
            assert!(!text.contains(word), "{word}");
        }
        let foreign = source.parameters.iter().find(|one| is_of_posts(&one.key));
        assert_eq!(foreign.map(|one| &one.key), None);
    }

    #[test]
    fn every_article_written_for_the_company_stands_in_the_place_of_another() {
        let full = library::template(RegulationKind::Duties, Depth::Full).unwrap();
        for line in COMPANY.lines().filter_map(|line| line.strip_prefix("* ")) {
            let slug = line.split(' ').next().unwrap();
            assert!(block(full.source, slug).is_some(), "{slug}");
        }
    }
}
