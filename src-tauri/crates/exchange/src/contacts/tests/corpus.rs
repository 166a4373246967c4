//! The shared corpus of real files against what was expected of them.

use std::path::PathBuf;

use serde_json::Value;

use super::*;

fn corpus() -> Option<PathBuf> {
    let shared = std::env::var_os("GUIJU_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared"),
        PathBuf::from,
    );
    let path = shared.join("corpus/contacts");
    if path.is_dir() {
        Some(path)
    } else {
        eprintln!("skipped: {} is not there", path.display());
        None
    }
}

fn open(name: &str) -> Option<ContactFile> {
    let path = corpus()?.join(name);
    Some(file(&std::fs::read(path).unwrap()))
}

fn expected(name: &str) -> Value {
    let text = std::fs::read(corpus().unwrap().join("expected.json")).unwrap();
    serde_json::from_slice::<Value>(&text).unwrap()[name].clone()
}

/// Numbers of the data rows in a list of the corpus.
fn numbers(value: &Value) -> Vec<usize> {
    let list = value.as_array().unwrap();
    list.iter()
        .map(|number| number.as_u64().unwrap() as usize)
        .collect()
}

#[test]
fn every_file_is_read() {
    let Some(folder) = corpus() else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|ending| ["csv", "xlsx", "vcf"].iter().any(|one| ending == *one))
        {
            let read = file(&std::fs::read(&path).unwrap());
            assert!(!read.entries.is_empty(), "{}", path.display());
        }
    }
}

#[test]
fn outlook_in_chinese_and_gbk() {
    let Some(read) = open("gen_outlook_zh_gbk.csv") else {
        return;
    };
    let expected = expected("gen_outlook_zh_gbk.csv");
    assert_eq!(read.encoding, expected["encoding"]);
    assert_eq!(
        read.entries.len() as u64,
        expected["rows"].as_u64().unwrap()
    );
    let people: Vec<&str> = read
        .entries
        .iter()
        .map(|entry| account(entry).contacts[0].name.as_str())
        .collect();
    assert_eq!(serde_json::json!(people), expected["people"]);
    let first = &account(&read.entries[0]).contacts[0];
    assert_eq!(first.phones[0].number, "13800000001");
    assert_eq!(first.emails, ["wxy@example.cn"]);
    assert_eq!(first.note, "爱喝茶\n节日送礼");
    assert_eq!(first.birthday.unwrap().year, Some(1985));
    assert_eq!(account(&read.entries[1]).contacts[0].birthday, None);
    assert_eq!(
        account(&read.entries[1]).contacts[0].phones[0].number,
        "13800000002"
    );
}

#[test]
fn a_list_as_people_leave_it() {
    let name = "gen_dirty_customers_gbk.csv";
    let Some(read) = open(name) else { return };
    let expected = expected(name);
    assert_eq!(
        read.entries.len() as u64,
        expected["data_rows"].as_u64().unwrap()
    );
    let with = |code: &str| -> Vec<usize> {
        let rows = read
            .entries
            .iter()
            .filter(|entry| codes(entry).contains(&code));
        rows.map(|entry| entry.number).collect()
    };
    assert_eq!(
        with("lost_digits"),
        numbers(&expected["unrecoverable_phone_rows"])
    );
    assert_eq!(with("bad_date"), numbers(&expected["invalid_date_rows"]));
    assert_eq!(with("formula"), numbers(&expected["injection_rows"]));
    assert_eq!(
        (with("ambiguous_date"), with("short_year")),
        (vec![6], vec![8])
    );
    let ragged: Vec<usize> = read
        .entries
        .iter()
        .filter(|entry| {
            entry
                .remarks
                .iter()
                .any(|remark| ["extra_cells", "short_row"].contains(&remark.code))
        })
        .map(|entry| entry.number)
        .collect();
    assert_eq!(ragged, numbers(&expected["ragged_rows"]));
    assert_eq!(account(&read.entries[8]).name, "多行名称有限公司");
    let reading = Reading {
        short_years: true,
        ..Reading::default()
    };
    let bytes = std::fs::read(corpus().unwrap().join(name)).unwrap();
    let confirmed = super::read(&bytes, &reading).unwrap();
    let eighth = account(&confirmed.entries[7]);
    assert_eq!(eighth.since.unwrap().to_string(), "2026-01-05");
    assert_eq!(eighth.contacts[0].phones.len(), 2);
    assert_eq!(eighth.yearly_purchase.unwrap().to_string(), "125000.00");
}

#[test]
fn a_ledger_with_merged_cells() {
    let name = "gen_ledger_merged_float.xlsx";
    let Some(read) = open(name) else { return };
    let expected = expected(name);
    assert_eq!(read.header_row, Some(3));
    assert_eq!(
        read.entries.len() as u64,
        expected["data_rows"].as_u64().unwrap()
    );
    let phones: Vec<&str> = read
        .entries
        .iter()
        .map(|entry| account(entry).phones[0].number.as_str())
        .collect();
    assert_eq!(serde_json::json!(phones), expected["phones"]);
    let days: Vec<String> = read
        .entries
        .iter()
        .map(|entry| account(entry).since.unwrap().to_string())
        .collect();
    assert_eq!(serde_json::json!(days), expected["dates"]);
    assert_eq!(
        (account(&read.entries[2]).name.as_str(), read.entries[2].row),
        ("重庆长乐贸易有限公司", 6)
    );
    assert!(read.entries[2].joined && !read.entries[1].joined);
}

#[test]
fn exports_of_other_programs() {
    if let Some(read) = open("sf_accountData.csv") {
        assert_eq!(account(&read.entries[0]).name, "Gravity Investments");
        assert_eq!(
            account(&read.entries[0]).address,
            "00045742 150 Palmer Drive, FORT COLLINS CO 80525, US"
        );
        assert!(read.entries.iter().all(|entry| entry.card.is_some()));
    }
    if let Some(read) = open("vcard_outlook.vcf") {
        let account = account(&read.entries[0]);
        assert_eq!(account.name, "IBM");
        assert_eq!(account.contacts[0].post, "Money Counter");
        assert_eq!(account.contacts[0].phones.len(), 2);
        assert_eq!(account.contacts[0].birthday.unwrap().day, 22);
    }
    if let Some(read) = open("sf_BOM_UTF16LE.csv") {
        assert_eq!(
            (read.encoding.as_str(), read.entries.len(), read.has_names()),
            ("UTF-16LE", 2, false)
        );
    }
    if let Some(read) = open("alipay_preamble.csv") {
        assert_eq!(read.encoding, "gb18030");
        let header: Vec<&str> = read
            .columns
            .iter()
            .map(|column| column.header.as_str())
            .collect();
        assert_eq!(header[..3], ["交易时间", "交易分类", "交易对方"]);
    }
}
