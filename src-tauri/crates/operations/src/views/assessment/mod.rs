//! Assessment as it is listed, entered, explained and answered. Figures and scores are decimal texts.

mod cycles;
mod entering;
mod plans;
mod schemes;
mod sheets;

pub use cycles::*;
pub use entering::*;
pub use plans::*;
pub use schemes::*;
pub use sheets::*;
