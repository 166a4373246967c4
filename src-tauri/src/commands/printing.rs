//! Printers of the system: which there are, copies of papers, how far off they print.

use std::path::PathBuf;

use operations::printing::{self, Spooler};
use operations::views::{
    MeasureOrder, OffsetRow, PaperPrinted, PrintOrder, PrintRow, PrintSheet, PrintersView,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn printers_list(desk: Desk<'_>) -> Answer<PrintersView> {
    desk.work(|office, _| printing::printers(office, &Spooler::of_system()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_sheet(desk: Desk<'_>, id: i64) -> Answer<PrintSheet> {
    desk.work(move |office, _| printing::sheet(office, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_print(desk: Desk<'_>, order: PrintOrder) -> Answer<PaperPrinted> {
    desk.work(move |office, now| printing::print(office, now, &Spooler::of_system(), &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_prints(desk: Desk<'_>, id: i64) -> Answer<Vec<PrintRow>> {
    desk.work(move |office, _| printing::prints(office, Some(id)))
        .await
}

/// Prints the page that is measured; answers with the name of the printer.
#[tauri::command(rename_all = "snake_case")]
pub async fn calibration_print(
    desk: Desk<'_>,
    printer: Option<String>,
    width: u32,
    height: u32,
) -> Answer<String> {
    desk.work(move |office, now| {
        let printer = printer.as_deref();
        printing::calibrate(office, now, &Spooler::of_system(), printer, (width, height))
    })
    .await
}

/// The same page as a file, for a printer that only another program reaches.
#[tauri::command(rename_all = "snake_case")]
pub async fn calibration_export(
    desk: Desk<'_>,
    printer: String,
    width: u32,
    height: u32,
    path: PathBuf,
) -> Answer<()> {
    desk.work(move |office, now| {
        let pdf = printing::calibration_page(office, now, &printer, (width, height))?;
        operations::files::write(&path, &pdf)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn printer_measured(desk: Desk<'_>, order: MeasureOrder) -> Answer<OffsetRow> {
    desk.work(move |office, now| printing::measured(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn printer_forget(
    desk: Desk<'_>,
    printer: String,
    width: u32,
    height: u32,
) -> Answer<()> {
    desk.work(move |office, now| printing::forget(office, now, &printer, (width, height)))
        .await
}
