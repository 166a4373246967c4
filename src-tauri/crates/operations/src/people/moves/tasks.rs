//! The checklist of one move.

use chrono::{Days, NaiveDate};
use domain::ids::PostId;
use domain::jobs::{JobVersion, in_force as sheet_in_force};
use domain::people::{Employee, MoveKind, Post, days_in_post};
use domain::quarter::Quarter;
use domain::regulations::{AcknowledgementState, NodeId, Numbers, RegulationKind, standing};
use domain::training::Standing;
use store::{AccountFilter, AccountOrder};

use super::material::Material;
use crate::bonus::notices_of;
use crate::error::Result;
use crate::views::{MovePlace, MoveTask, MoveTaskKind, MoveTaskState, MoveView};

/// The article of the bonus regulation on leavers (`bonus-*.gj`).
const LEAVER: &str = "leaver";

/// Everything that goes with a move.
pub(super) fn of(
    material: &Material<'_>,
    person: &Employee,
    kind: MoveKind,
    on: NaiveDate,
) -> Result<MoveView> {
    let organisation = &material.organisation;
    let held = person.assignment_on(on).map(|one| one.post);
    let before = on.pred_opt().and_then(|day| person.assignment_on(day));
    let old = match kind {
        MoveKind::Join => None,
        MoveKind::Transfer => before.map(|one| one.post),
        MoveKind::Leave => held,
    };
    let mut list = List {
        material,
        person,
        on,
        tasks: Vec::new(),
    };
    if kind != MoveKind::Leave {
        list.regulations();
        list.job_sheet(held);
        list.training()?;
        list.headcount(held);
    }
    if let Some(old) = old {
        let first_without = match kind {
            MoveKind::Leave => on.checked_add_days(Days::new(1)).unwrap_or(on),
            _ => on,
        };
        list.substitute(old, first_without);
        list.accounts()?;
        list.cases();
        list.assessment()?;
    }
    if kind == MoveKind::Leave {
        list.notices()?;
        list.bonus_rule();
    }
    let tasks = list.tasks;
    let name = |id: Option<PostId>| id.and_then(|id| organisation.post(id));
    let post = name(held);
    let department = post.and_then(|post| organisation.department(post.department));
    Ok(MoveView {
        employee: person.id.into(),
        code: person.code.clone(),
        name: person.name.clone(),
        kind,
        on,
        department: department.map(|one| one.name.clone()).unwrap_or_default(),
        post: post.map(|post| post.name.clone()).unwrap_or_default(),
        from_post: match kind {
            MoveKind::Transfer => name(old).map(|post| post.name.clone()),
            MoveKind::Join | MoveKind::Leave => None,
        },
        open: tasks
            .iter()
            .filter(|task| task.state == MoveTaskState::Open)
            .count(),
        tasks,
    })
}

struct List<'a> {
    material: &'a Material<'a>,
    person: &'a Employee,
    on: NaiveDate,
    tasks: Vec<MoveTask>,
}

fn task(kind: MoveTaskKind, what: impl Into<String>, done: bool, place: MovePlace) -> MoveTask {
    MoveTask {
        kind,
        what: what.into(),
        state: match done {
            true => MoveTaskState::Done,
            false => MoveTaskState::Open,
        },
        count: None,
        day: None,
        who: Vec::new(),
        standing: None,
        place,
    }
}

