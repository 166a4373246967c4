use super::*;
use crate::bonus::fixture::*;
use crate::bonus::{Fault, FaultKind};
use crate::regulations::Version;

fn explained(edits: &[(&str, Option<&str>, &str)], faults: &[Fault], code: &str) -> Explanation {
    let rules = rules(edits);
    let (facts, version) = (facts(), version(parameters(edits)));
    let allocation = calculated(&rules, faults);
    let explainer = Explainer::new(citations(&version), &rules, &facts, faults);
    let people = people(&rules);
    let person = people.iter().find(|person| person.code == code).unwrap();
    explainer.explain(person, allocation.person(code).unwrap())
}

fn citations(version: &Version) -> Citations {
    Citations::of(&version.body, &version.parameters)
}

fn lines(steps: &[ExplainedStep]) -> Vec<String> {
    let line = |step: &ExplainedStep| {
        let article = step
            .article
            .as_ref()
            .map_or("", |article| article.node.0.as_str());
        format!(
            "{}|{}|{}|{article}",
            step.label, step.expression, step.value
        )
    };
    steps.iter().map(line).collect()
}

#[test]
fn every_yuan_is_told_from_revenue_to_total_with_its_article() {
    let explanation = explained(&[], &[], "E03");
    assert_eq!(
        lines(&explanation.steps),
        [
            "营业收入||1,234,567.89元|rate",
            "达成系数|1,234,567.89 ÷ 1,200,000.00 = 约102.88%，最高100%|1|gate",
            "奖金池|1,234,567.89 × 1.5% × 1|18,518.52元|rate",
            "可分配额度|18,518.52 − 300.00|18,218.52元|distributable",
            "考核等级|考核得分80分|B|bands",
            "部门系数|客户服务部|1|departments",
            "岗位系数|专员级|1|posts",
            "等级系数|B|1|factors",
            "在岗天数|在岗92日，季度92日|1|pro-rate",
            "个人权重|1 × 1 × 1 × 1|1|method",
            "个人份额|18,218.52 × 1 ÷ 6.692|2,722.43元|method",
            "核定系数|没有过失影响|1|total",
            "核定金额（税前）|2,722.43 × 1|2,722.43元|total",
            "专项奖励|客户书面表扬|300.00元|awards",
            "季奖合计（税前）|2,722.43 + 300.00|3,022.43元|total",
        ]
    );
    assert_eq!(explanation.total, yuan("3022.43"));
    assert_eq!(explanation.steps[2].parameters[0], "bonus.pool.rate");
}

#[test]
fn a_notice_tells_the_person_his_own_figures() {
    let explanation = explained(&[], &[], "E03");
    assert_eq!(
        lines(&explanation.for_notice()),
        [
            "考核等级|考核得分80分|B|bands",
            "部门系数|客户服务部|1|departments",
            "岗位系数|专员级|1|posts",
            "等级系数|B|1|factors",
            "在岗天数|在岗92日，季度92日|1|pro-rate",
            "个人权重|1 × 1 × 1 × 1|1|method",
            "个人份额|可分配额度按个人权重分配|2,722.43元|method",
            "核定系数|没有过失影响|1|total",
            "核定金额（税前）|2,722.43 × 1|2,722.43元|total",
            "专项奖励|客户书面表扬|300.00元|awards",
            "季奖合计（税前）|2,722.43 + 300.00|3,022.43元|total",
        ]
    );
    let articles = explanation.articles_on_notice();
    assert_eq!(
        articles.first().map(|article| article.node.0.as_str()),
        Some("bands")
    );
    assert_eq!(articles.len(), 8);
}

#[test]
fn under_no_method_does_a_notice_show_revenue_pool_or_anybody_else() {
    let faults = [
        fault(1, FaultKind::Ordinary, vec![named(3, "0.1")]),
        fault(2, major(), vec![named(6, "0")]),
    ];
    for method in ["share", "two_level", "fixed_grades"] {
        for pro_rate in ["weight", "amount"] {
            let edits = [
                ("bonus.method", None, method),
                ("bonus.pro_rate", None, pro_rate),
                ("bonus.joint.enabled", None, "on"),
                ("bonus.pool.rate", None, "0.2%"),
                ("bonus.awards.cap", None, "100%"),
            ];
            let rules = rules(&edits);
            let pool = calculated(&rules, &faults).pool.grouped();
            for own in people(&rules)
                .iter()
                .filter(|person| person.takes_part(&rules))
            {
                let notice = lines(&explained(&edits, &faults, &own.code).for_notice()).join("\n");
                let mut secrets = vec![
                    "1,234,567.89".to_owned(),
                    "1,200,000.00".into(),
                    pool.clone(),
                ];
                for other in people(&rules).iter().filter(|other| other.code != own.code) {
                    secrets.extend([other.code.clone(), other.name.clone()]);
                }
                for secret in secrets {
                    assert!(!notice.contains(&secret), "{secret} in {notice}");
                }
                for word in ["扣", "罚", "应发", "实发"] {
                    assert!(!notice.contains(word), "{word} in {notice}");
                }
            }
        }
    }
}

