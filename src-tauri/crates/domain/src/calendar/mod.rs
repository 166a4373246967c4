//! Days on which there is business: the working days of China (工作日, with holidays and make-up days,
//! after the yearly notices of the State Council), and the opening days of a shop.

mod notice;
mod notice_days;
mod notice_text;
mod opening;
mod pack;
mod working;

pub use notice::{NoticeFinding, NoticeProblem, NoticeWeight, ReadHoliday, ReadNotice};
pub use opening::OpeningDays;
pub use pack::{BadPack, Holiday, HolidayPack};
pub use working::{UnknownYear, WorkingCalendar};

#[cfg(test)]
mod notice_tests;
#[cfg(test)]
mod tests;
