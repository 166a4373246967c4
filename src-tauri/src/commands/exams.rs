//! Examinations: the question bank, papers, results.

use std::path::PathBuf;

use operations::training;
use operations::views::{
    ExamRow, ExamSetForm, ExamView, MarkInput, QuestionForm, QuestionImport, QuestionQuery,
    QuestionRow, QuestionsPage, ResultsImport, SittingView,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn questions_list(desk: Desk<'_>, query: QuestionQuery) -> Answer<QuestionsPage> {
    desk.work(move |office, now| training::questions(office, now.today(), &query))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn question_save(desk: Desk<'_>, form: QuestionForm) -> Answer<QuestionRow> {
    desk.work(move |office, now| training::save_question(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn question_confirm(desk: Desk<'_>, id: i64) -> Answer<QuestionRow> {
    desk.work(move |office, now| training::confirm_question(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn question_retire(desk: Desk<'_>, id: i64, retired: bool) -> Answer<QuestionRow> {
    desk.work(move |office, now| training::retire_question(office, now, id, retired))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn questions_look(desk: Desk<'_>, path: PathBuf) -> Answer<QuestionImport> {
    desk.work(move |office, now| training::look_at_questions(office, now, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn questions_import(
    desk: Desk<'_>,
    path: PathBuf,
    all_or_nothing: bool,
) -> Answer<QuestionImport> {
    desk.work(move |office, now| training::import_questions(office, now, &path, all_or_nothing))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exams_list(desk: Desk<'_>) -> Answer<Vec<ExamRow>> {
    desk.work(|office, _| training::exams_list(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_view(desk: Desk<'_>, id: i64) -> Answer<ExamView> {
    desk.work(move |office, _| training::exam_view(office, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_set(desk: Desk<'_>, form: ExamSetForm) -> Answer<ExamView> {
    desk.work(move |office, now| training::set_exam(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_discard(desk: Desk<'_>, id: i64) -> Answer<()> {
    desk.work(move |office, now| training::discard_exam(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_marks(desk: Desk<'_>, id: i64, people: Vec<MarkInput>) -> Answer<ExamView> {
    desk.work(move |office, now| training::enter_marks(office, now, id, &people))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_results_import(
    desk: Desk<'_>,
    id: i64,
    path: PathBuf,
    all_or_nothing: bool,
) -> Answer<ResultsImport> {
    desk.work(move |office, now| training::import_results(office, now, id, &path, all_or_nothing))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_close(desk: Desk<'_>, id: i64) -> Answer<ExamView> {
    desk.work(move |office, now| training::close_exam(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_sit(desk: Desk<'_>, id: i64, code: String) -> Answer<SittingView> {
    desk.work(move |office, now| training::sit(office, now, id, &code))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_sitting(desk: Desk<'_>, id: i64, code: String) -> Answer<SittingView> {
    desk.work(move |office, now| training::sitting_view(office, now, id, &code))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_answer(
    desk: Desk<'_>,
    id: i64,
    code: String,
    question: i64,
    answer: String,
) -> Answer<()> {
    desk.work(move |office, now| training::answer(office, now, id, &code, question, &answer))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn exam_hand_in(desk: Desk<'_>, id: i64, code: String) -> Answer<SittingView> {
    desk.work(move |office, now| training::hand_in(office, now, id, &code))
        .await
}
