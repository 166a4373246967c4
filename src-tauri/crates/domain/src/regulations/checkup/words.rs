//! Sentences, clauses and words: the little grammar the rules are written in.

/// What makes the word behind it a prohibition or a denial.
const NEGATIONS: [&str; 20] = [
    "不得",
    "禁止",
    "严禁",
    "不应",
    "不可",
    "不能",
    "不予",
    "不再",
    "不以",
    "不会",
    "不因",
    "不对",
    "不设",
    "不收",
    "杜绝",
    "并非",
    "无权",
    "不采用",
    "不实行",
    "不作",
];

/// Splits at full stops and semicolons; the mark stays with its sentence.
pub(super) fn sentences(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split_inclusive(['。', '；', '！', '？', ';'])
}

/// Where `pattern` stands in `text`, in bytes. `甲…乙` is 甲 followed by 乙 within fifteen characters.
pub(super) fn find(text: &str, pattern: &str) -> Option<(usize, usize)> {
    let mut parts = pattern.split('…');
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    text.match_indices(first).find_map(|(start, _)| {
        let mut end = start + first.len();
        for part in &rest {
            let at = text[end..].find(part)?;
            if text[end..end + at].chars().count() > 15 {
                return None;
            }
            end += at + part.len();
        }
        Some((start, end))
    })
}

/// The clause around a place, without the marks at its ends.
pub(super) fn clause(text: &str, start: usize, end: usize) -> &str {
    let marks = ['，', '。', '；', '：', '！', '？'];
    let from = text[..start]
        .char_indices()
        .rev()
        .find(|(_, one)| marks.contains(one))
        .map_or(0, |(at, one)| at + one.len_utf8());
    let to = text[end..].find(marks).map_or(text.len(), |at| end + at);
    text[from..to].trim()
}

/// Whether the clause denies what begins at `start`: 不得罚款, 禁止以任何形式收取押金.
pub(super) fn negated(text: &str, start: usize) -> bool {
    let from = text[..start]
        .rfind(['，', '。', '；', '：', '！', '？'])
        .and_then(|at| text[at..].chars().next().map(|one| at + one.len_utf8()))
        .unwrap_or(0);
    let before = &text[from..start];
    NEGATIONS.iter().any(|word| {
        // 不得迟到的，罚款: a negation that belongs to the breach has 的 behind it.
        before
            .rfind(word)
            .is_some_and(|at| !before[at..].contains('的'))
    })
}
