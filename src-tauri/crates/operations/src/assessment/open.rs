//! 开启: one cycle a period, with a sheet for everybody, by rules that stand from then on.

use std::collections::HashMap;

use domain::assessment::{
    Cycle, CycleRules, LeaveRule, SchemeVersion, Seat, SheetRecord, SheetResult, Standing,
    governing, roll_up, seats,
};
use domain::exact::Exact;
use domain::ids::{EmployeeId, PostId, SheetId};
use domain::moment::Moment;
use domain::people::Organisation;

use super::form::number;
use super::rules::rules_of;
use super::schemes::told;
use super::view::view;
use super::{find, gather};
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, OpenCycle, OpenPreview, Role};

/// What is about to be opened.
struct Plan {
    rules: CycleRules,
    sheets: Vec<SheetRecord>,
    /// Posts without a scheme, each with who holds it.
    without: Vec<(String, Vec<String>)>,
}

/// Opens the cycle of a period.
pub fn open(office: &mut Office, now: Moment, order: &OpenCycle) -> Result<CycleView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let plan = plan(office, &organisation, order)?;
    against(office, order, &plan)?;
    let payload = serde_json::json!({ "rules": plan.rules, "sheets": plan.sheets.len() });
    let period = order.period.to_string();
    let id = office.record(now, "assessment.open", &period, payload, |tx| {
        tx.assessment()
            .open_cycle(order.period, &plan.rules, &plan.sheets)
    })?;
    view(office, now.today(), id.into())
}

