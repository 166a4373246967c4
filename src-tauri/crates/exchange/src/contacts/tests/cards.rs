//! vCard in its three versions and in the ways phones bend them.

use domain::accounts::{BirthCalendar, PhoneKind};

use super::*;

#[test]
fn version_2_1_with_quoted_printable_and_a_character_set() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E7=A7=80=\r\n=E8=8B=B1;;;\r\n\
        ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C3=F7=D6=F2\r\nTEL;CELL:138-0000-0001\r\nTEL;WORK;FAX:0576-6000000\r\nEND:VCARD\r\n";
    let read = file(text.as_bytes());
    let account = account(&read.entries[0]);
    assert_eq!(
        (account.name.as_str(), account.contacts[0].name.as_str()),
        ("明烛", "王秀英")
    );
    assert_eq!(account.contacts[0].phones[0].number, "13800000001");
    assert_eq!(account.phones[0].kind, PhoneKind::Fax);
}

#[test]
fn version_3_0_with_groups_folding_and_escapes() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:欧阳;建国;;;\nFN:建国 欧阳\nORG:重庆长乐\\, 贸易;采购部\nTITLE:采购经\n 理\nitem1.TEL;type=pref:+86 138 0000 0002\n\
        item2.EMAIL;type=INTERNET:A@B.cn\nNOTE:第一行\\n第二行\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\n BBBB\nBDAY;value=date:1980-03-22\n\
        ADR;TYPE=WORK:;;解放路1号;重庆市;重庆;400000;中国\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:李昉\nEND:VCARD\n";
    let read = file(text.as_bytes());
    assert_eq!((read.entries.len(), read.entries[1].row), (2, 16));
    let account = account(&read.entries[0]);
    assert_eq!(
        (account.name.as_str(), account.address.as_str()),
        ("重庆长乐,贸易", "重庆市解放路1号")
    );
    let person = &account.contacts[0];
    assert_eq!(
        (
            person.name.as_str(),
            person.post.as_str(),
            person.department.as_str()
        ),
        ("欧阳建国", "采购经理", "采购部")
    );
    assert_eq!(
        (person.note.as_str(), person.emails[0].as_str()),
        ("第一行\n第二行", "a@b.cn")
    );
}

#[test]
fn version_4_0_with_uris_and_a_birthday_without_a_year() {
    let text = "BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Simon Perreault\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-418-656-9254;ext=102\nBDAY:--0415\n\
        EMAIL;TYPE=work:simon@viagenie.ca\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Viagenie\nTEL:4186569254\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:朋友\nEND:VCARD\n";
    let read = file(text.as_bytes());
    assert_eq!(read.entries.len(), 2);
    let person = &account(&read.entries[0]).contacts[0];
    assert_eq!(person.phones[0].number, "+14186569254");
    assert_eq!(person.phones[0].extension, "102");
    let birthday = person.birthday.unwrap();
    assert_eq!(
        (birthday.calendar, birthday.year, birthday.month),
        (BirthCalendar::Solar, None, 4)
    );
    assert_eq!(
        (
            account(&read.entries[1]).name.as_str(),
            account(&read.entries[1]).contacts.len()
        ),
        ("Viagenie", 0)
    );
}

#[test]
fn a_card_inside_a_card_is_somebody_else() {
    let text = "BEGIN:VCARD\nFN:王祎\nAGENT:\nBEGIN:VCARD\nFN:李昉\nEND:VCARD\nEND:VCARD\n";
    let read = file(text.as_bytes());
    assert_eq!(read.entries.len(), 1);
    assert_eq!(account(&read.entries[0]).name, "王祎");
}

#[test]
fn a_card_that_never_ends_takes_no_other_along() {
    let text = "BEGIN:VCARD\nFN:王祎\nBEGIN:VCARD\nFN:李昉\nEND:VCARD\nBEGIN:VCARD\nFN:赵玥\n";
    let read = file(text.as_bytes());
    let names: Vec<&str> = read
        .entries
        .iter()
        .map(|entry| account(entry).name.as_str())
        .collect();
    assert_eq!(names, ["王祎", "李昉", "赵玥"]);
}

proptest::proptest! {
    #[test]
    fn no_card_makes_it_panic(text: String) {
        let _ = read(format!("BEGIN:VCARD\n{text}\nEND:VCARD\n").as_bytes(), &Reading::default());
    }
}
