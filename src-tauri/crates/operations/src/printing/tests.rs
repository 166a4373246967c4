//! Printing against stand-ins for the tools of CUPS, which write down how they were called.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use domain::papers::{MeasuredCrosses, Sides};
use domain::training::CertificateLayout;

use super::*;
use crate::testing::{TestOffice, code_of, moment, sample};
use crate::views::{
    MeasureOrder, PrintOrder, PrintRegulation, PrinterState, TrainingPaper, TrainingPrint,
};
use crate::{papers, regulations, training};

/// Three printers: one that turns the leaf and is the system's own, one that is paused, one that takes no
/// jobs.
const PRINTERS: [(&str, &str); 3] = [
    (
        "lpstat",
        "case $1 in -r) echo 'scheduler is running';; -e) printf 'Office\\nPaused\\nFull\\n';; \
         -d) echo 'system default destination: Office';; esac",
    ),
    (
        "lpoptions",
        "case $2 in \
         Office) echo \"printer-info='前台 HP' printer-is-accepting-jobs=true printer-location=二楼 printer-state=3 printer-state-reasons=none printer-type=4124\";; \
         Paused) echo 'printer-info=Paused printer-is-accepting-jobs=true printer-state=5 printer-state-reasons=paused printer-type=4108';; \
         Full) echo 'printer-info=Full printer-is-accepting-jobs=false printer-state=5 printer-type=4124';; esac",
    ),
    (
        "lp",
        "cd \"$(dirname \"$0\")\"; printf '%s\\n' \"$@\" >> called; echo . >> called; cat > given; \
         echo 'request id is Office-12 (0 file(s))'",
    ),
];

fn tool(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// The stand-ins in the folder of the office.
fn spooler(office: &TestOffice) -> Spooler {
    for (name, text) in PRINTERS {
        tool(office.folder.path(), name, text);
    }
    in_folder(office)
}

fn in_folder(office: &TestOffice) -> Spooler {
    Spooler::with_tools(office.folder.path(), Duration::from_secs(10))
}

fn called(office: &TestOffice) -> String {
    let text = std::fs::read_to_string(office.folder.path().join("called")).unwrap();
    text.replace('\n', " ").trim().to_owned()
}

fn given(office: &TestOffice) -> Vec<u8> {
    std::fs::read(office.folder.path().join("given")).unwrap()
}

/// The bonus regulation in force as a paper: several pages.
pub(super) fn regulation(office: &mut TestOffice) -> i64 {
    let row = regulations::find(office, moment().today(), "bonus").unwrap();
    let version = regulations::pick_version(&row, None).unwrap();
    regulations::print(office, moment(), &PrintRegulation::plain(version))
        .unwrap()
        .id
}

/// A certificate for a form that was printed before.
pub(super) fn overprint(office: &mut TestOffice) -> i64 {
    let rows = training::certificates_list(office, moment().today()).unwrap();
    let order = TrainingPrint {
        paper: TrainingPaper::Overprint,
        id: Some(rows[0].certificate.id.into()),
        year: None,
        code: None,
        variant: None,
        sign: false,
    };
    training::print(office, moment(), &order).unwrap().id
}

pub(super) fn order(paper: i64) -> PrintOrder {
    PrintOrder {
        paper,
        printer: None,
        copies: 1,
        sides: Sides::One,
        pages: String::new(),
    }
}

/// A PDF of two empty sheets, A4 across.
pub(super) fn two_pages() -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 842 595]>>",
        "<</Type/Page/Parent 2 0 R>>",
        "<</Type/Page/Parent 2 0 R>>",
    ];
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = pdf.len();
    pdf += &format!("{table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    pdf.into_bytes()
}

#[test]
fn printers_are_listed_with_their_state_and_the_one_of_the_system_is_marked() {
    let office = sample();
    let view = printers(&office, &spooler(&office)).unwrap();
    assert_eq!(view.trouble, None);
    assert_eq!(view.last, None);
    let [first, paused, full] = &view.printers[..] else {
        panic!("{view:?}")
    };
    assert_eq!(
        (first.title.as_str(), first.place.as_str()),
        ("前台 HP", "二楼")
    );
    assert!(first.standard && !paused.standard);
    assert_eq!(first.two_sided, Some(true));
    assert_eq!(paused.two_sided, Some(false));
    assert_eq!((paused.title.as_str(), paused.why.as_str()), ("", "paused"));
    let states = [first.state, paused.state, full.state];
    use PrinterState as S;
    assert_eq!(states, [S::Ready, S::Paused, S::Refusing]);
}

