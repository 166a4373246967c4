//! 重新汇编: articles of a draft that are behind their sheet are written anew from it. It is one step of the
//! draft, which undo takes back with the note of what the article rests on.

use std::collections::HashMap;

use domain::ids::PostId;
use domain::jobs::JobVersion;
use domain::jobs::compile::{self, General};
use domain::moment::Moment;
use domain::people::Post;
use domain::regulations::edit::{Change, Line, Resting, Splice};
use domain::regulations::{NodeId, Version};

use super::behind::behind;
use super::compile::Material;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::regulations::{editable, make, read};
use crate::views::{CompiledRow, RegulationReading};

const ACTION: &str = "regulation.draft.sheets";

/// Writes articles anew from the sheets in force; without names all that are behind.
pub fn recompile(
    office: &mut Office,
    now: Moment,
    version: i64,
    articles: &[String],
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let today = now.today();
    let rows = behind(office, today, version)?;
    let wanted: Vec<&CompiledRow> = rows
        .iter()
        .filter(|row| row.behind && (articles.is_empty() || articles.contains(&row.node)))
        .collect();
    let general = General::of_version(&draft.body, &draft.parameters);
    let (Some(general), false) = (general, wanted.is_empty()) else {
        return Err(refusal("jobs.nothing_behind").into());
    };
    let change = change(office, now, &draft, general, &rows, &wanted)?;
    let seen = office.file.regulations().revision(draft.id)?;
    let seen = u32::try_from(seen.0).map_err(anyhow::Error::from)?;
    make(office, now, &draft, seen, ACTION, &change)?;
    read(office, today, version)
}

fn change(
    office: &Office,
    now: Moment,
    draft: &Version,
    general: General,
    rows: &[CompiledRow],
    wanted: &[&CompiledRow],
) -> Result<Change> {
    let material = Material::read(office, now.today())?;
    let all = office.file.jobs().all()?;
    // The sheet that each article was written from, of those that still stand in the draft.
    let used: HashMap<PostId, &JobVersion> = rows
        .iter()
        .filter(|row| !row.label.is_empty())
        .filter_map(|row| {
            let post = PostId::from(row.post);
            let of_row = |one: &&JobVersion| one.post == post && one.ordinal == row.used;
            Some((post, all.iter().find(of_row)?))
        })
        .collect();
    let is_wanted = |post: PostId| wanted.iter().any(|row| PostId::from(row.post) == post);
    let mut before: Vec<(&Post, &JobVersion)> = Vec::new();
    let mut after: Vec<(&Post, &JobVersion)> = Vec::new();
    let mut resting = Vec::new();
    for (post, current) in &material.sheets {
        let Some(sheet) = used.get(&post.id) else {
            continue;
        };
        before.push((post, sheet));
        let fresh = current.as_ref().filter(|_| is_wanted(post.id));
        after.push((post, fresh.unwrap_or(sheet)));
        let row = wanted.iter().find(|row| PostId::from(row.post) == post.id);
        if let (Some(fresh), Some(row)) = (fresh, row) {
            resting.push(Resting {
                article: NodeId(row.node.clone()),
                before: sheet.id,
                now: fresh.id,
            });
        }
    }
    let old = material.compile(general.clone(), &before)?;
    let new = material.compile(general, &after)?;
    let posts: Vec<PostId> = wanted.iter().map(|row| PostId::from(row.post)).collect();
    let made = compile::again(&draft.body, &draft.parameters, (&old, &new), &posts)
        .map_err(|error| Error::Broken(anyhow::Error::new(error)))?;
    let old_lines = Line::of(&draft.body);
    // A sheet may have changed in what no article tells; then only the note moves on.
    let same = Splice {
        at: 0,
        removed: Vec::new(),
        inserted: Vec::new(),
    };
    Ok(Change::Sheets {
        splice: Splice::between(&old_lines, &Line::of(&made.body)).unwrap_or(same),
        gone: made.gone,
        came: made.came,
        articles: resting,
    })
}
