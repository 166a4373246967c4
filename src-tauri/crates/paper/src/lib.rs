//! Facts in, paper out: typst templates and bundled fonts make PDF/A, the signer signs it, the verifier
//! says in plain words what a signature holds. This room knows no company file and no clock.

pub mod certificate;
pub mod fonts;
pub mod image;
pub mod pdf;
pub mod pkcs12;
pub mod preview;
mod raster;
pub mod sign;
pub mod stamp;
pub mod typeset;
pub mod verify;

mod error;
mod moved;
mod overlay;

pub use error::PaperError;
pub use image::{pdf_pages, render_pdf_page};
pub use moved::{move_pages, sheet_size};
pub use overlay::lay_over;
pub use preview::{Preview, Spot};
pub use raster::Raster;
pub use typeset::{Impression, Pdf, SignatureBox, Typesetter, Window, in_own_lane};
