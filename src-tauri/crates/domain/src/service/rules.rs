//! What a version of the service regulation says, read once and typed. The short text knows three
//! classes of complaints, the full one four; what only one of them says is optional here.

use std::collections::BTreeMap;

use super::item::WarrantyPart;
use crate::exact::Exact;
use crate::ids::VersionId;
use crate::money::Money;
use crate::regulations::{Numbers, ParameterError, Parameters, Regulation, Value, Version, citing};

/// The rules that a case is worked by: those in force on the day it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRules {
    pub version: VersionId,
    /// 《客户服务管理制度》（2026年第1版）
    pub name: String,
    /// Service hours, from one full hour to another.
    pub open: (u32, u32),
    /// Where a firm says so, nobody is there at noon.
    pub lunch: Option<(u32, u32)>,
    /// So many o'clock of the next day, for what comes in outside the service hours.
    pub night_reply_by: u32,
    pub handover_minutes: u32,
    pub callback_minutes: u32,
    /// None where the firm does not install.
    pub install_contact_hours: Option<u32>,
    /// Around an agreed time.
    pub window_minutes: u32,
    pub warranty_months: Vec<(WarrantyPart, u32)>,
    pub respond_hours: u32,
    pub urgent_minutes: u32,
    pub town_hours: u32,
    pub outside_hours: u32,
    pub finish_days: u32,
    pub referral_workdays: u32,
    /// Amount from which a complaint is larger, and its working days.
    pub larger: Option<(Money, u32)>,
    pub major_amount: Money,
    pub group_count: u32,
    pub repeat_days: u32,
    pub ack_hours: u32,
    pub general_hours: u32,
    pub major_hours: u32,
    pub urgent_hours: u32,
    pub general_workdays: u32,
    pub major_workdays: u32,
    pub escalate_hours: u32,
    /// Attempts, and the days they must lie on, before a case is closed without the customer.
    pub unreached: Option<(u32, u32)>,
    pub visit_install_days: u32,
    pub visit_repair_hours: u32,
    pub visit_complaint_hours: u32,
    /// Share of return visits that somebody else checks.
    pub check_rate: Option<Exact>,
    /// Customers are called between these hours.
    pub contact: (u32, u32),
    pub survey: Option<SurveyRule>,
    /// Post and amount for each case, the smallest first.
    pub authority: Vec<(String, Money)>,
    /// Of every parameter the article that cites it first.
    articles: BTreeMap<String, String>,
}

/// 满意度调查
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyRule {
    /// Share of the customers served.
    pub rate: Exact,
    /// Fewer answers are told and count for nothing.
    pub min: u32,
    /// Share of 4 and 5.
    pub target: Exact,
}

/// 午休: read where a regulation has it. No template of the library does.
pub(crate) const LUNCH: [&str; 2] = ["service.lunch.from", "service.lunch.to"];

