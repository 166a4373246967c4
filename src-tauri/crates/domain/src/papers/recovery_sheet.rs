//! 恢复单: the one page that opens the company file when every password is forgotten.

use serde::{Deserialize, Serialize};

/// For the safe, not for the drawer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverySheet {
    pub company: String,
    /// Name of the company folder: 明烛灯饰.guiju
    pub file: String,
    /// The code in groups as it is typed: `["7K4QX", "M2W9T", …]`.
    pub groups: Vec<String>,
    /// Which sheet this is, when an older one was replaced: 第2张，此前的恢复单已失效.
    pub edition: String,
    pub created_on: String,
    /// Who made it.
    pub created_by: String,
}
