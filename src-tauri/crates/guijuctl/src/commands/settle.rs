//! Before and after a quarter is computed: the checklist, what was paid, the end of the quarter.

use domain::quarter::Quarter;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{BonusPaymentForm, BonusView, CheckCode, CheckItem};
use operations::{Error, bonus};
use serde_json::json;

use crate::arguments::{Global, PayArguments};
use crate::output::{self, either};

pub(super) fn checklist(
    global: &Global,
    office: &mut Office,
    quarter: Quarter,
    confirm: bool,
    language: Language,
) -> Result<(), Error> {
    let now = operations::clock::now()?;
    if confirm {
        bonus::confirm_commission(office, now, quarter)?;
    }
    let view = bonus::view(office, now.today(), quarter)?;
    if global.json {
        return output::json(&view.checklist);
    }
    for item in &view.checklist {
        let mark = match item.ok {
            true => "✓",
            false => "!",
        };
        let people = item.facts.get("people").map_or("", String::as_str);
        let said = format!("{mark} {}  {people}", line(item, language));
        output::line(said.trim_end())?;
    }
    Ok(())
}

fn line(item: &CheckItem, language: Language) -> &'static str {
    match item.code {
        CheckCode::Regulation => either(
            language,
            "季度第一天施行的季奖制度",
            "bonus regulation in force",
        ),
        CheckCode::Adopted => either(language, "制度的民主程序", "regulation adopted"),
        CheckCode::Trial => either(language, "试行没有到期", "trial not over"),
        CheckCode::Ended => either(language, "季度已结束", "quarter over"),
        CheckCode::Revenue => either(language, "营业收入", "revenue"),
        CheckCode::Target => either(language, "收入目标", "target"),
        CheckCode::Assessment => either(language, "考核全部关闭", "assessments closed"),
        CheckCode::Scores => either(language, "得分", "scores"),
        CheckCode::Commission => either(language, "业绩提成名单", "list of commission staff"),
        CheckCode::Days => either(language, "在岗天数", "days in post"),
        CheckCode::Faults => either(language, "过失", "faults"),
        CheckCode::Certificate => either(language, "公司证书", "company certificate"),
    }
}

pub(super) fn pay(
    global: &Global,
    office: &mut Office,
    arguments: PayArguments,
    language: Language,
) -> Result<(), Error> {
    let now = operations::clock::now()?;
    let form = BonusPaymentForm {
        quarter: arguments.quarter,
        codes: arguments.people,
        on: arguments.on.unwrap_or_else(|| now.today()),
        way: arguments.way.into(),
        note: arguments.note,
    };
    bonus::pay(office, now, &form)?;
    payments(global, office, form.quarter, language)
}

/// What was paid and what is open.
pub(super) fn payments(
    global: &Global,
    office: &Office,
    quarter: Quarter,
    language: Language,
) -> Result<(), Error> {
    let view = bonus::view(office, operations::clock::now()?.today(), quarter)?;
    if global.json {
        return output::json(&told(&view));
    }
    let Some(payments) = &view.payments else {
        return output::line(either(
            language,
            "该季度尚未签发。",
            "The quarter is not issued yet.",
        ));
    };
    let closed = match view.row.closed {
        true => either(language, "，已关账", ", closed"),
        false => "",
    };
    output::line(&format!(
        "{quarter} {} {} · {} {}{closed}",
        either(language, "核定合计", "granted"),
        payments.due.grouped(),
        either(language, "已发放", "paid"),
        payments.paid.grouped(),
    ))?;
    for row in &payments.rows {
        output::line(&format!(
            "{} {}\t{}\t{}\t{}\t{}",
            row.code,
            row.name,
            row.due.grouped(),
            row.paid.grouped(),
            row.open.grouped(),
            row.pay_by.map(|day| day.to_string()).unwrap_or_default(),
        ))?;
    }
    for entry in &payments.entries {
        let payment = &entry.payment;
        output::line(&format!(
            "#{} {}\t{} {}\t{}\t{}",
            payment.id,
            payment.paid_on,
            entry.code,
            entry.name,
            payment.amount.grouped(),
            payment.note,
        ))?;
    }
    Ok(())
}

fn told(view: &BonusView) -> serde_json::Value {
    let payments = view.payments.as_ref();
    json!({
        "quarter": view.quarter,
        "closed": view.row.closed,
        "pay_by": payments.and_then(|payments| payments.pay_by),
        "due": payments.map(|payments| payments.due.to_string()),
        "paid": payments.map(|payments| payments.paid.to_string()),
        "people": payments.map(|payments| payments.rows.iter().map(|row| json!({
            "code": row.code, "name": row.name, "due": row.due.to_string(),
            "paid": row.paid.to_string(), "open": row.open.to_string(), "last": row.last,
            "pay_by": row.pay_by,
        })).collect::<Vec<_>>()),
        "payments": payments.map(|payments| payments.entries.iter().map(|entry| json!({
            "id": entry.payment.id, "code": entry.code, "number": entry.number,
            "amount": entry.payment.amount.to_string(), "on": entry.payment.paid_on,
            "way": entry.payment.way, "note": entry.payment.note, "reversed": entry.reversed,
        })).collect::<Vec<_>>()),
    })
}