impl ServiceRules {
    /// Reads a version. A regulation that lacks one of the parameters every text has computes nothing.
    pub fn read(regulation: &Regulation, version: &Version) -> Result<Self, ParameterError> {
        let p = &version.parameters;
        let optional = |key: &str| p.get(key).map(|_| p.count(key)).transpose();
        let pair = |from: &str, to: &str| -> Result<Option<(u32, u32)>, ParameterError> {
            Ok(optional(from)?.zip(optional(to)?))
        };
        let installs = p.switch("service.install.enabled")?;
        let larger_amount = p
            .get("service.complaint.larger_amount")
            .map(|_| p.money("service.complaint.larger_amount"))
            .transpose()?;
        let numbers = Numbers::of(&version.body, p);
        let articles = p.iter().filter_map(|parameter| {
            let cited = citing(&numbers, &version.body, p, &parameter.key);
            Some((parameter.key.clone(), cited.into_iter().next()?.label))
        });
        Ok(Self {
            version: version.id,
            name: version.name(regulation),
            open: (p.count("service.open.from")?, p.count("service.open.to")?),
            lunch: pair(LUNCH[0], LUNCH[1])?,
            night_reply_by: p.count("service.night.reply_by")?,
            handover_minutes: p.count("service.handover.minutes")?,
            callback_minutes: p.count("service.phone.callback_minutes")?,
            install_contact_hours: installs
                .then(|| p.count("service.install.contact_hours"))
                .transpose()?,
            window_minutes: p.count("service.install.window_minutes")?,
            warranty_months: warranty(p)?,
            respond_hours: p.count("service.repair.respond_hours")?,
            urgent_minutes: p.count("service.repair.urgent_minutes")?,
            town_hours: p.count("service.repair.town_hours")?,
            outside_hours: p.count("service.repair.outside_hours")?,
            finish_days: p.count("service.repair.finish_days")?,
            referral_workdays: p.count("service.referral.workdays")?,
            larger: larger_amount.zip(optional("service.complaint.larger_workdays")?),
            major_amount: p.money("service.complaint.major_amount")?,
            group_count: p.count("service.complaint.group_count")?,
            repeat_days: p.count("service.complaint.repeat_days")?,
            ack_hours: p.count("service.complaint.ack_hours")?,
            general_hours: p.count("service.complaint.general_hours")?,
            major_hours: p.count("service.complaint.major_hours")?,
            urgent_hours: p.count("service.complaint.urgent_hours")?,
            general_workdays: p.count("service.complaint.general_workdays")?,
            major_workdays: p.count("service.complaint.major_workdays")?,
            escalate_hours: p.count("service.escalate.hours")?,
            unreached: pair("service.close.calls", "service.close.days")?,
            visit_install_days: p.count("service.callback.install_days")?,
            visit_repair_hours: p.count("service.callback.repair_hours")?,
            visit_complaint_hours: p.count("service.callback.complaint_hours")?,
            check_rate: p.percent("service.callback.check_rate").ok().cloned(),
            contact: (
                p.count("service.contact.from")?,
                p.count("service.contact.to")?,
            ),
            survey: survey(p),
            authority: authority(p)?,
            articles: articles.collect(),
        })
    }

    /// 《客户服务管理制度》（2026年第1版）第三十条
    #[must_use]
    pub fn basis(&self, key: &str) -> String {
        let article = self.articles.get(key).map_or("", String::as_str);
        format!("{}{article}", self.name)
    }

    /// 第三十条, for lines that name the regulation once.
    #[must_use]
    pub fn article(&self, key: &str) -> &str {
        self.articles.get(key).map_or("", String::as_str)
    }
}

/// Parts and months, as the text of this trade has them.
fn warranty(p: &Parameters) -> Result<Vec<(WarrantyPart, u32)>, ParameterError> {
    let mut parts = vec![
        (
            WarrantyPart::Installation,
            p.count("service.warranty.install_months")?,
        ),
        (
            WarrantyPart::Goods,
            p.count("service.warranty.body_months")?,
        ),
    ];
    if p.choice("service.trade")? == "lighting" {
        parts.push((
            WarrantyPart::Driver,
            p.count("service.warranty.driver_months")?,
        ));
        parts.push((
            WarrantyPart::LightSource,
            p.count("service.warranty.source_months")?,
        ));
    }
    Ok(parts)
}

fn survey(p: &Parameters) -> Option<SurveyRule> {
    Some(SurveyRule {
        rate: p.percent("service.survey.rate").ok()?.clone(),
        min: p.count("service.survey.min").ok()?,
        target: p.percent("service.survey.target").ok()?.clone(),
    })
}

fn authority(p: &Parameters) -> Result<Vec<(String, Money)>, ParameterError> {
    const KEY: &str = "service.compensation";
    let mut rows = Vec::new();
    for row in p.table(KEY)? {
        match &*row.value {
            Value::Money { value } => rows.push((row.name.clone(), *value)),
            other => {
                return Err(ParameterError::WrongType {
                    key: KEY.to_owned(),
                    expected: "money",
                    found: other.type_word(),
                });
            }
        }
    }
    rows.sort_by_key(|(_, amount)| *amount);
    Ok(rows)
}
