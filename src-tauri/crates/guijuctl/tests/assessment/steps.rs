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

    /// Code and item of everything that is still missing: what the leader scores, or what is measured.
    fn missing(&self, cycle: &str, by_the_leader: bool) -> Vec<(String, String)> {
        let view = self.json(&["assessment", "show", cycle]);
        let manual: Vec<&Value> = view["schemes"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|scheme| scheme["items"].as_array().unwrap())
            .filter(|item| item["manual"] == true)
            .map(|item| &item["name"])
            .collect();
        let sheets = view["sheets"].as_array().unwrap().iter();
        sheets
            .flat_map(|sheet| {
                let items = sheet["pending"].as_array().unwrap().iter();
                items.map(move |item| (&sheet["code"], item))
            })
            .filter(|(_, item)| manual.contains(item) == by_the_leader)
            .map(|(code, item)| {
                let word = |value: &Value| value.as_str().unwrap().to_owned();
                (word(code), word(item))
            })
            .collect()
    }

    /// Every score that a direct leader still has to give.
    pub fn scores(&self, cycle: &str) {
        let missing = self.missing(cycle, true);
        assert!(!missing.is_empty(), "no leader has anything to score");
        for (code, item) in missing {
            let score = format!("{item}=88");
            self.does(&["assessment", "score", cycle, "--person", &code, &score]);
        }
    }

    /// Every figure that is still missing, as good as its target.
    pub fn fills(&self, cycle: &str) {
        let mut table = String::from("code,item,figure\n");
        for (code, item) in self.missing(cycle, false) {
            table.push_str(&format!("{code},{item},90\n"));
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
