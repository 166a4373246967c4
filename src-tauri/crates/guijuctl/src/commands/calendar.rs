//! `calendar list|show|paste|drop`: the working days by which deadlines are counted.

use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use domain::calendar::{Holiday, NoticeFinding, NoticeProblem, NoticeWeight};
use operations::texts::Language;
use operations::views::{CalendarYear, NoticeLook};
use operations::{Error, clock, files, office, refusal};
use serde_json::{Value, json};

use crate::arguments::{CalendarCommand as C, Global};
use crate::{desk, output as out};

/// Notices have a page; whatever is larger is another file.
const LARGEST: u64 = 1 << 20;

/// Runs `calendar …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<(), Error> {
    let now = clock::now()?;
    let mut desk = desk::open(global)?;
    match command {
        C::List => {
            let view = office::calendar_years(&desk, now.today())?;
            let years: Vec<Value> = view.years.iter().map(year).collect();
            if global.json {
                return out::json(&years);
            }
            for one in &view.years {
                out::line(&format!(
                    "{}\t{}\t{}",
                    one.year, one.working_days, one.source
                ))?;
            }
            for year in view.missing {
                let told = out::either(language, "没有节假日安排", "no holidays known");
                out::line(&format!("{year}\t-\t{told}"))?;
            }
            Ok(())
        }
        C::Show { year } => {
            let one = office::calendar_year(&desk, year)?;
            shown(global, language, &one)
        }
        C::Paste {
            input,
            dry_run,
            source,
        } => {
            let text = text(&input)?;
            let look = office::look_at_notice(&desk, &text)?;
            if dry_run || !look.good {
                understood(global, language, &look)?;
                let wrong = look.notice.findings.iter();
                let wrong = wrong.filter(|one| one.weight == NoticeWeight::Wrong);
                return match look.good {
                    true => Ok(()),
                    false => Err(refusal("calendar.contradicts")
                        .fact("count", wrong.count())
                        .into()),
                };
            }
            for finding in &look.notice.findings {
                eprintln!("{}", told(language, finding));
            }
            let one = office::keep_notice(&mut desk, now, &text, &source)?;
            shown(global, language, &one)
        }
        C::Drop { year } => {
            office::drop_notice(&mut desk, now, year)?;
            match global.json {
                true => out::json(&json!({ "year": year, "dropped": true })),
                false => out::line(out::either(language, "已撤销。", "Taken back.")),
            }
        }
    }
}

fn text(file: &Path) -> Result<String, Error> {
    if file != Path::new("-") {
        let bytes = files::read_up_to(file, LARGEST)?;
        let bytes = bytes.map_err(|_| refusal("calendar.not_a_text"))?;
        return String::from_utf8(bytes).map_err(|_| refusal("calendar.not_a_text").into());
    }
    let mut text = String::new();
    let read = std::io::stdin().take(LARGEST).read_to_string(&mut text);
    read.map_err(|_| refusal("calendar.not_a_text"))?;
    Ok(text)
}

fn year(one: &CalendarYear) -> Value {
    json!({
        "id": one.year, "year": one.year, "notice": one.notice, "source": one.source, "by": one.by,
        "at": one.at, "overrides": one.overrides, "working_days": one.working_days,
        "holidays": one.holidays, "months": months(one),
    })
}

/// Working days of January to December.
fn months(one: &CalendarYear) -> Vec<u32> {
    one.months.iter().map(|month| month.working_days).collect()
}

fn shown(global: &Global, language: Language, one: &CalendarYear) -> Result<(), Error> {
    if global.json {
        return out::json(&year(one));
    }
    let days = out::either(language, "个工作日", "working days");
    out::line(&format!("{}　{} {days}", one.notice, one.working_days))?;
    out::line(&one.source)?;
    one.holidays
        .iter()
        .try_for_each(|holiday| out::line(&line(language, holiday)))
}

fn line(language: Language, holiday: &Holiday) -> String {
    let days = |some: &[NaiveDate]| {
        let days: Vec<String> = some.iter().map(ToString::to_string).collect();
        days.join(" ")
    };
    let worked = match holiday.make_up.is_empty() {
        true => String::new(),
        false => format!(
            "\t{} {}",
            out::either(language, "上班", "worked"),
            days(&holiday.make_up)
        ),
    };
    format!(
        "{}\t{} – {}{worked}",
        holiday.name, holiday.from, holiday.to
    )
}

