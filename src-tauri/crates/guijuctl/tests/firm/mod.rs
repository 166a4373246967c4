//! The program as a script calls it, on a sample company.

#![allow(
    dead_code,
    reason = "each test binary uses another part of this module"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A sample company in a folder of its own.
pub struct Firm {
    pub folder: tempfile::TempDir,
}

impl Firm {
    /// Made once by each build of the program: it takes seconds to work through the sample's quarters.
    pub fn found() -> Self {
        let firm = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let maker = Path::new(env!("CARGO_BIN_EXE_guijuctl"));
        house_tests::template::copy("sample-of-the-program", maker, &firm.file(), |path| {
            let made = firm.run(&["new", path.to_str().unwrap(), "--sample"]);
            assert!(made.status.success(), "{}", said(&made));
            Ok(())
        })
        .unwrap();
        firm
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self) -> PathBuf {
        self.path("样例.guiju")
    }

    pub fn run(&self, words: &[&str]) -> Output {
        self.run_in("en", words)
    }

    /// The same in `zh` or `en`.
    pub fn run_in(&self, language: &str, words: &[&str]) -> Output {
        self.call(language, words).output().unwrap()
    }

    /// The program before it is called, for who wants to change its surroundings.
    pub fn call(&self, language: &str, words: &[&str]) -> Command {
        let mut call = Command::new(env!("CARGO_BIN_EXE_guijuctl"));
        call.args(words)
            .env("GUIJU_FILE", self.file())
            .env("GUIJU_PASSWORD", "guiju")
            .env("GUIJU_NOW", "2026-11-23T09:00")
            .env("GUIJU_LANG", language);
        call
    }

    /// JSON of a command that must be done.
    pub fn json(&self, words: &[&str]) -> Value {
        let mut words = words.to_vec();
        words.push("--json");
        let done = self.run(&words);
        assert!(done.status.success(), "{words:?}: {}", said(&done));
        serde_json::from_slice(&done.stdout).unwrap()
    }

    /// Why a command was refused.
    pub fn refused(&self, words: &[&str]) -> String {
        let done = self.run(words);
        assert_eq!(done.status.code(), Some(1), "{words:?}: {}", said(&done));
        said(&done)
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

pub fn said(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}
