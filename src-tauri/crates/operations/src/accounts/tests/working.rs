//! Accounts at work: sales, grades by the regulation, visits, warnings.

use domain::accounts::{Grade, GradedBy, LossSign};

use super::*;
use crate::testing::sample;

fn pasted(text: &str) -> SalesSource {
    SalesSource::Pasted { text: text.into() }
}

fn sale(account: i64, on: &str, amount: &str) -> SaleForm {
    SaleForm {
        account,
        on: day(on),
        amount: amount.into(),
        product: "筒灯".into(),
        note: String::new(),
    }
}

fn named(office: &TestOffice, name: &str) -> i64 {
    let found = every(office).unwrap().into_iter();
    let mut found = found.filter(|account| account.name == name);
    found.next().unwrap().id.into()
}

fn amounts(office: &TestOffice, id: i64) -> Vec<String> {
    let sales = sales(office, id).unwrap();
    sales.iter().map(|sale| sale.amount.to_string()).collect()
}

#[test]
fn a_sale_is_entered_by_hand_and_taken_away_again() {
    let mut office = office();
    let id = add(&mut office, &form("云栖里酒店"));
    let first = add_sale(&mut office, moment(), &sale(id, "2026-11-02", "12,800.50")).unwrap();
    add_sale(&mut office, moment(), &sale(id, "2026-11-20", "-300")).unwrap();
    assert_eq!(amounts(&office, id), ["-300.00", "12800.50"]);
    delete_sale(&mut office, moment(), first).unwrap();
    assert_eq!(amounts(&office, id), ["-300.00"]);
    for (on, amount, code) in [
        ("2026-11-20", "0", "accounts.bad_sale_amount"),
        ("2026-11-20", "很多", "accounts.bad_sale_amount"),
        ("2026-11-24", "1", "accounts.sold_tomorrow"),
    ] {
        let answer = add_sale(&mut office, moment(), &sale(id, on, amount));
        assert_eq!(code_of(answer), code);
    }
    assert_eq!(
        code_of(delete(&mut office, moment(), id)),
        "accounts.in_use",
        "an account with sales is archived, not deleted"
    );
}

const LIST: &str = "客户,客户编号,日期,金额,产品\n云栖里,,2026-03-05,12800,筒灯\n,K02,2026-03-06,900,灯带\n\
    云栖里,,2026-03-05,12800,筒灯\n查无此人,,2026-03-07,5,x\n云栖里,,2026-12-01,5,x\n云栖里,,昨天,x,\n";

#[test]
fn a_list_of_sales_is_matched_by_number_and_name_and_taken_back_as_one() {
    let mut office = office();
    let hotel = AccountForm {
        short_name: "云栖里".into(),
        ..form("云栖里酒店管理有限公司")
    };
    let hotel = add(&mut office, &hotel);
    let shop = AccountForm {
        code: "K02".into(),
        ..form("恒盛")
    };
    let shop = add(&mut office, &shop);
    let seen = look_at_sales(&office, moment(), &pasted(LIST), None).unwrap();
    assert_eq!(
        (seen.rows, seen.created, seen.known, seen.batch),
        (6, 3, 0, None)
    );
    assert_eq!(amounts(&office, hotel), [""; 0], "looking writes nothing");
    let codes: Vec<(usize, &str)> = seen
        .errors
        .iter()
        .map(|error| (error.row, error.cell.code.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (5, "unknown_customer"),
            (6, "future_day"),
            (7, "bad_date"),
            (7, "bad_amount")
        ]
    );
    let done = apply_sales(&mut office, moment(), &pasted(LIST), None).unwrap();
    assert_eq!(done.total.to_string(), "26500.00");
    assert_eq!(amounts(&office, hotel), ["12800.00", "12800.00"]);
    assert_eq!(amounts(&office, shop), ["900.00"]);
    assert_eq!(
        code_of(apply_sales(&mut office, moment(), &pasted(LIST), None)),
        "accounts.no_sales_to_import",
        "the same list again brings nothing"
    );
    let longer = format!("{LIST}云栖里,,2026-03-05,12800,筒灯\n");
    let again = look_at_sales(&office, moment(), &pasted(&longer), None).unwrap();
    assert_eq!(
        (again.created, again.known),
        (1, 3),
        "a third equal row is a third sale"
    );
    let batch = done.batch.unwrap();
    assert_eq!(undo_sales(&mut office, moment(), batch).unwrap(), 3);
    assert_eq!(amounts(&office, hotel), [""; 0]);
    assert_eq!(
        code_of(undo_sales(&mut office, moment(), batch)),
        "accounts.sales_undo_gone"
    );
}

