//! What the rooms below refuse, as refusals with a code and facts. What nobody can act on is broken.

mod accounts;
mod printing;
mod rounds;
mod service;
mod training;

use domain::assessment::Refusal as AssessmentRefusal;
use domain::bonus::engine::Refusal as EngineRefusal;
use domain::bonus::{CorrectionRefusal, GatherRefusal, PersonName, ProposalRefusal, RulesError};
use domain::papers::SealRefusal;
use domain::regulations::edit::{ChangeError, EditRefusal};
use domain::regulations::{BindRefusal, IssueRefusal, ParameterError};
use exchange::seal::SealError;
use paper::PaperError;
use paper::certificate::CertificateError;
use paper::pdf::PdfError;
use paper::sign::SignError;
use store::{BackupError, OpenError, StoreError};

use crate::error::{Error, Refusal, refusal};
use crate::files;

impl From<OpenError> for Error {
    fn from(error: OpenError) -> Self {
        let answer = refusal(error.code()).detail(&error);
        match &error {
            OpenError::NotFound { path }
            | OpenError::NotACompanyFile { path }
            | OpenError::AlreadyExists { path }
            | OpenError::InUse { path } => answer.fact("path", path.display()).into(),
            OpenError::PasswordTooShort { least } => answer.fact("least", least).into(),
            OpenError::BadLogin(login) => answer.fact("login", login).into(),
            OpenError::KeysDamaged(what) | OpenError::DataDamaged(what) => {
                answer.fact("what", what).into()
            }
            OpenError::Io { path, source } => answer
                .fact("path", path.display())
                .fact("why", files::why(source))
                .into(),
            OpenError::Store(_) => Self::Broken(error.into()),
            _ => answer.into(),
        }
    }
}

impl From<CorrectionRefusal> for Error {
    fn from(error: CorrectionRefusal) -> Self {
        let answer = refusal(error.code()).detail(&error);
        match &error {
            CorrectionRefusal::NoSuchFault { fault } => answer.fact("fault", fault).into(),
            CorrectionRefusal::TooManyDays { days, of_days } => {
                answer.fact("days", days).fact("of_days", of_days).into()
            }
            _ => answer.into(),
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        let answer = refusal(error.code()).detail(&error);
        match &error {
            StoreError::Gone { .. }
            | StoreError::Stale { .. }
            | StoreError::DiskFull
            | StoreError::AuditBroken { .. } => answer.into(),
            StoreError::Conflict { rule } => answer.fact("rule", rule).into(),
            StoreError::UnknownFormat { .. } => answer.into(),
            StoreError::Damaged(what) => answer.fact("what", what).into(),
            StoreError::Io { path, source } => answer
                .fact("path", path.display())
                .fact("why", files::why(source))
                .into(),
            StoreError::Keys(open) => match open.as_ref() {
                OpenError::PasswordTooShort { least } => answer.fact("least", least).into(),
                OpenError::BadLogin(login) => answer.fact("login", login).into(),
                _ => answer.into(),
            },
            StoreError::Database(_) => Self::Broken(error.into()),
        }
    }
}

impl From<BackupError> for Error {
    fn from(error: BackupError) -> Self {
        let answer = refusal(error.code()).detail(&error);
        match &error {
            BackupError::Damaged(what) => answer.fact("what", what).into(),
            BackupError::AlreadyExists { path } | BackupError::NotFound { path } => {
                answer.fact("path", path.display()).into()
            }
            BackupError::Io { path, source } => answer
                .fact("path", path.display())
                .fact("why", files::why(source))
                .into(),
            BackupError::NewerProgram { .. } | BackupError::DiskFull => answer.into(),
            BackupError::Store(_) => Self::Broken(error.into()),
        }
    }
}

impl From<PaperError> for Error {
    fn from(error: PaperError) -> Self {
        match &error {
            PaperError::MissingGlyph { character, context } => refusal("paper.missing_glyph")
                .fact("char", character)
                .fact("context", context.chars().take(20).collect::<String>())
                .into(),
            PaperError::NoSuchPage { page, .. } => {
                refusal("paper.no_page").fact("page", page).into()
            }
            PaperError::Superseded => refusal("preview.superseded").into(),
            PaperError::NotDrawable | PaperError::TooLarge => {
                refusal("paper.not_drawable").detail(&error).into()
            }
            _ => Self::Broken(error.into()),
        }
    }
}

impl From<SealRefusal> for Error {
    fn from(refused: SealRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match refused {
            SealRefusal::Size { mm } => answer.fact("mm", mm).into(),
            SealRefusal::OffSheet { most_x, most_y } => {
                answer.fact("x", most_x).fact("y", most_y).into()
            }
            SealRefusal::NoPage { page, pages } => {
                answer.fact("page", page).fact("pages", pages).into()
            }
            SealRefusal::Name | SealRefusal::Place => answer.into(),
        }
    }
}

impl From<SealError> for Error {
    fn from(refused: SealError) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match refused {
            SealError::TooManyPixels { millions, most } => {
                answer.fact("millions", millions).fact("most", most).into()
            }
            SealError::TooCoarse { pixels, least } => {
                answer.fact("pixels", pixels).fact("least", least).into()
            }
            SealError::NotAPicture | SealError::Damaged(_) | SealError::NothingRed => answer.into(),
        }
    }
}

