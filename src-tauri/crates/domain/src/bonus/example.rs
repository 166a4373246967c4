//! 计算示例: the worked example of a regulation, written by the engine from the regulation's own
//! parameters, so that text, annex and calculation cannot disagree.

use chrono::NaiveDate;

use super::engine::{Method, allocate};
use super::{
    BonusRules, Citations, ExplainedStep, Explainer, Fault, FaultDecision, FaultKind,
    GatheredPerson, GatheredStretch, Named, QuarterFacts, StepKey, propose,
};
use crate::exact::Exact;
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;
use crate::quarter::Quarter;
use crate::regulations::{Node, Parameters};

/// The example in paragraphs, for [`crate::regulations::PrintOptions`]; nothing where the parameters
/// compute nothing.
#[must_use]
pub fn worked_example(body: &[Node], parameters: &Parameters) -> Vec<String> {
    let Ok(rules) = BonusRules::read(parameters) else {
        return Vec::new();
    };
    write(&rules, Citations::of(body, parameters)).unwrap_or_default()
}

fn write(rules: &BonusRules, citations: Citations) -> Option<Vec<String>> {
    let quarter = Quarter::new(2026, 3)?;
    let revenue = Money::from_fen(100_000_000)?;
    let facts = QuarterFacts {
        quarter,
        revenue: Some(revenue),
        target: Some(revenue),
        scores: Vec::new(),
        awards: Vec::new(),
        opening_reserve: Money::ZERO,
    };
    let people = people(rules, quarter)?;
    let faults = [fault(quarter)?];
    let allocation = allocate(&propose(rules, &facts, &people, &faults, true).ok()?).ok()?;
    let explainer = Explainer::new(citations, rules, &facts, &faults);

    let target = match rules.gate {
        Some(_) => format!("，收入目标{}元", revenue.grouped()),
        None => String::new(),
    };
    let mut lines = vec![format!(
        "假设某季度共{}日，营业收入{}元{target}，没有专项奖励，季初季奖储备为零，参加分配的员工三人：",
        quarter.days(),
        revenue.grouped()
    )];
    lines.extend(people.iter().map(|person| presented(rules, person)));
    for (index, person) in people.iter().enumerate() {
        let told = explainer.explain(person, allocation.person(&person.code)?);
        let (common, own): (Vec<_>, Vec<_>) = told
            .steps
            .iter()
            .partition(|step| step.key.is_of_the_company());
        if index == 0 {
            lines.push(format!("奖金总额：{}。", joined(&common)));
        }
        // Without awards the total only says the amount again.
        let shown: Vec<&ExplainedStep> = own
            .into_iter()
            .filter(|step| step.key != StepKey::Total)
            .collect();
        lines.push(format!("{}：{}。", person.name, joined(&shown)));
    }
    let granted = Money::total(allocation.people.iter().map(|person| person.total))?;
    lines.push(format!(
        "三人合计{}元；奖金池{}元减去合计，其余{}元转入季奖储备。",
        granted.grouped(),
        allocation.pool.grouped(),
        allocation.reserve.closing.grouped()
    ));
    Some(lines)
}

/// 甲 and 乙 were there all the time, 丙 half of it or as long as the regulation asks at least.
fn people(rules: &BonusRules, quarter: Quarter) -> Option<Vec<GatheredPerson>> {
    let departments = match rules.method {
        Method::TwoLevel => &rules.department_rates,
        Method::Share | Method::FixedGrades => &rules.departments,
    };
    let half = (quarter.days() / 2).max(rules.min_days).min(quarter.days());
    let cast = [
        ("甲", 0, 1, quarter.days()),
        ("乙", 1, 3, quarter.days()),
        ("丙", 2, 3, half),
    ];
    let mut people = Vec::new();
    for (index, (name, band, class, days)) in cast.into_iter().enumerate() {
        let (grade, score) = nearest(&rules.bands, band)?;
        let (class, _) = nearest(&rules.posts, class)?;
        let (department, _) = nearest(departments, index)?;
        let stretch = GatheredStretch {
            post: class.clone(),
            class: class.clone(),
            department: department.clone(),
            from: quarter.first_day(),
            to: quarter.last_day(),
            days,
        };
        people.push(GatheredPerson {
            employee: EmployeeId::from(i64::try_from(index).ok()?),
            code: name.to_owned(),
            name: name.to_owned(),
            department: department.clone(),
            post: class.clone(),
            post_class: class.clone(),
            commission: false,
            days,
            of_days: quarter.days(),
            stretches: vec![stretch],
            score: Some(score.clone()),
            grade: Some(grade.clone()),
            manager: None,
        });
    }
    Some(people)
}

