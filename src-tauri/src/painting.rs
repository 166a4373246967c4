//! How WebKit paints. It shares what it paints with the screen as buffers of the graphics card; where there
//! is none, each frame goes through a software renderer and takes 100 to 200 ms instead of 10 to 20
//! (measured while typing beside the pages). Plain memory is much faster there.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// Read by WebKit when it starts; whoever sets it himself is left alone.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew in the same process with the switch set, if the machine has no graphics card.
/// Whatever goes wrong, the window opens all the same, only slower.
pub fn without_a_graphics_card() {
    if std::env::var_os(SWITCH).is_some() || has_graphics_card(Path::new("/dev/dri")) {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only if it could not be done.
        let _ = Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(SWITCH, "1")
            .exec();
    }
}

/// Whether Linux offers a card that renders.
fn has_graphics_card(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|cards| {
        cards
            .flatten()
            .any(|card| card.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_renders_is_told_from_one_that_only_shows() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(&folder.path().join("none")));
        std::fs::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_graphics_card(folder.path()));
        std::fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_card(folder.path()));
    }
}
