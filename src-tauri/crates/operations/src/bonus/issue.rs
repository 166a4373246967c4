//! 签发: every notice numbered, typeset, signed and registered, or none. Issued is for ever.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use domain::bonus::{BonusRules, BonusRun, Citations, Explainer, Notice, NoticeState, RunState};
use domain::ids::{EmployeeId, NoticeId, PaperId};
use domain::moment::Moment;
use domain::money::Money;
use domain::papers::BonusNotice;
use domain::quarter::Quarter;
use paper::in_own_lane;
use store::{NewPaper, Reservation, RunFigures};

use super::calculate::{run, signoff};
use super::explain::frozen;
use super::notice::{Letter, reading_order};
use super::stored::Frozen;
use super::view::is_stale;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers::words::{number, short_head};
use crate::papers::{
    PaperSigner, SOURCE_FORMAT, Sealing, Signed, give_up, keep_timestamp, marks, reserve,
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

/// A notice on its way into the register.
struct Made {
    facts: BonusNotice,
    signed: Signed,
    pages: usize,
}

/// What every notice of a batch is signed and sealed with.
#[derive(Clone, Copy)]
struct Hands<'a> {
    signer: &'a PaperSigner,
    sealing: Option<&'a Sealing>,
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
    let rules = BonusRules::read(&version.parameters)?;
    let signer = PaperSigner::load(office)?;
    let sealing = Sealing::on_one_page(office, seal)?;
    let hands = Hands {
        signer: &signer,
        sealing: sealing.as_ref(),
    };
    let company = office.file.company().get()?.name;
    let series = format!("JT-{quarter}");
    let count = u32::try_from(frozen.allocation.people.len()).unwrap_or(u32::MAX);
    let reserved = reserve(office, now, &series, count)?;
    let citations = Citations::of(&version.body, &version.parameters);
    let explainer = Explainer::new(
        citations,
        &rules,
        &frozen.inputs.facts,
        &frozen.inputs.faults,
    );
    let letter = Letter {
        company: &company,
        quarter,
        version: &version,
        rules: &rules,
        frozen: &frozen,
        explainer: &explainer,
        order: reading_order(&version.body),
        issued: now,
        signer_note: Some(signer.note()),
        audit_head: short_head(&office.file.audit().head()?),
    };
    let made = letters(&letter, &reserved).and_then(|facts| make(facts, hands, now, progress));
    let issued = made.and_then(|made| {
        let room = Room::of(&made);
        register(office, now, &run, &frozen, hands, &reserved, made)
            .map_err(|error| room.on_a_full_disk(error, quarter))
    });
    issued.map_err(|error| give_up(office, now, &series, &reserved, error))
}

/// How much a batch needs on the disk.
struct Room {
    notices: usize,
    bytes: usize,
}

impl Room {
    fn of(made: &[Made]) -> Self {
        Self {
            notices: made.len(),
            bytes: made.iter().map(|one| one.signed.bytes.len()).sum(),
        }
    }

    /// Of a full disk, how much room the batch needs: its papers, once in the file and once in its journal.
    fn on_a_full_disk(&self, error: Error, quarter: Quarter) -> Error {
        match error {
            Error::Refused(refused) if refused.code == "store.disk_full" => {
                refusal("bonus.issue_disk_full")
                    .fact("quarter", quarter)
                    .fact("notices", self.notices)
                    .fact("megabytes", self.bytes * 3 / 1_000_000 + 2)
                    .detail(refused.detail)
                    .into()
            }
            other => other,
        }
    }
}

fn letters(letter: &Letter<'_>, reserved: &[Reservation]) -> Result<Vec<BonusNotice>> {
    let people = &letter.frozen.allocation.people;
    people
        .iter()
        .zip(reserved)
        .filter_map(|(granted, reservation)| {
            letter
                .to(
                    &granted.code,
                    &number(&reservation.series, reservation.number),
                )
                .transpose()
        })
        .collect()
}

