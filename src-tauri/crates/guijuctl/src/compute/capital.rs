//! `compute capital`: an amount in capitals (中文大写金额).

use domain::bonus::engine::Refusal;
use domain::figure::Figure;
use domain::money::{Money, NotMoney};
use serde::{Deserialize, Serialize};

use super::figure::Number;
use super::refused::Refused;
use super::strict;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    amount: Number,
}

#[derive(Serialize)]
pub struct Answer {
    capital: String,
}

pub fn answer(line: &[u8]) -> Result<Answer, Refused> {
    let case: Case = strict::read(line)?;
    let place = || "amount".to_owned();
    let text = match case.amount.0 {
        Figure::Written(text) => text,
        Figure::Unreadable(text) => {
            return Err(Refusal::BadNumber {
                place: place(),
                text,
            }
            .into());
        }
        Figure::Exact(value) => value.to_string(),
    };
    let amount = Money::parse(&text).map_err(|refused| match refused {
        NotMoney::NotADecimal(text) => Refusal::BadNumber {
            place: place(),
            text,
        },
        NotMoney::FractionOfFen(text) | NotMoney::TooLarge(text) => Refusal::BadAmount {
            place: place(),
            text,
        },
    })?;
    let capital = amount.capitals().ok_or(Refusal::BadAmount {
        place: place(),
        text,
    })?;
    Ok(Answer { capital })
}
