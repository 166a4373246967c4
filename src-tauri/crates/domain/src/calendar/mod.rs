//! Days on which there is business: the working days of China (工作日, with holidays and make-up days,
//! after the yearly notices of the State Council), and the opening days of a shop.

mod opening;
mod pack;
mod working;

pub use opening::OpeningDays;
pub use pack::{BadPack, Holiday, HolidayPack};
pub use working::{UnknownYear, WorkingCalendar};

#[cfg(test)]
mod tests;
