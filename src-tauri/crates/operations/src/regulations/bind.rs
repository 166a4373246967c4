//! 改为参数: typed words of a draft become a parameter, and its chip stands where they stood.

use domain::moment::Moment;
use domain::regulations::{self as rules, BoundFigure, NewParameter, WordsRef};

use super::change::{editable, make};
use super::checkup::accepted_figures;
use super::read::read;
use crate::error::Result;
use crate::office::Office;
use crate::views::RegulationReading;

const BIND: &str = "regulation.draft.bind";

/// The parameter that words of a draft would be: type and value, a name and a free key.
pub fn propose_parameter(office: &Office, version: i64, words: &WordsRef) -> Result<NewParameter> {
    let draft = editable(office, version)?;
    Ok(rules::propose(&draft.body, &draft.parameters, words)?)
}

/// Declares a parameter and puts it in place of the words: one change, which can be taken back.
pub fn bind_words(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    words: &WordsRef,
    new: &NewParameter,
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let change = rules::bind(&draft.body, &draft.parameters, words, new)?;
    make(office, now, &draft, revision, BIND, &change)?;
    read(office, now.today(), version)
}

/// Binds every figure of a draft that was not accepted, under proposed names: one change. Tells what it
/// made; nothing, where there was nothing to bind.
pub fn bind_figures(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
) -> Result<Vec<BoundFigure>> {
    let draft = editable(office, version)?;
    let accepted = accepted_figures(office, draft.regulation)?;
    let open = |one: &rules::TypedFigure| {
        let kept = |other: &rules::AcceptedFigure| {
            other.node == one.node && other.quote == one.figure.words
        };
        one.figure.sure || !accepted.iter().any(kept)
    };
    let Some((change, made)) = rules::bind_all(&draft.body, &draft.parameters, open)? else {
        return Ok(Vec::new());
    };
    make(office, now, &draft, revision, BIND, &change)?;
    Ok(made)
}
