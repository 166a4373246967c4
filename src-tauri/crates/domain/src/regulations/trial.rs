//! 试行 (A8) where the text itself sets its term: the day on which it ends follows from the article, and
//! without a decision no quarter that begins later is computed under the version.

use chrono::{Months, NaiveDate};

use super::{ArticleCitation, Version, articles_citing};

/// The parameter by which an article sets the term.
const MONTHS: &str = "bonus.trial.months";

/// The article that puts a version on trial, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialTerm {
    pub article: ArticleCitation,
    pub months: u32,
}

impl TrialTerm {
    /// The last day of a trial that begins on a day.
    #[must_use]
    pub fn until(&self, effective_on: NaiveDate) -> Option<NaiveDate> {
        effective_on
            .checked_add_months(Months::new(self.months))?
            .pred_opt()
    }
}

impl Version {
    /// None where no visible article sets a term.
    #[must_use]
    pub fn trial_term(&self) -> Option<TrialTerm> {
        let months = self.parameters.count(MONTHS).ok()?;
        let mut articles = articles_citing(&self.body, &self.parameters, MONTHS).into_iter();
        let article = articles.next()?;
        Some(TrialTerm { article, months })
    }

    /// The term of a trial that was over before a day, and its last day, without a decision: a version of a
    /// later day, or a repeal, is one. The article counts, also where another day was once entered.
    #[must_use]
    pub fn trial_over(&self, day: NaiveDate) -> Option<(TrialTerm, NaiveDate)> {
        let entered = self.trial_until?;
        let term = self.trial_term()?;
        let last = self.effective_on.and_then(|from| term.until(from));
        let last = last.unwrap_or(entered);
        (last < day).then_some((term, last))
    }
}
