//! Questions and items of checklists know the article they are about; when its text or figures change, they
//! ask to be looked at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::digest::sha256;
use crate::ids::RegulationId;
use crate::regulations::{NodeId, NodeKind, PrintOptions, Version, print};

/// An article as it was when somebody last looked at the text beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleTag {
    pub regulation: RegulationId,
    pub article: NodeId,
    /// 《季度奖金考核管理制度》第七条
    pub label: String,
    /// Of its printed text.
    pub hash: String,
}

/// An article of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleText {
    /// How many articles stand before it.
    pub place: usize,
    pub number: String,
    pub heading: String,
    pub text: String,
    pub hash: String,
}

/// Every article of a version with its printed text: numbers aside, since an article that only moved has not
/// changed.
#[must_use]
pub fn article_texts(version: &Version) -> BTreeMap<String, ArticleText> {
    let mut found: BTreeMap<String, ArticleText> = BTreeMap::new();
    let mut current: Option<String> = None;
    for block in print(&version.body, &version.parameters, &PrintOptions::default()) {
        match block.kind {
            NodeKind::Article => {
                let article = ArticleText {
                    place: found.len(),
                    number: block.number.clone(),
                    heading: block.heading.clone().unwrap_or_default(),
                    text: block.text(),
                    hash: String::new(),
                };
                found.insert(block.id.0.clone(), article);
                current = Some(block.id.0.clone());
            }
            NodeKind::Part | NodeKind::Chapter | NodeKind::Section | NodeKind::Annex => {
                current = None
            }
            _ => {
                if let Some(article) = current.as_ref().and_then(|id| found.get_mut(id)) {
                    article.text.push_str(&block.text());
                    for row in block.table.iter().flat_map(|table| &table.rows) {
                        article.text.push_str(&row.join(" "));
                    }
                }
            }
        }
    }
    for article in found.values_mut() {
        article.hash = sha256(format!("{}\n{}", article.heading, article.text).as_bytes());
    }
    found
}

/// The tags whose article is another one now, or gone. `now` gives the articles in force of a regulation; one
/// that is not in force says nothing.
#[must_use]
pub fn changed<'a>(
    tags: &'a [ArticleTag],
    now: &BTreeMap<RegulationId, BTreeMap<String, ArticleText>>,
) -> Vec<&'a ArticleTag> {
    let differs = |tag: &&ArticleTag| {
        now.get(&tag.regulation).is_some_and(|articles| {
            articles
                .get(&tag.article.0)
                .is_none_or(|article| article.hash != tag.hash)
        })
    };
    tags.iter().filter(differs).collect()
}
