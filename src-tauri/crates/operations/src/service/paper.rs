//! The report of a month as a paper says it.

use domain::papers::{
    ReportCase, ReportCause, ReportInTime, ReportKind, ReportMonth, ServiceReportPaper,
};
use domain::service::CaseKind;

use super::print::Head;
use crate::views::{CaseRow, ServiceReport};

/// More cases are a list, not a report.
const MOST_CASES: usize = 12;

pub(super) fn report(report: &ServiceReport, head: Head) -> ServiceReportPaper {
    let figures = &report.figures;
    let share = |value: &Option<String>| {
        value
            .as_ref()
            .map_or("—".to_owned(), |one| format!("{one}%"))
    };
    let label = |label: &str, value: String| (label.to_owned(), value);
    let mut told = vec![
        label(
            "有效投诉",
            format!(
                "{}件（办结投诉{}件）",
                figures.valid, figures.closed_complaints
            ),
        ),
        label("重复投诉、返修", format!("{}件", figures.repeated)),
        label("重新办理", format!("{}件", figures.reopened)),
        label("升级的投诉", format!("{}件", figures.escalated)),
        label("赔付金额", format!("{}元", figures.compensation.grouped())),
        label(
            "回访",
            format!(
                "应当{}件，完成{}件",
                figures.visits_due, figures.visits_done
            ),
        ),
        label(
            "回访抽查",
            format!(
                "{}件，属实{}件",
                figures.visits_checked, figures.visits_true
            ),
        ),
        label(
            "回访满意率",
            format!(
                "{}（{}份）",
                share(&figures.satisfied),
                figures.scores.iter().sum::<u32>()
            ),
        ),
    ];
    for view in &report.surveys {
        let few = if view.result.too_few {
            "，样本不足，仅供参考"
        } else {
            ""
        };
        told.push(label(
            "满意度调查",
            format!(
                "{}{}（有效{}份{few}）",
                view.survey.title,
                share(&view.result.satisfied),
                view.result.answered
            ),
        ));
    }
    ServiceReportPaper {
        company: head.company,
        number: head.number,
        period: report.label.clone(),
        regulation: report.regulation.clone(),
        summary: summary(report),
        kinds: figures
            .kinds
            .iter()
            .map(|row| ReportKind {
                kind: row.kind.label().to_owned(),
                opened: row.opened.to_string(),
                before: row.before.to_string(),
                closed: row.closed.to_string(),
                waiting: row.waiting.to_string(),
            })
            .collect(),
        in_time: figures
            .in_time
            .iter()
            .map(|row| ReportInTime {
                what: format!("{}　{}", row.kind.label(), row.stage.label()),
                due: row.due.to_string(),
                in_time: row.in_time.to_string(),
                rate: format!("{}%", row.rate),
                article: articles(&row.articles, &report.regulation),
            })
            .collect(),
        causes: figures
            .causes
            .iter()
            .map(|row| ReportCause {
                cause: row.cause.clone(),
                count: row.count,
                cumulative: row.cumulative.clone(),
            })
            .collect(),
        trend: figures
            .trend
            .iter()
            .map(|point| ReportMonth {
                month: month(&point.month),
                repairs: point.repairs,
                complaints: point.complaints,
            })
            .collect(),
        figures: told,
        cases: report
            .cases
            .iter()
            .take(MOST_CASES)
            .map(|row| ReportCase {
                number: row.number.clone(),
                customer: row.customer.clone(),
                what: row.description.clone(),
                why: why(report, row),
            })
            .collect(),
        printed_on: head.printed_on,
        audit_head: head.audit_head,
        watermark: None,
    }
}

/// 第三十条, where the regulation is named at the head already.
fn articles(all: &[String], regulation: &str) -> String {
    let mut short: Vec<&str> = all
        .iter()
        .map(|article| match regulation {
            "" => article.as_str(),
            name => article.strip_prefix(name).unwrap_or(article),
        })
        .collect();
    short.dedup();
    short.join("、")
}

/// `2026-10` is 10月; January says its year.
fn month(point: &str) -> String {
    match point.split_once('-') {
        Some((year, "01")) => format!("{year}年1月"),
        Some((_, month)) => format!("{}月", month.trim_start_matches('0')),
        None => point.to_owned(),
    }
}

fn why(report: &ServiceReport, row: &CaseRow) -> String {
    let late = report
        .figures
        .in_time
        .iter()
        .filter(|line| line.late.iter().any(|id| i64::from(*id) == row.id));
    let mut reasons: Vec<String> = late
        .map(|line| format!("{}超期", line.stage.label()))
        .collect();
    if row.repeated {
        reasons.push("同一事由再次发生".to_owned());
    }
    if row.reopened > 0 {
        reasons.push("重新办理".to_owned());
    }
    reasons.join("、")
}

fn summary(report: &ServiceReport) -> Vec<String> {
    let figures = &report.figures;
    let opened: u32 = figures.kinds.iter().map(|row| row.opened).sum();
    let waiting: u32 = figures.kinds.iter().map(|row| row.waiting).sum();
    let complaints = figures
        .kinds
        .iter()
        .find(|row| row.kind == CaseKind::Complaint);
    let complaints = complaints.map_or(String::new(), |row| {
        format!("，其中投诉{}件（上期{}件）", row.opened, row.before)
    });
    let mut told = vec![format!(
        "本期受理工单{opened}件{complaints}；期末未结{waiting}件。"
    )];
    let late: usize = figures.in_time.iter().map(|row| row.late.len()).sum();
    let due: u32 = figures.in_time.iter().map(|row| row.due).sum();
    if due > 0 {
        told.push(match late {
            0 => format!("到期的{due}项期限全部按期完成。"),
            late => format!("到期的{due}项期限中，{late}项没有按期完成，见第六部分。"),
        });
    }
    let major: Vec<&str> = figures
        .causes
        .iter()
        .take(3)
        .map(|row| row.cause.as_str())
        .collect();
    if let Some(third) = figures.causes.iter().take(3).next_back() {
        told.push(format!(
            "原因集中在{}，合计占{}%。",
            major.join("、"),
            third.cumulative
        ));
    }
    told
}
