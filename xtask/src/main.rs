//! The tools around the house: `cargo xtask run` and `cargo xtask test` do everything a fresh machine
//! needs, the others keep the committed files true. Nothing of the program itself lives here.

mod bench;
mod generate;
mod icons;
mod licence;
mod main_job;
mod notices;
mod run;
mod setup;
mod shell;
mod spdx;
mod tally;
mod test;
mod ui;
mod validators;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <task>

  run               install what is missing, build, open the application on the sample company;
                    without a display do the main job headless and leave signed PDFs in out/papers
  run --headless    the same without looking for a display
  test              install what is missing, then every check
  test --fast       without the window journeys and the foreign PDF validators
  bench             measure a release build; table on the screen, figures in target/bench.json
  generate          write the TypeScript types of the backend to ui/src/ipc/generated
  generate --check  fail if they are stale
  notices           write src-tauri/THIRD-PARTY-NOTICES.txt
  notices --check   fail if it is stale
  icons             draw every icon size from icons/*.svg (needs rsvg-convert)
  setup             only install what is missing";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(false),
        ["run", "--headless"] => run::run(true),
        ["test"] => test::test(false),
        ["test", "--fast"] => test::test(true),
        ["bench"] => bench::bench(),
        ["generate"] => generate::write(),
        ["generate", "--check"] => generate::check(),
        ["notices"] => notices::write(),
        ["notices", "--check"] => notices::check(),
        ["icons"] => icons::draw(),
        ["setup"] => setup::everything(),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
