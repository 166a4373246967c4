//! The notices of a quarter, set and signed on all cores and handed over one after the other.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError, mpsc};

use domain::moment::Moment;
use domain::papers::BonusNotice;
use paper::in_own_lane;

use crate::error::Result;
use crate::office::Office;
use crate::papers::{PaperSigner, Sealing, Signed};

/// So many notices of each thread are begun before their turn: while one waits for a timestamp, the others
/// do not pile up in memory.
const AHEAD: usize = 4;

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

/// Sets and signs a notice.
pub(super) fn notice(facts: &BonusNotice, hands: Hands<'_>, now: Moment) -> Result<Made> {
    let seal = hands.sealing.map(|sealing| &sealing.impression);
    let pdf = Office::typesetter().bonus_notice(facts, seal, now)?;
    Ok(Made {
        signed: hands.signer.paper(&pdf, now)?,
        pages: pdf.pages,
    })
}

/// Makes something of each item on all cores, and gives it with its item to `keep`, in the order of the items
/// and on the thread of the caller, as soon as it is made. However many there are, only a few wait in memory.
/// An error of either ends the batch; so does a panic of `make`, as an error.
pub(super) fn in_order<T: Sync, M: Send>(
    items: &[T],
    make: impl Fn(&T) -> Result<M> + Sync,
    keep: &mut dyn FnMut(&T, M) -> Result<()>,
) -> Result<()> {
    let threads = std::thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(items.len().max(1));
    let (hand_out, wanted) = mpsc::channel();
    let wanted = Mutex::new(wanted);
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (send, wanted, make) = (send.clone(), &wanted, &make);
            scope.spawn(move || {
                in_own_lane(|| {
                    loop {
                        let next = wanted.lock().unwrap_or_else(PoisonError::into_inner).recv();
                        let Ok((turn, item)) = next else { break };
                        let made = catch_unwind(AssertUnwindSafe(|| make(item)));
                        let made = made.unwrap_or_else(|_| {
                            Err(anyhow::anyhow!("a notice could not be made: a panic").into())
                        });
                        // The receiver is gone when the batch was ended; then the work is of no use.
                        if send.send((turn, made)).is_err() {
                            break;
                        }
                    }
                });
            });
        }
        // The makers have theirs: when they are all gone, nothing more is received.
        drop(send);
        // Ours from here on, and gone on any way out: then nobody waits for more, or to hand anything over.
        let (hand_out, receive) = (hand_out, receive);
        let mut waiting = items.iter().enumerate();
        for item in waiting.by_ref().take(threads * AHEAD) {
            // A maker that is gone is told of below.
            let _ = hand_out.send(item);
        }
        let mut early = BTreeMap::new();
        for (turn, item) in items.iter().enumerate() {
            let made = loop {
                if let Some(made) = early.remove(&turn) {
                    break made;
                }
                let (index, made) = receive.recv().map_err(anyhow::Error::from)?;
                early.insert(index, made?);
            };
            keep(item, made)?;
            if let Some(item) = waiting.next() {
                let _ = hand_out.send(item);
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::error::refusal;
    use crate::testing::code_of;

    const MANY: usize = 200;

    fn items() -> Vec<usize> {
        (0..MANY).collect()
    }

    #[test]
    fn what_is_made_comes_in_the_order_of_the_items() {
        let mut kept = Vec::new();
        let make = |item: &usize| {
            // Every third takes longer than those after it.
            std::thread::sleep(Duration::from_micros(if item.is_multiple_of(3) {
                300
            } else {
                10
            }));
            Ok(item * 2)
        };
        in_order(&items(), make, &mut |_, made| {
            kept.push(made);
            Ok(())
        })
        .unwrap();
        let all: Vec<usize> = (0..MANY).map(|item| item * 2).collect();
        assert_eq!(kept, all);
        in_order(&[], |_: &usize| Ok(()), &mut |_, ()| {
            panic!("nothing to keep")
        })
        .unwrap();
    }

    #[test]
    fn while_one_waits_only_a_few_are_begun_before_their_turn() {
        let begun = AtomicUsize::new(0);
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let most = threads * AHEAD;
        let make = |item: &usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            if *item == 0 {
                // The first waits until the others can do no more.
                let mut last = 0;
                while last != begun.load(Ordering::SeqCst) {
                    last = begun.load(Ordering::SeqCst);
                    std::thread::sleep(Duration::from_millis(50));
                }
                assert!(last <= most, "{last} were begun");
            }
            Ok(*item)
        };
        in_order(&items(), make, &mut |_, _| Ok(())).unwrap();
        assert_eq!(begun.load(Ordering::SeqCst), MANY);
    }

    #[test]
    fn an_error_or_a_panic_on_either_side_ends_the_batch() {
        let fail = |item: &usize| match item {
            90 => Err(refusal("cancelled").into()),
            _ => Ok(*item),
        };
        let mut kept = 0;
        let ended = in_order(&items(), fail, &mut |_, _| {
            kept += 1;
            Ok(())
        });
        assert_eq!(code_of(ended), "cancelled");
        assert!(kept <= 90, "{kept} were kept");
        let ended = in_order(
            &items(),
            |item: &usize| Ok(*item),
            &mut |_, made| match made {
                50 => Err(refusal("bonus.stale").into()),
                _ => Ok(()),
            },
        );
        assert_eq!(code_of(ended), "bonus.stale");
        let torn = |item: &usize| {
            assert!(*item != 7, "a test tears it");
            Ok(*item)
        };
        assert!(in_order(&items(), torn, &mut |_, _| Ok(())).is_err());
    }
}
