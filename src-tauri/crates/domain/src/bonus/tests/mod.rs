//! What stands before the engine: rules, roster, proposal.

mod gather;
mod proposal;
mod rules;
