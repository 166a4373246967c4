//! Papers 文书: everything printed has a number, a hash and exact bytes; signing and verifying.

mod certificate;
mod make;
mod register;
mod signing;
mod verify;
pub(crate) mod words;

#[cfg(test)]
mod tests_certificate;

pub use certificate::{
    certificate_card, certificate_pem, create_certificate, import_certificate, read_certificates,
    signing_certificate,
};
pub use register::{bytes, bytes_by_number, copy_to, foreign_page_picture, list, page_picture};
pub use signing::{SignOrder, sign_foreign};
pub use verify::{verify, verify_registered};

pub(crate) use make::{Order, SOURCE_FORMAT, give_up, make, reserve};
pub(crate) use register::row;
pub(crate) use signing::PaperSigner;
