//! What `rounds …` answers.

use domain::rounds::Term;
use operations::Error;
use operations::texts::{self, Language};
use operations::views::{
    ChecklistView, FindingRow, FindingView, RoundRow, RoundView, RoundsDue, RoundsTermsView,
};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::output::{self, either};

fn word(kind: &str, value: &impl serde::Serialize, language: Language) -> String {
    texts::word(&texts::keyed(kind, value), language).to_owned()
}

pub(super) fn lists(
    lists: &[ChecklistView],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(&lists);
    }
    lists.iter().try_for_each(|list| head(list, language))
}

fn head(list: &ChecklistView, language: Language) -> Result<(), Error> {
    let mut told = vec![format!(
        "{} {}",
        list.items.len(),
        either(language, "项", "items")
    )];
    if let Some(code) = &list.indicator {
        told.push(code.clone());
    }
    if list.changed > 0 {
        let words = either(language, "项的依据已经变动", "with a changed article");
        told.push(format!("{} {words}", list.changed));
    }
    if list.retired {
        told.push(either(language, "已停用", "retired").to_owned());
    }
    output::line(&format!("{}\t{}\t{}", list.id, list.name, told.join("\t")))
}

pub(super) fn list(list: &ChecklistView, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(list);
    }
    head(list, language)?;
    list.items.iter().try_for_each(|item| {
        let changed = match item.changed {
            true => either(language, "（已变动）", " (changed)"),
            false => "",
        };
        output::line(&format!(
            "  {}\t{}\t{}\t{}{changed}",
            item.key, item.text, item.how, item.article
        ))
    })
}

pub(super) fn rounds(rows: &[RoundRow], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&rows);
    }
    rows.iter().try_for_each(|row| round_line(row, language))
}

fn round_line(row: &RoundRow, language: Language) -> Result<(), Error> {
    let state = match (row.finished_on, language) {
        (None, Language::Chinese) => format!("还有{}项", row.left),
        (None, Language::English) => format!("{} items left", row.left),
        (Some(_), Language::Chinese) => format!("发现{}项，未销号{}项", row.wrong, row.open),
        (Some(_), Language::English) => format!("{} findings, {} open", row.wrong, row.open),
    };
    output::line(&format!(
        "{}\t{}\t{}\t{}\t{}\t{state}",
        row.id, row.on, row.department, row.name, row.walker
    ))
}

/// What scripts look for stands at the top.
fn flat(mut answer: Value, row: Value) -> Value {
    if let Value::Object(fields) = row {
        for (name, value) in fields {
            answer[name] = value;
        }
    }
    answer
}

pub(super) fn round(view: &RoundView, global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&flat(json!(view), json!(view.row)));
    }
    round_line(&view.row, language)?;
    view.entries.iter().try_for_each(|entry| {
        let seen = entry.verdict.map_or_else(
            || either(language, "未查", "open").to_owned(),
            |seen| word("verdict", &seen, language),
        );
        let grade = entry
            .grade
            .map(|grade| format!("{} ", word("grade", &grade, language)))
            .unwrap_or_default();
        output::line(&format!(
            "  {}\t{seen}\t{}\t{grade}{}\t{}",
            entry.key, entry.text, entry.note, entry.owner_name
        ))
    })
}

pub(super) fn findings(
    rows: &[FindingRow],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(&rows);
    }
    rows.iter().try_for_each(|row| finding_line(row, language))
}

fn finding_line(row: &FindingRow, language: Language) -> Result<(), Error> {
    let late = match row.overdue || row.recheck_overdue {
        true => either(language, "（逾期）", " (overdue)"),
        false => "",
    };
    let due = row.recheck_by.or(row.due_on);
    let due = due.map(|due| due.to_string()).unwrap_or_default();
    output::line(&format!(
        "{}\t{}\t{}\t{}\t{}\t{due}{late}\t{}",
        row.id,
        word("finding", &row.state, language),
        word("grade", &row.grade, language),
        row.department,
        row.owner,
        row.what
    ))
}

pub(super) fn finding(
    view: &FindingView,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(&flat(json!(view), json!(view.row)));
    }
    finding_line(&view.row, language)?;
    output::line(&format!("  {}\t{}", view.row.item, view.row.article))?;
    for step in &view.steps {
        let due = step.due_on.map(|due| format!("→ {due}"));
        output::line(&format!(
            "  {}\t{}\t{}\t{}\t{}\t{}",
            step.on,
            word("rounds", &step.kind, language),
            step.by,
            step.owner,
            step.text,
            due.unwrap_or_default()
        ))?;
    }
    let photos = view.photos_before.iter().chain(&view.photos_after);
    for photo in photos {
        output::line(&format!("  {}\t{}\t{}", photo.id, photo.name, photo.sha256))?;
    }
    Ok(())
}

pub(super) fn due(rows: &[RoundsDue], global: &Global, language: Language) -> Result<(), Error> {
    if global.json {
        return output::json(&rows);
    }
    rows.iter().try_for_each(|row| {
        let late = match row.overdue {
            true => either(language, "（逾期）", " (overdue)"),
            false => "",
        };
        output::line(&format!(
            "{}\t{}\t{}{late}\t{}\t{}\t{}",
            row.id,
            word("waits", &row.what, language),
            row.due_on,
            row.department,
            row.owner,
            row.text
        ))
    })
}

pub(super) fn terms(
    view: &RoundsTermsView,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    if global.json {
        return output::json(view);
    }
    let told = |term: Term| match (language, term.working) {
        (Language::Chinese, _) => term.label(),
        (Language::English, true) => format!("{} working days", term.count),
        (Language::English, false) => format!("{} days", term.count),
    };
    let terms = &view.terms;
    let minor_basis = view.minor_basis.as_deref().unwrap_or_default();
    let recheck_basis = view.recheck_basis.as_deref().unwrap_or_default();
    let rows = [
        (
            either(language, "一般问题", "minor"),
            terms.minor,
            minor_basis,
        ),
        (either(language, "严重问题", "serious"), terms.serious, ""),
        (
            either(language, "复查", "recheck"),
            terms.recheck,
            recheck_basis,
        ),
    ];
    rows.into_iter().try_for_each(|(name, term, basis)| {
        output::line(&format!("{name}\t{}\t{basis}", told(term)))
    })
}
