//! One function a command: translate, call one operation, translate back.

mod account_lists;
mod account_plans;
mod account_process;
mod account_sales;
mod account_visits;
mod account_work;
mod accounts;
mod accounts_import;
mod adoption;
mod assessment;
mod bonus;
mod bundle;
mod calendar;
mod checkup;
mod company;
mod compare;
mod contracts;
mod faults;
mod figures;
mod import;
mod issue;
mod jobs;
mod jobs_compile;
mod moves;
mod notices;
mod outline;
mod packs;
mod papers;
mod parameters;
mod people;
mod printing;
mod receipts;
mod receivable_papers;
mod receivables;
mod regulation;
mod rounds;
mod seals;
mod search;
mod service;
mod settle;
mod templates;
mod timestamps;
mod training;

use std::io::{BufWriter, stdin, stdout};
use std::process::ExitCode;

use operations::Error;
use operations::bonus::ArbitrationOrder;
use operations::papers::SignOrder;
use operations::texts::Language;

use crate::arguments::{Arguments, Command, Computation, RegulationCommand};

/// Runs the command.
pub fn run(arguments: Arguments, language: Language) -> Result<ExitCode, Error> {
    let Arguments { global, command } = arguments;
    match command {
        Command::New {
            file, sample: true, ..
        } => company::sample(&file, language),
        Command::New {
            file,
            name,
            short_name,
            code,
            ..
        } => company::found(&global, &file, &name, short_name, code, language),
        Command::Check => company::check(&global, language),
        Command::Backup { directory } => company::backup(&global, &directory, language),
        Command::Restore { backup, file } => company::restore(&backup, &file, language),
        Command::Audit { since } => company::audit(&global, since),
        Command::Arbitration {
            person,
            out,
            from,
            to,
        } => {
            let order = ArbitrationOrder {
                code: person,
                from,
                to: to.unwrap_or(from),
            };
            bundle::arbitration(&global, &order, out.as_deref(), language)
        }
        Command::Bundle {
            regulation,
            out,
            version,
        } => bundle::run(&global, &regulation, version, out.as_deref(), language),
        Command::Regulation(RegulationCommand::Check {
            id,
            version,
            text,
            input,
            letter,
        }) => {
            let order = checkup::Order {
                id,
                version,
                text,
                input,
                letter,
            };
            checkup::run(&global, order, language)
        }
        Command::Regulation(RegulationCommand::Import { input, kind, title }) => {
            import::run(&global, &input, kind, title, language)
        }
        Command::Regulation(command) => regulation::run(&global, command, language),
        Command::Templates(command) => templates::run(&global, command, language),
        Command::Bonus(command) => bonus::run(&global, command, language),
        Command::Faults(command) => faults::run(&global, command, language),
        Command::Notices(command) => notices::run(&global, command, language),
        Command::People(command) => people::run(&global, command, language),
        Command::Calendar(command) => {
            calendar::run(&global, command, language)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Packs(command) => {
            packs::run(&global, command, language)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Accounts(command) => accounts::run(&global, command, language),
        Command::Search { text, limit } => search::run(&global, &text, limit),
        Command::Service(command) => service::run(&global, *command, language),
        Command::Rounds(command) => rounds::run(&global, *command, language),
        Command::Jobs(command) => jobs::run(&global, command, language),
        Command::Assessment(command) => assessment::run(&global, *command, language),
        Command::Training(command) => training::run(&global, *command, language),
        Command::Certificate(command) => papers::certificate(&global, command, language),
        Command::Seal(command) => seals::run(&global, command, language),
        Command::Sign {
            input,
            out,
            visible,
            reason,
            without_timestamp,
        } => {
            let order = SignOrder {
                visible,
                reason,
                without_timestamp,
            };
            papers::sign(&global, &input, &out, &order, language)
        }
        Command::Verify { input, trust } => papers::verify(&global, &input, &trust, language),
        Command::Papers(command) => papers::run(&global, command, language),
        Command::Printers(command) => printing::run(&global, command, language),
        Command::Compute { what } => compute(what),
        Command::Worker { task } => Ok(operations::worker::serve(&task)),
    }
}

fn compute(what: Computation) -> Result<ExitCode, Error> {
    let word = match what {
        Computation::Bonus => "bonus",
        Computation::Assessment => "assessment",
        Computation::Rfm => "rfm",
        Computation::Abc => "abc",
        Computation::AccountGrade => "account-grade",
        Computation::Progress => "progress",
        Computation::Due => "due",
        Computation::Capital => "capital",
    };
    crate::compute::run(word, stdin().lock(), BufWriter::new(stdout().lock()))
        .map_err(|error| Error::Broken(error.into()))?;
    Ok(ExitCode::SUCCESS)
}
