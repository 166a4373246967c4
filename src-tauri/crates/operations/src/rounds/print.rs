//! Papers of rounds: the list to walk by, blank or as it was walked; the notice to put something right; the
//! report of a walk or of a month.

use domain::assessment::Period;
use domain::ids::EmployeeId;
use domain::moment::{Moment, full_day};
use domain::papers::Form;
use domain::rounds::{Finding, FindingState, Round, figures};

use super::books::Books;
use super::{find, form, notice, summary};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{PaperRow, Role, RoundsPaper, RoundsPaperOrder};

/// Series: `XC-2026-001`.
const SERIES: &str = "XC";

/// What stands at the head and the foot of every one of them.
pub(super) struct Head {
    pub(super) company: String,
    pub(super) number: String,
    pub(super) printed_on: String,
    pub(super) audit_head: Option<String>,
}

/// Prints and registers one paper.
pub fn print(office: &mut Office, now: Moment, order: &RoundsPaperOrder) -> Result<PaperRow> {
    office.needs(Role::Clerk)?;
    let books = Books::read(office, now)?;
    let wanted = || refusal("rounds.no_paper_subject");
    match order.paper {
        RoundsPaper::Checklist => match (order.round, order.checklist) {
            (Some(id), _) => {
                let walk = find::round(office, id)?;
                let title = format!("{}　{}", walk.name, walk.on);
                let subject = super::walk::subject(&walk);
                let told = Told::new("round_checklist", &title, &subject);
                put(office, now, told, order.sign, |head| {
                    form::walked(&books, &walk, head)
                })
            }
            (None, Some(id)) => {
                let list = find::checklist(office, id)?;
                let told = Told::new("round_checklist", &list.name, &list.name);
                put(office, now, told, order.sign, |head| {
                    form::blank(&books, &list, head)
                })
            }
            (None, None) => Err(wanted().into()),
        },
        RoundsPaper::Notice => {
            let finding = find::finding(office, order.finding.ok_or_else(wanted)?)?;
            if finding.state() == FindingState::Found {
                return Err(refusal("rounds.not_ordered").fact("id", finding.id).into());
            }
            let title = format!("整改通知书　{}", short(&finding.what));
            let told = Told {
                people: finding.owner().into_iter().collect(),
                ..Told::new("round_notice", &title, &finding.what)
            };
            put(office, now, told, order.sign, |head| {
                notice::notice(&books, &finding, head)
            })
        }
        RoundsPaper::Summary => {
            let (label, rounds, findings) = match (order.round, order.period) {
                (Some(id), _) => {
                    let walk = find::round(office, id)?;
                    let findings = office.file.rounds().findings_of(walk.id)?;
                    let label = format!("{}　{}", full_day(walk.on), walk.name);
                    (label, vec![walk], findings)
                }
                (None, Some(period)) => of_period(office, period)?,
                (None, None) => return Err(wanted().into()),
            };
            if rounds.iter().all(|walk| walk.finished_on.is_none()) {
                return Err(refusal("rounds.nothing_walked").fact("what", label).into());
            }
            let counts = figures(&rounds, &findings, now.today());
            let title = format!("巡查情况通报　{label}");
            let told = Told::new("round_summary", &title, &label);
            put(office, now, told, order.sign, |head| {
                summary::summary(
                    &books,
                    &label,
                    (rounds.as_slice(), findings.as_slice(), &counts),
                    head,
                )
            })
        }
    }
}

/// The finished walks of some days with what was found in them, the first first.
fn of_period(office: &Office, period: Period) -> Result<(String, Vec<Round>, Vec<Finding>)> {
    let within = |day| period.first_day() <= day && day <= period.last_day();
    let mut rounds = office.file.rounds().rounds()?;
    rounds.retain(|walk| within(walk.on));
    rounds.reverse();
    let mut findings = office.file.rounds().findings()?;
    findings.retain(|finding| within(finding.found_on));
    findings.reverse();
    Ok((period.label(), rounds, findings))
}

/// What the register says of a paper.
struct Told<'a> {
    kind: &'a str,
    title: &'a str,
    subject: &'a str,
    people: Vec<EmployeeId>,
}

impl<'a> Told<'a> {
    fn new(kind: &'a str, title: &'a str, subject: &'a str) -> Self {
        Self {
            kind,
            title,
            subject,
            people: Vec::new(),
        }
    }
}

fn put(
    office: &mut Office,
    now: Moment,
    told: Told<'_>,
    sign: bool,
    form: impl FnOnce(Head) -> Form,
) -> Result<PaperRow> {
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let company = office.file.company().get()?;
    let audit_head = Some(short_head(&office.file.audit().head()?));
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: told.kind,
        title: told.title,
        subject: told.subject,
        people: &told.people,
    };
    make(office, now, &order, signer.as_ref(), |_, number| {
        let form = form(Head {
            company: company.name,
            number: number.to_owned(),
            printed_on: full_day(now.today()),
            audit_head,
        });
        let pdf = Office::typesetter().form(&form, now)?;
        Ok((form, pdf))
    })
}

/// The beginning of a text, for titles.
fn short(text: &str) -> String {
    const MOST: usize = 18;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().count() > MOST {
        short.push('…');
    }
    short
}
