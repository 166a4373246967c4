//! A case as it is shown: in a line, and whole.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AccountId, CaseId};
use domain::moment::Moment;
use domain::money::Money;
use domain::people::{Employee, Organisation};
use domain::service::{
    Case, CaseState, Compensation, Escalation, Item, Visit, authority_of, escalation, tier_of,
    warranties,
};

use super::find::{case, local, name_of, post_of};
use super::knowledge::note_view;
use super::rules::Rules;
use super::visits::visit_row;
use crate::accounts::managers;
use crate::error::Result;
use crate::office::Office;
use crate::views::{CaseName, CaseRow, CaseView, CompensationRow, ItemView};

/// What lines are made from, read once for all of them.
pub(super) struct Desk {
    pub(super) organisation: Organisation,
    pub(super) rules: Rules,
    pub(super) grants: HashMap<CaseId, Vec<Compensation>>,
    names: HashMap<AccountId, String>,
    scores: HashMap<CaseId, u8>,
    pub(super) now: NaiveDateTime,
}

impl Desk {
    /// For these cases.
    pub(super) fn of(office: &Office, now: Moment, cases: &[Case]) -> Result<Self> {
        let mut ids: Vec<AccountId> = cases.iter().filter_map(|case| case.account).collect();
        ids.sort_unstable();
        ids.dedup();
        let accounts = office.file.accounts().accounts(&ids)?;
        let visits = office.file.service().visits()?;
        Ok(Self {
            organisation: office.file.people().organisation()?,
            rules: Rules::default(),
            grants: office.file.service().all_compensations()?,
            names: accounts
                .into_iter()
                .map(|account| (account.id, account.name))
                .collect(),
            scores: visits
                .into_iter()
                .filter_map(|visit| Some((visit.case, visit.score?)))
                .collect(),
            now: local(now),
        })
    }

    pub(super) fn grants_of(&self, case: CaseId) -> &[Compensation] {
        self.grants.get(&case).map_or(&[], Vec::as_slice)
    }

    /// The customer, or who called.
    pub(super) fn customer(&self, case: &Case) -> String {
        let name = case.account.and_then(|id| self.names.get(&id).cloned());
        name.unwrap_or_else(|| case.caller.clone())
    }

    pub(super) fn escalation(
        &mut self,
        office: &Office,
        case: &Case,
    ) -> Result<Option<Escalation>> {
        let rules = self.rules.of(office, case.version)?;
        Ok(escalation(&rules, case, self.grants_of(case.id), self.now))
    }

    pub(super) fn row(&mut self, office: &Office, case: &Case) -> Result<CaseRow> {
        let escalation = match case.state {
            CaseState::Closed => None,
            _ => self.escalation(office, case)?,
        };
        let handover = case.handover.as_ref();
        let owner = self.organisation.employee(case.owner);
        Ok(CaseRow {
            id: case.id.into(),
            number: case.number.clone(),
            kind: case.kind,
            channel: case.channel,
            tier: case.tier,
            state: case.state,
            received_at: case.received_at,
            account: case.account.map(Into::into),
            customer: self.customer(case),
            caller: case.caller.clone(),
            phone: case.phone.clone(),
            description: case.description.clone(),
            receiver: name_of(&self.organisation, case.receiver),
            owner: owner.map(|one| one.name.clone()).unwrap_or_default(),
            owner_code: owner.map(|one| one.code.clone()).unwrap_or_default(),
            handover: handover.map(|one| name_of(&self.organisation, one.to)),
            handover_overdue: handover.is_some_and(|one| self.now > one.due_at),
            next_due: case.next_due().cloned(),
            overdue: case.overdue(self.now).is_some(),
            escalation,
            repeated: case.repeats.is_some(),
            reopened: case.reopened,
            cause: case.cause.clone(),
            closed_at: case.closed_at,
            score: self.scores.get(&case.id).copied(),
        })
    }
}

