//! One account at a time, and two made one.

use domain::accounts::Grade;

use super::*;

#[test]
fn an_account_is_found_by_characters_sound_first_letters_person_and_last_digits() {
    let mut office = office();
    let mut typed = form("重庆长乐贸易有限公司");
    typed.contacts = vec![contact("欧阳建国", "138 0000 1234")];
    add(&mut office, &typed);
    add(&mut office, &form("上海恒盛机械有限公司"));
    for text in [
        "长乐",
        "cqcl",
        "chongqing",
        "zqcl",
        "oyjg",
        "欧阳",
        "1234",
        "00001234",
        "CQ",
    ] {
        assert_eq!(names(&office, text), ["重庆长乐贸易有限公司"], "{text}");
    }
    assert_eq!(names(&office, "上海hs"), ["上海恒盛机械有限公司"]);
    assert_eq!(names(&office, "有限公司").len(), 2);
    assert!(names(&office, "北京").is_empty() && names(&office, "!!").is_empty());
}

#[test]
fn what_is_wrong_in_a_form_is_named_and_nothing_is_written() {
    let mut office = office();
    let mut code = |change: &dyn Fn(&mut AccountForm)| {
        let mut typed = form("明烛工程");
        change(&mut typed);
        code_of(save(&mut office, moment(), &typed))
    };
    assert_eq!(code(&|typed| typed.name = " ".into()), "accounts.no_name");
    assert_eq!(
        code(&|typed| typed.phones = "同上".into()),
        "accounts.bad_phone"
    );
    assert_eq!(
        code(&|typed| typed.emails = "a@b".into()),
        "accounts.bad_email"
    );
    assert_eq!(
        code(&|typed| typed.yearly_purchase = "很多".into()),
        "accounts.bad_amount"
    );
    assert_eq!(
        code(&|typed| typed.yearly_purchase = "-1".into()),
        "accounts.bad_amount"
    );
    assert_eq!(
        code(&|typed| typed.credit_code = "123".into()),
        "accounts.bad_credit_code"
    );
    assert_eq!(
        code(&|typed| typed.contacts = vec![contact("", "1")]),
        "accounts.no_contact_name"
    );
    assert_eq!(code(&|typed| typed.parent = Some(99)), "accounts.gone");
    assert!(names(&office, "").is_empty());
}

#[test]
fn an_account_never_belongs_to_itself() {
    let mut office = office();
    let group = add(&mut office, &form("长乐集团"));
    let mut member = form("长乐贸易");
    member.parent = Some(group);
    let member_id = add(&mut office, &member);
    let mut turned = form("长乐集团");
    turned.id = Some(group);
    turned.parent = Some(member_id);
    let told = refused(save(&mut office, moment(), &turned));
    assert_eq!(
        (told.code.as_str(), told.facts["what"].as_str()),
        ("accounts.circle", "长乐集团 → 长乐贸易 → 长乐集团")
    );
    turned.parent = Some(group);
    assert_eq!(
        code_of(save(&mut office, moment(), &turned)),
        "accounts.circle"
    );
    let seen = view(&office, moment().today(), group).unwrap();
    assert_eq!(seen.members[0].name, "长乐贸易");
    assert_eq!(
        code_of(merge(&mut office, moment(), member_id, group)),
        "accounts.merge_group"
    );
    assert_eq!(
        code_of(delete(&mut office, moment(), group)),
        "accounts.in_use"
    );
}

#[test]
fn people_of_an_account_stay_who_they_are_when_it_is_saved_again() {
    let mut office = office();
    let mut typed = form("晨光装饰");
    typed.contacts = vec![
        contact("李昉", "13800000001"),
        contact("赵玥", "13800000002"),
    ];
    let id = add(&mut office, &typed);
    let seen = view(&office, moment().today(), id).unwrap().account;
    typed.id = Some(id);
    typed.contacts.remove(0);
    typed.contacts[0].id = Some(seen.contacts[1].id.into());
    typed.contacts[0].post = "采购经理".into();
    let after = save(&mut office, moment(), &typed).unwrap().account;
    assert_eq!(after.contacts.len(), 1);
    assert_eq!(after.contacts[0].id, seen.contacts[1].id);
    assert!(names(&office, "李昉").is_empty());
    assert_eq!(names(&office, "0002"), ["晨光装饰"]);
}

#[test]
fn a_grade_set_by_hand_says_why() {
    let mut office = office();
    let account = add(&mut office, &form("晨光装饰"));
    let mut typed = GradeForm {
        account,
        grade: Some(Grade::A),
        reason: " ".into(),
    };
    assert_eq!(
        code_of(set_grade(&mut office, moment(), &typed)),
        "accounts.no_grade_reason"
    );
    typed.reason = "连锁酒店样板工程".into();
    let held = set_grade(&mut office, moment(), &typed)
        .unwrap()
        .account
        .grade
        .unwrap();
    assert_eq!((held.grade, held.on), (Grade::A, moment().today()));
}

