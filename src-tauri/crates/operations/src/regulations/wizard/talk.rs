//! 商量单: the questions of a draft on one page, for the owner and a pen.

use domain::moment::Moment;
use domain::papers::{TalkLine, TalkSheet};
use domain::regulations::articles_citing;
use store::NewPaper;

use super::super::find::load;
use super::super::read::bounds_text;
use super::find;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::row;
use crate::papers::words::{full_day, number};
use crate::views::PaperRow;

/// Series of talk sheets: `SL-2026-001`.
const SERIES: &str = "SL";
/// Form of the facts kept beside the bytes.
const SOURCE_FORMAT: u32 = 1;

/// Prints and registers the sheet of a draft that came from the wizard, with its values as they are.
pub fn print_talk_sheet(office: &mut Office, now: Moment, version: i64) -> Result<PaperRow> {
    let (regulation, draft) = load(office, version)?;
    let kept = office
        .file
        .regulations()
        .wizard_answers(draft.id)?
        .ok_or_else(|| refusal("wizard.not_from_wizard").fact("title", &regulation.title))?;
    let (_, source) = find(&kept.template)?;
    let series = format!("{SERIES}-{}", now.today().format("%Y"));
    let reserve = serde_json::json!({ "title": regulation.title });
    let subject = format!("version {}", draft.id);
    let reserved = office
        .record(now, "paper.reserve", &subject, reserve, |tx| {
            tx.papers().reserve_numbers(&series, 1)
        })?
        .pop()
        .ok_or_else(|| anyhow::anyhow!("no number was reserved"))?;
    let lines = source
        .questions
        .iter()
        .filter_map(|question| {
            let parameter = draft.parameters.get(&question.key)?;
            let usual = source.parameters.get(&question.key)?;
            let articles = articles_citing(&draft.body, &draft.parameters, &question.key);
            Some(TalkLine {
                question: question.zh.clone(),
                meaning: parameter.note.clone(),
                chosen: parameter.words(),
                usual: (usual.value != parameter.value).then(|| usual.words()),
                bounds: bounds_text(parameter),
                article: articles
                    .into_iter()
                    .next()
                    .map(|citation| citation.label)
                    .unwrap_or_default(),
            })
        })
        .collect();
    let sheet = TalkSheet {
        company: office.file.company().get()?.name,
        title: regulation.title.clone(),
        number: number(&series, reserved.number),
        printed_on: full_day(now.today()),
        prepared_by: office.user.display_name.clone(),
        lines,
    };
    let pdf = Office::typesetter().talk_sheet(&sheet, now)?;
    let facts = serde_json::to_value(&sheet).map_err(anyhow::Error::from)?;
    let title = format!("《{}》商量单", regulation.title);
    let payload = serde_json::json!({ "title": title });
    let id = office.record(now, "paper.print", &subject, payload, |tx| {
        tx.papers().insert(&NewPaper {
            number: &sheet.number,
            reservation: Some(&reserved),
            kind: "talk_sheet",
            title: &title,
            subject: &subject,
            people: &[],
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            bytes: &pdf.bytes,
            source_format: SOURCE_FORMAT,
            source: &facts,
            signer: None,
        })
    })?;
    row(office, &office.file.papers().get(id)?)
}
