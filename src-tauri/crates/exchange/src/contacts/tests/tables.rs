//! Headings and rows of the families of files that people bring.

use domain::accounts::{AccountKind, AccountStatus, DecisionRole, Grade};

use super::*;

fn fields(read: &ContactFile) -> Vec<&'static str> {
    read.columns
        .iter()
        .map(|column| column.field.map_or("", Field::word))
        .collect()
}

#[test]
fn headings_of_other_programs_are_known() {
    let head =
        |line: &str| fields(&file(format!("{line}\n1,2,3,4,5,6,7,8,9\n").as_bytes())).join(" ");
    assert_eq!(
        head("Record ID - Contact,First Name,Last Name,Email,Phone Number,Associated Company"),
        "code first_name last_name email phone account"
    );
    assert_eq!(
        head(
            "Name,Given Name,Family Name,Organization 1 - Name,Phone 1 - Type,Phone 1 - Value,E-mail 1 - Value"
        ),
        "person first_name last_name account  phone email"
    );
    assert_eq!(
        head(
            "Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Mobile Phone,E-mail Address"
        ),
        " first_name last_name account post street city mobile email"
    );
    assert_eq!(
        head("客户名称(*),客户级别,客户来源,手机,负责人,备注"),
        "account grade source mobile manager note"
    );
    assert_eq!(
        head("客户姓名,所属企业,所属职位,手机号,跟进员工,添加时间"),
        "person account post mobile manager since"
    );
    assert_eq!(
        head("name,emailAddress,phoneNumber,billingAddressCity"),
        "account email phone city"
    );
    assert_eq!(
        head("序号,客户名称,联系人1,电话1,联系人2,电话2"),
        " account person phone person phone"
    );
}

#[test]
fn a_second_person_of_a_row_has_his_own_number() {
    let read = file(
        "客户名称,联系人1,手机1,联系人2,手机2\n明烛,王祎,13800000001,李昉,13800000002\n".as_bytes(),
    );
    let people = &account(&read.entries[0]).contacts;
    assert_eq!(
        (people[0].name.as_str(), people[0].phones[0].number.as_str()),
        ("王祎", "13800000001")
    );
    assert_eq!(
        (people[1].name.as_str(), people[1].phones[0].number.as_str()),
        ("李昉", "13800000002")
    );
}

#[test]
fn a_list_of_people_has_customers_of_their_own_names() {
    let read = file("姓名,年纪\n姓名0,20\n姓名1,21\n".as_bytes());
    assert!(read.rows_are_people);
    assert_eq!(
        (
            account(&read.entries[0]).kind,
            account(&read.entries[0]).name.as_str()
        ),
        (AccountKind::Person, "姓名0")
    );
    let read = file("客户名称\n明烛灯饰\n晨光装饰\n".as_bytes());
    assert_eq!(read.entries.len(), 2);
}

#[test]
fn what_stands_around_a_table_is_no_data() {
    let text = "客户台账\n制表日期：2026-11-01,,\n客户名称,电话,备注\n明烛,13800000001,\n\n客户名称,电话,备注\n晨光,13800000002,\n\
                Total Lighting,13800000003,\n合计,2,\n-----,,\n制表人：王祎,,\n第1页 共1页,,\n";
    let read = file(text.as_bytes());
    let names: Vec<(&str, usize)> = read
        .entries
        .iter()
        .map(|entry| (account(entry).name.as_str(), entry.row))
        .collect();
    assert_eq!(names, [("明烛", 4), ("晨光", 7), ("Total Lighting", 8)]);
    assert_eq!(read.header_row, Some(3));
}

#[test]
fn words_of_a_list_are_understood_and_unknown_ones_remarked_on() {
    let read = file("客户名称,客户等级,客户状态,联系人,决策角色,勿扰\n明烛,A（重点客户）,潜在,王祎,决策人,是\n晨光,金牌,正常,,,\n".as_bytes());
    let card = read.entries[0].card.as_ref().unwrap();
    assert_eq!(
        (card.grade, card.account.status),
        (Some(Grade::A), AccountStatus::Prospect)
    );
    assert_eq!(
        (
            card.account.contacts[0].role,
            card.account.contacts[0].no_contact
        ),
        (DecisionRole::Decider, true)
    );
    assert_eq!(read.entries[1].remarks[0].code, "unknown_word");
    assert!(read.entries[1].card.is_some());
}

#[test]
fn days_of_a_column_say_which_way_round_they_are() {
    let read = file("客户名称,建档日期\n明烛,05/01/2026\n晨光,21/01/2026\n".as_bytes());
    assert_eq!(
        account(&read.entries[0]).since.unwrap().to_string(),
        "2026-01-05"
    );
    let read = file("客户名称,建档日期\n明烛,05/01/2026\n".as_bytes());
    assert_eq!(codes(&read.entries[0]), ["ambiguous_date"]);
}

#[test]
fn columns_chosen_by_hand_win() {
    let bytes = b"column1,column2\nBright Light,138 0000 0001\n";
    let mapping = [Some(Field::Account), Some(Field::Phone)];
    let reading = Reading {
        mapping: Some(&mapping),
        ..Reading::default()
    };
    let chosen = super::read(bytes, &reading).unwrap();
    assert_eq!(account(&chosen.entries[0]).phones[0].number, "13800000001");
    assert!(!file(bytes).has_names() && file(bytes).entries[0].card.is_none());
    let twice = [Some(Field::Account), Some(Field::Account)];
    let reading = Reading {
        mapping: Some(&twice),
        ..Reading::default()
    };
    assert!(matches!(
        super::read(bytes, &reading),
        Err(ContactsError::ColumnTwice(Field::Account))
    ));
}

#[test]
fn a_cell_of_ten_megabytes_is_one_wrong_row() {
    let text = format!(
        "客户名称,电话\n{},1\n晨光,13800000002\n",
        "长".repeat(3_500_000)
    );
    let read = file(text.as_bytes());
    assert_eq!(codes(&read.entries[0])[0], "bad_phone");
    assert!(codes(&read.entries[0]).contains(&"too_long"));
    assert!(read.entries[1].card.is_some());
}

proptest::proptest! {
    #[test]
    fn no_table_makes_it_panic(text in "[客户名称联系人手机日期备注,;\\-0-9=@\n\"：]{0,200}") {
        let _ = read(text.as_bytes(), &Reading::default());
    }
}
