//! What a verb answers when it does not do what was asked: a refusal the user can act on, or a break.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user can act on it; nothing was changed.
    #[error("{0}")]
    Refused(Refusal),
    /// A bug or a bad disk; nothing was half done.
    #[error("{0:#}")]
    Broken(#[from] anyhow::Error),
}

/// What every verb returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A code that has a text in every language (`texts/failures.json`), and the facts the text names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refusal {
    pub code: String,
    pub facts: BTreeMap<String, String>,
    /// In English, for the log and for whoever helps.
    pub detail: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code)?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        Ok(())
    }
}

/// A refusal by code, facts added with [`Refusal::fact`].
#[must_use]
pub fn refusal(code: &str) -> Refusal {
    Refusal {
        code: code.to_owned(),
        facts: BTreeMap::new(),
        detail: String::new(),
    }
}

impl Refusal {
    /// Names a fact for the text.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }

    /// What the rule itself said, for the log.
    #[must_use]
    pub fn detail(mut self, detail: impl std::fmt::Display) -> Self {
        self.detail = detail.to_string();
        self
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<domain::bonus::RunRefusal> for Error {
    fn from(refused: domain::bonus::RunRefusal) -> Self {
        use domain::bonus::RunRefusal as R;
        let answer = refusal(refused.code()).detail(&refused);
        match refused {
            R::WrongState {
                quarter,
                step,
                needs,
                is,
            } => answer
                .fact("quarter", quarter)
                .fact("step", step)
                .fact("needs", state_word(needs))
                .fact("is", state_word(is)),
            R::SamePerson { quarter } | R::Issued { quarter } => answer.fact("quarter", quarter),
        }
        .into()
    }
}

impl From<domain::bonus::PaymentRefusal> for Error {
    fn from(refused: domain::bonus::PaymentRefusal) -> Self {
        use domain::bonus::PaymentRefusal as R;
        let answer = refusal(refused.code()).detail(&refused);
        match refused {
            R::NotIssued { quarter } | R::Closed { quarter } | R::NotClosed { quarter } => {
                answer.fact("quarter", quarter)
            }
            R::BeforeIssue { on, issued } => answer.fact("on", on).fact("issued", issued),
            R::Future { on, today } => answer.fact("on", on).fact("today", today),
            R::NothingOpen => answer,
            R::Open { people } => answer
                .fact("count", people.len())
                .fact("people", some_names(&people)),
        }
        .into()
    }
}

/// The first of many, so that a sentence stays one.
fn some_names(people: &[domain::bonus::PersonName]) -> String {
    const MOST: usize = 5;
    let names: Vec<&str> = people
        .iter()
        .take(MOST)
        .map(|person| person.name.as_str())
        .collect();
    let more = if people.len() > MOST { "……" } else { "" };
    format!("{}{more}", names.join("、"))
}

/// The word of a state, as stored and as keyed in texts.
pub(crate) fn state_word(state: domain::bonus::RunState) -> &'static str {
    use domain::bonus::RunState as S;
    match state {
        S::Draft => "draft",
        S::Calculated => "calculated",
        S::Reviewed => "reviewed",
        S::Approved => "approved",
        S::Issued => "issued",
    }
}
