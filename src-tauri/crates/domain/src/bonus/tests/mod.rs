//! What stands before the engine: rules, roster, proposal.

mod correction;
mod gather;
mod proposal;
mod rules;
