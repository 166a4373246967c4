//! Parameters of a draft: another value, one more, one less.

use domain::moment::Moment;
use domain::regulations::edit::Change;
use domain::regulations::{IssueRefusal, NewParameter, Parameters, Value, against};

use super::change::{editable, make};
use super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{RegulationReading, ValueInput};

/// Changes one parameter of a draft. `revision` is the one that was seen.
pub fn set_parameter(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    key: &str,
    input: &ValueInput,
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let old = value_of(&draft.parameters, key)?;
    let parameters = match input {
        ValueInput::Text { text } => draft.parameters.edit(key, None, text)?,
        ValueInput::Rows { rows } => draft.parameters.edit_rows(key, rows)?,
    };
    let change = Change::Value {
        key: key.to_owned(),
        old,
        new: value_of(&parameters, key)?,
    };
    make(
        office,
        now,
        &draft,
        revision,
        "regulation.draft.set",
        &change,
    )?;
    read(office, now.today(), version)
}

/// Adds a parameter to a draft; the text can cite it from now on.
pub fn declare_parameter(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    new: &NewParameter,
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let change = Change::Declared {
        parameter: new.read(&draft.parameters)?,
    };
    let action = "regulation.draft.declare";
    make(office, now, &draft, revision, action, &change)?;
    read(office, now.today(), version)
}

/// Takes parameters that no text cites out of a draft, each as a change of its own. Refused with
/// `parameter.cited` where one is still cited, and with nothing changed.
pub fn withdraw_parameters(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    keys: &[String],
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let mut left = draft.parameters.clone();
    for key in keys {
        left = left.withdraw(key)?;
    }
    for refused in against(&draft.body, &left) {
        if let IssueRefusal::UnknownParameter { place, key } = refused {
            let label = draft
                .parameters
                .get(&key)
                .map_or(&key, |found| &found.label);
            return Err(refusal("parameter.cited")
                .fact("label", label)
                .fact("place", place)
                .into());
        }
    }
    for (step, key) in (0_u32..).zip(keys) {
        let draft = editable(office, version)?;
        let parameter = draft
            .parameters
            .get(key)
            .ok_or_else(|| refusal("parameter.unknown").fact("key", key))?;
        let change = Change::Withdrawn {
            parameter: parameter.clone(),
        };
        let action = "regulation.draft.withdraw";
        make(office, now, &draft, revision + step, action, &change)?;
    }
    read(office, now.today(), version)
}

fn value_of(parameters: &Parameters, key: &str) -> Result<Value> {
    let parameter = parameters
        .get(key)
        .ok_or_else(|| refusal("parameter.unknown").fact("key", key))?;
    Ok(parameter.value.clone())
}
