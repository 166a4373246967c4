//! CUPS by its own tools, as they are on every Linux and macOS: lpstat, lpoptions, lp. The paper goes to lp
//! by its standard input, so that it never lies on the disk in the open.

use std::collections::BTreeMap;

use domain::papers::Sides;
use domain::papers::printing::millimetres;

use super::spooler::{Job, Said, Spooler};
use crate::error::{Result, refusal};
use crate::views::{PrinterRow, PrinterState};

/// Bit of `printer-type` for a printer that turns the leaf (CUPS_PTYPE_DUPLEX in cups.h).
const DUPLEX: u32 = 0x10;
/// `printer-state` of a stopped printer (RFC 8011 5.4.11).
const STOPPED: &str = "5";

pub(super) fn printers(spooler: &Spooler) -> Result<Vec<PrinterRow>> {
    let runs = spooler.run("lpstat", &["-r"], Vec::new())?;
    if runs.out.contains("not running") || runs.err.contains("not running") {
        return Err(refusal("printing.not_running").into());
    }
    let names = spooler.run("lpstat", &["-e"], Vec::new())?.out;
    let standard = spooler.run("lpstat", &["-d"], Vec::new())?.out;
    // "system default destination: Office", or "no system default destination"
    let standard = standard
        .trim()
        .split_once(": ")
        .map_or("", |(_, name)| name.trim());
    let mut rows = Vec::new();
    for name in names.lines().map(str::trim).filter(|name| !name.is_empty()) {
        let said = spooler.run("lpoptions", &["-p", name], Vec::new())?;
        rows.push(row(name, name == standard, &options(&said.out)));
    }
    Ok(rows)
}

fn row(name: &str, standard: bool, known: &BTreeMap<String, String>) -> PrinterRow {
    let told = |key: &str| known.get(key).map_or("", String::as_str);
    let state = if told("printer-is-accepting-jobs") == "false" {
        PrinterState::Refusing
    } else if told("printer-state") == STOPPED {
        PrinterState::Paused
    } else {
        PrinterState::Ready
    };
    let reasons = told("printer-state-reasons");
    let why = match told("printer-state-message") {
        "" if reasons != "none" => reasons,
        message => message,
    };
    let title = told("printer-info");
    PrinterRow {
        name: name.to_owned(),
        title: if title == name { "" } else { title }.to_owned(),
        place: told("printer-location").to_owned(),
        standard,
        state,
        why: why.to_owned(),
        two_sided: told("printer-type")
            .parse::<u32>()
            .ok()
            .map(|bits| bits & DUPLEX != 0),
    }
}

/// `copies=1 printer-info='二楼 HP' printer-state=3 …` as lpoptions writes it: a value with a blank stands
/// between quotes, and a backslash guards what follows it.
fn options(line: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut letters = line.trim().chars().peekable();
    while letters.peek().is_some() {
        let key: String = letters
            .by_ref()
            .take_while(|letter| *letter != '=' && !letter.is_whitespace())
            .collect();
        let quote = letters.next_if(|letter| matches!(letter, '\'' | '"'));
        let mut value = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => value.extend(letters.next()),
                _ if Some(letter) == quote => break,
                _ if quote.is_none() && letter.is_whitespace() => break,
                _ => value.push(letter),
            }
        }
        if quote.is_some() {
            letters.next_if(|letter| letter.is_whitespace());
        }
        if !key.is_empty() {
            found.insert(key, value);
        }
    }
    found
}

pub(super) fn give(spooler: &Spooler, job: &Job<'_>) -> Result<String> {
    let copies = job.copies.to_string();
    let sides = match job.sides {
        Sides::One => "sides=one-sided",
        Sides::Long => "sides=two-sided-long-edge",
        Sides::Short => "sides=two-sided-short-edge",
    };
    let media = media(job.sheet);
    let mut arguments = vec!["-d", job.printer, "-n", &copies, "-t", job.title];
    arguments.extend(["-o", sides, "-o", &media]);
    if job.copies > 1 {
        // One copy after the other, not one page after the other.
        arguments.extend(["-o", "collate=true"]);
    }
    if job.exact {
        arguments.extend(["-o", "print-scaling=none"]);
    }
    if !job.pages.is_empty() {
        arguments.extend(["-P", job.pages]);
    }
    arguments.push("-");
    let said = spooler.run("lp", &arguments, job.pdf.to_vec())?;
    if !said.status.success() {
        return Err(refused(job, &said));
    }
    // "request id is Office-12 (0 file(s))"
    let id = said.out.split_whitespace().nth(3).unwrap_or_default();
    Ok(id.to_owned())
}

fn refused(job: &Job<'_>, said: &Said) -> crate::error::Error {
    let why = said.err.trim();
    let code = match why.contains("not accepting") {
        true => "printing.refusing",
        false => "printing.failed",
    };
    refusal(code)
        .fact("printer", job.printer)
        .fact("why", why)
        .detail(why)
        .into()
}

/// The sheet as CUPS names it: `media=A4`, `media=Custom.210x99mm`, always upright.
fn media((width, height): (u32, u32)) -> String {
    let (short, long) = (width.min(height), width.max(height));
    let near = |is: u32, size: u32| is.abs_diff(size) <= 5;
    for (name, a, b) in [("A4", 2100, 2970), ("A3", 2970, 4200), ("A5", 1480, 2100)] {
        if near(short, a) && near(long, b) {
            return format!("media={name}");
        }
    }
    format!(
        "media=Custom.{}x{}mm",
        millimetres(short.into()),
        millimetres(long.into())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lpoptions_says_is_read_with_quotes_and_backslashes() {
        let found = options(
            "copies=1 device-uri=file:/x printer-info='前台 HP \\'M2\\' \\\\' printer-is-shared=true \
             printer-location=\"二楼 财务\" printer-state=3 empty='' printer-type=4124\n",
        );
        assert_eq!(found["printer-info"], "前台 HP 'M2' \\");
        assert_eq!(found["printer-location"], "二楼 财务");
        assert_eq!(found["empty"], "");
        assert_eq!(found["printer-type"], "4124");
        assert_eq!(found.len(), 8);
        assert_eq!(row("Office", true, &found).two_sided, Some(true));
        assert_eq!(row("Office", true, &BTreeMap::new()).two_sided, None);
    }

    #[test]
    fn a_sheet_has_the_name_that_the_printer_knows() {
        assert_eq!(media((2100, 2970)), "media=A4");
        assert_eq!(media((2970, 2100)), "media=A4");
        assert_eq!(media((4200, 2970)), "media=A3");
        assert_eq!(media((1905, 1016)), "media=Custom.101.6x190.5mm");
    }
}
