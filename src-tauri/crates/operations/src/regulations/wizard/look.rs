//! Looking before anything is written: the templates, and the text under the answers so far.

use chrono::NaiveDate;
use domain::bonus::worked_example;
use domain::people::Organisation;
use domain::regulations::library::{TEMPLATES, Template};
use domain::regulations::{
    Answers, NodeKind, Parameters, Present, PrintOptions, PrintedBlock, Question, Source, Value,
    articles_citing, print, usual_depth,
};

use super::super::read::{article_ref, bounds_text, headings};
use super::{find, source};
use crate::error::{Refusal, Result};
use crate::office::Office;
use crate::refusals;
use crate::views::{TemplateRow, WizardDraft, WizardLook, WizardQuestion, WizardStart};

/// The library, the short text of a kind before the full one.
pub fn templates() -> Result<Vec<TemplateRow>> {
    TEMPLATES.iter().map(template_row).collect()
}

fn template_row(template: &Template) -> Result<TemplateRow> {
    let source = source(template)?;
    let blocks = blocks(&source, &source.parameters);
    let trade = source
        .trade_key()
        .and_then(|key| source.parameters.get(key));
    Ok(TemplateRow {
        slug: template.slug.to_owned(),
        kind: template.kind,
        depth: template.depth.word().to_owned(),
        articles: articles(&blocks),
        questions: source.questions.len(),
        trades: match trade.map(|parameter| &parameter.value) {
            Some(Value::Choice { options, .. }) => options.clone(),
            _ => Vec::new(),
        },
        title: source.title,
    })
}

/// The library, the depth that suits the company, and the drafts that can be opened again.
pub fn start(office: &Office, today: NaiveDate) -> Result<WizardStart> {
    let organisation = office.file.people().organisation()?;
    let people = organisation
        .employees
        .iter()
        .filter(|person| person.left_on.is_none_or(|left| left >= today))
        .count();
    let regulations = office.file.regulations();
    let mut drafts = Vec::new();
    for summary in regulations.list()? {
        for version in summary.versions {
            if version.state == domain::regulations::VersionState::Draft
                && let Some(kept) = regulations.wizard_answers(version.id)?
            {
                drafts.push(WizardDraft {
                    template: kept.template,
                    version: version.id.into(),
                    title: summary.regulation.title.clone(),
                });
            }
        }
    }
    Ok(WizardStart {
        people,
        depth: usual_depth(people).word().to_owned(),
        templates: templates()?,
        drafts,
    })
}

/// The text under the answers so far. A wrong answer is told beside its question, and the text shows
/// the usual value in its place. Without a company the tables keep the names of the library.
pub fn look(office: Option<&Office>, slug: &str, answers: &Answers) -> Result<WizardLook> {
    let (_, source) = find(slug)?;
    let usual = usual_values(office, &source)?;
    let (parameters, problems) = as_far_as_right(&usual, answers);
    let blocks = blocks(&source, &parameters);
    let headings = headings(&blocks);
    let question = |asked: &Question| {
        let parameter = parameters.get(&asked.key)?;
        let articles: Vec<_> = articles_citing(&source.body, &parameters, &asked.key)
            .into_iter()
            .map(|citation| article_ref(citation, &headings))
            .collect();
        let decides_text = matches!(parameter.value, Value::Switch { .. } | Value::Choice { .. });
        Some(WizardQuestion {
            zh: asked.zh.clone(),
            en: asked.en.clone(),
            printed: parameter.words(),
            usual: usual.get(&asked.key)?.words(),
            bounds_text: bounds_text(parameter),
            relevant: decides_text || !articles.is_empty(),
            articles,
            problem: problems
                .iter()
                .find(|problem| problem.facts.get("key") == Some(&asked.key))
                .cloned(),
            parameter: parameter.clone(),
        })
    };
    Ok(WizardLook {
        articles: articles(&blocks),
        questions: source.questions.iter().filter_map(question).collect(),
        title: source.title.clone(),
        blocks,
        problems,
    })
}

/// The whole text as plain lines or as Markdown, for a file.
pub fn text(look: &WizardLook, markdown: bool) -> String {
    let mut text = format!("{}{}\n\n", if markdown { "# " } else { "" }, look.title);
    for block in &look.blocks {
        let mark = match block.kind {
            _ if !markdown => "",
            NodeKind::Part | NodeKind::Chapter | NodeKind::Annex => "## ",
            NodeKind::Section => "### ",
            NodeKind::Article => "#### ",
            _ => "",
        };
        let heading = block.heading.as_deref().unwrap_or_default();
        let words = format!("{}{}", block.text(), heading);
        let gap = if block.heading.is_some() { "　" } else { "" };
        text.push_str(&format!("{mark}{}{gap}{words}\n", block.number));
        if let Some(table) = &block.table {
            for (index, row) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
                let (open, between, close) = if markdown {
                    ("| ", " | ", " |")
                } else {
                    ("", "\t", "")
                };
                text.push_str(&format!("{open}{}{close}\n", row.join(between)));
                if markdown && index == 0 {
                    text.push_str(&format!("|{}\n", " --- |".repeat(row.len())));
                }
            }
        }
        if markdown {
            text.push('\n');
        }
    }
    text
}

/// The values of the template, its tables filled with what the company has.
pub(super) fn usual_values(office: Option<&Office>, source: &Source) -> Result<Parameters> {
    let present = match office {
        Some(office) => present(&office.file.people().organisation()?),
        None => Present::default(),
    };
    Ok(source.parameters.filled_in(&present)?)
}

/// Departments that have a post, and the classes of the posts, each once and in their order.
fn present(organisation: &Organisation) -> Present {
    let mut classes: Vec<String> = Vec::new();
    for post in &organisation.posts {
        if !post.class.is_empty() && !classes.contains(&post.class) {
            classes.push(post.class.clone());
        }
    }
    let staffed = |id| organisation.posts.iter().any(|post| post.department == id);
    Present {
        departments: organisation
            .departments
            .iter()
            .filter(|department| staffed(department.id))
            .map(|department| department.name.clone())
            .collect(),
        classes,
    }
}

/// Every right answer in its place, and what is wrong with the others.
fn as_far_as_right(usual: &Parameters, answers: &Answers) -> (Parameters, Vec<Refusal>) {
    let mut parameters = usual.clone();
    let mut problems = Vec::new();
    for (key, answer) in answers {
        let one = Answers::from([(key.clone(), answer.clone())]);
        match parameters.answered(&one) {
            Ok(changed) => parameters = changed,
            Err(wrong) => problems.extend(wrong.iter().map(refusals::parameter)),
        }
    }
    (parameters, problems)
}

fn blocks(source: &Source, parameters: &Parameters) -> Vec<PrintedBlock> {
    let example = Some(worked_example(&source.body, parameters));
    print(&source.body, parameters, &PrintOptions { example })
}

fn articles(blocks: &[PrintedBlock]) -> usize {
    blocks
        .iter()
        .filter(|block| block.kind == NodeKind::Article)
        .count()
}
