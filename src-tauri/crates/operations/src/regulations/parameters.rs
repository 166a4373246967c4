//! Parameters of a draft: another value, another name, one more, one less.

use domain::moment::Moment;
use domain::regulations::edit::Change;
use domain::regulations::{IssueRefusal, NewParameter, Parameters, Value, against};

use super::change::{editable, make};
use super::find::load;
use super::read::read;
use crate::error::{Refusal, Result, refusal};
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

/// A parameter of a draft as it would be typed, to be described anew.
pub fn described_parameter(office: &Office, version: i64, key: &str) -> Result<NewParameter> {
    let (_, version) = load(office, version)?;
    let parameter = version.parameters.get(key);
    Ok(NewParameter::of(parameter.ok_or_else(|| unknown(key))?))
}

/// Gives a parameter of a draft another name or explanation; one that the drafter declared himself also
/// another type and other bounds. Refused with `parameter.fixed` for what engines and checks rely on.
pub fn describe_parameter(
    office: &mut Office,
    now: Moment,
    version: i64,
    revision: u32,
    described: &NewParameter,
) -> Result<RegulationReading> {
    let draft = editable(office, version)?;
    let new = described.describe(&draft.parameters)?;
    let old = draft.parameters.get(&new.key).cloned();
    let old = old.ok_or_else(|| unknown(&new.key))?;
    if old != new {
        let change = Change::Described { old, new };
        let action = "regulation.draft.describe";
        make(office, now, &draft, revision, action, &change)?;
    }
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
        let parameter = draft.parameters.get(key).ok_or_else(|| unknown(key))?;
        let change = Change::Withdrawn {
            parameter: parameter.clone(),
        };
        let action = "regulation.draft.withdraw";
        make(office, now, &draft, revision + step, action, &change)?;
    }
    read(office, now.today(), version)
}

fn value_of(parameters: &Parameters, key: &str) -> Result<Value> {
    let parameter = parameters.get(key).ok_or_else(|| unknown(key))?;
    Ok(parameter.value.clone())
}

fn unknown(key: &str) -> Refusal {
    refusal("parameter.unknown").fact("key", key)
}
