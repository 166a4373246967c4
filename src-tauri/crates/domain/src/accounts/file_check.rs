//! 客户档案: what a file must say to be complete (D3: information files of key accounts, managed scientifically).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::account::{Account, AccountKind, DecisionRole};

/// 必填项: what stands in the file form of the key-account regulation and can be read from an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileItem {
    Address,
    /// 统一社会信用代码, of companies.
    CreditCode,
    Industry,
    /// 客户经理
    Manager,
    /// 合作起始日期
    Since,
    /// Somebody with a number to call.
    Phone,
    /// Of companies: who decides.
    Decider,
}

impl FileItem {
    /// What a file of this kind must say.
    #[must_use]
    pub fn required(kind: AccountKind) -> &'static [Self] {
        const COMPANY: [FileItem; 7] = [
            FileItem::Address,
            FileItem::CreditCode,
            FileItem::Industry,
            FileItem::Manager,
            FileItem::Since,
            FileItem::Phone,
            FileItem::Decider,
        ];
        const PERSON: [FileItem; 4] = [
            FileItem::Address,
            FileItem::Manager,
            FileItem::Since,
            FileItem::Phone,
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
            Self::CreditCode => "统一社会信用代码",
            Self::Industry => "行业",
            Self::Manager => "客户经理",
            Self::Since => "合作起始日期",
            Self::Phone => "联系电话",
            Self::Decider => "决策人",
        }
    }

    fn stands_in(self, account: &Account) -> bool {
        match self {
            Self::Address => !account.address.trim().is_empty(),
            Self::CreditCode => !account.credit_code.trim().is_empty(),
            Self::Industry => !account.industry.trim().is_empty(),
            Self::Manager => account.manager.is_some(),
            Self::Since => account.since.is_some(),
            Self::Phone => account.all_phones().next().is_some(),
            Self::Decider => account
                .contacts
                .iter()
                .any(|contact| contact.role == DecisionRole::Decider),
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
    fn a_file_lacks_what_nobody_wrote_and_a_person_has_no_credit_code() {
        let mut company = Account::named(AccountKind::Company, "云栖里酒店");
        company.address = "滨江区江南大道 8 号".into();
        company.industry = " ".into();
        let mut boss = Contact::named("沈");
        boss.role = DecisionRole::Decider;
        company.contacts.push(boss);
        let lacking = [
            FileItem::CreditCode,
            FileItem::Industry,
            FileItem::Manager,
            FileItem::Since,
            FileItem::Phone,
        ];
        assert_eq!(missing(&company), lacking);
        let person = Account::named(AccountKind::Person, "沈");
        assert_eq!(missing(&person), FileItem::required(AccountKind::Person));
    }
}
