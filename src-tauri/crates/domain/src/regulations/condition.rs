//! Text that stands only while a parameter has a value: the article on the cap is there when there is
//! a cap, so that a regulation never says what the engine does not compute.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `?bonus.method=share`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct When {
    pub key: String,
    /// The word of a choice, or `on`/`off` for a switch.
    pub value: String,
}
