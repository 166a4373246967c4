//! What a roster would change, row by row, decided without touching anything.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::PostId;
use domain::people::{Employee, Organisation};
use domain::quarter::Quarter;
use exchange::roster::{CellProblem, Field, Roster, RosterPerson};

use super::changes;
use super::units::{Needed, Units, Wrong};

/// The whole import.
#[derive(Debug)]
pub(super) struct Plan {
    /// One for each row of the roster, in its order.
    pub(super) rows: Vec<PlannedRow>,
    pub(super) needed: Needed,
}

#[derive(Debug)]
pub(super) struct PlannedRow {
    pub(super) deed: Deed,
    pub(super) problems: Vec<CellProblem>,
    /// 工号 of somebody else with the same name, for a person who would be added.
    pub(super) duplicate_of: Option<String>,
}

/// What a row would do. Posts in the people may be provisional.
#[derive(Debug)]
pub(super) enum Deed {
    Create(Box<Employee>),
    /// As the person would be; unchanged where the row fills a gap of his post only.
    Update(Box<Employee>),
    Skip,
    Refuse,
}

impl Deed {
    fn person(&self) -> Option<&Employee> {
        match self {
            Self::Create(person) | Self::Update(person) => Some(person),
            Self::Skip | Self::Refuse => None,
        }
    }
}

impl Plan {
    pub(super) fn count(&self, which: impl Fn(&Deed) -> bool) -> usize {
        self.rows.iter().filter(|row| which(&row.deed)).count()
    }
}

/// A row on its way: its post, or what is wrong.
struct Placed {
    post: PostId,
    fills_gap: bool,
}

/// `issued` are the quarters that stand.
pub(super) fn plan(
    organisation: &Organisation,
    roster: &Roster,
    today: NaiveDate,
    issued: &[Quarter],
) -> Plan {
    let mut units = Units::of(organisation);
    let placed = place(&mut units, roster);
    let mut duplicates = Duplicates::of(organisation);
    let by_code: HashMap<String, &Employee> = organisation
        .employees
        .iter()
        .map(|person| (person.code.to_lowercase(), person))
        .collect();
    let rows: Vec<PlannedRow> = roster
        .rows
        .iter()
        .zip(placed)
        .map(|(row, placed)| {
            let Some(person) = &row.person else {
                return refused(row.errors.clone());
            };
            let deed = placed.and_then(|placed| {
                let known = by_code.get(&person.code.to_lowercase()).copied();
                decide(known, person, &placed, today, issued)
            });
            match deed {
                Ok(deed) => PlannedRow {
                    duplicate_of: match deed {
                        Deed::Create(_) => duplicates.of_name(person),
                        _ => None,
                    },
                    deed,
                    problems: Vec::new(),
                },
                Err((field, value, code)) => refused(vec![roster.problem(field, &value, code)]),
            }
        })
        .collect();
    let people: Vec<&Employee> = rows.iter().filter_map(|row| row.deed.person()).collect();
    let needed = units.needed(&people);
    Plan { rows, needed }
}

fn refused(problems: Vec<CellProblem>) -> PlannedRow {
    PlannedRow {
        deed: Deed::Refuse,
        problems,
        duplicate_of: None,
    }
}

/// All posts first, then who reports to whom, because a superior may stand further down in the file.
fn place(units: &mut Units, roster: &Roster) -> Vec<Result<Placed, Wrong>> {
    let nobody = || (Field::Post, String::new(), "required");
    let posts: Vec<Result<PostId, Wrong>> = roster
        .rows
        .iter()
        .map(|row| {
            row.person
                .as_ref()
                .ok_or_else(nobody)
                .and_then(|person| units.post_for(person))
        })
        .collect();
    let mut placed: Vec<Result<Placed, Wrong>> = roster
        .rows
        .iter()
        .zip(posts)
        .map(|(row, post)| {
            let person = row.person.as_ref().ok_or_else(nobody)?;
            let post = post?;
            let fills_gap = units.name_superior(person, post)?;
            Ok(Placed { post, fills_gap })
        })
        .collect();
    let round = units.cut_circles();
    for (row, placed) in roster.rows.iter().zip(&mut placed) {
        let superior = row
            .person
            .as_ref()
            .and_then(|person| person.superior_post.as_ref());
        if let (Some(superior), Ok(there)) = (superior, &*placed)
            && round.contains(&there.post)
        {
            *placed = Err((Field::SuperiorPost, superior.clone(), "circle"));
        }
    }
    placed
}

fn decide(
    known: Option<&Employee>,
    row: &RosterPerson,
    placed: &Placed,
    today: NaiveDate,
    issued: &[Quarter],
) -> Result<Deed, Wrong> {
    let Some(before) = known else {
        return Ok(Deed::Create(Box::new(changes::joiner(row, placed.post)?)));
    };
    let after = changes::updated(before, row, placed.post, today, issued)?;
    Ok(if after != *before || placed.fills_gap {
        Deed::Update(Box::new(after))
    } else {
        Deed::Skip
    })
}

/// Who has which name, in the company and further up in the file.
struct Duplicates(HashMap<String, String>);

impl Duplicates {
    fn of(organisation: &Organisation) -> Self {
        let people = organisation.employees.iter();
        Self(
            people
                .map(|person| (person.name.clone(), person.code.clone()))
                .collect(),
        )
    }

    fn of_name(&mut self, row: &RosterPerson) -> Option<String> {
        let other = self.0.get(&row.name).cloned();
        if other.is_none() {
            self.0.insert(row.name.clone(), row.code.clone());
        }
        other
    }
}
