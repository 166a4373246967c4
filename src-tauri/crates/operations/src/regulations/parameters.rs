//! Parameters of a draft: another value, or one more.

use domain::moment::Moment;
use domain::regulations::edit::Change;
use domain::regulations::{NewParameter, Parameters, Value};

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

fn value_of(parameters: &Parameters, key: &str) -> Result<Value> {
    let parameter = parameters
        .get(key)
        .ok_or_else(|| refusal("parameter.unknown").fact("key", key))?;
    Ok(parameter.value.clone())
}
