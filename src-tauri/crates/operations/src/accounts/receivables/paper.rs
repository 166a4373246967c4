//! 对账单: a span of the books as a paper, with the slip on which the customer agrees or says what differs.

use chrono::NaiveDate;
use domain::accounts::{Age, Books, Statement, StatementLine, StatementWhat};
use domain::ids::AccountId;
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::{FormBlock, FormColumn as Column, FormField as Field};

use super::{account, lines, settings};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::views::{PaperRow, Role, StatementView};

/// Series: `DZ-2026-001`.
const SERIES: &str = "DZ";

/// The statement of a span. Without a first day it begins with the month of the last one.
pub fn statement(
    office: &Office,
    now: Moment,
    id: i64,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<StatementView> {
    let account = account(office, AccountId::from(id))?;
    if to < from || to > now.today() {
        return Err(refusal("accounts.statement_span")
            .fact("from", from)
            .fact("to", to)
            .into());
    }
    let (bills, payments) = lines(office, account.id)?;
    let books = Books {
        bills: &bills,
        payments: &payments,
    };
    let statement = books.statement(from, to)?;
    Ok(StatementView {
        account: id,
        name: account.name,
        capitals: capitals(statement.closing),
        statement,
    })
}

/// Prints and registers it.
pub fn print_statement(
    office: &mut Office,
    now: Moment,
    id: i64,
    span: (NaiveDate, NaiveDate),
    sign: bool,
) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let view = statement(office, now, id, span)?;
    let told = &view.statement;
    if told.lines.is_empty() && told.opening.is_zero() {
        return Err(refusal("accounts.statement_empty")
            .fact("name", &view.name)
            .fact("from", told.from)
            .fact("to", told.to)
            .into());
    }
    let company = office.file.company().get()?;
    let payee = settings::read(office)?.payee;
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let order = FormOrder {
        series: SERIES,
        kind: "account_statement",
        title: "对账单",
        listed: &format!("对账单　{}", view.name),
        subject: &view.name,
        people: &[],
        blocks: blocks(&view, &company.name, &payee),
        wide: false,
    };
    make_form(office, now, signer.as_ref(), order)
}

/// 人民币…整, without the sign: words beside it say which way it goes.
pub(super) fn capitals(amount: Money) -> String {
    let amount = match amount.is_negative() {
        true => Money::ZERO.sub(amount).unwrap_or(Money::ZERO),
        false => amount,
    };
    amount.capitals().unwrap_or_default()
}

/// 应收 and the amount, or 预收 where the customer is ahead.
fn balance(amount: Money) -> String {
    match amount.is_negative() {
        true => {
            let ahead = Money::ZERO.sub(amount).unwrap_or(Money::ZERO);
            format!("预收{}元", ahead.grouped())
        }
        false => format!("{}元", amount.grouped()),
    }
}

fn blocks(view: &StatementView, company: &str, payee: &str) -> Vec<FormBlock> {
    let told = &view.statement;
    let (from, to) = (full_day(told.from), full_day(told.to));
    let owing = !told.closing.is_negative();
    let mut fields = vec![
        Field::wide("客　　户", &view.name),
        Field::wide("期　　间", format!("{from}至{to}")),
        Field::new("期初余额", balance(told.opening)),
        Field::new("本期应收", format!("{}元", told.billed.grouped())),
        Field::new("本期收款", format!("{}元", told.paid.grouped())),
        Field::new("期末余额", balance(told.closing)),
        Field::wide("大　　写", &view.capitals),
    ];
    if !payee.is_empty() && owing && !told.closing.is_zero() {
        fields.push(Field::wide("收款账户", payee));
    }
    let sum = match owing {
        true => format!("截至{to}，贵方应付我方款项余额{}元", told.closing.grouped()),
        false => format!("截至{to}，我方{}", balance(told.closing)),
    };
    let overdue = match told.owed.overdue.is_zero() {
        true => String::new(),
        false => format!("，其中已到期未付{}元", told.owed.overdue.grouped()),
    };
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::heading("一、往来明细"),
        movements(told),
    ];
    let mut slip = "二、";
    if !told.owed.open.is_zero() {
        blocks.push(FormBlock::heading("二、未付款项的账龄"));
        blocks.push(ages(told));
        slip = "三、";
    }
    blocks.extend([
        FormBlock::paragraph(format!(
            "{sum}{overdue}。请核对，收到后十日内盖章或者签字退回下面的回执；如有不符，请写明差异和理由。"
        )),
        FormBlock::signatures(&["经　　办", "单位盖章", "日　　期"]),
        FormBlock::heading(&format!("{slip}客户确认回执")),
        FormBlock::paragraph(format!(
            "{company}：经核对，截至{to}的往来余额（在方框内打勾）：□ 与本对账单相符　□ 与本对账单不符，账面余额为＿＿＿＿＿＿元。"
        )),
        FormBlock::lines("差异及理由", 1),
        FormBlock::signatures(&["客户盖章", "签　　字", "日　　期"]),
    ]);
    blocks
}

/// The balance carried forward from the first line to the last.
fn movements(told: &Statement) -> FormBlock {
    let columns = vec![
        Column::new("日期", 24),
        Column::new("摘要", 0),
        Column::amount("应收", 27),
        Column::amount("收款", 27),
        Column::amount("余额", 29),
    ];
    let edge = |day: NaiveDate, word: &str, billed: String, paid: String, balance: Money| {
        vec![
            day.to_string(),
            word.to_owned(),
            billed,
            paid,
            balance.grouped(),
        ]
    };
    let mut rows = vec![edge(
        told.from,
        "期初余额",
        String::new(),
        String::new(),
        told.opening,
    )];
    rows.extend(told.lines.iter().map(movement));
    rows.push(edge(
        told.to,
        "本期合计与期末余额",
        told.billed.grouped(),
        told.paid.grouped(),
        told.closing,
    ));
    FormBlock::Table {
        columns,
        rows,
        row_mm: 8,
    }
}

fn movement(line: &StatementLine) -> Vec<String> {
    let word = match line.what {
        StatementWhat::Billed => "应收",
        StatementWhat::Credited => "冲减",
        StatementWhat::Paid => "收款",
    };
    let parts = [word, line.number.as_str(), line.note.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let amount = line.amount.grouped();
    let (billed, paid) = match line.what {
        StatementWhat::Paid => (String::new(), amount),
        StatementWhat::Billed | StatementWhat::Credited => (amount, String::new()),
    };
    let balance = line.balance.grouped();
    vec![line.on.to_string(), parts.join("　"), billed, paid, balance]
}

fn ages(told: &Statement) -> FormBlock {
    let columns = Age::ALL.map(|age| Column::amount(age.label(), 0)).to_vec();
    FormBlock::Table {
        columns,
        rows: vec![told.owed.by_age.map(Money::grouped).to_vec()],
        row_mm: 8,
    }
}
