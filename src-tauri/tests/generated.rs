//! The TypeScript in `ui/src/ipc/generated` is written from the table of commands and from the types
//! that cross. This test fails when it is stale; `cargo xtask generate` runs it with `GUIJU_GENERATE`
//! set, and then it writes the files instead.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use guiju_desktop::{Signature, signatures, types};

#[test]
fn the_window_knows_every_command_and_type_of_the_shell() {
    let types = types();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/generated");
    let files = [
        ("types.ts", types_file(&types)),
        ("commands.ts", commands_file(&signatures(), &types)),
    ];
    for (name, text) in files {
        settle(folder.join(name), &text);
    }
}

/// Writes the file, or insists that it is already so.
fn settle(path: PathBuf, text: &str) {
    if env::var_os("GUIJU_GENERATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    } else {
        let committed = fs::read_to_string(&path)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        assert!(
            committed == text,
            "{} is stale; run `cargo xtask generate`",
            path.display()
        );
    }
}

const HEAD: &str = "// Written by `cargo xtask generate` from src-tauri/src/ipc.rs; edit that.\n\n";

fn types_file(types: &BTreeMap<String, String>) -> String {
    let declared = types
        .values()
        .map(|declaration| format!("export {declaration}\n\n"));
    format!("{HEAD}{}", declared.collect::<String>().trim_end()) + "\n"
}

fn commands_file(signatures: &[Signature], types: &BTreeMap<String, String>) -> String {
    let mut functions = String::new();
    for Signature {
        name,
        arguments,
        result,
    } in signatures
    {
        let function = camel(name);
        let result = if result == "null" { "void" } else { result };
        let fields: Vec<String> = arguments
            .iter()
            .map(|(name, kind)| format!("{name}: {kind}"))
            .collect();
        let (taken, passed) = if fields.is_empty() {
            (String::new(), "")
        } else {
            (format!("args: {{ {} }}", fields.join("; ")), ", args")
        };
        writeln!(
            functions,
            "export const {function} = ({taken}) => call<{result}>(\"{name}\"{passed});"
        )
        .unwrap();
    }
    let used: Vec<&str> = types
        .keys()
        .map(String::as_str)
        .filter(|name| says(&functions, name))
        .collect();
    let imports = format!(
        "import {{ call }} from \"../transport\";\nimport type {{\n  {},\n}} from \"./types\";\n",
        used.join(",\n  ")
    );
    format!("{HEAD}{imports}\n{functions}")
}

/// Whether a text names a type as a whole word.
fn says(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|found| found == word)
}

/// `office_status` → `officeStatus`
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut all, part| {
        let mut letters = part.chars();
        all.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        all + letters.as_str()
    })
}
