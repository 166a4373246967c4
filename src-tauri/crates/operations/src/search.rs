//! One search over everything there is: accounts and their people, employees, cases, goods by their numbers,
//! findings, regulations with their articles, papers; by characters, pinyin, first letters, and digits.

use chrono::NaiveDate;
use domain::regulations::{NodeKind, PrintedBlock};
use store::Query;

use crate::error::Result;
use crate::office::Office;
use crate::views::{FoundKind, FoundThing};
use crate::{papers, people, regulations, service};

/// Found by something else than its title.
const ASIDE: u32 = 2;

/// What answers to the text, the best first, `limit` at most.
pub fn search(
    office: &Office,
    today: NaiveDate,
    text: &str,
    limit: usize,
) -> Result<Vec<FoundThing>> {
    let Some(query) = Query::read(text) else {
        return Ok(Vec::new());
    };
    let mut found: Vec<(u32, FoundThing)> = accounts(office, &query, limit)?;
    found.extend(employees(office, today, &query)?);
    found.extend(cases(office, &query)?);
    found.extend(goods(office, text, limit)?);
    found.extend(findings(office, &query)?);
    found.extend(texts(office, today, &query, text.trim())?);
    found.extend(register(office, &query)?);
    found.sort_by_key(|(rank, thing)| (*rank, thing.kind));
    Ok(found
        .into_iter()
        .take(limit)
        .map(|(_, thing)| thing)
        .collect())
}

fn accounts(office: &Office, query: &Query, limit: usize) -> Result<Vec<(u32, FoundThing)>> {
    let accounts = office.file.accounts();
    let found = accounts.accounts(&accounts.search(query, limit)?)?;
    let thing = |account: domain::accounts::Account| {
        let phone = account.all_phones().next().map(|phone| phone.shown());
        let person = account.contacts.first().map(|contact| contact.name.clone());
        let sub = [
            person.filter(|name| *name != account.name),
            phone,
            Some(account.industry.clone()),
        ];
        let sub: Vec<String> = sub
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        let titled = query.matches(&format!("{} {}", account.name, account.short_name));
        (
            titled.unwrap_or(ASIDE),
            FoundThing {
                kind: FoundKind::Account,
                id: account.id.to_string(),
                title: account.name,
                sub: sub.join(" · "),
            },
        )
    };
    Ok(found.into_iter().map(thing).collect())
}

fn employees(office: &Office, today: NaiveDate, query: &Query) -> Result<Vec<(u32, FoundThing)>> {
    let rows = people::view(office, today)?.rows;
    let thing = |row: crate::views::EmployeeRow| {
        let aside = || {
            query
                .matches(&format!("{} {} {}", row.code, row.department, row.post))
                .map(|_| ASIDE)
        };
        let rank = query.matches(&row.name).or_else(aside)?;
        Some((
            rank,
            FoundThing {
                kind: FoundKind::Person,
                sub: format!("{} · {} · {}", row.code, row.department, row.post),
                id: row.code,
                title: row.name,
            },
        ))
    };
    Ok(rows.into_iter().filter_map(thing).collect())
}

/// Cases by number, by what is said, and by who called.
fn cases(office: &Office, query: &Query) -> Result<Vec<(u32, FoundThing)>> {
    let thing = |case: domain::service::Case| {
        let aside = || {
            let words = format!(
                "{} {} {} {}",
                case.description,
                case.caller,
                case.phone.replace(' ', ""),
                case.cause
            );
            query.matches(&words).map(|_| ASIDE)
        };
        let rank = query.matches(&case.number).or_else(aside)?;
        Some((
            rank,
            FoundThing {
                kind: FoundKind::Case,
                id: case.id.to_string(),
                title: case.number,
                sub: format!("{} · {}", case.kind.label(), case.description),
            },
        ))
    };
    let cases = office.file.service().cases()?;
    Ok(cases.into_iter().filter_map(thing).collect())
}

/// What customers have, by a serial number or the number of the order.
fn goods(office: &Office, text: &str, limit: usize) -> Result<Vec<(u32, FoundThing)>> {
    let items = service::numbered(office, text, limit)?;
    let owners = items.iter().map(|item| item.account).collect::<Vec<_>>();
    let lines = office.file.accounts().lines_of(&owners)?;
    let thing = |item: domain::service::Item| {
        let owner = lines.iter().find(|line| line.id == item.account);
        let numbers = [item.serials, item.order_number];
        let numbers: Vec<String> = numbers.into_iter().filter(|one| !one.is_empty()).collect();
        (
            ASIDE,
            FoundThing {
                kind: FoundKind::Item,
                id: item.id.to_string(),
                title: format!("{} {}", item.product, item.model).trim().to_owned(),
                sub: format!(
                    "{} · {}",
                    owner.map_or("", |line| line.name.as_str()),
                    numbers.join(" · ")
                ),
            },
        )
    };
    Ok(items.into_iter().map(thing).collect())
}