/// Typesets and signs on all cores; the answers come back in the order of the people.
fn make(
    facts: Vec<BonusNotice>,
    hands: Hands<'_>,
    now: Moment,
    progress: &mut dyn FnMut(Step<'_>) -> bool,
) -> Result<Vec<Made>> {
    let total = facts.len();
    let threads = std::thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(total.max(1));
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let mut made: BTreeMap<usize, (Signed, usize)> = BTreeMap::new();
    let outcome = std::thread::scope(|scope| {
        for _ in 0..threads {
            let send = send.clone();
            let (next, facts) = (&next, &facts);
            scope.spawn(move || {
                in_own_lane(|| {
                    let typesetter = Office::typesetter();
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(notice) = facts.get(index) else {
                            break;
                        };
                        let seal = hands.sealing.map(|sealing| &sealing.impression);
                        let one = typesetter
                            .bonus_notice(notice, seal, now)
                            .map_err(Error::from)
                            .and_then(|pdf| Ok((hands.signer.paper(&pdf, now)?, pdf.pages)));
                        // The receiver is gone when the batch was ended; then the work is of no use.
                        if send.send((index, one)).is_err() {
                            break;
                        }
                    }
                });
            });
        }
        drop(send);
        for (index, one) in &receive {
            made.insert(index, one?);
            let current = facts.get(index).map_or("", |notice| notice.name.as_str());
            if !progress(Step {
                done: made.len(),
                total,
                current,
            }) {
                next.store(total, Ordering::Relaxed);
                return Err(Error::Refused(refusal("cancelled")));
            }
        }
        Ok(())
    });
    outcome?;
    Ok(facts
        .into_iter()
        .zip(made.into_values())
        .map(|(facts, (signed, pages))| Made {
            facts,
            signed,
            pages,
        })
        .collect())
}

/// Papers, notices, the reserve and the state of the run commit together. A paper that is written is let go
/// of: half a thousand of them beside the pages of the file would be the most memory of the whole batch.
fn register(
    office: &mut Office,
    now: Moment,
    run: &BonusRun,
    frozen: &Frozen,
    hands: Hands<'_>,
    reserved: &[Reservation],
    made: Vec<Made>,
) -> Result<()> {
    let allocation = &frozen.allocation;
    let paid = Money::total(allocation.people.iter().map(|person| person.total))
        .ok_or_else(|| anyhow::anyhow!("the sum of the notices is out of bounds"))?;
    let figures = RunFigures {
        opening: allocation.reserve.opening,
        pool: allocation.pool,
        paid,
    };
    let employees: BTreeMap<&str, EmployeeId> = frozen
        .inputs
        .people
        .iter()
        .map(|person| (person.code.as_str(), person.employee))
        .collect();
    let by = signoff(office, now);
    let quarter = run.quarter;
    let seal = hands.sealing.map(|sealing| i64::from(sealing.seal));
    let payload =
        serde_json::json!({ "notices": made.len(), "paid": paid.to_string(), "seal": seal });
    let balanced = allocation.balances();
    office.record_papers(now, "bonus.issue", &quarter.to_string(), payload, |tx| {
        if !balanced {
            return Err(store::StoreError::Conflict {
                rule: "opening + pool = paid + closing".to_owned(),
            });
        }
        for ((granted, reservation), made) in allocation.people.iter().zip(reserved).zip(made) {
            let Some(employee) = employees.get(granted.code.as_str()).copied() else {
                continue;
            };
            let source = serde_json::to_value(&made.facts).unwrap_or_default();
            let paper = tx.papers().insert(&NewPaper {
                number: &made.facts.number,
                reservation: Some(reservation),
                kind: "bonus_notice",
                title: &format!("{} 奖金通知书", made.facts.quarter),
                subject: &quarter.to_string(),
                people: &[employee],
                pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
                bytes: &made.signed.bytes,
                source_format: SOURCE_FORMAT,
                source: &source,
                signer: Some(&hands.signer.fingerprint),
            })?;
            let marks = marks(Some(hands.signer), hands.sealing, made.pages);
            tx.papers().mark(paper, marks)?;
            keep_timestamp(tx, paper, Some(&made.signed))?;
            tx.bonus()
                .insert_notice(&notice(run, employee, granted.total, &made, paper))?;
        }
        tx.bonus().post_run(run.id, quarter, &figures)?;
        tx.bonus().set_state(
            run.id,
            RunState::Approved,
            RunState::Issued,
            &by,
            run.one_person,
        )
    })
}

fn notice(
    run: &BonusRun,
    employee: EmployeeId,
    total: Money,
    made: &Made,
    paper: PaperId,
) -> Notice {
    Notice {
        id: NoticeId::from(0),
        run: run.id,
        number: made.facts.number.clone(),
        employee,
        code: made.facts.code.clone(),
        name: made.facts.name.clone(),
        total,
        state: NoticeState::Valid,
        paper,
        supersedes: None,
    }
}
