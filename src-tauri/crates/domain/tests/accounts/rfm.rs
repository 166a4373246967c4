//! RFM ranks.

use domain::accounts::rfm::{Customer, rank};
use domain::exact::Exact;
use domain::money::Money;
use proptest::prelude::*;

fn customer(id: usize, recency_days: u64, frequency: u64, fen: i64) -> Customer {
    Customer {
        id: format!("C{id:03}"),
        recency_days,
        frequency,
        monetary: Money::from_fen(fen).unwrap(),
    }
}

#[test]
fn nobody_is_a_ranking_without_means_and_somebody_alone_is_at_the_bottom() {
    let empty = rank(&[]).unwrap();
    assert!(empty.customers.is_empty() && empty.means.is_none());
    let alone = rank(&[customer(1, 0, 100, 100)]).unwrap();
    assert_eq!(alone.customers[0].scores, [1, 1, 1]);
    assert_eq!(alone.customers[0].segment.label(), "一般挽留客户");
}

#[test]
fn equal_customers_have_equal_scores_and_are_all_at_the_bottom() {
    let all: Vec<Customer> = (0..9).map(|id| customer(id, 7, 7, -7)).collect();
    let ranking = rank(&all).unwrap();
    assert!(
        ranking
            .customers
            .iter()
            .all(|ranked| ranked.scores == [1, 1, 1])
    );
    assert_eq!(ranking.means.unwrap()[0], Exact::one());
}

#[test]
fn an_id_that_stands_there_twice_is_refused() {
    let twice = [customer(1, 0, 0, 0), customer(1, 1, 1, 1)];
    assert_eq!(rank(&twice).unwrap_err().code(), "DUPLICATE_ID");
}

#[test]
fn the_eight_segments_ask_which_scores_lie_above_the_mean() {
    // Two customers: the better one of each metric scores 3, the other 1, and the mean is 2.
    let of = |better: [bool; 3]| {
        let [recent, frequent, large] = better.map(i64::from);
        let one = customer(
            1,
            u64::try_from(1 - recent).unwrap(),
            u64::try_from(frequent).unwrap(),
            large,
        );
        let other = customer(
            2,
            u64::try_from(recent).unwrap(),
            u64::try_from(1 - frequent).unwrap(),
            1 - large,
        );
        rank(&[one, other]).unwrap().customers[0].segment.label()
    };
    for (recent, frequent, large, label) in [
        (true, true, true, "重要价值客户"),
        (true, false, true, "重要发展客户"),
        (false, true, true, "重要保持客户"),
        (false, false, true, "重要挽留客户"),
        (true, true, false, "一般价值客户"),
        (true, false, false, "一般发展客户"),
        (false, true, false, "一般保持客户"),
        (false, false, false, "一般挽留客户"),
    ] {
        assert_eq!(of([recent, frequent, large]), label);
    }
}

proptest! {
    #[test]
    fn counting_the_worse_one_by_one_comes_to_the_same_scores(
        metrics in prop::collection::vec((0_u64..12, 0_u64..12, -6_i64..6), 1..40)
    ) {
        let all: Vec<Customer> = metrics
            .iter()
            .enumerate()
            .map(|(id, (recency, frequency, fen))| customer(id, *recency, *frequency, *fen))
            .collect();
        let ranking = rank(&all).unwrap();
        let score = |worse: usize| u32::try_from(1 + 5 * worse / all.len()).unwrap();
        for (own, ranked) in all.iter().zip(&ranking.customers) {
            let worse = |is: fn(&Customer, &Customer) -> bool| {
                score(all.iter().filter(|other| is(other, own)).count())
            };
            let counted = [
                worse(|other, own| other.recency_days > own.recency_days),
                worse(|other, own| other.frequency < own.frequency),
                worse(|other, own| other.monetary < own.monetary),
            ];
            prop_assert_eq!(ranked.scores, counted);
        }
    }
}
