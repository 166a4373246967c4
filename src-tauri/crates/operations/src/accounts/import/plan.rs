//! What a list would change, row by row, decided without touching anything.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::{
    Account, AccountKind, Alike, AlikeReason, Fingerprint, GradedBy, HeldGrade, Likeness, name_key,
};
use domain::ids::{AccountId, EmployeeId};
use exchange::contacts::{Card, CellProblem, ContactFile, Entry};

use crate::accounts::index::Index;
use crate::accounts::union::{self, Believe};
use crate::error::Result;
use crate::office::Office;
use crate::views::LikelyChoice;

/// The whole import.
pub(super) struct Plan {
    /// One for each data row, in its order.
    pub(super) rows: Vec<PlannedRow>,
    /// Accounts as they would be.
    pub(super) targets: Vec<Target>,
}

/// An account that one or more rows are about.
pub(super) struct Target {
    pub(super) account: Box<Account>,
    pub(super) is_new: bool,
    pub(super) changed: bool,
}

pub(super) struct PlannedRow {
    pub(super) deed: Deed,
    /// Empty for a row that is refused.
    pub(super) name: String,
    pub(super) alike: Option<AlikeTo>,
    pub(super) remarks: Vec<CellProblem>,
}

/// What a row would do; the numbers are places among the targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    Create(usize),
    /// Adds to an account.
    Join(usize),
    /// Says nothing new.
    Skip,
    /// May be somebody there is already: held back.
    Hold,
    Refuse,
}

#[derive(Debug, Clone)]
pub(super) struct AlikeTo {
    pub(super) alike: Alike,
    pub(super) whom: Whom,
    pub(super) name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Whom {
    Account(AccountId),
    /// Place among the entries.
    Entry(usize),
}

pub(super) fn is_possible(alike: &Alike) -> bool {
    alike.likeness == Likeness::Possible
}

/// Where a row goes, before accounts are read.
enum Way {
    New(Option<(usize, Alike)>),
    To(usize, Option<Alike>),
    Held(usize, Alike),
}

struct Planner<'a> {
    file: &'a ContactFile,
    likely: LikelyChoice,
    index: Index,
    /// For every place of the index, whom it stands for.
    whom: Vec<Whom>,
}

/// The cards of the file become the accounts of the plan: a long list is held in memory once.
pub(super) fn plan(
    office: &Office,
    today: NaiveDate,
    path: &Path,
    file: &mut ContactFile,
    likely: LikelyChoice,
) -> Result<Plan> {
    let accounts = office.file.accounts();
    let mut planner = Planner {
        file,
        likely,
        index: Index::default(),
        whom: Vec::new(),
    };
    for (id, print) in accounts.fingerprints()? {
        planner.index.add(print);
        planner.whom.push(Whom::Account(id));
    }
    let ways: Vec<Option<Way>> = planner.ways();
    let whom = planner.whom;
    // Its room is needed for the accounts.
    drop(planner.index);
    // Accounts that rows go to are read at once.
    let wanted: HashSet<AccountId> = ways
        .iter()
        .flatten()
        .filter_map(|way| match way {
            Way::To(place, _) | Way::Held(place, _) | Way::New(Some((place, _))) => {
                match whom[*place] {
                    Whom::Account(id) => Some(id),
                    Whom::Entry(_) => None,
                }
            }
            Way::New(None) => None,
        })
        .collect();
    let wanted: Vec<AccountId> = wanted.into_iter().collect();
    let known: HashMap<AccountId, Account> = accounts
        .accounts(&wanted)?
        .into_iter()
        .map(|account| (account.id, account))
        .collect();
    let managers = managers(office)?;
    let source = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut filler = Filler {
        whom: &whom,
        known,
        managers,
        today,
        source,
        targets: Vec::new(),
        place_of: HashMap::new(),
    };
    let rows = file
        .entries
        .iter_mut()
        .zip(ways)
        .enumerate()
        .map(|(at, (entry, way))| filler.row(at, entry, way))
        .collect();
    Ok(Plan {
        rows,
        targets: filler.targets,
    })
}

fn managers(office: &Office) -> Result<HashMap<String, EmployeeId>> {
    let organisation = office.file.people().organisation()?;
    let people = organisation.employees.iter();
    Ok(people
        .flat_map(|person| {
            [
                (name_key(&person.name), person.id),
                (name_key(&person.code), person.id),
            ]
        })
        .collect())
}

