//! 通知书送达 in the sample: nearly everybody signs on the day after, one is away, one refuses. And 发放.

use chrono::{Days, NaiveDate};
use domain::bonus::BonusPaymentWay;
use domain::moment::Moment;
use domain::quarter::Quarter;
use domain::regulations::AcknowledgementRoute as Route;

use super::found::at;
use crate::bonus::{notices, pay, receive, view};
use crate::error::Result;
use crate::office::Office;
use crate::views::{BonusPaymentForm, NoticeReceiptForm};

/// Who did not simply sign: quarter, works number, how, what was noted.
const OTHERWISE: [(&str, &str, Route, &str, &str); 2] = [
    ("2026Q1", "E22", Route::Ems, "1093658204517", "在外地培训"),
    (
        "2026Q2",
        "E05",
        Route::Refused,
        "",
        "对得分有异议，当面说明后仍不签字",
    ),
];
const WITNESSES: [&str; 2] = ["顾旻", "陆佳禾"];

/// All notices of an issued quarter reach their people.
pub(super) fn hand_over(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    issued_on: NaiveDate,
) -> Result<()> {
    let on = issued_on + Days::new(1);
    let mut signed = Vec::new();
    let mut others = Vec::new();
    for (_, row) in notices(office, Some(quarter))? {
        let other = OTHERWISE
            .iter()
            .find(|(of, code, ..)| *of == quarter.to_string() && *code == row.code);
        match other {
            Some((_, _, route, reference, note)) => others.push(NoticeReceiptForm {
                quarter,
                numbers: vec![row.number],
                route: *route,
                on,
                witnesses: match route {
                    Route::Refused => WITNESSES.map(str::to_owned).to_vec(),
                    _ => Vec::new(),
                },
                reference: (*reference).to_owned(),
                note: (*note).to_owned(),
            }),
            None => signed.push(row.number),
        }
    }
    others.push(NoticeReceiptForm {
        quarter,
        numbers: signed,
        route: Route::Signed,
        on,
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    });
    let day = at(now, on, 16)?;
    others
        .iter()
        .try_for_each(|form| receive(office, day, form).map(|_| ()))
}

/// Everybody gets his bonus with the wages, on the day the regulation names.
pub(super) fn pay_with_wages(office: &mut Office, now: Moment, quarter: Quarter) -> Result<()> {
    let view = view(office, now.today(), quarter)?;
    let Some(on) = view.payments.and_then(|payments| payments.pay_by) else {
        return Ok(());
    };
    let form = BonusPaymentForm {
        quarter,
        codes: Vec::new(),
        on,
        way: BonusPaymentWay::Payroll,
        note: String::new(),
    };
    pay(office, at(now, on, 15)?, &form).map(drop)
}
