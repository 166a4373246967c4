//! A plan, written through one batch, so that it is taken back as one.

use domain::ids::BatchId;
use store::{StoreError, Tx};

use super::ImportStep;
use super::plan::{Deed, Plan};

/// So many accounts are written between two looks at whether somebody wants to stop.
const STEP: usize = 200;

/// Writes everything, or leaves nothing behind with the transaction. Nothing where `progress` said to stop:
/// the error that takes the transaction back is the caller's to name.
pub(super) fn write(
    tx: &Tx<'_>,
    source: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(ImportStep<'_>) -> bool,
) -> Result<Option<BatchId>, StoreError> {
    let accounts = tx.accounts();
    let mut batch = accounts.batch(source)?;
    let (mut created, mut updated) = (0_usize, 0_usize);
    let total = plan.targets.len();
    for (done, target) in plan.targets.iter().enumerate() {
        let step = ImportStep {
            done,
            total,
            current: &target.account.name,
        };
        if done.is_multiple_of(STEP) && !progress(step) {
            return Ok(None);
        }
        if target.is_new {
            batch.insert(&target.account)?;
            created += 1;
        } else if target.changed {
            batch.update(&target.account)?;
            updated += 1;
        }
    }
    let refused = plan
        .rows
        .iter()
        .filter(|row| matches!(row.deed, Deed::Refuse | Deed::Hold))
        .count();
    let batch = batch.finish()?;
    tx.note(serde_json::json!({
        "batch": i64::from(batch), "created": created, "updated": updated, "left_out": refused,
    }));
    Ok(Some(batch))
}
