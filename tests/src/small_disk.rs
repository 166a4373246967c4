//! A small file system of its own, to see what happens when it is full. Mounted as root on Linux; elsewhere
//! there is none, and the test that asks says that it was skipped.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file system of a few megabytes that goes with the test.
pub struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// One of this size (`2m`, `128k`), or none where none can be mounted.
    #[must_use]
    pub fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let options = format!("size={size}");
        let mounted = cfg!(target_os = "linux")
            && Command::new("mount")
                .args(["-t", "tmpfs", "-o", &options, "guiju-test"])
                .arg(folder.path())
                .output()
                .is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!("skipped: no file system could be mounted (needs root on Linux)");
        }
        mounted.then(|| Self(folder))
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills the disk up but for so many kibibytes; [`Self::make_room`] takes it back.
    pub fn fill_but(&self, kibibytes: u64) {
        self.make_room();
        // Written until nothing fits any more, then cut by what shall stay free.
        if let Ok(mut file) = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.filler())
        {
            for size in [1 << 16, 1 << 12] {
                let block = vec![0_u8; size];
                while file.write_all(&block).is_ok() {}
            }
            let full = file.metadata().map_or(0, |about| about.len());
            // Should it not shrink, the disk is fuller than asked for, which is what the test is about.
            let _ = file.set_len(full.saturating_sub(kibibytes * 1024));
        }
    }

    /// Takes the filling away.
    pub fn make_room(&self) {
        // It is not there the first time.
        let _ = fs::remove_file(self.filler());
    }

    fn filler(&self) -> PathBuf {
        self.0.path().join("filling")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a file may still be open when a test fails.
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}
