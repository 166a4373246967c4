//! Journeys: what a person does in the real window, from the first screen to the last.
//!
//! Only what no lower test can see stands here. Run by `cargo xtask test`; one journey alone:
//! `xvfb-run -a -s -noreset cargo test -p house-tests --features journeys --test journeys -- NAME --nocapture`.
//! Pictures of every stop are left in `target/journeys`.

mod a_complaint_crosses_a_holiday;
mod a_contract_is_paid_in_parts;
mod a_draft_survives_a_kill;
mod a_follow_up_comes_due;
mod a_forged_paper_is_refused;
mod a_grade_goes_into_the_bonus;
mod a_list_comes_in_and_back;
mod a_month_is_assessed;
mod a_notice_is_corrected;
mod a_quarter_is_paid_and_closed;
mod a_quarter_with_faults;
mod a_receiver_signs_his_notice;
mod a_seal_is_imported_and_placed;
mod a_year_is_planned;
mod an_exam_is_printed_and_marked;
mod chinese_is_written_by_pinyin;
mod every_room_speaks_english;
mod from_library_to_signed_sheet;
mod from_parameter_to_signed_notice;
mod from_questions_to_a_signed_regulation;
mod from_requirement_to_certificate;
mod on_paper;
mod pasted_text_finds_its_levels;
mod sealed_notices_are_exported;
mod the_window_opens;
#[path = "../../window/mod.rs"]
mod window;

use window::{draft, stage};