impl From<SignError> for Error {
    fn from(error: SignError) -> Self {
        if error == SignError::CertifiedInvisible {
            return refusal("paper.certified").detail(&error).into();
        }
        let code = error.code().to_lowercase().replace("sign_", "");
        let answer = refusal(&format!("sign.{code}")).detail(&error);
        match error {
            SignError::NoSuchPage { page, pages } => answer.fact("page", page).fact("pages", pages),
            SignError::MissingGlyph { character } => answer.fact("char", character),
            SignError::Pdf(PdfError::Malformed { at, .. }) => answer.fact("at", at),
            _ => answer,
        }
        // Whoever knows the name of the file says it instead.
        .fact("path", "PDF")
        .into()
    }
}

impl From<CertificateError> for Error {
    fn from(error: CertificateError) -> Self {
        let code = error.code().to_lowercase().replace("certificate_", "");
        refusal(&format!("certificate.{code}"))
            .detail(&error)
            .into()
    }
}

impl From<ParameterError> for Error {
    fn from(error: ParameterError) -> Self {
        parameter(&error).into()
    }
}

impl From<ChangeError> for Error {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Text(refused) => refused.into(),
            ChangeError::Parameter(error) => error.into(),
        }
    }
}

impl From<BindRefusal> for Error {
    fn from(refused: BindRefusal) -> Self {
        match refused {
            BindRefusal::Gone => refusal("checkup.gone").into(),
            BindRefusal::Parameter(error) => error.into(),
        }
    }
}

impl From<EditRefusal> for Error {
    fn from(refused: EditRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match &refused {
            EditRefusal::Locked { heading, .. } => answer.fact("heading", heading),
            EditRefusal::Elsewhere { .. } | EditRefusal::TooLong => answer,
        }
        .into()
    }
}

/// A wrong value of a parameter, with what would be right.
pub(crate) fn parameter(error: &ParameterError) -> Refusal {
    let answer = refusal(error.code()).fact("key", error.key()).detail(error);
    match error {
        ParameterError::WrongType {
            expected, found, ..
        } => answer.fact("expected", expected).fact("found", found),
        ParameterError::Fixed { label, .. } => answer.fact("label", label),
        ParameterError::Unreadable { text, expected, .. } => {
            answer.fact("text", text).fact("expected", expected)
        }
        ParameterError::OutOfBounds(outside) => answer
            .fact("label", &outside.label)
            .fact("row", outside.row.as_deref().unwrap_or_default())
            .fact("value", &outside.value)
            .fact("min", outside.min.as_deref().unwrap_or("…"))
            .fact("max", outside.max.as_deref().unwrap_or("…")),
        ParameterError::UnknownOption { value, allowed, .. } => answer
            .fact("value", value)
            .fact("allowed", allowed.join("、")),
        ParameterError::DuplicateRow { row, .. }
        | ParameterError::UnknownRow { row, .. }
        | ParameterError::NotFalling { row, .. } => answer.fact("row", row),
        ParameterError::Unknown { .. }
        | ParameterError::Duplicate { .. }
        | ParameterError::NoRows { .. } => answer,
    }
}

