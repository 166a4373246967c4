//! 通知书送达: append-only rows, one notice and one hash each.

use domain::ids::{NoticeId, RunId};
use domain::regulations::{Acknowledgement, NewAcknowledgement};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::regulations::{Receiver, acknowledgement, insert_receipt};
use crate::row::RowExt;

impl Bonus<'_> {
    /// Every record about the notices of a run with the notice it is about, in the order it was made.
    pub fn notice_receipts(
        self,
        run: RunId,
    ) -> Result<Vec<(NoticeId, Acknowledgement)>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT receipt.* FROM notice_receipts receipt
             JOIN bonus_notices notice ON notice.id = receipt.notice_id
             WHERE notice.run_id = ? ORDER BY receipt.id",
        )?;
        let mut rows = statement.query([i64::from(run)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((row.id("notice_id")?, acknowledgement(row)?));
        }
        Ok(found)
    }
}

impl BonusTx<'_> {
    /// Puts a receipt on record for good, bound to the hash of the paper that was handed over.
    pub fn insert_notice_receipt(
        &self,
        notice: NoticeId,
        hash: &str,
        who: Receiver<'_>,
        new: &NewAcknowledgement,
    ) -> Result<i64, StoreError> {
        insert_receipt(
            self.db,
            (self.who, &self.at),
            ("notice_receipts", "notice_id", notice.into()),
            hash,
            who,
            new,
        )
    }
}
