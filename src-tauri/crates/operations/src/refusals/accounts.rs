//! What the rules of accounts refuse.

use domain::accounts::Refusal as AccountRefusal;

use crate::error::{Error, refusal};

impl From<AccountRefusal> for Error {
    fn from(error: AccountRefusal) -> Self {
        let told = |code: &str| refusal(code).detail(&error);
        match &error {
            AccountRefusal::TooLarge { .. } => told("accounts.too_large").into(),
            AccountRefusal::UnknownYear(unknown) => {
                told("service.unknown_year").fact("year", unknown.0).into()
            }
            _ => Self::Broken(error.into()),
        }
    }
}
