//! Text that stands only while a parameter has a value: the article on the cap is there when there is
//! a cap, so that a regulation never says what the engine does not compute.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Node, NodeKind, Parameters, Value};

/// `?bonus.method=share`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct When {
    pub key: String,
    /// The word of a choice, or `on`/`off` for a switch.
    pub value: String,
}

impl When {
    /// Whether the parameter has the value now; never for a key that does not exist.
    #[must_use]
    pub fn holds(&self, parameters: &Parameters) -> bool {
        parameters
            .get(&self.key)
            .is_some_and(|parameter| match &parameter.value {
                Value::Switch { value } => self.value == if *value { "on" } else { "off" },
                Value::Choice { value, .. } => &self.value == value,
                _ => false,
            })
    }

    /// Whether the parameter could ever have the value.
    #[must_use]
    pub fn is_possible(&self, value: &Value) -> bool {
        match value {
            Value::Switch { .. } => matches!(self.value.as_str(), "on" | "off"),
            Value::Choice { options, .. } => options.iter().any(|option| option.word == self.value),
            _ => false,
        }
    }
}

impl Node {
    /// Whether the node is part of the text: its condition holds, and a heading has something visible
    /// under it (an article whose every 款 is hidden is not there, and takes no number).
    #[must_use]
    pub fn is_visible(&self, parameters: &Parameters) -> bool {
        let stands = self.when.as_ref().is_none_or(|when| when.holds(parameters));
        let is_heading = !matches!(
            self.kind,
            NodeKind::Paragraph | NodeKind::Item | NodeKind::Subitem | NodeKind::Table
        );
        stands
            && (!is_heading
                || self
                    .children
                    .iter()
                    .any(|child| child.is_visible(parameters)))
    }
}
