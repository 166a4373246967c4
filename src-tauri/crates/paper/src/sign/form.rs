//! The signature field: its widget on a page, the form that lists it, the catalog that knows both.

use super::appearance::{self, Appearance, LARGEST_LATER_AREA};
use super::structure;
use super::update::Update;
use super::{SignError, SignOptions, waiting};
use crate::pdf::{Dict, Document, Object, PdfError};

/// Print and Locked (ISO 32000-1 12.5.3): PDF/A wants Print, and nobody should drag a signature.
pub(super) const FLAGS: i64 = 4 | 128;
/// Fields that are looked at to find a free name.
pub(super) const FIELDS: usize = 4096;

/// Puts a field for the signature object `signature` into the update.
pub fn install(
    update: &mut Update<'_>,
    signature: u32,
    options: &SignOptions,
) -> Result<(), SignError> {
    let document = update.document;
    let (catalog_number, mut catalog) = document.catalog()?;
    let form = document.value_dict(&catalog, "AcroForm")?;
    refuse_active_content(document, &catalog, form.as_ref())?;
    let fields = match &form {
        Some(form) => document.value_array(form, "Fields")?,
        None => Vec::new(),
    };
    let signed = signed_fields(document, &fields)?;
    if options.certify && signed > 0 {
        return Err(SignError::CertifyFirst);
    }
    if certified_final(document, &catalog)? {
        return Err(SignError::CertifiedFinal);
    }
    if let Appearance::Visible(visible) = &options.appearance
        && catalog.get("Perms").is_some()
    {
        // Behind a certification only the place that the certifier left may be drawn on.
        let waiting = waiting::find(document, &fields)?.ok_or(SignError::CertifiedInvisible)?;
        return waiting::fill(update, waiting, signature, visible);
    }
    refuse_overlay(signed, &options.appearance)?;

    let names = free_names(document, &fields)?;
    let mut widgets = vec![own_widget(update, signature, options, &names[0])?];
    if let Some(place) = options.countersign.as_ref().filter(|_| options.certify) {
        let (number, page) = page_at(document, place.page)?;
        let field = waiting::prepare(update, place, &names[1], (number, &page))?;
        widgets.push(Widget {
            number: update.reserve(),
            page: number,
            field,
        });
    }
    // Behind a signature the structure tree stays as it is: validators count a change there as one
    // that a further signature does not explain.
    let places: Vec<(u32, u32)> = widgets.iter().map(|w| (w.page, w.number)).collect();
    let tagged = match signed {
        0 => structure::tag(update, &catalog, &places)?,
        _ => None,
    };
    for (widget, key) in widgets.iter_mut().zip(tagged.unwrap_or_default()..) {
        if tagged.is_some() {
            widget.field.set("StructParent", Object::Int(key));
        }
        update.put(widget.number, &Object::Dict(widget.field.clone()));
    }
    annotate(update, &places, tagged.is_some())?;
    list_fields(update, &mut catalog, form, fields, &places);
    if options.certify {
        let permissions = Dict::default().with("DocMDP", update.reference(signature));
        catalog.set("Perms", Object::Dict(permissions));
    }
    if update.document.catalog()?.1 != catalog {
        update.put(catalog_number, &Object::Dict(catalog));
    }
    Ok(())
}

/// A field that is its own widget, not yet written.
struct Widget {
    number: u32,
    page: u32,
    field: Dict,
}

/// The widget of the signature that is made now.
fn own_widget(
    update: &mut Update<'_>,
    signature: u32,
    options: &SignOptions,
    name: &str,
) -> Result<Widget, SignError> {
    let (page_index, rectangle) = match &options.appearance {
        Appearance::Invisible => (0, None),
        Appearance::Visible(visible) => (visible.page, Some(visible)),
    };
    let (page_number, page) = page_at(update.document, page_index)?;
    let number = update.reserve();
    let mut field = Dict::default()
        .with("Type", Object::name("Annot"))
        .with("Subtype", Object::name("Widget"))
        .with("FT", Object::name("Sig"))
        .with("T", Object::text(name))
        .with("TU", Object::text(&format!("电子签名 {}", options.name)))
        .with("F", Object::Int(FLAGS))
        .with("V", update.reference(signature))
        .with("P", update.reference(page_number));
    match rectangle {
        None => field.set("Rect", Object::Array(vec![Object::Int(0); 4])),
        Some(visible) => {
            let media = appearance::media_box(update.document, &page)?;
            let form = update.reserve();
            let drawn = appearance::draw(visible, media)?;
            update.put_stream(form, &drawn.dict, &drawn.content);
            field.set("Rect", drawn.rectangle);
            let normal = Dict::default().with("N", update.reference(form));
            field.set("AP", Object::Dict(normal));
        }
    }
    Ok(Widget {
        number,
        page: page_number,
        field,
    })
}

/// The page with this index, and the number of its object.
fn page_at(document: &Document<'_>, index: usize) -> Result<(u32, Dict), SignError> {
    let pages = document.pages(index.saturating_add(1))?;
    let no_page = SignError::NoSuchPage {
        page: index.saturating_add(1),
        pages: pages.len(),
    };
    let number = *pages.get(index).ok_or(no_page)?;
    match document.get(number)?.map(|located| located.object) {
        Some(Object::Dict(page)) => Ok((number, page)),
        _ => Err(PdfError::Malformed {
            at: 0,
            what: "a page is no dictionary",
        }
        .into()),
    }
}

