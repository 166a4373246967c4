//! Accounts that may be one, over the whole file.

use std::collections::{HashMap, HashSet};

use domain::accounts::{Account, Alike, Likeness};
use domain::ids::AccountId;

use super::index::Index;
use crate::error::Result;
use crate::office::Office;
use crate::views::{DuplicatePair, DuplicateSide};

/// More pairs than a person looks through in a day are not told at once.
const MOST_PAIRS: usize = 500;

/// Pairs of accounts that are alike, certain ones first.
pub fn duplicates(office: &Office) -> Result<Vec<DuplicatePair>> {
    let accounts = office.file.accounts();
    let prints = accounts.fingerprints()?;
    let mut index = Index::default();
    let mut ids: Vec<AccountId> = Vec::with_capacity(prints.len());
    for (id, print) in prints {
        ids.push(id);
        index.add(print);
    }
    let mut pairs: Vec<(usize, usize, Alike)> = Vec::new();
    for (at, print) in index.prints().iter().enumerate() {
        let alike = index.alike(print, at + 1);
        pairs.extend(alike.into_iter().map(|(other, alike)| (at, other, alike)));
    }
    pairs.sort_by_key(|(first, second, alike)| {
        (alike.likeness == Likeness::Possible, *first, *second)
    });
    pairs.truncate(MOST_PAIRS);
    let wanted: HashSet<AccountId> = pairs
        .iter()
        .flat_map(|(a, b, _)| [ids[*a], ids[*b]])
        .collect();
    let wanted: Vec<AccountId> = wanted.into_iter().collect();
    let known: HashMap<AccountId, Account> = accounts
        .accounts(&wanted)?
        .into_iter()
        .map(|account| (account.id, account))
        .collect();
    let side = |at: usize| -> Result<Option<DuplicateSide>> {
        let Some(account) = known.get(&ids[at]) else {
            return Ok(None);
        };
        Ok(Some(DuplicateSide {
            id: account.id.into(),
            name: account.name.clone(),
            contacts: account
                .contacts
                .iter()
                .map(|contact| contact.name.clone())
                .collect(),
            phones: account.all_phones().map(|phone| phone.shown()).collect(),
            address: account.address.clone(),
            talks: accounts.log(account.id)?.len(),
            since: account.since,
        }))
    };
    let mut told = Vec::with_capacity(pairs.len());
    for (first, second, alike) in pairs {
        if let (Some(first), Some(second)) = (side(first)?, side(second)?) {
            told.push(DuplicatePair {
                alike,
                first,
                second,
            });
        }
    }
    Ok(told)
}
