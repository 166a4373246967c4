//! The main job, headless: from nothing to signed papers, through the command line as a user types it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell::{built, capture, command};

/// The quarter that the sample company has calculated and not yet issued.
const QUARTER: &str = "2026Q3";
/// In a sample every user has the password it was made with.
pub const PASSWORD: &str = "guiju";

/// What the main job leaves behind.
pub struct Papers {
    pub company: PathBuf,
    pub certificate: PathBuf,
    pub regulation: PathBuf,
    /// The same regulation as Akoma Ntoso.
    pub akoma_ntoso: PathBuf,
    /// One signed notice per person who takes part, by number.
    pub notices: Vec<PathBuf>,
}

impl Papers {
    /// The regulation and the notices.
    pub fn signed(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.regulation)
            .chain(&self.notices)
            .map(PathBuf::as_path)
    }
}

/// The command line of this build, acting on one company file.
pub struct Guijuctl {
    pub company: PathBuf,
}

impl Guijuctl {
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut guijuctl = command(built("debug", "guijuctl"), arguments);
        guijuctl
            .env("GUIJU_FILE", &self.company)
            .env("GUIJU_PASSWORD", PASSWORD);
        guijuctl
    }

    fn say(&self, arguments: &[&str]) -> Result<()> {
        println!("$ guijuctl {}", arguments.join(" "));
        for line in capture(&mut self.command(arguments))?.lines() {
            println!("  {line}");
        }
        Ok(())
    }

    fn json(&self, arguments: &[&str]) -> Result<Value> {
        let said = capture(&mut self.command(arguments))?;
        serde_json::from_str(&said)
            .with_context(|| format!("guijuctl {} did not answer in JSON", arguments.join(" ")))
    }
}

/// Makes a fresh sample company: `<out>/sample.guiju`.
pub fn sample(out: &Path) -> Result<Guijuctl> {
    let company = out.join("sample.guiju");
    fs::create_dir_all(out)?;
    if company.exists() {
        fs::remove_dir_all(&company)?;
    }
    let guijuctl = Guijuctl { company };
    guijuctl.say(&["new", &text(&guijuctl.company), "--sample"])?;
    Ok(guijuctl)
}

/// Sample company, review, approval, issue, and every paper signed and verified, in `out`.
pub fn main_job(out: &Path) -> Result<Papers> {
    let guijuctl = sample(out)?;
    let papers = out.join("papers");
    if papers.exists() {
        fs::remove_dir_all(&papers)?;
    }
    fs::create_dir_all(&papers)?;

    guijuctl.say(&["bonus", "review", "--quarter", QUARTER, "--as", "manager"])?;
    guijuctl.say(&["bonus", "approve", "--quarter", QUARTER, "--as", "owner"])?;
    guijuctl.say(&["bonus", "issue", "--quarter", QUARTER, "--as", "owner"])?;

    let regulation = papers.join("regulation.pdf");
    let id = bonus_regulation(&guijuctl)?;
    let print = [
        "regulation",
        "print",
        &id,
        "--out",
        &text(&regulation),
        "--sign",
        "--as",
        "owner",
    ];
    guijuctl.say(&print)?;
    let akoma_ntoso = papers.join("regulation.xml");
    guijuctl.say(&["regulation", "export", &id, "--out", &text(&akoma_ntoso)])?;
    let folder = papers.join("notices");
    let to = text(&folder);
    let print = [
        "notices",
        "print",
        "--quarter",
        QUARTER,
        "--out",
        &to,
        "--sign",
        "--as",
        "owner",
    ];
    guijuctl.say(&print)?;
    let certificate = papers.join("certificate.pem");
    guijuctl.say(&["certificate", "export", "--out", &text(&certificate)])?;

    let notices = pdfs(&folder)?;
    if notices.is_empty() {
        bail!("no notice was printed into {}", folder.display());
    }
    let made = Papers {
        company: guijuctl.company.clone(),
        certificate,
        regulation,
        akoma_ntoso,
        notices,
    };
    for paper in made.signed() {
        verify(&guijuctl, paper, &made.certificate)?;
    }
    Ok(made)
}

/// Asks `guijuctl verify` and insists on the verdict `valid`.
pub fn verify(guijuctl: &Guijuctl, paper: &Path, certificate: &Path) -> Result<()> {
    let trust = text(certificate);
    let verdict = guijuctl.json(&["verify", &text(paper), "--trust", &trust, "--json"])?;
    if verdict["verdict"] != "valid" {
        bail!("{} is called {}", paper.display(), verdict["verdict"]);
    }
    Ok(())
}

fn bonus_regulation(guijuctl: &Guijuctl) -> Result<String> {
    let list = guijuctl.json(&["regulation", "list", "--json"])?;
    let all = list.as_array().context("regulation list is no array")?;
    let bonus = all.iter().find(|regulation| regulation["kind"] == "bonus");
    match &bonus.context("the sample has no regulation of the kind bonus")?["id"] {
        Value::String(id) => Ok(id.clone()),
        id => Ok(id.to_string()),
    }
}

fn pdfs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
