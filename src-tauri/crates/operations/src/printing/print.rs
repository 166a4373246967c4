//! Copies of one paper for one printer, counted in the register.

use domain::ids::PaperId;
use domain::moment::Moment;
use domain::papers::printing::{self as rules, millimetres};
use domain::papers::{Offset, Overprint, Sides};
use store::{PaperLine, PaperPrint, PaperState};

use super::measure::{offset_of, offsets};
use super::spooler::{Job, Spooler};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers;
use crate::views::{
    PaperPrinted, PrintChoice, PrintOrder, PrintRow, PrintSheet, PrinterRow, PrinterState,
    PrintersView,
};

/// The kind of paper that fills in a form which was printed before.
const OVERPRINT: &str = "training_overprint";

/// Key of what a user chose the last time.
fn last_key(office: &Office) -> String {
    format!("printing.last.{}", office.user.id)
}

/// The printers of the system, or why there is none; and what is remembered of them.
pub fn printers(office: &Office, spooler: &Spooler) -> Result<PrintersView> {
    let (printers, trouble) = match spooler.printers() {
        Ok(printers) if printers.is_empty() => (printers, Some("printing.no_printer".to_owned())),
        Ok(printers) => (printers, None),
        Err(Error::Refused(refused)) => (Vec::new(), Some(refused.code)),
        Err(broken) => return Err(broken),
    };
    Ok(PrintersView {
        printers,
        trouble,
        last: office.file.company().setting(&last_key(office))?,
        offsets: offsets(office)?,
    })
}

/// What a printing of a paper has to know of it.
pub fn sheet(office: &Office, paper: i64) -> Result<PrintSheet> {
    let line = office.file.papers().get(PaperId::from(paper))?;
    let bytes = office.file.papers().bytes(line.id)?;
    let (width, height) = size(&bytes)?;
    Ok(PrintSheet {
        width,
        height,
        overprint: line.kind == OVERPRINT,
        marked: line.state != PaperState::Valid,
    })
}

fn size(pdf: &[u8]) -> Result<(u32, u32)> {
    paper::sheet_size(pdf).map_err(|error| refusal("paper.not_drawable").detail(&error).into())
}

/// Gives copies of a paper to a printer, and counts them. A paper that counts no longer goes with the word
/// for it across every page. What fills in a form goes in its true size, moved as the printer was measured.
///
/// # Errors
/// `printing.copies`, `printing.pages`; `printing.which`, `printing.unknown_printer`, `printing.refusing`,
/// `printing.one_side` for what the printer cannot; `printing.outside` when a field would leave the sheet;
/// `printing.not_counted` when the copies are with the printer and could not be put on record; what
/// [`Spooler`] says.
pub fn print(
    office: &mut Office,
    now: Moment,
    spooler: &Spooler,
    order: &PrintOrder,
) -> Result<PaperPrinted> {
    let line = office.file.papers().get(PaperId::from(order.paper))?;
    let copies = rules::copies(order.copies)?;
    let pages = rules::pages(&order.pages, line.pages)?;
    let printer = chosen(office, spooler, order.printer.as_deref())?;
    if printer.two_sided == Some(false) && order.sides != Sides::One {
        return Err(refusal("printing.one_side")
            .fact("printer", &printer.name)
            .into());
    }
    let marked = line.state != PaperState::Valid;
    let bytes = match marked {
        true => papers::marked_copy(office, now, order.paper)?,
        false => office.file.papers().bytes(line.id)?,
    };
    let sheet = size(&bytes)?;
    let exact = line.kind == OVERPRINT;
    let offset = match exact {
        true => shift(office, &line, &printer.name, sheet)?,
        false => Offset::default(),
    };
    let pdf = match offset == Offset::default() {
        true => bytes,
        false => paper::move_pages(&bytes, offset.right, offset.down, now.at())
            .map_err(|error| refusal("paper.not_drawable").detail(&error))?,
    };
    let job = spooler.give(&Job {
        printer: &printer.name,
        title: &format!("{} {}", line.number, line.title),
        copies,
        sides: order.sides,
        pages: &pages,
        sheet,
        exact,
        pdf: &pdf,
    })?;
    let print = PaperPrint {
        printer: printer.name.clone(),
        copies,
        pages,
        sides: order.sides,
        offset,
        job,
    };
    count(office, now, &line, &print)?;
    let total = office.file.papers().get(line.id)?.printed;
    Ok(PaperPrinted {
        number: line.number,
        printer: print.printer,
        copies,
        pages: print.pages,
        sides: print.sides,
        job: print.job,
        waits: printer.state == PrinterState::Paused,
        marked,
        right: offset.right,
        down: offset.down,
        total,
    })
}

