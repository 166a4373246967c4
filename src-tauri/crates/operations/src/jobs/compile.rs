//! 汇编: a draft of the regulation on duties and assessment, made from the sheets in force.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::ids::{RegulationId, VersionId};
use domain::jobs::compile::{self, Compiled, Entry, General, LimitPlace, LimitRow};
use domain::jobs::{JobVersion, Limit, in_force};
use domain::moment::Moment;
use domain::people::{Organisation, Post};
use domain::regulations::checkup::{Severity, check_blocks};
use domain::regulations::{
    Node, NodeKind, PrintOptions, Regulation, RegulationKind, Version, print,
};
use store::{CompiledArticle, NewVersion};

use super::limits::Rules;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::regulations::{draft_of, free_slug, read, wizard};
use crate::views::{CompilePost, CompilePreview, RegulationReading, Role};

/// Everything that a compilation is made of.
pub(super) struct Material {
    pub(super) organisation: Organisation,
    /// All posts in the order of departments, each with its sheet in force.
    pub(super) sheets: Vec<(Post, Option<JobVersion>)>,
    rules: Rules,
    regulation: Option<Regulation>,
    draft: Option<Version>,
    /// What the draft would be based on.
    base: Option<Version>,
}

/// What would be in the draft. Without `posts` every post with a sheet in force goes in.
pub fn preview_compile(
    office: &Office,
    today: NaiveDate,
    posts: Option<&[i64]>,
) -> Result<CompilePreview> {
    let material = Material::read(office, today)?;
    let chosen = material.chosen(posts)?;
    let (own_general, general) = material.general();
    let general_articles = articles(&general.body);
    let compiled = match chosen.is_empty() {
        true => None,
        false => Some(material.compile(general, &chosen)?),
    };
    let found = compiled.as_ref().map(|made| {
        let blocks = print(&made.body, &made.parameters, &PrintOptions::default());
        check_blocks(&blocks)
    });
    let found = found.unwrap_or_default();
    let of = |severity| {
        found
            .iter()
            .filter(|one| one.severity() == severity)
            .count()
    };
    let posts = material.sheets.iter().map(|(post, sheet)| {
        let origin = compiled.as_ref().and_then(|made| {
            let mut origins = made.origins.iter();
            origins.find(|origin| origin.post == post.id)
        });
        CompilePost {
            post: post.id.into(),
            name: post.name.clone(),
            department: material.department(post).to_owned(),
            sheet: sheet.as_ref().map(|version| version.ordinal),
            chosen: origin.is_some(),
            duties: sheet.as_ref().map_or(0, |one| one.sheet.duties.len()),
            indicators: sheet.as_ref().map_or(0, |one| one.sheet.indicators.len()),
            parameters: origin.map_or(0, |origin| origin.parameters),
        }
    });
    Ok(CompilePreview {
        title: material.title(),
        regulation: material.regulation.as_ref().map(|one| one.id.into()),
        draft: material.draft.as_ref().map(|one| one.id.into()),
        own_general,
        general_articles,
        posts: posts.collect(),
        parameters: compiled.as_ref().map_or(0, |made| made.parameters.len()),
        high: of(Severity::High),
        warnings: of(Severity::Warn),
    })
}

/// Makes the draft: a new regulation, or the next version of the one there is.
pub fn compile(
    office: &mut Office,
    now: Moment,
    posts: Option<&[i64]>,
) -> Result<RegulationReading> {
    office.needs(Role::GeneralManagement)?;
    let material = Material::read(office, now.today())?;
    let title = material.title();
    if material.draft.is_some() {
        return Err(refusal("jobs.draft_in_the_way").fact("title", title).into());
    }
    let chosen = material.chosen(posts)?;
    if chosen.is_empty() {
        return Err(refusal("jobs.nothing_to_compile").into());
    }
    let (_, general) = material.general();
    let made = material.compile(general, &chosen)?;
    let articles: Vec<CompiledArticle> = made
        .origins
        .iter()
        .map(|origin| CompiledArticle {
            article: origin.article.clone(),
            sheet: origin.version,
        })
        .collect();
    let id = insert(office, now, &material, &made, &articles)?;
    read(office, now.today(), id.into())
}

fn insert(
    office: &mut Office,
    now: Moment,
    material: &Material,
    made: &Compiled,
    articles: &[CompiledArticle],
) -> Result<VersionId> {
    let work = Regulation {
        id: RegulationId::from(0),
        slug: free_slug(office, RegulationKind::Duties)?,
        kind: RegulationKind::Duties,
        title: material.title(),
    };
    let sheets: Vec<i64> = articles.iter().map(|one| one.sheet.into()).collect();
    let payload = serde_json::json!({ "sheets": sheets });
    let about = match &material.regulation {
        Some(regulation) => format!("regulation {}", regulation.slug),
        None => format!("regulation {}", work.slug),
    };
    office.record(now, "regulation.compile", &about, payload, |tx| {
        let regulations = tx.regulations();
        let regulation = match &material.regulation {
            Some(regulation) => regulation.id,
            None => regulations.insert(&work)?,
        };
        let id = regulations.insert_draft(&NewVersion {
            regulation,
            body: made.body.clone(),
            parameters: made.parameters.clone(),
            trial_until: None,
            based_on: material.base.as_ref().map(|version| version.id),
        })?;
        regulations.keep_compiled_articles(id, articles)?;
        Ok(id)
    })
}

