//! 客户档案: what a file must say to be complete (D3: information files of key accounts, managed scientifically).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::account::{Account, AccountKind, Consent, DecisionRole};

/// 必填项: what stands in the file form of the key-account regulation and can be read from an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileItem {
    Address,
    /// Of companies.
    Industry,
    /// 客户经理
    Manager,
    /// Somebody with a number to call.
    Phone,
    /// Of companies: who decides.
    Decider,
    /// Everybody was asked whether his data may be kept.
    Consent,
}

impl FileItem {
    /// What a file of this kind must say.
    #[must_use]
    pub fn required(kind: AccountKind) -> &'static [Self] {
        const COMPANY: [FileItem; 6] = [
            FileItem::Address,
            FileItem::Industry,
            FileItem::Manager,
            FileItem::Phone,
            FileItem::Decider,
            FileItem::Consent,
        ];
        const PERSON: [FileItem; 4] = [
            FileItem::Address,
            FileItem::Manager,
            FileItem::Phone,
            FileItem::Consent,
        ];
        match kind {
            AccountKind::Company => &COMPANY,
            AccountKind::Person => &PERSON,
        }
    }

    /// As papers call it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Address => "地址",
            Self::Industry => "行业",
            Self::Manager => "客户经理",
            Self::Phone => "联系电话",
            Self::Decider => "决策人",
            Self::Consent => "联系人同意情况",
        }
    }

    fn stands_in(self, account: &Account) -> bool {
        match self {
            Self::Address => !account.address.trim().is_empty(),
            Self::Industry => !account.industry.trim().is_empty(),
            Self::Manager => account.manager.is_some(),
            Self::Phone => account.all_phones().next().is_some(),
            Self::Decider => account
                .contacts
                .iter()
                .any(|contact| contact.role == DecisionRole::Decider),
            Self::Consent => account
                .contacts
                .iter()
                .all(|contact| contact.consent != Consent::Unknown),
        }
    }
}

/// What the file of an account must say and does not.
#[must_use]
pub fn missing(account: &Account) -> Vec<FileItem> {
    let required = FileItem::required(account.kind).iter().copied();
    required.filter(|item| !item.stands_in(account)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::Contact;

    #[test]
    fn a_file_lacks_what_nobody_wrote_and_nobody_decides_for_a_person() {
        let mut company = Account::named(AccountKind::Company, "云栖里酒店");
        company.address = "滨江区江南大道 8 号".into();
        company.industry = " ".into();
        let mut boss = Contact::named("沈");
        boss.role = DecisionRole::Decider;
        company.contacts.push(boss);
        let lacking = [
            FileItem::Industry,
            FileItem::Manager,
            FileItem::Phone,
            FileItem::Consent,
        ];
        assert_eq!(missing(&company), lacking);
        let person = Account::named(AccountKind::Person, "沈");
        let lacking = [FileItem::Address, FileItem::Manager, FileItem::Phone];
        assert_eq!(missing(&person), lacking);
    }
}
