//! People come, change posts and go: the history by date, and the list of what else has to be done.

use std::process::ExitCode;

use domain::people::{EmploymentType, MoveKind, PayBasis};
use operations::texts::Language;
use operations::views::{MoveForm, MovePlace, MoveTask, MoveTaskKind, MoveTaskState, MoveView};
use operations::{Error, jobs, people};
use serde_json::{Value, json};

use crate::arguments::{EmploymentWord, Global, PeopleCommand};
use crate::{desk, output};

/// Runs `people join|transfer|leave|moves`.
pub fn run(global: &Global, command: PeopleCommand, language: Language) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let today = now.today();
    let (form, dry_run) = match command {
        PeopleCommand::Join {
            name,
            post,
            on,
            code,
            mobile,
            employment,
            commission,
            dry_run,
        } => {
            let form = MoveForm::Join {
                code,
                name,
                post: jobs::find_post(&office, &post)?,
                on: on.unwrap_or(today),
                employment: employment_type(employment),
                pay_basis: match commission {
                    true => PayBasis::Commission,
                    false => PayBasis::Wage,
                },
                mobile,
            };
            (form, dry_run)
        }
        PeopleCommand::Transfer {
            person,
            post,
            on,
            dry_run,
        } => {
            let form = MoveForm::Transfer {
                code: person,
                post: jobs::find_post(&office, &post)?,
                on: on.unwrap_or(today),
            };
            (form, dry_run)
        }
        PeopleCommand::Leave {
            person,
            on,
            dry_run,
        } => {
            let form = MoveForm::Leave {
                code: person,
                on: on.unwrap_or(today),
            };
            (form, dry_run)
        }
        _ => {
            let found = people::moves(&office, today)?;
            if global.json {
                output::json(&found.iter().map(told).collect::<Vec<_>>())?;
            } else {
                for view in &found {
                    output::line(&head(view, language))?;
                }
            }
            return Ok(ExitCode::SUCCESS);
        }
    };
    let view = match dry_run {
        true => people::preview_move(&office, now, &form)?,
        false => people::record_move(&mut office, now, &form)?,
    };
    if global.json {
        output::json(&told(&view))?;
        return Ok(ExitCode::SUCCESS);
    }
    output::line(&head(&view, language))?;
    for task in &view.tasks {
        output::line(&line(task, language))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn employment_type(word: EmploymentWord) -> EmploymentType {
    match word {
        EmploymentWord::Regular => EmploymentType::Regular,
        EmploymentWord::Probation => EmploymentType::Probation,
        EmploymentWord::PartTime => EmploymentType::PartTime,
        EmploymentWord::Retired => EmploymentType::Retired,
        EmploymentWord::Intern => EmploymentType::Intern,
        EmploymentWord::Labour => EmploymentType::Labour,
    }
}

fn told(view: &MoveView) -> Value {
    let tasks: Vec<Value> = view
        .tasks
        .iter()
        .map(|task| {
            json!({
                "kind": task.kind, "what": task.what, "state": task.state, "count": task.count,
                "day": task.day, "who": task.who, "place": task.place,
            })
        })
        .collect();
    json!({
        "id": view.code, "name": view.name, "kind": view.kind, "on": view.on,
        "department": view.department, "post": view.post, "from_post": view.from_post,
        "open": view.open, "tasks": tasks,
    })
}

fn head(view: &MoveView, language: Language) -> String {
    let kind = match view.kind {
        MoveKind::Join => output::either(language, "入职", "joins"),
        MoveKind::Transfer => output::either(language, "转岗", "changes posts"),
        MoveKind::Leave => output::either(language, "离职", "leaves"),
    };
    let open = match language {
        Language::Chinese => format!("待办 {} 项", view.open),
        Language::English => format!("{} open", view.open),
    };
    let (code, name, post) = (&view.code, &view.name, &view.post);
    format!("{code}\t{name}\t{kind}\t{}\t{post}\t{open}", view.on)
}

fn line(task: &MoveTask, language: Language) -> String {
    let state = match task.state {
        MoveTaskState::Open => "[ ]",
        MoveTaskState::Done => "[x]",
        MoveTaskState::Told => " · ",
    };
    let (chinese, english) = match task.kind {
        MoveTaskKind::Acknowledge => ("签收制度", "acknowledge the regulation"),
        MoveTaskKind::JobSheet => ("签收岗位说明书", "sign the job description"),
        MoveTaskKind::NoJobSheet => ("岗位没有生效的说明书", "no job description in force"),
        MoveTaskKind::Training => ("岗位要求的培训", "training the post needs"),
        MoveTaskKind::Certificate => ("证明到期", "proof that ends"),
        MoveTaskKind::Headcount => ("超过编制", "more people than planned"),
        MoveTaskKind::Substitute => ("原岗位的接手人", "who takes the old post"),
        MoveTaskKind::Accounts => ("移交客户", "hand over customers"),
        MoveTaskKind::Cases => ("移交未结工单", "hand over open cases"),
        MoveTaskKind::Assessment => ("完成考核", "finish the assessment"),
        MoveTaskKind::Notice => ("送达奖金通知书", "deliver the bonus notice"),
        MoveTaskKind::BonusPay => ("发放季奖", "pay the bonus"),
        MoveTaskKind::BonusRule => ("季奖按照在岗天数计算", "bonus by days in post"),
    };
    let mut said = format!(
        "{state}\t{}\t{}",
        output::either(language, chinese, english),
        task.what
    );
    if let MovePlace::BonusPayments { quarter } = task.place {
        said.push_str(&format!("\t{quarter}"));
    }
    if let Some(count) = task.count {
        said.push_str(&format!("\t{count}"));
    }
    if let Some(day) = task.day {
        said.push_str(&format!("\t{day}"));
    }
    if !task.who.is_empty() {
        said.push_str(&format!(
            "\t{}",
            task.who.join(output::either(language, "、", ", "))
        ));
    }
    said
}
