//! Regulations 制度: a work has versions; a version owns a tree of text and typed parameters.
//!
//! **The regulation that is printed is the regulation that computes.** Text cites parameters, engines
//! read the same parameters, and a version is frozen on issue under one hash over both.

mod condition;
mod freeze;
mod kind;
mod node;
mod numbering;
mod parameter;
mod printed;
mod source;
mod value;
mod version;

pub use condition::When;
pub use freeze::{Frozen, FrozenError, version_hash};
pub use kind::RegulationKind;
pub use node::{Node, NodeId, NodeKind, Run, Table, TableCell};
pub use numbering::{Numbers, chinese_numeral};
pub use parameter::{Bounds, Parameter, ParameterError, Parameters};
pub use printed::{PrintedBlock, PrintedRun, PrintedTable, print};
pub use source::{Source, SourceError, parse};
pub use value::{ChoiceOption, TableRow, Unit, Value};
pub use version::{Regulation, Version, VersionState, in_force};
