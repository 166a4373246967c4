//! A place for a later signature: an empty field that the certifier puts there, so that somebody else may
//! sign visibly behind the certification (ISO 32000-2 12.8.2.2, P 2 allows filling in and signing). What
//! may be drawn there is bounded by a rectangle that lies under the first signature.

use super::appearance::{self, POINTS_PER_MM, Place, Visible};
use super::form::{self, FLAGS};
use super::update::Update;
use super::{Countersign, SignError};
use crate::pdf::{Dict, Document, Object};

/// The widget of an empty field on `page`. Its appearance draws nothing, but PDF/A wants one.
pub fn prepare(
    update: &mut Update<'_>,
    place: &Countersign,
    name: &str,
    page: (u32, &Dict),
) -> Result<Dict, SignError> {
    let media = appearance::media_box(update.document, page.1)?;
    let rectangle = appearance::rectangle(&place.place, media)?;
    let numbers = |values: [f64; 4]| Object::Array(values.map(appearance::real).to_vec());
    let width = rectangle[2] - rectangle[0];
    let height = rectangle[3] - rectangle[1];
    let empty = update.reserve();
    let form = Dict::default()
        .with("Type", Object::name("XObject"))
        .with("Subtype", Object::name("Form"))
        .with("BBox", numbers([0.0, 0.0, width, height]))
        .with("Resources", Object::Dict(Dict::default()));
    update.put_stream(empty, &form, b"");
    let normal = Dict::default().with("N", update.reference(empty));
    Ok(Dict::default()
        .with("Type", Object::name("Annot"))
        .with("Subtype", Object::name("Widget"))
        .with("FT", Object::name("Sig"))
        .with("T", Object::text(name))
        .with("TU", Object::text(&place.label))
        .with("F", Object::Int(FLAGS))
        .with("P", update.reference(page.0))
        .with("Rect", numbers(rectangle))
        .with("AP", Object::Dict(normal)))
}

/// The first field of the form that waits for a signature and has a place on a page.
pub fn find(document: &Document<'_>, fields: &[Object]) -> Result<Option<(u32, Dict)>, SignError> {
    for field in fields.iter().take(form::FIELDS) {
        let (Some((number, _)), Object::Dict(dict)) = (field.as_ref(), document.resolve(field)?)
        else {
            continue;
        };
        let signs = dict.get("FT").is_some_and(|kind| kind.is_name("Sig"));
        if signs && dict.get("V").is_none() && rectangle(&dict).is_some() {
            return Ok(Some((number, dict)));
        }
    }
    Ok(None)
}

/// Signs in a field that waits: its value and its appearance change, and nothing else may.
pub fn fill(
    update: &mut Update<'_>,
    waiting: (u32, Dict),
    signature: u32,
    visible: &Visible,
) -> Result<(), SignError> {
    let (number, mut field) = waiting;
    let rectangle = rectangle(&field).ok_or(SignError::BadPlace)?;
    let [left, bottom, right, top] = rectangle;
    let visible = Visible {
        place: Place {
            left: 0.0,
            top: 0.0,
            width: (right - left) / POINTS_PER_MM,
            height: (top - bottom) / POINTS_PER_MM,
        },
        ..visible.clone()
    };
    let form = update.reserve();
    // The page as wide as the place: it was checked against its page when it was put there.
    let drawn = appearance::draw(&visible, [0.0, 0.0, right - left + 1.0, top - bottom + 1.0])?;
    update.put_stream(form, &drawn.dict, &drawn.content);
    let normal = Dict::default().with("N", update.reference(form));
    field.set("V", update.reference(signature));
    field.set("AP", Object::Dict(normal));
    update.put(number, &Object::Dict(field));
    Ok(())
}

/// /Rect with its corners in order, where there is room in it.
fn rectangle(field: &Dict) -> Option<[f64; 4]> {
    let corners: Option<Vec<f64>> = field
        .get("Rect")?
        .as_array()?
        .iter()
        .map(Object::as_number)
        .collect();
    let [a, b, c, d] = corners?[..] else {
        return None;
    };
    let sorted = [a.min(c), b.min(d), a.max(c), b.max(d)];
    let room = sorted[2] - sorted[0] > 1.0 && sorted[3] - sorted[1] > 1.0;
    (room && sorted.iter().all(|side| side.is_finite())).then_some(sorted)
}
