//! `accounts process-check`: the firm against its own regulations in a quarter.

use std::path::Path;

use domain::accounts::FileItem;
use domain::quarter::Quarter;
use operations::views::{ProcessCheckView, ProcessFact, ProcessFailure, ProcessKind, ProcessLine};
use operations::{Error, accounts, papers};
use serde_json::{Value, json};

use super::account_work::Call;
use crate::desk;

/// Tells the check, or with a path prints and registers it.
pub(super) fn run(
    call: &mut Call<'_>,
    quarter: Quarter,
    out: Option<&Path>,
    sign: bool,
) -> Result<(), Error> {
    let Some(path) = out else {
        let view = accounts::process_check(call.office, call.now, quarter)?;
        return told(call, &view);
    };
    let row = accounts::print_process_check(call.office, call.now, quarter, sign)?;
    desk::write(path, &papers::bytes(call.office, row.id)?)?;
    let told = json!({
        "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
    });
    call.tell(&told, || {
        vec![format!("{}\t{}", row.number, path.display())]
    })
}

fn told(call: &Call<'_>, view: &ProcessCheckView) -> Result<(), Error> {
    let line = |line: &ProcessLine| {
        let percent = |value: &Option<domain::exact::Exact>| value.as_ref().map(|one| one.fixed(2));
        json!({
            "id": line.kind, "target": line.target.fixed(2), "article": line.article,
            "numerator": line.numerator, "denominator": line.denominator,
            "value": percent(&line.value), "met": line.met, "counted_on": line.counted_on,
            "failures": line.failures.iter().map(failure).collect::<Vec<_>>(),
            "trend": line.trend.iter().map(|point| json!({
                "quarter": point.quarter, "numerator": point.numerator,
                "denominator": point.denominator, "value": percent(&point.value),
            })).collect::<Vec<_>>(),
        })
    };
    let value = json!({
        "quarter": view.quarter, "from": view.from, "to": view.to, "day": view.day,
        "regulation": view.regulation, "service_regulation": view.service_regulation,
        "lines": view.lines.iter().map(line).collect::<Vec<_>>(),
    });
    call.tell(&value, || {
        let mut lines = vec![format!("{}\t{}", view.quarter, view.regulation)];
        for line in &view.lines {
            let value = line
                .value
                .as_ref()
                .map_or("-".to_owned(), |one| format!("{}%", one.fixed(1)));
            lines.push(format!(
                "{}\t{}/{}\t{value}\t>= {}%\t{}\t{}",
                name(call, line.kind),
                line.numerator,
                line.denominator,
                line.target,
                match line.met {
                    Some(true) => call.either("达到", "met"),
                    Some(false) => call.either("未达到", "not met"),
                    None => call.either("无应办事项", "nothing due"),
                },
                line.article
            ));
            let failed = line.failures.iter();
            lines.extend(failed.map(|one| format!("\t{}\t{}", one.name, fact(call, &one.fact))));
        }
        lines
    })
}

fn failure(one: &ProcessFailure) -> Value {
    json!({
        "account": one.account, "case": one.case, "name": one.name, "grade": one.grade,
        "manager": one.manager, "fact": one.fact,
    })
}

fn name<'a>(call: &Call<'_>, kind: ProcessKind) -> &'a str {
    let (chinese, english) = match kind {
        ProcessKind::Visits => ("拜访完成", "visits made"),
        ProcessKind::Files => ("档案完整", "files complete"),
        ProcessKind::Plans => ("年度计划编制", "plans made"),
        ProcessKind::Reviews => ("年度计划复盘", "plans reviewed"),
        ProcessKind::Promises => ("承诺兑现", "promises kept"),
        ProcessKind::Answered => ("投诉响应按期", "complaints answered in time"),
        ProcessKind::Closed => ("投诉按期办结", "complaints closed in time"),
        ProcessKind::ReturnVisits => ("回访完成", "return calls made"),
        ProcessKind::Satisfaction => ("客户满意率", "customer satisfaction"),
    };
    call.either(chinese, english)
}

fn fact(call: &Call<'_>, fact: &ProcessFact) -> String {
    match fact {
        ProcessFact::Visit { due, made, leader } => {
            let who = match leader {
                true => call.either("负责人", "leader"),
                false => call.either("拜访", "visit"),
            };
            let made = made.map_or("-".to_owned(), |made| made.to_string());
            format!("{who}\t{due}\t{made}")
        }
        ProcessFact::File { missing } => {
            let items: Vec<&str> = missing.iter().map(|item| item_name(call, *item)).collect();
            items.join(call.either("、", ", "))
        }
        ProcessFact::Plan { year } => year.to_string(),
        ProcessFact::Review { quarter } => quarter.to_string(),
        ProcessFact::Promise { text, due, done } => {
            let done = done.map_or("-".to_owned(), |done| done.to_string());
            format!("{text}\t{due}\t{done}")
        }
        ProcessFact::Case { number, what } => format!("{number}\t{what}"),
    }
}

fn item_name<'a>(call: &Call<'_>, item: FileItem) -> &'a str {
    let english = match item {
        FileItem::Address => "address",
        FileItem::Industry => "industry",
        FileItem::Manager => "account manager",
        FileItem::Phone => "phone number",
        FileItem::Decider => "decision-maker",
        FileItem::Consent => "consent of contacts",
    };
    call.either(item.label(), english)
}
