//! The service desk: when an answer is due, counted in minutes of business time.

mod business_time;
mod due;
mod pauses;
mod refusal;
mod slots;

pub use business_time::{BusinessDays, BusinessTime};
pub use pauses::{Pause, Pauses};
pub use refusal::Refusal;
pub use slots::Slot;
