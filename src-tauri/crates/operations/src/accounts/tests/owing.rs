//! Receivables: entered, taken in and back, told, printed.

use super::*;
use crate::testing::sample;

fn bill_form(account: i64, on: &str, amount: &str, number: &str) -> BillForm {
    BillForm {
        id: None,
        account,
        number: number.into(),
        on: day(on),
        due: None,
        amount: amount.into(),
        note: String::new(),
    }
}

fn pay(account: i64, on: &str, amount: &str, bill: Option<i64>) -> PaymentForm {
    PaymentForm {
        account,
        on: day(on),
        amount: amount.into(),
        bill,
        way: String::new(),
        note: String::new(),
    }
}

fn books(office: &TestOffice, account: i64) -> AccountBooks {
    account_books(office, moment().today(), account).unwrap()
}

fn pasted(text: &str) -> SalesSource {
    SalesSource::Pasted { text: text.into() }
}

fn of_sample(office: &TestOffice, name: &str) -> i64 {
    let all = every(office).unwrap();
    let found = all.iter().find(|account| account.name == name).unwrap();
    found.id.into()
}

#[test]
fn a_bill_falls_due_by_the_terms_and_a_payment_settles_what_it_names() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛照明"));
    let first = save_bill(
        &mut office,
        moment(),
        &bill_form(id, "2026-09-01", "1,000", "XS-1"),
    );
    let first = first.unwrap();
    assert_eq!(books(&office, id).owed.bills[0].bill.due, day("2026-10-01"));
    let terms = TermsForm {
        account: id,
        days: Some(60),
        credit: "2000".into(),
    };
    set_terms(&mut office, moment(), &terms).unwrap();
    save_bill(
        &mut office,
        moment(),
        &bill_form(id, "2026-09-05", "3000.50", "XS-2"),
    )
    .unwrap();
    assert_eq!(books(&office, id).owed.bills[1].bill.due, day("2026-11-04"));
    let payment = add_payment(&mut office, moment(), &pay(id, "2026-10-01", "500", None)).unwrap();
    add_payment(
        &mut office,
        moment(),
        &pay(id, "2026-10-02", "0.50", Some(first)),
    )
    .unwrap();
    let owed = books(&office, id).owed;
    assert_eq!(owed.open.to_string(), "3500.00");
    let view = receivables(&office, moment().today()).unwrap();
    assert_eq!((view.rows.len(), view.rows[0].over_credit), (1, true));
    assert_eq!(view.open, view.rows[0].open);
    delete_payment(&mut office, moment(), payment).unwrap();
    assert_eq!(books(&office, id).owed.open.to_string(), "4000.00");
    // A bill that goes leaves its payments, which settle what is left.
    delete_bill(&mut office, moment(), first).unwrap();
    assert_eq!(books(&office, id).owed.open.to_string(), "3000.00");
    assert_eq!(
        code_of(delete(&mut office, moment(), id)),
        "accounts.in_use"
    );
}

#[test]
fn what_cannot_be_a_bill_or_a_payment_is_refused() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛照明"));
    let other = add(&mut office, &form("华光灯具"));
    let now = moment();
    let known = save_bill(
        &mut office,
        now,
        &bill_form(id, "2026-09-01", "1000", "XS-1"),
    )
    .unwrap();
    let mut refused = |form: BillForm| code_of(save_bill(&mut office, now, &form));
    for amount in ["0", "abc", "1.234", ""] {
        let form = bill_form(id, "2026-09-01", amount, "");
        assert_eq!(refused(form), "accounts.bad_bill_amount", "{amount}");
    }
    assert_eq!(
        refused(bill_form(id, "2026-12-01", "1", "")),
        "accounts.billed_tomorrow"
    );
    let late = BillForm {
        due: Some(day("2026-08-31")),
        ..bill_form(id, "2026-09-01", "1", "")
    };
    assert_eq!(refused(late), "accounts.bill_due_before");
    assert_eq!(
        refused(bill_form(id, "2026-09-02", "1", "XS-1")),
        "accounts.bill_twice"
    );
    let elsewhere = BillForm {
        id: Some(known),
        ..bill_form(other, "2026-09-02", "1", "")
    };
    assert_eq!(refused(elsewhere), "accounts.bill_elsewhere");
    let mut refused = |form: PaymentForm| code_of(add_payment(&mut office, now, &form));
    assert_eq!(
        refused(pay(id, "2026-09-02", "-1", None)),
        "accounts.bad_payment_amount"
    );
    assert_eq!(
        refused(pay(other, "2026-09-02", "1", Some(known))),
        "accounts.bill_elsewhere"
    );
    assert_eq!(
        refused(pay(id, "2026-12-02", "1", None)),
        "accounts.paid_tomorrow"
    );
    // Written anew it keeps its number.
    let anew = BillForm {
        id: Some(known),
        ..bill_form(id, "2026-09-02", "1200", "XS-1")
    };
    assert_eq!(save_bill(&mut office, now, &anew).unwrap(), known);
    assert_eq!(books(&office, id).owed.open.to_string(), "1200.00");
}

