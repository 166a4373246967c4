//! The steps of the company: from revenue to what there is to share.

use super::StepKey;
use super::steps::Teller;
use super::words::{amount, figure, percent, yuan};
use crate::bonus::engine::What;
use crate::exact::Exact;
use crate::money::Money;

impl Teller<'_> {
    pub(super) fn of_the_company(&mut self, what: &What) {
        match what {
            What::PoolGiven { pool } => {
                self.company(StepKey::Pool, String::new(), yuan(*pool), &[]);
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
                self.company(StepKey::Distributable, expression, yuan(*left), &keys);
            }
            What::DepartmentPart {
                department,
                rate,
                part,
            } => {
                let expression = format!("{department} {}", percent(rate));
                let keys = ["bonus.department_rates"];
                self.company(StepKey::DepartmentPart, expression, yuan(*part), &keys);
            }
            What::ReserveDrawn {
                wanted,
                left,
                drawn,
            } => {
                let expression = format!("{} − {}", amount(wanted), left.grouped());
                let keys = ["bonus.reserve.draw"];
                self.company(StepKey::ReserveDrawn, expression, yuan(*drawn), &keys);
            }
            _ => {}
        }
    }

    fn pool(&mut self, revenue: &Exact, rate: &Exact, factor: &Exact, pool: Money) {
        let value = format!("{}元", amount(revenue));
        self.company(StepKey::Revenue, String::new(), value, &["bonus.pool.rate"]);
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
            self.company(StepKey::Gate, achieved, short, &gate_keys);
            expression = format!("{expression} ×{times}");
        } else {
            expression = format!("{expression} × {}", figure(factor));
        }
        self.company(StepKey::Pool, expression, yuan(pool), &keys);
    }

    fn achieved(&self, revenue: &Exact, target: Money) -> String {
        let ratio = revenue.divided_by(&target.yuan());
        ratio
            .map(|ratio| format!(" = {}", percent(&ratio)))
            .unwrap_or_default()
    }
}
