//! How long things may take: what the regulation on duties says where one is in force, else what the firm set.

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::regulations::{Regulation, RegulationKind, Version, articles_citing};
use domain::rounds::{RoundsTerms, Term};

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::regulations::of_kind;
use crate::views::{Role, RoundsTermsView};

/// The setting that holds the terms of the firm.
const TERMS: &str = "rounds.terms";
/// Longest term; longer is not a term.
const LONGEST: u32 = 60;

/// The terms that hold, and the articles that set them.
pub(super) struct Terms {
    pub(super) terms: RoundsTerms,
    /// What the firm set, whatever a regulation says beside it.
    own: RoundsTerms,
    pub(super) minor_basis: Option<String>,
    pub(super) recheck_basis: Option<String>,
}

pub(super) fn terms_on(office: &Office, day: NaiveDate) -> Result<Terms> {
    let set: Option<RoundsTerms> = office.file.company().setting(TERMS)?;
    let own = set.unwrap_or_default();
    let mut found = Terms {
        terms: own.clone(),
        own,
        minor_basis: None,
        recheck_basis: None,
    };
    if let Some((regulation, version)) = of_kind(office, RegulationKind::Duties, day)? {
        if let Some((term, basis)) = ruled(&regulation, &version, "duties.rectify.days") {
            found.terms.minor = term;
            found.minor_basis = Some(basis);
        }
        if let Some((term, basis)) = ruled(&regulation, &version, "duties.recheck.days") {
            found.terms.recheck = term;
            found.recheck_basis = Some(basis);
        }
    }
    Ok(found)
}

/// A term of the regulation, which counts every day, with its article.
fn ruled(regulation: &Regulation, version: &Version, key: &str) -> Option<(Term, String)> {
    let count = version.parameters.count(key).ok()?;
    let cited = articles_citing(&version.body, &version.parameters, key);
    let article = cited.into_iter().next()?.label;
    let term = Term {
        count,
        working: false,
    };
    Some((term, format!("《{}》{article}", regulation.title)))
}

/// The terms that hold today.
pub fn terms(office: &Office, day: NaiveDate) -> Result<RoundsTermsView> {
    let found = terms_on(office, day)?;
    Ok(RoundsTermsView {
        terms: found.terms,
        own: found.own,
        minor_basis: found.minor_basis,
        recheck_basis: found.recheck_basis,
    })
}

/// Sets the terms of the firm, in working days; a regulation in force goes before them.
pub fn set_terms(
    office: &mut Office,
    now: Moment,
    minor: u32,
    serious: u32,
    recheck: u32,
) -> Result<RoundsTermsView> {
    office.needs(Role::DepartmentManager)?;
    for count in [minor, serious, recheck] {
        if count == 0 || count > LONGEST {
            return Err(refusal("rounds.bad_term").fact("most", LONGEST).into());
        }
    }
    let set = RoundsTerms {
        minor: Term::working(minor),
        serious: Term::working(serious),
        recheck: Term::working(recheck),
    };
    let payload = serde_json::json!({ "terms": set });
    office.record(now, "rounds.terms", "rounds", payload, |tx| {
        tx.company().set_setting(TERMS, &set)
    })?;
    terms(office, now.today())
}
