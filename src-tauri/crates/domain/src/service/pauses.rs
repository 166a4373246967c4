//! Times in which the clock stands still, for example while the customer is asked back.

use chrono::NaiveDateTime;

use super::refusal::Refusal;

/// From a minute on, up to but without another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    from: NaiveDateTime,
    to: NaiveDateTime,
}

impl Pause {
    /// A pause may be empty, but it does not end before it begins.
    pub fn new(from: NaiveDateTime, to: NaiveDateTime) -> Result<Self, Refusal> {
        if to < from {
            return Err(Refusal::PauseEndsBeforeItBegins { from, to });
        }
        Ok(Self { from, to })
    }
}

/// Pauses in order, apart from each other: overlapping ones count once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pauses(Vec<Pause>);

impl Pauses {
    #[must_use]
    pub fn new(mut pauses: Vec<Pause>) -> Self {
        pauses.sort_unstable();
        let mut merged: Vec<Pause> = Vec::with_capacity(pauses.len());
        for pause in pauses {
            match merged.last_mut() {
                Some(last) if pause.from <= last.to => last.to = last.to.max(pause.to),
                _ => merged.push(pause),
            }
        }
        Self(merged)
    }

    /// Whether a minute of the span is paused.
    pub(super) fn touch(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        self.within(from, to).next().is_some()
    }

    /// What is left of a span when the pauses are taken out, in order.
    pub(super) fn rest_of(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let mut rest = Vec::new();
        let mut at = from;
        for pause in self.within(from, to) {
            if at < pause.from {
                rest.push((at, pause.from));
            }
            at = at.max(pause.to);
        }
        if at < to {
            rest.push((at, to));
        }
        rest
    }

    fn within(&self, from: NaiveDateTime, to: NaiveDateTime) -> impl Iterator<Item = &Pause> {
        let first = self.0.partition_point(|pause| pause.to <= from);
        self.0[first..]
            .iter()
            .take_while(move |pause| pause.from < to)
            .filter(|pause| pause.from < pause.to)
    }
}
