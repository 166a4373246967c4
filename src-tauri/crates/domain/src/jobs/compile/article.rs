//! One article: what a post is for, what it does, how far it may go, by what it is assessed.

use super::figures::Figures;
use super::{ARTICLE, Entry, LimitPlace, refer, text};
use crate::exact::Exact;
use crate::jobs::{Authority, AuthorityKind, Duty, JobIndicator, Limit};
use crate::regulations::{Node, NodeId, NodeKind, Run, Table, Unit, Value, chinese_numeral};

/// The article of a post: `post-12`.
pub(super) fn article(entry: &Entry<'_>, figures: &mut Figures) -> Node {
    let version = entry.version;
    let frame = version.frame.clone().unwrap_or_default();
    let id = NodeId(format!("{ARTICLE}{}", version.post));
    let mut article = Node::empty(id, NodeKind::Article, Some(frame.post.clone()), None);
    article.note = format!(
        "本条按照《{}岗位说明书》第{}版编入。岗位说明书改动以后，本条也应当修改，两处说法才一致。",
        frame.post, version.ordinal
    );
    let mut writer = Writer {
        article,
        texts: 0,
        tables: 0,
    };
    writer.opening(entry, figures);
    writer.duties(entry, figures);
    writer.authorities(entry, figures);
    writer.indicators(entry, figures);
    writer.article
}

struct Writer {
    article: Node,
    texts: u32,
    tables: u32,
}

impl Writer {
    fn paragraph(&mut self, runs: Vec<Run>, items: Vec<Vec<Run>>) {
        self.texts += 1;
        let id = format!("{}/{}", self.article.id.0, self.texts);
        let mut paragraph = Node::empty(NodeId(id.clone()), NodeKind::Paragraph, None, None);
        paragraph.runs = runs;
        let last = items.len();
        for (index, mut runs) in items.into_iter().enumerate() {
            let id = NodeId(format!("{id}/{}", index + 1));
            let mut item = Node::empty(id, NodeKind::Item, None, None);
            runs.push(text(if index + 1 == last { "。" } else { "；" }));
            item.runs = runs;
            paragraph.children.push(item);
        }
        self.article.children.push(paragraph);
    }

    fn table(&mut self, key: String) {
        self.tables += 1;
        let id = NodeId(format!("{}/t{}", self.article.id.0, self.tables));
        let mut table = Node::empty(id, NodeKind::Table, None, None);
        table.table = Some(Table::Parameter { key });
        self.article.children.push(table);
    }

    fn opening(&mut self, entry: &Entry<'_>, figures: &mut Figures) {
        let sheet = &entry.version.sheet;
        let frame = entry.version.frame.clone().unwrap_or_default();
        let leader = match frame.superior.as_str() {
            "" => format!("{}对公司负责人负责", frame.post),
            superior => format!("{}由{superior}直接领导", frame.post),
        };
        let below = match frame.below.is_empty() {
            true => "没有下级".to_owned(),
            false => format!("直接下级为{}", frame.below.join("、")),
        };
        let headcount = Value::Count {
            value: frame.headcount,
            unit: Unit::Other("人".to_owned()),
        };
        let headcount = figures.bind(headcount, "headcount", ("编制人数", "headcount"));
        let runs = vec![
            text(format!("{leader}，{below}，编制")),
            headcount,
            text("。"),
        ];
        self.paragraph(runs, Vec::new());
        let mut runs = vec![text("岗位目的：")];
        let label = ("岗位目的中的数", "figure of the purpose");
        runs.extend(figures.runs(bare(&sheet.purpose), "purpose", label));
        runs.push(text("。"));
        self.paragraph(runs, Vec::new());
        if !sheet.substitute.trim().is_empty() {
            let said = format!("离岗时由{}代理。", sheet.substitute.trim());
            self.paragraph(vec![text(said)], Vec::new());
        }
    }

    fn duties(&mut self, entry: &Entry<'_>, figures: &mut Figures) {
        let duties = &entry.version.sheet.duties;
        if duties.is_empty() {
            return;
        }
        let names = names(duties);
        let mut items = Vec::new();
        let mut rows: Vec<(String, &Exact)> = Vec::new();
        for (index, duty) in duties.iter().enumerate() {
            let name = names[index].clone();
            let label = (format!("职责“{name}”"), format!("duty “{name}”"));
            let label = (label.0.as_str(), label.1.as_str());
            let said = format!(
                "{}（{}；交付{}）",
                bare(&duty.task),
                bare(&duty.frequency),
                bare(&duty.deliverable)
            );
            items.push(figures.runs(&said, &format!("duty-{}", index + 1), label));
            rows.push((name, &duty.share));
        }
        self.paragraph(vec![text("承担下列职责：")], items);
        let label = ("职责的时间占比", "share of time of the duties");
        let key = figures.table("shares", ("职责", "时间占比"), rows, label);
        let said = "各项职责占用工作时间的比例如下，合计为百分之百：";
        self.paragraph(vec![text(said)], Vec::new());
        self.table(key);
    }

