//! The TypeScript that is written from Rust: the types that cross and the functions that call the
//! commands. `src-tauri/tests/generated.rs` knows how; it fails when the committed files are stale.

use anyhow::Result;

use crate::shell::{cargo, run};

/// Writes the files into `ui/src/ipc/generated`.
pub fn write() -> Result<()> {
    let mut generate = cargo(&["test", "--quiet", "--workspace", "--test", "generated"]);
    run(generate.env("GUIJU_GENERATE", "1"))
}

/// Fails where a committed file differs from what would be written.
pub fn check() -> Result<()> {
    run(&mut cargo(&[
        "test",
        "--quiet",
        "--workspace",
        "--test",
        "generated",
    ]))
}
