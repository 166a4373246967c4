//! Papers 文书: everything printed has a number, a hash and exact bytes; signing and verifying.

mod certificate;
mod make;
mod register;
mod seals;
mod signing;
mod verify;
pub(crate) mod words;

#[cfg(test)]
mod tests_certificate;
#[cfg(test)]
mod tests_seals;

pub use certificate::{
    KeyKind, certificate_card, certificate_pem, create_certificate, import_certificate,
    read_certificates, signing_certificate,
};
pub use register::{bytes, bytes_by_number, copy_to, foreign_page_picture, list, page_picture};
pub use seals::{find_seal, import_seal, look_at_seal, seal_picture, seals, withdraw_seal};
pub use signing::{SignOrder, sign_foreign};
pub use verify::{verify, verify_registered};

pub(crate) use make::{Order, SOURCE_FORMAT, give_up, make, make_sealed, marks, reserve};
pub(crate) use register::row;
pub(crate) use seals::Sealing;
pub(crate) use signing::PaperSigner;
