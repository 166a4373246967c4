//! How long the matrix of 500 people and 60 competences takes to open (read, worked out and handed over as
//! the window gets it), and a paper of 50 questions out of a bank of 10,000 under conditions: set and kept, or
//! refused with the condition that cannot be met. The company is the sample grown to that size by the verbs of
//! a user. Prints `{"matrix_ms", "bank_ms", "paper_ms", "unmet_ms", …}`, medians.

use std::{fmt::Write as _, fs, path::Path, time::Instant};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, NaiveDate};
use domain::{
    ids::CompetenceId,
    moment::Moment,
    training::{
        Attendance, ContentKind, CourseCompetence, DifficultyRule, ExamForm, Level, QuestionKind,
        SectionRule, TagRule,
    },
};
use operations::{
    office::Office,
    people, sample, training as verbs,
    views::{
        AttendanceInput, CompetenceForm, CourseForm, ExamSetForm, QuestionQuery, RequirementForm,
        SessionForm, SlotForm,
    },
};
use serde_json::json;

const PEOPLE: usize = 500;
const COMPETENCES: usize = 60;
const QUESTIONS: usize = 10_000;
const TURNS: usize = 9;

pub fn measure(work: &Path) -> Result<()> {
    let now = Moment::new(DateTime::parse_from_rfc3339("2026-11-23T09:00:00+08:00")?);
    let founded = sample::found(&work.join("training.guiju"), "bench", now);
    let mut office = founded.map_err(told)?.office;
    hire(&mut office, now, work)?;
    show(&mut office, now)?;
    fill_the_bank(&mut office, now, work)?;

    let today = now.today();
    let matrix_ms = median(|| {
        let view = verbs::matrix_view(&office, today).map_err(told)?;
        let told = serde_json::to_vec(&view)?;
        let squares: usize = view.matrix.rows.iter().map(|row| row.cells.len()).sum();
        ensure!(
            view.matrix.rows.len() >= PEOPLE && squares >= PEOPLE * COMPETENCES && !told.is_empty(),
            "only {squares} squares"
        );
        Ok(())
    })?;
    let bank_ms = median(|| {
        let query = QuestionQuery {
            text: "第77".into(),
            limit: 50,
            ..QuestionQuery::default()
        };
        let page = verbs::questions(&office, today, &query).map_err(told)?;
        ensure!(
            page.bank >= QUESTIONS && page.total > 0,
            "the bank is short"
        );
        Ok(())
    })?;
    let mut seed = 0;
    let paper_ms = median(|| {
        seed += 1;
        let view = verbs::set_exam(&mut office, now, &paper(seed, 12)).map_err(told)?;
        ensure!(view.row.questions == 50, "{} questions", view.row.questions);
        Ok(())
    })?;
    // Each condition could be met by itself; together they need more places than the kind has.
    let unmet_ms = median(|| {
        let refused = verbs::set_exam(&mut office, now, &paper(1, 40)).err();
        let why = refused.context("an impossible paper was set")?.to_string();
        ensure!(why.starts_with("training.unmet_"), "{why}");
        Ok(())
    })?;
    println!(
        "{}",
        json!({
            "matrix_ms": matrix_ms, "bank_ms": bank_ms, "paper_ms": paper_ms, "unmet_ms": unmet_ms,
            "people": PEOPLE, "competences": COMPETENCES, "questions": QUESTIONS,
        })
    );
    Ok(())
}

fn told(error: operations::Error) -> anyhow::Error {
    anyhow::anyhow!("{error:?}")
}

fn median(mut work: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let begin = Instant::now();
        work()?;
        times.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[TURNS / 2])
}

/// A roster brings the shop to five hundred people in the posts it has.
fn hire(office: &mut Office, now: Moment, work: &Path) -> Result<()> {
    let view = people::view(office, now.today()).map_err(told)?;
    let organisation = view.organisation;
    let mut csv = String::from("工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期\n");
    // A few of the sample have left.
    for n in organisation.employees.len()..PEOPLE + 10 {
        let post = &organisation.posts[n % organisation.posts.len()];
        let department = organisation
            .department(post.department)
            .context("no department")?;
        let superior = post.superior.and_then(|id| organisation.post(id));
        writeln!(
            csv,
            "P{n:04},{},{},{},{},{},2024-03-01",
            name(n),
            department.name,
            post.name,
            post.class,
            superior.map_or("", |one| one.name.as_str())
        )?;
    }
    let path = work.join("花名册.csv");
    let report = people::apply_import(office, now, &path, csv.as_bytes(), None, false);
    report.map_err(told)?;
    Ok(())
}

/// 500 different names of three characters.
fn name(n: usize) -> String {
    const FAMILY: [&str; 10] = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"];
    const FIRST: [&str; 10] = ["文", "明", "海", "春", "晓", "国", "志", "秀", "建", "玉"];
    const SECOND: [&str; 10] = ["华", "平", "军", "兰", "峰", "英", "强", "芳", "林", "梅"];
    [FAMILY[n % 10], FIRST[n / 10 % 10], SECOND[n / 100 % 10]].concat()
}

