//! 民主程序: from a draft to a rule that binds (劳动合同法 art. 4). What was done, when, by whom, and
//! what is still missing before the version may come into force.

mod gate;
mod opinion;
mod periods;
mod step;

pub use gate::{AdoptionAdvice, AdoptionGap, AdoptionRecord};
pub use opinion::{OpinionResult, StaffOpinion};
pub use periods::Periods;
pub use step::{AdoptionStage, AdoptionStep, StepRefusal};

#[cfg(test)]
mod tests;
