//! The trace, step by step, in words.

use super::words::{amount, day, days, figure, full_day, percent, yuan};
use super::{ExplainedStep, Explainer, StepKey};
use crate::bonus::engine::{Bound, Granted, Segment, What};
use crate::bonus::proposal::segments;
use crate::bonus::{FaultKind, GatheredPerson, GatheredStretch};
use crate::exact::Exact;
use crate::money::Money;

/// Who may read the arithmetic of a step.
enum Seen {
    /// The company and the person.
    Both,
    /// The company only.
    Company,
    /// The person reads these words instead.
    Instead(&'static str),
}

pub(super) fn tell(
    explainer: &Explainer<'_>,
    person: &GatheredPerson,
    granted: &Granted,
) -> Vec<ExplainedStep> {
    let mut teller = Teller {
        explainer,
        person,
        parts: segments(explainer.rules, person),
        weights: Vec::new(),
        shares: Vec::new(),
        graded: false,
        steps: Vec::with_capacity(granted.steps.len() + 8),
    };
    for step in &granted.steps {
        teller.step(&step.what);
    }
    teller.steps
}

struct Teller<'a> {
    explainer: &'a Explainer<'a>,
    person: &'a GatheredPerson,
    parts: Vec<(&'a GatheredStretch, Segment)>,
    weights: Vec<Exact>,
    shares: Vec<Money>,
    graded: bool,
    steps: Vec<ExplainedStep>,
}

impl Teller<'_> {
    /// One step; `keys` are the parameters or subjects it rests on, the first one that an article of
    /// the version cites names the article.
    fn say(&mut self, key: StepKey, expression: String, value: String, keys: &[&str], seen: Seen) {
        let citations = &self.explainer.citations;
        let on_notice = match seen {
            Seen::Both => Some(expression.clone()),
            Seen::Company => None,
            Seen::Instead(words) => Some(words.to_owned()),
        };
        self.steps.push(ExplainedStep {
            key,
            label: key.label().to_owned(),
            label_en: key.label_en().to_owned(),
            expression,
            value,
            article: keys.iter().find_map(|key| citations.key(key)).cloned(),
            parameters: keys
                .iter()
                .filter(|key| citations.is_parameter(key))
                .map(|key| (*key).to_owned())
                .collect(),
            on_notice,
        });
    }

    fn step(&mut self, what: &What) {
        match what {
            What::PoolGiven { pool } => {
                self.say(
                    StepKey::Pool,
                    String::new(),
                    yuan(*pool),
                    &[],
                    Seen::Company,
                );
            }
            What::PoolFromRevenue {
                revenue,
                rate,
                factor,
                pool,
            } => {
                self.pool(revenue, rate, factor, *pool);
            }
            What::AwardsSetAside { awards, left } => {
                let pool = left.add(*awards).map_or_else(String::new, Money::grouped);
                let expression = format!("{pool} − {}", awards.grouped());
                let keys = ["bonus.distributable", "bonus.awards.cap"];
                self.say(
                    StepKey::Distributable,
                    expression,
                    yuan(*left),
                    &keys,
                    Seen::Company,
                );
            }
            What::DepartmentPart {
                department,
                rate,
                part,
            } => {
                let expression = format!("{department} {}", percent(rate));
                let keys = ["bonus.department_rates"];
                self.say(
                    StepKey::DepartmentPart,
                    expression,
                    yuan(*part),
                    &keys,
                    Seen::Company,
                );
            }
            What::Weight { .. } => self.weight(what),
            What::Share {
                to_share,
                weight,
                weights,
                bound,
                share,
            } => {
                self.share(*to_share, weight, weights, *bound, *share);
            }
            What::GradeAmount {
                amount,
                days: in_post,
                share,
                ..
            } => {
                self.grade();
                let expression = match in_post {
                    Some(in_post) => format!("{} × {}", amount.grouped(), days(in_post)),
                    None => amount.grouped(),
                };
                let keys = ["bonus.grade_amounts", "bonus.pro_rate"];
                self.say(
                    StepKey::GradeAmount,
                    expression,
                    yuan(*share),
                    &keys,
                    Seen::Both,
                );
            }
            What::ReserveDrawn {
                wanted,
                left,
                drawn,
            } => {
                let expression = format!("{} − {}", amount(wanted), left.grouped());
                let keys = ["bonus.reserve.draw"];
                self.say(
                    StepKey::ReserveDrawn,
                    expression,
                    yuan(*drawn),
                    &keys,
                    Seen::Company,
                );
            }
            What::Scaled {
                wanted,
                available,
                share,
            } => {
                let expression = format!("× {} ÷ {}", available.grouped(), amount(wanted));
                let seen = Seen::Instead("全体按同一比例折减");
                self.say(
                    StepKey::Scaled,
                    expression,
                    yuan(*share),
                    &["bonus.method"],
                    seen,
                );
            }
            What::ProRated {
                before,
                days: in_post,
                share,
            } => {
                let expression = format!("{} × {}", before.grouped(), days(in_post));
                let keys = ["bonus.pro_rate"];
                self.say(
                    StepKey::ProRated,
                    expression,
                    yuan(*share),
                    &keys,
                    Seen::Both,
                );
            }
            _ => self.after_share(what),
        }
    }

