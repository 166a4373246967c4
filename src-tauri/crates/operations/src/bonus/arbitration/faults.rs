//! What is on record about the person's faults, each in one line of the table.

use domain::bonus::FaultKind;
use domain::exact::Exact;
use domain::regulations::{NodeId, label_of};
use exchange::table::Cell;

use super::facts::Facts;
use crate::bonus::deputies::deciding;
use crate::error::Result;
use crate::office::Office;

/// As the calculation held them: facts, article, statement, effect, who decided and why.
pub(super) fn faults(office: &Office, facts: &Facts) -> Result<Vec<Vec<Cell>>> {
    let organisation = office.file.people().organisation()?;
    let percent = |figure: &Exact| format!("{}%", figure * &Exact::from(100_u32));
    let mut rows = Vec::new();
    for quarter in &facts.quarters {
        let version = quarter.run.version;
        let version = version
            .map(|id| office.file.regulations().version(id))
            .transpose()?;
        for fault in &quarter.frozen.inputs.faults {
            let Some(named) = fault.named.iter().find(|n| n.employee == facts.employee) else {
                continue;
            };
            let article = version.as_ref().zip(fault.article.as_ref());
            let article = article.and_then(|(version, node)| {
                label_of(&version.body, &version.parameters, &NodeId(node.clone()))
            });
            let (kind, effect, meeting) = match &fault.kind {
                FaultKind::Ordinary => ("一般过失", percent(&named.figure), String::new()),
                FaultKind::Apportioned { cut } => (
                    "责任不清",
                    format!("影响{}，本人责任{}%", percent(cut), named.figure),
                    String::new(),
                ),
                FaultKind::Major { meeting } => (
                    "重大过失",
                    "本季核定系数为零".to_owned(),
                    format!(
                        "{}，{}，参加人：{}，决议：{}",
                        meeting.number, meeting.held_on, meeting.participants, meeting.resolution
                    ),
                ),
            };
            rows.push(vec![
                Cell::Text(quarter.run.quarter.to_string()),
                Cell::Text(fault.happened_on.to_string()),
                Cell::from(kind),
                Cell::Text(fault.facts.clone()),
                Cell::Text(article.unwrap_or_default()),
                Cell::Text(named.statement.clone()),
                Cell::Text(named.heard_on.map(|d| d.to_string()).unwrap_or_default()),
                Cell::Text(effect),
                Cell::Text(deciding(&organisation, &fault.decision)),
                Cell::Text(fault.decision.decided_on.to_string()),
                Cell::Text(fault.decision.reason.clone()),
                Cell::Text(meeting),
            ]);
        }
    }
    Ok(rows)
}
