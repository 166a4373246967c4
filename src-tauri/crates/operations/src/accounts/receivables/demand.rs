//! 催款: the words to paste into a message, and the letter.

use chrono::{Days, NaiveDate};
use domain::accounts::{Account, Books, Demand, DemandParties, DemandTone};
use domain::ids::AccountId;
use domain::moment::{Moment, full_day};
use domain::papers::{FormBlock, FormColumn as Column, FormField as Field};

use super::paper::capitals;
use super::{account, lines, settings};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form};
use crate::views::{DemandOrder, DemandPrinted, DemandsView, PaperRow, Role};

/// Series: `CK-2026-001`.
const SERIES: &str = "CK";
/// What the register keeps the letters as.
const KIND: &str = "account_demand";

/// Days a tone usually gives.
fn usual_days(tone: DemandTone) -> u64 {
    match tone {
        DemandTone::Reminder => 7,
        DemandTone::Demand => 10,
        DemandTone::Final => 15,
    }
}

/// What can be said to an account today, in every tone in which there is something to ask for; `until` is the
/// day to pay by, and what a tone usually gives where nothing is said.
pub fn demands(
    office: &Office,
    now: Moment,
    id: i64,
    until: Option<NaiveDate>,
) -> Result<DemandsView> {
    let account = account(office, AccountId::from(id))?;
    check_until(now, until)?;
    let mut view = DemandsView {
        demands: Vec::new(),
        printed: Vec::new(),
    };
    for tone in DemandTone::ALL {
        view.demands
            .extend(write(office, now, &account, tone, until)?);
    }
    let mut printed = office.file.papers().about(KIND, &account.name)?;
    printed.reverse();
    view.printed = printed
        .into_iter()
        .map(|paper| DemandPrinted {
            number: paper.number,
            title: paper.title,
            at: paper.created_at,
        })
        .collect();
    Ok(view)
}

/// Prints a demand as a letter and registers it.
pub fn print_demand(office: &mut Office, now: Moment, order: &DemandOrder) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(order.account))?;
    check_until(now, order.until)?;
    let demand = write(office, now, &account, order.tone, order.until)?;
    let demand =
        demand.ok_or_else(|| refusal("accounts.nothing_to_demand").fact("name", &account.name))?;
    let signer = match order.sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let title = demand.tone.title();
    let form = FormOrder {
        series: SERIES,
        kind: KIND,
        title,
        listed: &format!("{title}　{}", account.name),
        subject: &account.name,
        people: &[],
        blocks: blocks(&demand, &account, now.today()),
        wide: false,
    };
    make_form(office, now, signer.as_ref(), form)
}

fn check_until(now: Moment, until: Option<NaiveDate>) -> Result<()> {
    match until.filter(|until| *until < now.today()) {
        Some(until) => Err(refusal("accounts.demand_past").fact("day", until).into()),
        None => Ok(()),
    }
}

fn write(
    office: &Office,
    now: Moment,
    account: &Account,
    tone: DemandTone,
    until: Option<NaiveDate>,
) -> Result<Option<Demand>> {
    let today = now.today();
    let settings = settings::read(office)?;
    let later = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let (bills, payments) = lines(office, account.id)?;
    let owed = Books {
        bills: &bills,
        payments: &payments,
    }
    .owed(today)?;
    let company = office.file.company().get()?;
    let contact = account.contacts.iter().find(|one| !one.no_contact);
    let parties = DemandParties {
        company: &company.name,
        sender: &office.user.display_name,
        account: &account.name,
        kind: account.kind,
        contact: contact.map_or("", |contact| contact.name.as_str()),
        payee: &settings.payee,
    };
    let days = (
        today,
        later(settings.remind_days.into()),
        until.unwrap_or(later(usual_days(tone))),
    );
    Ok(Demand::write(tone, &owed, &parties, days))
}

fn blocks(demand: &Demand, account: &Account, today: NaiveDate) -> Vec<FormBlock> {
    let columns = vec![
        Column::new("序", 10),
        Column::new("单号与摘要", 0),
        Column::new("日期", 24),
        Column::new("到期日", 24),
        Column::new("逾期天数", 20),
        Column::amount("未付金额", 30),
    ];
    let mut rows: Vec<Vec<String>> = (1_usize..)
        .zip(&demand.bills)
        .map(|(number, one)| {
            let label = [one.bill.number.as_str(), one.bill.note.as_str()];
            let label: Vec<&str> = label.into_iter().filter(|part| !part.is_empty()).collect();
            vec![
                number.to_string(),
                label.join("　"),
                one.bill.on.to_string(),
                one.bill.due.to_string(),
                match one.days {
                    days if days > 0 => days.to_string(),
                    _ => "未到期".to_owned(),
                },
                one.open.grouped(),
            ]
        })
        .collect();
    let mut sum = vec![String::new(); 5];
    sum[1] = "合计".to_owned();
    sum.push(demand.total.grouped());
    rows.push(sum);
    let mut fields = vec![
        Field::wide("致", &account.name),
        Field::new("日　　期", full_day(today)),
        Field::new("金　　额", format!("{}元", demand.total.grouped())),
        Field::wide("大　　写", capitals(demand.total)),
    ];
    // In a field of its own the number of an account is not broken over two lines.
    let (payee, closing): (Vec<&String>, Vec<&String>) = demand
        .closing
        .iter()
        .partition(|told| told.starts_with("收款账户："));
    fields.extend(payee.into_iter().map(|told| {
        let told = told.strip_prefix("收款账户：").unwrap_or(told);
        Field::wide("收款账户", told)
    }));
    let mut blocks = vec![
        FormBlock::Fields { fields },
        FormBlock::paragraph(demand.opening.as_str()),
        FormBlock::Table {
            columns,
            rows,
            row_mm: 8,
        },
    ];
    blocks.extend(
        closing
            .into_iter()
            .map(|told| FormBlock::paragraph(told.as_str())),
    );
    blocks.push(FormBlock::signatures(&["经　　办", "单位盖章", "日　　期"]));
    if demand.tone != DemandTone::Reminder {
        blocks.push(FormBlock::heading("收件回执"));
        blocks.push(FormBlock::paragraph(
            "本函已于＿＿＿＿年＿＿月＿＿日收到。签收只证明收到，不表示同意其中的金额。",
        ));
        blocks.push(FormBlock::signatures(&["收件单位", "签　　收", "日　　期"]));
    }
    blocks
}
