//! Whether two entries are one account. Certain is what nobody would ask about; everything else is
//! asked, because two firms of one name whose notes were mixed cannot be told apart again.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::account::{Account, AccountKind};
use super::name::{core_key, name_key};

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fingerprint {
    pub person: bool,
    pub name: String,
    pub core: String,
    pub code: String,
    pub credit_code: String,
    pub people: BTreeSet<String>,
    /// Numbers and addresses.
    pub reach: BTreeSet<String>,
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
    #[must_use]
    pub fn of(account: &Account) -> Self {
        let mut reach: BTreeSet<String> = account
            .all_phones()
            .map(|phone| format!("{}{}", phone.number, phone.extension))
            .collect();
        reach.extend(account.all_emails().map(str::to_lowercase));
        Self {
            person: account.kind == AccountKind::Person,
            name: name_key(&account.name),
            core: core_key(&account.name),
            code: account.code.trim().to_lowercase(),
            credit_code: account.credit_code.trim().to_uppercase(),
            people: account
                .contacts
                .iter()
                .map(|contact| name_key(&contact.name))
                .filter(|name| !name.is_empty())
                .collect(),
            reach,
        }
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
        let both = |a: &str, b: &str| !a.is_empty() && !b.is_empty();
        if both(&self.credit_code, &other.credit_code) {
            if self.credit_code == other.credit_code {
                return certain(R::SameCreditCode);
            }
            return (self.name == other.name)
                .then(|| possible(R::SameNameOnly))
                .flatten();
        }
        if both(&self.code, &other.code) && self.code == other.code {
            return certain(R::SameCode);
        }
        let in_common = !self.reach.is_disjoint(&other.reach);
        if self.name == other.name && !self.name.is_empty() {
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
        if self.core == other.core && self.core.chars().count() >= 2 && self.person == other.person
        {
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
        first.credit_code = "91310101MA1FL00001".into();
        second.credit_code = "91310101MA1FL00002".into();
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Possible, AlikeReason::SameNameOnly))
        );
        second.credit_code.clone_from(&first.credit_code);
        second.name = "别的名字".into();
        assert_eq!(
            alike(&first, &second),
            Some((Likeness::Certain, AlikeReason::SameCreditCode))
        );
    }
}
