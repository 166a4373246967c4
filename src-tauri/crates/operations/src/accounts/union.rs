//! Two pictures of one account laid over one another: by an import, by a merge.

use domain::accounts::{Account, Contact, name_key};

/// Which side is believed where both say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Believe {
    /// What is there; the other one only fills gaps.
    Ours,
    /// The newer word.
    Theirs,
}

/// Adds to `ours` what `theirs` knows. Names, grade, manager, status and group are not touched; nobody
/// and no number is lost.
pub(super) fn add(ours: &mut Account, theirs: &Account, believe: Believe) {
    let text = |ours: &mut String, theirs: &String| put(ours, theirs, believe);
    text(&mut ours.short_name, &theirs.short_name);
    text(&mut ours.code, &theirs.code);
    text(&mut ours.credit_code, &theirs.credit_code);
    text(&mut ours.industry, &theirs.industry);
    text(&mut ours.source, &theirs.source);
    text(&mut ours.address, &theirs.address);
    text(&mut ours.website, &theirs.website);
    newer(&mut ours.since, &theirs.since, believe);
    newer(&mut ours.yearly_purchase, &theirs.yearly_purchase, believe);
    if believe == Believe::Theirs {
        append(&mut ours.note, &theirs.note);
    } else if ours.note.is_empty() {
        ours.note.clone_from(&theirs.note);
    }
    for value in &theirs.custom {
        if believe == Believe::Theirs || ours.custom(value.field).is_none() {
            ours.set_custom(value.field, Some(value.value.clone()));
        }
    }
    for contact in &theirs.contacts {
        match ours
            .contacts
            .iter_mut()
            .find(|known| is_same(known, contact))
        {
            Some(known) => add_contact(known, contact, believe),
            None => ours.contacts.push(contact.clone()),
        }
    }
    for phone in &theirs.phones {
        let known = ours
            .all_phones()
            .any(|one| (&one.number, &one.extension) == (&phone.number, &phone.extension));
        if !known {
            ours.phones.push(phone.clone());
        }
    }
    for address in &theirs.emails {
        let known = ours
            .all_emails()
            .any(|one| one.eq_ignore_ascii_case(address));
        if !known {
            ours.emails.push(address.clone());
        }
    }
}

/// The same name, or no telling one apart by number.
fn is_same(one: &Contact, other: &Contact) -> bool {
    name_key(&one.name) == name_key(&other.name)
}

fn add_contact(ours: &mut Contact, theirs: &Contact, believe: Believe) {
    put(&mut ours.department, &theirs.department, believe);
    put(&mut ours.post, &theirs.post, believe);
    put(&mut ours.wechat, &theirs.wechat, believe);
    newer(&mut ours.birthday, &theirs.birthday, believe);
    if theirs.role != domain::accounts::DecisionRole::Unknown
        && (believe == Believe::Theirs || ours.role == domain::accounts::DecisionRole::Unknown)
    {
        ours.role = theirs.role;
    }
    if ours.attitude == domain::accounts::Attitude::Unknown {
        ours.attitude = theirs.attitude;
    }
    // Who asked not to be called is not called, whichever list says so.
    ours.no_contact |= theirs.no_contact;
    if theirs.consent == domain::accounts::Consent::Withdrawn
        || ours.consent == domain::accounts::Consent::Unknown
    {
        ours.consent = theirs.consent;
    }
    append(&mut ours.note, &theirs.note);
    for phone in &theirs.phones {
        if !ours
            .phones
            .iter()
            .any(|one| (&one.number, &one.extension) == (&phone.number, &phone.extension))
        {
            ours.phones.push(phone.clone());
        }
    }
    for address in &theirs.emails {
        if !ours
            .emails
            .iter()
            .any(|one| one.eq_ignore_ascii_case(address))
        {
            ours.emails.push(address.clone());
        }
    }
}

fn put(ours: &mut String, theirs: &String, believe: Believe) {
    if !theirs.is_empty() && (ours.is_empty() || believe == Believe::Theirs) {
        ours.clone_from(theirs);
    }
}

fn newer<T: Clone>(ours: &mut Option<T>, theirs: &Option<T>, believe: Believe) {
    if theirs.is_some() && (ours.is_none() || believe == Believe::Theirs) {
        ours.clone_from(theirs);
    }
}

/// Notes are never overwritten; what stands there already is not said twice.
fn append(ours: &mut String, theirs: &str) {
    if theirs.is_empty() || ours.contains(theirs) {
        return;
    }
    if !ours.is_empty() {
        ours.push('\n');
    }
    ours.push_str(theirs);
}
