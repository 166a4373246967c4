//! The list of accounts in the order of a field of the owner.

use std::cmp::Reverse;
use std::collections::HashMap;

use domain::accounts::{CustomField, CustomKind};
use domain::exact::Exact;
use domain::ids::{AccountId, CustomFieldId};
use rusqlite::params_from_iter;

use super::list::{Conditions, Window};
use super::read::Accounts;
use crate::error::StoreError;
use crate::row::RowExt;
use crate::search::sort_key;

/// What a value is sorted by, of one field always the same kind.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// What is no number cannot be stored; it would stand first.
    Number(Option<Exact>),
    /// Which of the choices; one that is none any more stands behind those that are.
    Choice(usize, String),
    /// A day as it is written, or a text by its sound.
    Text(String),
}

impl Accounts<'_> {
    /// One window of the accounts that pass: those of which the field says something, in the order of its kind,
    /// equals by name; behind them, whichever way, those of which it says nothing. The values are spelt as text
    /// in the file, so they are read and sorted here.
    pub(super) fn by_field(
        self,
        which: &Conditions,
        (field, descending): (CustomFieldId, bool),
        window: Window,
    ) -> Result<Vec<AccountId>, StoreError> {
        let known = self.fields()?.into_iter().find(|one| one.id == field);
        let number = i64::from(field);
        let mut said: Vec<(usize, AccountId)> = Vec::new();
        let mut spelt = Spelt::default();
        if let Some(field) = known {
            let select = which.on(&format!(
                "SELECT id, value FROM accounts
                 JOIN account_field_values ON account_id = accounts.id AND field_id = {number}"
            ));
            let mut statement = self
                .db
                .prepare_cached(&format!("{select} ORDER BY sort_key, id"))?;
            let mut rows = statement.query(params_from_iter(which.values.iter()))?;
            while let Some(row) = rows.next()? {
                let value = row
                    .get_ref("value")?
                    .as_str()
                    .map_err(rusqlite::Error::from)?;
                said.push((spelt.at(&field, value), row.id("id")?));
            }
        }
        let ranks = spelt.ranks();
        let rank = |at: usize| ranks.get(at).copied();
        // Equals keep the order they came in.
        match descending {
            true => said.sort_by_key(|(at, _)| Reverse(rank(*at))),
            false => said.sort_by_key(|(at, _)| rank(*at)),
        }
        let passed = said.len();
        let said = said.into_iter().map(|(_, id)| id);
        let mut ids: Vec<AccountId> = said.skip(window.offset).take(window.limit).collect();
        if ids.len() < window.limit {
            let silent = which.on("SELECT id FROM accounts")
                + &format!(
                    " AND NOT EXISTS (SELECT 1 FROM account_field_values
                      WHERE account_id = accounts.id AND field_id = {number})"
                );
            let part = window.after(passed, ids.len());
            ids.extend(self.ids(
                (silent, which.values.clone()),
                "ORDER BY sort_key, id",
                part,
            )?);
        }
        Ok(ids)
    }
}

/// The values met, each read once however many accounts have it.
#[derive(Default)]
struct Spelt {
    places: HashMap<String, usize>,
    keys: Vec<Key>,
}

impl Spelt {
    /// The place of a value among those met.
    fn at(&mut self, field: &CustomField, value: &str) -> usize {
        if let Some(at) = self.places.get(value) {
            return *at;
        }
        let at = self.keys.len();
        self.keys.push(key(field, value));
        self.places.insert(value.to_owned(), at);
        at
    }

    /// For each place how many different keys stand before it; what is spelt otherwise may have the same key.
    fn ranks(self) -> Vec<usize> {
        let mut sorted: Vec<(usize, Key)> = self.keys.into_iter().enumerate().collect();
        sorted.sort_by(|(_, one), (_, other)| one.cmp(other));
        let mut ranks = vec![0; sorted.len()];
        let mut rank = 0;
        for (before, (at, key)) in sorted.iter().enumerate() {
            if before > 0 && sorted[before - 1].1 != *key {
                rank += 1;
            }
            ranks[*at] = rank;
        }
        ranks
    }
}

fn key(field: &CustomField, value: &str) -> Key {
    match field.kind {
        CustomKind::Number => Key::Number(Exact::parse_decimal(value).ok()),
        CustomKind::Choice => {
            let mut choices = field.choices.iter();
            let at = choices.position(|choice| choice == value);
            Key::Choice(at.unwrap_or(usize::MAX), sort_key(value))
        }
        CustomKind::Date => Key::Text(value.to_owned()),
        CustomKind::Text => Key::Text(sort_key(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_by_what_they_are_worth_and_choices_as_they_are_listed() {
        let field = |kind| CustomField {
            id: 1.into(),
            name: "字段".into(),
            kind,
            choices: vec!["周".into(), "半月".into(), "季".into()],
            archived: false,
        };
        let sorted = |kind, mut values: Vec<&'static str>| {
            values.sort_by_key(|value| key(&field(kind), value));
            values
        };
        assert_eq!(
            sorted(
                CustomKind::Number,
                vec!["9", "1280.5", "-3", "0.5", "1280.499999", "-12", "0"]
            ),
            ["-12", "-3", "0", "0.5", "9", "1280.499999", "1280.5"]
        );
        assert_eq!(
            sorted(CustomKind::Choice, vec!["季", "年", "周", "半月"]),
            ["周", "半月", "季", "年"]
        );
        assert_eq!(
            sorted(CustomKind::Text, vec!["厦门", "北京", "成都"]),
            ["北京", "成都", "厦门"]
        );
    }
}