/// Every post needs sixty competences, and one long course has shown them to everybody.
fn show(office: &mut Office, now: Moment) -> Result<()> {
    let mut view = verbs::matrix_view(office, now.today()).map_err(told)?;
    for n in view.matrix.competences.len()..COMPETENCES {
        let form = CompetenceForm {
            id: None,
            revision: 0,
            name: format!("能力项{n:02}"),
            months: Some(24),
            note: String::new(),
        };
        view = verbs::save_competence(office, now, &form).map_err(told)?;
    }
    let ids: Vec<CompetenceId> = view.matrix.competences.iter().map(|one| one.id).collect();
    let needed: Vec<RequirementForm> = ids
        .iter()
        .map(|id| RequirementForm {
            competence: (*id).into(),
            level: Level::Skilled,
        })
        .collect();
    for post in &view.posts {
        verbs::put_requirements(office, now, post.id, &needed).map_err(told)?;
    }
    let course = CourseForm {
        id: None,
        revision: 0,
        name: "全员轮训".into(),
        kind: ContentKind::Operation,
        outline: String::new(),
        theory: "2".into(),
        practice: String::new(),
        exam: ExamForm::None,
        competences: ids
            .iter()
            .map(|id| CourseCompetence {
                competence: *id,
                level: Level::Skilled,
            })
            .collect(),
        materials: Vec::new(),
        retired: false,
    };
    verbs::save_course(office, now, &course).map_err(told)?;
    let codes: Vec<String> = view
        .matrix
        .rows
        .iter()
        .map(|row| row.code.clone())
        .collect();
    let session = SessionForm {
        id: None,
        revision: 0,
        title: "全员轮训".into(),
        kind: ContentKind::Operation,
        course: Some(verbs::find_course(office, "全员轮训").map_err(told)?),
        plan_line: None,
        regulation: None,
        trainer: "外聘讲师".into(),
        slots: vec![SlotForm {
            day: NaiveDate::from_ymd_opt(2026, 11, 22).context("a day")?,
            from: "19:00".into(),
            to: "21:00".into(),
            room: "礼堂".into(),
        }],
        practice: String::new(),
        exam: ExamForm::None,
        cost: String::new(),
        material: String::new(),
        people: codes.clone(),
    };
    let id = verbs::save_session(office, now, &session)
        .map_err(told)?
        .row
        .id;
    let came: Vec<AttendanceInput> = codes
        .into_iter()
        .map(|code| AttendanceInput {
            code,
            attendance: Attendance::Present,
            practice: String::new(),
            note: String::new(),
        })
        .collect();
    verbs::attend(office, now, id, &came).map_err(told)?;
    verbs::close_session(office, now, id, "").map_err(told)?;
    Ok(())
}

/// Ten thousand questions of five kinds, three difficulties and twenty tags.
fn fill_the_bank(office: &mut Office, now: Moment, work: &Path) -> Result<()> {
    let mut csv = String::from("题型,题干,选项A,选项B,选项C,选项D,答案,难度,标签\n");
    for n in 0..QUESTIONS {
        let tag = format!("知识点{}", n % 20);
        let level = n / 7 % 3 + 1;
        match n % 5 {
            0 | 1 => writeln!(
                csv,
                "单选题,第{n}题问什么,甲{n},乙{n},丙{n},丁{n},B,{level},{tag}"
            )?,
            2 => writeln!(
                csv,
                "多选题,第{n}题问什么,甲{n},乙{n},丙{n},丁{n},ACD,{level},{tag}"
            )?,
            3 => writeln!(csv, "判断题,第{n}题的说法,,,,,对,{level},{tag}")?,
            _ => writeln!(csv, "填空题,第{n}题应当____处理,,,,,立即,{level},{tag}")?,
        }
    }
    let path = work.join("题库.csv");
    fs::write(&path, csv)?;
    let report = verbs::import_questions(office, now, &path, true).map_err(told)?;
    ensure!(report.created == QUESTIONS, "{} came in", report.created);
    Ok(())
}

/// Fifty questions, with at least so many of one tag.
fn paper(seed: u32, of_tag: u32) -> ExamSetForm {
    let section = |kind, count, marks| SectionRule { kind, count, marks };
    ExamSetForm {
        title: format!("轮训考试{seed}"),
        session: None,
        resit_of: None,
        on: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default(),
        minutes: 60,
        people: vec!["E08".into(), "E09".into()],
        sections: vec![
            section(QuestionKind::Single, 20, 2),
            section(QuestionKind::Multiple, 10, 3),
            section(QuestionKind::TrueFalse, 15, 1),
            section(QuestionKind::FillIn, 5, 3),
        ],
        within: (0..20).map(|n| format!("知识点{n}")).collect(),
        tags: vec![
            TagRule {
                tag: "知识点3".into(),
                least: of_tag,
            },
            TagRule {
                tag: "知识点4".into(),
                least: 4,
            },
        ],
        difficulties: vec![
            DifficultyRule {
                difficulty: 2,
                least: 15,
            },
            DifficultyRule {
                difficulty: 3,
                least: 10,
            },
        ],
        total: 100,
        variants: 2,
        seed,
        strict: false,
    }
}
