//! What the service desk refuses.

use domain::service::{CaseRefusal, Refusal as TimeRefusal};

use crate::error::{Error, refusal};

impl From<TimeRefusal> for Error {
    fn from(refused: TimeRefusal) -> Self {
        let code = match &refused {
            TimeRefusal::NoBusinessTime | TimeRefusal::BadSlot(_) => "service.no_business_time",
            TimeRefusal::PauseEndsBeforeItBegins { .. } => "service.bad_pause",
            TimeRefusal::UnknownYear(_) => "service.unknown_year",
        };
        let answer = refusal(code).detail(&refused);
        match &refused {
            TimeRefusal::UnknownYear(unknown) => answer.fact("year", unknown.0),
            _ => answer,
        }
        .into()
    }
}

impl From<CaseRefusal> for Error {
    fn from(refused: CaseRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        let time = |at: &chrono::NaiveDateTime| at.format("%Y-%m-%d %H:%M").to_string();
        match &refused {
            CaseRefusal::Closed { number }
            | CaseRefusal::NotClosed { number }
            | CaseRefusal::Paused { number }
            | CaseRefusal::NotPaused { number } => answer.fact("number", number),
            CaseRefusal::TooFewAttempts {
                calls,
                days,
                least_calls,
                least_days,
            } => answer
                .fact("calls", calls)
                .fact("days", days)
                .fact("least_calls", least_calls)
                .fact("least_days", least_days),
            CaseRefusal::CompensationWaits { compensation } => {
                answer.fact("amount", compensation.grouped())
            }
            CaseRefusal::TooEarly { at, first } => {
                answer.fact("at", time(at)).fact("first", time(first))
            }
            CaseRefusal::NotYet { at } => answer.fact("at", time(at)),
            CaseRefusal::MetAlready { stage, at } => answer
                .fact("stage", crate::texts::keyed("due", stage))
                .fact("at", time(at)),
            CaseRefusal::NotTold { kind } => answer.fact("kind", crate::texts::keyed("step", kind)),
            CaseRefusal::NoCause
            | CaseRefusal::NoOutcome
            | CaseRefusal::NoVerdict
            | CaseRefusal::MustBeReached
            | CaseRefusal::NoNotice
            | CaseRefusal::NoHandover => answer,
        }
        .into()
    }
}
