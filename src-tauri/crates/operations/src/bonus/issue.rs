//! 签发: every notice numbered, typeset, signed and registered, or none. Issued is for ever.

use std::cell::Cell;
use std::collections::BTreeMap;

use domain::bonus::{BonusRun, Notice, NoticeState, RunState};
use domain::ids::{EmployeeId, NoticeId, PaperId};
use domain::moment::Moment;
use domain::money::Money;
use domain::papers::BonusNotice;
use domain::quarter::Quarter;
use store::{NewPaper, Reservation, RunFigures, Tx};

use super::batch::{self, Hands, Made};
use super::calculate::{run, signoff};
use super::explain::frozen;
use super::notice::{Letter, with_letter};
use super::stored::Frozen;
use super::view::is_stale;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers::words::number;
use crate::papers::{
    PaperSigner, SOURCE_FORMAT, Sealing, give_up, note_seal, put_on_record, reserve,
};
use crate::views::{Role, SealOrder};

/// How far the batch is.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    pub done: usize,
    pub total: usize,
    /// The name of the person whose notice was made last.
    pub current: &'a str,
}

/// The notice of one person before it is set: what he was granted, under which number, in which words.
struct Draft<'a> {
    employee: EmployeeId,
    total: Money,
    reservation: &'a Reservation,
    facts: BonusNotice,
}

/// Issues an approved run, every notice with a seal where one is asked for. `progress` is told of each
/// notice and ends the batch by answering false; then nothing is issued and the reserved numbers are recorded as gaps.
pub fn issue(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    seal: Option<&SealOrder>,
    progress: &mut dyn FnMut(Step<'_>) -> bool,
) -> Result<()> {
    office.needs(Role::Owner)?;
    let run = run(office, quarter)?;
    run.may_issue()?;
    if is_stale(office, &run)? {
        return Err(refusal("bonus.stale").fact("quarter", quarter).into());
    }
    let (frozen, version) = frozen(office, quarter)?;
    let signer = PaperSigner::load(office)?;
    let sealing = Sealing::on_one_page(office, seal)?;
    let hands = Hands {
        signer: &signer,
        sealing: sealing.as_ref(),
    };
    let series = format!("JT-{quarter}");
    let count = u32::try_from(frozen.allocation.people.len()).unwrap_or(u32::MAX);
    let reserved = reserve(office, now, &series, count)?;
    let figures = (&frozen, &version);
    let drafts = with_letter(office, now, quarter, figures, Some(&signer), |letter| {
        drafts(letter, &reserved)
    });
    let issued = drafts.and_then(|drafts| {
        let batch = Batch {
            run: &run,
            frozen: &frozen,
            hands,
            drafts: &drafts,
            room: Room::default(),
        };
        register(office, now, &batch, progress).map_err(|error| batch.on_a_full_disk(error))
    });
    issued.map_err(|error| give_up(office, now, &series, &reserved, error))
}

fn drafts<'a>(letter: &Letter<'_>, reserved: &'a [Reservation]) -> Result<Vec<Draft<'a>>> {
    let frozen = letter.frozen;
    let employees: BTreeMap<&str, EmployeeId> = frozen
        .inputs
        .people
        .iter()
        .map(|person| (person.code.as_str(), person.employee))
        .collect();
    let mut drafts = Vec::new();
    for (granted, reservation) in frozen.allocation.people.iter().zip(reserved) {
        let number = number(&reservation.series, reservation.number);
        let employee = employees.get(granted.code.as_str()).copied();
        let made = letter.to(&granted.code, &number)?.zip(employee);
        let (facts, employee) =
            made.ok_or_else(|| anyhow::anyhow!("{} is granted and unknown", granted.code))?;
        drafts.push(Draft {
            employee,
            total: granted.total,
            reservation,
            facts,
        });
    }
    Ok(drafts)
}

/// All of one quarter that is issued together.
struct Batch<'a> {
    run: &'a BonusRun,
    frozen: &'a Frozen,
    hands: Hands<'a>,
    drafts: &'a [Draft<'a>],
    room: Room,
}

/// What was written so far.
#[derive(Default)]
struct Room {
    papers: Cell<usize>,
    bytes: Cell<usize>,
}

