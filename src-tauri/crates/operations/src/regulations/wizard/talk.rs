//! 商量单: the questions of a draft on one page, for the owner and a pen.

use domain::moment::{Moment, full_day};
use domain::papers::{TalkLine, TalkSheet};
use domain::regulations::articles_citing;

use super::super::find::load;
use super::super::read::bounds_text;
use super::find;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{Order, make};
use crate::views::PaperRow;

/// Series of talk sheets: `SL-2026-001`.
const SERIES: &str = "SL";

/// Prints and registers the sheet of a draft that came from the wizard, with its values as they are.
pub fn print_talk_sheet(office: &mut Office, now: Moment, version: i64) -> Result<PaperRow> {
    let (regulation, draft) = load(office, version)?;
    let kept = office
        .file
        .regulations()
        .wizard_answers(draft.id)?
        .ok_or_else(|| refusal("wizard.not_from_wizard").fact("title", &regulation.title))?;
    let (_, source) = find(&kept.template)?;
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
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "talk_sheet",
        title: &format!("《{}》商量单", regulation.title),
        subject: &format!("version {}", draft.id),
        people: &[],
    };
    make(office, now, &order, None, |office, number| {
        let sheet = TalkSheet {
            company: office.file.company().get()?.name,
            title: regulation.title.clone(),
            number: number.to_owned(),
            printed_on: full_day(now.today()),
            prepared_by: office.user.display_name.clone(),
            lines,
        };
        let pdf = Office::typesetter().talk_sheet(&sheet, now)?;
        Ok((sheet, pdf))
    })
}
