//! `regulation bind|accept`: typed figures become parameters, findings are kept with a reason.

use domain::moment::Moment;
use domain::regulations::checkup::{POSSIBLE_PARAMETER, UNBOUND_NUMBER};
use domain::regulations::{NewParameter, NodeId, WordsRef};
use operations::office::Office;
use operations::texts::Language;
use operations::views::{CheckupFinding, FindingRef, ParameterRow};
use operations::{Error, refusal, regulations};
use serde_json::{Value, json};

use super::adoption::draft_of;
use crate::arguments::{FigureCommand, Global};
use crate::output;

/// Runs the commands about what the check-up finds in the draft of a regulation.
pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: FigureCommand,
    language: Language,
) -> Result<(), Error> {
    match command {
        FigureCommand::Bind {
            id,
            all: false,
            figure,
            place,
            key,
            label,
        } => {
            let version = draft(office, now, &id)?;
            let typed = |one: &CheckupFinding| {
                [UNBOUND_NUMBER, POSSIBLE_PARAMETER].contains(&one.code.as_str())
            };
            let wanted = (figure.as_deref(), place.place.as_deref());
            let found = the_one(office, version, wanted, typed)?;
            let words = WordsRef {
                node: NodeId(found.node.unwrap_or_default()),
                quote: found.quote.clone(),
                nth: None,
            };
            let proposed = regulations::propose_parameter(office, version, &words)?;
            let new = NewParameter {
                key: key.unwrap_or(proposed.key),
                label: label.unwrap_or(proposed.label),
                ..proposed
            };
            let revision = regulations::draft_text(office, version)?.revision;
            let reading = regulations::bind_words(office, now, version, revision, &words, &new)?;
            let made = reading.parameters.last().map(
                |ParameterRow {
                     parameter, printed, ..
                 }| {
                    Made {
                        place: found.place,
                        words: found.quote,
                        key: parameter.key.clone(),
                        label: parameter.label.clone(),
                        printed: printed.clone(),
                    }
                },
            );
            say(global, made.as_slice(), language)
        }
        FigureCommand::Bind { id, .. } => {
            let version = draft(office, now, &id)?;
            let revision = regulations::draft_text(office, version)?.revision;
            let made = regulations::bind_figures(office, now, version, revision)?;
            let made: Vec<Made> = made
                .into_iter()
                .map(|one| Made {
                    place: one.place,
                    words: one.words,
                    printed: one.parameter.words(),
                    key: one.parameter.key,
                    label: one.parameter.label,
                })
                .collect();
            say(global, &made, language)
        }
        FigureCommand::Accept {
            id,
            code,
            quote,
            place,
            reason,
        } => {
            let version = draft(office, now, &id)?;
            let wanted = (quote.as_deref(), place.place.as_deref());
            let found = the_one(office, version, wanted, |one| one.code == code)?;
            let finding = FindingRef {
                code: found.code,
                node: found.node,
                quote: found.quote,
            };
            regulations::accept_finding(office, now, version, &finding, &reason)?;
            if global.json {
                return output::json(&json!({
                    "code": finding.code, "place": found.place, "quote": finding.quote, "accepted": reason,
                }));
            }
            output::line(&format!(
                "{} {} {} {}",
                output::either(language, "已保留：", "Kept:"),
                finding.code,
                found.place,
                finding.quote
            ))
        }
    }
}

fn draft(office: &Office, now: Moment, id: &str) -> Result<i64, Error> {
    draft_of(&regulations::find(office, now.today(), id)?)
}

/// The open finding with these words at this place: refused where there is none, or more than one.
fn the_one(
    office: &Office,
    version: i64,
    (quote, place): (Option<&str>, Option<&str>),
    wanted: impl Fn(&CheckupFinding) -> bool,
) -> Result<CheckupFinding, Error> {
    let mut found = regulations::checkup(office, version)?;
    found.retain(|one| {
        let here = |place: &str| one.place == place || one.place.starts_with(&format!("{place}第"));
        one.accepted.is_none()
            && wanted(one)
            && quote.is_none_or(|quote| one.quote == quote)
            && place.is_none_or(here)
    });
    if found.len() > 1 {
        let places: Vec<String> = found
            .iter()
            .map(|one| format!("{}“{}”", one.place, one.quote))
            .collect();
        return Err(refusal("cli.which_finding")
            .fact("count", found.len())
            .fact("places", places.join("、"))
            .into());
    }
    found.pop().ok_or_else(|| {
        refusal("cli.no_finding")
            .fact("quote", quote.unwrap_or_default())
            .fact("place", place.unwrap_or_default())
            .into()
    })
}

/// What became of a figure.
struct Made {
    place: String,
    words: String,
    key: String,
    label: String,
    printed: String,
}

fn say(global: &Global, made: &[Made], language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = made
            .iter()
            .map(|one| {
                json!({
                    "id": one.key, "key": one.key, "label": one.label, "printed": one.printed,
                    "place": one.place, "figure": one.words,
                })
            })
            .collect();
        return output::json(&rows);
    }
    if made.is_empty() {
        return output::line(output::either(
            language,
            "没有需要绑定的数字。",
            "There is no figure to bind.",
        ));
    }
    for one in made {
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}",
            one.place, one.words, one.key, one.label, one.printed
        ))?;
    }
    Ok(())
}
