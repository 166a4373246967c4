//! The due times of a case: the allowances of the regulation, counted on the calendar that each of
//! them names, each with its article.
//!
//! Hours and minutes run day and night unless the text says 按服务时间; then only the shop's opening
//! hours count, weekends and holidays included, days announced as closed not. Working days are those of
//! the State Council's notices, days are all days; both begin with the day after, and end when the shop
//! closes on the last of them, since nobody answers later.

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use super::business_time::{BusinessDays, BusinessTime};
use super::clock_facts::{Calendars, CaseDue, ClockFacts};
use super::pauses::Pauses;
use super::refusal::Refusal;
use super::rules::ServiceRules;
use super::slots::Slot;
use super::words::{Allowance, AllowanceUnit, CaseChannel, CaseKind, CaseTier, DueStage};
use crate::calendar::OpeningDays;

/// From a time on, with or without what is not counted.
type Span<'a> = (NaiveDateTime, &'a Pauses);

impl ServiceRules {
    /// What is due when, in the order of the stages. Nothing is met yet.
    pub fn dues(
        &self,
        facts: &ClockFacts<'_>,
        calendars: &Calendars,
    ) -> Result<Vec<CaseDue>, Refusal> {
        let mut dues = match facts.kind {
            CaseKind::Complaint => self.complaint(facts, calendars)?,
            CaseKind::Repair => self.repair(facts, calendars)?,
            CaseKind::Installation => self.installation(facts)?,
            CaseKind::Enquiry => self.enquiry(facts, calendars)?,
            CaseKind::Praise => Vec::new(),
        };
        if let Some(agreed) = facts.agreed
            && facts.kind != CaseKind::Complaint
        {
            dues.retain(|due| due.stage != DueStage::Resolution);
            dues.push(CaseDue {
                stage: DueStage::Resolution,
                at: agreed,
                allowed: Allowance {
                    amount: 0,
                    unit: AllowanceUnit::Agreed,
                },
                article: self.name.clone(),
                met_at: None,
            });
        }
        Ok(dues)
    }

    fn complaint(
        &self,
        facts: &ClockFacts<'_>,
        calendars: &Calendars,
    ) -> Result<Vec<CaseDue>, Refusal> {
        let none = Pauses::default();
        let (hours, hours_key) = match facts.tier {
            CaseTier::General | CaseTier::Larger => {
                (self.general_hours, "service.complaint.general_hours")
            }
            CaseTier::Major => (self.major_hours, "service.complaint.major_hours"),
            CaseTier::Urgent => (self.urgent_hours, "service.complaint.urgent_hours"),
        };
        let (days, days_key) = match (facts.tier, self.larger) {
            (CaseTier::Larger, Some((_, days))) => (days, "service.complaint.larger_workdays"),
            (CaseTier::General | CaseTier::Larger, _) => {
                (self.general_workdays, "service.complaint.general_workdays")
            }
            (CaseTier::Major | CaseTier::Urgent, _) => {
                (self.major_workdays, "service.complaint.major_workdays")
            }
        };
        let counted: Span<'_> = (facts.from, facts.pauses);
        let mut settled = self.workdays(calendars, counted, days, days_key)?;
        if facts.channel == CaseChannel::Referral {
            let key = "service.referral.workdays";
            let answer = self.workdays(calendars, counted, self.referral_workdays, key)?;
            if answer.at < settled.at {
                settled = answer;
            }
        }
        Ok(vec![
            self.service_hours(
                calendars,
                (facts.received_at, &none),
                self.ack_hours,
                "service.complaint.ack_hours",
            )?,
            self.hours(DueStage::Proposal, counted, hours, hours_key)?,
            settled,
        ])
    }

    fn repair(
        &self,
        facts: &ClockFacts<'_>,
        calendars: &Calendars,
    ) -> Result<Vec<CaseDue>, Refusal> {
        let none = Pauses::default();
        let received: Span<'_> = (facts.received_at, &none);
        let response = if facts.tier == CaseTier::Urgent {
            let key = "service.repair.urgent_minutes";
            self.minutes(DueStage::Response, received, self.urgent_minutes, key)?
        } else {
            let key = "service.repair.respond_hours";
            self.service_hours(calendars, received, self.respond_hours, key)?
        };
        let mut dues = vec![response];
        if let Some(visit) = facts.visit_at {
            dues.push(self.agreed_visit(visit)?);
        } else if let Some(arranged) = facts.arranged_at {
            let (hours, key) = if facts.outside {
                (self.outside_hours, "service.repair.outside_hours")
            } else {
                (self.town_hours, "service.repair.town_hours")
            };
            dues.push(self.hours(DueStage::Arrival, (arranged, facts.pauses), hours, key)?);
        }
        if let Some(arrived) = facts.arrived_at {
            // Taken up again, it is counted from then on, not from a visit of long ago.
            let from = arrived.max(facts.from);
            let key = "service.repair.finish_days";
            dues.push(self.days((from, facts.pauses), self.finish_days, key)?);
        }
        Ok(dues)
    }