#[test]
fn a_list_comes_in_once_with_what_was_paid_since_and_goes_as_one() {
    let mut office = office();
    let id = add(&mut office, &form("恒盛照明"));
    let head = "客户,单号,日期,到期日,应收金额,已收金额,备注\n";
    let first = format!(
        "{head}恒盛照明,XS-1,2026-09-01,2026-09-30,1000,200,\n恒盛照明,,2026-09-02,,50,,运费\n没有这家,X,2026-09-01,,1,,\n恒盛照明,XS-1,2026-09-03,,7,,\n"
    );
    let told = apply_receivables(&mut office, moment(), &pasted(&first), None).unwrap();
    assert_eq!((told.bills, told.payments, told.known), (2, 1, 0));
    let codes: Vec<&str> = told
        .errors
        .iter()
        .map(|one| one.cell.code.as_str())
        .collect();
    assert_eq!(codes, ["unknown_customer", "bill_differs"]);
    assert_eq!(books(&office, id).owed.open.to_string(), "850.00");
    assert_eq!(
        code_of(apply_receivables(
            &mut office,
            moment(),
            &pasted(&first),
            None
        )),
        "accounts.no_receivables_to_import"
    );
    // Next month's list says more was paid.
    let next = format!("{head}恒盛照明,XS-1,2026-09-01,2026-09-30,1000,700,\n");
    let told = apply_receivables(&mut office, moment(), &pasted(&next), None).unwrap();
    assert_eq!((told.bills, told.payments), (0, 1));
    assert_eq!(told.paid.to_string(), "500.00");
    assert_eq!(books(&office, id).owed.open.to_string(), "350.00");
    // A list of payments names the bill by its number.
    let paid = "客户,收款日期,收款金额,单号\n恒盛照明,2026-11-01,300,XS-1\n";
    let told = apply_receivables(&mut office, moment(), &pasted(paid), None).unwrap();
    assert_eq!((told.bills, told.payments), (0, 1));
    assert_eq!(books(&office, id).owed.open.to_string(), "50.00");
    let batch = told.batch.unwrap();
    assert_eq!(undo_receivables(&mut office, moment(), batch).unwrap(), 1);
    assert_eq!(books(&office, id).owed.open.to_string(), "350.00");
    assert_eq!(
        code_of(undo_receivables(&mut office, moment(), batch)),
        "accounts.receivables_undo_gone"
    );
}

#[test]
fn a_merged_account_brings_its_books_and_takes_them_back() {
    let mut office = office();
    let kept = add(&mut office, &form("恒盛照明"));
    let gone = add(&mut office, &form("恒盛灯饰"));
    save_bill(
        &mut office,
        moment(),
        &bill_form(kept, "2026-09-01", "100", ""),
    )
    .unwrap();
    save_bill(
        &mut office,
        moment(),
        &bill_form(gone, "2026-09-01", "30", ""),
    )
    .unwrap();
    let (merge, _) = merge(&mut office, moment(), kept, gone).unwrap();
    assert_eq!(books(&office, kept).owed.open.to_string(), "130.00");
    assert_eq!(
        receivables(&office, moment().today()).unwrap().rows.len(),
        1
    );
    unmerge(&mut office, moment(), merge).unwrap();
    assert_eq!(books(&office, gone).owed.open.to_string(), "30.00");
}

