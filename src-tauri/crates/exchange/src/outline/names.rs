//! 条名: whether the words after 第X条 name the article or are its text.

use super::OutlineKind;
use super::heading::is_name;
use super::marks::Marked;
use super::sort::Sorted;

/// The bytes of 【目的】 or （目的和依据） at the beginning of an article.
pub(super) fn bracketed_name(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '【' => '】',
        '〔' => '〕',
        '（' => '）',
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = rest.find(close)? + close.len_utf8();
    (rest[..end].chars().count() <= 24 && !rest[..end].contains(['。', '，', '；'])).then_some(end)
}

/// A short name without punctuation, with text or a list below.
pub(super) fn is_article_name(marked: &Marked<'_>, next: Option<&Sorted<'_>>) -> bool {
    let below = next.is_some_and(|next| {
        matches!(
            next.kind,
            OutlineKind::Text
                | OutlineKind::Item
                | OutlineKind::Subitem
                | OutlineKind::Bullet
                | OutlineKind::Row
                | OutlineKind::Clause
        )
    });
    is_name(marked.rest) && below
}

/// Whether the text as a whole names its articles: a third of them at least look so.
pub(super) fn articles_have_names(sorted: &[Sorted<'_>]) -> bool {
    let (mut articles, mut names) = (0, 0);
    for (index, line) in sorted.iter().enumerate() {
        let Some(marked) = line
            .marked
            .as_ref()
            .filter(|_| line.kind == OutlineKind::Article)
        else {
            continue;
        };
        articles += 1;
        names += usize::from(is_article_name(marked, sorted.get(index + 1)));
    }
    names > 0 && names * 3 >= articles
}
