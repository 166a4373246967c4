//! 给客户的答复函: what was found, what is done, and the ways the law leaves him.

use domain::moment::full_day;
use domain::papers::{Letter, LetterParagraph};
use domain::service::Confirmation;

use super::print::Head;
use crate::views::CaseView;

fn paragraph(text: impl Into<String>) -> LetterParagraph {
    LetterParagraph {
        text: text.into(),
        quoted: false,
    }
}

/// The reply to a complaint that is closed.
pub(super) fn reply(view: &CaseView, head: Head) -> Letter {
    let case = &view.case;
    let mut paragraphs = vec![paragraph(format!(
        "您好。您{}反映的下列问题，我们已经受理（编号{}）并查明处理，现答复如下。",
        full_day(case.received_at.date()),
        case.number
    ))];
    paragraphs.push(LetterParagraph {
        text: case.description.clone(),
        quoted: true,
    });
    let verdict = match case.valid {
        Some(true) => "经查，问题属实",
        _ => "经查",
    };
    paragraphs.push(paragraph(match case.cause.as_str() {
        "" => format!("{verdict}。"),
        cause => format!("{verdict}，原因是：{cause}。"),
    }));
    paragraphs.push(paragraph(format!(
        "处理结果：{}。",
        case.outcome.trim_end_matches('。')
    )));
    if view.granted.fen() > 0 {
        let ways: Vec<&str> = view
            .compensations
            .iter()
            .filter(|row| row.compensation.stands())
            .map(|row| row.compensation.way.as_str())
            .collect();
        paragraphs.push(paragraph(format!(
            "另外，{}，合计{}元。",
            ways.join("、"),
            view.granted.grouped()
        )));
    }
    if case.valid == Some(true) {
        paragraphs.push(paragraph(
            "给您带来不便，我们深表歉意，并已针对原因采取改进措施。",
        ));
    }
    if case.confirmation == Some(Confirmation::Declined) {
        paragraphs.push(paragraph(
            "您对处理结果有不同意见的，可以与我们继续协商，也可以依法向消费者协会、市场监督管理部门投诉，申请仲裁或者向人民法院提起诉讼。",
        ));
    } else {
        paragraphs.push(paragraph(
            "如果还有问题，请随时与我们联系，我们将尽快处理。",
        ));
    }
    if !head.phone.is_empty() {
        paragraphs.push(paragraph(format!(
            "联系人：{}，电话：{}。",
            view.row.owner, head.phone
        )));
    }
    Letter {
        company: head.company,
        title: "关于投诉处理结果的答复".to_owned(),
        number: head.number,
        document_number: None,
        addressee: Some(case.caller.clone()),
        paragraphs,
        attachments: Vec::new(),
        signed_on: head.printed_on,
        audit_head: head.audit_head,
        watermark: None,
    }
}
