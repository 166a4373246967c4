//! Notices that go up on the wall: of consultation, of the meeting, of publicity.

use domain::moment::full_day;
use domain::papers::{Letter, LetterParagraph};
use domain::regulations::{AdoptionStage, chinese_numeral};

use super::Case;
use super::parts::period;
use crate::error::Result;
use crate::views::AdoptionPaper;

/// 征求意见通知
pub(super) fn notice(case: &Case<'_>) -> Result<Letter> {
    let keeper = keeper(case)?;
    let doing = doing(case);
    let why = if case.version.needs_consultation(case.regulation.kind) {
        "该制度涉及与员工切身利益直接相关的事项，根据《中华人民共和国劳动合同法》第四条的规定，现将草案发给大家征求意见"
    } else {
        "为使制度切合实际，现将草案发给大家征求意见"
    };
    let step = case.step(AdoptionStage::Opinions);
    let time = step.map_or_else(
        || "自　　　　年　　月　　日起至　　　　年　　月　　日止".to_owned(),
        |step| match step.until {
            Some(until) => format!("自{}起至{}止", full_day(step.from), full_day(until)),
            None => format!("自{}起", full_day(step.from)),
        },
    );
    let place = step
        .map(|step| step.place.as_str())
        .filter(|place| !place.is_empty());
    let place = place.map_or_else(
        || format!("草案文本存放在{keeper}"),
        |place| format!("草案文本存放或者张贴在{place}"),
    );
    let paragraphs = [
        format!(
            "公司拟{doing}《{}》。{why}。有关事项通知如下：",
            case.version.title(case.regulation)
        ),
        format!("一、征求意见的时间：{time}。"),
        format!(
            "二、提出意见的方式：填写所附的征求意见表，交{keeper}；也可以当面提出，由工作人员记录后经本人核对。可以不署名；没有意见的，同样请交回意见表。"
        ),
        format!("三、查阅草案的方式：{place}，工作时间内可以随时查阅；需要个人文本的，向{keeper}领取。"),
        "四、意见的处理：收到的意见逐条登记、逐条答复，采纳情况汇总后向全体员工公布，并提交职工讨论。提出意见不影响任何人的考核和待遇。".to_owned(),
    ];
    let signed_on = step.map_or_else(|| case.now.today(), |step| step.from);
    Ok(letter(
        case,
        format!("关于征求{}意见的通知", case.name()),
        Some("全体员工"),
        paragraphs.to_vec(),
        vec![case.name(), AdoptionPaper::OpinionForm.name().to_owned()],
        full_day(signed_on),
    ))
}

/// 会议通知: day, place and agenda of the meeting that discusses the draft, with the text enclosed.
pub(super) fn meeting(case: &Case<'_>) -> Result<Letter> {
    let keeper = keeper(case)?;
    let step = case.step(AdoptionStage::Discussion);
    let place = step
        .map(|step| step.place.as_str())
        .filter(|place| !place.is_empty())
        .unwrap_or("　　　　　　　　　　　　");
    let time = step.map_or_else(|| "　　　　年　　月　　日　　时　　分".to_owned(), period);
    let answered = !case.record.opinions.is_empty();
    let mut agenda = vec!["说明草案的起草情况和主要内容"];
    if answered {
        agenda.push("通报征求意见期间收到的意见和采纳情况");
    }
    agenda.extend([
        "讨论草案，提出方案和意见",
        "推选与公司平等协商的职工代表（已有工会或者代表的除外）",
        "核对会议记录并签名",
    ]);
    let agenda: Vec<String> = (1..)
        .zip(agenda)
        .map(|(count, item)| format!("（{}）{item}", chinese_numeral(count)))
        .collect();
    let paragraphs = vec![
        format!(
            "公司拟{}《{}》，现召开会议讨论草案。有关事项通知如下：",
            doing(case),
            case.version.title(case.regulation)
        ),
        format!("一、时间：{time}。"),
        format!("二、地点：{place}。"),
        // Who came stands in the minutes; the notice goes to everybody.
        "三、参加人员：全体员工。".to_owned(),
        format!("四、议程：{}。", agenda.join("；")),
        format!("五、会前准备：草案文本随本通知发放，请在会前阅读；书面意见可以提前交{keeper}。"),
        format!(
            "六、不能到会的，请在会前告知{keeper}，可以书面提出意见。发表意见不影响任何人的考核和待遇。"
        ),
    ];
    let mut enclosed = vec![case.name()];
    if answered {
        enclosed.push(AdoptionPaper::Replies.name().to_owned());
    }
    // It went out before the meeting, whenever it is printed.
    let today = case.now.today();
    let signed_on = step.map_or(today, |step| step.from.min(today));
    Ok(letter(
        case,
        format!("关于讨论{}的会议通知", case.name()),
        Some("全体员工"),
        paragraphs,
        enclosed,
        full_day(signed_on),
    ))
}