impl Batch<'_> {
    /// Of a full disk, how much room the batch needs: its papers, once in the file and once in its journal,
    /// as large as those that were written.
    fn on_a_full_disk(&self, error: Error) -> Error {
        let notices = self.drafts.len();
        let each = self.room.bytes.get().checked_div(self.room.papers.get());
        match (error, each) {
            (Error::Refused(refused), Some(each)) if refused.code == "store.disk_full" => {
                refusal("bonus.issue_disk_full")
                    .fact("quarter", self.run.quarter)
                    .fact("notices", notices)
                    .fact("megabytes", each * notices * 3 / 1_000_000 + 2)
                    .detail(refused.detail)
                    .into()
            }
            (other, _) => other,
        }
    }
}

/// Papers, notices, the reserve and the state of the run commit together. A paper is written as soon as it
/// is made: half a thousand of them would be the most memory of the whole batch.
fn register(
    office: &mut Office,
    now: Moment,
    batch: &Batch<'_>,
    progress: &mut dyn FnMut(Step<'_>) -> bool,
) -> Result<()> {
    let Batch { run, drafts, .. } = batch;
    let allocation = &batch.frozen.allocation;
    let paid = Money::total(allocation.people.iter().map(|person| person.total))
        .ok_or_else(|| anyhow::anyhow!("the sum of the notices is out of bounds"))?;
    let figures = RunFigures {
        opening: allocation.reserve.opening,
        pool: allocation.pool,
        paid,
    };
    let by = signoff(office, now);
    let mut payload = serde_json::json!({ "notices": drafts.len(), "paid": paid.to_string() });
    note_seal(&mut payload, batch.hands.sealing, 1);
    let subject = run.quarter.to_string();
    office.record_papers(now, "bonus.issue", &subject, payload, |tx| {
        if !allocation.balances() {
            let rule = "opening + pool = paid + closing".to_owned();
            return Err(store::StoreError::Conflict { rule }.into());
        }
        let hands = batch.hands;
        let make = |draft: &Draft<'_>| batch::notice(&draft.facts, hands, now);
        let mut done = 0;
        batch::in_order(drafts, make, &mut |draft, made| {
            keep(tx, batch, draft, &made)?;
            done += 1;
            let step = Step {
                done,
                total: drafts.len(),
                current: &draft.facts.name,
            };
            if progress(step) {
                Ok(())
            } else {
                Err(refusal("cancelled").into())
            }
        })?;
        tx.bonus().post_run(run.id, run.quarter, &figures)?;
        let (from, to) = (RunState::Approved, RunState::Issued);
        tx.bonus()
            .set_state(run.id, from, to, &by, run.one_person)?;
        Ok(())
    })
}

fn keep(tx: &Tx<'_>, batch: &Batch<'_>, draft: &Draft<'_>, made: &Made) -> Result<()> {
    let Hands { signer, sealing } = batch.hands;
    let facts = &draft.facts;
    let paper = NewPaper {
        number: &facts.number,
        reservation: Some(draft.reservation),
        kind: "bonus_notice",
        title: &format!("{} 奖金通知书", facts.quarter),
        subject: &batch.run.quarter.to_string(),
        people: &[draft.employee],
        pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
        bytes: &made.signed.bytes,
        source_format: SOURCE_FORMAT,
        source: &serde_json::to_value(facts).map_err(anyhow::Error::from)?,
        signer: Some(&signer.fingerprint),
    };
    let paper = put_on_record(tx, &paper, sealing, Some(&made.signed))?;
    tx.bonus().insert_notice(&notice(batch.run, draft, paper))?;
    let room = &batch.room;
    room.papers.set(room.papers.get() + 1);
    room.bytes.set(room.bytes.get() + made.signed.bytes.len());
    Ok(())
}

fn notice(run: &BonusRun, draft: &Draft<'_>, paper: PaperId) -> Notice {
    Notice {
        id: NoticeId::from(0),
        run: run.id,
        number: draft.facts.number.clone(),
        employee: draft.employee,
        code: draft.facts.code.clone(),
        name: draft.facts.name.clone(),
        total: draft.total,
        state: NoticeState::Valid,
        paper,
        supersedes: None,
    }
}