/// 乙 had an ordinary fault that the direct leader gave an effect of 10 %.
fn fault(quarter: Quarter) -> Option<Fault> {
    let day: NaiveDate = quarter.first_day();
    Some(Fault {
        id: FaultId::from(1),
        quarter,
        kind: FaultKind::Ordinary,
        happened_on: day,
        facts: String::new(),
        article: None,
        named: vec![Named {
            employee: EmployeeId::from(1),
            figure: Exact::ratio(1, 10)?,
            responsible: false,
            statement: "无异议".into(),
            heard_on: Some(day),
            measure: None,
            reversed: false,
        }],
        decision: FaultDecision {
            deciders: Vec::new(),
            decided_on: day,
            reason: String::new(),
            deputies: Vec::new(),
        },
        supervision: None,
        withdrawn: None,
    })
}

fn nearest<T>(rows: &[T], index: usize) -> Option<&T> {
    rows.get(index).or_else(|| rows.last())
}

fn presented(rules: &BonusRules, person: &GatheredPerson) -> String {
    let place = match rules.method {
        Method::FixedGrades => String::new(),
        Method::Share | Method::TwoLevel => {
            format!("{}，{}，", person.department, person.post_class)
        }
    };
    let score = person
        .score
        .as_ref()
        .map(Exact::to_string)
        .unwrap_or_default();
    let effect = if person.name == "乙" {
        "有一次普通过失，认定的影响比例为10%"
    } else {
        "没有过失影响"
    };
    let end = if person.name == "丙" { "。" } else { "；" };
    format!(
        "{}：{place}考核得分{score}分，在岗{}日，{effect}{end}",
        person.name, person.days
    )
}

/// Products and sums read 个人权重 = 1.1 × 1.5 = 1.65（第三十四条）, everything else 等级系数1.2（A，第三十条）.
fn joined(steps: &[&ExplainedStep]) -> String {
    let told = |step: &&ExplainedStep| {
        let article = step.article.as_ref().map(|article| article.label.as_str());
        let ExplainedStep {
            label,
            expression,
            value,
            ..
        } = step;
        let computed = expression.contains(['×', '÷', '−', '+']) && step.key != StepKey::Gate;
        // The day of a made-up fault says nothing.
        let said = Some(expression.as_str())
            .filter(|said| !said.is_empty() && !computed && step.key != StepKey::OwnFault);
        let basis: Vec<&str> = said.into_iter().chain(article).collect();
        let basis = if basis.is_empty() {
            String::new()
        } else {
            format!("（{}）", basis.join("，"))
        };
        if computed {
            format!("{label} = {expression} = {value}{basis}")
        } else {
            format!("{label}{value}{basis}")
        }
    };
    steps.iter().map(told).collect::<Vec<_>>().join("；")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bonus::fixture::{parameters, source};
    use crate::regulations::{NodeId, Numbers};

    #[test]
    fn the_example_is_written_for_every_method_from_the_parameters_themselves() {
        for method in ["share", "two_level", "fixed_grades"] {
            for pro_rate in ["weight", "amount"] {
                let edits = [
                    ("bonus.method", None, method),
                    ("bonus.pro_rate", None, pro_rate),
                ];
                let lines = worked_example(&source().body, &parameters(&edits));
                assert_eq!(lines.len(), 9, "{method} {pro_rate}");
            }
        }
    }

    #[test]
    fn the_example_reads_like_a_calculation_with_its_articles() {
        let lines = worked_example(&source().body, &parameters(&[]));
        assert_eq!(
            lines[2],
            "乙：零售部，专员级，考核得分80分，在岗92日，有一次普通过失，认定的影响比例为10%；"
        );
        let numbers = Numbers::of(&source().body, &parameters(&[]));
        let article = |slug: &str| numbers.reference(&NodeId(slug.into())).unwrap().to_owned();
        let told = format!(
            "乙：考核等级B（考核得分80分，{}）；部门系数1.1（零售部，{}）；岗位系数1（专员级，{}）",
            article("bands"),
            article("departments"),
            article("posts"),
        );
        assert!(lines[6].starts_with(&told), "{}", lines[6]);
        let told = format!(
            "本人过失影响10%（{}）；核定系数 = 1 − 10% = 0.9（{total}）；核定金额（税前） = 4,940.12 × 0.9 = 4,446.11元（{total}）。",
            article("ordinary"),
            total = article("total"),
        );
        assert!(lines[6].ends_with(&told), "{}", lines[6]);
        assert_eq!(
            lines[8],
            "三人合计14,505.99元；奖金池15,000.00元减去合计，其余494.01元转入季奖储备。"
        );
    }

    #[test]
    fn another_rate_is_another_example() {
        let body = source().body;
        let lines = worked_example(&body, &parameters(&[("bonus.pool.rate", None, "2%")]));
        assert!(
            lines[4].contains("1,000,000.00 × 2% × 1 = 20,000.00元"),
            "{}",
            lines[4]
        );
    }
}
