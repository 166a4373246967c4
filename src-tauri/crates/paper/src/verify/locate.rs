//! Finding signatures: through the form, as every reader does, and in no other way.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::pdf::{Dict, Document, Object, Parser, PdfError};

use super::Reason;

/// Fields and signatures that are looked at before the file counts as hostile.
const FIELDS: usize = 20_000;
const SIGNATURES: usize = 64;

/// A signature that a field of the form leads to.
#[derive(Debug, Clone)]
pub struct Found {
    pub number: u32,
    pub dict: Dict,
    /// The place of the value of /Contents in the file.
    pub contents: Option<Range<usize>>,
    pub problem: Option<Reason>,
}

pub struct Form {
    pub found: Vec<Found>,
    /// The object that the catalog names as the certifying signature.
    pub certification: Option<u32>,
}

pub fn signatures(document: &Document<'_>) -> Result<Form, PdfError> {
    let (_, catalog) = document.catalog()?;
    let permissions = document.value_dict(&catalog, "Perms")?;
    let certification = permissions
        .as_ref()
        .and_then(|permissions| permissions.get("DocMDP"))
        .map(|value| value.as_ref().map_or(u32::MAX, |(number, _)| number));
    let mut found: Vec<Found> = Vec::new();
    let Some(form) = document.value_dict(&catalog, "AcroForm")? else {
        return Ok(Form {
            found,
            certification,
        });
    };
    let mut seen = BTreeSet::new();
    let fields = document.value_array(&form, "Fields")?;
    let mut waiting: Vec<(Object, bool)> = fields.into_iter().rev().map(|f| (f, false)).collect();
    let mut looked = 0;
    while let Some((field, parent_signs)) = waiting.pop() {
        looked += 1;
        if looked > FIELDS {
            return Err(PdfError::TooComplex);
        }
        if let Some((number, _)) = field.as_ref()
            && !seen.insert(number)
        {
            return Err(PdfError::Malformed {
                at: 0,
                what: "a field listed twice",
            });
        }
        let Object::Dict(field) = document.resolve(&field)? else {
            continue;
        };
        let signs = match document.value(&field, "FT")? {
            Object::Null => parent_signs,
            kind => kind.is_name("Sig"),
        };
        let kids = document.value_array(&field, "Kids")?;
        waiting.extend(kids.into_iter().rev().map(|kid| (kid, signs)));
        match field.get("V") {
            Some(value) if signs && *value != Object::Null => {
                let mut signature = read(document, value)?;
                if found.iter().any(|other| other.number == signature.number) {
                    signature.problem = Some(Reason::SignatureShared);
                }
                found.push(signature);
            }
            _ => (),
        }
        if found.len() > SIGNATURES {
            return Err(PdfError::TooComplex);
        }
    }
    Ok(Form {
        found,
        certification,
    })
}

/// Reads the signature dictionary where it stands in the file, with the place of its /Contents.
fn read(document: &Document<'_>, value: &Object) -> Result<Found, PdfError> {
    let hidden = |number: u32| Found {
        number,
        dict: Dict::default(),
        contents: None,
        problem: Some(Reason::SignatureHidden),
    };
    let Some((number, generation)) = value.as_ref() else {
        return Ok(hidden(u32::MAX));
    };
    let Some(indirect) = document.indirect(number)? else {
        return Ok(hidden(number));
    };
    let Object::Dict(dict) = indirect.object else {
        return Ok(hidden(number));
    };
    let Some(crate::pdf::Entry::At { offset, .. }) = document.table.get(&number) else {
        return Ok(hidden(number));
    };
    let mut parser = Parser::at(document.data, *offset);
    parser.unsigned()?;
    parser.skip_space();
    parser.unsigned()?;
    parser.skip_space();
    let plain = indirect.stream.is_none() && indirect.generation == generation;
    if !parser.take_keyword("obj") || !plain {
        return Ok(hidden(number));
    }
    let (dict_again, spans) = parser.dict_spans()?;
    let index = dict_again.0.iter().position(|(key, _)| key == b"Contents");
    let contents = index.and_then(|index| spans.get(index).cloned());
    Ok(Found {
        number,
        dict,
        contents,
        problem: None,
    })
}
