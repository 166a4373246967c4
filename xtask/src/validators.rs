//! What others think of our papers: poppler's pdfsig, qpdf and pyHanko must call every signed paper
//! whole and valid, and must refuse it when a byte has changed (ISO 32000-1 12.8.1). The exported XML has to obey its schema.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{
    main_job::Papers,
    shell::{capture, command, shown},
    tally::Tally,
};

/// Asks all three about every paper, then about one with a changed byte.
pub fn judge(papers: &Papers, programs: &Path, work: &Path) -> Result<Tally> {
    let judges = Judges {
        pyhanko: programs.join("pyhanko"),
        certificate: &papers.certificate,
    };
    let mut tally = Tally::default();
    for paper in papers.signed() {
        let name = paper
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        judges.poppler(paper)?;
        judges.qpdf(paper)?;
        judges.pyhanko(paper)?;
        println!("  pdfsig, qpdf and pyHanko agree on {name}");
        tally.passed += 3;
    }
    for paper in [&papers.regulation, &papers.notices[0]] {
        let changed = with_a_flipped_byte(paper, work)?;
        ensure!(
            judges.poppler(&changed).is_err(),
            "pdfsig accepts a changed byte"
        );
        ensure!(
            judges.pyhanko(&changed).is_err(),
            "pyHanko accepts a changed byte"
        );
        tally.passed += 2;
    }
    println!("  pdfsig and pyHanko refuse a changed byte");
    schema(&programs.join("python"), &papers.akoma_ntoso)?;
    println!("  the exported regulation is valid Akoma Ntoso");
    tally.passed += 1;
    Ok(tally)
}

/// The exported XML against the schema of OASIS, which comes with the package cobalt.
fn schema(python: &Path, xml: &Path) -> Result<()> {
    const SCRIPT: &str = "
import pathlib, sys, cobalt
from lxml import etree
place = pathlib.Path(cobalt.__file__).parent / 'xsd' / 'akomantoso30.xsd'
etree.XMLSchema(etree.parse(str(place))).assertValid(etree.parse(sys.argv[1]))
print('valid')";
    let mut judge = command(python, &["-c", SCRIPT]);
    says(judge.arg(xml), &["valid"])
}

struct Judges<'a> {
    pyhanko: PathBuf,
    certificate: &'a Path,
}

impl Judges<'_> {
    /// The signature is sound and covers the whole file. Trust is not its business: it has no list.
    fn poppler(&self, paper: &Path) -> Result<()> {
        let mut pdfsig = Command::new("pdfsig");
        pdfsig.arg("-nocert").arg(paper);
        says(
            &mut pdfsig,
            &["Signature is Valid.", "Total document signed"],
        )
    }

    fn qpdf(&self, paper: &Path) -> Result<()> {
        let mut qpdf = Command::new("qpdf");
        qpdf.arg("--check").arg(paper);
        says(&mut qpdf, &["No syntax or stream encoding errors found"])
    }

    /// The signature is valid under our certificate, and nothing follows it.
    fn pyhanko(&self, paper: &Path) -> Result<()> {
        let mut pyhanko = command(
            &self.pyhanko,
            &["sign", "validate", "--pretty-print", "--trust-replace"],
        );
        pyhanko.arg("--trust").arg(self.certificate).arg(paper);
        says(
            &mut pyhanko,
            &["The signature is judged VALID", "entire file"],
        )
    }
}

fn says(judge: &mut Command, words: &[&str]) -> Result<()> {
    let said = capture(judge)?;
    for word in words {
        if !said.contains(word) {
            bail!("{} does not say {word:?}:\n{said}", shown(judge));
        }
    }
    Ok(())
}

/// A copy with one bit changed in the middle of what the signature covers before /Contents.
fn with_a_flipped_byte(paper: &Path, work: &Path) -> Result<PathBuf> {
    let mut bytes = fs::read(paper)?;
    let name = paper.file_name().context("a paper has a name")?;
    let range = find(&bytes, b"/ByteRange").context("the paper carries no signature")?;
    let contents = find(&bytes, b"/Contents <").or_else(|| find(&bytes, b"/Contents<"));
    let covered = contents.unwrap_or(range).min(range);
    bytes[covered / 2] ^= 1;
    fs::create_dir_all(work)?;
    let changed = work.join(name);
    fs::write(&changed, bytes)?;
    Ok(changed)
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}
