//! Who takes part, and why the others do not (A2).

use super::result::{LeftOut, Reason};
use super::terms::{Subject, Terms};

/// Both lists in the order of the codes.
pub(super) fn divide<'t, 'a>(terms: &'t Terms<'a>) -> (Vec<&'t Subject<'a>>, Vec<LeftOut>) {
    let mut taking_part = Vec::with_capacity(terms.people.len());
    let mut left_out = Vec::new();
    for person in &terms.people {
        match reason(terms, person) {
            None => taking_part.push(person),
            Some(reason) => left_out.push(LeftOut {
                code: person.code.into(),
                reason,
            }),
        }
    }
    (taking_part, left_out)
}

/// Without days given, a person was there all the time.
fn reason(terms: &Terms<'_>, person: &Subject<'_>) -> Option<Reason> {
    if person.commission {
        return Some(Reason::Commission);
    }
    let days = person.days()?;
    if days.is_zero() {
        return Some(Reason::NoDays);
    }
    terms
        .min_days
        .as_ref()
        .filter(|fewest| days < **fewest)
        .map(|_| Reason::TooFewDays)
}