    fn authorities(&mut self, entry: &Entry<'_>, figures: &mut Figures) {
        let authorities = &entry.version.sheet.authorities;
        let items: Vec<Vec<Run>> = authorities
            .iter()
            .enumerate()
            .map(|(index, authority)| one(authority, index, entry.limits.get(index), figures))
            .collect();
        if !items.is_empty() {
            let said = "有下列权限，超过权限的报直接领导：";
            self.paragraph(vec![text(said)], items);
        }
    }

    fn indicators(&mut self, entry: &Entry<'_>, figures: &mut Figures) {
        let indicators = &entry.version.sheet.indicators;
        let weighed: Vec<_> = indicators.iter().filter(|one| is_weighed(one)).collect();
        let rows = weighed.iter().map(|one| (one.name.clone(), &one.weight));
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            let label = ("考核指标的权重", "weights of the indicators");
            let key = figures.table("weights", ("考核指标", "权重"), rows, label);
            self.paragraph(vec![text("考核指标和权重如下：")], Vec::new());
            self.table(key);
        }
        let mut items = Vec::new();
        for (index, one) in weighed.iter().enumerate() {
            if one.target.trim().is_empty() {
                continue;
            }
            let label = (
                format!("{}的目标", one.name),
                format!("target of {}", one.name),
            );
            let label = (label.0.as_str(), label.1.as_str());
            let mut runs = vec![text(format!("{}：", one.name))];
            let place = format!("target-{}", index + 1);
            runs.extend(figures.runs(bare(&one.target), &place, label));
            items.push(runs);
        }
        if !items.is_empty() {
            self.paragraph(vec![text("各项指标的目标：")], items);
        }
        let vetoes: Vec<Vec<Run>> = indicators
            .iter()
            .filter(|one| one.veto)
            .map(|one| match is_weighed(one) {
                true => vec![text(format!("{}没有达到目标的", bare(&one.name)))],
                false => vec![text(bare(&one.name))],
            })
            .collect();
        if !vetoes.is_empty() {
            let runs = vec![
                text("下列事项为否决事项，按照"),
                refer("veto"),
                text("认定和处理："),
            ];
            self.paragraph(runs, vetoes);
        }
    }
}

/// An indicator that counts in the score; a veto may do both.
pub(super) fn is_weighed(one: &JobIndicator) -> bool {
    !one.veto || one.weight.is_positive()
}

/// 审批：预算以内的一次日常费用，每次以500元为限
fn one(
    authority: &Authority,
    index: usize,
    place: Option<&LimitPlace>,
    figures: &mut Figures,
) -> Vec<Run> {
    let key = format!("limit-{}", index + 1);
    let matter = bare(&authority.matter);
    let label = (format!("{matter}的限额"), format!("limit of {matter}"));
    let label = (label.0.as_str(), label.1.as_str());
    let mut runs = vec![text(format!("{}：", authority.kind.label()))];
    runs.extend(figures.runs(matter, &key, label));
    match (&authority.limit, place) {
        (Limit::None, _) => {}
        (Limit::Amount { amount }, _) => {
            runs.push(text("，以"));
            runs.push(figures.bind(Value::Money { value: *amount }, &key, label));
            runs.push(text("为限"));
        }
        (Limit::Rule { .. }, Some(LimitPlace::Here { .. })) => {
            runs.extend([text("，限额见"), refer("authority")]);
        }
        (Limit::Rule { .. }, Some(LimitPlace::Elsewhere { title })) => {
            runs.push(text(format!("，限额按照《{title}》的规定")));
        }
        (Limit::Rule { .. }, Some(LimitPlace::Sheet) | None) => {
            let reported = matches!(
                authority.kind,
                AuthorityKind::Suggest | AuthorityKind::Query
            );
            if !reported {
                runs.push(text("，每一次事先报直接领导确定限额"));
            }
        }
    }
    runs
}

/// Without the full stop at the end; the article sets its own.
pub(super) fn bare(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['。', '；', '.', ';', '，', ','])
}

/// What the duties are called in tables: what stands before the colon, 排班与班前会. A figure would be
/// typed there and two alike could not be told apart, so such a duty is called by its number.
pub(super) fn names(duties: &[Duty]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, duty) in duties.iter().enumerate() {
        let task = &duty.task;
        let end = task.find(['：', ':', '，', '。', '；']);
        let head = bare(&task[..end.unwrap_or(task.len())]);
        let figure = head.contains(|c: char| c.is_ascii_digit());
        let name = match head.is_empty() || figure || names.iter().any(|name| name == head) {
            true => {
                let count = u32::try_from(index + 1).unwrap_or(u32::MAX);
                format!("第{}项职责", chinese_numeral(count))
            }
            false => head.to_owned(),
        };
        names.push(name);
    }
    names
}
