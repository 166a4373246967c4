//! 催款: what is said to a customer who owes, in three tones, to be pasted into a message or printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AccountKind, BillStanding, Owed};
use crate::moment::full_day;
use crate::money::Money;

/// How it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DemandTone {
    /// 提醒: friendly, also of what falls due soon.
    Reminder,
    /// 催告: firm, of what is overdue.
    Demand,
    /// 最后通知: the last word before a lawyer has it.
    Final,
}

impl DemandTone {
    pub const ALL: [Self; 3] = [Self::Reminder, Self::Demand, Self::Final];

    /// Over the letter.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Reminder => "付款提醒函",
            Self::Demand => "催款函",
            Self::Final => "最后催款通知",
        }
    }
}

/// Who writes to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandParties<'a> {
    pub company: &'a str,
    /// Who signs the message; may be empty.
    pub sender: &'a str,
    pub account: &'a str,
    pub kind: AccountKind,
    /// Who reads it; may be empty.
    pub contact: &'a str,
    /// 收款账户: as printed on letters; may be empty.
    pub payee: &'a str,
}

/// One demand, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Demand {
    pub tone: DemandTone,
    pub total: Money,
    /// By when it is to be paid.
    #[ts(type = "string")]
    pub until: NaiveDate,
    /// For a message: greeting, one line a bill, what is asked for.
    pub message: String,
    /// For a letter, between the address and the table of bills.
    pub opening: String,
    /// For a letter, behind the table.
    pub closing: Vec<String>,
    pub bills: Vec<BillStanding>,
}

impl Demand {
    /// Words for what is overdue on a day; a reminder also takes what falls due up to `soon`. None where
    /// there is nothing to ask for.
    #[must_use]
    pub fn write(
        tone: DemandTone,
        owed: &Owed,
        parties: &DemandParties<'_>,
        (day, soon, until): (NaiveDate, NaiveDate, NaiveDate),
    ) -> Option<Self> {
        let mut bills: Vec<BillStanding> = owed.overdue_bills().cloned().collect();
        let late = bills.len();
        if tone == DemandTone::Reminder {
            bills.extend(owed.due_until(soon).cloned());
        }
        if bills.is_empty() {
            return None;
        }
        let total = Money::total(bills.iter().map(|bill| bill.open))?;
        let words = Words {
            tone,
            parties,
            day,
            until,
            late,
            longest: owed.days_overdue().unwrap_or_default(),
            total,
        };
        Some(Self {
            tone,
            total,
            until,
            message: words.message(&bills),
            opening: words.opening(&bills),
            closing: words.closing(),
            bills,
        })
    }
}

struct Words<'a> {
    tone: DemandTone,
    parties: &'a DemandParties<'a>,
    day: NaiveDate,
    until: NaiveDate,
    /// How many bills are overdue.
    late: usize,
    longest: i64,
    total: Money,
}

impl Words<'_> {
    /// 贵公司 to a firm, 您 to a person.
    fn you(&self) -> &'static str {
        match self.parties.kind {
            AccountKind::Company => "贵公司",
            AccountKind::Person => "您",
        }
    }

    fn message(&self, bills: &[BillStanding]) -> String {
        let parties = self.parties;
        let name = match parties.contact {
            "" => parties.account,
            contact => contact,
        };
        let sender = match parties.sender {
            "" => format!("这里是{}。", parties.company),
            sender => format!("我是{}的{sender}。", parties.company),
        };
        let mut lines = vec![format!("{name}，您好！{sender}"), self.opening(bills)];
        lines.extend((1_usize..).zip(bills).map(|(number, bill)| {
            let label = match bill.bill.number.as_str() {
                "" => bill.bill.note.as_str(),
                number => number,
            };
            let when = match bill.days {
                days if days > 0 => format!("{}到期，已逾期{days}天", bill.bill.due),
                _ => format!("{}到期", bill.bill.due),
            };
            let label = match label {
                "" => String::new(),
                label => format!("{label}，"),
            };
            format!(
                "{number}. {label}{}，未付{}元（{when}）",
                bill.bill.on,
                bill.open.grouped()
            )
        }));
        lines.extend(self.closing());
        lines.join("\n")
    }

    fn opening(&self, bills: &[BillStanding]) -> String {
        let (you, day, total) = (self.you(), full_day(self.day), self.total.grouped());
        let count = bills.len();
        match self.tone {
            DemandTone::Reminder if self.late == 0 => {
                format!("{you}有{count}笔货款即将到期，合计{total}元，特此提醒：")
            }
            DemandTone::Reminder => {
                format!(
                    "截至{day}，{you}有{count}笔货款已经到期或者即将到期，合计{total}元，想来是事务繁忙未及安排，特此提醒："
                )
            }
            DemandTone::Demand => format!(
                "截至{day}，{you}有{count}笔货款逾期未付，合计{total}元，最长的已逾期{}天：",
                self.longest
            ),
            DemandTone::Final => format!(
                "截至{day}，{you}仍有{count}笔货款逾期未付，合计{total}元，最长的已逾期{}天。现作最后一次书面催告：",
                self.longest
            ),
        }
    }

    fn closing(&self) -> Vec<String> {
        let (you, until) = (self.you(), full_day(self.until));
        let ask = match self.tone {
            DemandTone::Reminder => format!(
                "请在{until}前安排付款。款项如已付出，请不必理会这条提醒；如有困难，请告知预计的付款日期。"
            ),
            DemandTone::Demand => format!(
                "请于{until}前付清。对账目如有异议，请在同一日期之前书面提出并说明理由，我方随即提供对账单和送货凭证；确有困难的，请在同一日期之前书面提出分期付款的安排。"
            ),
            DemandTone::Final => format!(
                "请于{until}前付清全部款项。到期仍未付清，又没有书面达成付款安排的，我方将依据《中华人民共和国民法典》第五百七十七条、第五百七十九条，请求支付货款并赔偿逾期付款造成的损失，不再另行通知。"
            ),
        };
        let mut told = vec![ask];
        if !self.parties.payee.is_empty() {
            told.push(format!("收款账户：{}", self.parties.payee));
        }
        if self.tone == DemandTone::Reminder {
            told.push(format!("感谢{you}一直以来的支持。"));
        }
        told
    }
}