#[test]
fn copies_go_to_the_printer_byte_for_byte_and_are_counted() {
    let mut office = sample();
    let spooler = spooler(&office);
    let paper = regulation(&mut office);
    let mut asked = order(paper);
    asked.copies = 3;
    asked.sides = Sides::Long;
    asked.pages = "2，1".to_owned();
    let done = print(&mut office, moment(), &spooler, &asked).unwrap();
    assert_eq!(
        (done.printer.as_str(), done.job.as_str()),
        ("Office", "Office-12")
    );
    assert_eq!(
        (done.pages.as_str(), done.total, done.waits),
        ("1-2", 3, false)
    );
    let said = called(&office);
    let title = format!("-d Office -n 3 -t {} ", done.number);
    assert!(said.starts_with(&title), "{said}");
    let rest = "-o sides=two-sided-long-edge -o media=A4 -o collate=true -P 1-2 - .";
    assert!(said.ends_with(rest), "{said}");
    assert_eq!(given(&office), papers::bytes(&office, paper).unwrap());

    // The next time the same printer is taken, whatever the system prefers, and the count goes on.
    asked.printer = Some("Paused".to_owned());
    asked.sides = Sides::One;
    asked.copies = 1;
    let waiting = print(&mut office, moment(), &spooler, &asked).unwrap();
    assert!(waiting.waits);
    let again = print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    assert_eq!((again.printer.as_str(), again.total), ("Paused", 5));
    let last = printers(&office, &spooler).unwrap().last.unwrap();
    assert_eq!((last.printer.as_str(), last.copies), ("Paused", 1));
    let rows = prints(&office, Some(paper)).unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.copies, row.pages.as_str()))
        .collect();
    assert_eq!(told, [(1, ""), (1, "1-2"), (3, "1-2")]);
    assert_eq!(rows[0].by, office.user.display_name);
    let row = papers::find(&office, &Default::default()).unwrap();
    assert_eq!(row.iter().find(|row| row.id == paper).unwrap().printed, 5);
    assert_eq!(office.file.check().unwrap(), vec![]);
}

type Change = fn(&mut PrintOrder);

#[test]
fn what_cannot_be_printed_is_refused_before_anything_is_given_or_counted() {
    let mut office = sample();
    let spooler = spooler(&office);
    let paper = regulation(&mut office);
    let cases: [(&str, Change); 6] = [
        ("printing.copies", |order| order.copies = 0),
        ("printing.copies", |order| order.copies = 100),
        ("printing.pages", |order| order.pages = "1-999".to_owned()),
        ("printing.unknown_printer", |order| {
            order.printer = Some("Nope".to_owned())
        }),
        ("printing.refusing", |order| {
            order.printer = Some("Full".to_owned())
        }),
        ("printing.one_side", |order| {
            order.printer = Some("Paused".to_owned());
            order.sides = Sides::Short;
        }),
    ];
    for (code, change) in cases {
        let mut asked = order(paper);
        change(&mut asked);
        let refused = print(&mut office, moment(), &spooler, &asked);
        assert_eq!(code_of(refused), code);
    }
    tool(
        office.folder.path(),
        "lp",
        "echo 'lp: Error - no space' >&2; exit 1",
    );
    let refused = print(&mut office, moment(), &spooler, &order(paper));
    assert_eq!(code_of(refused), "printing.failed");
    assert!(!office.folder.path().join("called").exists());
    assert_eq!(prints(&office, None).unwrap(), vec![]);
}

#[test]
fn a_computer_without_printers_says_why_and_what_to_do() {
    let mut office = sample();
    let paper = regulation(&mut office);
    let told = |office: &mut TestOffice, code: &str| {
        let spooler = in_folder(office);
        let view = printers(office, &spooler).unwrap();
        assert_eq!(view.trouble.as_deref(), Some(code));
        assert!(crate::texts::knows(code));
        let refused = print(office, moment(), &spooler, &order(paper));
        assert_eq!(code_of(refused), code);
    };
    told(&mut office, "printing.no_system");
    tool(
        office.folder.path(),
        "lpstat",
        "echo 'scheduler is not running'",
    );
    told(&mut office, "printing.not_running");
    tool(
        office.folder.path(),
        "lpstat",
        "[ \"$1\" = -r ] && echo 'scheduler is running'",
    );
    told(&mut office, "printing.no_printer");
}

