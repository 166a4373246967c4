//! 签收: one person, one version hash, one day. What was received is a fact and is never changed; a
//! mistake is answered by a later record.

mod duty;
mod record;

pub use duty::{AcknowledgementState, AcknowledgementStatus, standing};
pub use record::{
    Acknowledgement, AcknowledgementRefusal, AcknowledgementRoute, NewAcknowledgement,
};

#[cfg(test)]
mod tests;
