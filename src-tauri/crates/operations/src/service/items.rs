//! What customers have from us: kept with the day its warranty began, and what was replaced.

use domain::ids::{AccountId, ItemId};
use domain::moment::Moment;
use domain::service::{Item, Replacement, StepKind};

use super::find::{find_item, local, name_of, needed};
use super::rules::Rules;
use super::view::item_view;
use crate::accounts::account;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ItemForm, ItemView, ReplacementForm, Role};

/// Goods of a customer, or of everybody, with their warranty today.
pub fn items(office: &Office, now: Moment, of: Option<i64>) -> Result<Vec<ItemView>> {
    let service = office.file.service();
    let items = match of {
        Some(id) => service.items_of(account(office, AccountId::from(id))?.id)?,
        None => service.items()?,
    };
    let mut rules = Rules::default();
    items
        .into_iter()
        .map(|item| item_view(office, &mut rules, item, now.today()))
        .collect()
}

/// The fewest characters by which goods are found among numbers: four digits are the end of a telephone number.
const FEWEST: usize = 5;

/// Goods one of whose numbers, a serial number or that of the order, holds the text.
pub(crate) fn numbered(office: &Office, text: &str, limit: usize) -> Result<Vec<Item>> {
    let text = text.trim();
    let long = text.chars().count() >= FEWEST && text.chars().any(|one| one.is_ascii_digit());
    match long {
        true => Ok(office.file.service().items_numbered(text, limit)?),
        false => Ok(Vec::new()),
    }
}

/// Numbers as typed or read by a scanner, one space between them.
fn serials(typed: &str) -> String {
    let parts = typed.split(|one: char| one.is_whitespace() || ",，、;；".contains(one));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// Writes goods down, or corrects them.
pub fn save_item(office: &mut Office, now: Moment, form: &ItemForm) -> Result<ItemView> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    if form.quantity == 0 {
        return Err(refusal("service.no_quantity").into());
    }
    if let Some(accepted) = form.accepted_on
        && accepted < form.delivered_on
    {
        return Err(refusal("service.accepted_before")
            .fact("accepted", accepted)
            .fact("delivered", form.delivered_on)
            .into());
    }
    let text = |typed: &str| typed.trim().to_owned();
    let item = Item {
        id: ItemId::from(form.id.unwrap_or_default()),
        account: account.id,
        product: needed(&form.product, "service.no_product")?,
        model: text(&form.model),
        quantity: form.quantity,
        place: text(&form.place),
        order_number: text(&form.order_number),
        serials: serials(&form.serials),
        delivered_on: form.delivered_on,
        accepted_on: form.accepted_on,
        installer: text(&form.installer),
        warranted_until: form.warranted_until,
        note: text(&form.note),
        replacements: Vec::new(),
    };
    if let Some(id) = form.id {
        find_item(office, id)?;
    }
    let payload = serde_json::json!({ "product": item.product, "delivered_on": item.delivered_on });
    let id = office.record(
        now,
        "service.item",
        &account.name,
        payload,
        |tx| match form.id {
            Some(_) => tx.service().update_item(&item).map(|()| item.id),
            None => tx.service().insert_item(&item),
        },
    )?;
    item_view(
        office,
        &mut Rules::default(),
        find_item(office, id.into())?,
        now.today(),
    )
}

/// A part was replaced: its warranty begins anew.
pub fn replace(office: &mut Office, now: Moment, form: &ReplacementForm) -> Result<ItemView> {
    office.needs(Role::Clerk)?;
    let item = find_item(office, form.item)?;
    if form.on > now.today() || form.on < item.warranty_from() {
        return Err(refusal("service.bad_replacement_day")
            .fact("day", form.on)
            .fact("first", item.warranty_from())
            .into());
    }
    let case = form
        .case
        .map(|id| super::find::case(office, id))
        .transpose()?;
    let one = Replacement {
        part: form.part,
        on: form.on,
        case: case.as_ref().map(|(case, _)| case.id),
        note: form.note.trim().to_owned(),
    };
    let organisation = office.file.people().organisation()?;
    let said = format!("{}：{}", form.part.label(), item.product);
    let at = local(now);
    let payload = serde_json::json!({ "item": item.id, "part": form.part, "on": form.on });
    office.record(now, "service.replace", &item.product, payload, |tx| {
        tx.service().add_replacement(item.id, &one)?;
        if let Some((case, _)) = &case {
            let by = name_of(&organisation, case.owner);
            tx.service()
                .add_step(case.id, StepKind::Replaced, at, &said, &by)?;
        }
        Ok(())
    })?;
    item_view(
        office,
        &mut Rules::default(),
        find_item(office, form.item)?,
        now.today(),
    )
}
