//! People 人员: departments, posts with their superior posts, employees with a history by date.

mod below;
mod chart;
mod employee;
mod history;
mod moves;
mod numbers;
mod organisation;

pub use below::Below;
pub use chart::{ChartBox, OrgChart, Stroke, chart};
pub use employee::{
    Employee, EmploymentType, Leave, LeaveKind, PayBasis, PayBasisEntry, Sensitive,
};
pub use history::{Assignment, Stretch, days_in_post, stretches};
pub use moves::{MoveKind, MoveRefusal, leave, move_between, transfer};
pub use numbers::{is_identity_number, is_mobile};
pub use organisation::{Department, Organisation, Post};
