//! The UI as seen from outside: its npm scripts.

use anyhow::Result;

use crate::{
    setup::npm,
    shell::{command, root, run},
    tally::{self, Tally},
};

/// Writes `ui/dist`, without which the shell does not compile.
pub fn build() -> Result<()> {
    run(command(npm(), &["run", "--silent", "build"]).current_dir(root().join("ui")))
}

/// Runs one script of `ui/package.json` and counts the tests it reports.
pub fn script(name: &str) -> Result<Tally> {
    tally::watch(command(npm(), &["run", "--silent", name]).current_dir(root().join("ui")))
}