/// A signed paper must look the same to everyone: nothing in it may run or redraw itself.
fn refuse_active_content(
    document: &Document<'_>,
    catalog: &Dict,
    form: Option<&Dict>,
) -> Result<(), SignError> {
    let names = document.value_dict(catalog, "Names")?;
    let scripts = names.is_some_and(|names| names.get("JavaScript").is_some());
    let xfa = form.is_some_and(|form| form.get("XFA").is_some());
    let action = catalog.get("AA").is_some()
        || matches!(document.value(catalog, "OpenAction")?, Object::Dict(action)
            if !action.get("S").is_some_and(|s| s.is_name("GoTo")));
    if scripts || xfa || action {
        return Err(SignError::ActiveContent);
    }
    Ok(())
}

/// A drawing behind an earlier signature could cover what was signed, so the verifier refuses a large
/// one; a signature that it would refuse is not made.
fn refuse_overlay(signed: usize, appearance: &Appearance) -> Result<(), SignError> {
    match appearance {
        Appearance::Visible(visible) if signed > 0 && visible.place.area() > LARGEST_LATER_AREA => {
            Err(SignError::TooVisible)
        }
        _ => Ok(()),
    }
}

fn signed_fields(document: &Document<'_>, fields: &[Object]) -> Result<usize, SignError> {
    let mut signed = 0;
    for field in fields.iter().take(FIELDS) {
        if let Object::Dict(field) = document.resolve(field)? {
            let signature = field.get("FT").is_some_and(|kind| kind.is_name("Sig"));
            signed += usize::from(signature && field.get("V").is_some());
        }
    }
    Ok(signed)
}

fn certified_final(document: &Document<'_>, catalog: &Dict) -> Result<bool, SignError> {
    let Some(permissions) = document.value_dict(catalog, "Perms")? else {
        return Ok(false);
    };
    let Some(signature) = document.value_dict(&permissions, "DocMDP")? else {
        return Ok(false);
    };
    for reference in document.value_array(&signature, "Reference")? {
        if let Object::Dict(reference) = document.resolve(&reference)? {
            let parameters = document.value_dict(&reference, "TransformParams")?;
            if parameters.and_then(|p| p.get("P").and_then(Object::as_int)) == Some(1) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Signature1, Signature2 …: the first two names that no field of the form has.
fn free_names(document: &Document<'_>, fields: &[Object]) -> Result<[String; 2], SignError> {
    let mut taken = Vec::new();
    for field in fields.iter().take(FIELDS) {
        if let Object::Dict(field) = document.resolve(field)? {
            taken.extend(field.get("T").and_then(Object::as_text));
        }
    }
    let mut number = 0;
    let mut next = || {
        loop {
            number += 1;
            let name = format!("Signature{number}");
            if !taken.contains(&name) {
                return name;
            }
        }
    };
    Ok([next(), next()])
}

/// Appends the widgets to the annotations of their pages.
fn annotate(update: &mut Update<'_>, places: &[(u32, u32)], tagged: bool) -> Result<(), SignError> {
    let mut pages: Vec<u32> = places.iter().map(|(page, _)| *page).collect();
    pages.dedup();
    for number in pages {
        let before = update.document.get(number)?.map(|located| located.object);
        let Some(Object::Dict(mut page)) = before.clone() else {
            continue;
        };
        // PDF/UA-1 7.18.3: pages with annotations say that tabs follow the structure.
        if tagged && page.get("Tabs").is_none() {
            page.set("Tabs", Object::name("S"));
        }
        let mut annotations = update.document.value_array(&page, "Annots")?;
        let own = places.iter().filter(|(page, _)| *page == number);
        annotations.extend(own.map(|(_, widget)| update.reference(*widget)));
        match page.get("Annots").and_then(Object::as_ref) {
            Some((list, _)) => update.put(list, &Object::Array(annotations)),
            None => page.set("Annots", Object::Array(annotations)),
        }
        let page = Object::Dict(page);
        if before.as_ref() != Some(&page) {
            update.put(number, &page);
        }
    }
    Ok(())
}

/// Lists the fields in the form, wherever form and list stand, and says that the file is signed and
/// may only be appended to (SigFlags 3).
fn list_fields(
    update: &mut Update<'_>,
    catalog: &mut Dict,
    form: Option<Dict>,
    mut fields: Vec<Object>,
    places: &[(u32, u32)],
) {
    let mut form = form.unwrap_or_default();
    let widgets = places.iter().map(|(_, widget)| update.reference(*widget));
    fields.extend(widgets);
    let before = form.clone();
    match form.get("Fields").and_then(Object::as_ref) {
        Some((list, _)) => update.put(list, &Object::Array(fields)),
        None => form.set("Fields", Object::Array(fields)),
    }
    form.set("SigFlags", Object::Int(3));
    match catalog.get("AcroForm").and_then(Object::as_ref) {
        Some((number, _)) if form != before => update.put(number, &Object::Dict(form)),
        Some(_) => (),
        None => catalog.set("AcroForm", Object::Dict(form)),
    }
}
