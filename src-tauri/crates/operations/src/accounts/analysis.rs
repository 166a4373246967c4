//! Who buys lately, often and much, and who carries the revenue, on a day.

use chrono::NaiveDate;
use domain::accounts::{Sale, analyse};
use domain::ids::AccountId;
use store::AccountFilter;

use super::{named, sales_batches};
use crate::error::Result;
use crate::office::Office;
use crate::views::{AnalysisRow, AnalysisView};

/// RFM, ABC and concentration over the twelve months up to a day. Archived accounts are left out.
pub fn analysis(office: &Office, day: NaiveDate) -> Result<AnalysisView> {
    let accounts = office.file.accounts();
    let lines = accounts.every_line(&AccountFilter::default())?;
    let managers = named(office)?;
    let mut sold = accounts.sales_by_account(day)?;
    let buyers: Vec<(AccountId, Vec<Sale>)> = lines
        .iter()
        .filter_map(|line| Some((line.id, sold.remove(&line.id)?)))
        .collect();
    let analysis = analyse(&buyers, day)?;
    let without_sales = lines.len() - analysis.accounts.len();
    let mut by_id: std::collections::HashMap<AccountId, _> =
        lines.into_iter().map(|line| (line.id, line)).collect();
    let rows = analysis.accounts.into_iter().filter_map(|figures| {
        let line = by_id.remove(&figures.account)?;
        Some(AnalysisRow {
            name: line.name,
            grade: line.grade,
            manager: line.manager.and_then(|id| managers.get(&id).cloned()),
            figures,
        })
    });
    Ok(AnalysisView {
        from: analysis.from,
        to: analysis.to,
        total: analysis.total,
        means: analysis.means,
        top_dependence: analysis.top_dependence,
        concentration: analysis.concentration,
        rows: rows.collect(),
        without_sales,
        batches: sales_batches(office)?,
    })
}
