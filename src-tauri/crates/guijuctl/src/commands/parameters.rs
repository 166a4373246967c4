//! `regulation set|declare|describe|withdraw`: the parameters of a draft.

use domain::moment::Moment;
use domain::regulations::NewParameter;
use operations::office::Office;
use operations::views::{ParameterRow, RegulationReading, ValueInput};
use operations::{Error, regulations};
use serde_json::json;

use crate::arguments::{DescriptionArguments, Global, ParameterCommand};
use crate::output;

/// Changes the parameters of a draft; begins one where there is none.
pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    command: ParameterCommand,
) -> Result<(), Error> {
    match command {
        ParameterCommand::Set { id, key, value } => {
            let (version, revision) = seen(&draft(office, now, &id)?);
            let input = ValueInput::Text { text: value };
            let reading = regulations::set_parameter(office, now, version, revision, &key, &input)?;
            say(global, &reading, &key)
        }
        ParameterCommand::Declare { id, key, form } => {
            let (version, revision) = seen(&draft(office, now, &id)?);
            let key = key.unwrap_or_default();
            let new = said(form, empty(key));
            let reading = regulations::declare_parameter(office, now, version, revision, &new)?;
            let made = reading.parameters.last();
            let key = made.map_or(new.key, |row| row.parameter.key.clone());
            say(global, &reading, &key)
        }
        ParameterCommand::Describe { id, key, form } => {
            let (version, revision) = seen(&draft(office, now, &id)?);
            let new = said(
                form,
                regulations::described_parameter(office, version, &key)?,
            );
            let reading = regulations::describe_parameter(office, now, version, revision, &new)?;
            say(global, &reading, &key)
        }
        ParameterCommand::Withdraw { id, keys, uncited } => {
            let draft = draft(office, now, &id)?;
            let left_out = draft.parameters.iter().filter(|row| !row.cited);
            let keys = if uncited {
                left_out.map(|row| row.parameter.key.clone()).collect()
            } else {
                keys
            };
            let (version, revision) = seen(&draft);
            regulations::withdraw_parameters(office, now, version, revision, &keys)?;
            if global.json {
                output::json(&json!({ "withdrawn": keys }))
            } else {
                output::line(&keys.join("\n"))
            }
        }
    }
}

fn draft(office: &mut Office, now: Moment, id: &str) -> Result<RegulationReading, Error> {
    let row = regulations::find(office, now.today(), id)?;
    regulations::draft(office, now, row.id)
}

fn seen(draft: &RegulationReading) -> (i64, u32) {
    (draft.version.id, draft.revision)
}

fn empty(key: String) -> NewParameter {
    NewParameter {
        key,
        label: String::new(),
        label_en: String::new(),
        kind: String::new(),
        value: String::new(),
        min: String::new(),
        max: String::new(),
        note: String::new(),
    }
}

/// What was said, the rest as it was.
fn said(form: DescriptionArguments, was: NewParameter) -> NewParameter {
    NewParameter {
        key: was.key,
        label: form.label.unwrap_or(was.label),
        label_en: form.label_en.unwrap_or(was.label_en),
        kind: form.kind.unwrap_or(was.kind),
        value: form.value.unwrap_or(was.value),
        min: form.min.unwrap_or(was.min),
        max: form.max.unwrap_or(was.max),
        note: form.note.unwrap_or(was.note),
    }
}

fn say(global: &Global, reading: &RegulationReading, key: &str) -> Result<(), Error> {
    let found = |row: &&ParameterRow| row.parameter.key == key;
    let Some(row) = reading.parameters.iter().find(found) else {
        return Ok(());
    };
    if global.json {
        return output::json(&json!({
            "key": key, "label": row.parameter.label, "printed": row.printed,
            "bounds": row.bounds_text,
        }));
    }
    output::line(&format!("{key} = {}", row.printed))
}
