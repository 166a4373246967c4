//! ABC classes.

use domain::accounts::abc::{Account, Class, class};
use domain::money::Money;
use proptest::prelude::*;

fn accounts(revenues: &[i64]) -> Vec<Account> {
    let account = |(at, fen): (usize, &i64)| Account {
        id: format!("K{at:02}"),
        revenue: Money::from_fen(*fen).unwrap(),
    };
    revenues.iter().enumerate().map(account).collect()
}

fn letters(revenues: &[i64]) -> String {
    let classes = class(&accounts(revenues)).unwrap();
    classes
        .accounts
        .iter()
        .map(|account| account.class.letter())
        .collect()
}

#[test]
fn the_one_that_crosses_a_line_still_belongs_to_the_class_it_began_in() {
    assert_eq!(letters(&[100]), "A");
    assert_eq!(letters(&[79, 15, 6]), "AAB");
    assert_eq!(letters(&[80, 15, 5]), "ABC");
    assert_eq!(letters(&[80, 14, 6]), "ABB");
    assert_eq!(letters(&[7999, 2001]), "AA");
    let strict = class(&accounts(&[80, 15, 5])).unwrap();
    assert_eq!(strict.accounts[1].strict_class, Class::B);
    assert_eq!(
        class(&accounts(&[100])).unwrap().accounts[0].strict_class,
        Class::C
    );
}

#[test]
fn equal_revenues_go_by_id() {
    let mut turned = accounts(&[20, 20, 20, 20, 20]);
    turned.reverse();
    let classes = class(&turned).unwrap();
    let told: Vec<(&str, &str)> = classes
        .accounts
        .iter()
        .map(|account| (account.id.as_str(), account.class.letter()))
        .collect();
    assert_eq!(
        told,
        [
            ("K00", "A"),
            ("K01", "A"),
            ("K02", "A"),
            ("K03", "A"),
            ("K04", "B")
        ]
    );
}

#[test]
fn where_there_is_no_revenue_there_are_no_shares() {
    for list in [&[][..], &[0, 0][..]] {
        let classes = class(&accounts(list)).unwrap();
        assert!(classes.top_dependence.is_none() && classes.concentration.is_none());
        assert!(
            classes
                .accounts
                .iter()
                .all(|account| account.class == Class::C)
        );
    }
    assert_eq!(letters(&[0, 1]), "AC");
}

#[test]
fn negative_revenue_too_much_of_it_and_the_same_id_twice_are_refused() {
    let refused = |list: &[Account]| class(list).unwrap_err().code();
    assert_eq!(refused(&accounts(&[1, -1])), "BAD_AMOUNT");
    assert_eq!(refused(&accounts(&[Money::MAX.fen(), 1])), "BAD_AMOUNT");
    let one = accounts(&[1]).remove(0);
    assert_eq!(refused(&[one.clone(), one]), "DUPLICATE_ID");
}

#[test]
fn the_largest_amounts_do_not_overflow() {
    let half = Money::MAX.fen() / 2;
    let classes = class(&accounts(&[half, half])).unwrap();
    assert_eq!(classes.concentration.unwrap().fixed(2), "5000.00");
    assert_eq!(classes.top_dependence.unwrap().fixed(2), "50.00");
}

proptest! {
    #[test]
    fn every_account_is_in_one_class_and_classes_follow_each_other(
        revenues in prop::collection::vec(0_i64..1000, 0..30)
    ) {
        let classes = class(&accounts(&revenues)).unwrap();
        prop_assert_eq!(classes.accounts.len(), revenues.len());
        let total: i64 = revenues.iter().sum();
        for (at, account) in classes.accounts.iter().enumerate() {
            let before: i64 = classes.accounts[..at].iter().map(|account| account.revenue.fen()).sum();
            let plain = match (account.revenue.is_zero(), before * 100) {
                (true, _) => Class::C,
                (_, before) if before < 80 * total => Class::A,
                (_, before) if before < 95 * total => Class::B,
                _ => Class::C,
            };
            prop_assert_eq!(account.class, plain);
            prop_assert!(account.strict_class >= account.class);
        }
        prop_assert!(classes.accounts.is_sorted_by_key(|account| account.class));
    }
}
