//! The system's own file dialogs, opened from here so that the window needs no right to files.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use tauri::Manager;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;
use ts_rs::TS;

use crate::failure::{Answer, Failure};

/// What a dialog is for; it decides the filter.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A folder X.guiju
    Company,
    Roster,
    /// A list of customers
    Contacts,
    Pdf,
    Backup,
    Xlsx,
    Csv,
    /// A regulation to be imported
    Document,
    Word,
    Markdown,
    Xml,
    /// A scan, a photograph or a file from elsewhere, to be kept as it is.
    Scan,
    Zip,
    /// A scan of the company's seal
    Seal,
    /// A certificate with its key
    Pkcs12,
    /// A certificate for others
    Pem,
    /// A pack of laws or of minimum wages
    Pack,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Company => &["guiju"],
            Self::Roster => &["xlsx", "csv", "txt"],
            Self::Contacts => &["xlsx", "csv", "txt", "vcf"],
            Self::Pdf => &["pdf"],
            Self::Backup => &["guiju-backup"],
            Self::Xlsx => &["xlsx", "csv"],
            Self::Csv => &["csv"],
            Self::Document => &["docx", "txt", "md"],
            Self::Word => &["docx"],
            Self::Markdown => &["md"],
            Self::Xml => &["xml"],
            Self::Scan => &[
                "pdf", "jpg", "jpeg", "png", "webp", "heic", "docx", "xlsx", "pptx", "txt", "eml",
            ],
            Self::Zip => &["zip"],
            Self::Seal => &["png", "jpg", "jpeg"],
            Self::Pkcs12 => &["p12", "pfx"],
            Self::Pem => &["pem"],
            Self::Pack => &["json"],
        }
    }
}

/// Where the next dialog begins: in the folder that was chosen, or in that of the file. A company is a folder
/// as well, but nobody keeps anything else in it.
fn next_folder(chosen: &Path) -> Option<&Path> {
    let company = chosen.extension().is_some_and(|end| end == "guiju");
    if chosen.is_dir() && !company {
        return Some(chosen);
    }
    chosen.parent()
}

/// Opens a dialog by `ask` in the folder of the last one, at first among the person's documents; a list of
/// what was used recently, where some systems begin, has no folder to be chosen.
async fn ask(
    app: tauri::AppHandle,
    title: String,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> Option<FilePath> + Send + 'static,
) -> Answer<Option<String>> {
    crate::desk::away(move || {
        let settings = &app.state::<crate::desk::Desk>().settings;
        let known = app.path();
        let begin = settings
            .last_folder()
            .or_else(|| known.document_dir().or_else(|_| known.home_dir()).ok());
        let mut dialog = app.dialog().file().set_title(title);
        if let Some(folder) = begin {
            dialog = dialog.set_directory(folder);
        }
        let chosen = ask(dialog).and_then(|path| path.into_path().ok());
        if let Some(folder) = chosen.as_deref().and_then(next_folder)
            && let Err(error) = settings.put_last_folder(folder)
        {
            tracing::warn!(%error, "the folder of the dialog is not remembered");
        }
        Ok(chosen.map(|path| path.display().to_string()))
    })
    .await
}

/// A file, or for a company its folder; none when the person thought better of it.
#[tauri::command(rename_all = "snake_case")]
pub async fn dialog_open(
    app: tauri::AppHandle,
    kind: FileKind,
    title: String,
) -> Answer<Option<String>> {
    ask(app, title, move |dialog| match kind {
        FileKind::Company => dialog.blocking_pick_folder(),
        _ => dialog.add_filter("", kind.endings()).blocking_pick_file(),
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn dialog_save(
    app: tauri::AppHandle,
    kind: FileKind,
    title: String,
    name: String,
) -> Answer<Option<String>> {
    ask(app, title, move |dialog| {
        let dialog = dialog.set_file_name(name);
        dialog.add_filter("", kind.endings()).blocking_save_file()
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn dialog_directory(app: tauri::AppHandle, title: String) -> Answer<Option<String>> {
    ask(app, title, |dialog| dialog.blocking_pick_folder()).await
}

/// Opens a file or folder with the system's program for it.
#[tauri::command(rename_all = "snake_case")]
pub async fn reveal(app: tauri::AppHandle, path: PathBuf) -> Answer<()> {
    app.opener()
        .open_path(path.display().to_string(), None::<&str>)
        .map_err(|error| Failure::broken(&error.into()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::next_folder;

    #[test]
    fn the_next_dialog_begins_where_this_one_ended() {
        let folder = tempfile::tempdir().unwrap();
        let company = folder.path().join("shop.guiju");
        std::fs::create_dir(&company).unwrap();
        assert_eq!(next_folder(folder.path()), Some(folder.path()));
        assert_eq!(next_folder(&company), Some(folder.path()));
        let file = folder.path().join("not-yet.pdf");
        assert_eq!(next_folder(&file), Some(folder.path()));
        assert_eq!(
            next_folder(Path::new("/")).map(Path::to_owned),
            Some("/".into())
        );
    }
}