#[test]
fn the_sample_owes_and_the_workbench_says_who_first() {
    let office = sample();
    let today = day("2026-11-23");
    let view = receivables(&office, today).unwrap();
    let sum = domain::money::Money::total(view.rows.iter().map(|row| row.open));
    assert_eq!(sum, Some(view.open));
    assert_eq!(view.rows[0].name, "启明星健身中心");
    assert!(
        view.by_age.iter().all(|age| !age.is_zero()),
        "{:?}",
        view.by_age
    );
    let due = receivables_due(&office, today).unwrap();
    assert_eq!(due[0].name, "启明星健身中心");
    assert!(due.iter().any(|one| !one.overdue && one.due >= today));
    let late = due.iter().filter(|one| one.overdue).count();
    assert!(due[..late].iter().all(|one| one.overdue));
}

#[test]
fn a_statement_is_a_paper_with_the_balance_carried_forward() {
    let mut office = sample();
    let id = of_sample(&office, "白鹭洲文化旅游开发有限公司");
    let span = (day("2026-09-01"), day("2026-11-22"));
    let now = moment();
    let view = statement(&office, now, id, span).unwrap();
    let told = &view.statement;
    assert_eq!(told.opening.to_string(), "35570.00");
    assert_eq!(told.closing.to_string(), "119760.00");
    assert_eq!(view.capitals, "人民币壹拾壹万玖仟柒佰陆拾元整");
    let paper = print_statement(&mut office, now, id, span, true).unwrap();
    assert_eq!(
        (paper.kind.as_str(), paper.signed),
        ("account_statement", true)
    );
    assert!(paper.number.starts_with("DZ-2026-"));
    let backwards = (span.1, span.0);
    assert_eq!(
        code_of(statement(&office, now, id, backwards)),
        "accounts.statement_span"
    );
    let nobody = of_sample(&office, "汪宅");
    assert_eq!(
        code_of(print_statement(&mut office, now, nobody, span, false)),
        "accounts.statement_empty"
    );
}

#[test]
fn a_demand_is_said_in_three_tones_and_printed_as_a_letter() {
    let mut office = sample();
    let id = of_sample(&office, "白鹭洲文化旅游开发有限公司");
    let view = demands(&office, moment(), id, None).unwrap();
    assert_eq!(view.demands.len(), 3);
    // What falls due within the week is only reminded of.
    let counts: Vec<usize> = view.demands.iter().map(|one| one.bills.len()).collect();
    assert_eq!(counts, [3, 2, 2]);
    assert!(view.demands[1].message.contains("收款账户：明烛灯饰"));
    let order = DemandOrder {
        account: id,
        tone: domain::accounts::DemandTone::Demand,
        until: Some(day("2026-12-10")),
        sign: false,
    };
    let paper = print_demand(&mut office, moment(), &order).unwrap();
    assert_eq!(paper.kind, "account_demand");
    assert_eq!(
        demands(&office, moment(), id, None).unwrap().printed.len(),
        1
    );
    let past = DemandOrder {
        until: Some(day("2026-11-01")),
        ..order.clone()
    };
    assert_eq!(
        code_of(print_demand(&mut office, moment(), &past)),
        "accounts.demand_past"
    );
    let paid = DemandOrder {
        account: of_sample(&office, "青石湾民宿合作社"),
        ..order
    };
    assert_eq!(
        code_of(print_demand(&mut office, moment(), &paid)),
        "accounts.nothing_to_demand"
    );
}

#[test]
fn open_bills_are_written_in_the_columns_in_which_they_come_in() {
    let office = sample();
    let out = office.folder.path().join("应收.csv");
    let rows = export_receivables(&office, day("2026-11-23"), true, &out).unwrap();
    assert!(rows > 5);
    let source = SalesSource::File {
        path: out.display().to_string(),
    };
    let told = look_at_receivables(&office, moment(), &source, None).unwrap();
    assert_eq!((told.rows, told.known, told.errors.len()), (rows, rows, 0));
    let out = office.folder.path().join("账龄.csv");
    assert!(export_receivables(&office, day("2026-11-23"), false, &out).unwrap() > 5);
}
