//! Whether two entries are one account. Certain is what nobody would ask about; everything else is
//! asked, because two firms of one name whose notes were mixed cannot be told apart again.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::account::{Account, AccountKind};
use super::name::{core_key, name_key};

/// A text that is only ever asked whether it equals another, as its hash; none for an empty text. A hundred
/// thousand accounts are compared without holding their texts twice, and among a million texts two would have
/// to share one of 2^64 hashes to be taken for one another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(Option<NonZeroU64>);

impl Mark {
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self(None);
        }
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Self(Some(
            NonZeroU64::new(hasher.finish()).unwrap_or(NonZeroU64::MIN),
        ))
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_none()
    }

    fn is_both(self, other: Self) -> bool {
        self == other && !self.is_empty()
    }
}

/// A few texts, each once, in no order that means anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// Whether it is new.
    pub fn insert(&mut self, mark: Mark) -> bool {
        if mark.is_empty() {
            return false;
        }
        match self.0.binary_search(&mark) {
            Ok(_) => false,
            Err(at) => {
                // Nearly all accounts have one or two: no room is kept for more.
                self.0.reserve_exact(1);
                self.0.insert(at, mark);
                true
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = Mark> + '_ {
        self.0.iter().copied()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is_disjoint(&self, other: &Self) -> bool {
        self.0
            .iter()
            .all(|mark| other.0.binary_search(mark).is_err())
    }
}

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fingerprint {
    pub person: bool,
    pub name: Mark,
    /// None for a name with less than two characters that say who it is.
    pub core: Mark,
    pub code: Mark,
    pub credit_code: Mark,
    pub people: Marks,
    /// Numbers and addresses.
    pub reach: Marks,
}

/// How alike two accounts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    Possible,
    Certain,
}

/// The likeness and the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Alike {
    pub likeness: Likeness,
    pub reason: AlikeReason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AlikeReason {
    /// 统一社会信用代码
    SameCreditCode,
    SameCode,
    /// The same name, and a number, an address or a person in common.
    SameNameAndContact,
    /// The same name, and nothing that speaks against it.
    SameName,
    /// The same name, but other people and other numbers.
    SameNameOnly,
    /// 明烛灯饰 and 明烛灯饰有限公司
    SameCore,
    /// Another name with the same number or address.
    SameReach,
}

impl Fingerprint {
    /// Of an account without people, numbers and addresses so far.
    #[must_use]
    pub fn new(kind: AccountKind, name: &str, code: &str, credit_code: &str) -> Self {
        let core = core_key(name);
        Self {
            person: kind == AccountKind::Person,
            name: Mark::of(&name_key(name)),
            core: match core.chars().count() {
                0 | 1 => Mark::default(),
                _ => Mark::of(&core),
            },
            code: Mark::of(&code.trim().to_lowercase()),
            credit_code: Mark::of(&credit_code.trim().to_uppercase()),
            people: Marks::default(),
            reach: Marks::default(),
        }
    }

    pub fn add_person(&mut self, name: &str) {
        self.people.insert(Mark::of(&name_key(name)));
    }

    pub fn add_phone(&mut self, number: &str, extension: &str) {
        self.reach.insert(Mark::of(&format!("{number}{extension}")));
    }

    pub fn add_email(&mut self, address: &str) {
        self.reach.insert(Mark::of(&address.to_lowercase()));
    }

    #[must_use]
    pub fn of(account: &Account) -> Self {
        let mut print = Self::new(
            account.kind,
            &account.name,
            &account.code,
            &account.credit_code,
        );
        for contact in &account.contacts {
            print.add_person(&contact.name);
        }
        for phone in account.all_phones() {
            print.add_phone(&phone.number, &phone.extension);
        }
        for address in account.all_emails() {
            print.add_email(address);
        }
        print
    }

    /// Nothing when the two have nothing to do with one another.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Option<Alike> {
        use AlikeReason as R;
        let certain = |reason| {
            Some(Alike {
                likeness: Likeness::Certain,
                reason,
            })
        };
        let possible = |reason| {
            Some(Alike {
                likeness: Likeness::Possible,
                reason,
            })
        };
        if !self.credit_code.is_empty() && !other.credit_code.is_empty() {
            if self.credit_code == other.credit_code {
                return certain(R::SameCreditCode);
            }
            return (self.name == other.name)
                .then(|| possible(R::SameNameOnly))
                .flatten();
        }
        if self.code.is_both(other.code) {
            return certain(R::SameCode);
        }
        let in_common = !self.reach.is_disjoint(&other.reach);
        if self.name.is_both(other.name) {
            let same_person = !self.people.is_disjoint(&other.people);
            let silent = |one: &Self| one.reach.is_empty() && one.people.is_empty();
            // Two people of one name are two until a number says otherwise.
            if self.person || other.person {
                return if in_common || (self.reach.is_empty() && other.reach.is_empty()) {
                    certain(R::SameNameAndContact)
                } else {
                    possible(R::SameNameOnly)
                };
            }
            return if in_common || same_person {
                certain(R::SameNameAndContact)
            } else if silent(self) || silent(other) {
                certain(R::SameName)
            } else {
                possible(R::SameNameOnly)
            };
        }
        if self.core.is_both(other.core) && self.person == other.person {
            return possible(R::SameCore);
        }
        if in_common {
            return possible(R::SameReach);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::{Contact, Phone};

    fn shop(name: &str, person: &str, phone: &str) -> Fingerprint {
        let mut account = Account::named(AccountKind::Company, name);
        if !person.is_empty() || !phone.is_empty() {
            let mut contact = Contact::named(person);
            if !phone.is_empty() {
                contact.phones.push(Phone::parse(phone).unwrap());
            }
            account.contacts.push(contact);
        }
        Fingerprint::of(&account)
    }

    fn alike(a: &Fingerprint, b: &Fingerprint) -> Option<(Likeness, AlikeReason)> {
        assert_eq!(
            a.compare(b),
            b.compare(a),
            "it does not matter who is asked"
        );
        a.compare(b).map(|alike| (alike.likeness, alike.reason))
    }

    #[test]
    fn the_same_name_with_the_same_number_is_certain_however_it_is_written() {
        let first = shop("乐清华瑞恒食品有限公司", "王秀英", "13800000001");
        let second = shop(
            "乐清华瑞恒食品（有限公司）",
            "王秀英",
            "＋８６138 0000 0001",
        );
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Certain, AlikeReason::SameNameAndContact))
        );
    }

    #[test]
    fn the_same_name_with_another_person_and_number_is_asked_about() {
        let first = shop("乐清华瑞恒食品有限公司", "王秀英", "13800000001");
        let second = shop("乐清华瑞恒食品有限公司", "李四", "13800000011");
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Possible, AlikeReason::SameNameOnly))
        );
        let bare = shop("乐清华瑞恒食品有限公司", "", "");
        assert_eq!(
            alike(&first, &bare),
            Some((Likeness::Certain, AlikeReason::SameName))
        );
    }

    #[test]
    fn a_shorter_name_and_a_shared_number_are_hints_only() {
        let long = shop("明烛灯饰有限公司", "周既明", "13800000001");
        let short = shop("明烛灯饰", "李昉", "13800000002");
        let other = shop("晨光装饰", "赵玥", "13800000001");
        assert_eq!(
            alike(&long, &short),
            Some((Likeness::Possible, AlikeReason::SameCore))
        );
        assert_eq!(
            alike(&long, &other),
            Some((Likeness::Possible, AlikeReason::SameReach))
        );
        assert_eq!(alike(&short, &other), None);
    }

    #[test]
    fn two_credit_codes_are_two_firms_even_under_one_name() {
        let mut first = shop("明烛灯饰有限公司", "", "");
        let mut second = first.clone();
        first.credit_code = Mark::of("91310101MA1FL00001");
        second.credit_code = Mark::of("91310101MA1FL00002");
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Possible, AlikeReason::SameNameOnly))
        );
        second.credit_code.clone_from(&first.credit_code);
        second.name = Mark::of("别的名字");
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Certain, AlikeReason::SameCreditCode))
        );
    }
}
