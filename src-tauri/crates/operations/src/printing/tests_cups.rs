//! Printing to CUPS itself: a scheduler of its own in a folder of its own, with a queue that ends in a file.
//! Where there is no CUPS to start, these tests say so and pass: the others use stand-ins.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use domain::papers::{MeasuredCrosses, Sides};

use super::tests::{order, overprint, regulation};
use super::*;
use crate::papers;
use crate::testing::{moment, sample};
use crate::views::{MeasureOrder, PrinterState};

/// A printer that takes PDF, as the filters of CUPS describe it.
const MODEL: &str = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd";
const TOOLS: [&str; 3] = ["lp", "lpstat", "lpoptions"];

/// A scheduler that ends with the test.
struct Cups {
    folder: tempfile::TempDir,
    scheduler: Child,
}

impl Drop for Cups {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.scheduler.kill();
        let _ = self.scheduler.wait();
    }
}

fn found(name: &str) -> Option<PathBuf> {
    ["/usr/sbin", "/usr/bin", "/sbin", "/bin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|path| path.exists())
}

impl Cups {
    /// None where CUPS, its filters or the means to look at a PDF are not installed.
    fn start() -> Option<Self> {
        let needed = ["cupsd", "lpadmin", "pdftoppm"].iter().chain(&TOOLS);
        let missing: Vec<_> = needed.filter(|name| found(name).is_none()).collect();
        if !missing.is_empty() || !Path::new(MODEL).exists() {
            eprintln!("not run: no CUPS with its filters here ({missing:?}, {MODEL})");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().to_owned();
        // The filters run as another user when the scheduler is started by root.
        std::fs::set_permissions(&at, std::fs::Permissions::from_mode(0o755)).unwrap();
        for part in ["etc/ssl", "run", "spool/tmp", "cache", "log", "tools"] {
            std::fs::create_dir_all(at.join(part)).unwrap();
        }
        let root = at.display();
        let files = format!(
            "ServerRoot {root}/etc\nStateDir {root}/run\nRequestRoot {root}/spool\nTempDir {root}/spool/tmp\n\
             CacheDir {root}/cache\nServerKeychain {root}/etc/ssl\nAccessLog {root}/log/access\n\
             ErrorLog {root}/log/error\nPageLog {root}/log/page\nFileDevice Yes\n"
        );
        std::fs::write(at.join("etc/cups-files.conf"), files).unwrap();
        let settings = format!(
            "LogLevel warn\nListen {root}/run/sock\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n\
             <Location />\nOrder allow,deny\nAllow all\n</Location>\n\
             <Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
        );
        std::fs::write(at.join("etc/cupsd.conf"), settings).unwrap();
        for tool in TOOLS {
            let path = at.join("tools").join(tool);
            let call = found(tool).unwrap();
            let text = format!(
                "#!/bin/sh\nCUPS_SERVER={root}/run/sock exec {} \"$@\"\n",
                call.display()
            );
            std::fs::write(&path, text).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        let scheduler = Command::new(found("cupsd").unwrap())
            .arg("-f")
            .arg("-c")
            .arg(at.join("etc/cupsd.conf"))
            .arg("-s")
            .arg(at.join("etc/cups-files.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let cups = Self { folder, scheduler };
        if !cups.answers() {
            eprintln!("not run: the scheduler of CUPS does not start here");
            return None;
        }
        let made = Command::new(found("lpadmin").unwrap())
            .env("CUPS_SERVER", at.join("run/sock"))
            .args(["-p", "Office", "-E", "-D", "前台打印机", "-P", MODEL, "-v"])
            .arg(format!("file:{root}/printed"))
            .output()
            .unwrap();
        if !made.status.success() {
            let why = String::from_utf8_lossy(&made.stderr).into_owned();
            eprintln!("not run: no queue can be made here: {why}");
            return None;
        }
        Some(cups)
    }

    fn answers(&self) -> bool {
        let until = Instant::now() + Duration::from_secs(15);
        while Instant::now() < until {
            if self.folder.path().join("run/sock").exists() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        false
    }

    fn spooler(&self) -> Spooler {
        Spooler::with_tools(&self.folder.path().join("tools"), Duration::from_secs(30))
    }

    /// What came out of the printer: the PDF in the job's language.
    fn printed(&self) -> Vec<u8> {
        let path = self.folder.path().join("printed");
        let until = Instant::now() + Duration::from_secs(60);
        let mut last = 0;
        loop {
            let bytes = std::fs::read(&path).unwrap_or_default();
            // The file grows while the filters work; whole it ends with its last word.
            let end = bytes.windows(5).rposition(|part| part == b"%%EOF");
            let start = bytes.windows(5).rposition(|part| part == b"%PDF-");
            if let (Some(start), Some(end)) = (start, end)
                && bytes.len() == last
                && end > start
            {
                std::fs::remove_file(&path).unwrap();
                return bytes[start..end + 6].to_vec();
            }
            last = bytes.len();
            let log = self.folder.path().join("log/error");
            assert!(
                Instant::now() < until,
                "nothing came out: {}",
                std::fs::read_to_string(log).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    /// The first page, a grey dot for each tenth of a millimetre, with its width.
    fn dots(&self, pdf: &[u8]) -> (usize, Vec<u8>) {
        let path = self.folder.path().join("out.pdf");
        std::fs::write(&path, pdf).unwrap();
        let made = Command::new("pdftoppm")
            .args(["-gray", "-r", "254", "-singlefile"])
            .arg(&path)
            .output()
            .unwrap();
        let text = &made.stdout;
        // "P5\n2100 2970\n255\n" and the dots.
        let lines: Vec<usize> = (0..text.len())
            .filter(|at| text[*at] == b'\n')
            .take(3)
            .collect();
        let size = std::str::from_utf8(&text[lines[0] + 1..lines[1]]).unwrap();
        let width = size.split(' ').next().unwrap().parse().unwrap();
        (width, text[lines[2] + 1..].to_vec())
    }
}

#[test]
fn chosen_pages_and_copies_come_out_of_a_printer_of_cups() {
    let Some(cups) = Cups::start() else { return };
    let mut office = sample();
    let spooler = cups.spooler();
    let view = printers(&office, &spooler).unwrap();
    let [printer] = &view.printers[..] else {
        panic!("{view:?}")
    };
    assert_eq!(
        (printer.name.as_str(), printer.title.as_str()),
        ("Office", "前台打印机")
    );
    assert_eq!(printer.state, PrinterState::Ready);
    let mut asked = order(regulation(&mut office));
    asked.copies = 2;
    asked.pages = "2-3".to_owned();
    let done = print(&mut office, moment(), &spooler, &asked).unwrap();
    assert_eq!(
        (done.printer.as_str(), done.job.as_str()),
        ("Office", "Office-1")
    );
    assert_eq!(paper::pdf_pages(&cups.printed()).unwrap(), 4);
    asked.copies = 1;
    asked.sides = Sides::Long;
    print(&mut office, moment(), &spooler, &asked).unwrap();
    assert_eq!(paper::pdf_pages(&cups.printed()).unwrap(), 2);
    assert_eq!(prints(&office, None).unwrap().len(), 2);
}

#[test]
fn forms_come_out_of_a_printer_of_cups_in_their_true_size_and_moved() {
    let Some(cups) = Cups::start() else { return };
    let mut office = sample();
    let spooler = cups.spooler();
    calibrate(&office, moment(), &spooler, None, (2100, 2970)).unwrap();
    let (width, dots) = cups.dots(&cups.printed());
    assert_eq!(width, 2100);
    for (x, y) in [
        (200, 250),
        (300, 250),
        (250, 200),
        (1850, 2670),
        (1800, 2720),
    ] {
        let near = (x - 2..=x + 2).any(|x| (y - 2..=y + 2).any(|y| dots[y * width + x] < 200));
        assert!(near, "{x} {y}");
    }
    let paper = overprint(&mut office);
    print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    let first = |(width, dots): (usize, Vec<u8>)| {
        let dark = |at: &usize| dots[*at] < 128;
        let row = (0..dots.len()).find(dark).unwrap() / width;
        let column = (0..dots.len()).filter(dark).map(|at| at % width).min();
        (width, column.unwrap(), row)
    };
    let plain = first(cups.dots(&cups.printed()));
    let ours = first(cups.dots(&papers::bytes(&office, paper).unwrap()));
    // The sheet may come out turned by a quarter, as the printer feeds it; then its size is turned as well.
    let measure = MeasureOrder {
        printer: "Office".to_owned(),
        width: 2970,
        height: 2100,
        measured: MeasuredCrosses {
            first_x: 220,
            first_y: 200,
            second: None,
        },
    };
    measured(&mut office, moment(), &measure).unwrap();
    print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    let moved = first(cups.dots(&cups.printed()));
    if plain.0 == ours.0 {
        assert!(
            plain.1.abs_diff(ours.1) <= 3 && plain.2.abs_diff(ours.2) <= 3,
            "{plain:?} {ours:?}"
        );
        assert!(moved.1.abs_diff(plain.1 + 30) <= 2, "{plain:?} {moved:?}");
        assert!(moved.2.abs_diff(plain.2 + 50) <= 2, "{plain:?} {moved:?}");
    } else {
        assert_eq!(plain.0, 2100);
        assert_ne!(plain, moved);
    }
}
