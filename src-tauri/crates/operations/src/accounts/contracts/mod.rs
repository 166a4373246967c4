//! 合同: what was agreed with accounts in writing, which instalments are due and paid, what to be reminded of.

mod change;
mod scans;

pub use change::{bill_instalment, close_contract, delete_contract, save_contract};
pub use scans::{attach_to_contract, contract_scan, copy_contract_scan};

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::accounts::{Contract, Owed};
use domain::ids::{AccountId, BillId, EmployeeId};
use domain::money::Money;

use super::receivables::{AllBooks, account_books, settings};
use super::{account, named};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountContracts, ContractDueRow, ContractView, ScanRow};

/// The contracts of one account on a day.
pub fn account_contracts(office: &Office, day: NaiveDate, id: i64) -> Result<AccountContracts> {
    let account = account(office, AccountId::from(id))?;
    let owed = account_books(office, day, id)?.owed;
    let contracts = office.file.accounts().contracts(account.id)?;
    let billed: HashSet<BillId> = contracts
        .iter()
        .flat_map(|contract| &contract.instalments)
        .filter_map(|one| one.bill)
        .collect();
    let scans = scans::all(office)?;
    let manager = match account.manager {
        Some(id) => named(office)?.remove(&id),
        None => None,
    };
    let about = (account.name.as_str(), manager);
    Ok(AccountContracts {
        account: id,
        name: account.name.clone(),
        day,
        contracts: contracts
            .into_iter()
            .map(|contract| shown(contract, about.clone(), &owed, day, &scans))
            .collect::<Result<_>>()?,
        free_bills: office
            .file
            .accounts()
            .bills(account.id)?
            .into_iter()
            .filter(|bill| bill.amount > Money::ZERO && !billed.contains(&bill.id))
            .collect(),
    })
}

/// The contracts of all accounts, the latest first; without those that were closed where `open`.
pub fn contracts(office: &Office, day: NaiveDate, open: bool) -> Result<Vec<ContractView>> {
    let contracts = office.file.accounts().all_contracts(open)?;
    let known = Known::read(office, &contracts)?;
    let books = AllBooks::read(office)?;
    let scans = scans::all(office)?;
    contracts
        .into_iter()
        .map(|contract| {
            let owed = books.owed(contract.account, day)?;
            let (name, manager) = known.of(contract.account);
            shown(contract, (&name, manager), &owed, day, &scans)
        })
        .collect()
}

/// Instalments that are due and that nobody billed, and contracts whose end comes or is over: the earliest
/// first. What was billed stands with what is to be collected.
pub fn contracts_due(office: &Office, day: NaiveDate) -> Result<Vec<ContractDueRow>> {
    let ahead = settings::read(office)?.remind_days;
    let contracts = office.file.accounts().all_contracts(true)?;
    let known = Known::read(office, &contracts)?;
    let mut found = Vec::new();
    for contract in &contracts {
        let (name, manager) = known.of(contract.account);
        found.extend(
            contract
                .due(day, ahead)
                .into_iter()
                .map(|due| ContractDueRow {
                    contract: contract.id.into(),
                    account: contract.account.into(),
                    name: name.clone(),
                    manager: manager.clone(),
                    number: contract.number.clone(),
                    subject: contract.subject.clone(),
                    due,
                }),
        );
    }
    found.sort_by(|a, b| {
        (a.due.on, a.due.what, a.contract).cmp(&(b.due.on, b.due.what, b.contract))
    });
    Ok(found)
}

/// The names of accounts with contracts, and of those who look after them.
struct Known {
    names: HashMap<AccountId, (String, Option<EmployeeId>)>,
    managers: HashMap<EmployeeId, String>,
}

impl Known {
    fn read(office: &Office, contracts: &[Contract]) -> Result<Self> {
        let mut ids: Vec<AccountId> = contracts.iter().map(|one| one.account).collect();
        ids.sort();
        ids.dedup();
        let lines = office.file.accounts().lines_of(&ids)?;
        let names = lines
            .into_iter()
            .map(|line| (line.id, (line.name, line.manager)));
        Ok(Self {
            names: names.collect(),
            managers: named(office)?,
        })
    }

    fn of(&self, id: AccountId) -> (String, Option<String>) {
        match self.names.get(&id) {
            Some((name, manager)) => {
                let manager = manager.and_then(|id| self.managers.get(&id).cloned());
                (name.clone(), manager)
            }
            None => (String::new(), None),
        }
    }
}

fn shown(
    contract: Contract,
    (name, manager): (&str, Option<String>),
    owed: &Owed,
    day: NaiveDate,
    scans: &HashMap<String, Vec<ScanRow>>,
) -> Result<ContractView> {
    let instalments = contract.standing(owed, day);
    let with_bill = instalments
        .iter()
        .filter(|one| one.instalment.bill.is_some());
    let sum =
        |amounts: Vec<Money>| Money::total(amounts).ok_or_else(|| refusal("accounts.too_large"));
    Ok(ContractView {
        state: contract.state(day),
        billed: sum(with_bill.map(|one| one.instalment.amount).collect())?,
        paid: sum(instalments.iter().map(|one| one.paid).collect())?,
        name: name.to_owned(),
        manager,
        files: scans
            .get(&scans::subject(contract.id))
            .cloned()
            .unwrap_or_default(),
        instalments,
        contract,
    })
}