    fn installation(&self, facts: &ClockFacts<'_>) -> Result<Vec<CaseDue>, Refusal> {
        let none = Pauses::default();
        let mut dues = Vec::new();
        if let Some(hours) = self.install_contact_hours {
            let key = "service.install.contact_hours";
            dues.push(self.hours(DueStage::Response, (facts.received_at, &none), hours, key)?);
        }
        if let Some(visit) = facts.visit_at {
            dues.push(self.agreed_visit(visit)?);
        }
        Ok(dues)
    }

    /// What comes in while somebody is there is answered at once; a missed call is called back, a
    /// message of the night answered in the morning.
    fn enquiry(
        &self,
        facts: &ClockFacts<'_>,
        calendars: &Calendars,
    ) -> Result<Vec<CaseDue>, Refusal> {
        let none = Pauses::default();
        let at = facts.received_at;
        let hour = at.hour();
        let there =
            (self.open.0..self.open.1).contains(&hour) && !calendars.closed.contains(&at.date());
        if there {
            return match facts.channel {
                CaseChannel::Phone => Ok(vec![self.service_minutes(
                    calendars,
                    (at, &none),
                    self.callback_minutes,
                    "service.phone.callback_minutes",
                )?]),
                _ => Ok(Vec::new()),
            };
        }
        // Before opening, the night is still the one that began the day before.
        let mut day = at.date();
        if hour >= self.open.0 {
            day = day.checked_add_days(Days::new(1)).unwrap_or(day);
        }
        while calendars.closed.contains(&day) {
            day = day.checked_add_days(Days::new(1)).unwrap_or(day);
        }
        let reply = NaiveTime::from_hms_opt(self.night_reply_by % 24, 0, 0);
        Ok(vec![self.due(
            DueStage::Response,
            day.and_time(reply.unwrap_or(NaiveTime::MIN)),
            (self.night_reply_by, AllowanceUnit::OClock),
            "service.night.reply_by",
        )])
    }

    /// Until when whoever takes over must have said so.
    pub fn handover_due(
        &self,
        at: NaiveDateTime,
        calendars: &Calendars,
    ) -> Result<CaseDue, Refusal> {
        self.service_minutes(
            calendars,
            (at, &Pauses::default()),
            self.handover_minutes,
            "service.handover.minutes",
        )
    }

    /// Until when a customer is called back after a case of this kind; nothing for the other kinds.
    pub fn visit_due(
        &self,
        kind: CaseKind,
        closed_at: NaiveDateTime,
    ) -> Option<(NaiveDateTime, String)> {
        let hours = |hours: u32| closed_at.checked_add_signed(TimeDelta::hours(hours.into()));
        let (at, key) = match kind {
            CaseKind::Installation => {
                let days = Days::new(self.visit_install_days.into());
                let evening = NaiveTime::from_hms_opt(self.contact.1 % 24, 0, 0)?;
                let last = closed_at.date().checked_add_days(days)?;
                (last.and_time(evening), "service.callback.install_days")
            }
            CaseKind::Repair => (
                hours(self.visit_repair_hours)?,
                "service.callback.repair_hours",
            ),
            CaseKind::Complaint => (
                hours(self.visit_complaint_hours)?,
                "service.callback.complaint_hours",
            ),
            CaseKind::Enquiry | CaseKind::Praise => return None,
        };
        Some((at, self.basis(key)))
    }

    fn agreed_visit(&self, at: NaiveDateTime) -> Result<CaseDue, Refusal> {
        let key = "service.install.window_minutes";
        self.minutes(
            DueStage::Arrival,
            (at, &Pauses::default()),
            self.window_minutes,
            key,
        )
    }