impl Material {
    pub(super) fn read(office: &Office, today: NaiveDate) -> Result<Self> {
        let organisation = office.file.people().organisation()?;
        let all = office.file.jobs().all()?;
        let mut sheets: Vec<(usize, Post, Option<JobVersion>)> = Vec::new();
        for post in &organisation.posts {
            let own: Vec<JobVersion> = all
                .iter()
                .filter(|version| version.post == post.id)
                .cloned()
                .collect();
            let place = organisation
                .departments
                .iter()
                .position(|department| department.id == post.department);
            sheets.push((
                place.unwrap_or(usize::MAX),
                post.clone(),
                in_force(&own, today).cloned(),
            ));
        }
        sheets.sort_by_key(|(place, ..)| *place);
        let regulation = wizard::regulation_of(office, RegulationKind::Duties)?;
        let (draft, base) = match &regulation {
            None => (None, None),
            Some(regulation) => {
                let versions = office.file.regulations().versions(regulation.id)?;
                let base = domain::regulations::in_force(&versions, today).or(versions.last());
                (draft_of(office, regulation.id)?, base.cloned())
            }
        };
        Ok(Self {
            organisation,
            sheets: sheets
                .into_iter()
                .map(|(_, post, sheet)| (post, sheet))
                .collect(),
            rules: Rules::on(office, today)?,
            regulation,
            draft,
            base,
        })
    }

    fn title(&self) -> String {
        match &self.regulation {
            Some(regulation) => regulation.title.clone(),
            None => compile::general().title.clone(),
        }
    }

    fn department(&self, post: &Post) -> &str {
        let found = self.organisation.department(post.department);
        found.map_or("", |department| &department.name)
    }

    /// The general part and whether it is the company's own.
    fn general(&self) -> (bool, General) {
        let Some(base) = &self.base else {
            return (false, General::of_library());
        };
        match General::of_version(&base.body, &base.parameters) {
            Some(own) => (true, own),
            None => (
                false,
                General::of_library().with_values_of(&base.parameters),
            ),
        }
    }

    /// The sheets that go in. A post that is asked for by name must have one.
    fn chosen(&self, posts: Option<&[i64]>) -> Result<Vec<(&Post, &JobVersion)>> {
        let asked = |post: &Post| {
            let id = i64::from(post.id);
            posts.is_none_or(|posts| posts.contains(&id))
        };
        let mut found = Vec::new();
        for (post, sheet) in self.sheets.iter().filter(|(post, _)| asked(post)) {
            match sheet {
                Some(sheet) => found.push((post, sheet)),
                None if posts.is_some() => {
                    let refused = refusal("jobs.no_sheet_in_force").fact("name", &post.name);
                    return Err(refused.into());
                }
                None => {}
            }
        }
        Ok(found)
    }

    pub(super) fn compile(
        &self,
        general: General,
        chosen: &[(&Post, &JobVersion)],
    ) -> Result<Compiled> {
        let place = |limit: &Limit| self.place(&general, limit);
        let entries: Vec<Entry<'_>> = chosen
            .iter()
            .map(|(post, version)| Entry {
                department: post.department,
                department_name: self.department(post),
                version,
                limits: version
                    .sheet
                    .authorities
                    .iter()
                    .map(|authority| place(&authority.limit))
                    .collect(),
            })
            .collect();
        let mut pointed_to: BTreeSet<LimitRow> = BTreeSet::new();
        for version in self.sheets.iter().filter_map(|(_, sheet)| sheet.as_ref()) {
            for authority in &version.sheet.authorities {
                if let LimitPlace::Here { key, row } = place(&authority.limit) {
                    pointed_to.insert((key, row));
                }
            }
        }
        compile::compile(general.clone(), &entries, &pointed_to).map_err(|error| {
            let said = anyhow::Error::new(error).context("parameters of the job descriptions");
            Error::Broken(said)
        })
    }

    fn place(&self, general: &General, limit: &Limit) -> LimitPlace {
        let Limit::Rule { key, row } = limit else {
            return LimitPlace::Sheet;
        };
        let own = general.parameters.get(key).and_then(|one| one.value.rows());
        match own {
            Some(rows) if rows.iter().any(|other| other.name == *row) => LimitPlace::Here {
                key: key.clone(),
                row: row.clone(),
            },
            Some(_) => LimitPlace::Sheet,
            None => match self.rules.title(key) {
                Some(title) => LimitPlace::Elsewhere { title },
                None => LimitPlace::Sheet,
            },
        }
    }
}

fn articles(nodes: &[Node]) -> usize {
    nodes
        .iter()
        .map(|node| usize::from(node.kind == NodeKind::Article) + articles(&node.children))
        .sum()
}