#[test]
fn what_was_promised_waits_until_it_is_done() {
    let mut office = office();
    let mut typed = form("晨光装饰");
    typed.contacts = vec![contact("李昉", "13800000001")];
    let id = add(&mut office, &typed);
    let today = moment().today();
    let after = save_log(
        &mut office,
        moment(),
        &talk(id, "周三前送样灯", Some("2026-11-22")),
    )
    .unwrap();
    save_log(
        &mut office,
        moment(),
        &talk(id, "下月报价", Some("2026-12-10")),
    )
    .unwrap();
    let waiting = due(&office, today, today).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (
            waiting[0].promise.as_str(),
            waiting[0].phone.as_str(),
            waiting[0].overdue
        ),
        ("周三前送样灯", "138 0000 0001", true)
    );
    let after = settle(&mut office, moment(), after.log[0].id.into(), true).unwrap();
    assert_eq!(after.log.len(), 2);
    assert!(due(&office, today, today).unwrap().is_empty());
    assert_eq!(
        code_of(delete(&mut office, moment(), id)),
        "accounts.in_use"
    );
    let mut wrong = talk(id, "", None);
    wrong.told_them = " ".into();
    assert_eq!(
        code_of(save_log(&mut office, moment(), &wrong)),
        "accounts.nothing_said"
    );
    wrong = talk(id, "送样灯", Some("2026-11-01"));
    assert_eq!(
        code_of(save_log(&mut office, moment(), &wrong)),
        "accounts.due_before"
    );
    wrong.on = day("2026-11-24");
    assert_eq!(
        code_of(save_log(&mut office, moment(), &wrong)),
        "accounts.said_tomorrow"
    );
}

#[test]
fn two_accounts_become_one_and_two_again() {
    let mut office = office();
    let mut first = form("乐清华瑞恒食品有限公司");
    first.contacts = vec![contact("王秀英", "13800000001")];
    let mut second = form("华瑞恒食品");
    second.contacts = vec![
        contact("王秀英", "0577-6000000"),
        contact("李四", "13800000011"),
    ];
    second.address = "乐清市解放路1号".into();
    let (kept, gone) = (add(&mut office, &first), add(&mut office, &second));
    save_log(&mut office, moment(), &talk(gone, "", None)).unwrap();
    let before = (
        view(&office, moment().today(), kept).unwrap(),
        view(&office, moment().today(), gone).unwrap(),
    );
    let (id, after) = merge(&mut office, moment(), kept, gone).unwrap();
    let people: Vec<(&str, usize)> = after
        .account
        .contacts
        .iter()
        .map(|one| (one.name.as_str(), one.phones.len()))
        .collect();
    assert_eq!(people, [("王秀英", 2), ("李四", 1)]);
    assert_eq!(
        (after.account.address.as_str(), after.log.len()),
        ("乐清市解放路1号", 1)
    );
    assert_eq!(names(&office, "食品"), ["乐清华瑞恒食品有限公司"]);
    assert_eq!(names(&office, "0011"), ["乐清华瑞恒食品有限公司"]);
    let told = refused(view(&office, moment().today(), gone));
    assert_eq!(
        (told.code.as_str(), told.facts["into"].as_str()),
        ("accounts.merged", kept.to_string().as_str())
    );
    unmerge(&mut office, moment(), id).unwrap();
    assert_eq!(view(&office, moment().today(), kept).unwrap(), before.0);
    assert_eq!(view(&office, moment().today(), gone).unwrap(), before.1);
    assert_eq!(names(&office, "食品").len(), 2);
    assert_eq!(
        code_of(unmerge(&mut office, moment(), id)),
        "accounts.unmerge_gone"
    );
}

#[test]
fn a_merge_stays_when_the_account_was_changed_since() {
    let mut office = office();
    let (kept, gone) = (
        add(&mut office, &form("晨光装饰")),
        add(&mut office, &form("晨光装饰设计")),
    );
    let (id, _) = merge(&mut office, moment(), kept, gone).unwrap();
    let mut typed = form("晨光装饰");
    typed.id = Some(kept);
    typed.note = "新址".into();
    save(&mut office, moment(), &typed).unwrap();
    assert_eq!(
        code_of(unmerge(&mut office, moment(), id)),
        "accounts.unmerge_gone"
    );
    assert_eq!(
        code_of(merge(&mut office, moment(), kept, kept)),
        "accounts.merge_itself"
    );
}

#[test]
fn archived_accounts_are_listed_only_when_asked_for() {
    let mut office = office();
    let id = add(&mut office, &form("晨光装饰"));
    set_status(&mut office, moment(), &[id], AccountStatus::Archived).unwrap();
    assert!(names(&office, "").is_empty() && names(&office, "晨光").is_empty());
    let query = AccountQuery {
        status: Some(AccountStatus::Archived),
        limit: 10,
        ..AccountQuery::default()
    };
    assert_eq!(list(&office, moment().today(), &query).unwrap().total, 1);
}

#[test]
fn one_search_finds_what_there_is() {
    let office = crate::testing::sample();
    let found = |text: &str| -> Vec<(FoundKind, String)> {
        let found = crate::search::search(&office, moment().today(), text, 20).unwrap();
        found
            .into_iter()
            .map(|thing| (thing.kind, thing.title))
            .collect()
    };
    assert!(found("syq").contains(&(FoundKind::Person, "沈砚秋".to_owned())));
    assert!(found("E01").contains(&(FoundKind::Person, "沈砚秋".to_owned())));
    assert!(
        found("jdjj")
            .iter()
            .any(|(kind, title)| *kind == FoundKind::Regulation && title.contains("季度奖金"))
    );
    assert!(
        found("奖金")
            .iter()
            .any(|(kind, _)| *kind == FoundKind::Article)
    );
    assert!(
        found("JT-2026")
            .iter()
            .any(|(kind, _)| *kind == FoundKind::Paper)
            || found("沈砚秋")
                .iter()
                .any(|(kind, _)| *kind == FoundKind::Paper)
    );
    assert!(found("——").is_empty());
}