#[test]
fn a_printing_system_that_hangs_is_given_up() {
    let office = sample();
    tool(office.folder.path(), "lpstat", "exec sleep 60");
    let started = Instant::now();
    let spooler = Spooler::with_tools(office.folder.path(), Duration::from_millis(300));
    let view = printers(&office, &spooler).unwrap();
    assert_eq!(view.trouble.as_deref(), Some("printing.hangs"));
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_paper_that_counts_no_longer_is_printed_with_the_word_for_it() {
    let mut office = sample();
    let spooler = spooler(&office);
    let paper = regulation(&mut office);
    papers::void(&mut office, moment(), paper, "打印错页").unwrap();
    assert!(sheet(&office, paper).unwrap().marked);
    let done = print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    assert!(done.marked);
    assert_eq!(
        given(&office),
        papers::marked_copy(&office, moment(), paper).unwrap()
    );
}

fn measure(office: &mut TestOffice, first: (i32, i32)) {
    let order = MeasureOrder {
        printer: "Office".to_owned(),
        width: 2970,
        height: 2100,
        measured: MeasuredCrosses {
            first_x: first.0,
            first_y: first.1,
            second: None,
        },
    };
    measured(office, moment(), &order).unwrap();
}

#[test]
fn a_form_is_filled_in_where_the_measured_printer_puts_it() {
    let mut office = sample();
    let spooler = spooler(&office);
    // The layout has a figure for all printers, 2 mm to the right.
    let layout = CertificateLayout {
        right: 20,
        ..CertificateLayout::standard()
    };
    training::save_certificate_layout(&mut office, moment(), &layout).unwrap();
    let paper = overprint(&mut office);
    let told = sheet(&office, paper).unwrap();
    assert_eq!(
        (told.width, told.height, told.overprint),
        (2970, 2100, true)
    );
    let plain = papers::bytes(&office, paper).unwrap();

    // Not measured: as the layout says, in its true size.
    let done = print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    assert_eq!((done.right, done.down), (0, 0));
    assert_eq!(given(&office), plain);
    assert!(called(&office).contains("-o media=A4 -o print-scaling=none"));

    // Measured: the printer prints 5 mm too far to the left and 3 mm too low; its own figure takes the place
    // of the layout's.
    measure(&mut office, (200, 280));
    let done = print(&mut office, moment(), &spooler, &order(paper)).unwrap();
    assert_eq!((done.right, done.down), (30, -30));
    let moved = paper::move_pages(&plain, 30, -30, moment().at()).unwrap();
    assert_eq!(given(&office), moved);
    // Another printer, and other papers, are left alone.
    let mut other = order(paper);
    other.printer = Some("Paused".to_owned());
    let done = print(&mut office, moment(), &spooler, &other).unwrap();
    assert_eq!((done.right, done.down), (0, 0));
    assert_eq!(papers::bytes(&office, paper).unwrap(), plain);

    forget(&mut office, moment(), "Office", (2970, 2100)).unwrap();
    let twice = forget(&mut office, moment(), "Office", (2970, 2100));
    assert_eq!(code_of(twice), "printing.not_measured");
}

#[test]
fn a_field_that_would_leave_the_sheet_is_refused() {
    let mut office = sample();
    let spooler = spooler(&office);
    let mut layout = CertificateLayout::standard();
    layout.places[0].x = 60;
    training::save_certificate_layout(&mut office, moment(), &layout).unwrap();
    let paper = overprint(&mut office);
    measure(&mut office, (350, 250));
    let refused = print(&mut office, moment(), &spooler, &order(paper));
    assert_eq!(code_of(refused), "printing.outside");
    assert!(!office.folder.path().join("called").exists());
}

#[test]
fn the_calibration_page_goes_in_its_true_size_and_is_no_paper() {
    let office = sample();
    let spooler = spooler(&office);
    let name = calibrate(&office, moment(), &spooler, None, (2100, 2970)).unwrap();
    assert_eq!(name, "Office");
    assert!(
        called(&office)
            .contains("-n 1 -t 打印机校准页 -o sides=one-sided -o media=A4 -o print-scaling=none")
    );
    assert_eq!(prints(&office, None).unwrap(), vec![]);
    let pdf = given(&office);
    assert_eq!(paper::pdf_pages(&pdf).unwrap(), 1);
    let refused = calibration_page(&office, moment(), "Office", (100, 2970));
    assert_eq!(code_of(refused), "printing.sheet");
    for sheet in [(2970, 2100), (1850, 2600), (900, 540)] {
        assert!(calibration_page(&office, moment(), "Office", sheet).is_ok());
    }
}
