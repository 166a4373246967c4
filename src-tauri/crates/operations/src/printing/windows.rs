//! The spooler of Windows by way of PowerShell and .NET, which every Windows since 10 has. Windows itself
//! prints no PDF, so its pages go there as pictures, by the standard input: nothing lies on the disk. Not
//! tried on a Windows yet (docs/guide says so).

use domain::papers::Sides;
use serde::Deserialize;
use serde_json::json;

use super::spooler::{Job, Spooler};
use crate::error::{Result, refusal};
use crate::views::{PrinterRow, PrinterState};

/// Dots an inch of the pictures: what an office printer puts down in text without loss to the eye.
const DOTS: u32 = 300;

const LIST: &str = r"
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Drawing
$rows = foreach ($name in [Drawing.Printing.PrinterSettings]::InstalledPrinters) {
  $one = New-Object Drawing.Printing.PrinterSettings
  $one.PrinterName = $name
  [pscustomobject]@{ name = $name; standard = $one.IsDefaultPrinter; two_sided = $one.CanDuplex }
}
ConvertTo-Json -Compress -InputObject @($rows)
";

const GIVE: &str = r"
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Drawing
$in = New-Object IO.BinaryReader([Console]::OpenStandardInput())
$ascii = [Text.Encoding]::ASCII
$order = $ascii.GetString($in.ReadBytes([int]$ascii.GetString($in.ReadBytes(8)))) | ConvertFrom-Json
$pages = New-Object Collections.ArrayList
foreach ($length in $order.pages) { [void]$pages.Add($in.ReadBytes($length)) }
$document = New-Object Drawing.Printing.PrintDocument
$document.DocumentName = $order.title
$document.PrintController = New-Object Drawing.Printing.StandardPrintController
$settings = $document.PrinterSettings
$settings.PrinterName = $order.printer
if (-not $settings.IsValid) { [Console]::Error.WriteLine('does not exist'); exit 4 }
$settings.Copies = $order.copies
$settings.Collate = $true
$settings.Duplex = [Drawing.Printing.Duplex]$order.duplex
$page = $document.DefaultPageSettings
$page.Landscape = $order.landscape
$paper = $null
foreach ($size in $settings.PaperSizes) {
  if ([Math]::Abs($size.Width - $order.short) -le 3 -and [Math]::Abs($size.Height - $order.long) -le 3) { $paper = $size; break }
}
if (-not $paper) { $paper = New-Object Drawing.Printing.PaperSize('Guiju', $order.short, $order.long) }
$page.PaperSize = $paper
$script:at = 0
$document.add_PrintPage({
  param($sender, $event)
  $image = [Drawing.Image]::FromStream((New-Object IO.MemoryStream(, [byte[]]$pages[$script:at])))
  $event.Graphics.DrawImage($image, [single](-$event.PageSettings.HardMarginX), [single](-$event.PageSettings.HardMarginY), [single]$order.width, [single]$order.height)
  $image.Dispose()
  $script:at++
  $event.HasMorePages = $script:at -lt $pages.Count
})
$document.Print()
";

#[derive(Deserialize)]
struct Listed {
    name: String,
    standard: bool,
    two_sided: bool,
}

pub(super) fn printers(spooler: &Spooler) -> Result<Vec<PrinterRow>> {
    let said = spooler.run("powershell", &script(LIST), Vec::new())?;
    if !said.status.success() {
        return Err(refusal("printing.not_running").detail(said.err).into());
    }
    listed(&said.out)
}

