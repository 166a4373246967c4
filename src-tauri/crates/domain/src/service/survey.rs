//! 满意度调查: 1 to 5, with how many answered; too few answers say nothing about anybody.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::ServiceRules;
use crate::exact::Exact;
use crate::ids::{AccountId, CaseId, SurveyId};

/// One survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceSurvey")]
pub struct Survey {
    pub id: SurveyId,
    pub title: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Customers served in the time it asks about.
    pub served: u32,
    /// Questionnaires handed out.
    pub sent: u32,
    pub answers: Vec<SurveyAnswer>,
    pub closed: bool,
}

/// What one customer answered; he need not say who he is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveyAnswer {
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// 总体满意程度, 1 to 5.
    pub score: u8,
    pub comment: String,
    pub account: Option<AccountId>,
    pub case: Option<CaseId>,
}

/// What a survey comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveyResult {
    pub sent: u32,
    pub answered: u32,
    /// So many questionnaires the regulation wants handed out.
    pub wanted: u32,
    /// Answers of each score, 1 first.
    pub scores: [u32; 5],
    /// Percent of 4 and 5, one decimal; nothing without answers.
    pub satisfied: Option<String>,
    pub mean: Option<String>,
    /// Fewer answers than the regulation wants: for information only.
    pub too_few: bool,
    /// Whether the target was reached; nothing while there are too few.
    pub reached: Option<bool>,
    /// Fewest answers, and the target in percent; empty where the regulation has none.
    pub min: u32,
    pub target: String,
    pub article: String,
}

impl Survey {
    /// Counted by the rules in force on its last day; a regulation without surveys sets no minimum.
    #[must_use]
    pub fn result(&self, rules: Option<&ServiceRules>) -> SurveyResult {
        let rule = rules.and_then(|rules| rules.survey.as_ref());
        let mut scores = [0_u32; 5];
        for answer in &self.answers {
            let place = usize::from(answer.score.saturating_sub(1));
            if let Some(count) = scores.get_mut(place) {
                *count += 1;
            }
        }
        let answered: u32 = scores.iter().sum();
        let good = scores[3] + scores[4];
        let share = Exact::ratio(good.into(), answered.into());
        let sum: u32 = (1..).zip(scores).map(|(score, count)| score * count).sum();
        let min = rule.map_or(0, |rule| rule.min);
        let too_few = answered < min;
        let hundred = Exact::from(100_u32);
        SurveyResult {
            sent: self.sent,
            answered,
            wanted: rule.map_or(0, |rule| share_up(&rule.rate, self.served)),
            scores,
            satisfied: share.as_ref().map(|share| (share * &hundred).fixed(1)),
            mean: Exact::ratio(sum.into(), answered.into()).map(|mean| mean.fixed(2)),
            too_few,
            reached: match (rule, share) {
                (Some(rule), Some(share)) if !too_few => Some(share >= rule.target),
                _ => None,
            },
            min,
            target: rule.map_or(String::new(), |rule| (&rule.target * &hundred).to_string()),
            article: rules
                .filter(|rules| rules.survey.is_some())
                .map_or(String::new(), |rules| rules.basis("service.survey.min")),
        }
    }
}

/// A share of so many, rounded up: half a questionnaire is none.
#[must_use]
pub fn share_up(rate: &Exact, of: u32) -> u32 {
    let share = rate * &Exact::from(of);
    let (whole, rest) = num_integer::Integer::div_mod_floor(share.numerator(), share.denominator());
    let up = u32::from(!num_traits::Zero::is_zero(&rest));
    u32::try_from(whole).unwrap_or(u32::MAX).saturating_add(up)
}
