//! What stands before the engine: rules, roster, proposal.

mod correction;
mod gather;
mod joint;
mod proposal;
mod rules;
