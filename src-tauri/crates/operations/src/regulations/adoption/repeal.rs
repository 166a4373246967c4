//! 废止: a version ends without another in its place. It stays readable, and what was computed under it
//! stays computed.

use domain::moment::{Moment, full_day};
use domain::papers::{Letter, LetterParagraph};
use domain::regulations::{VersionState, last_day};

use super::super::change::subject;
use super::super::find::load;
use super::super::read::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, make};
use crate::views::{PaperRow, RegulationReading, RepealForm, Role};

/// Series of decisions about regulations; see `redline`.
const SERIES: &str = "XD";

/// Ends a version that was issued. A version before it never comes back by itself.
pub fn repeal(office: &mut Office, now: Moment, form: &RepealForm) -> Result<RegulationReading> {
    office.needs(Role::Owner)?;
    let (_, version) = load(office, form.version)?;
    let reason = form.reason.trim();
    if reason.is_empty() {
        return Err(refusal("repeal.reason_needed").into());
    }
    let versions = office.file.regulations().versions(version.regulation)?;
    let over = last_day(&version, &versions).is_some_and(|last| last < now.today());
    if version.state != VersionState::Issued || version.ended_on.is_some() || over {
        return Err(refusal("repeal.not_in_force").into());
    }
    let first = version.effective_on.unwrap_or(form.last_day);
    // The law knows no rule that ended before anybody decided so.
    if form.last_day < now.today() || form.last_day < first {
        return Err(refusal("repeal.in_the_past")
            .fact("day", form.last_day)
            .into());
    }
    let payload = serde_json::json!({ "last_day": form.last_day, "reason": reason });
    office.record(
        now,
        "regulation.repeal",
        &subject(version.id),
        payload,
        |tx| tx.regulations().end(version.id, form.last_day, true),
    )?;
    read(office, now.today(), form.version)
}

/// 废止决定, printed and registered.
pub fn print_repeal(
    office: &mut Office,
    now: Moment,
    version: i64,
    reason: &str,
) -> Result<PaperRow> {
    let (regulation, version) = load(office, version)?;
    let last = version
        .ended_on
        .filter(|_| version.state == VersionState::Repealed)
        .ok_or_else(|| refusal("repeal.not_repealed"))?;
    let head = office.file.audit().head()?;
    let title = format!("关于废止《{}》的决定", version.title(&regulation));
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "repeal_decision",
        title: &title,
        subject: &subject(version.id),
        people: &[],
    };
    let number_of = version.number.clone().map(|number| format!("（{number}）"));
    let end = last.succ_opt().unwrap_or(last);
    let reason = reason.trim().trim_end_matches('。');
    let because = if reason.is_empty() {
        String::new()
    } else {
        format!("因{reason}，")
    };
    let paragraphs = [
        format!(
            "{because}公司决定废止{}{}，自{}起停止执行。",
            version.name(&regulation),
            number_of.unwrap_or_default(),
            full_day(end)
        ),
        "停止执行以前已经发生的事项，仍按照当时施行的规定处理。".to_owned(),
        "本决定在公司公告栏公布，并告知全体员工。".to_owned(),
    ];
    make(office, now, &order, None, |office, number| {
        let letter = Letter {
            company: office.file.company().get()?.name,
            title: title.clone(),
            number: number.to_owned(),
            document_number: None,
            addressee: None,
            paragraphs: paragraphs
                .iter()
                .map(|text| LetterParagraph {
                    text: text.clone(),
                    quoted: false,
                })
                .collect(),
            attachments: Vec::new(),
            signed_on: full_day(now.today()),
            audit_head: Some(short_head(&head)),
            watermark: None,
        };
        let pdf = Office::typesetter().letter(&letter, now)?;
        Ok((letter, pdf))
    })
}
