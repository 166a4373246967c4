//! A case is taken in: its class and its due times follow from the regulation in force on that day.

use chrono::NaiveDateTime;
use domain::ids::{AccountId, CaseId, ItemId};
use domain::moment::Moment;
use domain::money::Money;
use domain::people::Organisation;
use domain::service::{
    Calendars, Case, CaseKind, CaseState, CaseTier, ServiceRules, StepKind, TierReason, repeats,
    tier_of,
};

use super::find::{local, name_of, needed, person, time, time_opt};
use super::rules::{Rules, calendars};
use super::view::{case_name, item_view, view};
use super::{find_item, handover};
use crate::accounts::account;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::texts::keyed;
use crate::views::{CaseForm, CaseTerms, CaseView, Role};

/// What the form comes to, before anything is written.
pub fn terms(office: &Office, now: Moment, form: &CaseForm) -> Result<CaseTerms> {
    let typed = Typed::read(office, now, form)?;
    let mut rules = Rules::default();
    let item = match typed.case.item {
        Some(id) => {
            let item = office.file.service().item(id)?;
            Some(item_view(office, &mut rules, item, now.today())?)
        }
        None => None,
    };
    Ok(CaseTerms {
        regulation: typed.rules.name.clone(),
        tier: typed.case.tier,
        reasons: typed.reasons,
        dues: typed.case.dues,
        repeats: typed.repeated.as_ref().map(case_name),
        item,
    })
}

/// Takes a case in. What is to be handed over at once waits for whoever takes it.
pub fn open(office: &mut Office, now: Moment, form: &CaseForm) -> Result<CaseView> {
    office.needs(Role::Clerk)?;
    let typed = Typed::read(office, now, form)?;
    let mut case = typed.case;
    let receiver = name_of(&typed.organisation, case.receiver);
    let owner = form.owner.trim();
    let mut asked = None;
    if !owner.is_empty() {
        let to = person(office, &typed.organisation, owner, case.received_at)?;
        if to.id != case.receiver {
            let due = typed
                .rules
                .handover_due(case.received_at, &typed.calendars)?;
            let at = case.received_at;
            asked = Some(handover::asked(&mut case, to, at, &due));
        }
    }
    let series = format!("GD-{}", case.received_at.format("%Y"));
    let said = step_text(&case, &typed.reasons, typed.repeated.as_ref());
    let at = case.received_at;
    let payload = serde_json::json!({ "kind": case.kind, "tier": case.tier });
    let id = office.record(now, "service.open", &case.caller, payload, |tx| {
        let reserved = tx.papers().reserve_numbers(&series, 1)?;
        let desk = tx.service();
        // One was asked for.
        let Some(reservation) = reserved.first() else {
            return Err(store::StoreError::Damaged("no number was reserved".into()));
        };
        let (id, number) = desk.insert_case(reservation, &case)?;
        desk.add_step(id, StepKind::Opened, at, &said, &receiver)?;
        if let Some(text) = &asked {
            desk.add_step(id, StepKind::Assigned, at, text, &receiver)?;
        }
        tx.note(serde_json::json!({
            "number": number, "kind": case.kind, "tier": case.tier, "account": case.account,
        }));
        Ok(id)
    })?;
    view(office, now, id.into())
}

/// A form, read and checked.
struct Typed {
    case: Case,
    reasons: Vec<TierReason>,
    repeated: Option<Case>,
    rules: std::rc::Rc<ServiceRules>,
    calendars: Calendars,
    organisation: Organisation,
}

