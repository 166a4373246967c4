//! The same quarter under another version of the regulation, beside the present one.

use std::collections::BTreeMap;

use domain::bonus::engine::Allocation;
use domain::bonus::{GatheredPerson, RunState};
use domain::money::Money;
use domain::quarter::Quarter;

use super::compute::{compute, compute_under};
use super::stored::thaw;
use crate::error::{Error, Result};
use crate::office::Office;
use crate::regulations::{load, parameter_changes};
use crate::views::{WhatIf, WhatIfRow, WhatIfTotals};

struct Side<'a> {
    people: &'a [GatheredPerson],
    allocation: &'a Allocation,
}

/// Nothing is saved. What the other version cannot compute comes back as the refusal it would give.
pub fn what_if(office: &Office, quarter: Quarter, version: i64) -> Result<WhatIf> {
    let (regulation, other) = load(office, version)?;
    let now = present(office, quarter)?;
    let present_version = now.2;
    let changes = parameter_changes(office, &present_version, &other)?;
    let from = present_version.name(&regulation);
    let to = other.name(&regulation);
    let now_side = Side {
        people: &now.0,
        allocation: &now.1,
    };
    let now_totals = totals(&now.1);
    match compute_under(office, quarter, regulation, other) {
        Ok(then) => Ok(WhatIf {
            quarter,
            from,
            to,
            rows: rows(
                &now_side,
                &Side {
                    people: &then.inputs.people,
                    allocation: &then.allocation,
                },
            ),
            now: now_totals,
            then: totals(&then.allocation),
            refusal: None,
            changes,
        }),
        Err(Error::Refused(refused)) => Ok(WhatIf {
            quarter,
            from,
            to,
            rows: Vec::new(),
            now: now_totals,
            then: WhatIfTotals::default(),
            refusal: Some(refused),
            changes,
        }),
        Err(broken) => Err(broken),
    }
}

type Present = (
    Vec<GatheredPerson>,
    Allocation,
    domain::regulations::Version,
);

/// What was calculated, or what would be calculated now.
fn present(office: &Office, quarter: Quarter) -> Result<Present> {
    if let Some(run) = office
        .file
        .bonus()
        .run(quarter)?
        .filter(|run| run.state != RunState::Draft)
        && let (Some(frozen), Some(version)) = (thaw(office, &run)?, run.version)
    {
        return Ok((
            frozen.inputs.people,
            frozen.allocation,
            office.file.regulations().version(version)?,
        ));
    }
    let computed = compute(office, quarter)?;
    Ok((
        computed.inputs.people,
        computed.allocation,
        computed.version,
    ))
}

fn totals(allocation: &Allocation) -> WhatIfTotals {
    WhatIfTotals {
        pool: allocation.pool,
        paid: Money::total(allocation.people.iter().map(|person| person.total))
            .unwrap_or(Money::MAX),
        closing: allocation.reserve.closing,
    }
}

fn rows(now: &Side<'_>, then: &Side<'_>) -> Vec<WhatIfRow> {
    let everybody: BTreeMap<&str, &GatheredPerson> = now
        .people
        .iter()
        .chain(then.people)
        .map(|person| (person.code.as_str(), person))
        .collect();
    everybody
        .into_iter()
        .filter_map(|(code, person)| {
            let before = now.allocation.person(code).map(|granted| granted.total);
            let after = then.allocation.person(code).map(|granted| granted.total);
            if before.is_none() && after.is_none() {
                return None;
            }
            let (was, would) = (before.unwrap_or_default(), after.unwrap_or_default());
            Some(WhatIfRow {
                code: code.to_owned(),
                name: person.name.clone(),
                department: person.department.clone(),
                now: was,
                then: would,
                difference: would.sub(was).unwrap_or_default(),
                now_left_out: before.is_none(),
                then_left_out: after.is_none(),
            })
        })
        .collect()
}
