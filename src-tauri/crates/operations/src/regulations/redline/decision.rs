//! 修改决定: the amendment as an instruction of its own, in the words of legislative practice
//! (将第X条修改为 / 增加一条，作为第X条 / 删去第X条).

use domain::moment::{Moment, full_day};
use domain::papers::{Letter, LetterParagraph, Watermark};
use domain::regulations::{
    Difference, LineChange, NodeKind, PieceKind, Regulation, UnitChange, Version, chinese_numeral,
};

use super::super::compare::compare;
use super::super::find::load;
use super::SERIES;
use super::notes::value;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, make};
use crate::views::{Comparison, PaperRow};

/// Prints and registers the decision that makes the new version out of the old one.
pub fn print_decision(office: &mut Office, now: Moment, from: i64, to: i64) -> Result<PaperRow> {
    let told = compare(office, now.today(), from, to)?;
    let (regulation, old) = load(office, from)?;
    let (_, new) = load(office, to)?;
    let instructions = instructions(&told);
    if instructions.is_empty() {
        return Err(refusal("compare.no_difference").into());
    }
    let head = office.file.audit().head()?;
    let title = format!("关于修改《{}》的决定", regulation.title);
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "revision_decision",
        title: &title,
        subject: &format!("version {}", new.id),
        people: &[],
    };
    make(office, now, &order, None, |office, number| {
        let letter = Letter {
            company: office.file.company().get()?.name,
            title: title.clone(),
            number: number.to_owned(),
            document_number: new.number.clone(),
            addressee: None,
            paragraphs: paragraphs(&regulation, (&old, &new), instructions),
            attachments: Vec::new(),
            signed_on: new
                .issued_on
                .map_or_else(|| "　　　　年　　月　　日".to_owned(), full_day),
            audit_head: Some(short_head(&head)),
            watermark: new.is_draft().then_some(Watermark::Draft),
        };
        let pdf = Office::typesetter().letter(&letter, now)?;
        Ok((letter, pdf))
    })
}

/// An instruction and the text it quotes.
struct Instruction {
    words: String,
    quoted: Vec<String>,
}

fn paragraphs(
    regulation: &Regulation,
    (old, new): (&Version, &Version),
    instructions: Vec<Instruction>,
) -> Vec<LetterParagraph> {
    let plain = |text: String| LetterParagraph {
        text,
        quoted: false,
    };
    let mut paragraphs = vec![plain(format!(
        "公司决定对{}作如下修改：",
        old.name(regulation)
    ))];
    for (count, instruction) in (1..).zip(instructions) {
        let count = chinese_numeral(count);
        paragraphs.push(plain(format!("{count}、{}", instruction.words)));
        let last = instruction.quoted.len().saturating_sub(1);
        for (index, line) in instruction.quoted.iter().enumerate() {
            // Each paragraph of a quotation opens with a mark, the last alone closes it.
            let close = if index == last { "”" } else { "" };
            paragraphs.push(LetterParagraph {
                text: format!("“{}{close}", inner_marks(line)),
                quoted: true,
            });
        }
    }
    let from = new.effective_on.map_or_else(
        || "本决定的施行日期在发布时载明。".to_owned(),
        |day| format!("本决定自{}起施行。", full_day(day)),
    );
    paragraphs.push(plain(from));
    paragraphs.push(plain(format!(
        "《{}》根据本决定作相应修改，重新公布。",
        new.title(regulation)
    )));
    paragraphs
}

