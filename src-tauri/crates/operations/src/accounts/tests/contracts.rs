//! Contracts: written down, billed by instalment, reminded of, closed.

use super::*;
use domain::accounts::{ContractState, DueWhat, InstalmentState};

fn part(due: &str, amount: &str, name: &str) -> InstalmentForm {
    InstalmentForm {
        id: None,
        name: name.into(),
        due: day(due),
        amount: amount.into(),
    }
}

/// Signed on 1 September over 100 000 yuan, to the end of the year.
fn signed(account: i64, instalments: Vec<InstalmentForm>) -> ContractForm {
    ContractForm {
        id: None,
        account,
        number: "HT-2026-018".into(),
        subject: "二期样板间灯具供货".into(),
        amount: "100,000".into(),
        signed_on: day("2026-09-01"),
        starts_on: None,
        ends_on: Some(day("2026-12-31")),
        remind_days: None,
        note: String::new(),
        instalments,
    }
}

fn in_two(account: i64) -> ContractForm {
    signed(
        account,
        vec![
            part("2026-12-20", "70000", "尾款"),
            part("2026-11-10", "30000", "首付款"),
        ],
    )
}

fn shown(office: &TestOffice, account: i64) -> ContractView {
    let found = account_contracts(office, moment().today(), account).unwrap();
    found.contracts.into_iter().next().unwrap()
}

fn due(office: &TestOffice, on: &str) -> Vec<(DueWhat, i64)> {
    let due = contracts_due(office, day(on)).unwrap();
    due.iter().map(|row| (row.due.what, row.due.days)).collect()
}

fn billing(instalment: i64, bill: Option<i64>) -> InstalmentBilling {
    InstalmentBilling {
        instalment,
        bill,
        on: None,
    }
}

fn says<T>(answer: Result<T>, code: &str) {
    assert_eq!(code_of(answer), code);
}

/// Today is 23 November.
#[test]
fn an_instalment_is_reminded_of_until_it_is_billed_and_paid_as_its_bill_is() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛酒店"));
    save_contract(&mut office, moment(), &in_two(id)).unwrap();
    let view = shown(&office, id);
    let first = &view.instalments[0];
    assert_eq!(first.instalment.name, "首付款");
    assert_eq!(first.state, InstalmentState::ToBill);
    assert!(due(&office, "2026-11-02").is_empty());
    assert_eq!(due(&office, "2026-11-03"), [(DueWhat::Instalment, -7)]);
    assert_eq!(due(&office, "2026-11-23"), [(DueWhat::Instalment, 13)]);
    let part = i64::from(first.instalment.id);
    let bill = bill_instalment(&mut office, moment(), &billing(part, None)).unwrap();
    assert!(due(&office, "2026-11-23").is_empty());
    // The books ask for it from now on, overdue since the day the contract says.
    let books = account_books(&office, day("2026-11-23"), id).unwrap();
    assert_eq!(books.owed.bills[0].bill.number, "HT-2026-018-1");
    assert_eq!(books.owed.days_overdue(), Some(13));
    assert_eq!(
        shown(&office, id).instalments[0].state,
        InstalmentState::Overdue
    );
    let paid = PaymentForm {
        account: id,
        on: day("2026-11-23"),
        amount: "30000".into(),
        bill: Some(bill),
        way: String::new(),
        note: String::new(),
    };
    add_payment(&mut office, moment(), &paid).unwrap();
    let view = shown(&office, id);
    assert_eq!(view.instalments[0].state, InstalmentState::Paid);
    assert_eq!(
        (view.billed, view.paid),
        (first.instalment.amount, first.instalment.amount)
    );
    // Without its bill it is to be billed again, and nothing of it is paid.
    delete_bill(&mut office, moment(), bill).unwrap();
    assert_eq!(
        shown(&office, id).instalments[0].state,
        InstalmentState::ToBill
    );
    assert!(shown(&office, id).paid.is_zero());
}

