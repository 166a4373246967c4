//! `cargo xtask run`: from a clone to the open application, or to signed papers where nothing can open.

use std::env;

use anyhow::Result;

use crate::{
    main_job::{self, PASSWORD},
    setup,
    shell::{built, cargo, command, root, run as start},
    ui,
};

pub fn run(headless: bool) -> Result<()> {
    if headless || !has_display() {
        headless_run()
    } else {
        window()
    }
}

/// A window needs a screen: on Linux an X11 or Wayland display, elsewhere there always is one.
fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn window() -> Result<()> {
    setup::to_build_the_window()?;
    ui::build()?;
    // The whole workspace: cargo would build the parts again for another choice of packages.
    start(&mut cargo(&["build", "--workspace", "--bins"]))?;
    let company = root().join("out/sample.guiju");
    if !company.is_dir() {
        main_job::sample(&root().join("out"))?;
    }
    println!("Opening the sample company (every user's password is {PASSWORD}).");
    let mut app = command(built("debug", "guiju-desktop"), &[]);
    start(
        app.env("GUIJU_FILE", company)
            .env("GUIJU_PASSWORD", PASSWORD),
    )
}

fn headless_run() -> Result<()> {
    println!("There is no display here, so no window opens; doing the main job headless.");
    setup::to_build()?;
    // Chosen from the whole workspace, so that a later `test` finds the parts built.
    start(&mut cargo(&["build", "--workspace", "--bin", "guijuctl"]))?;
    let papers = main_job::main_job(&root().join("out"))?;
    println!(
        "
Done, and every signature verified with `guijuctl verify --trust`:
  company      {}   (password {PASSWORD})
  regulation   {}
  notices      {} signed PDFs beside {}
  certificate  {}",
        papers.company.display(),
        papers.regulation.display(),
        papers.notices.len(),
        papers.notices[0].display(),
        papers.certificate.display(),
    );
    Ok(())
}