/// One case, whole.
pub fn view(office: &Office, now: Moment, id: i64) -> Result<CaseView> {
    let (case, _) = case(office, id)?;
    let service = office.file.service();
    let mut desk = Desk::of(office, now, std::slice::from_ref(&case))?;
    let row = desk.row(office, &case)?;
    let rules = desk.rules.of(office, case.version)?;
    let escalated = desk.escalation(office, &case)?;
    let owner = desk.organisation.employee(case.owner);
    let at = desk.now;
    let mut related = Vec::new();
    if let Some(account) = case.account {
        related = service.cases_of(account)?;
    }
    let grants = service.compensations(case.id)?;
    let stands = grants.iter().filter(|one| one.stands());
    let granted = Money::total(stands.map(|one| one.amount)).unwrap_or(Money::ZERO);
    let visits: Vec<Visit> = service.visits_of(case.id)?;
    let notes = service.knowledge()?;
    Ok(CaseView {
        escalated_to: escalated
            .filter(|_| case.state != CaseState::Closed)
            .map(|up| superior(&desk.organisation, owner, at.date(), up.level)),
        authority: owner.map_or(Money::ZERO, |owner| {
            authority_of(&rules, &post_of(&desk.organisation, owner, at))
        }),
        authority_article: rules.basis("service.compensation"),
        granted,
        regulation: rules.name.clone(),
        reasons: tier_of(&rules, case.kind, &case.tier_facts()).1,
        item: match case.item {
            Some(id) => {
                let item = service.item(id)?;
                Some(item_view(office, &mut desk.rules, item, now.today())?)
            }
            None => None,
        },
        steps: service.steps(case.id)?,
        compensations: grants
            .into_iter()
            .map(|compensation| CompensationRow {
                by: name_of(&desk.organisation, compensation.by),
                waits: compensation.waits(),
                compensation,
            })
            .collect(),
        visits: visits
            .into_iter()
            .map(|visit| visit_row(office, &desk, visit, &case))
            .collect::<Result<_>>()?,
        repeats: case
            .repeats
            .and_then(|id| related.iter().find(|other| other.id == id))
            .map(case_name),
        repeated_by: related
            .iter()
            .filter(|other| other.repeats == Some(case.id))
            .map(case_name)
            .collect(),
        knowledge: notes
            .into_iter()
            .filter(|note| note.cases.contains(&case.id))
            .map(|note| note_view(office, note))
            .collect::<Result<_>>()?,
        people: managers(&desk.organisation, now.today()),
        causes: causes(office)?,
        now: at,
        row,
        case,
    })
}

/// The superior so many levels up; where the line of posts ends, the head of the company.
fn superior(
    organisation: &Organisation,
    owner: Option<&Employee>,
    day: NaiveDate,
    level: u32,
) -> String {
    let mut person = owner;
    for _ in 0..level {
        person = person.and_then(|person| organisation.direct_leader(person, day));
    }
    person.map_or_else(|| "公司负责人".to_owned(), |person| person.name.clone())
}

pub(super) fn case_name(case: &Case) -> CaseName {
    CaseName {
        id: case.id.into(),
        number: case.number.clone(),
        received_at: case.received_at,
        description: case.description.clone(),
        cause: case.cause.clone(),
    }
}

/// Goods with their warranty: by the rules in force on the day it began.
pub(super) fn item_view(
    office: &Office,
    rules: &mut Rules,
    item: Item,
    today: NaiveDate,
) -> Result<ItemView> {
    let of = rules.on(office, item.warranty_from())?;
    let warranties = warranties(&item, of.as_deref(), today);
    let account = office.file.accounts().accounts(&[item.account])?.pop();
    Ok(ItemView {
        account_name: account.map(|account| account.name).unwrap_or_default(),
        covered: warranties.iter().any(|one| one.covered),
        warranties,
        item,
    })
}

/// Causes that were named before, the most frequent first.
pub(super) fn causes(office: &Office) -> Result<Vec<String>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for case in office.file.service().cases()? {
        if !case.cause.is_empty() {
            *counts.entry(case.cause).or_default() += 1;
        }
    }
    let mut causes: Vec<(String, usize)> = counts.into_iter().collect();
    causes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(causes.into_iter().map(|(cause, _)| cause).collect())
}
