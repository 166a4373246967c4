//! What is owed: settled in order, aged by day, carried forward, asked for.

use chrono::{Days, NaiveDate};
use domain::accounts::{
    AccountKind, Age, Bill, Books, Demand, DemandParties, DemandTone, Payment, StatementWhat,
};
use domain::money::Money;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn bill(id: i64, on: &str, due: &str, amount: i64) -> Bill {
    Bill {
        id: id.into(),
        account: 1.into(),
        number: format!("XS-{id:03}"),
        on: day(on),
        due: day(due),
        amount: fen(amount),
        note: String::new(),
        batch: None,
    }
}

fn payment(id: i64, on: &str, amount: i64, bill: Option<i64>) -> Payment {
    Payment {
        id: id.into(),
        account: 1.into(),
        on: day(on),
        amount: fen(amount),
        bill: bill.map(Into::into),
        way: "银行转账".into(),
        note: String::new(),
        batch: None,
    }
}

#[test]
fn a_day_after_the_last_day_is_the_first_day_overdue() {
    let ages: Vec<Age> = [-3, 0, 1, 30, 31, 60, 61, 90, 91].map(Age::of).to_vec();
    use Age::*;
    assert_eq!(
        ages,
        [NotDue, NotDue, To30, To30, To60, To60, To90, To90, Over90]
    );
}

#[test]
fn a_payment_settles_the_bill_it_names_and_otherwise_what_falls_due_first() {
    let bills = [
        bill(1, "2026-08-01", "2026-08-31", 10_000),
        bill(2, "2026-09-01", "2026-09-30", 20_000),
        bill(3, "2026-11-01", "2026-12-01", 30_000),
    ];
    let payments = [
        payment(1, "2026-10-01", 15_000, Some(2)),
        payment(2, "2026-10-05", 12_000, None),
    ];
    let books = Books {
        bills: &bills,
        payments: &payments,
    };
    let owed = books.owed(day("2026-11-23")).unwrap();
    let open: Vec<i64> = owed.bills.iter().map(|one| one.open.fen()).collect();
    // 120 settle all of the first and 20 of the second.
    assert_eq!(open, [0, 3000, 30_000]);
    assert_eq!((owed.open.fen(), owed.overdue.fen()), (33_000, 3000));
    assert_eq!(owed.by_age.map(Money::fen), [30_000, 0, 3000, 0, 0]);
    assert_eq!(owed.days_overdue(), Some(54));
    assert_eq!(owed.oldest_due, Some(day("2026-09-30")));
    assert_eq!(owed.last_paid, Some(day("2026-10-05")));
    // Before the payments it stood otherwise, and later bills were not there yet.
    let before = books.owed(day("2026-09-30")).unwrap();
    assert_eq!((before.open.fen(), before.overdue.fen()), (30_000, 10_000));
}

#[test]
fn goods_that_came_back_settle_and_what_is_left_over_is_an_advance() {
    let bills = [
        bill(1, "2026-10-01", "2026-10-31", 10_000),
        bill(2, "2026-10-20", "2026-10-20", -3000),
    ];
    let payments = [payment(1, "2026-11-02", 9000, Some(1))];
    let books = Books {
        bills: &bills,
        payments: &payments,
    };
    let owed = books.owed(day("2026-11-23")).unwrap();
    assert_eq!((owed.open.fen(), owed.advance.fen()), (0, 2000));
    assert_eq!(owed.oldest_due, None);
    assert_eq!(books.balance(day("2026-11-23")).unwrap().fen(), -2000);
}

#[test]
fn a_payment_for_a_bill_of_later_days_waits_as_an_advance() {
    let bills = [bill(1, "2026-12-01", "2026-12-31", 10_000)];
    let payments = [payment(1, "2026-11-20", 10_000, Some(1))];
    let books = Books {
        bills: &bills,
        payments: &payments,
    };
    let now = books.owed(day("2026-11-23")).unwrap();
    assert_eq!((now.bills.len(), now.advance.fen()), (0, 10_000));
    let then = books.owed(day("2026-12-02")).unwrap();
    assert_eq!((then.open.fen(), then.advance.fen()), (0, 0));
}

#[test]
fn a_statement_carries_the_balance_forward_line_by_line() {
    let bills = [
        bill(1, "2026-09-10", "2026-10-10", 50_000),
        bill(2, "2026-10-08", "2026-11-07", 8000),
        bill(3, "2026-10-08", "2026-10-08", -500),
    ];
    let payments = [
        payment(1, "2026-10-08", 30_000, Some(1)),
        payment(2, "2026-11-01", 100, None),
    ];
    let books = Books {
        bills: &bills,
        payments: &payments,
    };
    let told = books
        .statement(day("2026-10-01"), day("2026-10-31"))
        .unwrap();
    assert_eq!((told.opening.fen(), told.closing.fen()), (50_000, 27_500));
    assert_eq!((told.billed.fen(), told.paid.fen()), (7500, 30_000));
    let lines: Vec<(StatementWhat, &str, i64)> = told
        .lines
        .iter()
        .map(|line| (line.what, line.number.as_str(), line.balance.fen()))
        .collect();
    assert_eq!(
        lines,
        [
            (StatementWhat::Billed, "XS-002", 58_000),
            (StatementWhat::Credited, "XS-003", 57_500),
            (StatementWhat::Paid, "XS-001", 27_500),
        ]
    );
    assert_eq!(told.owed.open.sub(told.owed.advance), Some(told.closing));
}

