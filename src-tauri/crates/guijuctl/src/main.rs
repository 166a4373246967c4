//! guijuctl: Guiju without a window, for scripts, payroll people and tests. It translates a command
//! line into one operation and the answer into a line or JSON; it knows no rule of its own.
//!
//! Exit codes: 0 done, 1 refused (the user can act), 2 wrong use, 3 broken.

mod arguments;
mod commands;
mod compute;
mod desk;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let language = output::language();
    if let Err(error) = operations::clock::now() {
        return output::misused(&error);
    }
    match commands::run(arguments, language) {
        Ok(done) => done,
        Err(error) => output::report(&error, language),
    }
}
