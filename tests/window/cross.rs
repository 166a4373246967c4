//! The cross of the window: what a window manager says to an application when somebody clicks it. No manager
//! runs where the journeys do.

use anyhow::{Context, Result};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// Tells the window with this title to close.
pub(super) fn click(title: &str) -> Result<()> {
    let (screen, number) = x11rb::connect(None).context("there is no screen")?;
    let root = screen.setup().roots[number].root;
    let windows = screen.query_tree(root)?.reply()?.children;
    for window in windows {
        if !is_shown(&screen, window)? || title_of(&screen, window)? != title {
            continue;
        }
        let delete = [
            atom(&screen, "WM_DELETE_WINDOW")?,
            x11rb::CURRENT_TIME,
            0,
            0,
            0,
        ];
        let word = ClientMessageEvent::new(32, window, atom(&screen, "WM_PROTOCOLS")?, delete);
        screen
            .send_event(false, window, EventMask::NO_EVENT, word)?
            .check()?;
        return Ok(());
    }
    anyhow::bail!("no window is called {title:?}")
}

fn atom(screen: &RustConnection, name: &str) -> Result<Atom> {
    Ok(screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

fn is_shown(screen: &RustConnection, window: Window) -> Result<bool> {
    let state = screen.get_window_attributes(window)?.reply()?.map_state;
    Ok(state == MapState::VIEWABLE)
}

fn title_of(screen: &RustConnection, window: Window) -> Result<String> {
    let name = atom(screen, "_NET_WM_NAME")?;
    let said = screen
        .get_property(false, window, name, AtomEnum::ANY, 0, 1024)?
        .reply()?;
    Ok(String::from_utf8_lossy(&said.value).into_owned())
}
