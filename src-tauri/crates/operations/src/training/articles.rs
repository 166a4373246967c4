//! The articles in force, by the label people write and by the id that stays when a text is renumbered.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::ids::RegulationId;
use domain::training::{ArticleTag, ArticleText, article_texts, changed};

use crate::error::{Refusal, Result, refusal};
use crate::office::Office;

/// The articles in force of every regulation, by its title and its number.
pub(crate) struct Articles {
    titles: Vec<(RegulationId, String)>,
    texts: BTreeMap<RegulationId, BTreeMap<String, ArticleText>>,
}

impl Articles {
    pub(crate) fn on(office: &Office, day: NaiveDate) -> Result<Self> {
        let regulations = office.file.regulations();
        let mut found = Self {
            titles: Vec::new(),
            texts: BTreeMap::new(),
        };
        for summary in regulations.list()? {
            let id = summary.regulation.id;
            if let Some(version) = regulations.in_force(id, day)? {
                found.titles.push((id, summary.regulation.title.clone()));
                found.texts.insert(id, article_texts(&version));
            }
        }
        Ok(found)
    }

    /// `《季度奖金考核管理制度》第七条` as a tag; the title may be left out where only one regulation has
    /// such an article.
    pub(crate) fn tag(&self, label: &str) -> Result<ArticleTag, Refusal> {
        let bare = label.trim();
        let unknown = || refusal("training.unknown_article").fact("label", bare);
        let (title, number) = match bare
            .strip_prefix('《')
            .and_then(|rest| rest.split_once('》'))
        {
            Some((title, number)) => (Some(title.trim()), number.trim()),
            None => (None, bare),
        };
        let mut fitting = self
            .titles
            .iter()
            .filter(|(_, name)| title.is_none_or(|title| title == name))
            .filter_map(|(id, name)| {
                let (node, article) = self.texts[id]
                    .iter()
                    .find(|(_, one)| one.number == number)?;
                Some(ArticleTag {
                    regulation: *id,
                    article: domain::regulations::NodeId(node.clone()),
                    label: format!("《{name}》{number}"),
                    hash: article.hash.clone(),
                })
            });
        match (fitting.next(), fitting.next()) {
            (Some(tag), None) => Ok(tag),
            _ => Err(unknown()),
        }
    }

    /// Several labels apart by `、` or `；`.
    pub(crate) fn tags(&self, labels: &str) -> Result<Vec<ArticleTag>, Refusal> {
        labels
            .split(['、', '；', ';'])
            .map(str::trim)
            .filter(|label| !label.is_empty())
            .map(|label| self.tag(label))
            .collect()
    }

    /// The labels of those tags whose article is another one now.
    pub(crate) fn changed(&self, tags: &[ArticleTag]) -> Vec<String> {
        let other = changed(tags, &self.texts).into_iter();
        other.map(|tag| tag.label.clone()).collect()
    }

    /// The article of a tag under the number it has now; the label it had where it is no longer in force.
    pub(crate) fn label(&self, tag: &ArticleTag) -> String {
        let title = self.titles.iter().find(|(id, _)| *id == tag.regulation);
        match title.zip(self.text(tag)) {
            Some(((_, title), article)) => format!("《{title}》{}", article.number),
            None => tag.label.clone(),
        }
    }

    /// The tag as it is now; nothing where the article is no longer in force.
    pub(crate) fn fresh(&self, tag: &ArticleTag) -> Option<ArticleTag> {
        let article = self.text(tag)?;
        Some(ArticleTag {
            label: self.label(tag),
            hash: article.hash.clone(),
            ..tag.clone()
        })
    }

    /// What an article says now.
    pub(crate) fn text(&self, tag: &ArticleTag) -> Option<&ArticleText> {
        self.texts.get(&tag.regulation)?.get(&tag.article.0)
    }

    /// Every article in force by its label, its heading beside it, in the order of the texts.
    pub(crate) fn all(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for (id, title) in &self.titles {
            let mut articles: Vec<&ArticleText> = self.texts[id].values().collect();
            articles.sort_by_key(|article| article.place);
            let labelled = articles.into_iter().map(|article| {
                let label = format!("《{title}》{}", article.number);
                (label, article.heading.clone())
            });
            all.extend(labelled);
        }
        all
    }
}
