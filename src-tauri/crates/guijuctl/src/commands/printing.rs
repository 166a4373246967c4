//! `printers …`, `papers print`, `papers printed`. Lengths are told in millimetres.

use std::process::ExitCode;

use domain::exact::Exact;
use domain::papers::MeasuredCrosses;
use domain::papers::printing::millimetres;
use operations::office::Office;
use operations::printing::{self, Spooler};
use operations::texts::Language;
use operations::views::{
    MeasureOrder, OffsetRow, PrintOrder, PrintRow, PrinterRow, PrinterState, PrintersView,
};
use operations::{Error, refusal, training};
use serde_json::{Value, json};

use crate::arguments::{Global, PrintArguments, PrintersCommand, SheetArgument};
use crate::output::either;
use crate::{desk, output};

/// Runs `printers …`.
pub fn run(
    global: &Global,
    command: PrintersCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let spooler = Spooler::of_system();
    let now = operations::clock::now()?;
    match command {
        PrintersCommand::List => {
            let view = printing::printers(&office, &spooler)?;
            if let Some(code) = &view.trouble {
                return Err(refusal(code).into());
            }
            list(global, &view, language)?;
        }
        PrintersCommand::Calibrate {
            printer,
            sheet,
            out,
        } => {
            let size = size(&office, &sheet)?;
            let told = match (&out, printer.as_deref()) {
                (Some(path), Some(printer)) => {
                    let page = printing::calibration_page(&office, now, printer, size)?;
                    desk::write(path, &page)?;
                    path.display().to_string()
                }
                (_, printer) => printing::calibrate(&office, now, &spooler, printer, size)?,
            };
            let word = match out {
                Some(_) => either(language, "已写出：", "Written:"),
                None => either(
                    language,
                    "校准页已交给打印机：",
                    "The page is with the printer:",
                ),
            };
            output::line(&format!("{word} {told}"))?;
        }
        PrintersCommand::Measured {
            printer,
            sheet,
            first,
            second,
        } => {
            let (width, height) = size(&office, &sheet)?;
            let two = |texts: &[String]| -> Result<Option<(i32, i32)>, Error> {
                match texts {
                    [x, y] => Ok(Some((tenths(x)?, tenths(y)?))),
                    _ => Ok(None),
                }
            };
            let (first_x, first_y) = two(&first)?.unwrap_or_default();
            let order = MeasureOrder {
                printer,
                width,
                height,
                measured: MeasuredCrosses {
                    first_x,
                    first_y,
                    second: two(&second)?,
                },
            };
            let row = printing::measured(&mut office, now, &order)?;
            if global.json {
                output::json(&offset(&row))?;
            } else {
                output::line(&in_words(&row, language))?;
            }
        }
        PrintersCommand::Forget { printer, sheet } => {
            let size = size(&office, &sheet)?;
            printing::forget(&mut office, now, &printer, size)?;
            let word = either(language, "已清除校准：", "Forgotten:");
            output::line(&format!("{word} {printer}"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global, view: &PrintersView, language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<Value> = view.printers.iter().map(|row| printer(row, view)).collect();
        return output::json(&rows);
    }
    for row in &view.printers {
        let state = match row.state {
            PrinterState::Ready => either(language, "可用", "ready"),
            PrinterState::Paused => either(language, "已暂停，任务会等待", "paused, jobs wait"),
            PrinterState::Refusing => either(language, "不接收任务", "takes no jobs"),
        };
        let standard = match row.standard {
            true => either(language, "系统默认", "the system's own"),
            false => "",
        };
        output::line(&format!(
            "{}\t{}\t{}\t{state}\t{standard}",
            row.name, row.title, row.place
        ))?;
        for own in view.offsets.iter().filter(|own| own.printer == row.name) {
            output::line(&format!("  {}", in_words(own, language)))?;
        }
    }
    Ok(())
}

fn printer(row: &PrinterRow, view: &PrintersView) -> Value {
    let own = view.offsets.iter().filter(|own| own.printer == row.name);
    json!({
        "id": row.name, "title": row.title, "place": row.place, "standard": row.standard,
        "state": row.state, "why": row.why, "two_sided": row.two_sided,
        "last": view.last.as_ref().is_some_and(|last| last.printer == row.name),
        "offsets": own.map(offset).collect::<Vec<_>>(),
    })
}

fn offset(row: &OffsetRow) -> Value {
    let mm = |tenths: i64| millimetres(tenths);
    json!({
        "printer": row.printer, "width": mm(row.width.into()), "height": mm(row.height.into()),
        "right": mm(row.right.into()), "down": mm(row.down.into()),
        "measured_on": row.measured_on, "by": row.by,
    })
}

/// What was measured, as a sentence.
fn in_words(row: &OffsetRow, language: Language) -> String {
    let [width, height] = [row.width, row.height].map(|side| millimetres(side.into()));
    let [right, down] = [row.right, row.down].map(|way| millimetres(way.into()));
    match language {
        Language::Chinese => format!(
            "{}　{width} × {height} 毫米：套打右移 {right} 毫米，下移 {down} 毫米（{} {}）",
            row.printer, row.measured_on, row.by
        ),
        Language::English => format!(
            "{}, {width} × {height} mm: forms are filled in {right} mm to the right, {down} mm down ({} {})",
            row.printer, row.measured_on, row.by
        ),
    }
}

/// Runs `papers print NUMBER`.
pub fn print(
    global: &Global,
    office: &mut Office,
    arguments: &PrintArguments,
    language: Language,
) -> Result<(), Error> {
    let order = PrintOrder {
        paper: super::papers::named(office, &arguments.number)?.id,
        printer: arguments.printer.clone(),
        copies: arguments.copies,
        sides: arguments.sides(),
        pages: arguments.pages.clone(),
    };
    let now = operations::clock::now()?;
    let done = printing::print(office, now, &Spooler::of_system(), &order)?;
    if global.json {
        return output::json(&json!({
            "id": done.number, "number": done.number, "printer": done.printer, "copies": done.copies,
            "pages": done.pages, "sides": done.sides, "job": done.job, "waits": done.waits,
            "marked": done.marked, "right": millimetres(done.right.into()),
            "down": millimetres(done.down.into()), "total": done.total,
        }));
    }
    let mut line = match language {
        Language::Chinese => format!(
            "{} 的 {} 份已交给打印机 {}，累计 {} 份",
            done.number, done.copies, done.printer, done.total
        ),
        Language::English => format!(
            "{}: {} with the printer {}, {} so far",
            done.number, done.copies, done.printer, done.total
        ),
    };
    if done.marked {
        line += either(
            language,
            "；每页印有作废标记",
            "; every page is marked as no longer valid",
        );
    }
    if done.waits {
        line += either(
            language,
            "；打印机已暂停，恢复后才会印出",
            "; the printer is paused, they come out when it is resumed",
        );
    }
    output::line(&line)
}

/// Runs `papers printed [NUMBER]`.
pub fn printed(global: &Global, office: &Office, number: Option<&str>) -> Result<(), Error> {
    let paper = match number {
        Some(number) => Some(super::papers::named(office, number)?.id),
        None => None,
    };
    let rows = printing::prints(office, paper)?;
    if global.json {
        let rows: Vec<Value> = rows.iter().map(entry).collect();
        return output::json(&rows);
    }
    rows.iter().try_for_each(|row| {
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}\t{}",
            row.at, row.number, row.copies, row.printer, row.pages, row.by
        ))
    })
}