#[test]
fn two_accounts_of_one_name_are_told_apart_by_their_number_only() {
    let mut office = office();
    for code in ["K01", "K02"] {
        let account = AccountForm {
            code: code.into(),
            ..form("恒盛")
        };
        add(&mut office, &account);
    }
    let list = "客户,客户编号,日期,金额\n恒盛,,2026-03-05,1\n恒盛,K02,2026-03-05,2\n";
    let seen = look_at_sales(&office, moment(), &pasted(list), None).unwrap();
    assert_eq!(seen.created, 1);
    assert_eq!(seen.errors[0].cell.code, "ambiguous_customer");
}

#[test]
fn what_is_exported_is_known_when_it_comes_in_again() {
    let office = sample();
    let out = office.folder.path().join("销售.xlsx");
    let rows = export_sales(&office, moment(), None, (None, None), &out).unwrap();
    assert!(rows > 200, "{rows}");
    let source = SalesSource::File {
        path: out.display().to_string(),
    };
    let seen = look_at_sales(&office, moment(), &source, None).unwrap();
    assert_eq!((seen.known, seen.created, seen.errors), (rows, 0, vec![]));
}

#[test]
fn bad_rows_come_back_with_the_reason_first() {
    let office = office();
    let out = office.folder.path().join("未导入.csv");
    assert_eq!(
        bad_sales(&office, moment(), &pasted(LIST), None, &out).unwrap(),
        6
    );
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("没有“查无此人”这个客户"), "{text}");
}

#[test]
fn sales_of_a_merged_account_count_with_the_one_that_was_kept_until_they_part() {
    let mut office = office();
    let kept = add(&mut office, &form("云栖里酒店"));
    let gone = add(&mut office, &form("云栖里客栈"));
    add_sale(&mut office, moment(), &sale(kept, "2026-11-02", "1")).unwrap();
    add_sale(&mut office, moment(), &sale(gone, "2026-11-03", "2")).unwrap();
    let (merge, _) = merge(&mut office, moment(), kept, gone).unwrap();
    assert_eq!(amounts(&office, kept), ["2.00", "1.00"]);
    let view = analysis(&office, moment().today()).unwrap();
    assert_eq!(
        (view.rows.len(), view.total.to_string()),
        (1, "3.00".into())
    );
    unmerge(&mut office, moment(), merge).unwrap();
    assert_eq!(
        (amounts(&office, kept), amounts(&office, gone)),
        (vec!["1.00".to_owned()], vec!["2.00".to_owned()])
    );
}

#[test]
fn without_a_key_account_regulation_in_force_nothing_is_graded_or_due() {
    let mut office = office();
    let id = add(&mut office, &form("云栖里酒店"));
    let today = moment().today();
    for code in [
        code_of(grading(&office, today)),
        code_of(visits(&office, today)),
        code_of(apply_grades(&mut office, moment(), &[id])),
    ] {
        assert_eq!(code, "accounts.no_regulation");
    }
    let warned = warned(&office, today).unwrap();
    assert_eq!((warned.regulation, warned.rows.len()), (None, 0));
    assert!(work(&office, today, id).unwrap().standing.is_none());
}

#[test]
fn grades_that_should_change_are_applied_with_their_article_and_hand_set_ones_stand() {
    let mut office = sample();
    let today = moment().today();
    let view = grading(&office, today).unwrap();
    assert!(view.articles.starts_with('第'), "{}", view.articles);
    let of = |change| view.rows.iter().filter(move |row| row.change == change);
    assert!(of(GradeChange::Kept).all(|row| row.held.as_ref().unwrap().by == GradedBy::Hand));
    let due: Vec<i64> = of(GradeChange::Due).map(|row| row.account).collect();
    assert!(!due.is_empty());
    assert_eq!(
        apply_grades(&mut office, moment(), &due).unwrap(),
        due.len()
    );
    let after = grading(&office, today).unwrap();
    assert!(after.rows.iter().all(|row| row.change != GradeChange::Due));
    let changed = after.rows.iter().find(|row| row.account == due[0]).unwrap();
    let held = changed.held.as_ref().unwrap();
    assert_eq!(
        (held.by, Some(held.grade)),
        (GradedBy::Rule, changed.standing.grade)
    );
    assert!(held.reason.contains(&view.articles) && held.reason.contains("《大客户管理制度》"));
    assert_eq!(
        apply_grades(&mut office, moment(), &due).unwrap(),
        0,
        "nothing is left to change"
    );
}

#[test]
fn a_grade_set_by_hand_keeps_what_the_regulation_came_to_on_file() {
    let mut office = sample();
    let id = named(&office, "大成装饰设计工程有限公司");
    let by_rule = standing_of(&office, moment().today(), id).unwrap().grade;
    let form = GradeForm {
        account: id,
        grade: Some(Grade::D),
        reason: "母公司资金紧张".into(),
    };
    set_grade(&mut office, moment(), &form).unwrap();
    let history = grade_history(&office, id).unwrap();
    let told: Vec<_> = history
        .iter()
        .map(|one| (one.grade, one.graded_by, one.by_rule))
        .collect();
    assert_eq!(
        told,
        [
            (Some(Grade::D), Some(GradedBy::Hand), by_rule),
            (Some(Grade::A), Some(GradedBy::Hand), None)
        ]
    );
    assert_ne!(by_rule, Some(Grade::D));
}

