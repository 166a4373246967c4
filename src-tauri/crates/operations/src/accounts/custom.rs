//! 自定义字段: made, put in order, archived and brought back by whoever leads the firm; filled in by anybody who
//! keeps accounts. A value is checked by the kind of its field.

use domain::accounts::text::one_line;
use domain::accounts::{Account, CustomField, CustomKind, CustomProblem};
use domain::ids::{AccountId, CustomFieldId};
use domain::moment::Moment;

use super::{account, view};
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{AccountView, CustomFieldForm, CustomFieldRow, Role};

/// The longest name of a field and of a choice, in characters.
const LONGEST: usize = 30;
/// Fields in use, and choices of one field.
const MOST: usize = 40;

/// Every field with how much it says, archived ones as well, in their order.
pub fn fields(office: &Office) -> Result<Vec<CustomFieldRow>> {
    let accounts = office.file.accounts();
    let mut rows = Vec::new();
    for field in accounts.fields()? {
        let uses = usize::try_from(accounts.field_uses(field.id)?).unwrap_or(usize::MAX);
        rows.push(CustomFieldRow { field, uses });
    }
    Ok(rows)
}

/// Those that are asked for.
pub(super) fn in_use(office: &Office) -> Result<Vec<CustomField>> {
    let mut fields = office.file.accounts().fields()?;
    fields.retain(|field| !field.archived);
    Ok(fields)
}

/// Makes a field, or changes one. The kind stays once the field says something of an account; a choice that is
/// no longer offered stays where it was chosen.
pub fn save_field(
    office: &mut Office,
    now: Moment,
    form: &CustomFieldForm,
) -> Result<Vec<CustomFieldRow>> {
    office.needs(Role::GeneralManagement)?;
    let name = one_line(&form.name);
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(refusal("accounts.field_name").fact("most", LONGEST).into());
    }
    let known = office.file.accounts().fields()?;
    let own = form.id.map(CustomFieldId::from);
    let twice = known
        .iter()
        .any(|field| Some(field.id) != own && field.name.to_lowercase() == name.to_lowercase());
    if twice {
        return Err(refusal("accounts.field_twice").fact("name", name).into());
    }
    let before = own.map(|id| find(&known, id)).transpose()?;
    let field = CustomField {
        id: own.unwrap_or_else(|| 0.into()),
        choices: choices(form)?,
        kind: form.kind,
        archived: before.is_some_and(|field| field.archived),
        name,
    };
    if let Some(before) = before {
        if before == &field {
            return fields(office);
        }
        if before.kind != field.kind && office.file.accounts().field_uses(field.id)? > 0 {
            return Err(refusal("accounts.field_kind")
                .fact("name", before.name.clone())
                .into());
        }
    } else if known.iter().filter(|field| !field.archived).count() >= MOST {
        return Err(refusal("accounts.fields_many").fact("most", MOST).into());
    }
    let payload = serde_json::json!({ "before": before, "after": field });
    office.record(
        now,
        "accounts.field",
        &field.name,
        payload,
        |tx| match before {
            Some(_) => tx.accounts().update_field(&field),
            None => tx.accounts().insert_field(&field).map(|_| ()),
        },
    )?;
    fields(office)
}

/// Asks for a field no longer, or again. What it said of accounts stays either way.
pub fn archive_field(
    office: &mut Office,
    now: Moment,
    id: i64,
    archived: bool,
) -> Result<Vec<CustomFieldRow>> {
    office.needs(Role::GeneralManagement)?;
    let known = office.file.accounts().fields()?;
    let mut field = find(&known, id.into())?.clone();
    if field.archived != archived {
        field.archived = archived;
        let payload = serde_json::json!({ "field": id, "archived": archived });
        office.record(now, "accounts.field.archive", &field.name, payload, |tx| {
            tx.accounts().update_field(&field)
        })?;
    }
    fields(office)
}

/// Puts fields into this order; those that are not named come behind, as they were.
pub fn order_fields(office: &mut Office, now: Moment, ids: &[i64]) -> Result<Vec<CustomFieldRow>> {
    office.needs(Role::GeneralManagement)?;
    let known = office.file.accounts().fields()?;
    let mut order: Vec<CustomFieldId> = Vec::new();
    let named = ids.iter().map(|id| CustomFieldId::from(*id));
    for id in named.chain(known.iter().map(|field| field.id)) {
        find(&known, id)?;
        if !order.contains(&id) {
            order.push(id);
        }
    }
    if !order.iter().eq(known.iter().map(|field| &field.id)) {
        let payload = serde_json::json!({ "order": order });
        office.record(
            now,
            "accounts.field.order",
            "自定义字段",
            payload,
            |tx| tx.accounts().order_fields(&order),
        )?;
    }
    fields(office)
}

