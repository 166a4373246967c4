//! What each paper of the procedure says. The words are the program's own; what happened comes from
//! the record and nothing is invented: what nobody entered is left free to be written in.

mod blank;
mod letters;
mod meeting;
mod parts;
mod publicity;
mod replies;

use super::print::{Case, Draft};
use crate::error::Result;
use crate::views::AdoptionPaper;

/// The paper, ready to be set.
pub(super) fn draft(case: &Case<'_>, paper: AdoptionPaper) -> Result<Draft> {
    Ok(match paper {
        AdoptionPaper::Notice => Draft::Letter(letters::notice(case)?),
        AdoptionPaper::OpinionForm => Draft::Form(blank::opinion_form(case)),
        AdoptionPaper::Replies => Draft::Form(replies::replies(case)),
        AdoptionPaper::Election => Draft::Form(blank::election(case)),
        AdoptionPaper::MeetingNotice => Draft::Letter(letters::meeting(case)?),
        AdoptionPaper::SignIn => Draft::Form(blank::sign_in(case)?),
        AdoptionPaper::Minutes => Draft::Form(meeting::minutes(case)),
        AdoptionPaper::Consultation => Draft::Form(meeting::consultation(case)),
        AdoptionPaper::Publicity => Draft::Letter(letters::publicity(case)?),
        AdoptionPaper::PublicityRecord => Draft::Form(publicity::record(case)?),
    })
}
