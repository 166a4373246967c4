//! One thin function a command: translate, call one operation. Names and shapes stand in `ipc.rs`.

pub mod account_fields;
pub mod account_plans;
pub mod account_visits;
pub mod account_work;
pub mod accounts;
pub mod adoption;
pub mod assessment;
pub mod bonus;
pub mod calendar;
pub mod contracts;
pub mod dialogs;
pub mod exams;
pub mod faults;
pub mod jobs;
pub mod office;
pub mod packs;
pub mod papers;
pub mod people;
pub mod previews;
pub mod printing;
pub mod receivables;
pub mod regulations;
pub mod rounds;
pub mod seals;
pub mod service;
pub mod training;
pub mod wizard;

/// The shared desk as Tauri hands it to a command.
pub type Desk<'a> = tauri::State<'a, crate::desk::Desk>;
