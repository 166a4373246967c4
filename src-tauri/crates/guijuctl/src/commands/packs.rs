//! `packs list|import|export|drop|region|wage`: the law and the minimum wages in use.

use domain::packs::{PackChange, PackChangeKind, PackKind};
use operations::texts::Language;
use operations::views::{PackLook, PackRow, PacksView};
use operations::{Error, clock, office};
use serde_json::{Value, json};

use crate::arguments::{Global, PacksCommand as C};
use crate::{desk, output as out};

/// Runs `packs …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<(), Error> {
    let now = clock::now()?;
    let mut desk = desk::open(global)?;
    match command {
        C::List => listed(global, language, &office::packs(&desk)?),
        C::Import { input, dry_run } => {
            let look = office::look_at_pack(&desk, now, &input)?;
            if !dry_run {
                office::keep_pack(&mut desk, now, &look.text)?;
            }
            looked(global, language, &look, dry_run)
        }
        C::Export { out: to, kind } => {
            office::export_pack(&desk, kind.into(), &to)?;
            match global.json {
                true => out::json(&json!({ "out": to })),
                false => out::line(&to.display().to_string()),
            }
        }
        C::Drop { kind } => {
            let view = office::packs(&desk)?;
            let imported = view.packs.iter().filter(|row| row.by.is_some());
            let kinds: Vec<PackKind> = match kind {
                Some(kind) => vec![kind.into()],
                None => imported.map(|row| row.kind).collect(),
            };
            for kind in kinds {
                office::drop_pack(&mut desk, now, kind)?;
            }
            listed(global, language, &office::packs(&desk)?)
        }
        C::Region { region } => {
            let view = office::choose_region(&mut desk, now, &region)?;
            listed(global, language, &view)
        }
        C::Wage { day } => {
            let wage = office::minimum_wage(&desk, day.unwrap_or_else(|| now.today()))?;
            match (global.json, wage) {
                (true, wage) => out::json(&wage.map(|wage| {
                    json!({
                        "region": wage.region, "monthly": wage.monthly.to_string(),
                        "hourly": wage.hourly.to_string(), "from": wage.from, "dated": wage.dated,
                        "source": wage.source,
                    })
                })),
                (false, Some(wage)) => out::line(&format!(
                    "{}\t{}\t{}\t{}",
                    wage.region, wage.monthly, wage.hourly, wage.from
                )),
                (false, None) => out::line(out::either(
                    language,
                    "在用的数据包没有这个标准。",
                    "The pack in use does not say.",
                )),
            }
        }
    }
}

fn name(kind: PackKind, language: Language) -> &'static str {
    match kind {
        PackKind::Law => out::either(language, "法规包", "law"),
        PackKind::Wages => out::either(language, "最低工资包", "minimum wages"),
    }
}

fn row(one: &PackRow) -> Value {
    json!({
        "id": one.kind, "kind": one.kind, "dated": one.dated, "source": one.source, "size": one.size,
        "by": one.by, "at": one.at, "shipped": one.shipped,
    })
}

fn listed(global: &Global, language: Language, view: &PacksView) -> Result<(), Error> {
    if global.json {
        return out::json(&view.packs.iter().map(row).collect::<Vec<_>>());
    }
    for one in &view.packs {
        let from = match &one.by {
            Some(by) => by.as_str(),
            None => out::either(language, "随程序附带", "ships with the program"),
        };
        let (kind, dated, size) = (name(one.kind, language), one.dated, one.size);
        out::line(&format!("{kind}\t{dated}\t{size}\t{from}\t{}", one.source))?;
    }
    Ok(())
}

fn looked(global: &Global, language: Language, look: &PackLook, dry: bool) -> Result<(), Error> {
    if global.json {
        return out::json(&json!({
            "kind": look.kind, "dated": look.dated, "source": look.source, "size": look.size,
            "in_use": look.in_use, "older": look.older, "kept": !dry, "changes": look.changes,
        }));
    }
    let (kind, dated) = (name(look.kind, language), look.dated);
    out::line(&format!("{kind}\t{dated}\t{}\t{}", look.size, look.source))?;
    if look.older {
        let told = out::either(
            language,
            "比在用的旧，在用的日期是",
            "older than the one in use, dated",
        );
        out::line(&format!("{told} {}", look.in_use))?;
    }
    look.changes
        .iter()
        .try_for_each(|change| out::line(&told(change)))
}

fn told(change: &PackChange) -> String {
    let PackChange {
        name,
        before,
        after,
        ..
    } = change;
    match change.what {
        PackChangeKind::Added => format!("+ {name}\t{after}"),
        PackChangeKind::Removed => format!("- {name}\t{before}"),
        PackChangeKind::Changed => format!("* {name}\t{before} → {after}"),
    }
}