#[test]
fn what_was_billed_stays_and_a_bill_stands_for_one_instalment() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛酒店"));
    let contract = save_contract(&mut office, moment(), &in_two(id)).unwrap();
    let parts: Vec<i64> = shown(&office, id)
        .instalments
        .iter()
        .map(|one| one.instalment.id.into())
        .collect();
    let bill = BillForm {
        id: None,
        account: id,
        number: "XS-1".into(),
        on: day("2026-11-01"),
        due: None,
        amount: "30000".into(),
        note: String::new(),
    };
    let bill = save_bill(&mut office, moment(), &bill).unwrap();
    let later = billing(parts[1], Some(bill));
    says(
        bill_instalment(&mut office, moment(), &later),
        "accounts.contract_bill_differs",
    );
    bill_instalment(&mut office, moment(), &billing(parts[0], Some(bill))).unwrap();
    says(
        bill_instalment(&mut office, moment(), &billing(parts[0], None)),
        "accounts.instalment_billed_already",
    );
    assert!(
        account_contracts(&office, moment().today(), id)
            .unwrap()
            .free_bills
            .is_empty()
    );
    let mut changed = ContractForm {
        id: Some(contract),
        ..in_two(id)
    };
    says(
        save_contract(&mut office, moment(), &changed),
        "accounts.instalment_billed",
    );
    changed.instalments[0].id = Some(parts[1]);
    changed.instalments[1].id = Some(parts[0]);
    changed.instalments[0].due = day("2026-12-25");
    save_contract(&mut office, moment(), &changed).unwrap();
    let view = shown(&office, id);
    assert_eq!(view.instalments[0].instalment.bill, Some(bill.into()));
    assert_eq!(i64::from(view.instalments[1].instalment.id), parts[1]);
    says(
        delete_contract(&mut office, moment(), contract),
        "accounts.contract_kept",
    );
    says(delete(&mut office, moment(), id), "accounts.in_use");
}

#[test]
fn a_contract_that_does_not_add_up_is_refused() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛酒店"));
    let mut try_with = |change: fn(&mut ContractForm), code: &str| {
        let mut form = in_two(id);
        change(&mut form);
        says(save_contract(&mut office, moment(), &form), code);
    };
    try_with(
        |form| form.subject = "  ".into(),
        "accounts.contract_subject",
    );
    try_with(|form| form.amount = "0".into(), "accounts.contract_amount");
    try_with(
        |form| form.amount = "100001".into(),
        "accounts.contract_sum",
    );
    try_with(
        |form| form.ends_on = Some(day("2026-08-31")),
        "accounts.contract_ends_before",
    );
    try_with(
        |form| form.instalments[0].amount = "-1".into(),
        "accounts.instalment_amount",
    );
    try_with(
        |form| form.signed_on = day("2026-11-24"),
        "accounts.contract_tomorrow",
    );
    try_with(|form| form.remind_days = Some(366), "accounts.bad_terms");
    save_contract(&mut office, moment(), &in_two(id)).unwrap();
    says(
        save_contract(&mut office, moment(), &in_two(id)),
        "accounts.contract_twice",
    );
}

#[test]
fn an_end_is_told_until_the_contract_is_closed_and_its_file_stays_as_it_was() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛酒店"));
    let contract = save_contract(&mut office, moment(), &signed(id, vec![])).unwrap();
    assert!(due(&office, "2026-11-30").is_empty());
    assert_eq!(due(&office, "2026-12-01"), [(DueWhat::End, -30)]);
    let scan = file(&office, "合同.pdf", "%PDF-1.7 signed");
    attach_to_contract(&mut office, moment(), contract, &scan).unwrap();
    let kept = shown(&office, id).files[0].clone();
    let out = office.folder.path().join("out.pdf");
    copy_contract_scan(&office, kept.id, &out).unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), std::fs::read(&scan).unwrap());
    says(
        delete_contract(&mut office, moment(), contract),
        "accounts.contract_kept",
    );
    let tomorrow = Some(day("2026-11-24"));
    says(
        close_contract(&mut office, moment(), contract, tomorrow),
        "accounts.contract_close_day",
    );
    close_contract(&mut office, moment(), contract, Some(moment().today())).unwrap();
    assert_eq!(shown(&office, id).state, ContractState::Closed);
    assert!(due(&office, "2027-01-05").is_empty());
    assert!(
        contracts(&office, moment().today(), true)
            .unwrap()
            .is_empty()
    );
    close_contract(&mut office, moment(), contract, None).unwrap();
    assert_eq!(due(&office, "2027-01-05"), [(DueWhat::End, 5)]);
}

#[test]
fn contracts_go_with_an_account_that_is_merged_and_come_back_with_it() {
    let mut office = office();
    let kept = add(&mut office, &form("恒盛酒店"));
    let gone = add(&mut office, &form("恒盛大酒店"));
    save_contract(&mut office, moment(), &in_two(gone)).unwrap();
    merge(&mut office, moment(), kept, gone).unwrap();
    assert_eq!(shown(&office, kept).name, "恒盛酒店");
    let due = contracts_due(&office, moment().today()).unwrap();
    assert_eq!((due[0].account, due[0].name.as_str()), (kept, "恒盛酒店"));
    let part = i64::from(shown(&office, kept).instalments[0].instalment.id);
    bill_instalment(&mut office, moment(), &billing(part, None)).unwrap();
    assert_eq!(
        shown(&office, kept).instalments[0].state,
        InstalmentState::Overdue
    );
}
