//! A regulation for other programs: Word, Markdown and Akoma Ntoso. Numbers, values and references are
//! already in words; what is written here can be read without Guiju.

mod akn;
mod docx;
mod markdown;
mod tree;

use chrono::NaiveDate;
use domain::regulations::PrintedBlock;

pub use akn::akoma_ntoso;
pub use docx::docx;
pub use markdown::markdown;

/// One version as other programs get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manuscript {
    /// 发文机关: the company's full name.
    pub issuer: String,
    /// Title as printed, with （试行） where it is on trial.
    pub title: String,
    /// The stable word of the regulation, such as `bonus`: names the work.
    pub slug: String,
    /// 2026年第1版, or 草稿
    pub version: String,
    /// 发文字号
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub effective_on: Option<NaiveDate>,
    /// The day of writing, for a draft that has no day of its own.
    pub written_on: NaiveDate,
    pub blocks: Vec<PrintedBlock>,
}

/// Why a manuscript could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ManuscriptError {
    #[error("the Word file could not be built: {0}")]
    Docx(String),
    #[error("the XML could not be built: {0}")]
    Xml(#[from] std::io::Error),
}

impl Manuscript {
    /// 题注: number, version and day of effect, in parentheses under the title.
    fn note(&self) -> String {
        let day = self
            .effective_on
            .map(|day| format!("自{}起施行", domain::moment::full_day(day)));
        let parts: Vec<String> = [self.number.clone(), Some(self.version.clone()), day]
            .into_iter()
            .flatten()
            .collect();
        format!("（{}）", parts.join("　"))
    }
}

#[cfg(test)]
mod stability;

#[cfg(test)]
mod fixture {
    use chrono::NaiveDate;
    use domain::regulations::{PrintOptions, library, parse, print};

    use super::Manuscript;

    /// The full bonus regulation of the library, issued.
    pub fn bonus() -> Manuscript {
        of(library::BONUS_FULL)
    }

    /// A source text as an issued version.
    pub fn of(source: &str) -> Manuscript {
        let source = parse(source).unwrap();
        Manuscript {
            issuer: "明烛灯饰有限公司".to_owned(),
            title: source.title.clone(),
            slug: "bonus".to_owned(),
            version: "2026年第1版".to_owned(),
            number: Some("明烛〔2026〕3号".to_owned()),
            issued_on: NaiveDate::from_ymd_opt(2025, 12, 20),
            effective_on: NaiveDate::from_ymd_opt(2026, 1, 1),
            written_on: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            blocks: print(&source.body, &source.parameters, &PrintOptions::default()),
        }
    }
}
