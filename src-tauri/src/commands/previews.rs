//! The pages beside the text: set after every edit, drawn, and asked what stands where.

use std::sync::Arc;
use std::time::Duration;

use operations::regulations;
use operations::views::{PagePicture, PageShown, PresetWord, PreviewInfo, PreviewSpot, Unsaved};

use super::Desk;
use super::papers::data_url;
use crate::desk::away;
use crate::failure::Answer;

/// By then the pages of an edit are on the screen, and the next one is seldom there.
const HANDED_OVER: Duration = Duration::from_millis(60);

/// Sets the pages of a version, tells their marks and brings the pages on screen that changed. An older call
/// gives way to a newer one. Unless the `whole` is asked for, the pages on screen may come ahead of the others;
/// whoever gets them so asks for the whole when the typing rests.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview(
    desk: Desk<'_>,
    version: i64,
    preset: PresetWord,
    unsaved: Option<Unsaved>,
    shown: Vec<PageShown>,
    whole: bool,
) -> Answer<PreviewInfo> {
    let previews = Arc::clone(&desk.previews);
    let turn = previews.turn();
    let facts = desk
        .work(move |office, _| regulations::preview_facts(office, version, preset, unsaved))
        .await?;
    let used = Arc::clone(&previews);
    let answer = away(move || {
        let ahead = if whole {
            None
        } else {
            // What goes wrong here goes wrong with the whole as well, and is told then.
            previews.set_ahead(turn, &facts, &shown).unwrap_or(None)
        };
        let mut info = match ahead {
            Some(ahead) => ahead,
            None => previews.set(turn, &facts)?,
        };
        let news = previews.news(&info, &shown).into_iter();
        info.pictures = news
            .map(|news| PagePicture {
                page: news.page,
                picture: data_url(&news.png),
                strip: news.strip,
            })
            .collect();
        Ok(info)
    })
    .await?;
    if answer.ahead {
        // What the pages behind are made of is kept for them.
        return Ok(answer);
    }
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(HANDED_OVER).await;
        // Nobody waits for it; what goes wrong here is done after the next edit.
        let _ = away(move || {
            used.clear();
            Ok(())
        })
        .await;
    });
    Ok(answer)
}

/// The page with this mark as a picture this many pixels wide.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_page(desk: Desk<'_>, mark: String, width: u32) -> Answer<String> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(data_url(&previews.picture(&mark, width)?))).await
}

/// Where a part of the text begins to stand on the pages set last.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_place(desk: Desk<'_>, node: String) -> Answer<Option<PreviewSpot>> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(previews.place(&node))).await
}

/// The part of the text at a point of a page, in millimetres from its upper left corner.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_node(
    desk: Desk<'_>,
    page: usize,
    x_mm: f64,
    y_mm: f64,
) -> Answer<Option<String>> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(previews.node_at(page, x_mm, y_mm))).await
}