    fn service_hours(
        &self,
        calendars: &Calendars,
        (from, pauses): Span<'_>,
        hours: u32,
        key: &str,
    ) -> Result<CaseDue, Refusal> {
        let at = self
            .service_time(calendars)?
            .due(from, u64::from(hours) * 60, pauses)?;
        Ok(self.due(
            DueStage::Response,
            at,
            (hours, AllowanceUnit::ServiceHours),
            key,
        ))
    }

    fn service_minutes(
        &self,
        calendars: &Calendars,
        (from, pauses): Span<'_>,
        minutes: u32,
        key: &str,
    ) -> Result<CaseDue, Refusal> {
        let at = self
            .service_time(calendars)?
            .due(from, minutes.into(), pauses)?;
        Ok(self.due(
            DueStage::Response,
            at,
            (minutes, AllowanceUnit::ServiceMinutes),
            key,
        ))
    }

    fn hours(
        &self,
        stage: DueStage,
        (from, pauses): Span<'_>,
        hours: u32,
        key: &str,
    ) -> Result<CaseDue, Refusal> {
        let at = day_and_night()?.due(from, u64::from(hours) * 60, pauses)?;
        Ok(self.due(stage, at, (hours, AllowanceUnit::Hours), key))
    }

    fn minutes(
        &self,
        stage: DueStage,
        (from, pauses): Span<'_>,
        minutes: u32,
        key: &str,
    ) -> Result<CaseDue, Refusal> {
        let at = day_and_night()?.due(from, minutes.into(), pauses)?;
        Ok(self.due(stage, at, (minutes, AllowanceUnit::Minutes), key))
    }

    fn workdays(
        &self,
        calendars: &Calendars,
        span: Span<'_>,
        count: u32,
        key: &str,
    ) -> Result<CaseDue, Refusal> {
        let days = BusinessDays::Working(calendars.working.clone());
        let at = self.end_of_days(days, span, count)?;
        Ok(self.due(
            DueStage::Resolution,
            at,
            (count, AllowanceUnit::Workdays),
            key,
        ))
    }

    fn days(&self, span: Span<'_>, count: u32, key: &str) -> Result<CaseDue, Refusal> {
        let days = BusinessDays::Open(OpeningDays::new(every_day(), []));
        let at = self.end_of_days(days, span, count)?;
        Ok(self.due(DueStage::Resolution, at, (count, AllowanceUnit::Days), key))
    }

    /// Closing time of the last of so many days, the first day not counted.
    fn end_of_days(
        &self,
        days: BusinessDays,
        (from, pauses): Span<'_>,
        count: u32,
    ) -> Result<NaiveDateTime, Refusal> {
        let time = BusinessTime::new(days, self.slots()?)?;
        let next = from.date().checked_add_days(Days::new(1));
        let next = next.unwrap_or(from.date()).and_time(NaiveTime::MIN);
        time.due(next, u64::from(count) * time.minutes_of_a_day(), pauses)
    }

    /// The shop's opening hours on every day that is not announced as closed.
    fn service_time(&self, calendars: &Calendars) -> Result<BusinessTime, Refusal> {
        let closed = calendars.closed.iter().copied();
        let days = BusinessDays::Open(OpeningDays::new(every_day(), closed));
        BusinessTime::new(days, self.slots()?)
    }

    fn slots(&self) -> Result<Vec<Slot>, Refusal> {
        let (open, close) = self.open;
        let spans = match self.lunch {
            Some((from, to)) => vec![(open, from), (to, close)],
            None => vec![(open, close)],
        };
        spans
            .into_iter()
            .map(|(from, to)| format!("{from:02}:00-{to:02}:00").parse())
            .collect()
    }

    fn due(
        &self,
        stage: DueStage,
        at: NaiveDateTime,
        (amount, unit): (u32, AllowanceUnit),
        key: &str,
    ) -> CaseDue {
        CaseDue {
            stage,
            at,
            allowed: Allowance { amount, unit },
            article: self.basis(key),
            met_at: None,
        }
    }
}

fn every_day() -> impl Iterator<Item = Weekday> {
    (0..7_u8).filter_map(|day| Weekday::try_from(day).ok())
}

fn day_and_night() -> Result<BusinessTime, Refusal> {
    let days = BusinessDays::Open(OpeningDays::new(every_day(), []));
    BusinessTime::new(days, vec!["00:00-24:00".parse()?])
}