/// Inside a quotation stand single marks (GB/T 15834-2011 4.8.3.4).
fn inner_marks(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

fn instructions(told: &Comparison) -> Vec<Instruction> {
    let mut found: Vec<Instruction> = told
        .units
        .iter()
        .flat_map(|unit| instruct(unit, told))
        .collect();
    // What moved takes its number with it and says so itself.
    let shifted = told
        .units
        .iter()
        .any(|unit| unit.change == Difference::Renumbered);
    if shifted {
        found.push(Instruction {
            words: "其他条文及所引条文的序号作相应调整。".to_owned(),
            quoted: Vec::new(),
        });
    }
    found
}

fn instruct(unit: &UnitChange, told: &Comparison) -> Vec<Instruction> {
    let label = |name: &Option<domain::regulations::UnitName>| {
        name.as_ref()
            .map(|name| name.label.clone())
            .unwrap_or_default()
    };
    let (old, new) = (label(&unit.old), label(&unit.new));
    let measure = match unit.kind {
        NodeKind::Part => "编",
        NodeKind::Chapter => "章",
        NodeKind::Section => "节",
        NodeKind::Annex => "个附件",
        _ => "条",
    };
    let one = |words: String, quoted: Vec<String>| vec![Instruction { words, quoted }];
    match unit.change {
        Difference::Same | Difference::Renumbered => Vec::new(),
        Difference::Inserted => one(format!("增加一{measure}，作为{new}："), whole(unit, &new)),
        Difference::Deleted => one(format!("删去{old}。"), Vec::new()),
        Difference::Moved => one(moved(&old, &new), Vec::new()),
        Difference::Changed => {
            let mut made = Vec::new();
            if unit.moved {
                made.extend(one(moved(&old, &new), Vec::new()));
            }
            made.extend(changed(unit, (&old, &new), told));
            made
        }
    }
}

fn moved(old: &str, new: &str) -> String {
    if old == new {
        format!("调整{old}的位置。")
    } else {
        format!("将{old}移动位置，作为{new}。")
    }
}

/// One line that differs is amended alone; several, and the article is written anew.
fn changed(unit: &UnitChange, (old, new): (&str, &str), told: &Comparison) -> Vec<Instruction> {
    let touched: Vec<&LineChange> = unit
        .lines
        .iter()
        .filter(|line| !matches!(line.change, Difference::Same | Difference::Renumbered))
        .collect();
    let tables: Vec<&&LineChange> = touched
        .iter()
        .filter(|line| line.kind == NodeKind::Table)
        .collect();
    if !tables.is_empty() && tables.len() == touched.len() {
        return table_values(unit, new, told);
    }
    if let [line] = touched.as_slice()
        && let Some(instruction) = single(unit, line, new)
    {
        return vec![instruction];
    }
    let renamed = if old == new || unit.moved {
        format!("将{new}修改为：")
    } else {
        format!("将{old}改为{new}，修改为：")
    };
    vec![Instruction {
        words: renamed,
        quoted: whole(unit, new),
    }]
}

/// 将第七条第二款修改为 / 增加一款，作为第七条第二款 / 删去第七条第二款
fn single(unit: &UnitChange, line: &LineChange, article: &str) -> Option<Instruction> {
    let what = match line.kind {
        NodeKind::Paragraph => "款",
        NodeKind::Item => "项",
        NodeKind::Subitem => "目",
        _ if line.id == unit.id => "标题",
        _ => return None,
    };
    let quoted = vec![format!(
        "{}{}",
        if matches!(what, "项" | "目") {
            line.new_number.as_str()
        } else {
            ""
        },
        new_words(line)
    )];
    let label = line.new_label.clone().unwrap_or_default();
    let old_label = line.old_label.clone().unwrap_or_default();
    let instruction = match line.change {
        Difference::Changed if what == "标题" => Instruction {
            words: format!("将{article}的标题修改为："),
            quoted: vec![new_words(line)],
        },
        // 第七条 of one 款 is named without it: the quotation is the article.
        Difference::Changed if label == article => Instruction {
            words: format!("将{article}修改为："),
            quoted: whole(unit, article),
        },
        Difference::Changed => Instruction {
            words: format!("将{label}修改为："),
            quoted,
        },
        Difference::Inserted if label != article => Instruction {
            words: format!("增加一{what}，作为{label}："),
            quoted,
        },
        Difference::Deleted if line.elsewhere.is_none() => Instruction {
            words: format!("删去{old_label}。"),
            quoted: Vec::new(),
        },
        _ => return None,
    };
    Some(instruction)
}

/// A table is amended value by value, or, if its text was typed, as a whole.
fn table_values(unit: &UnitChange, label: &str, told: &Comparison) -> Vec<Instruction> {
    let values: Vec<String> = told
        .parameters
        .iter()
        .filter(|change| {
            change
                .articles
                .iter()
                .any(|article| article.node == unit.id.0)
        })
        .map(value)
        .collect();
    let words = if values.is_empty() {
        format!("{label}的表格按重新公布的文本修改。")
    } else {
        format!("将{label}的表格修改如下：{}。", values.join("；"))
    };
    vec![Instruction {
        words,
        quoted: Vec::new(),
    }]
}

/// The whole article in its new words: 第七条　标题, then a paragraph each.
fn whole(unit: &UnitChange, label: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in unit.lines.iter().filter(|line| line.new_label.is_some()) {
        if line.kind == NodeKind::Table {
            lines.push("（表格见重新公布的文本）".to_owned());
            continue;
        }
        let words = new_words(line);
        if line.id == unit.id {
            let heading = words.lines().next().unwrap_or_default().to_owned();
            lines.push(if heading.is_empty() {
                label.to_owned()
            } else {
                format!("{label}　{heading}")
            });
        } else {
            lines.push(format!("{}{words}", line.new_number));
        }
    }
    // 第七条 without a heading stands before its first 款.
    if lines.len() > 1 && lines[0] == label {
        let first = lines.remove(0);
        lines[0] = format!("{first}　{}", lines[0]);
    }
    lines
}

fn new_words(line: &LineChange) -> String {
    line.pieces
        .iter()
        .filter(|piece| piece.kind != PieceKind::Deleted)
        .map(|piece| piece.text.as_str())
        .collect()
}
