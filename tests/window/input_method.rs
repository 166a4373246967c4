//! A real input method: ibus with pinyin on a session bus of its own, and a keyboard pressed by xdotool.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use super::stage::{GLANCE, PATIENCE};

/// The bus and the daemon of the input method; both end with the journey.
pub struct Pinyin {
    address: String,
    config: PathBuf,
    bus: Child,
    daemon: Option<Child>,
}

impl Pinyin {
    /// Starts it for the application that will keep its settings in `config`: that is where the two find
    /// each other.
    pub fn start(config: &Path) -> Result<Self> {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("dbus-daemon is missing (Debian: dbus)")?;
        let told = bus.stdout.take().context("the bus says nothing")?;
        let mut address = String::new();
        BufReader::new(told).read_line(&mut address)?;
        let mut started = Self {
            address: address.trim().to_owned(),
            config: config.to_owned(),
            bus,
            daemon: None,
        };
        let daemon = started
            .command("ibus-daemon")
            .args([
                "--panel",
                "disable",
                "--config",
                "/usr/libexec/ibus-memconf",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("ibus-daemon is missing (Debian: ibus)")?;
        started.daemon = Some(daemon);
        started.choose()?;
        Ok(started)
    }

    /// What an application needs in its environment to be written into.
    pub fn environment(&self) -> [(&'static str, String); 5] {
        [
            ("DBUS_SESSION_BUS_ADDRESS", self.address.clone()),
            ("GTK_IM_MODULE", "ibus".to_owned()),
            ("GSETTINGS_BACKEND", "memory".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("XDG_CONFIG_HOME", self.config.display().to_string()),
        ]
    }

    /// Puts the keyboard before the window: there is no window manager that would.
    pub fn sit_down(&self) -> Result<()> {
        let done = Command::new("xdotool")
            .args(["search", "--sync", "--name", "规矩 Guiju", "windowfocus"])
            .output()
            .context("xdotool is missing (Debian: xdotool)")?;
        ensure!(done.status.success(), "the window takes no keyboard");
        self.choose()
    }

    /// Letters, one after the other, as a hand types them.
    pub async fn types(&self, letters: &str) -> Result<()> {
        self.keyboard(&["type", "--delay", "60", letters]).await
    }

    /// One key by its X name: `space`, `Return`, `BackSpace`, `ctrl+k`.
    pub async fn presses(&self, key: &str) -> Result<()> {
        self.keyboard(&["key", key]).await
    }

    async fn keyboard(&self, words: &[&str]) -> Result<()> {
        let done = Command::new("xdotool").args(words).output()?;
        ensure!(done.status.success(), "xdotool {words:?} failed");
        // The input method answers through two buses.
        tokio::time::sleep(GLANCE * 4).await;
        Ok(())
    }

    /// Whether no application has a name on the bus: one that starts hands over to one that has.
    pub fn is_alone(&self) -> Result<bool> {
        let names = self
            .command("dbus-send")
            .args(["--print-reply", "--dest=org.freedesktop.DBus", "/"])
            .arg("org.freedesktop.DBus.ListNames")
            .output()
            .context("dbus-send is missing (Debian: dbus-bin)")?;
        ensure!(names.status.success(), "the bus tells no names");
        Ok(!String::from_utf8_lossy(&names.stdout).contains("cn.guiju.desktop"))
    }

    /// Makes pinyin the engine. `ibus engine NAME` ends with 1 even where it did so; asking again is sure.
    fn choose(&self) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            self.command("ibus")
                .args(["engine", "libpinyin"])
                .output()?;
            let chosen = self.command("ibus").arg("engine").output()?;
            if String::from_utf8_lossy(&chosen.stdout).trim() == "libpinyin" {
                return Ok(());
            }
            std::thread::sleep(GLANCE);
        }
        bail!("no pinyin (Debian: ibus-libpinyin, ibus-gtk3)")
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.envs(self.environment());
        command
    }
}

impl Drop for Pinyin {
    fn drop(&mut self) {
        for process in self.daemon.iter_mut().chain([&mut self.bus]) {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
