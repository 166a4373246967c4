//! Rosters as people really send them.

use super::*;
use crate::sheet;

fn roster(text: &str) -> Result<Roster, RosterError> {
    read(&sheet::read("名单.csv", text.as_bytes()).unwrap(), None)
}

#[test]
fn a_roster_with_a_title_line_a_blank_line_and_a_total_is_read() {
    let roster = roster(
        "明烛灯饰员工名单,,,,\n工号,姓 名,部门,岗位,入职日期\n\nE01,王祎,零售部,店长,2024年3月1日\n合计,1,,,\n",
    )
    .unwrap();
    assert_eq!(roster.header, 1);
    assert_eq!(roster.rows.len(), 1);
    let person = roster.rows[0].person.as_ref().unwrap();
    assert_eq!(
        (person.code.as_str(), person.hired_on.to_string()),
        ("E01", "2024-03-01".into())
    );
    assert_eq!(roster.rows[0].row, 4);
}

#[test]
fn missing_columns_are_named() {
    let roster = roster("工号,姓名\nE01,王祎\n").unwrap();
    assert_eq!(
        roster.missing(),
        [Field::Department, Field::Post, Field::HiredOn]
    );
    assert_eq!(roster.rows[0].person, None);
}

#[test]
fn every_row_is_checked_by_itself() {
    let roster = roster(
        "工号,姓名,部门,岗位,入职日期,离职日期,计薪方式\n\
         E01,王祎,零售部,店长,2024-02-30,,\n\
         E02,=A1,零售部,导购,2024-02-01,2023-01-01,计件\n\
         E03,李昉,零售部,导购,2024-02-01,,提成\n\
         E04,赵玥,零售部,导购,2024-02-01,,\n\
         E04,赵玥,零售部,导购,2024-02-01,,\n\
         ,周旻,零售部,导购,2024-02-01,,\n",
    )
    .unwrap();
    let codes: Vec<Vec<&str>> = roster
        .rows
        .iter()
        .map(|row| row.errors.iter().map(|error| error.code).collect())
        .collect();
    assert_eq!(
        codes,
        [
            vec!["bad_date"],
            vec!["formula", "left_before_hired", "unknown_word"],
            vec![],
            vec!["duplicate_code"],
            vec!["duplicate_code"],
            vec!["required"],
        ]
    );
    assert_eq!(
        roster.rows[2].person.as_ref().unwrap().pay_basis,
        Some(PayBasis::Commission)
    );
}

#[test]
fn headings_nobody_knows_can_be_mapped_by_hand() {
    let text = "人,单位,做什么,从何时,号\n王祎,零售部,店长,2024-03-01,7\n";
    let sheet = sheet::read("名单.csv", text.as_bytes()).unwrap();
    assert_eq!(read(&sheet, None).unwrap().missing().len(), 5);
    let mapping = [
        Field::Name,
        Field::Department,
        Field::Post,
        Field::HiredOn,
        Field::Code,
    ]
    .map(Some);
    let roster = read(&sheet, Some(&mapping)).unwrap();
    assert_eq!(roster.rows[0].person.as_ref().unwrap().code, "7");
    let twice = read(&sheet, Some(&[Some(Field::Code), Some(Field::Code)]));
    assert_eq!(twice, Err(RosterError::ColumnTwice(Field::Code)));
}

#[test]
fn of_two_headings_for_the_same_thing_the_plainer_one_is_taken() {
    let roster = roster("编号,工号,姓名\n1,E01,王祎\n").unwrap();
    assert_eq!(roster.index_of(Field::Code), Some(1));
    assert_eq!(roster.columns[0].field, None);
}

#[test]
fn a_dash_says_nothing_and_a_number_without_its_end_is_refused() {
    let roster = roster(
        "工号,姓名,部门,岗位,入职日期,离职日期,身份证号\n\
         E01,王祎,零售部,店长,2024-02-01,—,3.10101E+17\n\
         E02,李昉,零售部,导购,2024-02-01,/,11010519491231002X\n",
    )
    .unwrap();
    assert_eq!(roster.rows[0].errors[0].code, "lost_digits");
    assert_eq!(roster.rows[1].person.as_ref().unwrap().left_on, None);
}

#[test]
fn a_sheet_of_one_column_has_no_header() {
    assert_eq!(roster("工号\nE01\n"), Err(RosterError::NoHeader));
}

#[test]
fn days_are_read_in_the_ways_people_write_them() {
    for text in [
        "2026-01-05",
        "2026/1/5",
        "2026.1.5",
        "2026年1月5日",
        "20260105",
        "2026-01-05 00:00:00",
    ] {
        assert_eq!(
            parse_day(text).map(|day| day.to_string()).as_deref(),
            Some("2026-01-05"),
            "{text}"
        );
    }
    for text in [
        "2026-02-30",
        "5/1/2026",
        "明天",
        "",
        "2026-13-01",
        "0226-01-01",
        "年月日",
    ] {
        assert_eq!(parse_day(text), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_table_makes_it_panic(text in "[工号姓名部门岗位入职日期,=\\-0-9\n\"]{0,200}") {
        if let Ok(sheet) = sheet::read("x", text.as_bytes()) {
            let _ = read(&sheet, None);
        }
    }
}

#[test]
fn days_in_wide_digits_and_counted_by_a_spreadsheet_are_days() {
    for text in [
        "２０２６年１月５日",
        "2026／1／5",
        "46027",
        "2026-01-05 08:30",
    ] {
        let day = super::words::parse_day(text);
        assert_eq!(day.unwrap().to_string(), "2026-01-05", "{text}");
    }
    for text in ["26.1.5", "05/01/2026", "2026-2-30", "12345", "3026-01-05"] {
        assert_eq!(super::words::parse_day(text), None, "{text}");
    }
}

#[test]
fn a_number_that_cannot_be_one_is_named_with_its_row_and_column_and_a_masked_one_passes() {
    let roster = roster(
        "工号,姓名,部门,岗位,入职日期,手机,身份证号\n\
         E01,王祎,零售部,店长,2024-02-01,12,11010519491231002X\n\
         E02,李昉,零售部,导购,2024-02-01,138-1234-5678,110105194912310021\n\
         E03,赵玥,零售部,导购,2024-02-01,138****5678,110105********002X\n",
    )
    .unwrap();
    let told: Vec<(usize, &str, &str)> = roster
        .rows
        .iter()
        .flat_map(|row| {
            row.errors
                .iter()
                .map(move |error| (row.row, &*error.column, error.code))
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "手机", "bad_mobile"),
            (3, "身份证号", "bad_identity_number")
        ]
    );
}