fn understood(global: &Global, language: Language, look: &NoticeLook) -> Result<(), Error> {
    let notice = &look.notice;
    if global.json {
        return out::json(&json!({
            "year": notice.year, "title": notice.title, "number": notice.number,
            "issued_on": notice.issued_on, "good": look.good, "known": look.known,
            "working_days": look.working_days,
            "holidays": notice.holidays.iter().map(|one| json!({
                "name": one.holiday.name, "from": one.holiday.from, "to": one.holiday.to,
                "make_up": one.holiday.make_up, "days": one.days, "said": one.said,
            })).collect::<Vec<_>>(),
            "findings": notice.findings.iter().map(|finding| json!({
                "holiday": finding.holiday, "weight": finding.weight, "problem": finding.problem,
                "why": told(language, finding),
            })).collect::<Vec<_>>(),
        }));
    }
    let number = &notice.number;
    out::line(&format!("{}　{number}", notice.title))?;
    for one in &notice.holidays {
        out::line(&line(language, &one.holiday))?;
    }
    for finding in &notice.findings {
        out::line(&told(language, finding))?;
    }
    Ok(())
}

fn told(language: Language, finding: &NoticeFinding) -> String {
    let either = |chinese: &str, english: &str| out::either(language, chinese, english).to_owned();
    let weekday = |number: u32| {
        let zh = ["一", "二", "三", "四", "五", "六", "日"];
        let en = [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ];
        let at = usize::try_from(number).unwrap_or(1).clamp(1, 7) - 1;
        match language {
            Language::Chinese => format!("星期{}", zh[at]),
            Language::English => en[at].to_owned(),
        }
    };
    use NoticeProblem as P;
    let what = match &finding.problem {
        P::TooLong => either("文字太长，不是一份通知", "far too long for a notice"),
        P::NoYear => either(
            "没有找到年份，如“关于2027年部分节假日安排”",
            "no year such as 关于2027年 was found",
        ),
        P::NoHolidays => either(
            "没有找到节日，如“元旦：1月1日放假”",
            "no holiday such as 元旦：1月1日放假 was found",
        ),
        P::NoDays => either("没有读出放假的日期", "no days off were read"),
        P::NoSuchDay { text } => format!("{} {text}", either("没有这一天：", "no such day:")),
        P::Weekday { day, said, is } => {
            let (said, is) = (weekday(*said), weekday(*is));
            match language {
                Language::Chinese => format!("{day} 写作{said}，实际是{is}"),
                Language::English => format!("{day} is said to be a {said} and is a {is}"),
            }
        }
        P::Count { said, counted } => match language {
            Language::Chinese => format!("写作共 {said} 天，日期数出来是 {counted} 天"),
            Language::English => format!("{said} days are said, {counted} are counted"),
        },
        P::Backwards { from, to } => format!(
            "{} {from} – {to}",
            either("结束早于开始：", "ends before it begins:")
        ),
        P::WorkedAnyway { day } => format!(
            "{day} {}",
            either("本来就是工作日，不用调休上班", "is worked anyway")
        ),
        P::Twice { day } => format!("{day} {}", either("出现了两次", "stands there twice")),
        P::OtherYear { day } => format!(
            "{day} {}",
            either("不属于这一年", "does not belong to the year")
        ),
        P::MadeUpAllTheSame => either(
            "写着不调休，却有上班的日期",
            "nothing is to be made up, yet days are",
        ),
        P::Unbalanced { off, statutory } => match language {
            Language::Chinese => format!(
                "放假的工作日减去上班的周末是 {off} 天，法定是 {statutory} 天，可能漏了或多了上班日"
            ),
            Language::English => format!(
                "{off} working days are free beyond those made up, {statutory} are statutory: a make-up day may be missing"
            ),
        },
        P::Missing => either("没有提到这个节日", "this holiday is not named"),
        P::LooseDay { day } => format!(
            "{day} {}",
            either("没有说是放假还是上班", "is neither off nor worked")
        ),
        P::Unread { text } => format!("{} {text}", either("没有采用：", "not used:")),
    };
    match finding.holiday.as_str() {
        "" => what,
        holiday => format!("{holiday}\t{what}"),
    }
}
