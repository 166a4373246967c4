//! Lists of customers as other programs and people really write them.

mod cards;
mod corpus;
mod tables;

use super::*;

fn file(bytes: &[u8]) -> ContactFile {
    read(bytes, &Reading::default()).unwrap()
}

fn account(entry: &Entry) -> &Account {
    &entry.card.as_ref().unwrap().account
}

fn codes(entry: &Entry) -> Vec<&str> {
    entry.errors.iter().map(|error| error.code).collect()
}
