//! What a parameter is called: after the words that lead to its figure.

use crate::regulations::edit::Line;
use crate::regulations::issue::{CHIP, figures};
use crate::regulations::{NewParameter, NodeKind, Parameters};

/// The longest name, in characters.
const LONGEST: usize = 12;

/// Marks that end a thought.
#[rustfmt::skip]
const ENDS: &[char] = &[
    '。', '，', '；', '：', '、', '（', '）', '“', '”', '《', '》', '！', '？', '—', ',', ';',
    ':', '(', ')', '\n',
];

/// Words of duty, behind which the name begins.
const DUTIES: &[&str] = &["应当", "必须", "可以", "不得", "需要"];

/// Words that lead to a figure and say nothing of it.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "不超过", "不得超过", "不少于", "不得少于", "不低于", "不得低于", "不高于", "超过", "少于",
    "低于", "高于", "至少", "最多", "不足", "未满", "达到", "为期", "按", "在", "的",
];

/// Names parameters that are proposed.
pub(super) struct Namer<'a> {
    lines: &'a [Line],
    parameters: &'a Parameters,
}

impl<'a> Namer<'a> {
    pub(super) fn new(lines: &'a [Line], parameters: &'a Parameters) -> Self {
        Self { lines, parameters }
    }

    /// The parameter for `words` in line `at`, behind the words `before`.
    pub(super) fn propose(
        &self,
        at: usize,
        before: &str,
        (kind, value): (&str, String),
        words: &str,
    ) -> NewParameter {
        let label = said_before(before)
            .or_else(|| self.heading(at))
            .unwrap_or_else(|| words.trim().to_owned());
        NewParameter {
            key: self.parameters.free_key(),
            label: self.free_label(label),
            label_en: String::new(),
            kind: kind.to_owned(),
            value,
            min: String::new(),
            max: String::new(),
            note: String::new(),
        }
    }

    /// The name of the article that the line stands in.
    fn heading(&self, at: usize) -> Option<String> {
        let of_article = |line: &&Line| line.kind == NodeKind::Article;
        let article = self.lines[..=at].iter().rev().find(of_article)?;
        article.heading.clone().filter(|name| !name.is_empty())
    }

    fn free_label(&self, label: String) -> String {
        let taken = |label: &str| self.parameters.iter().any(|one| one.label == label);
        if !taken(&label) {
            return label;
        }
        let mut numbered = (2_u32..).map(|count| format!("{label}（{count}）"));
        numbered.find(|label| !taken(label)).unwrap_or(label)
    }
}

/// The last words of a text that name what its figure counts: 迟到一次罚款, 收到通知后.
fn said_before(text: &str) -> Option<String> {
    let thought = without_values(text.rsplit(ENDS).next().unwrap_or_default());
    let thought = thought.trim();
    let behind_duty = DUTIES
        .iter()
        .filter_map(|word| thought.rfind(word).map(|at| &thought[at + word.len()..]))
        .min_by_key(|rest| rest.len())
        .unwrap_or(thought);
    let mut names = [behind_duty, thought].into_iter().map(bare);
    let name = names.find(|name| name.chars().nth(1).is_some())?;
    let skipped = name.chars().count().saturating_sub(LONGEST);
    Some(name.chars().skip(skipped).collect())
}

/// Without other figures and chips: a name that holds a value is wrong when the value changes.
fn without_values(text: &str) -> String {
    let mut words = String::new();
    let mut at = 0;
    for one in figures(text) {
        words.push_str(&text[at..one.at.start]);
        at = one.at.end;
    }
    words.push_str(&text[at..]);
    words.replace(CHIP, "")
}

/// Without what only leads to the figure.
fn bare(text: &str) -> &str {
    let mut name = text.trim();
    while let Some(rest) = LEADING.iter().find_map(|word| name.strip_suffix(word)) {
        name = rest;
    }
    name.trim_start_matches(['在', '自', '于', '按', '由', '并', '且', '则', ' '])
}
