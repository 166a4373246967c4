//! A plan, written through one batch, so that it is taken back as one.

use domain::ids::BatchId;
use store::{StoreError, Tx};

use super::plan::{Deed, Plan};

/// Writes everything, or leaves nothing behind with the transaction.
pub(super) fn write(tx: &Tx<'_>, source: &str, plan: &Plan) -> Result<BatchId, StoreError> {
    let accounts = tx.accounts();
    let batch = accounts.batch(source)?;
    let (mut created, mut updated) = (0_usize, 0_usize);
    for target in &plan.targets {
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
    tx.note(serde_json::json!({
        "batch": i64::from(batch.id()), "created": created, "updated": updated, "left_out": refused,
    }));
    Ok(batch.id())
}