fn listed(out: &str) -> Result<Vec<PrinterRow>> {
    let rows: Vec<Listed> =
        serde_json::from_str(out.trim_start_matches('\u{feff}')).map_err(anyhow::Error::from)?;
    let row = |one: Listed| PrinterRow {
        name: one.name,
        title: String::new(),
        place: String::new(),
        standard: one.standard,
        state: PrinterState::Ready,
        why: String::new(),
        two_sided: Some(one.two_sided),
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(super) fn give(spooler: &Spooler, job: &Job<'_>) -> Result<String> {
    let said = spooler.run("powershell", &script(GIVE), input(job)?)?;
    if said.status.success() {
        return Ok(String::new());
    }
    Err(refusal("printing.failed")
        .fact("printer", job.printer)
        .fact("why", said.err.trim())
        .detail(said.err.trim())
        .into())
}

fn script(text: &str) -> [&str; 4] {
    ["-NoProfile", "-NonInteractive", "-Command", text]
}

/// Eight figures with the length of the order, the order, then each page as a picture.
fn input(job: &Job<'_>) -> Result<Vec<u8>> {
    let count = paper::pdf_pages(job.pdf)?;
    let pictures = wanted(job.pages, count)
        .into_iter()
        .map(|page| paper::render_pdf_page(job.pdf, page, DOTS))
        .collect::<Result<Vec<_>, _>>()?;
    // Windows measures sheets in hundredths of an inch.
    let hundredths = |tenths: u32| (tenths * 100 + 127) / 254;
    let (width, height) = job.sheet;
    let duplex = match job.sides {
        Sides::One => "Simplex",
        Sides::Long => "Vertical",
        Sides::Short => "Horizontal",
    };
    let order = plain(
        &json!({
            "printer": job.printer, "title": job.title, "copies": job.copies, "duplex": duplex,
            "landscape": width > height,
            "width": hundredths(width), "height": hundredths(height),
            "short": hundredths(width.min(height)), "long": hundredths(width.max(height)),
            "pages": pictures.iter().map(Vec::len).collect::<Vec<_>>(),
        })
        .to_string(),
    );
    let mut bytes = format!("{:08}{order}", order.len()).into_bytes();
    bytes.extend(pictures.concat());
    Ok(bytes)
}

/// The pages that `1-3,5` names, as [`domain::papers::printing::pages`] wrote it.
fn wanted(pages: &str, count: usize) -> Vec<usize> {
    if pages.is_empty() {
        return (1..=count).collect();
    }
    let number = |text: &str| text.parse::<usize>().unwrap_or(0);
    pages
        .split(',')
        .flat_map(|part| match part.split_once('-') {
            Some((from, to)) => number(from)..=number(to),
            None => number(part)..=number(part),
        })
        .filter(|page| (1..=count).contains(page))
        .collect()
}

/// JSON in ASCII: what a console takes other letters for depends on the system.
fn plain(json: &str) -> String {
    let mut out = String::new();
    for letter in json.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_for_windows_is_ascii_and_in_hundredths_of_an_inch() {
        let pdf = crate::printing::tests::two_pages();
        let job = Job {
            printer: "财务室",
            title: "JT-2026Q3-001",
            copies: 2,
            sides: Sides::Long,
            pages: "2",
            sheet: (2970, 2100),
            exact: true,
            pdf: &pdf,
        };
        let bytes = input(&job).unwrap();
        let length: usize = std::str::from_utf8(&bytes[..8]).unwrap().parse().unwrap();
        let (order, picture) = bytes[8..].split_at(length);
        assert!(order.is_ascii());
        let order: serde_json::Value = serde_json::from_slice(order).unwrap();
        assert_eq!(order["printer"], "财务室");
        assert_eq!(order["duplex"], "Vertical");
        assert_eq!(order["width"], 1169);
        assert_eq!(order["height"], 827);
        assert_eq!(order["short"], 827);
        assert_eq!(order["landscape"], true);
        assert_eq!(order["pages"], json!([picture.len()]));
        assert!(picture.starts_with(b"\x89PNG"));
        assert_eq!(wanted("1-3,5", 4), [1, 2, 3]);
    }

    #[test]
    fn what_windows_lists_is_read() {
        let rows = listed("\u{feff}[{\"name\":\"财务室\",\"standard\":true,\"two_sided\":false}]")
            .unwrap();
        assert_eq!((rows[0].name.as_str(), rows[0].standard), ("财务室", true));
        assert_eq!(rows[0].two_sided, Some(false));
        assert!(listed("[]").unwrap().is_empty());
    }
}
