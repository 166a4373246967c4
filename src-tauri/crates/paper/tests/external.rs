//! What strangers say of our signatures: qpdf about the structure, poppler's pdfsig and pyHanko about
//! the signature. A tool that is not installed is passed over with a word; `cargo xtask test`
//! installs them all.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod forge;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use forge::{Builder, credential, find, options, signed, visible};
use paper::certificate::{self, Credential};
use paper::sign::SignOptions;

const COMPANY_NAME: &str = "明烛灯饰有限公司";

static COMPANY: LazyLock<Credential> = LazyLock::new(|| credential(COMPANY_NAME));
static EMPLOYEE: LazyLock<Credential> = LazyLock::new(|| credential("祎旻"));

/// Every kind of signed file that the program makes, by name.
fn papers() -> Vec<(&'static str, Vec<u8>)> {
    let page = Builder::page(true);
    let (classic, compressed) = (page.classic(), page.compressed());
    let once = signed(&classic, &COMPANY, &visible(COMPANY_NAME));
    let certify = SignOptions {
        certify: true,
        ..visible(COMPANY_NAME)
    };
    let certified = signed(&compressed, &COMPANY, &certify);
    vec![
        ("visible", once.clone()),
        (
            "invisible",
            signed(&classic, &COMPANY, &options(COMPANY_NAME)),
        ),
        (
            "compressed",
            signed(&compressed, &COMPANY, &visible(COMPANY_NAME)),
        ),
        ("twice", signed(&once, &EMPLOYEE, &options("祎旻"))),
        ("certified", certified.clone()),
        (
            "certified-twice",
            signed(&certified, &EMPLOYEE, &options("祎旻")),
        ),
    ]
}

/// A changed byte in the text of the page.
fn tampered() -> Vec<u8> {
    let mut pdf = signed(
        &Builder::page(true).classic(),
        &COMPANY,
        &visible(COMPANY_NAME),
    );
    let at = find(&pdf, "18518.52");
    pdf[at] = b'9';
    pdf
}

/// The tool in the workspace's own tools, else on the path, if it starts at all.
fn tool(name: &str, probe: &str) -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("target/tools/venv/bin").join(name));
    let mut candidates = own.chain([PathBuf::from(name)]);
    let found = candidates.find(|path| Command::new(path).arg(probe).output().is_ok());
    if found.is_none() {
        println!("{name} is not installed: its opinion is not asked");
    }
    found
}

/// Success and everything that was printed.
fn run(command: &mut Command) -> (bool, String) {
    let output = command.output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

fn each_paper(check: impl Fn(&str, &Path)) {
    let folder = tempfile::tempdir().unwrap();
    for (name, pdf) in papers() {
        let path = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&path, pdf).unwrap();
        check(name, &path);
    }
}

#[test]
fn qpdf_finds_every_signed_file_clean() {
    let Some(qpdf) = tool("qpdf", "--version") else {
        return;
    };
    each_paper(|name, path| {
        let (sound, text) = run(Command::new(&qpdf).arg("--check").arg(path));
        assert!(sound && !text.contains("WARNING"), "{name}: {text}");
    });
}

#[test]
fn poppler_calls_every_signature_valid_and_the_last_one_whole() {
    let Some(pdfsig) = tool("pdfsig", "-v") else {
        return;
    };
    let ask = |path: &Path| run(Command::new(&pdfsig).arg("-nocert").arg(path)).1;
    each_paper(|name, path| {
        let text = ask(path);
        let signatures = text.matches("Signature #").count();
        let valid = text.matches("Signature is Valid").count();
        assert!(signatures > 0 && signatures == valid, "{name}: {text}");
        assert!(text.contains("- Total document signed"), "{name}: {text}");
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tampered.pdf");
    std::fs::write(&path, tampered()).unwrap();
    let text = ask(&path);
    assert!(!text.contains("Signature is Valid"), "{text}");
}

#[test]
fn pyhanko_judges_every_signature_valid_and_a_changed_byte_invalid() {
    let Some(pyhanko) = tool("pyhanko", "--version") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let trust = folder.path().join("trust.pem");
    let pem = [&*COMPANY, &*EMPLOYEE].map(|c| certificate::to_pem(&c.certificate));
    std::fs::write(&trust, pem.concat()).unwrap();
    let ask = |path: &Path| {
        let mut command = Command::new(&pyhanko);
        command.args([
            "sign",
            "validate",
            "--pretty-print",
            "--no-revocation-check",
        ]);
        command.arg("--trust").arg(&trust).arg(path);
        // Its output holds Chinese names whatever the locale of the machine is.
        run(command.env("PYTHONUTF8", "1"))
    };
    each_paper(|name, path| {
        let (sound, text) = ask(path);
        let valid = text.matches("judged VALID").count();
        let whole = text.contains("covers the entire file");
        assert!(sound && valid > 0 && whole, "{name}: {text}");
        assert!(!text.contains("judged INVALID"), "{name}: {text}");
    });
    let path = folder.path().join("tampered.pdf");
    std::fs::write(&path, tampered()).unwrap();
    let (sound, text) = ask(&path);
    assert!(!sound && !text.contains("judged VALID"), "{text}");
}