fn entry(row: &PrintRow) -> Value {
    json!({
        "id": row.id, "number": row.number, "at": row.at, "by": row.by, "printer": row.printer,
        "copies": row.copies, "pages": row.pages, "sides": row.sides,
        "right": millimetres(row.right.into()), "down": millimetres(row.down.into()), "job": row.job,
    })
}

/// The sheet that is named, `297x210`, or that of the certificate layout; in tenths of a millimetre.
fn size(office: &Office, sheet: &SheetArgument) -> Result<(u32, u32), Error> {
    let Some(text) = &sheet.sheet else {
        let layout = training::certificate_layout(office)?;
        return Ok((layout.width, layout.height));
    };
    let sides = text.split_once(['x', 'X', '×', '*', ',']);
    let (width, height) = sides.ok_or_else(|| wrong(text))?;
    Ok((tenths(width)?, tenths(height)?))
}

fn wrong(text: &str) -> Error {
    refusal("printing.millimetres").fact("value", text).into()
}

/// 125 of `12.5`.
fn tenths<T: TryFrom<i64>>(text: &str) -> Result<T, Error> {
    let value = Exact::parse_decimal(text.trim()).map_err(|_| wrong(text))?;
    let tenths = &value * &Exact::from(10_u32);
    let whole = tenths.is_integer().then(|| tenths.to_i64()).flatten();
    whole
        .and_then(|tenths| T::try_from(tenths).ok())
        .ok_or_else(|| wrong(text))
}
