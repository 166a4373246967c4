//! Opinions on the articles of a version: a thread beside the text that is never printed.

use domain::moment::Moment;
use domain::regulations::edit::Line;
use domain::regulations::{NodeId, NodeKind};
use store::NewOpinion;

use super::change::subject;
use super::find::load;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::OpinionRow;

/// All opinions on a version, oldest first.
pub fn opinions(office: &Office, version: i64) -> Result<Vec<OpinionRow>> {
    let (_, version) = load(office, version)?;
    let opinions = office.file.regulations().opinions(version.id)?;
    Ok(opinions
        .into_iter()
        .map(|opinion| OpinionRow {
            id: opinion.id,
            node: opinion.node.0,
            text: opinion.text,
            author: opinion.user_name,
            at: opinion.at,
            settled: opinion.settled,
        })
        .collect())
}

/// Puts down what the user at work thinks of an article. Everybody may.
pub fn add_opinion(
    office: &mut Office,
    now: Moment,
    version: i64,
    node: &str,
    text: &str,
) -> Result<Vec<OpinionRow>> {
    let (_, found) = load(office, version)?;
    let text = text.trim();
    if text.is_empty() {
        return Err(refusal("text.opinion_empty").into());
    }
    let node = NodeId(node.to_owned());
    let is_article =
        |line: &Line| line.id == node && matches!(line.kind, NodeKind::Article | NodeKind::Annex);
    if !Line::of(&found.body).iter().any(is_article) {
        return Err(refusal("text.no_article").into());
    }
    let new = NewOpinion {
        version: found.id,
        node: &node,
        text,
    };
    let payload = serde_json::json!({ "node": node.0 });
    office.record(
        now,
        "regulation.opinion",
        &subject(found.id),
        payload,
        |tx| tx.regulations().insert_opinion(&new),
    )?;
    opinions(office, version)
}

/// Folds an opinion away, or opens it again.
pub fn settle_opinion(
    office: &mut Office,
    now: Moment,
    version: i64,
    opinion: i64,
    settled: bool,
) -> Result<Vec<OpinionRow>> {
    let (_, found) = load(office, version)?;
    let payload = serde_json::json!({ "opinion": opinion, "settled": settled });
    office.record(
        now,
        "regulation.opinion.settle",
        &subject(found.id),
        payload,
        |tx| tx.regulations().settle_opinion(found.id, opinion, settled),
    )?;
    opinions(office, version)
}
