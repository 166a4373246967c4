//! Merging an overlay into a finished paper with lopdf: each page's drawing becomes a form of its own,
//! marked as artifact, so that tags, text and PDF/A stay as they were.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::error::PaperError;

/// The name under which a page knows its overlay.
const NAME: &str = "GuijuOverlay";

pub(super) fn merge(paper: &[u8], overlay: &[u8]) -> Result<Vec<u8>, PaperError> {
    merged(paper, overlay).map_err(|error| PaperError::Overlay {
        detail: error.to_string(),
    })
}

fn merged(paper: &[u8], overlay: &[u8]) -> lopdf::Result<Vec<u8>> {
    let mut paper = Document::load_mem(paper)?;
    let overlay = Document::load_mem(overlay)?;
    let pages: Vec<ObjectId> = paper.get_pages().into_values().collect();
    let drawn: Vec<ObjectId> = overlay.get_pages().into_values().collect();
    for (page, drawing) in pages.into_iter().zip(drawn) {
        let form = form(&mut paper, &overlay, drawing)?;
        lay(&mut paper, page, form)?;
    }
    let mut bytes = Vec::new();
    paper.save_to(&mut bytes)?;
    Ok(bytes)
}

/// One page of the overlay as a form XObject of the paper, with the pictures it draws.
fn form(paper: &mut Document, overlay: &Document, page: ObjectId) -> lopdf::Result<ObjectId> {
    let content = overlay.get_page_content(page);
    let dict = overlay.get_dictionary(page)?;
    let resources = overlay.dereference(dict.get(b"Resources")?)?.1.as_dict()?;
    let mut used = Dictionary::new();
    if let Ok(pictures) = resources.get(b"XObject") {
        for (name, picture) in overlay.dereference(pictures)?.1.as_dict()? {
            // printpdf lists every picture on every page; a page keeps those it draws.
            if draws(&content, name) {
                let copied = picture_into(paper, overlay, picture)?;
                used.set(name.clone(), copied);
            }
        }
    }
    let mut form = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => dict.get(b"MediaBox")?.clone(),
            "Resources" => dictionary! { "XObject" => used },
        },
        content,
    );
    form.compress()?;
    Ok(paper.add_object(form))
}

/// Whether a content stream has `/name Do`.
fn draws(content: &[u8], name: &[u8]) -> bool {
    let call = [b"/", name, b" Do"].concat();
    content.windows(call.len()).any(|part| part == call)
}

fn picture_into(
    paper: &mut Document,
    overlay: &Document,
    picture: &Object,
) -> lopdf::Result<ObjectId> {
    let mut picture = overlay.dereference(picture)?.1.as_stream()?.clone();
    if let Ok(mask) = picture.dict.get(b"SMask") {
        let mask = overlay.dereference(mask)?.1.as_stream()?.clone();
        let mask = paper.add_object(mask);
        picture.dict.set("SMask", mask);
    }
    Ok(paper.add_object(picture))
}

/// Draws the form over a page. What was there is wrapped, so that it leaves no transformation behind.
fn lay(paper: &mut Document, page: ObjectId, form: ObjectId) -> lopdf::Result<()> {
    let dict = paper.get_dictionary(page)?;
    let before = match dict.get(b"Contents")? {
        Object::Array(parts) => parts.clone(),
        part => vec![part.clone()],
    };
    let mut resources = match dict.get(b"Resources") {
        Ok(resources) => paper.dereference(resources)?.1.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    let mut pictures = match resources.get(b"XObject") {
        Ok(pictures) => paper.dereference(pictures)?.1.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    pictures.set(NAME, form);
    resources.set("XObject", pictures);
    let draw = format!("Q /Artifact <</Type /Background>> BDC q /{NAME} Do Q EMC\n");
    let mut part = |text: &[u8]| -> Object {
        paper
            .add_object(Stream::new(Dictionary::new(), text.to_vec()))
            .into()
    };
    let mut contents = vec![part(b"q\n")];
    contents.extend(before);
    contents.push(part(draw.as_bytes()));
    let dict = paper.get_dictionary_mut(page)?;
    dict.set("Contents", contents);
    dict.set("Resources", resources);
    Ok(())
}
