//! A calculation as it is stored: frozen with a format number and the version of the algorithm. What is
//! written here is read for ever; a new shape gets a new format.

use domain::bonus::engine::{ALGORITHM, Allocation};
use domain::bonus::{BonusRun, Fault, GatheredPerson, QuarterFacts};
use serde::{Deserialize, Serialize};
use store::Calculation;

use super::compute::{Computed, Inputs};
use crate::error::{Error, Result, refusal};
use crate::office::Office;

const FORMAT: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
struct StoredInputs {
    citation: String,
    adopted: bool,
    facts: QuarterFacts,
    people: Vec<GatheredPerson>,
    faults: Vec<Fault>,
}

/// A calculation read back.
pub(super) struct Frozen {
    pub(super) citation: String,
    pub(super) inputs: Inputs,
    pub(super) allocation: Allocation,
}

/// The form to store.
pub(super) fn freeze(computed: &Computed) -> Result<Calculation> {
    let inputs = StoredInputs {
        citation: computed.version.name(&computed.regulation),
        adopted: computed.version.adopted,
        facts: computed.inputs.facts.clone(),
        people: computed.inputs.people.clone(),
        faults: computed.inputs.faults.clone(),
    };
    Ok(Calculation {
        algorithm: ALGORITHM,
        format: FORMAT,
        inputs: serde_json::to_value(inputs).map_err(anyhow::Error::from)?,
        result: serde_json::to_value(&computed.allocation).map_err(anyhow::Error::from)?,
    })
}

/// The calculation of a run, if it has one.
pub(super) fn thaw(office: &Office, run: &BonusRun) -> Result<Option<Frozen>> {
    let Some(stored) = office.file.bonus().calculation(run.id)? else {
        return Ok(None);
    };
    if stored.format != FORMAT {
        let what = format!("calculation format {}", stored.format);
        return Err(refusal("store.unknown_format").detail(what).into());
    }
    let broken = |error: serde_json::Error| Error::Broken(error.into());
    let inputs: StoredInputs = serde_json::from_value(stored.inputs).map_err(broken)?;
    Ok(Some(Frozen {
        citation: inputs.citation,
        inputs: Inputs {
            facts: inputs.facts,
            people: inputs.people,
            faults: inputs.faults,
        },
        allocation: serde_json::from_value(stored.result).map_err(broken)?,
    }))
}
