use domain::people::{EmploymentType, PayBasis};

use super::*;
use crate::jobs;
use crate::people::view;
use crate::testing::{day, moment, refused, sample};
use crate::views::{MoveTaskKind as Kind, MoveTaskState as State, SignoffWord};

fn join(office: &Office, post: &str, on: &str) -> MoveForm {
    MoveForm::Join {
        code: String::new(),
        name: "程晚晴".into(),
        post: jobs::find_post(office, post).unwrap(),
        on: day(on),
        employment: EmploymentType::Probation,
        pay_basis: PayBasis::Wage,
        mobile: "13812345678".into(),
    }
}

fn transfer(office: &Office, code: &str, post: &str, on: &str) -> MoveForm {
    MoveForm::Transfer {
        code: code.into(),
        post: jobs::find_post(office, post).unwrap(),
        on: day(on),
    }
}

fn leave(code: &str, on: &str) -> MoveForm {
    MoveForm::Leave {
        code: code.into(),
        on: day(on),
    }
}

/// Somebody of the sample who works there today, by his post.
fn holder(office: &Office, post: &str) -> String {
    let rows = view(office, moment().today()).unwrap().rows;
    let found = rows
        .into_iter()
        .find(|row| row.post == post && row.left_on.is_none());
    found.unwrap().code
}

fn states(view: &MoveView, kind: Kind) -> Vec<State> {
    let tasks = view.tasks.iter().filter(|task| task.kind == kind);
    tasks.map(|task| task.state).collect()
}

#[test]
fn a_joiner_has_regulations_the_sheet_and_the_training_of_the_post_before_him() {
    let mut office = sample();
    let form = join(&office, "投诉专员", "2026-11-23");
    let before = preview_move(&office, moment(), &form).unwrap();
    let made = record_move(&mut office, moment(), &form).unwrap();
    assert_eq!(before.tasks, made.tasks);
    assert_eq!(before.code, "E25");
    let open = states(&made, Kind::Acknowledge);
    assert!(open.len() >= 4 && open.iter().all(|state| *state == State::Open));
    assert_eq!(states(&made, Kind::JobSheet), [State::Open]);
    assert!(!states(&made, Kind::Training).is_empty());
    assert_eq!(
        states(&made, Kind::Accounts),
        [],
        "nothing to hand over yet"
    );
}

#[test]
fn a_task_is_done_by_itself_when_the_data_says_so() {
    let mut office = sample();
    let form = join(&office, "投诉专员", "2026-11-23");
    let made = record_move(&mut office, moment(), &form).unwrap();
    let post = jobs::find_post(&office, "投诉专员").unwrap();
    let reading = jobs::read(&office, moment().today(), post, None).unwrap();
    let version = reading.shown.unwrap().version.id;
    let signed = SignoffWord::Signed;
    let today = moment().today();
    jobs::sign_off(
        &mut office,
        moment(),
        version,
        &made.code,
        signed,
        today,
        "",
    )
    .unwrap();
    let found = moves(&office, today).unwrap();
    let after = found.iter().find(|one| one.code == made.code).unwrap();
    assert_eq!(states(after, Kind::JobSheet), [State::Done]);
    assert_eq!(after.open, made.open - 1);
}

#[test]
fn whoever_changes_posts_hands_over_customers_and_cases_and_learns_the_new_post() {
    let mut office = sample();
    let code = holder(&office, "大客户经理");
    let form = transfer(&office, &code, "零售部经理", "2026-12-01");
    let made = record_move(&mut office, moment(), &form).unwrap();
    assert_eq!(made.from_post.as_deref(), Some("大客户经理"));
    assert_eq!(made.post, "零售部经理");
    assert_eq!(states(&made, Kind::Accounts), [State::Open]);
    assert_eq!(states(&made, Kind::Headcount), [State::Told]);
    assert_eq!(states(&made, Kind::Substitute), [State::Open]);
    assert_eq!(states(&made, Kind::Notice), []);
    let people = view(&office, day("2026-11-30")).unwrap();
    let row = people.rows.iter().find(|row| row.code == code).unwrap();
    assert_eq!(row.post, "大客户经理", "the old post until the day before");
}

#[test]
fn a_leaver_is_told_what_the_bonus_regulation_says_with_the_days_that_count() {
    let mut office = sample();
    let code = holder(&office, "投诉专员");
    let made = record_move(&mut office, moment(), &leave(&code, "2026-11-30")).unwrap();
    let rule = made
        .tasks
        .iter()
        .find(|task| task.kind == Kind::BonusRule)
        .unwrap();
    assert!(
        rule.what.starts_with("《季度奖金考核管理制度"),
        "{}",
        rule.what
    );
    assert!(rule.what.contains("》第"), "{}", rule.what);
    assert_eq!(rule.count, Some(61), "1 October to 30 November");
    assert_eq!(
        states(&made, Kind::Acknowledge),
        [],
        "nothing to sign any more"
    );
    assert!(!states(&made, Kind::Notice).is_empty());
}

#[test]
fn moves_that_cannot_be_are_refused_with_the_day_that_stands_against_them() {
    let mut office = sample();
    let code = holder(&office, "投诉专员");
    let early = transfer(&office, &code, "客服主管", "2001-01-01");
    assert_eq!(
        refused(record_move(&mut office, moment(), &early)).code,
        "people.move_before_joining"
    );
    let ahead = transfer(&office, &code, "客服主管", "2026-12-01");
    record_move(&mut office, moment(), &ahead).unwrap();
    let twice = transfer(&office, &code, "回访专员", "2026-12-01");
    let told = refused(preview_move(&office, moment(), &twice));
    assert_eq!(told.code, "people.move_two_posts");
    assert_eq!(told.facts["from"], "2026-12-01");
    record_move(&mut office, moment(), &leave(&code, "2026-12-31")).unwrap();
    let told = refused(record_move(
        &mut office,
        moment(),
        &leave(&code, "2027-01-31"),
    ));
    assert_eq!(
        (told.code.as_str(), told.facts["left_on"].as_str()),
        ("people.move_left", "2026-12-31")
    );
    assert_eq!(
        refused(record_move(
            &mut office,
            moment(),
            &leave("E99", "2026-12-31")
        ))
        .code,
        "people.unknown"
    );
}

#[test]
fn a_move_that_is_looked_at_changes_nothing() {
    let office = sample();
    let before = view(&office, moment().today()).unwrap();
    let code = holder(&office, "投诉专员");
    preview_move(&office, moment(), &leave(&code, "2026-11-30")).unwrap();
    assert_eq!(view(&office, moment().today()).unwrap(), before);
}

#[test]
fn the_next_works_number_is_as_wide_as_the_last() {
    let mut office = crate::testing::office();
    assert_eq!(next_code(&office).unwrap(), "E01");
    let shop = crate::testing::shop(&mut office);
    for code in ["E09", "E10", "临时"] {
        let typed = crate::testing::form(code, "某人", shop.clerk);
        crate::people::save_employee(&mut office, moment(), &typed).unwrap();
    }
    assert_eq!(next_code(&office).unwrap(), "E11");
}

#[test]
fn somebody_who_joined_long_ago_is_followed_up_while_something_is_open() {
    let office = sample();
    let found = moves(&office, moment().today()).unwrap();
    let late = found.iter().find(|one| one.code == "E20").unwrap();
    assert_eq!(late.on, day("2026-07-20"));
    assert_eq!(
        states(late, Kind::JobSheet),
        [State::Open],
        "has not signed yet"
    );
    assert!(
        found
            .iter()
            .all(|one| one.open > 0 || one.on >= day("2026-09-24"))
    );
}
