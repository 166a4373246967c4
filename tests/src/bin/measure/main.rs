//! What `cargo xtask bench` measures: `measure NAME`, one thing in a process of its own, so that peak memory
//! is its own. One binary, because each would be linked with the whole house. The last line printed is one
//! JSON object.

mod accounts;
mod assessment;
mod batch;
mod compute;
mod notices;
mod outline;
mod painted;
mod preview;
mod training;
#[path = "../../../window/mod.rs"]
#[allow(dead_code, reason = "the journeys use what is not needed here")]
mod window;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let mut words = std::env::args_os().skip(1);
    let name = words.next().context("what is to be measured?")?;
    let place = words.next().map(PathBuf::from);
    let place = || place.as_deref().context("name a file or a folder");
    let only = words.next().and_then(|word| word.to_str()?.parse().ok());
    match name.to_str() {
        Some("accounts") => accounts::measure(fresh(place()?)?, only),
        Some("assessment") => assessment::measure(fresh(place()?)?),
        Some("batch") => batch::measure(fresh(place()?)?),
        Some("compute") => compute::measure(),
        Some("notices") => notices::measure(fresh(place()?)?),
        Some("outline") => outline::measure(),
        Some("painted") => painted::measure(),
        Some("preview") => preview::measure(place()?),
        Some("training") => training::measure(fresh(place()?)?),
        _ => bail!("{} is not measured", name.display()),
    }
}

/// A folder to write into.
fn fresh(folder: &Path) -> Result<&Path> {
    std::fs::create_dir_all(folder)?;
    Ok(folder)
}
