//! The year's plan of an account: proposed, written, changed, measured, printed, and heard by the assessment.

use domain::accounts::PlanLight;
use domain::money::Money;

use super::*;
use crate::papers;
use crate::testing::sample;

fn named(office: &TestOffice, name: &str) -> i64 {
    let found = every(office).unwrap().into_iter();
    let mut found = found.filter(|account| account.name == name);
    found.next().unwrap().id.into()
}

fn plan_form(account: i64, seen: u32, months: [&str; 12]) -> YearPlanForm {
    YearPlanForm {
        account,
        year: 2026,
        seen,
        rows: vec![PlanRowForm {
            product: "筒灯".into(),
            months: months.map(str::to_owned).to_vec(),
        }],
        strengths: String::new(),
        weaknesses: String::new(),
        opportunities: String::new(),
        risks: String::new(),
        actions: vec![],
        reason: String::new(),
    }
}

fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100).unwrap()
}

#[test]
fn a_changed_target_needs_a_reason_and_the_earlier_plan_stays() {
    let mut office = office();
    let id = add(&mut office, &form("云栖里酒店"));
    let first = plan_form(id, 0, ["1,000"; 12]);
    let view = save_plan(&mut office, moment(), &first).unwrap();
    assert_eq!((view.version, view.versions.len()), (1, 1));
    assert_eq!(view.standing.unwrap().target, yuan(12_000));
    // Writing the same again is no version, and a thought needs no reason.
    let same = plan_form(id, 1, ["1000.00"; 12]);
    assert_eq!(save_plan(&mut office, moment(), &same).unwrap().version, 1);
    let thought = YearPlanForm {
        risks: "换了采购".into(),
        ..plan_form(id, 1, ["1000"; 12])
    };
    assert_eq!(
        save_plan(&mut office, moment(), &thought).unwrap().version,
        2
    );
    let more = YearPlanForm {
        reason: String::new(),
        ..plan_form(id, 2, ["¥ 2000"; 12])
    };
    assert_eq!(
        code_of(save_plan(&mut office, moment(), &more)),
        "accounts.plan_reason"
    );
    let more = YearPlanForm {
        reason: "二期提前".into(),
        ..more
    };
    let view = save_plan(&mut office, moment(), &more).unwrap();
    let told: Vec<(u32, Money, &str)> = view
        .versions
        .iter()
        .map(|one| (one.version, one.total, one.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, yuan(24_000), "二期提前"),
            (2, yuan(12_000), ""),
            (1, yuan(12_000), "")
        ]
    );
    let earlier = plan_view(&office, moment().today(), id, 2026, Some(1)).unwrap();
    assert_eq!(earlier.plan.unwrap().risks, "");
    assert_eq!(
        code_of(plan_view(&office, moment().today(), id, 2026, Some(9))),
        "accounts.no_plan_version"
    );
    // Somebody else was faster.
    let late = plan_form(id, 1, ["5"; 12]);
    let late = YearPlanForm {
        reason: "x".into(),
        ..late
    };
    assert_eq!(
        code_of(save_plan(&mut office, moment(), &late)),
        "store.stale"
    );
    assert_eq!(
        code_of(delete(&mut office, moment(), id)),
        "accounts.in_use"
    );
}

#[test]
fn what_cannot_be_planned_is_refused_by_name() {
    let mut office = office();
    let id = add(&mut office, &form("云栖里酒店"));
    let good = plan_form(id, 0, ["1"; 12]);
    let twice = YearPlanForm {
        rows: [good.rows.clone(), good.rows.clone()].concat(),
        ..good.clone()
    };
    let eleven = YearPlanForm {
        rows: vec![PlanRowForm {
            product: "筒灯".into(),
            months: vec!["1".into(); 11],
        }],
        ..good.clone()
    };
    for (form, code) in [
        (plan_form(id, 0, [""; 12]), "accounts.plan_empty"),
        (plan_form(id, 0, ["-1"; 12]), "accounts.plan_amount"),
        (plan_form(id, 0, ["三千"; 12]), "accounts.plan_amount"),
        (twice, "accounts.plan_twice"),
        (eleven, "accounts.plan_months"),
        (YearPlanForm { year: 26, ..good }, "accounts.plan_year"),
    ] {
        assert_eq!(code_of(save_plan(&mut office, moment(), &form)), code);
    }
    assert_eq!(
        code_of(print_plan(&mut office, moment(), id, 2026, false)),
        "accounts.no_plan"
    );
}

#[test]
fn a_proposal_grows_last_year_or_spreads_a_total_and_writes_nothing() {
    let office = sample();
    let id = named(&office, "大成装饰设计工程有限公司");
    let propose = |basis: PlanBasis, year| propose_plan(&office, id, year, &basis);
    let sum = |rows: Vec<domain::accounts::PlanRow>| {
        Money::total(rows.iter().flat_map(|row| row.months)).unwrap()
    };
    let sold = plan_view(&office, moment().today(), id, 2026, None)
        .unwrap()
        .sold_before;
    let percent = |percent: &str| PlanBasis::Sales {
        percent: percent.into(),
    };
    assert_eq!(sum(propose(percent("0"), 2026).unwrap()), sold);
    let total = PlanBasis::Total {
        total: "520,000".into(),
        season: PlanSeason::Sales,
    };
    assert_eq!(sum(propose(total, 2026).unwrap()), yuan(520_000));
    let next = PlanBasis::Plan {
        percent: "+10%".into(),
    };
    let next = sum(propose(next, 2027).unwrap());
    assert!((next.fen() - yuan(572_000).fen()).abs() < 10_000, "{next}");
    assert!(
        plan_view(&office, moment().today(), id, 2027, None)
            .unwrap()
            .plan
            .is_none()
    );
    for (basis, year, code) in [
        (percent("-100"), 2026, "accounts.plan_percent"),
        (percent("很多"), 2026, "accounts.plan_percent"),
        (percent("5"), 2020, "accounts.no_sales_before"),
        (
            PlanBasis::Plan {
                percent: "5".into(),
            },
            2026,
            "accounts.no_plan_before",
        ),
        (
            PlanBasis::Total {
                total: "0".into(),
                season: PlanSeason::Even,
            },
            2026,
            "accounts.plan_total",
        ),
    ] {
        assert_eq!(code_of(propose(basis, year)), code);
    }
}