/// 公示公告
pub(super) fn publicity(case: &Case<'_>) -> Result<Letter> {
    let keeper = keeper(case)?;
    let step = case.step(AdoptionStage::Publication);
    let time = step.map(period).unwrap_or_default();
    let place = step
        .map(|step| step.place.clone())
        .filter(|place| !place.is_empty());
    let force = case.version.effective_on.map_or_else(
        || "施行日期在公示期满后确定并另行公布。".to_owned(),
        |day| format!("该制度自{}起施行。", full_day(day)),
    );
    let mut before: Vec<&str> = Vec::new();
    for (stage, words) in [
        (AdoptionStage::Discussion, "职工讨论"),
        (AdoptionStage::Consultation, "平等协商"),
        (AdoptionStage::Approved, "审议通过"),
    ] {
        if case.step(stage).is_some() {
            before.push(words);
        }
    }
    let passed = if before.is_empty() {
        String::new()
    } else {
        format!("已经{}，", before.join("、"))
    };
    let paragraphs = vec![
        format!("{}{passed}现予公示。", case.settled_name()),
        format!("一、公示时间：{time}。"),
        format!(
            "二、公示方式：{}。员工可以在工作时间到{keeper}查阅全文，也可以领取个人文本。",
            place.unwrap_or_else(|| "在公司公告栏张贴，并逐人发放文本".to_owned())
        ),
        format!("三、公示期间对内容有疑问或者意见的，请向{keeper}提出，由公司予以解释或者答复。"),
        format!("四、{force}"),
    ];
    let signed_on = step.map_or_else(|| case.now.today(), |step| step.from);
    Ok(letter(
        case,
        format!("关于公示《{}》的公告", case.version.title(case.regulation)),
        Some("全体员工"),
        paragraphs,
        vec![case.settled_name()],
        full_day(signed_on),
    ))
}

fn doing(case: &Case<'_>) -> &'static str {
    match case.version.based_on {
        Some(_) => "修订",
        None => "制定",
    }
}

fn letter(
    case: &Case<'_>,
    title: String,
    addressee: Option<&str>,
    paragraphs: Vec<String>,
    attachments: Vec<String>,
    signed_on: String,
) -> Letter {
    Letter {
        company: case.company.clone(),
        title,
        number: case.number.to_owned(),
        document_number: None,
        addressee: addressee.map(str::to_owned),
        paragraphs: paragraphs
            .into_iter()
            .map(|text| LetterParagraph {
                text,
                quoted: false,
            })
            .collect(),
        attachments,
        signed_on,
        audit_head: case.audit_head.clone(),
        watermark: None,
    }
}

/// The department that keeps the texts and takes the forms.
fn keeper(case: &Case<'_>) -> Result<String> {
    let departments = case.office.file.people().departments()?;
    let found = departments
        .into_iter()
        .find(|department| department.name.contains("综合") || department.name.contains("行政"));
    Ok(found.map_or_else(|| "公司办公室".to_owned(), |department| department.name))
}
