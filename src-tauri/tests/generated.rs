//! The TypeScript of the contract is generated from Rust and committed; this test fails when the
//! committed files are stale. `cargo xtask generate` writes them.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use operations::office::ACTIONS;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/generated")
}

const HEAD: &str = "// Written by `cargo xtask generate` from the Rust side. Do not edit.\n\n";

fn types() -> String {
    let mut text = String::from(HEAD);
    for declaration in guiju_desktop::types().values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text
}

/// `bonus_view` → `bonusView`
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut text, part| {
        let mut letters = part.chars();
        text.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        text.push_str(letters.as_str());
        text
    })
}

/// Types of our own are written `T.Name`; the words of TypeScript stay as they are.
fn qualified(text: &str, known: &[String]) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for letter in text.chars().chain(" ".chars()) {
        if letter.is_alphanumeric() || letter == '_' {
            word.push(letter);
            continue;
        }
        if known.contains(&word) {
            out.push_str("T.");
        }
        out.push_str(&word);
        word.clear();
        out.push(letter);
    }
    out.trim_end().to_owned()
}

fn commands() -> String {
    let known: Vec<String> = guiju_desktop::types().into_keys().collect();
    let mut text = String::from(HEAD);
    text.push_str(
        "import { call } from \"../transport\";\nimport type * as T from \"./types\";\n\n",
    );
    for signature in guiju_desktop::signatures() {
        let result = match signature.result.as_str() {
            "null" => "void".to_owned(),
            other => qualified(other, &known),
        };
        let name = camel(signature.name);
        if signature.arguments.is_empty() {
            let _ = writeln!(
                text,
                "export const {name} = () => call<{result}>(\"{}\");",
                signature.name
            );
            continue;
        }
        let arguments: Vec<String> = signature
            .arguments
            .iter()
            .map(|(argument, kind)| format!("{argument}: {}", qualified(kind, &known)))
            .collect();
        let _ = writeln!(
            text,
            "export const {name} = (args: {{ {} }}) =>\n  call<{result}>(\"{}\", args);",
            arguments.join("; "),
            signature.name
        );
    }
    text
}

/// The words of the audit trail, each of which needs a text.
fn actions() -> String {
    let words: Vec<String> = ACTIONS
        .iter()
        .map(|action| format!("  \"{action}\",\n"))
        .collect();
    format!(
        "{HEAD}export const auditActions = [\n{}] as const;\n",
        words.concat()
    )
}

#[test]
fn the_committed_contract_is_what_rust_says() {
    let wanted = [
        ("types.ts", types()),
        ("commands.ts", commands()),
        ("actions.ts", actions()),
        ("failures.json", operations::texts::CATALOGUE.to_owned()),
    ];
    if std::env::var_os("GUIJU_GENERATE").is_some() {
        fs::create_dir_all(folder()).unwrap();
        for (name, text) in &wanted {
            fs::write(folder().join(name), text).unwrap();
        }
        return;
    }
    for (name, text) in &wanted {
        let committed = fs::read_to_string(folder().join(name)).unwrap_or_default();
        assert!(
            committed == *text,
            "ui/src/ipc/generated/{name} is stale: run `cargo xtask generate`"
        );
    }
}
