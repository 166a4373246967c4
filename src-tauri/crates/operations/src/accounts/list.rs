//! The list of accounts, filtered, sorted, searched.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::{Account, CustomField};
use domain::ids::{AccountId, CustomFieldId, EmployeeId};
use domain::people::Organisation;
use store::{AccountFilter, AccountOrder, Query};

use super::custom;
use crate::error::Result;
use crate::office::Office;
use crate::views::{AccountOrderWord, AccountQuery, AccountRow, AccountsPage, ManagerChoice};

/// A search shows no more than this; whoever wants more types another letter.
const MOST_FOUND: usize = 500;
/// Rows of one page at most.
const MOST_ROWS: usize = 1_000;

/// One page of what was asked for.
pub fn list(office: &Office, today: NaiveDate, query: &AccountQuery) -> Result<AccountsPage> {
    page(office, today, query, found(office, query, MOST_FOUND)?)
}

/// What a search found.
enum Found {
    /// Nothing was searched for.
    Everything,
    /// As the search ranks them; none where the text has nothing to search by.
    These(Vec<AccountId>),
}

fn found(office: &Office, query: &AccountQuery, most: usize) -> Result<Found> {
    Ok(match (query.text.trim(), Query::read(&query.text)) {
        ("", _) => Found::Everything,
        (_, None) => Found::These(Vec::new()),
        (_, Some(text)) => Found::These(office.file.accounts().search(&text, most)?),
    })
}

fn page(
    office: &Office,
    today: NaiveDate,
    query: &AccountQuery,
    found: Found,
) -> Result<AccountsPage> {
    let accounts = office.file.accounts();
    let organisation = office.file.people().organisation()?;
    let all = usize::try_from(accounts.count()?).unwrap_or(usize::MAX);
    let mut page = AccountsPage {
        total: 0,
        all,
        rows: Vec::new(),
        managers: managers(&organisation, today),
        fields: custom::in_use(office)?,
        today,
    };
    let among = match found {
        Found::Everything => None,
        Found::These(ids) if ids.is_empty() => return Ok(page),
        Found::These(ids) => Some(ids),
    };
    let filter = AccountFilter {
        among: among.clone(),
        grade: query.grade,
        ungraded: query.ungraded,
        manager: query.manager.map(EmployeeId::from),
        status: query.status,
        custom: query.custom.clone(),
    };
    let limit = query.limit.clamp(1, MOST_ROWS);
    let order = order(query, &page.fields);
    let lines = match among.filter(|_| order == AccountOrder::Name) {
        // As the search ranks them: only the rows of the page are read, not all that was found.
        Some(mut ids) => {
            let passing = accounts.passing(&filter)?;
            ids.retain(|id| passing.contains(id));
            page.total = ids.len();
            let ids: Vec<AccountId> = ids.into_iter().skip(query.offset).take(limit).collect();
            accounts.lines_of(&ids)?
        }
        None => {
            let lines = accounts.page(&filter, order, query.descending, query.offset, limit)?;
            page.total = usize::try_from(lines.total).unwrap_or(usize::MAX);
            lines.lines
        }
    };
    let names = names(&organisation);
    let mut custom = match page.fields.is_empty() {
        true => HashMap::new(),
        false => accounts.custom_of(&lines.iter().map(|line| line.id).collect::<Vec<_>>())?,
    };
    page.rows = lines
        .into_iter()
        .map(|line| AccountRow {
            id: line.id.into(),
            kind: line.kind,
            name: line.name,
            short_name: line.short_name,
            grade: line.grade,
            status: line.status,
            manager: line.manager.and_then(|id| names.get(&id).cloned()),
            industry: line.industry,
            since: line.since,
            yearly_purchase: line.yearly_purchase,
            contact: line.contact,
            phone: line.phone,
            last_talk: line.last_talk,
            next_due: line.next_due,
            custom: custom.remove(&line.id).unwrap_or_default(),
        })
        .collect();
    Ok(page)
}

