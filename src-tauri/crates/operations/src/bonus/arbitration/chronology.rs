//! What happened when, in one order, each with where it is proven.

use chrono::NaiveDate;
use domain::bonus::Signoff;
use domain::regulations::AcknowledgementState;

use super::facts::Facts;
use super::gather::Rule;

/// One event.
pub(super) struct Event {
    pub(super) on: NaiveDate,
    pub(super) what: String,
    /// The folder or file that proves it.
    pub(super) proof: &'static str,
}

pub(super) fn chronology(facts: &Facts, rules: &[Rule]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut add = |on: Option<NaiveDate>, what: String, proof: &'static str| {
        events.extend(on.map(|on| Event { on, what, proof }));
    };
    for rule in rules {
        add(rule.issued_on, format!("发布{}", rule.name), "06_制度");
        add(rule.effective_on, format!("{}施行", rule.name), "06_制度");
        add(
            rule.received_on,
            format!("本人收到{}", rule.name),
            "06_制度",
        );
    }
    for quarter in &facts.quarters {
        let (run, label) = (&quarter.run, quarter.run.quarter.label());
        let day = |done: &Option<Signoff>| done.as_ref().and_then(|done| day_of(&done.at));
        add(
            day(&run.calculated),
            format!("{label}奖金核算"),
            "03_核定过程",
        );
        add(
            day(&run.reviewed),
            format!("{label}奖金复核"),
            "03_核定过程",
        );
        add(
            day(&run.approved),
            format!("{label}奖金批准"),
            "03_核定过程",
        );
        for fault in &quarter.frozen.inputs.faults {
            let own = fault.named.iter().find(|n| n.employee == facts.employee);
            let Some(named) = own else {
                continue;
            };
            let short: String = fault.facts.chars().take(40).collect();
            add(
                Some(fault.happened_on),
                format!("过失发生：{short}"),
                "05_过失",
            );
            add(named.heard_on, "听取本人陈述".to_owned(), "05_过失");
            add(
                Some(fault.decision.decided_on),
                "认定过失及其影响".to_owned(),
                "05_过失",
            );
        }
        for row in &quarter.notices {
            let made = facts.made_on.get(&row.number).copied();
            add(made, format!("签发通知书 {}", row.number), "01_奖金通知书");
            let received = row
                .receipt
                .as_ref()
                .filter(|_| row.delivery != AcknowledgementState::Pending);
            add(
                received.map(|receipt| receipt.on),
                format!(
                    "通知书 {} {}",
                    row.number,
                    received.map_or("", |receipt| receipt.route.name())
                ),
                "02_送达",
            );
            add(
                row.appeal_until,
                format!("对 {} 提出异议的期限届满", row.number),
                "02_送达",
            );
        }
    }
    for point in &facts.scores {
        add(
            Some(point.period.last_day()),
            format!("{}考核期结束", point.label),
            "04_考核",
        );
    }
    events.sort_by_key(|event| event.on);
    events
}

fn day_of(stamp: &str) -> Option<NaiveDate> {
    stamp.get(..10)?.parse().ok()
}