fn parties<'a>() -> DemandParties<'a> {
    DemandParties {
        company: "明烛灯饰有限公司",
        sender: "白露",
        account: "云栖里酒店管理有限公司",
        kind: AccountKind::Company,
        contact: "周经理",
        payee: "",
    }
}

#[test]
fn the_three_tones_name_every_bill_and_the_sum() {
    let bills = [
        bill(1, "2026-08-01", "2026-08-31", 123_456),
        bill(2, "2026-11-01", "2026-11-27", 10_000),
        bill(3, "2026-11-01", "2026-12-31", 700),
    ];
    let books = Books {
        bills: &bills,
        payments: &[],
    };
    let owed = books.owed(day("2026-11-23")).unwrap();
    let days = (day("2026-11-23"), day("2026-11-30"), day("2026-12-03"));
    let write = |tone| Demand::write(tone, &owed, &parties(), days).unwrap();
    let told = write(DemandTone::Reminder);
    assert_eq!((told.bills.len(), told.total.fen()), (2, 133_456));
    assert!(
        told.message
            .starts_with("周经理，您好！我是明烛灯饰有限公司的白露。")
    );
    assert!(
        told.message
            .contains("未付1,234.56元（2026-08-31到期，已逾期84天）")
    );
    assert!(!told.message.contains("收款账户"));
    for tone in [DemandTone::Demand, DemandTone::Final] {
        let told = write(tone);
        assert_eq!((told.bills.len(), told.total.fen()), (1, 123_456));
        assert!(told.message.contains("2026年12月3日前"), "{}", told.message);
    }
    assert!(write(DemandTone::Final).message.contains("第五百七十九条"));
}

#[test]
fn who_owes_nothing_overdue_is_reminded_at_most() {
    let bills = [bill(1, "2026-11-01", "2026-11-27", 10_000)];
    let books = Books {
        bills: &bills,
        payments: &[],
    };
    let owed = books.owed(day("2026-11-23")).unwrap();
    let days = (day("2026-11-23"), day("2026-11-30"), day("2026-12-03"));
    let write = |tone| Demand::write(tone, &owed, &parties(), days);
    assert_eq!(write(DemandTone::Demand), None);
    assert_eq!(write(DemandTone::Final), None);
    let told = write(DemandTone::Reminder).unwrap();
    assert!(told.opening.contains("即将到期"));
    // To a person it is said as one speaks to a person.
    let person = DemandParties {
        kind: AccountKind::Person,
        ..parties()
    };
    let told = Demand::write(DemandTone::Reminder, &owed, &person, days).unwrap();
    assert!(!told.message.contains("贵公司"));
}

fn some_bill() -> impl Strategy<Value = (u64, u64, i64)> {
    (0_u64..200, 0_u64..90, -50_000_i64..200_000)
}

fn some_payment() -> impl Strategy<Value = (u64, i64, Option<usize>)> {
    (
        0_u64..260,
        1_i64..150_000,
        proptest::option::of(0_usize..12),
    )
}

proptest! {
    /// However bills and payments lie: what is open less what was paid ahead is the balance, no bill is
    /// settled beyond its amount, nothing stays open while money waits, and a statement of any span joins on.
    #[test]
    fn the_books_always_balance(
        bills in proptest::collection::vec(some_bill(), 0..12),
        payments in proptest::collection::vec(some_payment(), 0..12),
        at in 0_u64..300,
        from in 0_u64..300,
    ) {
        let first = day("2026-01-01");
        let after = |days: u64| first + Days::new(days);
        let bills: Vec<Bill> = (1_i64..).zip(&bills).filter(|(_, (_, _, amount))| *amount != 0)
            .map(|(id, (on, term, amount))| Bill {
                on: after(*on), due: after(on + term), amount: fen(*amount),
                ..bill(id, "2026-01-01", "2026-01-01", 1)
            }).collect();
        let payments: Vec<Payment> = (1_i64..).zip(&payments)
            .map(|(id, (on, amount, named))| Payment {
                on: after(*on), amount: fen(*amount),
                bill: named.map(|named| (named as i64 + 1).into()),
                ..payment(id, "2026-01-01", 1, None)
            }).collect();
        let books = Books { bills: &bills, payments: &payments };
        let (at, from) = (after(at), after(from.min(at)));
        let owed = books.owed(at).unwrap();
        let balance = books.balance(at).unwrap();
        prop_assert_eq!(owed.open.sub(owed.advance), Some(balance));
        prop_assert_eq!(Money::total(owed.by_age), Some(owed.open));
        prop_assert!(owed.open.is_zero() || owed.advance.is_zero());
        for one in &owed.bills {
            prop_assert!(!one.open.is_negative() && !one.settled.is_negative());
            prop_assert_eq!(one.open.fen() + one.settled.fen(), one.bill.amount.fen().max(0));
        }
        let told = books.statement(from, at).unwrap();
        prop_assert_eq!(told.closing, balance);
        prop_assert_eq!(told.opening.fen() + told.billed.fen() - told.paid.fen(), told.closing.fen());
    }
}