/// Every account that is not archived, whole, by name.
pub(crate) fn every(office: &Office) -> Result<Vec<Account>> {
    let accounts = office.file.accounts();
    let page = accounts.page(
        &AccountFilter::default(),
        AccountOrder::Name,
        false,
        0,
        usize::MAX >> 1,
    )?;
    let ids: Vec<AccountId> = page.lines.iter().map(|line| line.id).collect();
    Ok(accounts.accounts(&ids)?)
}

/// Every account that answers, whole, in the order of the list.
pub fn listed_whole(
    office: &Office,
    today: NaiveDate,
    query: &AccountQuery,
) -> Result<Vec<Account>> {
    let mut ids: Vec<AccountId> = Vec::new();
    each_page(office, today, query, |page| {
        ids.extend(page.rows.iter().map(|row| AccountId::from(row.id)));
    })?;
    Ok(office.file.accounts().accounts(&ids)?)
}

/// Hands over everything that answers, a page at a time; at least one page. A search hands over all that it
/// finds, more than the window shows.
pub(super) fn each_page(
    office: &Office,
    today: NaiveDate,
    query: &AccountQuery,
    mut take: impl FnMut(AccountsPage),
) -> Result<()> {
    let mut asked = AccountQuery {
        offset: 0,
        limit: MOST_ROWS,
        ..query.clone()
    };
    let everything = usize::try_from(office.file.accounts().count()?).unwrap_or(usize::MAX);
    let ranked = order(query, &custom::in_use(office)?) == AccountOrder::Name;
    let ids = match found(office, query, everything)? {
        Found::These(ids) => Some(ids),
        Found::Everything => None,
    };
    if let Some(ids) = ids.as_ref().filter(|_| ranked) {
        // As the search ranks them, each part filtered for itself.
        let mut parts = ids.chunks(MOST_ROWS);
        let mut part = parts.next().unwrap_or_default();
        loop {
            take(page(office, today, &asked, Found::These(part.to_vec()))?);
            match parts.next() {
                Some(next) => part = next,
                None => return Ok(()),
            }
        }
    }
    loop {
        let among = ids.clone().map_or(Found::Everything, Found::These);
        let page = page(office, today, &asked, among)?;
        asked.offset += page.rows.len();
        let last = page.rows.is_empty() || asked.offset >= page.total;
        take(page);
        if last {
            return Ok(());
        }
    }
}

/// The names of those who look after accounts.
pub fn named(office: &Office) -> Result<HashMap<EmployeeId, String>> {
    Ok(names(&office.file.people().organisation()?))
}

fn names(organisation: &Organisation) -> HashMap<EmployeeId, String> {
    let people = organisation.employees.iter();
    people
        .map(|person| (person.id, person.name.clone()))
        .collect()
}

/// Who works here today.
pub(crate) fn managers(organisation: &Organisation, today: NaiveDate) -> Vec<ManagerChoice> {
    organisation
        .employees
        .iter()
        .filter_map(|person| {
            let held = person.assignment_on(today)?;
            Some(ManagerChoice {
                id: person.id.into(),
                name: person.name.clone(),
                post: organisation
                    .post(held.post)
                    .map(|post| post.name.clone())
                    .unwrap_or_default(),
            })
        })
        .collect()
}

/// A field that was archived orders nothing: its column is not there to be seen.
fn order(query: &AccountQuery, fields: &[CustomField]) -> AccountOrder {
    let by = query.order_field.map(CustomFieldId::from);
    if let Some(field) = fields.iter().find(|field| Some(field.id) == by) {
        return AccountOrder::Field(field.id);
    }
    match query.order {
        AccountOrderWord::Name => AccountOrder::Name,
        AccountOrderWord::Grade => AccountOrder::Grade,
        AccountOrderWord::YearlyPurchase => AccountOrder::YearlyPurchase,
        AccountOrderWord::LastTalk => AccountOrder::LastTalk,
        AccountOrderWord::NextDue => AccountOrder::NextDue,
        AccountOrderWord::Since => AccountOrder::Since,
    }
}
