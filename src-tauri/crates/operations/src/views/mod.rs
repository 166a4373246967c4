//! What a screen or a list shows: read structs, made by verbs, never sent back. Field names and shapes
//! are the contract with the window (`ts_rs` writes them to `ui/src/ipc/generated`).

mod account_work;
mod accounts;
mod acknowledgement;
mod adoption;
mod assessment;
mod bonus;
mod bundle;
mod checkup;
mod drafting;
mod import;
mod jobs;
mod moves;
mod notices;
mod office;
mod papers;
mod people;
mod regulations;
mod rounds;
mod seals;
mod service;
mod training;
mod wizard;

pub use account_work::*;
pub use accounts::*;
pub use acknowledgement::*;
pub use adoption::*;
pub use assessment::*;
pub use bonus::*;
pub use bundle::*;
pub use checkup::*;
pub use drafting::*;
pub use import::*;
pub use jobs::*;
pub use moves::*;
pub use notices::*;
pub use office::*;
pub use papers::*;
pub use people::*;
pub use regulations::*;
pub use rounds::*;
pub use seals::*;
pub use service::*;
pub use training::*;
pub use wizard::*;
