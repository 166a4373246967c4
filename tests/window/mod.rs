//! The real window under a WebKit driver: for the journeys, and for the bench that measures what a person
//! waits for. Each uses a part of it.

#[cfg(test)]
mod cross;
pub mod desk;
pub mod draft;
pub mod drag;
pub mod driver;
pub mod file_chooser;
pub mod hands;
pub mod input_method;
mod process;
pub mod stage;
