//! Papers 文书: everything printed has a number, a hash and exact bytes; signing and verifying.

mod cabinet;
mod certificate;
mod countersign;
mod form;
mod make;
mod register;
mod seal_sheet;
mod seals;
mod signing;
mod timestamps;
mod verify;
pub(crate) mod words;

#[cfg(test)]
mod tests_cabinet;
#[cfg(test)]
mod tests_certificate;
#[cfg(test)]
mod tests_seals;
#[cfg(test)]
mod tests_signing;
#[cfg(test)]
mod tests_timestamps;

pub use cabinet::{export, find, marked_copy, supersede, void};
pub use certificate::{
    KeyKind, certificate_card, certificate_pem, certificates, create_certificate,
    import_certificate, read_certificates, revoke_certificate, signing_certificate,
};
pub use countersign::countersigned_bytes;
pub use register::{bytes, bytes_by_number, copy_to, foreign_page_picture, list, page_picture};
pub use seals::{find_seal, import_seal, look_at_seal, seal_picture, seals, withdraw_seal};
pub use signing::{SignOrder, sign_foreign};
pub use timestamps::{send_queue, set_timestamp, stamped_bytes, timestamp_setting, try_timestamp};
pub use verify::{verify, verify_registered};

pub(crate) use countersign::{countersigned, signed_beside};
pub(crate) use form::{FormOrder, make_form};
pub(crate) use make::{
    Order, SOURCE_FORMAT, give_up, make, make_sealed, note_seal, put_on_record, reserve,
};
pub(crate) use register::{line, row};
pub(crate) use seal_sheet::seal_sheet;
pub(crate) use seals::Sealing;
pub(crate) use signing::{PaperSigner, Signed};
