//! The window of Guiju. The same binary serves as its own worker for foreign files.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

#[cfg(target_os = "linux")]
mod painting;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("worker") {
        return operations::worker::serve(&arguments.next().unwrap_or_default());
    }
    #[cfg(target_os = "linux")]
    painting::without_a_graphics_card();
    guiju_desktop::run()
}
