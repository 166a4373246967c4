//! Papers of training: which, about what, put into the register.

use chrono::NaiveDate;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::papers::{ExamPaper, ExamSheetKind, Form, Overprint, SkillCertificatePaper};
use domain::training::{Agreement, Exam, FollowUp, Session, SkillCertificate};

use super::books::{Books, person};
use super::find::get;
use super::layout::overprint;
use super::plan::year_of;
use super::rules::Rules;
use super::{exams, forms, paper_exam, sessions};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{PaperRow, TrainingPaper as P, TrainingPrint};

/// Series: `PX-2026-001`.
const SERIES: &str = "PX";

/// What every paper has at its head and foot.
pub(super) struct Head {
    pub(super) company: String,
    pub(super) number: String,
    pub(super) audit_head: Option<String>,
    pub(super) today: NaiveDate,
}

/// A paper of its own template, or a form.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Facts {
    Form(Form),
    Exam(Box<ExamPaper>),
    Certificate(Box<SkillCertificatePaper>),
    Overprint(Overprint),
}

/// Fills a paper in, once it has its number.
type Filler = Box<dyn FnOnce(&Books, Head) -> Result<Facts>>;

/// One paper about to be made.
struct Work {
    kind: &'static str,
    title: String,
    subject: String,
    people: Vec<EmployeeId>,
    facts: Filler,
}

/// Prints and registers a paper.
pub fn print(office: &mut Office, now: Moment, order: &TrainingPrint) -> Result<PaperRow> {
    let books = Books::read(office)?;
    let work = work(office, &books, now.today(), order)?;
    let signer = match order.sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let company = office.file.company().get()?.name;
    let audit_head = Some(short_head(&office.file.audit().head()?));
    let paper = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: work.kind,
        title: &work.title,
        subject: &work.subject,
        people: &work.people,
    };
    let facts = work.facts;
    make(office, now, &paper, signer.as_ref(), |_, number| {
        let facts = facts(
            &books,
            Head {
                company,
                number: number.to_owned(),
                audit_head,
                today: now.today(),
            },
        )?;
        let typesetter = Office::typesetter();
        let pdf = match &facts {
            Facts::Form(form) => typesetter.form(form, now)?,
            Facts::Exam(paper) => typesetter.exam_paper(paper, now)?,
            Facts::Certificate(paper) => typesetter.skill_certificate(paper, now)?,
            Facts::Overprint(form) => typesetter.overprint(form, now)?,
        };
        Ok((facts, pdf))
    })
}

fn work(office: &Office, books: &Books, day: NaiveDate, order: &TrainingPrint) -> Result<Work> {
    match order.paper {
        P::Plan | P::Matrix | P::Needs | P::Due | P::Summary => whole(office, books, day, order),
        P::Notice | P::SignIn | P::Record | P::Practice | P::Feedback | P::Effect => {
            of_session(office, day, order)
        }
        P::Exam | P::AnswerSheet | P::AnswerKey | P::Results => of_exam(office, order),
        P::FollowUp | P::Certificate | P::Overprint | P::Agreement | P::File => {
            of_person(office, books, day, order)
        }
    }
}

fn id(order: &TrainingPrint, what: &str) -> Result<i64> {
    order
        .id
        .ok_or_else(|| refusal("training.print_what").fact("what", what).into())
}

fn boxed(form: impl FnOnce(&Books, Head) -> Result<Form> + 'static) -> Filler {
    Box::new(|books, head| Ok(Facts::Form(form(books, head)?)))
}

/// About the whole firm.
fn whole(office: &Office, books: &Books, day: NaiveDate, order: &TrainingPrint) -> Result<Work> {
    let year = order.year.unwrap_or_else(|| year_of(day));
    let (kind, title, facts) = match order.paper {
        P::Plan => {
            let view = super::plan::plan_of(office, books, day, year)?;
            if view.rows.is_empty() {
                return Err(refusal("training.print_nothing")
                    .fact("what", format!("{year}年度培训计划"))
                    .into());
            }
            let made = boxed(move |_, head| Ok(forms::plan(&view, head)));
            ("training_plan", format!("{year}年度培训计划表"), made)
        }
        P::Matrix => {
            let view = super::matrix_view(office, day)?;
            let made = boxed(move |_, head| Ok(forms::matrix(&view, head)));
            ("training_matrix", "岗位能力矩阵".to_owned(), made)
        }
        P::Needs => {
            let needs = super::needs::needs(office, books, day)?;
            let made = boxed(move |_, head| Ok(forms::needs(&needs, head)));
            ("training_needs", "培训需求汇总表".to_owned(), made)
        }
        P::Due => {
            let due = super::training_due(office, day, 30)?;
            let made = boxed(move |_, head| Ok(forms::due(&due, head)));
            ("training_due", "培训未完成与到期清单".to_owned(), made)
        }
        _ => {
            let rules = Rules::on(office, day)?;
            let plan = super::plan::plan_of(office, books, day, year)?;
            let until = NaiveDate::from_ymd_opt(year, 12, 31)
                .unwrap_or(day)
                .min(day);
            let name = rules.name();
            let made =
                boxed(move |books, head| Ok(forms::summary(books, &plan, until, &name, head)));
            ("training_summary", format!("{year}年度培训总结"), made)
        }
    };
    Ok(Work {
        kind,
        title,
        subject: format!("training {year}"),
        people: Vec::new(),
        facts,
    })
}

