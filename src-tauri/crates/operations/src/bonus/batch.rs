//! The notices of a quarter, set and signed on all cores and handed over one after the other.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use domain::moment::Moment;
use domain::papers::BonusNotice;
use paper::in_own_lane;

use crate::error::{Error, Result};
use crate::office::Office;
use crate::papers::{PaperSigner, Sealing, Signed};

/// What every notice of a batch is signed and sealed with.
#[derive(Clone, Copy)]
pub(super) struct Hands<'a> {
    pub(super) signer: &'a PaperSigner,
    pub(super) sealing: Option<&'a Sealing>,
}

/// A notice on its way into the register.
pub(super) struct Made {
    pub(super) signed: Signed,
    pub(super) pages: usize,
}

/// Gives every notice to `keep`, in the order of `facts` and on the thread of the caller, as soon as it is
/// made. However many there are, only a few wait in memory: who makes them waits for who keeps them.
/// An error of either ends the batch.
pub(super) fn make(
    facts: &[&BonusNotice],
    hands: Hands<'_>,
    now: Moment,
    keep: &mut dyn FnMut(Made) -> Result<()>,
) -> Result<()> {
    let threads = std::thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(facts.len().max(1));
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::sync_channel(threads);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                in_own_lane(|| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(notice) = facts.get(index) else {
                            break;
                        };
                        // The receiver is gone when the batch was ended; then the work is of no use.
                        if send.send((index, one(notice, hands, now))).is_err() {
                            break;
                        }
                    }
                });
            });
        }
        drop(send);
        // What is ready before its turn; as many as there are threads, and those on the way.
        let mut early = BTreeMap::new();
        let mut turn = 0;
        // Gone at the end of this closure on any way out, so that nobody waits to hand anything over.
        for (index, made) in receive {
            early.insert(index, made?);
            while let Some(made) = early.remove(&turn) {
                turn += 1;
                keep(made)?;
            }
        }
        Ok(())
    })
}

fn one(notice: &BonusNotice, hands: Hands<'_>, now: Moment) -> Result<Made> {
    let seal = hands.sealing.map(|sealing| &sealing.impression);
    let pdf = Office::typesetter()
        .bonus_notice(notice, seal, now)
        .map_err(Error::from)?;
    Ok(Made {
        signed: hands.signer.paper(&pdf, now)?,
        pages: pdf.pages,
    })
}
