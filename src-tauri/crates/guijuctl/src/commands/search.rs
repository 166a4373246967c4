//! One search over everything.

use std::process::ExitCode;

use operations::Error;
use operations::search::search;

use crate::arguments::Global;
use crate::{desk, output};

/// Runs `search TEXT`.
pub fn run(global: &Global, text: &str, limit: usize) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let found = search(&office, operations::clock::now()?.today(), text, limit)?;
    if global.json {
        output::json(&found)?;
    } else {
        for thing in found {
            output::line(&format!("{}\t{}\t{}", thing.id, thing.title, thing.sub))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
