//! People 人员: who works here, in which post, since when; changed one by one or from a roster file.

mod days;
mod department;
mod employee;
mod export;
mod import;
mod mask;
mod moves;
mod post;
mod reveal;
mod rules;
mod view;

pub use days::days;
pub use department::{delete_department, save_department};
pub use employee::{delete_employee, save_employee};
pub use export::{export, template};
pub use import::{apply_import, preview_import, undo_import};
pub use moves::{moves, next_code, preview_move, record_move};
pub use post::{delete_post, save_post};
pub use reveal::reveal;
pub use view::view;
