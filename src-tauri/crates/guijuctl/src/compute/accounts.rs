//! `compute rfm`, `abc` and `account-grade`: customers in, their ranks, classes and grades out, with the
//! field names of `vectors/accounts.json`.
//!
//! The lists of `rfm` and `abc` come as `{"input": [...]}` or as the list alone.

use std::collections::BTreeMap;

use domain::accounts::abc::{self, Account, Classed};
use domain::accounts::grade::Scheme;
use domain::accounts::rfm::{self, Customer};
use domain::exact::Exact;
use domain::money::Money;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::days;
use super::figure::{Named, Number};
use super::refused::Refused;
use super::strict;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List<T> {
    /// The day for which the figures were collected; it decides nothing.
    as_of: Option<String>,
    #[serde(alias = "customers", alias = "accounts")]
    input: Vec<T>,
}

fn list<T: DeserializeOwned>(line: &[u8]) -> Result<Vec<T>, Refused> {
    if line.starts_with(b"[") {
        return strict::read(line);
    }
    let List { as_of, input } = strict::read::<List<T>>(line)?;
    if let Some(day) = as_of {
        days::date(&day, format_args!("as_of"))?;
    }
    Ok(input)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseCustomer {
    id: String,
    recency_days: Number,
    frequency_12m: Number,
    monetary_fen: Number,
}

#[derive(Serialize)]
pub struct Ranking {
    /// Recency, frequency, money; nothing where there are no customers.
    mean_scores: Option<[String; 3]>,
    customers: Vec<Ranked>,
}

#[derive(Serialize)]
struct Ranked {
    id: String,
    #[serde(rename = "R")]
    recency: u32,
    #[serde(rename = "F")]
    frequency: u32,
    #[serde(rename = "M")]
    monetary: u32,
    code: String,
    sum: u32,
    segment: &'static str,
}

pub fn rfm(line: &[u8]) -> Result<Ranking, Refused> {
    let cases = list::<CaseCustomer>(line)?.into_iter();
    let customers = cases.map(CaseCustomer::customer);
    let ranking = rfm::rank(&customers.collect::<Result<Vec<_>, _>>()?)?;
    let ranked = |customer: rfm::Ranked| {
        let [recency, frequency, monetary] = customer.scores;
        Ranked {
            id: customer.id,
            recency,
            frequency,
            monetary,
            code: format!("{recency}{frequency}{monetary}"),
            sum: recency + frequency + monetary,
            segment: customer.segment.label(),
        }
    };
    Ok(Ranking {
        mean_scores: ranking.means.map(|means| means.map(|mean| mean.fixed(2))),
        customers: ranking.customers.into_iter().map(ranked).collect(),
    })
}

impl CaseCustomer {
    fn customer(self) -> Result<Customer, Refused> {
        let id = &self.id;
        Ok(Customer {
            recency_days: self.recency_days.count(format_args!("{id}.recency_days"))?,
            frequency: self
                .frequency_12m
                .count(format_args!("{id}.frequency_12m"))?,
            monetary: self.monetary_fen.fen(format_args!("{id}.monetary_fen"))?,
            id: self.id,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseAccount {
    id: String,
    revenue_fen: Number,
}

#[derive(Serialize)]
pub struct Classes {
    total_fen: Money,
    accounts: Vec<Class>,
    top1_dependence_pct: Option<String>,
    hhi: Option<String>,
}

#[derive(Serialize)]
struct Class {
    id: String,
    revenue_fen: Money,
    share_pct: Option<String>,
    cum_pct: Option<String>,
    class: &'static str,
    class_strict_rule: &'static str,
}

pub fn abc(line: &[u8]) -> Result<Classes, Refused> {
    let read = |case: CaseAccount| {
        Ok(Account {
            revenue: case
                .revenue_fen
                .fen(format_args!("{}.revenue_fen", case.id))?,
            id: case.id,
        })
    };
    let accounts = list::<CaseAccount>(line)?.into_iter().map(read);
    let classes = abc::class(&accounts.collect::<Result<Vec<_>, Refused>>()?)?;
    let told = |account: Classed| Class {
        id: account.id,
        revenue_fen: account.revenue,
        share_pct: percent(account.share),
        cum_pct: percent(account.cumulative),
        class: account.class.letter(),
        class_strict_rule: account.strict_class.letter(),
    };
    Ok(Classes {
        total_fen: classes.total,
        accounts: classes.accounts.into_iter().map(told).collect(),
        top1_dependence_pct: percent(classes.top_dependence),
        hhi: percent(classes.concentration),
    })
}

fn percent(value: Option<Exact>) -> Option<String> {
    value.map(|value| value.fixed(2))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseGrade {
    id: Option<String>,
    weights: Named,
    cuts: CaseCuts,
    /// An item without a score is `null` or not there.
    scores: Named<Option<Number>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseCuts {
    #[serde(rename = "A")]
    a: Number,
    #[serde(rename = "B")]
    b: Number,
    #[serde(rename = "C")]
    c: Number,
}

#[derive(Serialize)]
pub struct Grade {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    score: Option<String>,
    coverage_pct: serde_json::Number,
    grade: Option<&'static str>,
}

pub fn grade(line: &[u8]) -> Result<Grade, Refused> {
    let case: CaseGrade = strict::read(line)?;
    let CaseCuts { a, b, c } = &case.cuts;
    let scheme = Scheme {
        weights: case.weights.exact("weights")?,
        cuts: [
            a.exact(format_args!("cuts[A]"))?,
            b.exact(format_args!("cuts[B]"))?,
            c.exact(format_args!("cuts[C]"))?,
        ],
    };
    let score = |(item, score): (&String, &Option<Number>)| {
        let place = format_args!("scores[{item}]");
        let score = score.as_ref().map(|score| score.exact(place)).transpose()?;
        Ok((item.clone(), score))
    };
    let scores = case.scores.0.iter().map(score);
    let graded = scheme.grade(&scores.collect::<Result<BTreeMap<_, _>, Refused>>()?)?;
    Ok(Grade {
        id: case.id,
        score: percent(graded.score),
        // A number like 85 or 66.67, written as its decimal.
        coverage_pct: strict::read(graded.coverage.rounded_half_up(2).to_string().as_bytes())?,
        grade: graded.grade.map(|grade| grade.label()),
    })
}
