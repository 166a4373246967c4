//! The service desk as it is shown and typed.

mod around;
mod cases;

pub use around::*;
pub use cases::*;
