//! What the tests of an assessment do with the sample company.

use std::process::Output;

use serde_json::Value;

use crate::firm::{Firm, said};

impl Firm {
    /// Done, and what it answered is not looked at.
    pub fn does(&self, words: &[&str]) {
        let done = self.run(words);
        assert!(done.status.success(), "{words:?}: {}", said(&done));
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

pub fn one_of<'a>(rows: &'a Value, code: &str) -> &'a Value {
    let mut rows = rows["sheets"].as_array().unwrap().iter();
    rows.find(|row| row["code"] == code).unwrap()
}
