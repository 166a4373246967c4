use super::*;
use crate::exact::Exact;
use crate::regulations::{library as regulations, parse as parse_regulation};

fn supervisor() -> JobSheet {
    library::template("supervisor").unwrap().sheet.clone()
}

fn codes(sheet: &JobSheet) -> Vec<&'static str> {
    check(sheet)
        .iter()
        .map(|finding| finding.code.code())
        .collect()
}

fn exact(text: &str) -> Exact {
    Exact::parse_decimal(text).unwrap()
}

#[test]
fn every_sheet_of_the_library_is_ready_to_issue() {
    assert_eq!(library::templates().len(), 12);
    for template in library::templates() {
        assert_eq!(check(&template.sheet), [], "{}", template.name);
        for part in [&template.name, &template.name_en, &template.class] {
            assert!(!part.is_empty(), "{}", template.slug);
        }
    }
}

#[test]
fn the_library_says_what_the_regulation_on_duties_says() {
    let full = regulations::TEMPLATES
        .iter()
        .find(|template| template.slug == "duties-full")
        .unwrap();
    let parameters = parse_regulation(full.source).unwrap().parameters;
    let hundred = exact("100");
    for template in library::templates() {
        let rows = |what: &str| -> Vec<(String, Exact)> {
            let rows = parameters
                .table(&format!("duties.{}.{what}", template.slug))
                .unwrap();
            rows.iter()
                .map(|row| match &*row.value {
                    crate::regulations::Value::Percent { value } => {
                        (row.name.clone(), value * &hundred)
                    }
                    other => panic!("{other:?}"),
                })
                .collect()
        };
        let tasks = rows("tasks");
        assert_eq!(
            tasks.len(),
            template.sheet.duties.len(),
            "{}",
            template.name
        );
        for ((name, share), duty) in tasks.iter().zip(&template.sheet.duties) {
            let task = name.split('（').next().unwrap();
            assert!(
                duty.task.starts_with(task),
                "{}: {}",
                template.name,
                duty.task
            );
            assert_eq!(*share, duty.share, "{}: {task}", template.name);
        }
        let weighted: Vec<(String, Exact)> = template
            .sheet
            .indicators
            .iter()
            .filter(|one| !one.weight.is_zero())
            .map(|one| (one.name.clone(), one.weight.clone()))
            .collect();
        assert_eq!(rows("indicators"), weighted, "{}", template.name);
    }
}

#[test]
fn shares_and_weights_that_miss_100_by_a_hundredth_are_told_with_their_sum() {
    let mut sheet = supervisor();
    sheet.duties[0].share = exact("14.99");
    sheet.indicators[0].weight = exact("19.99");
    let found = check(&sheet);
    assert_eq!(
        codes(&sheet),
        ["jobs.shares_not_100", "jobs.weights_not_100"]
    );
    assert!(matches!(&found[0].code, FindingCode::SharesNot100 { sum } if *sum == exact("99.99")));
    assert!(blocking(&found).is_some());
}

#[test]
fn a_veto_needs_no_weight_and_another_line_does() {
    let mut sheet = supervisor();
    let mut veto = sheet.indicators[0].clone();
    (veto.name, veto.weight, veto.veto) = ("安全事故".into(), Exact::zero(), true);
    sheet.indicators.push(veto);
    assert_eq!(codes(&sheet), <[&str; 0]>::default());
    sheet.indicators.last_mut().unwrap().veto = false;
    assert_eq!(codes(&sheet), ["jobs.weight_out_of_range"]);
}

#[test]
fn a_condition_about_the_person_blocks_the_sheet_and_names_its_line() {
    let mut sheet = supervisor();
    sheet.requirements[1].text = "限女性，35岁以下，已婚已育优先".into();
    let found = check(&sheet);
    assert_eq!(
        codes(&sheet),
        [
            "jobs.wording_sex",
            "jobs.wording_age",
            "jobs.wording_marriage",
            "jobs.wording_marriage"
        ]
    );
    assert!(
        found
            .iter()
            .all(|one| one.field == Field::Requirements && one.row == Some(1))
    );
    assert_eq!(blocking(&found), found.first());
}

#[test]
fn an_empty_sheet_says_what_it_lacks() {
    let found = codes(&JobSheet::default());
    for code in [
        "jobs.no_purpose",
        "jobs.no_duties",
        "jobs.no_indicators",
        "jobs.no_substitute",
    ] {
        assert!(found.contains(&code), "{code}");
    }
}

#[test]
fn a_duty_whose_share_changed_is_one_change_and_the_rest_is_silent() {
    let old = supervisor();
    let mut new = old.clone();
    new.duties[0].share = exact("20");
    new.duties.remove(6);
    new.purpose = "使客户得到服务。".into();
    let told: Vec<_> = compare(&old, &new)
        .into_iter()
        .map(|change| (change.field, change.old.is_some(), change.new.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            (Field::Purpose, true, true),
            (Field::Duties, true, true),
            (Field::Duties, true, false),
        ]
    );
    assert_eq!(compare(&old, &old), []);
}

#[test]
fn a_post_finds_its_sheet_under_other_names_too() {
    let found = |name| library::fitting(name).map(|template| template.slug.as_str());
    assert_eq!(found("总台接待员"), Some("desk"));
    assert_eq!(found("维修技师"), Some("technician"));
    assert_eq!(found("会计"), None);
}

#[test]
fn a_line_of_a_source_that_cannot_be_read_is_named() {
    for (text, line) in [
        ("post 甲 | A\n\nduty 十 | 每日 | 做事 | 记录", 3),
        ("may allow | 事项 | -", 1),
        ("may approve | 事项 | 500", 1),
        ("with nearby | 某人 | 某事", 1),
        ("nonsense", 1),
    ] {
        assert_eq!(parse("x", text).unwrap_err().line, line, "{text}");
    }
}

#[test]
fn the_hash_moves_with_the_sheet_with_the_post_and_with_the_count() {
    let frame = PostFrame {
        post: "客服主管".into(),
        headcount: 1,
        ..PostFrame::default()
    };
    let sheet = supervisor();
    let first = sheet_hash(&frame, &sheet, 1);
    assert_eq!(first.len(), 64);
    let mut other = sheet.clone();
    other.substitute.push('甲');
    let grown = PostFrame {
        headcount: 2,
        ..frame.clone()
    };
    for changed in [
        sheet_hash(&frame, &other, 1),
        sheet_hash(&grown, &sheet, 1),
        sheet_hash(&frame, &sheet, 2),
    ] {
        assert_ne!(first, changed);
    }
}