impl List<'_> {
    /// The day from which the move counts, not before today.
    fn day(&self) -> NaiveDate {
        self.on.max(self.material.today)
    }

    /// Each regulation in force is to be received.
    fn regulations(&mut self) {
        let people = std::slice::from_ref(self.person);
        for rule in &self.material.rules {
            let found = standing(
                &rule.version,
                &rule.versions,
                people,
                &rule.records,
                self.day(),
            );
            let Some(status) = found.first() else {
                continue;
            };
            let done = status.state != AcknowledgementState::Pending;
            let what = format!(
                "《{}》（{}）",
                rule.version.title(&rule.regulation),
                rule.version.label.clone().unwrap_or_default()
            );
            let place = MovePlace::Regulation {
                regulation: rule.regulation.id.into(),
                version: rule.version.id.into(),
            };
            let kind = MoveTaskKind::Acknowledge;
            self.tasks.push(task(kind, what, done, place));
        }
    }

    fn sheet(&self, post: PostId, day: NaiveDate) -> Option<&JobVersion> {
        // The sheets are few for each post; the latest that has begun counts.
        let own = self.material.sheets.iter().filter(|one| one.post == post);
        own.filter(|one| sheet_in_force(std::slice::from_ref(*one), day).is_some())
            .max_by_key(|one| (one.effective_on, one.ordinal))
    }

    fn job_sheet(&mut self, held: Option<PostId>) {
        let Some(post) = held.and_then(|id| self.material.organisation.post(id)) else {
            return;
        };
        let place = MovePlace::Job {
            post: post.id.into(),
        };
        let made = match self.sheet(post.id, self.day()) {
            None => task(MoveTaskKind::NoJobSheet, &post.name, false, place),
            Some(sheet) => {
                let mut signed = self.material.signoffs.iter();
                let signed =
                    signed.any(|one| one.version == sheet.id && one.employee == self.person.id);
                let mut made = task(MoveTaskKind::JobSheet, &post.name, signed, place);
                made.count = usize::try_from(sheet.ordinal).ok();
                made
            }
        };
        self.tasks.push(made);
    }

    /// What the post needs and nothing shows yet, and proofs that end soon.
    fn training(&mut self) -> Result<()> {
        let matrix = self.material.matrix(self.day())?;
        let mut rows = matrix.rows.iter();
        let Some(row) = rows.find(|row| row.code == self.person.code) else {
            return Ok(());
        };
        for cell in &row.cells {
            let Some(competence) = matrix.competences.get(cell.column) else {
                continue;
            };
            let (kind, done) = match cell.standing {
                Standing::Extra => continue,
                Standing::Current => (MoveTaskKind::Training, true),
                Standing::Missing | Standing::Below => (MoveTaskKind::Training, false),
                Standing::Expiring | Standing::Expired => (MoveTaskKind::Certificate, false),
            };
            let mut made = task(kind, &competence.name, done, MovePlace::Training);
            made.day = cell.until;
            made.standing = Some(cell.standing);
            self.tasks.push(made);
        }
        Ok(())
    }

    /// More people in the post than the plan has is told; the owner decides.
    fn headcount(&mut self, held: Option<PostId>) {
        let organisation = &self.material.organisation;
        let Some(post) = held.and_then(|id| organisation.post(id)) else {
            return;
        };
        let there = organisation.holders(post.id, self.day()).count();
        let planned = usize::try_from(post.headcount).unwrap_or(usize::MAX);
        if there > planned {
            let kind = MoveTaskKind::Headcount;
            let mut made = task(kind, &post.name, false, MovePlace::People);
            made.state = MoveTaskState::Told;
            made.count = Some(there);
            self.tasks.push(made);
        }
    }

    /// Who does the work of the old post from the day on.
    fn substitute(&mut self, old: PostId, day: NaiveDate) {
        let organisation = &self.material.organisation;
        let Some(post) = organisation.post(old) else {
            return;
        };
        let names = |post: &Post| -> Vec<String> {
            let holders = organisation.holders(post.id, day);
            holders.map(|one| one.name.clone()).collect()
        };
        let holders = names(post);
        let held = !holders.is_empty();
        let substitute = self.sheet(old, day).map(|one| one.sheet.substitute.clone());
        let stands_in = organisation
            .posts
            .iter()
            .find(|other| Some(&other.name) == substitute.as_ref());
        let place = MovePlace::Job { post: old.into() };
        let mut made = task(MoveTaskKind::Substitute, &post.name, held, place);
        made.who = match (held, stands_in) {
            (true, _) => holders,
            (false, Some(other)) => names(other),
            (false, None) => Vec::new(),
        };
        self.tasks.push(made);
    }

    fn accounts(&mut self) -> Result<()> {
        let filter = AccountFilter {
            manager: Some(self.person.id),
            ..AccountFilter::default()
        };
        let accounts = self.material.office.file.accounts();
        let lines = accounts.page(&filter, AccountOrder::default(), false, 0, 1)?;
        let count = usize::try_from(lines.total).unwrap_or(usize::MAX);
        let place = MovePlace::Accounts {
            manager: self.person.id.into(),
        };
        let what = lines.lines.first().map(|line| line.name.clone());
        let kind = MoveTaskKind::Accounts;
        let mut made = task(kind, what.unwrap_or_default(), count == 0, place);
        made.count = Some(count);
        self.tasks.push(made);
        Ok(())
    }

    fn cases(&mut self) {
        let own = self.material.cases.iter();
        let own: Vec<&str> = own
            .filter(|case| case.owner == self.person.id)
            .map(|case| case.number.as_str())
            .collect();
        let what = own.first().copied().unwrap_or_default();
        let kind = MoveTaskKind::Cases;
        let mut made = task(kind, what, own.is_empty(), MovePlace::Cases);
        made.count = Some(own.len());
        self.tasks.push(made);
    }

    /// Sheets of his in cycles that are not closed.
    fn assessment(&mut self) -> Result<()> {
        let file = &self.material.office.file;
        let sheets = file.assessment().sheets_of(self.person.id)?;
        for cycle in &self.material.cycles {
            if sheets.iter().any(|sheet| sheet.cycle == cycle.id) {
                let place = MovePlace::Assessment {
                    cycle: cycle.id.into(),
                };
                let kind = MoveTaskKind::Assessment;
                self.tasks
                    .push(task(kind, cycle.period.label(), false, place));
            }
        }
        Ok(())
    }

    fn notices(&mut self) -> Result<()> {
        for notice in notices_of(self.material.office, self.person)? {
            let place = MovePlace::Bonus {
                quarter: notice.quarter,
            };
            let kind = MoveTaskKind::Notice;
            let mut made = task(kind, notice.number, notice.reached, place);
            made.day = notice.deliver_by;
            self.tasks.push(made);
            if let Some((open, by)) = notice.unpaid {
                let place = MovePlace::BonusPayments {
                    quarter: notice.quarter,
                };
                let mut made = task(MoveTaskKind::BonusPay, open.grouped(), false, place);
                made.day = Some(by);
                self.tasks.push(made);
            }
        }
        Ok(())
    }

    /// What the bonus regulation says of leavers, with the days of the running quarter that count.
    fn bonus_rule(&mut self) {
        let Some(rule) = self.material.rule(RegulationKind::Bonus) else {
            return;
        };
        let numbers = Numbers::of(&rule.version.body, &rule.version.parameters);
        let Some(article) = numbers.reference(&NodeId(LEAVER.to_owned())) else {
            return;
        };
        let days = Quarter::of(self.on).map_or(0, |quarter| {
            days_in_post(self.person, quarter.first_day(), quarter.last_day())
        });
        let what = format!("《{}》{article}", rule.version.title(&rule.regulation));
        let place = MovePlace::Regulation {
            regulation: rule.regulation.id.into(),
            version: rule.version.id.into(),
        };
        let mut made = task(MoveTaskKind::BonusRule, what, false, place);
        made.state = MoveTaskState::Told;
        made.count = usize::try_from(days).ok();
        made.day = Some(self.on);
        self.tasks.push(made);
    }
}
