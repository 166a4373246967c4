//! The shell: it opens the window, hands over the commands and knows no rule. The only room that knows
//! Tauri.

mod closing;
mod collector;
mod commands;
mod desk;
mod failure;
mod ipc;
mod settings;
mod signature;

use std::process::ExitCode;
use std::time::Instant;

use tauri::{DragDropEvent, Emitter, Manager, WindowEvent};

pub use ipc::{signatures, types};
pub use signature::Signature;

/// Runs the window until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let started = Instant::now();
    if !has_display() {
        eprintln!(
            "没有图形界面，无法打开窗口；请使用 guijuctl。\nThere is no display to open a window on; use guijuctl."
        );
        return ExitCode::from(1);
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                // A window that cannot be raised is still there to be clicked.
                let _ = window.unminimize().and_then(|()| window.set_focus());
            }
        }))
        .plugin(
            tauri_plugin_log::Builder::new()
                .level(tauri_plugin_log::log::LevelFilter::Info)
                .build(),
        )
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .setup(move |app| {
            let settings = settings::Settings::at(&app.path().app_config_dir()?);
            let desk = desk::Desk::new(started, settings);
            desk.open_from_environment();
            app.manage(desk);
            Ok(())
        })
        .on_window_event(|window, event| match event {
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
                if let Some(path) = paths.first() {
                    // Nobody listens before the first screen is there; then nothing is lost either.
                    let _ = window.emit("file-dropped", commands::office::Dropped::new(path));
                }
            }
            WindowEvent::CloseRequested { api, .. }
                if window.state::<desk::Desk>().closing.ask(window) =>
            {
                api.prevent_close();
            }
            WindowEvent::Destroyed => window.state::<desk::Desk>().close(),
            _ => {}
        })
        .invoke_handler(ipc::handler())
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}

#[cfg(target_os = "linux")]
fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn has_display() -> bool {
    true
}