fn of_session(office: &Office, day: NaiveDate, order: &TrainingPrint) -> Result<Work> {
    let session: Session = get(office, id(order, "培训场次")?, "training.unknown_session")?;
    let on = session.first_day().unwrap_or(day);
    let rules = Rules::on(office, on)?;
    let view = super::session_view(office, day, session.id.into())?;
    let one = session.clone();
    let (kind, name, facts) = match order.paper {
        P::Notice => {
            let made = boxed(move |_, head| Ok(forms::notice(&view, &rules, head)));
            ("training_notice", "培训通知", made)
        }
        P::SignIn => {
            let made = boxed(move |_, head| Ok(forms::sign_in(&view, head)));
            ("training_sign_in", "培训签到表", made)
        }
        P::Record => {
            let made = boxed(move |_, head| Ok(forms::record(&view, head)));
            ("training_record", "培训记录表", made)
        }
        P::Practice => {
            let made = boxed(move |_, head| Ok(forms::practice(&view, &rules, head)));
            ("training_practice", "实操考核评分表", made)
        }
        P::Feedback => {
            let made = boxed(move |_, head| Ok(forms::feedback(&one, head)));
            ("training_feedback", "培训满意度问卷", made)
        }
        _ => {
            let made = boxed(move |books, head| {
                let effect = super::attend::effect_of(books, &one, Some(&rules));
                Ok(forms::effect(&view, &effect, head))
            });
            ("training_effect", "培训效果评估表", made)
        }
    };
    Ok(Work {
        kind,
        title: format!("{}{name}", session.title),
        subject: sessions::subject(&session),
        people: session.attendees.iter().map(|one| one.employee).collect(),
        facts,
    })
}

fn of_exam(office: &Office, order: &TrainingPrint) -> Result<Work> {
    let exam: Exam = get(office, id(order, "考试")?, "training.unknown_exam")?;
    let subject = exams::subject(&exam);
    let title = exam.title.clone();
    let people = exam.people.clone();
    let letter = order.variant.clone().unwrap_or_else(|| "A".to_owned());
    let letter = letter.trim().trim_end_matches('卷').to_uppercase();
    let sheet = match order.paper {
        P::Exam => ExamSheetKind::Paper,
        P::AnswerSheet => ExamSheetKind::AnswerSheet,
        P::AnswerKey => ExamSheetKind::Key,
        _ => {
            let view = super::exam_view(office, exam.id.into())?;
            return Ok(Work {
                kind: "training_results",
                title: format!("{title}成绩登记表"),
                subject,
                people,
                facts: boxed(move |_, head| Ok(forms::results(&view, head))),
            });
        }
    };
    if exam.variant(&letter).is_none() {
        return Err(refusal("training.unknown_variant")
            .fact("exam", &exam.title)
            .fact("variant", &letter)
            .into());
    }
    let (kind, name) = match sheet {
        ExamSheetKind::Paper => ("training_exam", "试卷"),
        ExamSheetKind::AnswerSheet => ("training_answer_sheet", "答题卡"),
        ExamSheetKind::Key => ("training_answer_key", "参考答案"),
    };
    Ok(Work {
        kind,
        title: format!("{title}{letter}卷{name}"),
        subject,
        people,
        facts: Box::new(move |_, head| {
            Ok(Facts::Exam(Box::new(paper_exam::paper(
                &exam, &letter, sheet, head,
            ))))
        }),
    })
}

fn of_person(
    office: &Office,
    books: &Books,
    day: NaiveDate,
    order: &TrainingPrint,
) -> Result<Work> {
    match order.paper {
        P::FollowUp => {
            let one: FollowUp = get(office, id(order, "训后跟踪")?, "training.unknown_followup")?;
            let row = super::follow_ups::row(books, &one, day);
            Ok(Work {
                kind: "training_follow_up",
                title: format!("{}训后跟踪评价表（{}日）", row.name, one.after_days),
                subject: format!("session {}", one.session),
                people: vec![one.employee],
                facts: boxed(move |books, head| Ok(forms::follow_up(books, &row, head))),
            })
        }
        P::Certificate | P::Overprint => {
            let one: SkillCertificate = get(
                office,
                id(order, "上岗证书")?,
                "training.unknown_certificate",
            )?;
            let name = books.who(one.employee).1;
            super::certificates::must_be_good(&one, &name, day)?;
            let layout = match order.paper {
                P::Overprint => Some(super::certificate_layout(office)?),
                _ => None,
            };
            let (kind, what) = match layout {
                Some(_) => ("training_overprint", "上岗证书套打"),
                None => ("training_certificate", "上岗证书"),
            };
            Ok(Work {
                kind,
                title: format!("{name}{what}{}", one.number),
                subject: one.number.clone(),
                people: vec![one.employee],
                facts: Box::new(move |books, head| {
                    let paper = paper_exam::certificate(books, &one, head);
                    Ok(match layout {
                        Some(layout) => Facts::Overprint(overprint(&layout, paper)),
                        None => Facts::Certificate(Box::new(paper)),
                    })
                }),
            })
        }
        P::Agreement => {
            let one: Agreement = get(
                office,
                id(order, "服务期协议")?,
                "training.unknown_agreement",
            )?;
            let (code, name) = books.who(one.employee);
            Ok(Work {
                kind: "training_agreement",
                title: format!("{name}培训服务期协议"),
                subject: code,
                people: vec![one.employee],
                facts: boxed(move |books, head| Ok(forms::agreement(books, &one, head))),
            })
        }
        _ => {
            let code = order.code.clone().filter(|code| !code.trim().is_empty());
            let code =
                code.ok_or_else(|| refusal("training.print_what").fact("what", "员工工号"))?;
            let who = person(&books.organisation, &code)?;
            let file = super::training_file(office, day, &who.code)?;
            Ok(Work {
                kind: "training_file",
                title: format!("{}个人培训档案", who.name),
                subject: who.code.clone(),
                people: vec![who.id],
                facts: boxed(move |_, head| Ok(forms::file(&file, head))),
            })
        }
    }
}
