//! 入职, 转岗, 离职: the history is written by date, and what else has to happen is read off the data.

mod material;
mod tasks;

#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
use domain::ids::PostId;
use domain::moment::Moment;
use domain::people::{
    self, Assignment, Employee, MoveKind, MoveRefusal, Organisation, PayBasisEntry, Sensitive,
    move_between,
};

use super::mask::masked_person;
use super::rules;
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{MoveForm, MoveView, Role};
use material::Material;

/// How long a move is shown with what was done, and how far ahead.
const SHOWN_DAYS: u64 = 60;
/// How long one is followed up while something is open.
const FOLLOWED_DAYS: u64 = 180;

/// What a move would bring with it, before it is recorded.
pub fn preview_move(office: &Office, now: Moment, form: &MoveForm) -> Result<MoveView> {
    let mut organisation = office.file.people().organisation()?;
    let moved = moved(&organisation, form)?;
    rules::check(&moved.after, &organisation)?;
    let (kind, on) = (moved.kind, moved.on);
    match organisation
        .employees
        .iter_mut()
        .find(|one| one.code == moved.after.code)
    {
        Some(known) => *known = moved.after.clone(),
        None => organisation.employees.push(moved.after.clone()),
    }
    let material = Material::gather(office, organisation, now.today())?;
    tasks::of(&material, &moved.after, kind, on)
}

/// Records the move: joiner, new post, or last day.
pub fn record_move(office: &mut Office, now: Moment, form: &MoveForm) -> Result<MoveView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let moved = moved(&organisation, form)?;
    rules::check(&moved.after, &organisation)?;
    let action = match moved.kind {
        MoveKind::Join => "people.join",
        MoveKind::Transfer => "people.transfer",
        MoveKind::Leave => "people.leave",
    };
    let payload = serde_json::json!({
        "on": moved.on, "after": masked_person(&moved.after),
    });
    office.record(now, action, &moved.after.code, payload, |tx| {
        match moved.kind {
            MoveKind::Join => tx.people().insert_employee(&moved.after).map(drop),
            MoveKind::Transfer | MoveKind::Leave => tx.people().update_employee(&moved.after),
        }
    })?;
    let organisation = office.file.people().organisation()?;
    let material = Material::gather(office, organisation, now.today())?;
    let person = material
        .organisation
        .by_code(&moved.after.code)
        .ok_or_else(|| refusal("people.gone"))?;
    tasks::of(&material, person, moved.kind, moved.on)
}

/// The moves of the last and the next weeks, and earlier ones of which something is open; those first, by
/// day.
pub fn moves(office: &Office, today: NaiveDate) -> Result<Vec<MoveView>> {
    let organisation = office.file.people().organisation()?;
    let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let (from, lately) = (back(FOLLOWED_DAYS), back(SHOWN_DAYS));
    let to = today
        .checked_add_days(Days::new(SHOWN_DAYS))
        .unwrap_or(today);
    let found: Vec<(Employee, MoveKind, NaiveDate)> = organisation
        .employees
        .iter()
        .filter_map(|person| {
            let (kind, on) = move_between(person, from, to)?;
            Some((person.clone(), kind, on))
        })
        .collect();
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let material = Material::gather(office, organisation, today)?;
    let mut views = found
        .iter()
        .map(|(person, kind, on)| tasks::of(&material, person, *kind, *on))
        .collect::<Result<Vec<_>>>()?;
    views.retain(|view| view.open > 0 || view.on >= lately);
    views.sort_by(|a, b| (a.open == 0, a.on, &a.code).cmp(&(b.open == 0, b.on, &b.code)));
    Ok(views)
}

/// The works number after the last one, as wide as that: E25 after E24.
pub fn next_code(office: &Office) -> Result<String> {
    Ok(code_after(&office.file.people().organisation()?))
}

fn code_after(organisation: &Organisation) -> String {
    let numbered = organisation.employees.iter().filter_map(|person| {
        let head = person.code.trim_end_matches(|c: char| c.is_ascii_digit());
        let tail = &person.code[head.len()..];
        Some((tail.parse::<u64>().ok()?, head, tail.len()))
    });
    match numbered.max() {
        Some((last, head, width)) => format!("{head}{:0width$}", last.saturating_add(1)),
        None => "E01".to_owned(),
    }
}

struct Moved {
    after: Employee,
    kind: MoveKind,
    on: NaiveDate,
}

fn moved(organisation: &Organisation, form: &MoveForm) -> Result<Moved> {
    let known = |code: &str| {
        rules::by_code(organisation, code.trim())
            .ok_or_else(|| refusal("people.unknown").fact("code", code))
    };
    let told = |name: &str, refused: MoveRefusal| refusal_of(name, refused);
    Ok(match form {
        MoveForm::Join {
            code,
            name,
            post,
            on,
            employment,
            pay_basis,
            mobile,
        } => {
            let post = rules::post(organisation, PostId::from(*post))?.id;
            let code = match code.trim() {
                "" => code_after(organisation),
                code => code.to_owned(),
            };
            Moved {
                after: Employee {
                    id: 0.into(),
                    code,
                    name: name.trim().to_owned(),
                    employment: *employment,
                    hired_on: *on,
                    left_on: None,
                    assignments: vec![Assignment { from: *on, post }],
                    pay_basis: vec![PayBasisEntry {
                        from: *on,
                        basis: *pay_basis,
                    }],
                    leaves: Vec::new(),
                    sensitive: Sensitive {
                        mobile: mobile.trim().to_owned(),
                        ..Sensitive::default()
                    },
                    note: String::new(),
                },
                kind: MoveKind::Join,
                on: *on,
            }
        }
        MoveForm::Transfer { code, post, on } => {
            let person = known(code)?;
            let post = rules::post(organisation, PostId::from(*post))?.id;
            let after = people::transfer(person, post, *on);
            Moved {
                after: after.map_err(|refused| told(&person.name, refused))?,
                kind: MoveKind::Transfer,
                on: *on,
            }
        }
        MoveForm::Leave { code, on } => {
            let person = known(code)?;
            let after = people::leave(person, *on);
            Moved {
                after: after.map_err(|refused| told(&person.name, refused))?,
                kind: MoveKind::Leave,
                on: *on,
            }
        }
    })
}

fn refusal_of(name: &str, refused: MoveRefusal) -> Refusal {
    let told = match refused {
        MoveRefusal::BeforeJoining { on, hired_on } => refusal("people.move_before_joining")
            .fact("day", on)
            .fact("hired_on", hired_on),
        MoveRefusal::NotAfterTheLast { on, from } => refusal("people.move_two_posts")
            .fact("day", on)
            .fact("from", from),
        MoveRefusal::SamePost => refusal("people.move_same_post"),
        MoveRefusal::Leaving { left_on } => refusal("people.move_left").fact("left_on", left_on),
    };
    told.fact("name", name)
}
