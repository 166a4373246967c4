//! Why a due time is not told, in words.

use domain::service::Refusal;

use super::Told;

pub fn told(refusal: &Refusal) -> Told {
    match refusal {
        Refusal::NoBusinessTime => (
            "没有营业时间：至少要有一个时段和一个营业的星期几".into(),
            "there is no business time: at least one slot and one weekday are needed".into(),
        ),
        Refusal::BadSlot(text) => (
            format!("“{text}”不是时段；请写成 09:00-12:00，结束晚于开始，最晚 24:00"),
            format!(
                "{text:?} is no slot; write it as 09:00-12:00, ending after it begins and not after 24:00"
            ),
        ),
        Refusal::PauseEndsBeforeItBegins { from, to } => (
            format!("暂停的结束 {to} 早于开始 {from}"),
            format!("a pause ends at {to}, before it begins at {from}"),
        ),
        Refusal::UnknownYear(unknown) => super::unknown_year(unknown.0),
    }
}
