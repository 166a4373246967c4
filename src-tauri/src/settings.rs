//! What the window remembers on this PC, outside any company file: language, theme, recent files, the
//! folder of the last file dialog.

use std::fs;
use std::path::{Path, PathBuf};

use operations::views::{Language, Preferences, RecentFile, Theme};
use serde::de::DeserializeOwned;

/// How many recent files are kept.
const MOST_RECENT: usize = 8;

/// Small JSON files in the user's configuration folder.
#[derive(Debug, Clone)]
pub struct Settings {
    folder: PathBuf,
}

impl Settings {
    /// In this folder, made when something is first written.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Language and theme; a missing or damaged file means the defaults.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        self.read("preferences.json").unwrap_or(Preferences {
            language: Language::default(),
            theme: Theme::default(),
        })
    }

    pub fn put_preferences(&self, preferences: &Preferences) -> anyhow::Result<()> {
        self.write("preferences.json", preferences)
    }

    /// Company files opened before that still exist, the latest first.
    #[must_use]
    pub fn recent(&self) -> Vec<RecentFile> {
        let mut files: Vec<RecentFile> = self.read("recent.json").unwrap_or_default();
        files.retain(|file| Path::new(&file.path).is_dir());
        files
    }

    pub fn remember(&self, file: RecentFile) -> anyhow::Result<()> {
        let mut files = self.recent();
        files.retain(|other| other.path != file.path);
        files.insert(0, file);
        files.truncate(MOST_RECENT);
        self.write("recent.json", &files)
    }

    /// The folder of the last file dialog, if it is still there.
    #[must_use]
    pub fn last_folder(&self) -> Option<PathBuf> {
        let folder: PathBuf = self.read("folder.json")?;
        folder.is_dir().then_some(folder)
    }

    pub fn put_last_folder(&self, folder: &Path) -> anyhow::Result<()> {
        self.write("folder.json", &folder)
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&fs::read(self.folder.join(name)).ok()?).ok()
    }

    fn write<T: serde::Serialize>(&self, name: &str, value: &T) -> anyhow::Result<()> {
        fs::create_dir_all(&self.folder)?;
        fs::write(self.folder.join(name), serde_json::to_vec_pretty(value)?)?;
        Ok(())
    }
}