    /// From the share to the total.
    fn after_share(&mut self, what: &What) {
        if matches!(
            what,
            What::OwnFault { .. } | What::JointLiability { .. } | What::Factor { .. }
        ) {
            self.share_sum();
        }
        match what {
            What::OwnFault {
                fault,
                percent: effect,
                cut,
                responsibility,
            } => {
                let mut expression = self.fault(fault);
                if let (Some(cut), Some(responsibility)) = (cut, responsibility) {
                    let share = percent(&over_hundred(responsibility));
                    expression = format!("{expression}：{} × {share}", percent(cut));
                }
                let key = self.fault_rule(fault);
                self.say(
                    StepKey::OwnFault,
                    expression,
                    percent(effect),
                    &[key],
                    Seen::Both,
                );
                self.cite_fault(fault);
            }
            What::JointLiability {
                fault,
                subordinate,
                percent: effect,
            } => {
                let expression = format!("{subordinate}，{}", self.fault(fault));
                let key = match self.fault_rule(fault) {
                    "bonus.faults.major" => "bonus.joint.major_rate",
                    _ => "bonus.joint.rate",
                };
                let seen = Seen::Instead("对直接下属过失的监督责任");
                self.say(StepKey::Joint, expression, percent(effect), &[key], seen);
            }
            What::Factor {
                own,
                joint,
                joint_capped,
                factor,
            } => {
                let mut parts = Vec::new();
                for part in [own, joint].into_iter().filter(|part| !part.is_zero()) {
                    parts.push(percent(part));
                }
                let expression = match parts.as_slice() {
                    [] => "没有过失影响".to_owned(),
                    [only] => format!("1 − {only}"),
                    several => format!("1 −（{}）", several.join(" + ")),
                };
                let capped = if *joint_capped {
                    "，监督责任影响已到上限"
                } else {
                    ""
                };
                let keys: &[&str] = if *joint_capped {
                    &["bonus.faults", "bonus.joint.cap"]
                } else {
                    &["bonus.faults"]
                };
                let expression = format!("{expression}{capped}");
                self.say(
                    StepKey::Factor,
                    expression,
                    factor.to_string(),
                    keys,
                    Seen::Both,
                );
            }
            What::Amount {
                share,
                factor,
                amount,
            } => {
                let expression = format!("{} × {factor}", share.grouped());
                self.say(
                    StepKey::Amount,
                    expression,
                    yuan(*amount),
                    &["bonus.total"],
                    Seen::Both,
                );
            }
            What::Award { award } => {
                let expression = self.award_reasons();
                let keys = ["bonus.awards.cap"];
                self.say(StepKey::Award, expression, yuan(*award), &keys, Seen::Both);
            }
            What::AwardLost { award, fault } => {
                let expression = self.fault(fault);
                let keys = ["bonus.faults.major"];
                self.say(
                    StepKey::AwardLost,
                    expression,
                    yuan(*award),
                    &keys,
                    Seen::Both,
                );
            }
            What::Total {
                amount,
                award,
                total,
            } => {
                let expression = match award.is_zero() {
                    true => amount.grouped(),
                    false => format!("{} + {}", amount.grouped(), award.grouped()),
                };
                self.say(
                    StepKey::Total,
                    expression,
                    yuan(*total),
                    &["bonus.total"],
                    Seen::Both,
                );
            }
            _ => {}
        }
    }