/// Fills in one field of one account, named as the form names it; an empty value empties it.
pub fn set_field(
    office: &mut Office,
    now: Moment,
    id: i64,
    name: &str,
    value: &str,
) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let before = account(office, AccountId::from(id))?;
    let known = in_use(office)?;
    let field = field_named(&known, name)?;
    let mut after = before.clone();
    set(&mut after, &known, field.id, value)?;
    if after != before {
        let payload = serde_json::json!({
            "account": id, "people": after.contacts.len(), "new": false,
            "fields": changed(&known, Some(&before), &after),
        });
        office.record(now, "accounts.save", &after.name, payload, |tx| {
            tx.accounts().update(&after)
        })?;
    }
    view(office, now.today(), id)
}

/// The field of this name, however it is written.
///
/// # Errors
/// `accounts.no_field`.
pub fn field_named<'a>(
    fields: impl IntoIterator<Item = &'a CustomField>,
    name: &str,
) -> Result<&'a CustomField, Refusal> {
    let wanted = one_line(name).to_lowercase();
    let mut known = fields.into_iter();
    known
        .find(|field| field.name.to_lowercase() == wanted)
        .ok_or_else(|| refusal("accounts.no_field").fact("name", name.trim()))
}

/// Writes a value into an account. What stands there already is taken as it is: a choice may have been put
/// away since.
pub(super) fn set(
    account: &mut Account,
    fields: &[CustomField],
    id: CustomFieldId,
    typed: &str,
) -> Result<(), Refusal> {
    if account.custom(id) == Some(typed) {
        return Ok(());
    }
    let field = find(fields, id)?;
    let value = field
        .read(typed)
        .map_err(|problem| wrong(field, typed, problem))?;
    account.set_custom(id, value);
    Ok(())
}

fn wrong(field: &CustomField, typed: &str, problem: CustomProblem) -> Refusal {
    let code = match problem {
        CustomProblem::TooLong => "accounts.field_too_long",
        CustomProblem::NotANumber => "accounts.field_number",
        CustomProblem::NotADay => "accounts.field_day",
        CustomProblem::NotAChoice => "accounts.field_choice",
    };
    refusal(code)
        .fact("name", field.name.clone())
        .fact("value", typed.trim().chars().take(60).collect::<String>())
        .fact("choices", field.choices.join("、"))
}

/// The names of the fields of which an account says something else now: for the trail, which has no values.
pub(super) fn changed(
    fields: &[CustomField],
    before: Option<&Account>,
    after: &Account,
) -> Vec<String> {
    let said = |account: Option<&Account>, id| -> Option<String> {
        account?.custom(id).map(str::to_owned)
    };
    fields
        .iter()
        .filter(|field| said(before, field.id) != said(Some(after), field.id))
        .map(|field| field.name.clone())
        .collect()
}

fn find(fields: &[CustomField], id: CustomFieldId) -> Result<&CustomField, Refusal> {
    let mut known = fields.iter();
    known
        .find(|field| field.id == id)
        .ok_or_else(|| refusal("accounts.no_field").fact("name", id))
}

fn choices(form: &CustomFieldForm) -> Result<Vec<String>, Refusal> {
    let mut choices: Vec<String> = Vec::new();
    if form.kind != CustomKind::Choice {
        return Ok(choices);
    }
    for choice in form.choices.iter().map(|choice| one_line(choice)) {
        if choice.is_empty() {
            continue;
        }
        if choice.chars().count() > LONGEST {
            return Err(refusal("accounts.field_name").fact("most", LONGEST));
        }
        let twice = choices
            .iter()
            .any(|known| known.to_lowercase() == choice.to_lowercase());
        if twice {
            return Err(refusal("accounts.field_choice_twice").fact("value", choice));
        }
        choices.push(choice);
    }
    match choices.len() {
        0 | 1 => Err(refusal("accounts.field_no_choices")),
        2..=MOST => Ok(choices),
        _ => Err(refusal("accounts.fields_many").fact("most", MOST)),
    }
}
