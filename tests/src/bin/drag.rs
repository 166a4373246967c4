//! A file that can be taken up with the mouse, as it lies in a file manager: a small window in the lower right
//! corner of the screen. `drag FILE`; for the journeys, whose driver drops nothing that has a path.

#[cfg(target_os = "linux")]
mod corner {
    use std::path::PathBuf;

    use anyhow::{Context, Result};
    use gtk::gdk::{DragAction, ModifierType};
    use gtk::glib;
    use gtk::prelude::*;

    /// Pixels; the journeys have a screen of 1440 × 900.
    const PLACE: (i32, i32) = (1320, 840);
    const SIZE: (i32, i32) = (110, 50);

    pub fn show() -> Result<()> {
        let file: PathBuf = std::env::args_os()
            .nth(1)
            .context("name a file to be dragged")?
            .into();
        let address = glib::filename_to_uri(&file, None)?;
        let name = file.file_name().context("a file has a name")?;
        gtk::init()?;
        // There is no window manager that would keep any other kind of window where it was put.
        let window = gtk::Window::new(gtk::WindowType::Popup);
        window.set_title("guiju-drag");
        window.add(&gtk::Label::new(name.to_str()));
        window.set_default_size(SIZE.0, SIZE.1);
        window.move_(PLACE.0, PLACE.1);
        window.drag_source_set(ModifierType::BUTTON1_MASK, &[], DragAction::COPY);
        window.drag_source_add_uri_targets();
        window.connect_drag_data_get(move |_, _, data, _, _| {
            data.set_uris(&[address.as_str()]);
        });
        window.show_all();
        gtk::main();
        Ok(())
    }
}

#[cfg(target_os = "linux")]
fn main() -> anyhow::Result<()> {
    corner::show()
}

#[cfg(not(target_os = "linux"))]
fn main() -> anyhow::Result<()> {
    anyhow::bail!("the journeys run on Linux")
}
