//! Regulations: read, draft, compare, issue, print.

use std::path::PathBuf;

use domain::packs::LawPack;
use domain::regulations::edit::{Line, NearLabel};
use domain::regulations::{NewParameter, NodeId, WordsRef};
use operations::regulations;
use operations::views::{
    AnnexOrder, CheckupFinding, Comparison, DraftText, FindingRef, ImportLook, ImportOrder,
    IssueVersion, OpinionRow, PaperRow, PrintRegulation, RegulationName, RegulationReading,
    RegulationRow, TextEdit, TextSaved, ValueInput,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn regulations_list(desk: Desk<'_>) -> Answer<Vec<RegulationRow>> {
    desk.work(|office, now| regulations::list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_read(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::read(office, now.today(), version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_blank(desk: Desk<'_>, name: RegulationName) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::begin_blank(office, now, &name))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_rename(
    desk: Desk<'_>,
    regulation: i64,
    name: RegulationName,
) -> Answer<RegulationRow> {
    desk.work(move |office, now| regulations::rename(office, now, regulation, &name))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_draft(desk: Desk<'_>, regulation: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::draft(office, now, regulation))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_set_parameter(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    key: String,
    input: ValueInput,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::set_parameter(office, now, version, revision, &key, &input)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_undo(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::undo(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_redo(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::redo(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_discard(desk: Desk<'_>, version: i64) -> Answer<()> {
    desk.work(move |office, now| regulations::discard(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_compare(desk: Desk<'_>, from: i64, to: i64) -> Answer<Comparison> {
    desk.work(move |office, now| regulations::compare(office, now.today(), from, to))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_next_number(desk: Desk<'_>, regulation: i64) -> Answer<String> {
    desk.work(move |office, now| regulations::next_number(office, now.today(), regulation))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_issue(desk: Desk<'_>, order: IssueVersion) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::issue(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_print(desk: Desk<'_>, order: PrintRegulation) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::print(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_text(desk: Desk<'_>, version: i64) -> Answer<DraftText> {
    desk.work(move |office, _now| regulations::draft_text(office, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_near(desk: Desk<'_>, version: i64, place: NodeId) -> Answer<Vec<NearLabel>> {
    desk.work(move |office, _now| regulations::near_choices(office, version, &place))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_edit_text(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    edit: TextEdit,
) -> Answer<TextSaved> {
    desk.work(move |office, now| regulations::edit_text(office, now, version, revision, edit))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_withdraw_parameters(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    keys: Vec<String>,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::withdraw_parameters(office, now, version, revision, &keys)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_declare_parameter(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    parameter: NewParameter,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::declare_parameter(office, now, version, revision, &parameter)
    })
    .await
}

/// 修订内容 of a draft, as an issue would say it by itself.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_revision_note(desk: Desk<'_>, version: i64) -> Answer<Option<String>> {
    desk.work(move |office, _now| regulations::revision_note(office, version))
        .await
}

/// A parameter as it would be typed.
#[tauri::command(rename_all = "snake_case")]
pub async fn draft_described_parameter(
    desk: Desk<'_>,
    version: i64,
    key: String,
) -> Answer<NewParameter> {
    desk.work(move |office, _now| regulations::described_parameter(office, version, &key))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_describe_parameter(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    parameter: NewParameter,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::describe_parameter(office, now, version, revision, &parameter)
    })
    .await
}

/// The parameter that words of the text would be.
#[tauri::command(rename_all = "snake_case")]
pub async fn draft_propose_parameter(
    desk: Desk<'_>,
    version: i64,
    words: WordsRef,
) -> Answer<NewParameter> {
    desk.work(move |office, _now| regulations::propose_parameter(office, version, &words))
        .await
}

/// Words of the text become a parameter.
#[tauri::command(rename_all = "snake_case")]
pub async fn draft_bind(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    words: WordsRef,
    parameter: NewParameter,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::bind_words(office, now, version, revision, &words, &parameter)
    })
    .await
}

/// The structure of a foreign document, before it is taken over.
#[tauri::command(rename_all = "snake_case")]
pub async fn import_look_file(desk: Desk<'_>, path: PathBuf) -> Answer<ImportLook> {
    desk.work(move |_office, _now| regulations::look_at_file(&path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn import_look_text(desk: Desk<'_>, text: String) -> Answer<ImportLook> {
    desk.work(move |_office, _now| regulations::look_at_text(&text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_import(desk: Desk<'_>, order: ImportOrder) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::import(office, now, order))
        .await
}

/// A version for another program, by the ending of the name: .docx, .md or .xml.
/// One annex by itself, signed, as a paper with a number.
#[tauri::command(rename_all = "snake_case")]
pub async fn annex_print(desk: Desk<'_>, order: AnnexOrder) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::print_annex(office, now, &order))
        .await
}

/// One annex by itself as a file.
#[tauri::command(rename_all = "snake_case")]
pub async fn annex_save(desk: Desk<'_>, order: AnnexOrder, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::save_annex(office, now, &order, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_export(desk: Desk<'_>, version: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::export(office, now, version, &path))
        .await
}

/// The levels of pasted text.
#[tauri::command(rename_all = "snake_case")]
pub async fn text_recognise(
    desk: Desk<'_>,
    text: String,
    bold: Vec<[usize; 2]>,
) -> Answer<Vec<Line>> {
    desk.work(move |_office, _now| regulations::recognise(&text, bold))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn opinions_list(desk: Desk<'_>, version: i64) -> Answer<Vec<OpinionRow>> {
    desk.work(move |office, _now| regulations::opinions(office, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn opinion_add(
    desk: Desk<'_>,
    version: i64,
    node: String,
    text: String,
) -> Answer<Vec<OpinionRow>> {
    desk.work(move |office, now| regulations::add_opinion(office, now, version, &node, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn opinion_settle(
    desk: Desk<'_>,
    version: i64,
    opinion: i64,
    settled: bool,
) -> Answer<Vec<OpinionRow>> {
    desk.work(move |office, now| {
        regulations::settle_opinion(office, now, version, opinion, settled)
    })
    .await
}

/// The findings of the check-up.
#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_list(desk: Desk<'_>, version: i64) -> Answer<Vec<CheckupFinding>> {
    desk.work(move |office, _now| regulations::checkup(office, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_accept(
    desk: Desk<'_>,
    version: i64,
    finding: FindingRef,
    reason: String,
) -> Answer<Vec<CheckupFinding>> {
    desk.work(move |office, now| {
        regulations::accept_finding(office, now, version, &finding, &reason)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_reopen(
    desk: Desk<'_>,
    version: i64,
    finding: FindingRef,
) -> Answer<Vec<CheckupFinding>> {
    desk.work(move |office, now| regulations::reopen_finding(office, now, version, &finding))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_fix(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    finding: FindingRef,
) -> Answer<TextSaved> {
    desk.work(move |office, now| regulations::fix_finding(office, now, version, revision, &finding))
        .await
}

/// The law the check-up rests on, with its date.
#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_pack(desk: Desk<'_>) -> Answer<LawPack> {
    desk.work(|office, _now| office.law_pack()).await
}

/// 体检意见书: the gravest findings on two pages.
#[tauri::command(rename_all = "snake_case")]
pub async fn checkup_letter(desk: Desk<'_>, version: i64) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::risk_letter(office, now, version))
        .await
}
