//! 改为参数: typed words become a parameter, and its chip stands where they stood.

mod proposal;
#[cfg(test)]
mod tests;

use serde::Deserialize;
use ts_rs::TS;

use super::edit::{Change, Line, Splice};
use super::issue::{TypedFigure, figures, texts, typed_figures, words_of};
use super::{NewParameter, Node, NodeId, Parameter, ParameterError, Parameters, Run, Table};
use proposal::Namer;

/// Words of one line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WordsRef {
    pub node: NodeId,
    pub quote: String,
    /// How many times the same words stand before them in the line; none for the first figure that
    /// reads so.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub nth: Option<u32>,
}

/// What became a parameter, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundFigure {
    pub place: String,
    pub words: String,
    pub parameter: Parameter,
}

/// Why words do not become a parameter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BindRefusal {
    #[error("the words do not stand in the line any more")]
    Gone,
    #[error(transparent)]
    Parameter(#[from] ParameterError),
}

/// The parameter that the words would be: type and value from the figure, a name from what stands before
/// it, a key that is free.
pub fn propose(
    body: &[Node],
    parameters: &Parameters,
    words: &WordsRef,
) -> Result<NewParameter, BindRefusal> {
    let lines = Line::of(body);
    let at = line_of(&lines, words)?;
    let line = &lines[at];
    let (text, from) =
        nth_place(line, nth_of(body, parameters, words)?, &words.quote).ok_or(BindRefusal::Gone)?;
    let typed = figures(&words.quote);
    let (kind, value) = match typed.as_slice() {
        [one] if one.words == words.quote => (one.kind, one.value.clone()),
        _ if super::reading::ValueType::Factor
            .read(&words.quote)
            .is_some() =>
        {
            ("factor", words.quote.trim().to_owned())
        }
        _ => ("text", words.quote.trim().to_owned()),
    };
    let runs = texts(&line.runs, line.table.as_ref()).nth(text);
    let before = words_of(runs.map_or(&[][..], Vec::as_slice));
    Ok(Namer::new(&lines, parameters).propose(at, &before[..from], (kind, value), &words.quote))
}

/// Declares the parameter and puts its chip in place of the words, as one change.
pub fn bind(
    body: &[Node],
    parameters: &Parameters,
    words: &WordsRef,
    new: &NewParameter,
) -> Result<Change, BindRefusal> {
    let parameter = new.read(parameters)?;
    let mut lines = Line::of(body);
    let at = line_of(&lines, words)?;
    let nth = nth_of(body, parameters, words)?;
    if !put(&mut lines[at], nth, &words.quote, &parameter.key) {
        return Err(BindRefusal::Gone);
    }
    change(body, &lines, vec![parameter])
}

/// Binds every typed figure that `wanted` picks, under proposed names, as one change. None if there is
/// nothing to do.
pub fn bind_all(
    body: &[Node],
    parameters: &Parameters,
    wanted: impl Fn(&TypedFigure) -> bool,
) -> Result<Option<(Change, Vec<BoundFigure>)>, BindRefusal> {
    let mut lines = Line::of(body);
    let found: Vec<TypedFigure> = typed_figures(body, parameters)
        .into_iter()
        .filter(|one| wanted(one))
        .collect();
    let mut known = parameters.clone();
    let mut made = Vec::new();
    for one in &found {
        let at = lines.iter().position(|line| line.id == one.node);
        let held = (one.figure.kind, one.figure.value.clone());
        let new = Namer::new(&lines, &known).propose(
            at.ok_or(BindRefusal::Gone)?,
            &one.before,
            held,
            &one.figure.words,
        );
        let parameter = new.read(&known)?;
        known = known.declare(parameter.clone())?;
        made.push(BoundFigure {
            place: one.place.clone(),
            words: one.figure.words.clone(),
            parameter,
        });
    }
    // From the end, so that counts of what stands before stay true.
    for (one, made) in found.iter().zip(&made).rev() {
        let line = lines.iter_mut().find(|line| line.id == one.node);
        let line = line.ok_or(BindRefusal::Gone)?;
        if !put(line, one.nth, &one.figure.words, &made.parameter.key) {
            return Err(BindRefusal::Gone);
        }
    }
    if made.is_empty() {
        return Ok(None);
    }
    let came = made.iter().map(|one| one.parameter.clone()).collect();
    Ok(Some((change(body, &lines, came)?, made)))
}

fn change(body: &[Node], lines: &[Line], came: Vec<Parameter>) -> Result<Change, BindRefusal> {
    Ok(Change::Bound {
        splice: Splice::between(&Line::of(body), lines).ok_or(BindRefusal::Gone)?,
        gone: Vec::new(),
        came,
    })
}

fn line_of(lines: &[Line], words: &WordsRef) -> Result<usize, BindRefusal> {
    let at = lines.iter().position(|line| line.id == words.node);
    at.filter(|_| !words.quote.trim().is_empty())
        .ok_or(BindRefusal::Gone)
}

fn nth_of(body: &[Node], parameters: &Parameters, words: &WordsRef) -> Result<usize, BindRefusal> {
    match words.nth {
        Some(nth) => Ok(nth as usize),
        None => typed_figures(body, parameters)
            .into_iter()
            .find(|one| one.node == words.node && one.figure.words == words.quote)
            .map(|one| one.nth)
            .ok_or(BindRefusal::Gone),
    }
}

/// Which text of the line, and which byte of it, the words stand at for the nth time.
fn nth_place(line: &Line, nth: usize, words: &str) -> Option<(usize, usize)> {
    let mut left = nth;
    for (index, runs) in texts(&line.runs, line.table.as_ref()).enumerate() {
        let text = words_of(runs);
        let mut places = text.match_indices(words);
        match places.nth(left) {
            Some((at, _)) => return Some((index, at)),
            None => left -= text.matches(words).count(),
        }
    }
    None
}

/// Puts the chip in place of the words.
fn put(line: &mut Line, nth: usize, words: &str, key: &str) -> bool {
    let Some((text, from)) = nth_place(line, nth, words) else {
        return false;
    };
    let runs = match (text.checked_sub(1), &mut line.table) {
        (None, _) => Some(&mut line.runs),
        (Some(cell), Some(Table::Cells { rows })) => rows.iter_mut().flatten().nth(cell),
        _ => None,
    };
    let Some(runs) = runs else { return false };
    *runs = replaced(runs, from, from + words.len(), key);
    true
}

/// The runs with a chip instead of these bytes of their words.
fn replaced(runs: &[Run], from: usize, to: usize, key: &str) -> Vec<Run> {
    let mut made = Vec::new();
    let mut at = 0;
    for run in runs {
        let length = words_of(std::slice::from_ref(run)).len();
        let (begin, end) = (at, at + length);
        at = end;
        let Run::Text { text, bold } = run else {
            made.push(run.clone());
            continue;
        };
        let piece = |piece: &str| {
            (!piece.is_empty()).then(|| Run::Text {
                text: piece.to_owned(),
                bold: *bold,
            })
        };
        made.extend(piece(&text[..from.clamp(begin, end) - begin]));
        if (begin..end).contains(&from) {
            made.push(Run::Parameter {
                key: key.to_owned(),
            });
        }
        made.extend(piece(&text[to.clamp(begin, end) - begin..]));
    }
    made
}
