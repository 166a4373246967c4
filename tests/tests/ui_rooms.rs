//! Who may import whom in the window: app → features → shared, and one door to the shell.

use anyhow::Result;
use house_tests::{Source, none, sources};

/// The module names a file imports, `from "…"`, `import "…"` and `import("…")`, with their line.
fn imports(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    source.text.lines().enumerate().flat_map(|(index, line)| {
        ["from \"", "import \"", "import(\""]
            .into_iter()
            .filter_map(move |before| {
                let (_, after) = line.split_once(before)?;
                Some((index + 1, after.split_once('"')?.0))
            })
    })
}

/// The path below `ui/src` that an import of our own means: `features/bonus/notices`.
fn meant(source: &Source, import: &str) -> Option<String> {
    if let Some(within) = import.strip_prefix("@/") {
        return Some(within.to_owned());
    }
    if !import.starts_with('.') {
        return None;
    }
    let own = source.path.strip_prefix("ui/src/")?;
    let mut parts: Vec<&str> = own.split('/').collect();
    parts.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn window() -> Result<Vec<Source>> {
    sources(&["ui/src"], &[".ts", ".tsx"])
}

/// `features/bonus` of "features/bonus/notices.ts".
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("features/")?.split('/').next()
}

#[test]
fn only_the_ipc_folder_knows_tauri() -> Result<()> {
    let mut findings = Vec::new();
    for source in window()? {
        let tauri = imports(&source).filter(|(_, import)| import.starts_with("@tauri-apps"));
        if !source.path.starts_with("ui/src/ipc/") {
            findings.extend(tauri.map(|(line, import)| format!("{}:{line} {import}", source.path)));
        }
    }
    none(findings, "only ui/src/ipc speaks to the shell");
    Ok(())
}

#[test]
fn a_feature_never_imports_another_feature() -> Result<()> {
    let mut findings = Vec::new();
    for source in window()? {
        let Some(own) = source.path.strip_prefix("ui/src/").and_then(feature) else {
            continue;
        };
        for (line, import) in imports(&source) {
            let other = meant(&source, import);
            if other
                .as_deref()
                .and_then(feature)
                .is_some_and(|other| other != own)
            {
                findings.push(format!("{}:{line} {import}", source.path));
            }
        }
    }
    none(
        findings,
        "features meet in ui/src/app, or share through ui/src/shared",
    );
    Ok(())
}

#[test]
fn imports_go_from_app_to_features_to_shared_and_never_back() -> Result<()> {
    const FORBIDDEN: &[(&str, &[&str])] = &[
        ("features/", &["app/"]),
        ("shared/", &["app/", "features/"]),
        ("ipc/", &["app/", "features/", "shared/"]),
        ("i18n/", &["app/", "features/"]),
    ];
    let mut findings = Vec::new();
    for source in window()? {
        let own = source.path.trim_start_matches("ui/src/");
        for (_, never) in FORBIDDEN
            .iter()
            .filter(|(folder, _)| own.starts_with(folder))
        {
            for (line, import) in imports(&source) {
                let to = meant(&source, import);
                if to.is_some_and(|to| never.iter().any(|folder| to.starts_with(folder))) {
                    findings.push(format!("{}:{line} {import}", source.path));
                }
            }
        }
    }
    none(
        findings,
        "an import against the direction app → features → shared",
    );
    Ok(())
}
