//! Copies of papers that were given to a printer.

use domain::ids::{PaperId, UserId};
use domain::papers::{Offset, Sides};
use rusqlite::params;

use crate::error::StoreError;
use crate::papers::{Papers, PapersTx};
use crate::row::{RowExt, word};

/// Copies of one paper on their way to a printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPrint {
    /// As the system calls it.
    pub printer: String,
    pub copies: u32,
    /// `1-3,5`; nothing is all of them.
    pub pages: String,
    pub sides: Sides,
    /// 套打: by so much every page was moved, in tenths of a millimetre.
    pub offset: Offset,
    /// What the system calls the job, if it told.
    pub job: String,
}

/// One entry of the register of printed copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintLine {
    pub id: i64,
    pub paper: PaperId,
    /// RFC 3339
    pub at: String,
    pub by: UserId,
    pub print: PaperPrint,
}

impl Papers<'_> {
    /// Printed copies of one paper, or of all, the first ones first.
    pub fn prints(self, paper: Option<PaperId>) -> Result<Vec<PrintLine>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT id, paper_id, printed_at, printed_by, printer, copies, pages, sides, to_right, downwards, job
             FROM paper_prints WHERE ?1 IS NULL OR paper_id = ?1 ORDER BY id",
        )?;
        let mut rows = statement.query([paper.map(i64::from)])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(PrintLine {
                id: row.get("id")?,
                paper: row.id("paper_id")?,
                at: row.text("printed_at")?,
                by: row.id("printed_by")?,
                print: PaperPrint {
                    printer: row.text("printer")?,
                    copies: row.count("copies")?,
                    pages: row.text("pages")?,
                    sides: row.word("sides")?,
                    offset: Offset {
                        right: row.get("to_right")?,
                        down: row.get("downwards")?,
                    },
                    job: row.text("job")?,
                },
            });
        }
        Ok(lines)
    }
}

impl PapersTx<'_> {
    /// Copies were given to a printer.
    pub fn printed(&self, paper: PaperId, print: &PaperPrint) -> Result<(), StoreError> {
        self.db
            .prepare(
                "INSERT INTO paper_prints
                    (paper_id, printed_at, printed_by, printer, copies, pages, sides, to_right, downwards, job)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(paper),
                self.at,
                i64::from(self.user),
                print.printer,
                print.copies,
                print.pages,
                word(&print.sides),
                print.offset.right,
                print.offset.down,
                print.job,
            ])?;
        Ok(())
    }
}
