//! `training certificates layout`: lengths as millimetres, sizes as points.

use domain::exact::Exact;
use domain::training::{CertificateField, CertificateLayout, FieldPlace};
use operations::{Error, refusal, training};

use super::{Call, output, pair, word};
use crate::output as out;

/// Of a field that had no place before, in tenths of a point.
const USUAL_SIZE: u32 = 140;

pub(super) struct Changes {
    pub(super) place: Vec<String>,
    pub(super) without: Vec<String>,
    pub(super) sheet: Option<String>,
    pub(super) shift: Option<String>,
    pub(super) standard: bool,
}

/// Shows the layout, after it was changed as asked for.
pub(super) fn layout(call: &mut Call<'_>, changes: &Changes) -> Result<(), Error> {
    let before = training::certificate_layout(call.office)?;
    let mut layout = match changes.standard {
        true => CertificateLayout::standard(),
        false => before.clone(),
    };
    if let Some(sheet) = &changes.sheet {
        [layout.width, layout.height] = two(sheet)?;
    }
    if let Some(shift) = &changes.shift {
        [layout.right, layout.down] = two(shift)?;
    }
    for text in &changes.place {
        let (field, place) = pair(text)?;
        let field: CertificateField = word(field)?;
        let old = layout.places.iter().find(|one| one.field == field);
        let numbers: Vec<u32> = place
            .split(',')
            .map(|one| tenths(one, text))
            .collect::<Result<_, _>>()?;
        let (x, y, size) = match numbers.as_slice() {
            [x, y] => (*x, *y, old.map_or(USUAL_SIZE, |one| one.size)),
            [x, y, size] => (*x, *y, *size),
            _ => return Err(wrong(text)),
        };
        layout.places.retain(|one| one.field != field);
        layout.places.push(FieldPlace { field, x, y, size });
    }
    for field in &changes.without {
        let field: CertificateField = word(field)?;
        layout.places.retain(|one| one.field != field);
    }
    if layout != before {
        layout = training::save_certificate_layout(call.office, call.now, &layout)?;
    }
    if call.global.json {
        return out::json(&layout);
    }
    let mm = |tenths: u32| {
        Exact::ratio(tenths.into(), 10)
            .map(|one| one.to_string())
            .unwrap_or_default()
    };
    layout.places.iter().try_for_each(|one| {
        out::line(&format!(
            "{}\t{}\t{}\t{}",
            output::word(&one.field),
            mm(one.x),
            mm(one.y),
            mm(one.size)
        ))
    })
}

fn wrong(text: &str) -> Error {
    refusal("training.layout_text").fact("value", text).into()
}

/// `297,210`
fn two<T: TryFrom<i64>>(text: &str) -> Result<[T; 2], Error> {
    let (left, right) = text.split_once(',').ok_or_else(|| wrong(text))?;
    Ok([tenths(left, text)?, tenths(right, text)?])
}

/// 125 of `12.5`.
fn tenths<T: TryFrom<i64>>(number: &str, text: &str) -> Result<T, Error> {
    let value = Exact::parse_decimal(number.trim()).map_err(|_| wrong(text))?;
    let tenths = &value * &Exact::from(10_u32);
    let whole = tenths.is_integer().then(|| tenths.to_i64()).flatten();
    whole
        .and_then(|tenths| T::try_from(tenths).ok())
        .ok_or_else(|| wrong(text))
}
