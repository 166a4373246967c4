//! `accounts list|export|fields|set|views`: what is asked of the list, and the firm's own fields.

use std::path::Path;

use domain::accounts::{Account, AccountStatus, CustomField, CustomKind, CustomValue, Grade};
use operations::office::Office;
use operations::views::{
    AccountOrderWord, AccountQuery, CustomFieldForm, CustomFieldRow, SavedView,
};
use operations::{Error, accounts, refusal};
use serde_json::json;

use super::account_work::Call;
use crate::arguments::{
    FieldKindArgument, FieldsCommand, GradeArgument, ListArguments, ListsCommand, OrderArgument,
    StatusArgument,
};

/// Every account that is asked for, whole.
pub(super) fn listed(office: &Office, asked: &ListArguments) -> Result<Vec<Account>, Error> {
    let today = operations::clock::now()?.today();
    accounts::listed_whole(office, today, &query(office, asked)?)
}

pub(super) fn export(call: &Call<'_>, asked: &ListArguments, out: &Path) -> Result<(), Error> {
    let query = query(call.office, asked)?;
    let rows = accounts::export(call.office, call.now.today(), &query, out)?;
    call.tell(&json!({ "rows": rows, "out": out }), || {
        vec![format!("{rows}\t{}", out.display())]
    })
}

pub(super) fn set(call: &mut Call<'_>, id: i64, field: &str, value: &str) -> Result<(), Error> {
    let view = accounts::set_field(call.office, call.now, id, field, value)?;
    let account = view.account;
    call.tell(
        &json!({ "id": account.id, "name": account.name, "field": field, "value": value }),
        || vec![format!("{}\t{field}\t{value}", account.name)],
    )
}

/// A view, narrowed by what else is asked.
fn query(office: &Office, asked: &ListArguments) -> Result<AccountQuery, Error> {
    let mut query = match &asked.view {
        Some(name) => accounts::view_named(office, name)?.query(),
        None => AccountQuery::default(),
    };
    if let Some(text) = &asked.text {
        query.text.clone_from(text);
    }
    if let Some(grade) = asked.grade {
        query.grade = match grade {
            GradeArgument::A => Some(Grade::A),
            GradeArgument::B => Some(Grade::B),
            GradeArgument::C => Some(Grade::C),
            GradeArgument::D => Some(Grade::D),
            GradeArgument::None => None,
        };
        query.ungraded = grade == GradeArgument::None;
    }
    if let Some(status) = asked.status {
        query.status = Some(match status {
            StatusArgument::Prospect => AccountStatus::Prospect,
            StatusArgument::Active => AccountStatus::Active,
            StatusArgument::Paused => AccountStatus::Paused,
            StatusArgument::Lost => AccountStatus::Lost,
            StatusArgument::Archived => AccountStatus::Archived,
        });
    }
    if let Some(name) = &asked.manager {
        let names = accounts::named(office)?;
        let found = names.iter().find(|(_, known)| *known == name);
        let (id, _) =
            found.ok_or_else(|| refusal("accounts.unknown_manager").fact("name", name))?;
        query.manager = Some(i64::from(*id));
    }
    if let Some(text) = &asked.field {
        let unknown = || refusal("accounts.no_field").fact("name", text);
        let (name, value) = text.split_once('=').ok_or_else(unknown)?;
        let rows = accounts::fields(office)?;
        let field = by_name(&rows, name)?;
        let value = field.read(value).ok().flatten().ok_or_else(unknown)?;
        query.custom = Some(CustomValue {
            field: field.id,
            value,
        });
    }
    if let Some(order) = asked.order {
        query.order = match order {
            OrderArgument::Name => AccountOrderWord::Name,
            OrderArgument::Grade => AccountOrderWord::Grade,
            OrderArgument::Purchase => AccountOrderWord::YearlyPurchase,
            OrderArgument::LastTalk => AccountOrderWord::LastTalk,
            OrderArgument::NextDue => AccountOrderWord::NextDue,
            OrderArgument::Since => AccountOrderWord::Since,
        };
        // Instead of the field that the view is ordered by.
        query.order_field = None;
    }
    if let Some(name) = &asked.order_field {
        let rows = accounts::fields(office)?;
        query.order_field = Some(by_name(&rows, name)?.id.into());
    }
    query.descending |= asked.descending;
    Ok(query)
}

fn by_name<'a>(rows: &'a [CustomFieldRow], name: &str) -> Result<&'a CustomField, Error> {
    let fields = rows.iter().map(|row| &row.field);
    Ok(accounts::field_named(fields, name)?)
}

