//! The service desk: calls, cases, return visits, surveys, knowledge, reports, papers.

mod around;
mod output;

use std::process::ExitCode;

use operations::office::Office;
use operations::texts::Language;
use operations::views::{
    AppointmentForm, CaseForm, CaseQuery, CloseForm, CompensationForm, GrantForm, PauseForm,
    StepForm, TierForm,
};
use operations::{Error, clock, service};

use crate::arguments::{Global, OpenArguments, ServiceCommand as C};
use crate::desk;

/// A page of the command line is everything.
const EVERYTHING: usize = 1_000;

/// Runs `service …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<ExitCode, Error> {
    let now = clock::now()?;
    let mut office = desk::open(global)?;
    let office = &mut office;
    let find = |office: &Office, word: &str| service::find_case(office, word);
    let view = match command {
        C::Lookup { text } => {
            output::callers(&service::lookup(office, now, &text)?, global, language)?;
            return Ok(ExitCode::SUCCESS);
        }
        C::Open(arguments) => {
            let dry_run = arguments.dry_run;
            let form = form(*arguments);
            if dry_run {
                output::terms(&service::terms(office, now, &form)?, global, language)?;
                return Ok(ExitCode::SUCCESS);
            }
            service::open(office, now, &form)?
        }
        C::List {
            text,
            state,
            kind,
            tier,
            owner,
            customer,
            overdue,
            from,
            to,
        } => {
            let mut query = CaseQuery {
                text,
                state: state.map(Into::into),
                kind: kind.map(Into::into),
                tier: tier.map(Into::into),
                owner,
                account: customer,
                overdue,
                from,
                to,
                offset: 0,
                limit: EVERYTHING,
            };
            let mut page = service::list(office, now, &query)?;
            while page.rows.len() < page.total {
                query.offset = page.rows.len();
                page.rows.extend(service::list(office, now, &query)?.rows);
            }
            output::rows(&page.rows, global, language)?;
            return Ok(ExitCode::SUCCESS);
        }
        C::Show { case } => service::view(office, now, find(office, &case)?)?,
        C::Assign { case, to, did } => {
            let id = find(office, &case)?;
            service::assign(office, now, id, &to, &did.by, &did.at)?
        }
        C::Accept { case, at } => service::accept(office, now, find(office, &case)?, &at)?,
        C::Note {
            case,
            text,
            step,
            did,
        } => {
            let form = StepForm {
                case: find(office, &case)?,
                kind: step.into(),
                text,
                by: did.by,
                at: did.at,
            };
            service::tell(office, now, &form)?
        }
        C::Arrange {
            case,
            visit,
            outside,
            did,
        } => {
            let form = AppointmentForm {
                case: find(office, &case)?,
                visit_at: visit,
                outside,
                by: did.by,
                at: did.at,
            };
            service::arrange(office, now, &form)?
        }
        C::Pause {
            case,
            reason,
            note,
            did,
        } => {
            let form = PauseForm {
                case: find(office, &case)?,
                reason: reason.into(),
                note,
                by: did.by,
                at: did.at,
            };
            service::pause(office, now, &form)?
        }
        C::Resume { case, did } => {
            let id = find(office, &case)?;
            service::resume(office, now, id, &did.by, &did.at)?
        }
        C::Raise {
            case,
            claim,
            group,
            publicity,
            danger,
            tier,
            reason,
            by,
        } => {
            let form = TierForm {
                case: find(office, &case)?,
                claim,
                group,
                publicity,
                danger,
                tier: tier.map(Into::into),
                reason,
                by,
            };
            service::raise(office, now, &form)?
        }
        C::Compensate {
            case,
            amount,
            way,
            reason,
            did,
        } => {
            let form = CompensationForm {
                case: find(office, &case)?,
                amount,
                way,
                reason,
                by: did.by,
                at: did.at,
            };
            service::compensate(office, now, &form)?
        }
        C::Approve {
            compensation,
            refuse,
            text,
            did,
        } => {
            let form = GrantForm {
                compensation,
                approve: !refuse,
                text,
                by: did.by,
                at: did.at,
            };
            service::decide(office, now, &form)?
        }
        C::Close {
            case,
            cause,
            outcome,
            valid,
            customer,
            notice,
            did,
        } => {
            let form = CloseForm {
                case: find(office, &case)?,
                cause,
                valid,
                outcome,
                confirmation: customer.into(),
                notice,
                by: did.by,
                at: did.at,
            };
            service::close(office, now, &form)?
        }
        C::Reopen { case, reason, did } => {
            let id = find(office, &case)?;
            service::reopen(office, now, id, &reason, &did.by, &did.at)?
        }
        other => return around::run(global, office, now, other, language),
    };
    output::case(&view, global, language)?;
    Ok(ExitCode::SUCCESS)
}

fn form(arguments: OpenArguments) -> CaseForm {
    CaseForm {
        kind: arguments.kind.into(),
        channel: arguments.channel.into(),
        account: arguments.customer,
        caller: arguments.caller,
        phone: arguments.phone,
        item: arguments.item,
        description: arguments.text,
        demand: arguments.demand,
        claim: arguments.claim,
        group: arguments.group,
        publicity: arguments.publicity,
        danger: arguments.danger,
        outside: arguments.outside,
        tier: arguments.tier.map(Into::into),
        cause: arguments.cause,
        receiver: arguments.did.by,
        owner: arguments.owner,
        received_at: arguments.did.at,
        agreed: arguments.agreed,
    }
}
