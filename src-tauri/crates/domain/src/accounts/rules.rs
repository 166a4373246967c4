//! What a version of the key-account regulation says, read once and typed (D1 to D3).

use std::collections::BTreeMap;

use super::grade::{Grade, Scheme};
use crate::exact::Exact;
use crate::ids::VersionId;
use crate::money::Money;
use crate::regulations::{Numbers, ParameterError, Parameters, Regulation, Value, Version, citing};

/// The rules accounts are graded, visited and watched by: those in force on the day asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRules {
    pub version: VersionId,
    /// 《大客户管理制度》（2026年第1版）
    pub name: String,
    /// Items and weights in the order of the text.
    pub weights: Vec<(String, Exact)>,
    pub scheme: Scheme,
    pub min_sales: Money,
    /// Days between visits to A, B and C accounts.
    pub visit_days: [u32; 3],
    pub leader_months: u32,
    /// Fraction of the quarter before.
    pub drop: Exact,
    pub silent_days: u32,
    pub complaints: u32,
    pub complaint_days: u32,
    pub lost_days: u32,
    /// A and B accounts that one person looks after.
    pub manager_max: u32,
    /// The month of the year before by whose end plans are made.
    pub plan_month: u32,
    /// Fraction of the required items of the files that must be filled in.
    pub file_rate: Exact,
    pub downgrade_quarters: u32,
    /// Fraction of the quarter's plan.
    pub downgrade_rate: Exact,
    /// Of every parameter the article that cites it first.
    articles: BTreeMap<String, String>,
}

impl AccountRules {
    /// Reads a version. Both depths of the library have all of these.
    ///
    /// # Errors
    /// [`ParameterError`] names the parameter that is missing or of another type.
    pub fn read(regulation: &Regulation, version: &Version) -> Result<Self, ParameterError> {
        let p = &version.parameters;
        let weights = weights(p)?;
        let numbers = Numbers::of(&version.body, p);
        let articles = p.iter().filter_map(|parameter| {
            let cited = citing(&numbers, &version.body, p, &parameter.key);
            Some((parameter.key.clone(), cited.into_iter().next()?.label))
        });
        Ok(Self {
            version: version.id,
            name: version.name(regulation),
            scheme: Scheme {
                weights: weights.iter().cloned().collect(),
                cuts: cuts(p)?,
            },
            weights,
            min_sales: p.money("accounts.min_sales")?,
            visit_days: [
                p.count("accounts.visit.a_days")?,
                p.count("accounts.visit.b_days")?,
                p.count("accounts.visit.c_days")?,
            ],
            leader_months: p.count("accounts.visit.leader_months")?,
            drop: p.percent("accounts.warning.drop")?.clone(),
            silent_days: p.count("accounts.warning.silent_days")?,
            complaints: p.count("accounts.warning.complaints")?,
            complaint_days: p.count("accounts.warning.complaint_days")?,
            lost_days: p.count("accounts.lost.days")?,
            manager_max: p.count("accounts.manager.max")?,
            plan_month: p.count("accounts.plan.month")?,
            file_rate: p.percent("accounts.file.rate")?.clone(),
            downgrade_quarters: p.count("accounts.downgrade.quarters")?,
            downgrade_rate: p.percent("accounts.downgrade.rate")?.clone(),
            articles: articles.collect(),
        })
    }

    /// 《大客户管理制度》（2026年第1版）第十条
    #[must_use]
    pub fn basis(&self, key: &str) -> String {
        format!("{}{}", self.name, self.article(key))
    }

    /// 第十条, for lines that name the regulation once.
    #[must_use]
    pub fn article(&self, key: &str) -> &str {
        self.articles.get(key).map_or("", String::as_str)
    }

    /// Days between two visits, and the parameter that says so; D accounts are visited when there is a
    /// reason.
    #[must_use]
    pub fn visit_every(&self, grade: Grade) -> Option<(u32, &'static str)> {
        let [a, b, c] = self.visit_days;
        match grade {
            Grade::A => Some((a, "accounts.visit.a_days")),
            Grade::B => Some((b, "accounts.visit.b_days")),
            Grade::C => Some((c, "accounts.visit.c_days")),
            Grade::D => None,
        }
    }
}

fn weights(p: &Parameters) -> Result<Vec<(String, Exact)>, ParameterError> {
    const KEY: &str = "accounts.weights";
    let row = |value: &Value| match value {
        Value::Percent { value } | Value::Factor { value } => Ok(value.clone()),
        other => Err(ParameterError::WrongType {
            key: KEY.to_owned(),
            expected: "percent",
            found: other.type_word(),
        }),
    };
    let rows = p.table(KEY)?.iter();
    rows.map(|one| Ok((one.name.clone(), row(&one.value)?)))
        .collect()
}

/// Where A, B and C begin.
fn cuts(p: &Parameters) -> Result<[Exact; 3], ParameterError> {
    const KEY: &str = "accounts.grades";
    let bands = p.bands(KEY)?;
    let from = |name: &str| {
        let band = bands.iter().find(|band| band.name == name);
        match band.map(|band| &*band.value) {
            Some(Value::Factor { value }) => Ok(value.clone()),
            Some(other) => Err(ParameterError::WrongType {
                key: KEY.to_owned(),
                expected: "factor",
                found: other.type_word(),
            }),
            None => Err(ParameterError::UnknownRow {
                key: KEY.to_owned(),
                row: name.to_owned(),
            }),
        }
    };
    Ok([from("A")?, from("B")?, from("C")?])
}
