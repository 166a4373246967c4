//! Numbers printed on papers: reserved in a small transaction of their own before a paper is made, never
//! used twice, and a number that came to nothing is a recorded gap.

use rusqlite::params;
use serde::Serialize;

use crate::error::StoreError;
use crate::papers::{Papers, PapersTx, Reservation};
use crate::row::{RowExt, one};

/// A reserved number that stands on no paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    pub series: String,
    pub number: u32,
    pub reserved_at: String,
    /// None while it may still be used.
    pub reason: Option<String>,
}

impl Papers<'_> {
    /// Numbers of a series (all series without one) that were reserved and stand on no paper and no case.
    pub fn gaps(self, series: Option<&str>) -> Result<Vec<Gap>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM number_reservations AS reserved
             WHERE used_by IS NULL AND (?1 IS NULL OR series = ?1)
                AND NOT EXISTS (SELECT 1 FROM service_cases
                    WHERE (service_cases.series, ordinal) = (reserved.series, number))
             ORDER BY series, number",
        )?;
        let rows = statement.query_map([series], |row| {
            Ok(Gap {
                series: row.text("series")?,
                number: row.count("number")?,
                reserved_at: row.text("reserved_at")?,
                reason: row.get("gap")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl PapersTx<'_> {
    /// The next `count` numbers of a series such as `JT-2026Q3`, from 1.
    pub fn reserve_numbers(
        &self,
        series: &str,
        count: u32,
    ) -> Result<Vec<Reservation>, StoreError> {
        let sql = "SELECT coalesce(max(number), 0) FROM number_reservations WHERE series = ?";
        let last: u32 = self.db.query_row(sql, [series], one)?;
        let mut insert = self.db.prepare(
            "INSERT INTO number_reservations (series, number, reserved_at) VALUES (?, ?, ?)",
        )?;
        (last + 1..=last + count)
            .map(|number| {
                insert.execute(params![series, number, self.at])?;
                Ok(Reservation {
                    series: series.to_owned(),
                    number,
                })
            })
            .collect()
    }

    /// Says why a reserved number stands on no paper. A used one is [`StoreError::Stale`].
    pub fn record_gap(&self, reservation: &Reservation, why: &str) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE number_reservations SET gap = ?
             WHERE series = ? AND number = ? AND used_by IS NULL",
            params![why, reservation.series, reservation.number],
        )?;
        self.used_once(reservation, changed)
    }

    pub(crate) fn use_number(
        &self,
        reservation: &Reservation,
        paper: i64,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE number_reservations SET used_by = ?
             WHERE series = ? AND number = ? AND used_by IS NULL AND gap IS NULL",
            params![paper, reservation.series, reservation.number],
        )?;
        self.used_once(reservation, changed)
    }

    fn used_once(&self, reservation: &Reservation, changed: usize) -> Result<(), StoreError> {
        if changed == 1 {
            return Ok(());
        }
        Err(StoreError::stale(
            "number",
            format!("{} {}", reservation.series, reservation.number),
        ))
    }
}
