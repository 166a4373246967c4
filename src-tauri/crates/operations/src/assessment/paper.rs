//! What 考核结果表 says; the forms around it stand in `forms`.

use domain::assessment::{
    CycleRules, EntryKind, Rule, SchemeVeto, Slot, Stage, Standing, VetoEffect,
};
use domain::moment::full_day;
use domain::papers::{AssessmentLine, AssessmentPart, AssessmentSheet, Step, Watermark};

use super::confirm::appeal_by;
use super::gather::{Case, SheetState};
use super::sheet::{events, item_row, raw_step};
use crate::error::Result;

/// What all papers of a run carry.
pub(super) struct Head {
    pub(super) company: String,
    pub(super) number: String,
    pub(super) printed_on: String,
    pub(super) audit_head: Option<String>,
}

/// 考核结果表 of a person.
pub(super) fn result(
    case: &Case,
    person: domain::ids::EmployeeId,
    head: Head,
) -> Result<AssessmentSheet> {
    let who = case.person(person);
    let result = case.result(person)?;
    let last = case.sheets_of(person).last();
    let dash = || "—".to_owned();
    let received = case.confirmations.iter().find(|one| one.employee == person);
    let rules = &case.cycle.rules;
    Ok(AssessmentSheet {
        company: head.company,
        number: head.number,
        period: case.cycle.period.label(),
        code: who.code,
        name: who.name,
        department: last
            .map(|sheet| case.department_name(sheet))
            .unwrap_or_default(),
        leader: leader(case, last),
        parts: case
            .sheets_of(person)
            .map(|sheet| part(case, sheet))
            .collect(),
        total: result.total.map_or_else(dash, |total| total.to_string()),
        grade: result.grade.unwrap_or_else(dash),
        bands: bands(rules),
        basis: rules.basis.get("bands").cloned().unwrap_or_default(),
        appeal: match received {
            Some(one) => format!(
                "在{}以前",
                full_day(appeal_by(&case.calendar, rules, one.told.on))
            ),
            None => format!("自收到之日起{}个工作日内", rules.appeal_workdays),
        },
        printed_on: head.printed_on,
        audit_head: head.audit_head,
        watermark: (case.cycle.stage < Stage::Confirmation).then_some(Watermark::Draft),
    })
}

fn leader(case: &Case, sheet: Option<&SheetState>) -> String {
    let leader = sheet.and_then(|sheet| sheet.record.leader);
    leader.map_or_else(
        || "公司负责人".to_owned(),
        |leader| case.person(leader).name,
    )
}

/// A 90分以上，B 80分以上 …
fn bands(rules: &CycleRules) -> String {
    let words: Vec<String> = rules
        .bands
        .iter()
        .map(|band| match band.from.is_zero() {
            true => format!("{} 其余", band.grade),
            false => format!("{} {}分以上", band.grade, band.from),
        })
        .collect();
    words.join("，")
}

fn part(case: &Case, sheet: &SheetState) -> AssessmentPart {
    let record = &sheet.record;
    let version = case.scheme(sheet);
    let scheme = version.map(|version| &version.scheme);
    let number = |text: Option<String>| text.unwrap_or_else(|| "—".to_owned());
    let items = scheme.into_iter().flat_map(|scheme| {
        scheme
            .items
            .iter()
            .map(move |item| item_row(scheme, item, sheet))
    });
    AssessmentPart {
        post: case.post_name(sheet),
        days: format!(
            "{}至{}，在岗{}日",
            full_day(record.from),
            full_day(record.to),
            record.days
        ),
        scheme: version.map_or_else(String::new, |version| {
            format!("考核方案第{}版", version.ordinal)
        }),
        lines: items
            .map(|item| AssessmentLine {
                weight: format!("{}%", item.weight),
                rule: rule_words(&item.rule, &item.unit),
                actual: match (&item.figure, item.pending) {
                    (Some(figure), _) => with_unit(figure, &item.unit),
                    (None, true) => "待填".to_owned(),
                    (None, false) => "不适用".to_owned(),
                },
                score: number(item.score.as_deref().map(two)),
                points: number(item.points.as_deref().map(two)),
                code: item.code,
                name: item.name,
            })
            .collect(),
        steps: scheme.map_or_else(Vec::new, |scheme| steps(case, sheet, &scheme.vetoes)),
        instead: instead(sheet),
        total: number(sheet.total.as_ref().map(ToString::to_string)),
    }
}

/// Two decimals, for print.
fn two(figure: &str) -> String {
    match domain::exact::Exact::parse_decimal(figure) {
        Ok(value) => value.fixed(2),
        Err(_) => figure.to_owned(),
    }
}

fn with_unit(figure: &str, unit: &str) -> String {
    format!("{figure}{unit}")
}

