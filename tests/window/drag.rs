//! A file dragged from outside onto the window: the hand is xdotool, what it takes up is `drag`, which offers
//! the file as a file manager does. A drop made in the page has no path, and the shell hears nothing of it.

use std::path::Path;
use std::process::{Child, Command};

use anyhow::{Context, Result, bail, ensure};

use super::driver::built;
use super::file_chooser::{pause, window_of, xdotool};
use super::stage::{Stage, until};

/// Pixels: in the middle of the corner where the file lies, and in the middle of the window.
const FILE: (i32, i32) = (1375, 865);
const WINDOW: (i32, i32) = (640, 420);
const STEPS: i32 = 12;

impl Stage {
    /// Drags the file over the window, calls `over` while it hangs there, and lets it go.
    pub async fn drop_file(&self, path: &Path, over: impl AsyncFn() -> Result<()>) -> Result<()> {
        let corner = Command::new(built("drag")?).arg(path).spawn();
        let _corner = Corner(corner.context("no file to be dragged")?);
        ensure!(
            until(async || Ok(window_of("guiju-drag")?.is_some())).await?,
            "the file to be dragged does not appear"
        );
        point(FILE)?;
        pause().await;
        xdotool(&["mousedown", "1"])?;
        let held = self.carry(over).await;
        xdotool(&["mouseup", "1"])?;
        held?;
        // The program that offers the file is asked for it after the hand is open: it stays until then.
        self.goes("drop-target").await
    }

    async fn carry(&self, over: impl AsyncFn() -> Result<()>) -> Result<()> {
        // A hand that jumps takes nothing along: the first pixels tell a drag from a click.
        for step in 1..=STEPS {
            let part = |from: i32, to: i32| from + (to - from) * step / STEPS;
            point((part(FILE.0, WINDOW.0), part(FILE.1, WINDOW.1)))?;
            pause().await;
        }
        for nudge in 0..20 {
            if self.shows("drop-target").await? {
                return over().await;
            }
            point((WINDOW.0 + nudge % 2 * 5, WINDOW.1))?;
            pause().await;
        }
        self.picture("not-dropped").await?;
        bail!("the window does not see that a file hangs over it")
    }
}

fn point((x, y): (i32, i32)) -> Result<()> {
    xdotool(&["mousemove", &x.to_string(), &y.to_string()]).map(drop)
}

/// The window in the corner; it goes when the file is dropped.
struct Corner(Child);

impl Drop for Corner {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