impl Typed {
    fn read(office: &Office, now: Moment, form: &CaseForm) -> Result<Self> {
        let organisation = office.file.people().organisation()?;
        let received_at = time(&form.received_at, now)?;
        if received_at > local(now) {
            return Err(refusal("service.not_yet")
                .fact("at", shown(received_at))
                .into());
        }
        let rules = Rules::default().needed(office, received_at.date())?;
        let calendars = calendars(office)?;
        let receiver = person(office, &organisation, &form.receiver, received_at)?.id;
        let mut case = Case {
            id: CaseId::from(0),
            number: String::new(),
            kind: form.kind,
            channel: form.channel,
            tier: CaseTier::General,
            state: CaseState::Open,
            received_at,
            version: rules.version,
            account: form.account.map(AccountId::from),
            caller: form.caller.trim().to_owned(),
            phone: form.phone.trim().to_owned(),
            item: form.item.map(ItemId::from),
            description: needed(&form.description, "service.no_description")?,
            demand: form.demand.trim().to_owned(),
            claim: claim(&form.claim)?,
            group: form.group.max(1),
            publicity: form.publicity,
            danger: form.danger,
            receiver,
            owner: receiver,
            handover: None,
            outside: form.outside,
            arranged_at: None,
            visit_at: None,
            arrived_at: None,
            agreed: time_opt(&form.agreed)?,
            dues: Vec::new(),
            pauses: Vec::new(),
            cause: form.cause.trim().to_owned(),
            valid: None,
            outcome: String::new(),
            confirmation: None,
            notice: String::new(),
            closed_at: None,
            reopened_at: None,
            reopened: 0,
            repeats: None,
        };
        who(office, &mut case)?;
        if let Some(agreed) = case.agreed
            && agreed < received_at
        {
            return Err(refusal("service.too_early")
                .fact("at", shown(agreed))
                .fact("first", shown(received_at))
                .into());
        }
        let repeated = match case.account {
            Some(account) => {
                let earlier = office.file.service().cases_of(account)?;
                repeats(&rules, &case, &earlier).cloned()
            }
            None => None,
        };
        case.repeats = repeated.as_ref().map(|earlier| earlier.id);
        let reasons = classify(&rules, &mut case, form.tier)?;
        case.dues = rules.dues(&case.clock_facts(&case.past_pauses()), &calendars)?;
        Ok(Self {
            case,
            reasons,
            repeated,
            rules,
            calendars,
            organisation,
        })
    }
}

/// Customer, caller and goods belong together; somebody must be known by some name.
fn who(office: &Office, case: &mut Case) -> Result<()> {
    if let Some(id) = case.account {
        let account = account(office, id)?;
        if case.caller.is_empty() {
            let first = account.contacts.first();
            case.caller = first.map_or(account.name.clone(), |contact| contact.name.clone());
        }
        if case.phone.is_empty() {
            let mut people = account.contacts.iter();
            let known = people.find(|contact| contact.name == case.caller);
            let phone = known
                .and_then(|contact| contact.phones.first())
                .or_else(|| account.all_phones().next());
            case.phone = phone.map(|phone| phone.shown()).unwrap_or_default();
        }
    } else if case.caller.is_empty() {
        return Err(refusal("service.no_caller").into());
    }
    if let Some(id) = case.item {
        let item = find_item(office, id.into())?;
        if case.account != Some(item.account) {
            return Err(refusal("service.not_his_item")
                .fact("product", &item.product)
                .into());
        }
    }
    Ok(())
}

/// The class of the rules, or a graver one that somebody chose.
pub(super) fn classify(
    rules: &ServiceRules,
    case: &mut Case,
    chosen: Option<CaseTier>,
) -> Result<Vec<TierReason>> {
    let (least, reasons) = tier_of(rules, case.kind, &case.tier_facts());
    let chosen = chosen.unwrap_or(least);
    let known = match case.kind {
        CaseKind::Complaint => chosen != CaseTier::Larger || rules.larger.is_some(),
        CaseKind::Repair => matches!(chosen, CaseTier::General | CaseTier::Urgent),
        _ => chosen == CaseTier::General,
    };
    if !known {
        return Err(refusal("service.no_such_tier")
            .fact("kind", keyed("kind", &case.kind))
            .fact("tier", keyed("tier", &chosen))
            .into());
    }
    if chosen < least {
        return Err(refusal("service.tier_too_low")
            .fact("tier", keyed("tier", &least))
            .fact("article", rules.basis("service.complaint.major_amount"))
            .into());
    }
    case.tier = chosen;
    Ok(reasons)
}

/// The loss a customer claims, in yuan.
pub(super) fn claim(text: &str) -> Result<Option<Money>> {
    let text = text.trim().replace([',', '，'], "");
    if text.is_empty() {
        return Ok(None);
    }
    match Money::parse(&text) {
        Ok(amount) if amount >= Money::ZERO => Ok(Some(amount)),
        _ => Err(refusal("accounts.bad_amount").fact("value", text).into()),
    }
}

/// `2026-09-30 14:05`, as messages say it.
pub(super) fn shown(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn step_text(case: &Case, reasons: &[TierReason], repeated: Option<&Case>) -> String {
    let mut text = format!("{}，{}", case.channel.label(), case.kind.label());
    if case.kind.has_cause() {
        text = format!("{text}（{}）", case.tier.label());
    }
    if !reasons.is_empty() {
        let why: Vec<&str> = reasons.iter().map(|reason| reason.label()).collect();
        text = format!("{text}：{}", why.join("、"));
    }
    if let Some(earlier) = repeated {
        text = format!("{text}；与{}为同一事由", earlier.number);
    }
    text
}
