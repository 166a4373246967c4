//! 体检意见书: the gravest findings of a version on two pages.

use domain::moment::{Moment, full_day};
use domain::papers::{Risk, RiskLetter};
use domain::regulations::checkup::Severity;

use super::checkup::checkup;
use super::find::load;
use crate::error::Result;
use crate::office::Office;
use crate::papers::{Order, make};
use crate::views::{CheckupFinding, PaperRow};

/// Series of these letters: `TJ-2026-001`.
const SERIES: &str = "TJ";
/// What two pages hold.
const MOST: usize = 10;
/// The longest quote, in characters.
const LONGEST: usize = 60;
/// The most places that are named for one kind of finding.
const PLACES: usize = 4;

/// Prints and registers the letter. What was accepted is an internal matter and not repeated in it.
pub fn risk_letter(office: &mut Office, now: Moment, version: i64) -> Result<PaperRow> {
    let (regulation, text) = load(office, version)?;
    let open: Vec<CheckupFinding> = checkup(office, version)?
        .into_iter()
        .filter(|one| one.accepted.is_none() && one.code != "UNBOUND_NUMBER")
        .collect();
    let count = |severity| open.iter().filter(|one| one.severity == severity).count();
    let (risks, told) = risks(&open);
    let letter = RiskLetter {
        company: office.file.company().get()?.name,
        title: text.title(&regulation),
        version: text.edition().to_owned(),
        number: String::new(),
        printed_on: full_day(now.today()),
        law_dated: full_day(office.law_pack()?.dated),
        high: count(Severity::High),
        warn: count(Severity::Warn),
        info: count(Severity::Info),
        more: open.len() - told,
        risks,
    };
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "risk_letter",
        title: &format!("《{}》体检意见书", regulation.title),
        subject: &format!("version {}", text.id),
        people: &[],
    };
    make(office, now, &order, None, |_, number| {
        let letter = RiskLetter {
            number: number.to_owned(),
            ..letter
        };
        let pdf = Office::typesetter().risk_letter(&letter, now)?;
        Ok((letter, pdf))
    })
}

/// Findings of one code are one risk with several places; how many findings they stand for.
fn risks(open: &[CheckupFinding]) -> (Vec<Risk>, usize) {
    let mut risks: Vec<(&str, Risk)> = Vec::new();
    let mut places: Vec<Vec<&str>> = Vec::new();
    let mut told = 0;
    for one in open.iter().filter(|one| one.severity != Severity::Info) {
        if let Some(at) = risks.iter().position(|(code, _)| *code == one.code) {
            told += 1;
            if !places[at].contains(&one.place.as_str()) {
                places[at].push(&one.place);
            }
        } else if risks.len() < MOST {
            told += 1;
            places.push(vec![&one.place]);
            risks.push((&one.code, risk(one)));
        }
    }
    for ((_, risk), places) in risks.iter_mut().zip(&places) {
        risk.places = places[..places.len().min(PLACES)].join("、");
        if places.len() > PLACES {
            risk.places.push_str(&format!("等{}处", places.len()));
        }
    }
    (risks.into_iter().map(|(_, risk)| risk).collect(), told)
}

fn risk(one: &CheckupFinding) -> Risk {
    let mut quote: String = one.quote.chars().take(LONGEST).collect();
    if one.quote.chars().count() > LONGEST {
        quote.push_str("……");
    }
    Risk {
        high: one.severity == Severity::High,
        places: String::new(),
        quote,
        why: one.why.clone(),
        basis: one.basis.clone(),
        suggestion: one.suggestion.clone(),
    }
}
