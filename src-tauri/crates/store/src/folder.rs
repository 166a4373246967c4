//! The folder on disk: which file is called what, the note inside, and drives that copy behind our back.

use std::fs;
use std::path::{Path, PathBuf};

use crate::atomic;
use crate::error::OpenError;

/// Paths inside `X.guiju`.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    pub(crate) root: PathBuf,
}

impl Folder {
    pub(crate) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data.db")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.root.join("keys.json")
    }

    pub(crate) fn files(&self) -> PathBuf {
        self.root.join("files")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    fn note(&self) -> PathBuf {
        self.root.join("README.txt")
    }

    /// Makes the empty folder with its note.
    pub(crate) fn make(&self) -> Result<(), OpenError> {
        fs::create_dir_all(self.files()).map_err(OpenError::io(self.files()))?;
        self.write_note()
    }

    pub(crate) fn write_note(&self) -> Result<(), OpenError> {
        atomic::replace(&self.note(), NOTE.as_bytes()).map_err(OpenError::io(self.note()))
    }

    /// Tells a missing folder from a foreign one, and a foreign one from ours with a part missing.
    pub(crate) fn inspect(&self) -> Result<(), OpenError> {
        if !self.root.exists() {
            return Err(OpenError::NotFound {
                path: self.root.clone(),
            });
        }
        match (self.keys().is_file(), self.data().is_file()) {
            (true, true) => Ok(()),
            (true, false) => Err(OpenError::DataMissing),
            (false, true) => Err(OpenError::KeysMissing),
            (false, false) => Err(OpenError::NotACompanyFile {
                path: self.root.clone(),
            }),
        }
    }

    /// The last part of the name without `.guiju`, for backups.
    pub(crate) fn name(&self) -> String {
        let name = self.root.file_stem().unwrap_or_default().to_string_lossy();
        if name.is_empty() {
            "guiju".to_owned()
        } else {
            name.into_owned()
        }
    }
}

/// A program that copies folders to a server while they are being written: a company file may be torn
/// apart there, or come back as two conflicting copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyncingDrive {
    /// As people know it: OneDrive, 百度网盘, 坚果云.
    pub name: &'static str,
}

impl SyncingDrive {
    /// Looks at the names of the folders on the way; a drive mounted elsewhere stays unseen.
    #[must_use]
    pub fn around(path: &Path) -> Option<Self> {
        let full = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        full.ancestors()
            .filter_map(|folder| folder.file_name())
            .map(|name| name.to_string_lossy().to_lowercase())
            .find_map(|name| {
                DRIVES
                    .iter()
                    .find(|(part, _)| name.contains(part))
                    .map(|(_, name)| Self { name })
            })
    }
}

/// Part of a folder's name in lower case, and whose it is.
const DRIVES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("baidusyncdisk", "百度网盘同步空间"),
    ("baidunetdisk", "百度网盘"),
    ("百度网盘", "百度网盘"),
    ("坚果云", "坚果云"),
    ("nutstore", "坚果云"),
    ("wps云盘", "WPS云盘"),
    ("wpsdrive", "WPS云盘"),
    ("微云", "腾讯微云"),
    ("weiyun", "腾讯微云"),
    ("阿里云盘", "阿里云盘"),
    ("aliyundrive", "阿里云盘"),
    ("nextcloud", "Nextcloud"),
    ("seafile", "Seafile"),
    ("synologydrive", "Synology Drive"),
];

const NOTE: &str = "\
这个文件夹是“规矩”的公司文件。请整个复制、整个移动，不要单独改动里面的任何文件。

  data.db    全部数据，已加密
  keys.json  各用户的钥匙（已用各自的密码加密），缺了它数据无法打开
  files/     附件，已加密
  backups/   程序升级数据之前自动留下的备份
  lock       打开时用来防止第二个窗口同时写入，可以忽略

请不要放在网盘同步目录里使用；备份请用程序里的“备份”，得到的单个文件可以放到任何地方。
忘记密码时，用“恢复单”上的恢复码打开。没有密码也没有恢复单，任何人都无法打开，包括软件作者。

This folder is a company file of Guiju. Copy it and move it as a whole; change nothing inside.

  data.db    all data, encrypted
  keys.json  every user's key, encrypted with that user's password; without it nothing opens
  files/     attachments, encrypted
  backups/   made by the program before it upgraded the data
  lock       keeps a second window from writing; ignore it

Do not work with it inside a syncing drive. To keep a copy there, use the program's backup: one file.
If a password is forgotten, the code on the recovery sheet opens the file. Without either nobody can,
not even the makers of the program.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syncing_drive_is_seen_in_the_path() {
        let seen = |path: &str| SyncingDrive::around(Path::new(path)).map(|drive| drive.name);
        assert_eq!(seen("/home/a/OneDrive - 明烛/公司.guiju"), Some("OneDrive"));
        assert_eq!(
            seen("/D/BaiduSyncdisk/公司.guiju"),
            Some("百度网盘同步空间")
        );
        assert_eq!(seen("/home/a/我的坚果云/公司.guiju"), Some("坚果云"));
        assert_eq!(seen("/home/a/文档/公司.guiju"), None);
    }
}