/// Says what would be opened, and what stands against it.
pub fn preview_open(office: &Office, order: &OpenCycle) -> Result<OpenPreview> {
    let organisation = office.file.people().organisation()?;
    let plan = plan(office, &organisation, order)?;
    let name = |id: EmployeeId| {
        let person = organisation.employee(id);
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    let mut people: Vec<EmployeeId> = plan.sheets.iter().map(|sheet| sheet.employee).collect();
    people.dedup();
    let names = |wanted: Standing| -> Vec<String> {
        let found = plan.sheets.iter().filter(|sheet| sheet.standing == wanted);
        found.map(|sheet| name(sheet.employee)).collect()
    };
    let mut transferred: Vec<String> = plan
        .sheets
        .windows(2)
        .filter(|pair| pair[0].employee == pair[1].employee)
        .map(|pair| name(pair[0].employee))
        .collect();
    transferred.dedup();
    Ok(OpenPreview {
        period: order.period,
        label: order.period.label(),
        people: people.len(),
        sheets: plan.sheets.len(),
        transferred,
        carried: names(Standing::Carried),
        left_out: names(Standing::LeftOut),
        without_scheme: plan.without.iter().map(|(post, _)| post.clone()).collect(),
        problem: against(office, order, &plan)
            .err()
            .and_then(|error| match error {
                crate::error::Error::Refused(refused) => Some(told(refused)),
                crate::error::Error::Broken(_) => None,
            }),
        rules: plan.rules,
    })
}

/// Takes a cycle away in which nothing was entered yet.
pub fn discard(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let case = gather::Case::load(office, id)?;
    let begun = case.sheets.iter().any(|sheet| !sheet.entries.is_empty());
    if begun || case.cycle.stage != domain::assessment::Stage::Data {
        return Err(refusal("assessment.begun")
            .fact("period", case.cycle.period)
            .into());
    }
    let period = case.cycle.period.to_string();
    let payload = serde_json::json!({});
    office.record(now, "assessment.discard", &period, payload, |tx| {
        tx.assessment().discard_cycle(case.cycle.id)
    })
}

fn against(office: &Office, order: &OpenCycle, plan: &Plan) -> Result<()> {
    let label = order.period;
    for cycle in office.file.assessment().cycles()? {
        if cycle.period == order.period {
            let code = "assessment.opened_already";
            return Err(refusal(code).fact("period", label).into());
        }
        if cycle.period.overlaps(order.period) {
            return Err(refusal("assessment.overlaps")
                .fact("period", label)
                .fact("other", cycle.period)
                .into());
        }
    }
    if !plan.without.is_empty() && !order.leave_out {
        return Err(without_scheme(&plan.without).into());
    }
    if plan
        .sheets
        .iter()
        .all(|sheet| sheet.standing != Standing::Assessed)
    {
        return Err(refusal("assessment.nobody").fact("period", label).into());
    }
    Ok(())
}

fn without_scheme(without: &[(String, Vec<String>)]) -> Refusal {
    let posts: Vec<String> = without
        .iter()
        .map(|(post, people)| format!("{post}（{}）", people.join("、")))
        .collect();
    refusal("assessment.posts_without_scheme").fact("posts", posts.join("、"))
}

fn plan(office: &Office, organisation: &Organisation, order: &OpenCycle) -> Result<Plan> {
    let rules = rules_for(office, order)?;
    let first = order.period.first_day();
    let mut schemes: HashMap<PostId, Vec<SchemeVersion>> = HashMap::new();
    for version in office.file.assessment().schemes()? {
        schemes.entry(version.post).or_default().push(version);
    }
    let earlier = Earlier::before(office, order)?;
    let mut without: Vec<(String, Vec<String>)> = Vec::new();
    let mut sheets = Vec::new();
    for seat in seats(organisation, order.period) {
        let own = schemes.get(&seat.post).map_or(&[][..], Vec::as_slice);
        let scheme = governing(own, first.max(seat.from));
        let sheet = sheet(&seat, &rules, scheme, &earlier);
        if sheet.reason == "no_scheme" {
            let post = organisation.post(seat.post).map(|post| post.name.clone());
            let person = organisation.employee(seat.employee);
            let person = person.map(|person| person.name.clone()).unwrap_or_default();
            let post = post.unwrap_or_default();
            match without.iter_mut().find(|(name, _)| *name == post) {
                Some((_, people)) => people.push(person),
                None => without.push((post, vec![person])),
            }
        }
        sheets.push(sheet);
    }
    Ok(Plan {
        rules,
        sheets,
        without,
    })
}

fn rules_for(office: &Office, order: &OpenCycle) -> Result<CycleRules> {
    let mut rules = rules_of(office, order.period)?;
    if let Some(leave) = order.leave {
        rules.leave = leave;
    }
    if let Some(days) = order.min_days {
        rules.min_days = days;
    }
    if let Some(typed) = order
        .calibration_limit
        .as_deref()
        .filter(|typed| !typed.trim().is_empty())
    {
        let limit = number(typed)?;
        // What the regulation says is no matter of opening a cycle.
        if rules.basis.contains_key("calibration_limit") && limit != rules.calibration_limit {
            return Err(refusal("assessment.limit_is_ruled")
                .fact("limit", &rules.calibration_limit)
                .fact("basis", &rules.basis["calibration_limit"])
                .into());
        }
        if limit.is_negative() || limit > Exact::from(20_u32) {
            return Err(refusal("assessment.bad_limit").fact("value", typed).into());
        }
        rules.calibration_limit = limit;
    }
    Ok(rules)
}

fn sheet(
    seat: &Seat,
    rules: &CycleRules,
    scheme: Option<&SchemeVersion>,
    earlier: &Earlier,
) -> SheetRecord {
    let (standing, reason, carried) = match seat.hindrance(rules.min_days) {
        Some("statutory_leave") => match earlier
            .of(seat.employee)
            .filter(|_| rules.leave == LeaveRule::Earlier)
        {
            Some(carried) => (Standing::Carried, "statutory_leave", Some(carried)),
            None => (Standing::LeftOut, "statutory_leave", None),
        },
        Some(reason) => (Standing::LeftOut, reason, None),
        None if scheme.is_none() => (Standing::LeftOut, "no_scheme", None),
        None => (Standing::Assessed, "", None),
    };
    SheetRecord {
        id: 0.into(),
        cycle: 0.into(),
        employee: seat.employee,
        post: seat.post,
        scheme: scheme
            .filter(|_| standing == Standing::Assessed)
            .map(|version| version.id),
        from: seat.from,
        to: seat.to,
        days: seat.days,
        leader: seat.leader,
        standing,
        reason: reason.to_owned(),
        carried,
    }
}

/// The latest score of everybody from closed cycles that ended before.
struct Earlier(HashMap<EmployeeId, (Exact, String)>);

impl Earlier {
    fn before(office: &Office, order: &OpenCycle) -> Result<Self> {
        let assessment = office.file.assessment();
        let results: HashMap<SheetId, SheetResult> = assessment
            .results()?
            .into_iter()
            .map(|result| (result.sheet, result))
            .collect();
        let mut found = HashMap::new();
        let ended = |cycle: &&Cycle| cycle.period.last_day() < order.period.first_day();
        // The latest first: the first score of a person stays.
        for cycle in assessment.cycles()?.iter().filter(ended) {
            let mut parts: HashMap<EmployeeId, Vec<domain::assessment::Part>> = HashMap::new();
            for sheet in assessment.sheets(cycle.id)? {
                if let Some(result) = results.get(&sheet.id) {
                    parts
                        .entry(sheet.employee)
                        .or_default()
                        .push(domain::assessment::Part {
                            days: sheet.days,
                            total: result.total.clone(),
                        });
                }
            }
            for (person, parts) in parts {
                if let Some(score) = roll_up(&parts) {
                    let carried = (score.exact().clone(), cycle.period.to_string());
                    found.entry(person).or_insert(carried);
                }
            }
        }
        Ok(Self(found))
    }

    fn of(&self, person: EmployeeId) -> Option<(Exact, String)> {
        self.0.get(&person).cloned()
    }
}

/// A cycle that may still be written to.
pub(super) fn writable(office: &Office, id: i64) -> Result<Cycle> {
    let cycle = find::cycle(office, id)?;
    if cycle.stage == domain::assessment::Stage::Closed {
        let label = cycle.period;
        return Err(refusal("assessment.closed").fact("period", label).into());
    }
    Ok(cycle)
}