#[test]
fn a_score_is_given_with_a_reason_and_taken_back_to_what_is_proposed() {
    let mut office = sample();
    let account = named(&office, "云栖里酒店管理有限公司");
    let score = |item: &str, score, reason: &str| ScoreForm {
        account,
        item: item.into(),
        score,
        reason: reason.into(),
    };
    let of = |standing: &domain::accounts::Standing| standing.items[0].score;
    let given = give_score(
        &mut office,
        moment(),
        &score("年采购额", Some(2), "含一次性工程"),
    )
    .unwrap();
    assert_eq!(of(&given), Some(2));
    let back = give_score(&mut office, moment(), &score("年采购额", None, "")).unwrap();
    assert_eq!((of(&back), back.items[0].given.is_none()), (Some(5), true));
    for (form, code) in [
        (score("门店位置", Some(3), "x"), "accounts.unknown_item"),
        (score("回款", Some(6), "x"), "accounts.bad_score"),
        (score("回款", Some(3), " "), "accounts.no_score_reason"),
    ] {
        assert_eq!(code_of(give_score(&mut office, moment(), &form)), code);
    }
}

#[test]
fn visits_are_due_by_grade_with_the_overdue_ones_first() {
    let mut office = sample();
    let today = moment().today();
    let view = visits(&office, today).unwrap();
    assert!(
        view.rows
            .windows(2)
            .all(|two| two[0].visit.due <= two[1].visit.due)
    );
    assert!(
        view.rows
            .iter()
            .all(|row| row.visit.article.starts_with('第'))
    );
    let id = named(&office, "和悦物业服务有限公司");
    let due = |view: &AccountVisitsView| {
        let mut rows = view.rows.iter();
        rows.find(|row| row.account == id).unwrap().visit.clone()
    };
    assert!(due(&view).overdue);
    let visit = LogForm {
        channel: Channel::Visit,
        ..talk(id, "", None)
    };
    save_log(&mut office, moment(), &visit).unwrap();
    let after = due(&visits(&office, today).unwrap());
    // Visited on 20 November, a B account every sixty days.
    assert_eq!((after.due, after.overdue), (day("2027-01-19"), false));
}

#[test]
fn a_visit_of_a_leader_counts_for_both_rhythms() {
    let mut office = sample();
    let id = named(&office, "青石湾民宿合作社");
    let due = |office: &TestOffice| {
        let visits = work(office, moment().today(), id).unwrap().visits;
        visits.into_iter().find(|visit| visit.leader).unwrap()
    };
    assert!(due(&office).overdue);
    let visit = LogForm {
        channel: Channel::Visit,
        leader: true,
        ..talk(id, "", None)
    };
    save_log(&mut office, moment(), &visit).unwrap();
    assert_eq!(due(&office).due, day("2027-05-20"));
    let log = view(&office, moment().today(), id).unwrap().log;
    assert!(log[0].leader && !log[1].leader);
}

#[test]
fn the_sample_shows_every_kind_of_loss_but_for_complaints() {
    let mut office = sample();
    let today = moment().today();
    let signs = |office: &TestOffice, name: &str| -> Vec<LossSign> {
        let id = named(office, name);
        let rows = warned(office, today).unwrap().rows.into_iter();
        let mut rows = rows.filter(|row| row.account == id);
        let warnings = rows.next().map(|row| row.warnings).unwrap_or_default();
        assert_eq!(
            work(office, today, id).unwrap().warnings,
            warnings,
            "the page says the same"
        );
        warnings.into_iter().map(|warning| warning.sign).collect()
    };
    assert!(matches!(
        signs(&office, "仁和口腔门诊部")[0],
        LossSign::Lost { .. }
    ));
    assert!(matches!(
        signs(&office, "明川恒信建材批发部")[..],
        [LossSign::Silent { .. }]
    ));
    assert!(matches!(
        signs(&office, "和悦物业服务有限公司")[..],
        [LossSign::Drop { .. }]
    ));
    assert!(signs(&office, "云栖里酒店管理有限公司").is_empty());
    assert!(
        signs(&office, "启明星健身中心").is_empty(),
        "who is lost warns no more"
    );
    let id = named(&office, "仁和口腔门诊部");
    set_status(&mut office, moment(), &[id], AccountStatus::Lost).unwrap();
    assert!(signs(&office, "仁和口腔门诊部").is_empty());
}
