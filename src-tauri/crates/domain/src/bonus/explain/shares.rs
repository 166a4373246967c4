//! From a grade to a share: factors, days, weights.

use super::StepKey;
use super::steps::Teller;
use super::words::{amount, day, days, figure, yuan};
use crate::bonus::engine::{Bound, What};
use crate::exact::Exact;
use crate::money::Money;

impl Teller<'_> {
    pub(super) fn up_to_the_share(&mut self, what: &What) {
        match what {
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
                self.both(StepKey::GradeAmount, expression, yuan(*share), &keys);
            }
            What::Scaled {
                wanted,
                available,
                share,
            } => {
                let expression = format!("× {} ÷ {}", available.grouped(), amount(wanted));
                let words = "全体按同一比例折减";
                self.instead(
                    StepKey::Scaled,
                    expression,
                    yuan(*share),
                    &["bonus.method"],
                    words,
                );
            }
            What::ProRated {
                before,
                days: in_post,
                share,
            } => {
                let expression = format!("{} × {}", before.grouped(), days(in_post));
                let keys = ["bonus.pro_rate"];
                self.both(StepKey::ProRated, expression, yuan(*share), &keys);
            }
            _ => {}
        }
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
        self.both(StepKey::Grade, expression, grade, &["bonus.bands"]);
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
            self.both(StepKey::DepartmentFactor, name, rate.to_string(), &keys);
            factors.push(rate.to_string());
        }
        if let Some(post) = post {
            let name = part.map(|part| part.class.clone()).unwrap_or_default();
            self.both(
                StepKey::PostFactor,
                name,
                post.to_string(),
                &["bonus.posts"],
            );
            factors.push(post.to_string());
        }
        if let Some(factor) = grade_factor {
            let name = grade.clone().unwrap_or_default();
            self.both(
                StepKey::GradeFactor,
                name,
                factor.to_string(),
                &["bonus.grades"],
            );
            factors.push(factor.to_string());
        }
        if let Some(in_post) = in_post {
            let expression = format!("在岗{}日，季度{}日", in_post.days, in_post.of_days);
            let keys = ["bonus.pro_rate"];
            self.both(StepKey::Days, expression, days(in_post), &keys);
            factors.push(days(in_post));
        }
        self.weights.push(weight.clone());
        self.both(
            StepKey::Weight,
            factors.join(" × "),
            figure(weight),
            &["bonus.method"],
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
            self.both(StepKey::WeightSum, expression, figure(weight), &keys);
        }
        let mut expression = format!(
            "{} × {} ÷ {}",
            to_share.grouped(),
            figure(weight),
            figure(weights)
        );
        let mut keys = vec!["bonus.method"];
        let words = match bound {
            None => "可分配额度按个人权重分配",
            Some(Bound::Cap) => {
                expression.push_str("，已到封顶额");
                keys.push("bonus.cap.amount");
                "按个人权重分配，已到封顶额"
            }
            Some(Bound::Floor) => {
                expression.push_str("，按保底额");
                keys.push("bonus.floor.amount");
                "按个人权重分配不足保底额，按保底额"
            }
        };
        self.shares.push(share);
        self.instead(StepKey::Share, expression, yuan(share), &keys, words);
    }

    /// Somebody with a part in several departments sees the parts added up.
    pub(super) fn share_sum(&mut self) {
        let shares = std::mem::take(&mut self.shares);
        let Some(sum) = Money::total(shares.iter().copied()).filter(|_| shares.len() > 1) else {
            return;
        };
        let parts: Vec<String> = shares.iter().map(|share| share.grouped()).collect();
        let keys = ["bonus.method"];
        self.both(StepKey::ShareSum, parts.join(" + "), yuan(sum), &keys);
    }
}