    fn pool(&mut self, revenue: &Exact, rate: &Exact, factor: &Exact, pool: Money) {
        let value = format!("{}元", amount(revenue));
        self.say(
            StepKey::Revenue,
            String::new(),
            value,
            &["bonus.pool.rate"],
            Seen::Company,
        );
        let mut keys = vec!["bonus.pool.rate"];
        let mut expression = format!("{} × {}", amount(revenue), percent(rate));
        if let (Some(gate), Some(target)) =
            (&self.explainer.rules.gate, self.explainer.facts.target)
        {
            keys.extend(["bonus.gate.floor", "bonus.gate.cap"]);
            let bound = if factor.is_zero() {
                format!("，不足{}", percent(&gate.floor))
            } else if *factor == gate.cap {
                format!("，最高{}", percent(&gate.cap))
            } else {
                String::new()
            };
            let ratio = format!("{} ÷ {}", amount(revenue), target.grouped());
            // A factor that no short decimal writes out is multiplied as the fraction it is.
            let short = figure(factor);
            let times = if short.starts_with('约') {
                format!("（{ratio}）")
            } else {
                format!(" {short}")
            };
            let gate_keys = ["bonus.gate.floor", "bonus.gate.cap"];
            let achieved = format!("{ratio}{}{bound}", self.achieved(revenue, target));
            self.say(StepKey::Gate, achieved, short, &gate_keys, Seen::Company);
            expression = format!("{expression} ×{times}");
        } else {
            expression = format!("{expression} × {}", figure(factor));
        }
        self.say(StepKey::Pool, expression, yuan(pool), &keys, Seen::Company);
    }

    fn achieved(&self, revenue: &Exact, target: Money) -> String {
        let ratio = revenue.divided_by(&target.yuan());
        ratio
            .map(|ratio| format!(" = {}", percent(&ratio)))
            .unwrap_or_default()
    }

    /// 考核等级, once, before it is first used.
    fn grade(&mut self) {
        if std::mem::replace(&mut self.graded, true) {
            return;
        }
        let Some(grade) = self.person.grade.clone() else {
            return;
        };
        let score = self
            .person
            .score
            .as_ref()
            .map(|score| score.rounded_half_up(2));
        let expression = score
            .map(|score| format!("考核得分{score}分"))
            .unwrap_or_default();
        self.say(
            StepKey::Grade,
            expression,
            grade,
            &["bonus.bands"],
            Seen::Both,
        );
    }

    fn weight(&mut self, what: &What) {
        let What::Weight {
            department_rate,
            post,
            grade,
            grade_factor,
            days: in_post,
            weight,
            ..
        } = what
        else {
            return;
        };
        self.grade();
        let part = self
            .parts
            .get(self.weights.len())
            .map(|(stretch, _)| *stretch);
        let first = self.steps.len();
        let mut factors = Vec::new();
        if let Some(rate) = department_rate {
            let name = part.map(|part| part.department.clone()).unwrap_or_default();
            let keys = ["bonus.departments"];
            self.say(
                StepKey::DepartmentFactor,
                name,
                rate.to_string(),
                &keys,
                Seen::Both,
            );
            factors.push(rate.to_string());
        }
        if let Some(post) = post {
            let name = part.map(|part| part.class.clone()).unwrap_or_default();
            self.say(
                StepKey::PostFactor,
                name,
                post.to_string(),
                &["bonus.posts"],
                Seen::Both,
            );
            factors.push(post.to_string());
        }
        if let Some(factor) = grade_factor {
            let name = grade.clone().unwrap_or_default();
            self.say(
                StepKey::GradeFactor,
                name,
                factor.to_string(),
                &["bonus.grades"],
                Seen::Both,
            );
            factors.push(factor.to_string());
        }
        if let Some(in_post) = in_post {
            let expression = format!("在岗{}日，季度{}日", in_post.days, in_post.of_days);
            let keys = ["bonus.pro_rate"];
            self.say(StepKey::Days, expression, days(in_post), &keys, Seen::Both);
            factors.push(days(in_post));
        }
        self.weights.push(weight.clone());
        self.say(
            StepKey::Weight,
            factors.join(" × "),
            figure(weight),
            &["bonus.method"],
            Seen::Both,
        );
        if let Some(part) = part.filter(|_| self.parts.len() > 1) {
            for step in &mut self.steps[first..] {
                step.label = format!("{}（{}起）", step.label, day(part.from));
                step.label_en = format!("{} (from {})", step.label_en, part.from);
            }
        }
    }

