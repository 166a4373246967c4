//! A timestamp that comes later than its signature: the signature kept a place for it inside /Contents,
//! which no signature covers, so the token goes there without a byte of the signed ones moving.

use ::cms::content_info::ContentInfo;
use ::cms::signed_data::{SignedData, SignerInfos};
use der::{Any, Decode};

use super::{Query, StampError};
use crate::pdf::Document;
use crate::sign::write_hex;
use crate::verify::{cms, container, locate, spelling, timestamp};

/// The last signature of a file: its container, and its hexadecimal place.
struct Last {
    hole: std::ops::Range<usize>,
    content: ContentInfo,
    signed: SignedData,
}

/// What to ask an authority about the last signature of `pdf`.
///
/// # Errors
/// [`StampError::NoPlace`] where there is no signature of ours without a timestamp.
pub fn query(pdf: &[u8]) -> Result<Query, StampError> {
    let last = last(pdf)?;
    let [info] = last.signed.signer_infos.0.as_slice() else {
        return Err(StampError::NoPlace);
    };
    if info.unsigned_attrs.is_some() {
        return Err(StampError::NoPlace);
    }
    Query::new(info.signature.as_bytes())
}

/// The same file with `token` in its last signature.
///
/// # Errors
/// [`StampError::NoPlace`], [`StampError::TooLarge`]; [`StampError::Unsound`] for a token over something
/// else.
pub fn attach(pdf: &[u8], token: &[u8]) -> Result<Vec<u8>, StampError> {
    let mut last = last(pdf)?;
    let [info] = last.signed.signer_infos.0.as_slice() else {
        return Err(StampError::NoPlace);
    };
    let mut info = info.clone();
    if info.unsigned_attrs.is_some() {
        return Err(StampError::NoPlace);
    }
    timestamp::open(token, &[info.signature.as_bytes()]).map_err(StampError::Unsound)?;
    let failed = |_| StampError::NoPlace;
    info.unsigned_attrs = Some(cms::stamped_attributes(token).map_err(failed)?);
    last.signed.signer_infos = SignerInfos::try_from(vec![info]).map_err(failed)?;
    let container = spelling::sealed(last.content.content_type, &last.signed, None);
    let container = container.map_err(failed)?;
    let room = last.hole.len() / 2;
    if container.len() > room {
        return Err(StampError::TooLarge {
            size: container.len(),
            room,
        });
    }
    let mut out = pdf.to_vec();
    write_hex(&mut out[last.hole], &container);
    Ok(out)
}

fn last(pdf: &[u8]) -> Result<Last, StampError> {
    let document = Document::open(pdf).map_err(|_| StampError::NoPlace)?;
    let form = locate::signatures(&document).map_err(|_| StampError::NoPlace)?;
    let places = form.found.into_iter().filter_map(|found| found.contents);
    let place = places.max_by_key(|place| place.start);
    let place = place.ok_or(StampError::NoPlace)?;
    let hole = place.start + 1..place.end.saturating_sub(1);
    let digits = pdf.get(hole.clone()).ok_or(StampError::NoPlace)?;
    let bytes = container::decode(digits).map_err(|_| StampError::NoPlace)?;
    let content = ContentInfo::from_der(&bytes).map_err(|_| StampError::NoPlace)?;
    let signed: SignedData = Any::decode_as(&content.content).map_err(|_| StampError::NoPlace)?;
    Ok(Last {
        hole,
        content,
        signed,
    })
}
