//! The papers of the procedure: set from the record, numbered, registered.

use domain::moment::Moment;
use domain::papers::{Form, Letter};
use domain::regulations::{AdoptionRecord, AdoptionStage, AdoptionStep, Regulation, Version};

use super::super::change::subject;
use super::super::find::load;
use super::forms;
use super::view::record_of;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, make};
use crate::views::{AdoptionPaper, PaperRow};

/// Series of papers of the procedure 民主程序: `MZ-2026-001`.
const SERIES: &str = "MZ";

/// What a paper of the procedure is made from.
pub(super) struct Case<'a> {
    pub(super) office: &'a Office,
    pub(super) now: Moment,
    pub(super) company: String,
    pub(super) regulation: &'a Regulation,
    pub(super) version: &'a Version,
    pub(super) record: &'a AdoptionRecord,
    /// Of the paper.
    pub(super) number: &'a str,
    pub(super) audit_head: Option<String>,
}

impl Case<'_> {
    /// The step a paper tells of, if it is on record.
    pub(super) fn step(&self, stage: AdoptionStage) -> Option<&AdoptionStep> {
        self.record.step(stage)
    }

    /// Without （草案）: for what is past the consultation.
    pub(super) fn settled_name(&self) -> String {
        match self.version.label {
            Some(_) => self.version.name(self.regulation),
            None => format!("《{}》", self.version.title(self.regulation)),
        }
    }

    /// 《季度奖金考核管理制度》（草案）, or with its label once issued.
    pub(super) fn name(&self) -> String {
        match self.version.label {
            Some(_) => self.version.name(self.regulation),
            None => format!("《{}》（草案）", self.version.title(self.regulation)),
        }
    }
}

/// A paper before it is set.
pub(super) enum Draft {
    Letter(Letter),
    Form(Form),
}

impl AdoptionPaper {
    pub(in crate::regulations) const ALL: [Self; 10] = [
        Self::Notice,
        Self::OpinionForm,
        Self::Replies,
        Self::Election,
        Self::MeetingNotice,
        Self::SignIn,
        Self::Minutes,
        Self::Consultation,
        Self::Publicity,
        Self::PublicityRecord,
    ];

    /// As the register of papers knows it.
    fn kind(self) -> &'static str {
        match self {
            Self::Notice => "adoption_notice",
            Self::OpinionForm => "opinion_form",
            Self::Replies => "opinion_replies",
            Self::Election => "representative_election",
            Self::MeetingNotice => "meeting_notice",
            Self::SignIn => "sign_in_sheet",
            Self::Minutes => "meeting_minutes",
            Self::Consultation => "consultation_record",
            Self::Publicity => "publicity_notice",
            Self::PublicityRecord => "publicity_record",
        }
    }

    /// The name on the paper.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Notice => "征求意见通知",
            Self::OpinionForm => "征求意见表",
            Self::Replies => "意见采纳情况表",
            Self::Election => "职工代表推选记录",
            Self::MeetingNotice => "会议通知",
            Self::SignIn => "会议签到表",
            Self::Minutes => "会议纪要",
            Self::Consultation => "平等协商记录",
            Self::Publicity => "公示公告",
            Self::PublicityRecord => "公示记录",
        }
    }

    /// The step it tells of; without it on record there is nothing to tell. Notices and blank forms go
    /// out before their step.
    fn tells_of(self) -> Option<AdoptionStage> {
        match self {
            Self::Minutes => Some(AdoptionStage::Discussion),
            Self::Consultation => Some(AdoptionStage::Consultation),
            Self::Publicity | Self::PublicityRecord => Some(AdoptionStage::Publication),
            Self::Notice
            | Self::OpinionForm
            | Self::Replies
            | Self::Election
            | Self::MeetingNotice
            | Self::SignIn => None,
        }
    }
}

/// Kinds of the papers that belong to the procedure, as the register knows them.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    let forms = AdoptionPaper::ALL.into_iter().map(AdoptionPaper::kind);
    forms.chain(["revision_table", "revision_decision", "repeal_decision"])
}

/// Prints and registers a paper of the procedure.
pub fn print_adoption_paper(
    office: &mut Office,
    now: Moment,
    version: i64,
    paper: AdoptionPaper,
) -> Result<PaperRow> {
    let (regulation, version) = load(office, version)?;
    let record = record_of(office, version.id)?;
    if let Some(stage) = paper.tells_of()
        && record.step(stage).is_none()
    {
        return Err(refusal("adoption.nothing_to_tell")
            .fact("stage", format!("stage.{}", stage.word()))
            .into());
    }
    let head = office.file.audit().head()?;
    let title = format!("《{}》{}", version.title(&regulation), paper.name());
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: paper.kind(),
        title: &title,
        subject: &subject(version.id),
        people: &[],
    };
    make(office, now, &order, None, |office, number| {
        let case = Case {
            office,
            now,
            company: office.file.company().get()?.name,
            regulation: &regulation,
            version: &version,
            record: &record,
            number,
            audit_head: Some(short_head(&head)),
        };
        let typesetter = Office::typesetter();
        match forms::draft(&case, paper)? {
            Draft::Letter(letter) => {
                let pdf = typesetter.letter(&letter, now)?;
                Ok((facts(&letter)?, pdf))
            }
            Draft::Form(form) => {
                let pdf = typesetter.form(&form, now)?;
                Ok((facts(&form)?, pdf))
            }
        }
    })
}

fn facts<T: serde::Serialize>(facts: &T) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(facts).map_err(anyhow::Error::from)?)
}