    fn share(
        &mut self,
        to_share: Money,
        weight: &Exact,
        weights: &Exact,
        bound: Option<Bound>,
        share: Money,
    ) {
        if self.weights.len() > 1 && self.weights.iter().sum::<Exact>() == *weight {
            let parts: Vec<String> = self.weights.iter().map(figure).collect();
            let (expression, keys) = (parts.join(" + "), ["bonus.method"]);
            self.say(
                StepKey::WeightSum,
                expression,
                figure(weight),
                &keys,
                Seen::Both,
            );
        }
        let mut expression = format!(
            "{} × {} ÷ {}",
            to_share.grouped(),
            figure(weight),
            figure(weights)
        );
        let mut keys = vec!["bonus.method"];
        let seen = match bound {
            None => Seen::Instead("可分配额度按个人权重分配"),
            Some(Bound::Cap) => {
                expression.push_str("，已到封顶额");
                keys.push("bonus.cap.amount");
                Seen::Instead("按个人权重分配，已到封顶额")
            }
            Some(Bound::Floor) => {
                expression.push_str("，按保底额");
                keys.push("bonus.floor.amount");
                Seen::Instead("按个人权重分配不足保底额，按保底额")
            }
        };
        self.shares.push(share);
        self.say(StepKey::Share, expression, yuan(share), &keys, seen);
    }

    /// Somebody with a part in several departments sees the parts added up.
    fn share_sum(&mut self) {
        let shares = std::mem::take(&mut self.shares);
        let Some(sum) = Money::total(shares.iter().copied()).filter(|_| shares.len() > 1) else {
            return;
        };
        let parts: Vec<String> = shares.iter().map(|share| share.grouped()).collect();
        let keys = ["bonus.method"];
        self.say(
            StepKey::ShareSum,
            parts.join(" + "),
            yuan(sum),
            &keys,
            Seen::Both,
        );
    }

    fn fault(&self, id: &str) -> String {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        fault.map_or_else(
            || format!("过失{id}"),
            |fault| {
                let kind = match &fault.kind {
                    FaultKind::Ordinary | FaultKind::Apportioned { .. } => "过失",
                    FaultKind::Major { .. } => "重大过失",
                };
                format!("{}的{kind}", full_day(fault.happened_on))
            },
        )
    }

    /// A fault that names its article rests on that one.
    fn cite_fault(&mut self, id: &str) {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        let article = fault.and_then(|fault| fault.article.as_deref());
        let article = article.and_then(|slug| self.explainer.citations.node(slug));
        if let (Some(step), Some(article)) = (self.steps.last_mut(), article) {
            step.article = Some(article);
        }
    }

    fn fault_rule(&self, id: &str) -> &'static str {
        let fault = self
            .explainer
            .faults
            .iter()
            .find(|fault| fault.id.to_string() == id);
        match fault.map(|fault| &fault.kind) {
            Some(FaultKind::Apportioned { .. }) => "bonus.faults.apportioned",
            Some(FaultKind::Major { .. }) => "bonus.faults.major",
            Some(FaultKind::Ordinary) | None => "bonus.faults.ordinary",
        }
    }

    fn award_reasons(&self) -> String {
        let awards = &self.explainer.facts.awards;
        let own = awards
            .iter()
            .filter(|award| award.employee == self.person.employee);
        own.map(|award| award.reason.as_str())
            .collect::<Vec<_>>()
            .join("；")
    }
}

fn over_hundred(share: &Exact) -> Exact {
    share
        .divided_by(&Exact::from(100_u32))
        .unwrap_or_else(Exact::zero)
}