/// Findings of rounds by what was wrong, and by the list that asked.
fn findings(office: &Office, query: &Query) -> Result<Vec<(u32, FoundThing)>> {
    let rounds = office.file.rounds().rounds()?;
    let thing = |finding: domain::rounds::Finding| {
        let round = rounds.iter().find(|one| one.id == finding.round)?;
        let entry = round.entries.iter().find(|one| one.key == finding.item);
        let asked = entry.map_or("", |one| one.text.as_str());
        let aside = || {
            let words = format!("{} {asked} {}", round.name, finding.article.label);
            query.matches(&words).map(|_| ASIDE + 1)
        };
        let rank = query.matches(&finding.what).map(|_| ASIDE).or_else(aside)?;
        Some((
            rank,
            FoundThing {
                kind: FoundKind::Finding,
                id: finding.id.to_string(),
                sub: format!(
                    "{} · {} {}",
                    finding.state().label(),
                    finding.found_on,
                    round.name
                ),
                title: finding.what,
            },
        ))
    };
    let findings = office.file.rounds().findings()?;
    Ok(findings.into_iter().filter_map(thing).collect())
}

/// Regulations by their titles, articles by their headings and, for a text of characters, by what they
/// say.
fn texts(
    office: &Office,
    today: NaiveDate,
    query: &Query,
    text: &str,
) -> Result<Vec<(u32, FoundThing)>> {
    let mut found = Vec::new();
    for row in regulations::list(office, today)? {
        if let Some(rank) = query.matches(&row.title) {
            found.push((
                rank,
                FoundThing {
                    kind: FoundKind::Regulation,
                    id: row.slug.clone(),
                    title: row.title.clone(),
                    sub: String::new(),
                },
            ));
        }
        let version = row
            .versions
            .iter()
            .find(|version| version.in_force)
            .or(row.versions.first());
        let Some(version) = version else { continue };
        let reading = regulations::read(office, today, version.id)?;
        found.extend(articles(&reading.blocks, query, text).into_iter().map(
            |(rank, title, sub)| {
                let thing = FoundThing {
                    kind: FoundKind::Article,
                    id: row.slug.clone(),
                    title: format!("《{}》{title}", row.title),
                    sub,
                };
                (rank, thing)
            },
        ));
    }
    Ok(found)
}

fn articles(blocks: &[PrintedBlock], query: &Query, text: &str) -> Vec<(u32, String, String)> {
    let mut found: Vec<(u32, String, String)> = Vec::new();
    let mut article = String::new();
    let mut taken = false;
    for block in blocks {
        let heading = block.heading.as_deref().unwrap_or_default();
        if block.kind == NodeKind::Article {
            article = format!("{} {heading}", block.number).trim().to_owned();
            taken = false;
        }
        let words = block.text();
        let headed = (block.kind == NodeKind::Article)
            .then(|| query.matches(heading))
            .flatten();
        let says = !text.is_ascii() && words.contains(text);
        if taken || article.is_empty() || (headed.is_none() && !says) {
            continue;
        }
        taken = true;
        found.push((
            headed.map_or(ASIDE + 1, |rank| rank + 1),
            article.clone(),
            around(&words, text),
        ));
    }
    found
}

/// The piece of a text around what was looked for.
fn around(words: &str, text: &str) -> String {
    let before = words.find(text).map_or(0, |at| words[..at].chars().count());
    let piece: String = words
        .chars()
        .skip(before.saturating_sub(8))
        .take(40)
        .collect();
    if before > 8 {
        format!("…{piece}")
    } else {
        piece
    }
}

fn register(office: &Office, query: &Query) -> Result<Vec<(u32, FoundThing)>> {
    let rows = papers::list(office)?;
    let thing = |row: crate::views::PaperRow| {
        let named = || {
            query
                .matches(&format!("{} {} {}", row.title, row.people, row.subject))
                .map(|_| ASIDE)
        };
        let rank = query.matches(&row.number).or_else(named)?;
        let sub: Vec<&str> = [&row.title, &row.people]
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        Some((
            rank,
            FoundThing {
                kind: FoundKind::Paper,
                sub: sub.join(" · "),
                id: row.number.clone(),
                title: row.number,
            },
        ))
    };
    Ok(rows.into_iter().filter_map(thing).collect())
}