fn kind(kind: FieldKindArgument) -> CustomKind {
    match kind {
        FieldKindArgument::Text => CustomKind::Text,
        FieldKindArgument::Number => CustomKind::Number,
        FieldKindArgument::Date => CustomKind::Date,
        FieldKindArgument::Choice => CustomKind::Choice,
    }
}

pub(super) fn fields(call: &mut Call<'_>, command: FieldsCommand) -> Result<(), Error> {
    let now = call.now;
    let rows = accounts::fields(call.office)?;
    let rows = match command {
        FieldsCommand::List => rows,
        FieldsCommand::Add {
            name,
            kind: of,
            choices,
        } => {
            let form = CustomFieldForm {
                id: None,
                name,
                kind: kind(of),
                choices,
            };
            accounts::save_field(call.office, now, &form)?
        }
        FieldsCommand::Change {
            field,
            name,
            kind: of,
            choices,
        } => {
            let known = by_name(&rows, &field)?;
            let form = CustomFieldForm {
                id: Some(known.id.into()),
                name: name.unwrap_or_else(|| known.name.clone()),
                kind: of.map_or(known.kind, kind),
                choices: match choices.is_empty() {
                    true => known.choices.clone(),
                    false => choices,
                },
            };
            accounts::save_field(call.office, now, &form)?
        }
        FieldsCommand::Archive { field } => {
            let id = by_name(&rows, &field)?.id;
            accounts::archive_field(call.office, now, id.into(), true)?
        }
        FieldsCommand::Restore { field } => {
            let id = by_name(&rows, &field)?.id;
            accounts::archive_field(call.office, now, id.into(), false)?
        }
        FieldsCommand::Order { fields } => {
            let ids = fields
                .iter()
                .map(|name| Ok(by_name(&rows, name)?.id.into()))
                .collect::<Result<Vec<i64>, Error>>()?;
            accounts::order_fields(call.office, now, &ids)?
        }
    };
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "id": row.field.id, "name": row.field.name, "kind": row.field.kind,
                "choices": row.field.choices, "archived": row.field.archived, "uses": row.uses,
            })
        })
        .collect();
    call.tell(&told, || rows.iter().map(|row| line(call, row)).collect())
}

fn line(call: &Call<'_>, row: &CustomFieldRow) -> String {
    let kind = match row.field.kind {
        CustomKind::Text => call.either("文字", "text"),
        CustomKind::Number => call.either("数字", "number"),
        CustomKind::Date => call.either("日期", "date"),
        CustomKind::Choice => call.either("选项", "choice"),
    };
    let archived = match row.field.archived {
        true => call.either("已归档", "archived"),
        false => "",
    };
    let choices = row.field.choices.join(call.either("、", ", "));
    format!(
        "{}\t{kind}\t{choices}\t{}\t{archived}",
        row.field.name, row.uses
    )
}

pub(super) fn views(call: &mut Call<'_>, command: ListsCommand) -> Result<(), Error> {
    let now = call.now;
    let views = match command {
        ListsCommand::List => accounts::saved_views(call.office)?,
        ListsCommand::Save { name, asked } => {
            let asked = query(call.office, &asked)?;
            let known = accounts::view_named(call.office, &name).ok();
            let view = SavedView {
                id: known.as_ref().map_or(0, |view| view.id),
                name,
                opens: known.as_ref().is_some_and(|view| view.opens),
                text: asked.text,
                grade: asked.grade,
                ungraded: asked.ungraded,
                manager: asked.manager,
                status: asked.status,
                custom: asked.custom,
                order: asked.order,
                order_field: asked.order_field,
                descending: asked.descending,
                away: known.and_then(|view| view.away),
            };
            accounts::save_view(call.office, now, &view)?
        }
        ListsCommand::Rename { name, new } => {
            let mut view = accounts::view_named(call.office, &name)?;
            view.name = new;
            accounts::save_view(call.office, now, &view)?
        }
        ListsCommand::Open { name } => {
            let views = accounts::saved_views(call.office)?;
            let view = match &name {
                Some(name) => Some(accounts::view_named(call.office, name)?),
                None => views.iter().find(|view| view.opens).cloned(),
            };
            match view {
                Some(mut view) => {
                    view.opens = name.is_some();
                    accounts::save_view(call.office, now, &view)?
                }
                None => views,
            }
        }
        ListsCommand::Delete { name } => {
            let id = accounts::view_named(call.office, &name)?.id;
            accounts::delete_view(call.office, now, id)?
        }
    };
    call.tell(&views, || {
        let opens = |view: &SavedView| match view.opens {
            true => call.either("打开时", "opens"),
            false => "",
        };
        views
            .iter()
            .map(|view| format!("{}\t{}\t{}", view.id, view.name, opens(view)))
            .collect()
    })
}
