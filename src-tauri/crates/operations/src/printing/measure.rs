//! How far off a printer prints: a page with rulers and crosses, what was measured on it, and what is
//! taken off from then on. A figure belongs to one printer and one sheet: across, a printer is off in
//! another direction than upright.

use domain::moment::{Moment, full_day};
use domain::papers::printing::{CROSS, sheet};
use domain::papers::{CalibrationSheet, Sides};

use super::print::chosen;
use super::spooler::{Job, Spooler};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{MeasureOrder, OffsetRow, Role};

const KEY: &str = "printing.offsets";

/// Every printer that was measured, on every sheet.
pub(super) fn offsets(office: &Office) -> Result<Vec<OffsetRow>> {
    Ok(office.file.company().setting(KEY)?.unwrap_or_default())
}

/// The figure of a printer for a sheet, within the millimetre by which a sheet is told from another.
pub(super) fn offset_of(
    office: &Office,
    printer: &str,
    (width, height): (u32, u32),
) -> Result<Option<OffsetRow>> {
    Ok(offsets(office)?
        .into_iter()
        .find(|row| row.printer == printer && same_sheet((row.width, row.height), (width, height))))
}

fn same_sheet(a: (u32, u32), b: (u32, u32)) -> bool {
    a.0.abs_diff(b.0) <= 10 && a.1.abs_diff(b.1) <= 10
}

/// The page that is measured, for a printer and a sheet in tenths of a millimetre.
///
/// # Errors
/// `printing.sheet`.
pub fn calibration_page(
    office: &Office,
    now: Moment,
    printer: &str,
    size: (u32, u32),
) -> Result<Vec<u8>> {
    let (width, height) = sheet(size.0, size.1)?;
    let page = CalibrationSheet {
        printer: printer.to_owned(),
        day: full_day(now.today()),
        company: office.file.company().get()?.name,
        width,
        height,
        cross: CROSS,
    };
    Ok(Office::typesetter().calibration(&page, now)?.bytes)
}

/// Prints that page in its true size, on one side, once. Answers with the name of the printer.
///
/// # Errors
/// `printing.sheet`, `printing.which`, and what a printer refuses.
pub fn calibrate(
    office: &Office,
    now: Moment,
    spooler: &Spooler,
    printer: Option<&str>,
    size: (u32, u32),
) -> Result<String> {
    let printer = chosen(office, spooler, printer)?.name;
    let pdf = calibration_page(office, now, &printer, size)?;
    spooler.give(&Job {
        printer: &printer,
        title: "打印机校准页",
        copies: 1,
        sides: Sides::One,
        pages: "",
        sheet: size,
        exact: true,
        pdf: &pdf,
    })?;
    Ok(printer)
}

/// Keeps how far off a printer is, from where the crosses came to lie.
///
/// # Errors
/// `printing.no_name`, `printing.sheet`, `printing.scaled`, `printing.too_far`.
pub fn measured(office: &mut Office, now: Moment, order: &MeasureOrder) -> Result<OffsetRow> {
    office.needs(Role::GeneralManagement)?;
    let printer = order.printer.trim();
    if printer.is_empty() {
        return Err(refusal("printing.no_name").into());
    }
    let offset = order.measured.offset(order.width, order.height)?;
    let row = OffsetRow {
        printer: printer.to_owned(),
        width: order.width,
        height: order.height,
        right: offset.right,
        down: offset.down,
        measured_on: now.today().to_string(),
        by: office.user.display_name.clone(),
    };
    let mut all = offsets(office)?;
    let before = take(&mut all, printer, (order.width, order.height));
    all.push(row.clone());
    all.sort_by(|a, b| (&a.printer, a.width, a.height).cmp(&(&b.printer, b.width, b.height)));
    let payload = serde_json::json!({ "before": before, "after": row, "measured": order.measured });
    office.record(now, "printing.measured", printer, payload, |tx| {
        tx.company().set_setting(KEY, &all)
    })?;
    Ok(row)
}

/// Forgets what was measured on a printer and a sheet: it prints where the layout says.
///
/// # Errors
/// `printing.not_measured`.
pub fn forget(office: &mut Office, now: Moment, printer: &str, size: (u32, u32)) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let mut all = offsets(office)?;
    let Some(before) = take(&mut all, printer, size) else {
        return Err(refusal("printing.not_measured")
            .fact("printer", printer)
            .into());
    };
    let payload = serde_json::json!({ "before": before });
    office.record(now, "printing.forgotten", printer, payload, |tx| {
        tx.company().set_setting(KEY, &all)
    })
}

fn take(all: &mut Vec<OffsetRow>, printer: &str, size: (u32, u32)) -> Option<OffsetRow> {
    let at = all
        .iter()
        .position(|row| row.printer == printer && same_sheet((row.width, row.height), size))?;
    Some(all.remove(at))
}