/// The first thing that stands against an issue, and how many more there are.
pub(crate) fn against_issue(refused: &[IssueRefusal]) -> Error {
    let Some(first) = refused.first() else {
        return Error::Broken(anyhow::anyhow!("an issue was refused without a reason"));
    };
    let answer = match first {
        IssueRefusal::Parameter(error) => parameter(error),
        other => refusal(other.code()).detail(other),
    };
    let answer = answer.fact("more", refused.len() - 1);
    match first {
        IssueRefusal::UncitedParameter { key, label } => {
            answer.fact("key", key).fact("label", label)
        }
        IssueRefusal::UnknownParameter { place, key } => {
            answer.fact("place", place).fact("key", key)
        }
        IssueRefusal::BrokenReference { place, target } => {
            answer.fact("place", place).fact("target", target)
        }
        IssueRefusal::UnboundNumber { place, quote }
        | IssueRefusal::PossibleParameter { place, quote, .. } => {
            answer.fact("place", place).fact("quote", quote)
        }
        IssueRefusal::Retroactive {
            issued_on,
            effective_on,
        } => answer
            .fact("issued_on", issued_on)
            .fact("effective_on", effective_on),
        IssueRefusal::TrialTooShort {
            effective_on,
            trial_until,
        } => answer
            .fact("effective_on", effective_on)
            .fact("trial_until", trial_until),
        IssueRefusal::TrialDiffers {
            article,
            months,
            expected,
            trial_until,
        } => answer
            .fact("article", article)
            .fact("months", months)
            .fact("expected", expected)
            .fact("trial_until", trial_until),
        IssueRefusal::DayTaken {
            label,
            effective_on,
        } => answer
            .fact("label", label)
            .fact("effective_on", effective_on),
        IssueRefusal::NumberTaken { number, label } => {
            answer.fact("number", number).fact("label", label)
        }
        _ => answer,
    }
    .into()
}

impl From<RulesError> for Error {
    fn from(error: RulesError) -> Self {
        let answer = refusal(error.code()).detail(&error);
        match &error {
            RulesError::Parameter(wrong) => parameter(wrong),
            RulesError::UnknownWord { key, word } => answer.fact("key", key).fact("word", word),
            RulesError::BandsStartAbove { lowest } => answer.fact("lowest", lowest),
            RulesError::GradeWithoutRow { key, row } => answer.fact("key", key).fact("row", row),
            RulesError::RatesNotWhole { sum } => answer.fact("sum", sum),
            RulesError::FloorAboveCap { floor, cap } => {
                answer.fact("floor", floor).fact("cap", cap)
            }
            RulesError::NeedsShare { key } => answer.fact("key", key),
        }
        .into()
    }
}

fn names(people: &[PersonName]) -> String {
    people
        .iter()
        .map(|person| format!("{} {}", person.code, person.name))
        .collect::<Vec<_>>()
        .join("、")
}

impl From<GatherRefusal> for Error {
    fn from(refused: GatherRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match &refused {
            GatherRefusal::MissingScores { people } | GatherRefusal::NegativeScores { people } => {
                answer.fact("people", names(people))
            }
            GatherRefusal::MissingRows { key, rows } => {
                let people: Vec<PersonName> =
                    rows.iter().flat_map(|row| row.people.clone()).collect();
                let missing = rows
                    .iter()
                    .map(|row| row.row.as_str())
                    .collect::<Vec<_>>()
                    .join("、");
                answer
                    .fact("key", key)
                    .fact("rows", missing)
                    .fact("people", names(&people))
            }
        }
        .into()
    }
}

impl From<ProposalRefusal> for Error {
    fn from(refused: ProposalRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match &refused {
            ProposalRefusal::TargetNotPositive { target } => answer.fact("target", target),
            ProposalRefusal::NotHeard { people, .. } => answer.fact("people", names(people)),
            ProposalRefusal::OwnCase { person, .. } => answer.fact("name", &person.name),
            _ => answer,
        }
        .into()
    }
}

impl From<EngineRefusal> for Error {
    fn from(refused: EngineRefusal) -> Self {
        refusal(&format!("engine.{}", refused.code()))
            .fact("why", &refused)
            .detail(&refused)
            .into()
    }
}

impl From<AssessmentRefusal> for Error {
    fn from(refused: AssessmentRefusal) -> Self {
        use AssessmentRefusal as R;
        let code = format!("assessment.{}", refused.code().to_lowercase());
        let answer = refusal(&code).detail(&refused);
        match &refused {
            R::DuplicateName { name } => answer.fact("item", name),
            R::Negative { place, text } => answer.fact("item", place).fact("value", text),
            R::WeightsNot100 { sum } => answer.fact("sum", sum),
            R::TargetNotPositive { name, target } => {
                answer.fact("item", name).fact("value", target)
            }
            R::EmptyRange { place } => answer.fact("item", place),
            R::ScoreOutOfRange { name, score } => answer.fact("item", name).fact("value", score),
            R::EventsNotWhole { name, text } => answer.fact("item", name).fact("value", text),
            R::UnknownGrade { grade } => answer.fact("grade", grade),
        }
        .into()
    }
}
