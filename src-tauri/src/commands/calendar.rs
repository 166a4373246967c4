//! 工作日历.

use operations::office;
use operations::views::{CalendarYear, CalendarYears, NoticeLook};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn calendar_years(desk: Desk<'_>) -> Answer<CalendarYears> {
    desk.work(|office, now| office::calendar_years(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn calendar_look(desk: Desk<'_>, text: String) -> Answer<NoticeLook> {
    desk.work(move |office, _| office::look_at_notice(office, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn calendar_keep(desk: Desk<'_>, text: String, source: String) -> Answer<CalendarYear> {
    desk.work(move |office, now| office::keep_notice(office, now, &text, &source))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn calendar_drop(desk: Desk<'_>, year: i32) -> Answer<()> {
    desk.work(move |office, now| office::drop_notice(office, now, year))
        .await
}