/// Puts copies on record that are with the printer already.
fn count(office: &mut Office, now: Moment, line: &PaperLine, print: &PaperPrint) -> Result<()> {
    let choice = PrintChoice {
        printer: print.printer.clone(),
        copies: print.copies,
        sides: print.sides,
    };
    let payload = serde_json::json!({
        "number": line.number, "printer": print.printer, "copies": print.copies,
        "pages": print.pages, "sides": print.sides, "job": print.job,
    });
    let key = last_key(office);
    let kept = office.record(now, "paper.copies", &line.number, payload, |tx| {
        tx.papers().printed(line.id, print)?;
        tx.company().set_setting(&key, &choice)
    });
    kept.map_err(|error| {
        refusal("printing.not_counted")
            .fact("number", &line.number)
            .fact("printer", &print.printer)
            .fact("copies", print.copies)
            .detail(error)
            .into()
    })
}

/// The printer that is named; else the last one if it is still there, the system's own, the only one.
pub(super) fn chosen(
    office: &Office,
    spooler: &Spooler,
    named: Option<&str>,
) -> Result<PrinterRow> {
    let mut known = spooler.printers()?;
    if known.is_empty() {
        return Err(refusal("printing.no_printer").into());
    }
    let names: Vec<String> = known.iter().map(|one| one.name.clone()).collect();
    let last: Option<PrintChoice> = office.file.company().setting(&last_key(office))?;
    let at = match named.map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) => known
            .iter()
            .position(|one| one.name == name)
            .ok_or_else(|| {
                refusal("printing.unknown_printer")
                    .fact("printer", name)
                    .fact("known", names.join("、"))
            })?,
        None => last
            .and_then(|last| known.iter().position(|one| one.name == last.printer))
            .or_else(|| known.iter().position(|one| one.standard))
            .or((known.len() == 1).then_some(0))
            .ok_or_else(|| refusal("printing.which").fact("known", names.join("、")))?,
    };
    let printer = known.swap_remove(at);
    if printer.state == PrinterState::Refusing {
        return Err(refusal("printing.refusing")
            .fact("printer", &printer.name)
            .detail(&printer.why)
            .into());
    }
    Ok(printer)
}

/// By how much the pages of a filled-in form are moved on this printer. The printer's own figure takes the
/// place of the one that the layout has for all printers.
fn shift(office: &Office, line: &PaperLine, printer: &str, sheet: (u32, u32)) -> Result<Offset> {
    let Some(own) = offset_of(office, printer, sheet)? else {
        return Ok(Offset::default());
    };
    let (_, source) = office.file.papers().source(line.id)?;
    let form: Overprint = serde_json::from_value(source).map_err(anyhow::Error::from)?;
    let offset = Offset {
        right: own.right - form.right,
        down: own.down - form.down,
    };
    for field in &form.fields {
        let (x, y) = (
            field.x + i64::from(offset.right),
            field.y + i64::from(offset.down),
        );
        let inside =
            (0..i64::from(form.width)).contains(&x) && (0..i64::from(form.height)).contains(&y);
        if !inside {
            return Err(refusal("printing.outside")
                .fact("field", &field.text)
                .fact("printer", printer)
                .fact("x", millimetres(x))
                .fact("y", millimetres(y))
                .into());
        }
    }
    Ok(offset)
}

/// Printed copies of one paper, or of all, the latest first.
pub fn prints(office: &Office, paper: Option<i64>) -> Result<Vec<PrintRow>> {
    let lines = office.file.papers().prints(paper.map(PaperId::from))?;
    let mut rows = Vec::new();
    for line in lines.into_iter().rev() {
        rows.push(PrintRow {
            id: line.id,
            number: office.file.papers().get(line.paper)?.number,
            at: line.at,
            by: office.file.users().get(line.by)?.display_name,
            printer: line.print.printer,
            copies: line.print.copies,
            pages: line.print.pages,
            sides: line.print.sides,
            right: line.print.offset.right,
            down: line.print.offset.down,
            job: line.print.job,
        });
    }
    Ok(rows)
}
