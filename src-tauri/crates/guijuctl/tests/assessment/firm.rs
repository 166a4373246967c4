//! A sample company in a folder of its own, and what the tests do with it.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// A sample company in a folder of its own.
pub struct Firm {
    folder: tempfile::TempDir,
}

impl Firm {
    pub fn found() -> Self {
        let firm = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let file = firm.file();
        let made = firm.run(&["new", file.to_str().unwrap(), "--sample"]);
        assert!(made.status.success(), "{}", said(&made));
        firm
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self) -> PathBuf {
        self.path("样例.guiju")
    }

    pub fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_guijuctl"))
            .args(words)
            .env("GUIJU_FILE", self.file())
            .env("GUIJU_PASSWORD", "guiju")
            .env("GUIJU_NOW", "2026-11-23T09:00")
            .env("GUIJU_LANG", "en")
            .output()
            .unwrap()
    }

    /// Done, and what it answered is not looked at.
    pub fn does(&self, words: &[&str]) {
        let done = self.run(words);
        assert!(done.status.success(), "{words:?}: {}", said(&done));
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

    /// A scheme with these lines as the draft of a post.
    pub fn writes(&self, post: &str, scheme: &str) -> Output {
        let file = self.path("scheme.txt");
        std::fs::write(&file, scheme).unwrap();
        self.run(&[
            "assessment",
            "schemes",
            "write",
            post,
            file.to_str().unwrap(),
        ])
    }

    /// Every figure that is still missing, as good as its target.
    pub fn fills(&self, cycle: &str) {
        let view = self.json(&["assessment", "show", cycle]);
        let mut table = String::from("code,item,figure\n");
        for sheet in view["sheets"].as_array().unwrap() {
            for item in sheet["pending"].as_array().unwrap() {
                let (code, item) = (sheet["code"].as_str().unwrap(), item.as_str().unwrap());
                table.push_str(&format!("{code},{item},90\n"));
            }
        }
        let file = self.path("figures.csv");
        std::fs::write(&file, table).unwrap();
        let told = self.json(&["assessment", "import", cycle, file.to_str().unwrap()]);
        assert_eq!(told["errors"], serde_json::json!([]));
    }
}

pub fn said(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}

pub fn one_of<'a>(rows: &'a Value, code: &str) -> &'a Value {
    let mut rows = rows["sheets"].as_array().unwrap().iter();
    rows.find(|row| row["code"] == code).unwrap()
}
