//! Installing what is missing, and only that: Debian packages through apt-get, UI packages through npm,
//! the foreign PDF validators into a virtual environment of their own under `target/tools`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::shell::{capture, command, has, root, run, target};

/// What OpenSSL and SQLCipher need to be built from their sources.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "perl"];
/// What the window needs besides.
const FOR_THE_WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev"];
/// Chinese in the window, where the system has none: a bare Debian shows empty boxes.
const CHINESE: &str = "fonts-noto-cjk";
/// What the checks need besides: a driver and a screen for the journeys, the PDF validators.
const TO_CHECK: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "poppler-utils",
    "qpdf",
    "python3-venv",
    // Plays the timestamp authority.
    "openssl",
    // A keyboard and an input method, to write Chinese as it is written.
    "dbus",
    "ibus",
    "ibus-gtk3",
    "ibus-libpinyin",
    "xdotool",
];

/// The oldest Node that our bundler accepts.
const NODE: (u32, u32) = (20, 19);

/// For `cargo xtask setup`.
pub fn everything() -> Result<()> {
    to_build_the_window()?;
    to_check()?;
    pdf_validators()?;
    println!("Everything needed is there.");
    Ok(())
}

/// Enough for the command line.
pub fn to_build() -> Result<()> {
    packages(TO_BUILD)
}

/// Enough for the application.
pub fn to_build_the_window() -> Result<()> {
    packages(&[TO_BUILD, FOR_THE_WINDOW].concat())?;
    if !writes_chinese() {
        packages(&[CHINESE])?;
    }
    node()?;
    ui_packages()
}

/// Enough for every check.
pub fn to_check() -> Result<()> {
    packages(TO_CHECK)
}

/// Whether the system has any font with Chinese characters.
fn writes_chinese() -> bool {
    capture(&mut command("fc-list", &[":lang=zh-cn", "family"]))
        .is_ok_and(|fonts| !fonts.trim().is_empty())
}

fn packages(wanted: &[&str]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(()); // Windows brings WebView2, macOS its own WebKit; the checks say what they miss.
    }
    if !has("apt-get") || !has("dpkg-query") {
        eprintln!(
            "This is not Debian, so nothing is installed here. Needed are the packages that Debian calls\n  {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}", missing.join(" "));
    apt_get(&["update", "-qq"])?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(&missing);
    apt_get(&install)
}

fn installed(package: &str) -> bool {
    let mut query = command("dpkg-query", &["-W", "-f=${db:Status-Status}", package]);
    capture(&mut query).is_ok_and(|status| status == "installed")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let root_user = capture(&mut command("id", &["-u"]))?.trim() == "0";
    let mut install = if root_user {
        command("env", &["DEBIAN_FRONTEND=noninteractive", "apt-get"])
    } else if has("sudo") {
        command(
            "sudo",
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        )
    } else {
        bail!(
            "installing needs root or sudo; please run as root:\n  apt-get {}",
            arguments.join(" ")
        );
    };
    // dpkg tells every package three times; that is worth reading only when something went wrong.
    capture(install.args(arguments)).map(|_| ())
}

/// Node is the user's own choice of version and source, so it is checked, never installed.
fn node() -> Result<()> {
    let wanted = format!(
        "Node {}.{} or newer is needed (https://nodejs.org)",
        NODE.0, NODE.1
    );
    let said = capture(&mut command("node", &["--version"])).with_context(|| wanted.clone())?;
    let mut parts = said
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse::<u32>());
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) if (major, minor) >= NODE => Ok(()),
        _ => bail!("{wanted}; this is {}", said.trim()),
    }
}

/// `npm ci`, when the lock file is another than the one that was installed last.
fn ui_packages() -> Result<()> {
    let ui = root().join("ui");
    let stamp = Stamp::of(&ui.join("package-lock.json"), "ui-packages")?;
    if stamp.holds() && ui.join("node_modules").is_dir() {
        return Ok(());
    }
    println!("Installing the packages of the UI");
    run(command(npm(), &["ci", "--no-audit", "--no-fund"]).current_dir(&ui))?;
    stamp.set()
}

pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// pyHanko in a virtual environment; returns the folder of its programs.
pub fn pdf_validators() -> Result<PathBuf> {
    let venv = target().join("tools/venv");
    let bin = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let wanted = root().join("tests/validators.txt");
    let stamp = Stamp::of(&wanted, "validators")?;
    if stamp.holds() && bin.is_dir() {
        return Ok(bin);
    }
    println!("Installing pyHanko into {}", venv.display());
    let place = venv.to_string_lossy();
    run(&mut command("python3", &["-m", "venv", "--clear", &place]))?;
    let list = wanted.to_string_lossy();
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        &list,
    ];
    run(&mut command(bin.join("python"), &pip))?;
    stamp.set()?;
    Ok(bin)
}

/// Remembers which contents of a file something was installed from.
struct Stamp {
    place: PathBuf,
    contents: Vec<u8>,
}

impl Stamp {
    fn of(file: &Path, name: &str) -> Result<Self> {
        let contents = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Self {
            place: target().join("tools").join(format!("{name}.stamp")),
            contents,
        })
    }

    fn holds(&self) -> bool {
        fs::read(&self.place).is_ok_and(|last| last == self.contents)
    }

    fn set(&self) -> Result<()> {
        fs::create_dir_all(self.place.parent().expect("a stamp lies in target/tools"))?;
        Ok(fs::write(&self.place, &self.contents)?)
    }
}