#[test]
fn the_list_puts_what_is_furthest_behind_first_and_names_who_has_no_plan() {
    let office = sample();
    let today = moment().today();
    let view = plans(&office, today, 2026).unwrap();
    assert!(view.rule.article.starts_with('第'), "{:?}", view.rule);
    assert_eq!(view.rule.due_on, Some(day("2025-12-31")));
    let lights: Vec<PlanLight> = view.rows.iter().map(|row| row.light).collect();
    assert!(lights.is_sorted(), "{lights:?}");
    assert_eq!(lights[0], PlanLight::FarBehind);
    assert!(lights.contains(&PlanLight::OnTrack));
    let planned: Vec<&str> = view.rows.iter().map(|row| row.name.as_str()).collect();
    assert!(
        view.missing
            .iter()
            .all(|one| !planned.contains(&one.name.as_str()))
    );
    assert!(
        view.missing
            .iter()
            .any(|one| one.name == "白鹭洲文化旅游开发有限公司")
    );
    // November is before the month by whose end the next year is to be planned.
    let alerts = plan_alerts(&office, today).unwrap();
    assert_eq!(alerts.wanted_year, 2026);
    assert!(alerts.behind.iter().all(|row| row.light.is_behind()));
    let december = plan_alerts(&office, day("2026-12-01")).unwrap();
    assert_eq!(
        (december.wanted_year, december.due_on),
        (2027, Some(day("2026-12-31")))
    );
    assert!(december.missing.len() > alerts.missing.len());
}

#[test]
fn two_short_quarters_put_an_account_on_the_list_of_grades_to_examine() {
    let office = sample();
    let today = moment().today();
    let view = grading(&office, today).unwrap();
    let examined: Vec<&GradingRow> = view
        .rows
        .iter()
        .filter(|row| row.downgrade.is_some())
        .collect();
    let names: Vec<&str> = examined.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["知味轩酒楼"]);
    let found = examined[0].downgrade.as_ref().unwrap();
    assert_eq!(found.quarters.len(), 2);
    let page = work(&office, today, examined[0].account).unwrap();
    assert_eq!(
        page.downgrade.as_ref(),
        Some(found),
        "the page of the account says the same"
    );
    let before = grading(&office, day("2026-06-30")).unwrap();
    assert!(before.rows.iter().all(|row| row.downgrade.is_none()));
}

#[test]
fn the_plan_of_a_merged_account_is_read_with_the_one_that_was_kept() {
    let mut office = office();
    let kept = add(&mut office, &form("云栖里酒店"));
    let gone = add(&mut office, &form("云栖里酒店有限公司"));
    save_plan(&mut office, moment(), &plan_form(gone, 0, ["100"; 12])).unwrap();
    let merged = merge(&mut office, moment(), kept, gone).unwrap();
    let today = moment().today();
    let read = |office: &TestOffice| plan_view(office, today, kept, 2026, None).unwrap();
    assert_eq!(read(&office).version, 1);
    let listed = plans(&office, today, 2026).unwrap();
    assert_eq!(
        listed
            .rows
            .iter()
            .map(|row| row.account)
            .collect::<Vec<_>>(),
        [kept]
    );
    let changed = YearPlanForm {
        reason: "合并后重定".into(),
        ..plan_form(kept, 1, ["200"; 12])
    };
    assert_eq!(
        save_plan(&mut office, moment(), &changed).unwrap().version,
        2
    );
    assert_eq!(plans(&office, today, 2026).unwrap().target, yuan(2400));
    drop(merged);
}

#[test]
fn a_plan_prints_as_a_registered_paper() {
    let mut office = sample();
    let id = named(&office, "大成装饰设计工程有限公司");
    let row = print_plan(&mut office, moment(), id, 2026, false).unwrap();
    assert!(row.number.starts_with("KH-2026-"), "{}", row.number);
    assert!(papers::bytes(&office, row.id).unwrap().starts_with(b"%PDF"));
}

#[test]
fn the_assessment_hears_what_was_planned_and_what_was_sold_up_to_today() {
    let mut office = office();
    let id = add(&mut office, &form("云栖里酒店"));
    save_plan(&mut office, moment(), &plan_form(id, 0, ["3000"; 12])).unwrap();
    let sale = SaleForm {
        account: id,
        on: day("2026-11-02"),
        amount: "1800".into(),
        product: String::new(),
        note: String::new(),
    };
    add_sale(&mut office, moment(), &sale).unwrap();
    let heard = |span: (&str, &str)| {
        let facts = targets(&office, (day(span.0), day(span.1)), moment().today()).unwrap();
        facts
            .iter()
            .map(|fact| (fact.target, fact.actual))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        heard(("2026-10-01", "2026-10-31")),
        [(yuan(3000), Money::ZERO)]
    );
    assert_eq!(
        heard(("2026-11-01", "2026-11-15")),
        [(yuan(1500), yuan(1800))]
    );
    // Today is the twenty-third: the rest of the month has its time.
    assert_eq!(
        heard(("2026-11-01", "2026-11-30")),
        [(yuan(2300), yuan(1800))]
    );
    assert_eq!(heard(("2025-01-01", "2025-12-31")), []);
}
