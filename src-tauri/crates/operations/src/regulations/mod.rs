//! Regulations 制度: read, draft, compare, adopt, issue, hand out, prove, print, preview, export.

mod acknowledge;
mod adoption;
mod ahead;
mod annex;
mod bind;
mod bundle;
mod change;
mod checkup;
mod compare;
mod draft;
mod drawn;
mod export;
mod facts;
mod find;
mod import;
mod issue;
mod legal_duties;
mod name;
mod opinions;
mod outline;
mod page;
mod parameters;
mod preview;
mod read;
mod redline;
mod revision_note;
mod risk_letter;
mod text;
pub mod wizard;

pub use acknowledge::{
    acknowledge, acknowledgements, coverage, export_coverage, print_acknowledgement_sheet,
    sign_on_screen,
};
pub(crate) use adoption::{Scan, read_scan, scan_row};
pub use adoption::{
    add_staff_opinion, adoption, answer_staff_opinion, attach_scan, copy_scan, export_register,
    issue_register, print_adoption_paper, print_repeal, remove_adoption_step, remove_staff_opinion,
    repeal, save_adoption_step, say_gap, set_review_date,
};
pub use annex::{print_annex, save_annex};
pub use bind::{bind_figures, bind_words, propose_parameter};
pub(crate) use bundle::packed_regulation;
pub use bundle::{bundle, preview_bundle};
pub(crate) use change::{editable, make};
pub use change::{redo, undo};
pub use checkup::{accept_finding, checkup, fix_finding, reopen_finding};
pub use compare::compare;
pub use draft::{discard, draft};
pub use export::{akoma_ntoso, export};
pub use find::{bonus_version, find, list, pick_version};
pub use import::{import, look_at_file, look_at_text, order_of, recognise, renumbered};
pub use issue::{issue, next_number};
pub use legal_duties::{export_legal_duties, legal_duties};
pub use name::{begin_blank, rename};
pub use opinions::{add_opinion, opinions, settle_opinion};
pub(crate) use outline::text_of_file;
pub use outline::{outline_of_file, outline_of_text};
pub use page::{print, seal_sheet};
pub use parameters::{
    declare_parameter, describe_parameter, described_parameter, set_parameter, withdraw_parameters,
};
pub use preview::{PageNews, PreviewDesk, PreviewFacts, Turn, preview_facts};
pub use read::{plain_text, read};
pub use redline::{print_decision, print_table};
pub use revision_note::revision_note;
pub use risk_letter::risk_letter;
pub use text::{draft_text, edit_text, near_choices};

use acknowledge::department_on;
pub(crate) use acknowledge::{SLIPS, WHAT_A_DRAWING_IS};
pub(crate) use compare::parameter_changes;
pub(crate) use find::{draft_of, governing, load, of_kind};
pub(crate) use import::free_slug;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_adoption;
#[cfg(test)]
mod tests_bind;
#[cfg(test)]
mod tests_checkup;
#[cfg(test)]
mod tests_drafting;
#[cfg(test)]
mod tests_findings;
#[cfg(test)]
mod tests_import;
#[cfg(test)]
mod tests_life;
#[cfg(test)]
mod tests_pages;
#[cfg(test)]
mod tests_presented;
#[cfg(test)]
mod tests_sheets;