#[test]
fn a_transfer_is_told_part_by_part_and_added_up() {
    let explanation = explained(&[], &[], "E06");
    assert_eq!(
        lines(&explanation.for_notice())[1..13],
        [
            "部门系数（7月1日起）|客户服务部|1|departments",
            "岗位系数（7月1日起）|专员级|1|posts",
            "等级系数（7月1日起）|A|1.2|factors",
            "在岗天数（7月1日起）|在岗46日，季度92日|46/92|pro-rate",
            "个人权重（7月1日起）|1 × 1 × 1.2 × 46/92|0.6|method",
            "部门系数（8月16日起）|零售部|1.1|departments",
            "岗位系数（8月16日起）|骨干级|1.2|posts",
            "等级系数（8月16日起）|A|1.2|factors",
            "在岗天数（8月16日起）|在岗46日，季度92日|46/92|pro-rate",
            "个人权重（8月16日起）|1.1 × 1.2 × 1.2 × 46/92|0.792|method",
            "个人权重合计|0.6 + 0.792|1.392|method",
            "个人份额|可分配额度按个人权重分配|3,789.63元|method",
        ]
    );
}

#[test]
fn a_transfer_between_departments_with_their_own_parts_adds_up_the_shares() {
    let explanation = explained(&[("bonus.method", None, "two_level")], &[], "E06");
    let sum = explanation
        .steps
        .iter()
        .find(|step| step.key == StepKey::ShareSum)
        .unwrap();
    let shares = explanation
        .steps
        .iter()
        .filter(|step| step.key == StepKey::Share);
    let shares: Vec<&str> = shares
        .map(|step| step.value.trim_end_matches('元'))
        .collect();
    assert_eq!(sum.expression, shares.join(" + "));
    assert_eq!(sum.value, format!("{}元", explanation.total.grouped()));
}

#[test]
fn faults_are_told_with_the_rule_they_rest_on() {
    let edits = [("bonus.joint.enabled", None, "on")];
    let faults = [
        fault(1, FaultKind::Ordinary, vec![named(3, "0.1")]),
        fault(
            2,
            FaultKind::Apportioned { cut: exact("0.2") },
            vec![named(3, "60"), named(4, "40")],
        ),
    ];
    let told = |explanation: &Explanation| -> Vec<String> {
        let keys = [StepKey::OwnFault, StepKey::Joint, StepKey::Factor];
        let of_faults = |step: &ExplainedStep| keys.contains(&step.key);
        lines(
            &explanation
                .for_notice()
                .into_iter()
                .filter(of_faults)
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(
        told(&explained(&edits, &faults, "E03")),
        [
            "本人过失影响|2026年9月3日的过失|10%|ordinary",
            "本人过失影响|2026年9月3日的过失：20% × 60%|12%|apportioned",
            "核定系数|1 − 22%|0.78|total",
        ]
    );
    // Three subordinate cases of 10 % each, stopped at 20 %.
    let manager = explained(&edits, &faults, "E02");
    assert_eq!(
        told(&manager),
        [
            "监督责任影响|对直接下属过失的监督责任|10%|supervision",
            "监督责任影响|对直接下属过失的监督责任|10%|supervision",
            "监督责任影响|对直接下属过失的监督责任|10%|supervision",
            "核定系数|1 − 20%，监督责任影响已到上限|0.8|total",
        ]
    );
    let joint = manager
        .steps
        .iter()
        .find(|step| step.key == StepKey::Joint)
        .unwrap();
    assert_eq!(joint.expression, "E03，2026年9月3日的过失");
}

#[test]
fn a_fault_that_names_its_article_is_told_with_it() {
    let mut fault = fault(1, FaultKind::Ordinary, vec![named(3, "0.1")]);
    fault.article = Some("hearing".into());
    let explanation = explained(&[], &[fault], "E03");
    let step = explanation
        .steps
        .iter()
        .find(|step| step.key == StepKey::OwnFault)
        .unwrap();
    assert_eq!(
        step.article.as_ref().map(|article| article.node.0.as_str()),
        Some("hearing")
    );
}

#[test]
fn an_award_lost_by_a_major_fault_is_told_with_that_fault() {
    let explanation = explained(&[], &[fault(1, major(), vec![named(3, "0")])], "E03");
    let told = lines(&explanation.for_notice());
    assert!(
        told.contains(&"专项奖励不予核定|2026年9月3日的重大过失|300.00元|major".to_owned()),
        "{told:?}"
    );
    assert_eq!(explanation.total, yuan("0"));
}

#[test]
fn a_factor_that_never_ends_is_told_as_the_fraction_it_is() {
    let rules = rules(&[]);
    let version = version(parameters(&[]));
    let facts = QuarterFacts {
        target: Some(yuan("1300000")),
        ..facts()
    };
    let people = crate::bonus::gather(&organisation(), &facts, &rules).unwrap();
    let proposal = crate::bonus::propose(&rules, &facts, &people, &[], true).unwrap();
    let allocation = crate::bonus::engine::allocate(&proposal).unwrap();
    let explainer = Explainer::new(citations(&version), &rules, &facts, &[]);
    let told = explainer.explain(&people[0], &allocation.people[0]);
    assert_eq!(
        lines(&told.steps)[1..3],
        [
            "达成系数|1,234,567.89 ÷ 1,300,000.00 = 约94.97%|约0.949668|gate",
            "奖金池|1,234,567.89 × 1.5% ×（1,234,567.89 ÷ 1,300,000.00）|17,586.44元|rate",
        ]
    );
}
