//! The company's seals: looked at before they are kept, listed, withdrawn.

use std::path::PathBuf;

use domain::quarter::Quarter;
use operations::views::{PrintRegulation, SealOrder, SealRow, SealSheet, SealSpotWord};
use operations::{bonus, papers, regulations};
use serde::Serialize;
use ts_rs::TS;

use super::Desk;
use super::papers::data_url;
use crate::desk::away;
use crate::failure::Answer;

/// A seal cut out of its scan, as the window shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SealSeen {
    /// A picture on transparent paper, as a data URL.
    pub picture: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// A page to choose the place of a seal on, as the window shows it; lengths in millimetres.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SealSheetSeen {
    /// The page without the seal, as a data URL.
    pub picture: String,
    pub page: u32,
    pub pages: u32,
    pub page_width_mm: i32,
    pub page_height_mm: i32,
    /// Of the seal.
    pub width_mm: f64,
    pub height_mm: f64,
    pub usual: SealSpotWord,
}

impl From<SealSheet> for SealSheetSeen {
    fn from(sheet: SealSheet) -> Self {
        Self {
            picture: data_url(&sheet.picture),
            page: sheet.page,
            pages: sheet.pages,
            page_width_mm: sheet.page_width_mm,
            page_height_mm: sheet.page_height_mm,
            width_mm: sheet.width_mm,
            height_mm: sheet.height_mm,
            usual: sheet.usual,
        }
    }
}

/// Without a page the one where the seal usually stands.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_seal_sheet(
    desk: Desk<'_>,
    order: PrintRegulation,
    page: Option<u32>,
    width: u32,
) -> Answer<SealSheetSeen> {
    desk.work(move |office, now| {
        regulations::seal_sheet(office, now, &order, page, width).map(Into::into)
    })
    .await
}

/// The same of a notice of a quarter: that with this number, or the first.
#[tauri::command(rename_all = "snake_case")]
pub async fn notice_seal_sheet(
    desk: Desk<'_>,
    quarter: Quarter,
    number: Option<String>,
    seal: SealOrder,
    page: Option<u32>,
    width: u32,
) -> Answer<SealSheetSeen> {
    desk.work(move |office, now| {
        let asked = (&seal, page, width);
        bonus::seal_sheet(office, now, quarter, number.as_deref(), asked).map(Into::into)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn seals_list(desk: Desk<'_>) -> Answer<Vec<SealRow>> {
    desk.work(|office, _| papers::seals(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn seal_picture(desk: Desk<'_>, id: i64) -> Answer<String> {
    desk.work(move |office, _| Ok(data_url(&papers::seal_picture(office, id)?)))
        .await
}

/// What an import would keep; nothing is changed.
#[tauri::command(rename_all = "snake_case")]
pub async fn seal_look(path: PathBuf) -> Answer<SealSeen> {
    away(move || {
        let seen = papers::look_at_seal(&path)?;
        Ok(SealSeen {
            picture: data_url(&seen.picture),
            width: seen.width,
            height: seen.height,
        })
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn seal_import(
    desk: Desk<'_>,
    path: PathBuf,
    name: String,
    size_mm: u32,
) -> Answer<Vec<SealRow>> {
    desk.work(move |office, now| papers::import_seal(office, now, &path, &name, Some(size_mm)))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn seal_withdraw(desk: Desk<'_>, id: i64, reason: String) -> Answer<Vec<SealRow>> {
    desk.work(move |office, now| papers::withdraw_seal(office, now, id, &reason))
        .await
}