impl Planner<'_> {
    fn ways(&mut self) -> Vec<Option<Way>> {
        let mut before: Option<usize> = None;
        let file = self.file;
        file.entries
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let card = entry.card.as_ref()?;
                let print = Fingerprint::of(&card.account);
                let way = match before.filter(|_| entry.joined) {
                    Some(place) => Way::To(place, None),
                    None => self.way(card, &print),
                };
                let place = match &way {
                    Way::New(_) => {
                        self.whom.push(Whom::Entry(at));
                        Some(self.index.add(print))
                    }
                    Way::To(place, _) => {
                        self.index.widen(*place, &print);
                        Some(*place)
                    }
                    Way::Held(..) => None,
                };
                before = place.or(before);
                Some(way)
            })
            .collect()
    }

    fn way(&self, card: &Card, print: &Fingerprint) -> Way {
        let Some((place, mut alike)) = self.index.best(print) else {
            return Way::New(None);
        };
        // In a list of people two rows of one firm are two people of it.
        if self.file.rows_are_people
            && card.account.kind == AccountKind::Company
            && alike.reason == AlikeReason::SameNameOnly
            && print.credit_code.is_empty()
        {
            alike.likeness = Likeness::Certain;
        }
        match (alike.likeness, self.likely) {
            (Likeness::Certain, _) => Way::To(place, Some(alike)),
            (Likeness::Possible, LikelyChoice::Update)
                if alike.reason != AlikeReason::SameReach =>
            {
                Way::To(place, Some(alike))
            }
            // Two firms of one name are asked about; a shared number or a similar name is told only.
            (Likeness::Possible, LikelyChoice::Skip)
                if alike.reason == AlikeReason::SameNameOnly && !print.person =>
            {
                Way::Held(place, alike)
            }
            (Likeness::Possible, _) => Way::New(Some((place, alike))),
        }
    }
}

struct Filler<'a> {
    whom: &'a [Whom],
    known: HashMap<AccountId, Account>,
    managers: HashMap<String, EmployeeId>,
    today: NaiveDate,
    source: String,
    targets: Vec<Target>,
    place_of: HashMap<Whom, usize>,
}

impl Filler<'_> {
    fn row(&mut self, at: usize, entry: &mut Entry, way: Option<Way>) -> PlannedRow {
        let mut remarks = std::mem::take(&mut entry.remarks);
        let (Some(card), Some(way)) = (entry.card.take(), way) else {
            return PlannedRow {
                deed: Deed::Refuse,
                name: String::new(),
                alike: None,
                remarks,
            };
        };
        let manager = card.manager.as_ref().and_then(|name| {
            let found = self.managers.get(&name_key(name)).copied();
            if found.is_none() {
                remarks.push(CellProblem {
                    column: String::new(),
                    value: name.clone(),
                    code: "unknown_manager",
                });
            }
            found
        });
        let name = card.account.name.clone();
        let (deed, alike) = match way {
            Way::New(alike) => {
                let alike = alike.map(|(place, alike)| self.told(place, alike));
                let grade = self.grade(&card);
                let mut account = card.account;
                account.manager = manager;
                account.grade = grade;
                self.place_of.insert(Whom::Entry(at), self.targets.len());
                self.targets.push(Target {
                    account,
                    is_new: true,
                    changed: true,
                });
                (Deed::Create(self.targets.len() - 1), alike)
            }
            Way::Held(place, alike) => (Deed::Hold, Some(self.told(place, alike))),
            Way::To(place, alike) => {
                let alike = alike.map(|alike| self.told(place, alike));
                (self.join(place, &card, manager), alike)
            }
        };
        PlannedRow {
            deed,
            name,
            alike,
            remarks,
        }
    }

    fn join(&mut self, place: usize, card: &Card, manager: Option<EmployeeId>) -> Deed {
        let whom = self.whom[place];
        let (target, first) = match self.place_of.get(&whom) {
            Some(target) => (*target, false),
            None => {
                let Whom::Account(id) = whom else {
                    return Deed::Refuse;
                };
                let Some(account) = self.known.get(&id).cloned().map(Box::new) else {
                    return Deed::Refuse;
                };
                self.place_of.insert(whom, self.targets.len());
                self.targets.push(Target {
                    account,
                    is_new: false,
                    changed: false,
                });
                (self.targets.len() - 1, true)
            }
        };
        let grade = self.grade(card);
        let target_row = &mut self.targets[target];
        let before = target_row.account.clone();
        // The first row of the file is the newer word about an account; further rows only add to it.
        let believe = if first {
            Believe::Theirs
        } else {
            Believe::Ours
        };
        let account = &mut target_row.account;
        union::add(account, &card.account, believe);
        if first {
            account.manager = manager.or(account.manager);
            account.status = card.status.unwrap_or(account.status);
        }
        let by_hand = account
            .grade
            .as_ref()
            .is_some_and(|held| held.by == GradedBy::Hand);
        let same =
            account.grade.as_ref().map(|held| held.grade) == grade.as_ref().map(|held| held.grade);
        if first && !by_hand && !same && grade.is_some() {
            account.grade = grade;
        }
        if *account == before {
            return Deed::Skip;
        }
        target_row.changed = true;
        Deed::Join(target)
    }

    fn grade(&self, card: &Card) -> Option<HeldGrade> {
        card.grade.map(|grade| HeldGrade {
            grade,
            by: GradedBy::Import,
            reason: self.source.clone(),
            on: self.today,
        })
    }

    fn told(&self, place: usize, alike: Alike) -> AlikeTo {
        let whom = self.whom[place];
        let name = match whom {
            Whom::Account(id) => self.known.get(&id).map(|account| account.name.clone()),
            Whom::Entry(_) => {
                let target = self.place_of.get(&whom);
                target.map(|target| self.targets[*target].account.name.clone())
            }
        };
        AlikeTo {
            alike,
            whom,
            name: name.unwrap_or_default(),
        }
    }
}