/// 目标95%，按完成比例计分 …
fn rule_words(rule: &Rule, unit: &str) -> String {
    let percent =
        |value: &domain::exact::Exact| format!("{}%", &domain::exact::Exact::from(100_u32) * value);
    match rule {
        Rule::Proportional { target, floor, cap } => {
            let mut words = format!("目标{target}{unit}，按完成比例计分");
            if !floor.is_zero() {
                words += &format!("，不足{}得0分", percent(floor));
            }
            if *cap != domain::exact::Exact::one() {
                words += &format!("，最高{}", percent(cap));
            }
            words
        }
        Rule::LowerIsBetter { target, .. } => format!("不高于{target}{unit}，超出按比例递减"),
        Rule::Interpolated { from, to } => format!(
            "{}{unit}得{}分，{}{unit}得{}分，其间按直线",
            from.at, from.score, to.at, to.score
        ),
        Rule::Stepped { steps } => {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| format!("{}{unit}起{}分", step.at, step.score))
                .collect();
            steps.join("；")
        }
        Rule::PerEvent { points } => format!("每次减{points}分，减到0分为止"),
        Rule::Manual => "直接领导评分".to_owned(),
    }
}

fn steps(case: &Case, sheet: &SheetState, vetoes: &[SchemeVeto]) -> Vec<Step> {
    let basis = |field: &str| {
        case.cycle
            .rules
            .basis
            .get(field)
            .cloned()
            .unwrap_or_default()
    };
    let step = |label: &str, expression: String, value: String, article: String| Step {
        label: label.to_owned(),
        expression,
        value,
        article,
    };
    let Some((base, plus, minus, raw)) = raw_step(sheet) else {
        return Vec::new();
    };
    let mut steps = vec![step(
        "指标得分",
        "各项权重×得分之和（不适用的指标不参加，其余按权重折算）".to_owned(),
        base.fixed(2),
        String::new(),
    )];
    for (label, slot, sum, sign) in [
        ("加分", Slot::Plus, plus, "+"),
        ("减分", Slot::Minus, minus, "−"),
    ] {
        let matters: Vec<String> = events(sheet)
            .iter()
            .filter(|event| event.slot == slot)
            .map(|event| format!("{}{}分（{}）", event.name, event.points, event.reason))
            .collect();
        if !matters.is_empty() {
            steps.push(step(
                label,
                matters.join("；"),
                format!("{sign}{}", sum.fixed(2)),
                String::new(),
            ));
        }
    }
    for event in events(sheet)
        .iter()
        .filter(|event| event.slot == Slot::Veto)
    {
        let veto = vetoes.iter().find(|veto| veto.name == event.name);
        let effect = match veto.map(|veto| &veto.effect) {
            Some(VetoEffect::Zero) => "得分为0".to_owned(),
            Some(VetoEffect::Cap { at }) => format!("得分最高{at}分"),
            Some(VetoEffect::Grade { grade }) => format!("等级最高{grade}"),
            None => String::new(),
        };
        let words = format!("{}：{}（原得分{}）", event.name, event.reason, raw.fixed(2));
        steps.push(step("否决事项", words, effect, String::new()));
    }
    if let Some(delta) = &sheet.delta {
        let last = sheet
            .entries
            .iter()
            .rev()
            .find(|entry| entry.slot == Slot::Total);
        let reason = last.map(|entry| format!("{}：{}", entry.by, entry.reason));
        let sign = if delta.is_negative() { "" } else { "+" };
        steps.push(step(
            "校准",
            reason.unwrap_or_default(),
            format!("{sign}{}", delta.fixed(2)),
            basis("calibration_limit"),
        ));
    }
    for entry in sheet
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Appeal)
    {
        let figure = entry
            .figure
            .as_ref()
            .map_or("不适用".to_owned(), ToString::to_string);
        steps.push(step(
            "申诉更正",
            format!("{}：{}", entry.name, entry.reason),
            figure,
            String::new(),
        ));
    }
    let total = sheet.total.as_ref().map(ToString::to_string);
    steps.push(step(
        "考核得分",
        String::new(),
        total.unwrap_or_default(),
        String::new(),
    ));
    steps
}

pub(super) fn instead(sheet: &SheetState) -> String {
    let why = match sheet.record.reason.as_str() {
        "too_few_days" => "在岗天数不足，不评定",
        "statutory_leave" => "依法休假",
        "no_scheme" => "岗位没有考核方案，不评定",
        _ => "",
    };
    match (&sheet.record.carried, sheet.record.standing) {
        (Some((score, from)), _) => format!("{why}，沿用{from}的考核得分{}。", score.fixed(2)),
        (None, Standing::LeftOut) if sheet.record.reason == "statutory_leave" => {
            format!("{why}，当期不评定，不影响其他考核期的得分。")
        }
        (None, Standing::LeftOut) => format!("{why}。"),
        (None, _) => String::new(),
    }
}
