//! What every line is, judged by its number and by the lines around it.

use super::heading::{
    is_division, is_heading, is_markup, is_name, is_page_number, running, title, unnumbered,
};
use super::lines::{EMPTY_CELL, Line};
use super::marks::{Mark, Marked, mark};
use super::turn::{Articles, Decimals, Lists, Verdict};
use super::{Doubt, OutlineKind, quotes, toc};

/// A line and what it is. `Text` leaves it to the tree whether it is a 款 or stands before the text.
pub(super) struct Sorted<'a> {
    pub(super) kind: OutlineKind,
    /// None where the line is text from its first character on.
    pub(super) marked: Option<Marked<'a>>,
    /// 一、 that heads articles.
    pub(super) leads: bool,
    pub(super) doubt: Option<Doubt>,
}

/// Judges all lines.
pub(super) fn sort(lines: &[Line]) -> Vec<Sorted<'_>> {
    let quoted = quotes::quoted(lines);
    let marks: Vec<Option<Marked<'_>>> = lines
        .iter()
        .zip(&quoted)
        .map(|(line, quoted)| if *quoted { None } else { mark(&line.text) })
        .collect();
    let contents = toc::contents(lines, &marks);
    let running = running(lines);
    let mut sorted: Vec<Sorted<'_>> = Vec::with_capacity(lines.len());
    for (index, marked) in marks.into_iter().enumerate() {
        let text = &lines[index].text;
        let kind = if contents[index] {
            OutlineKind::Contents
        } else if is_markup(text) {
            OutlineKind::Mark
        } else if is_page_number(text) || running[index] {
            OutlineKind::Page
        } else if quoted[index] {
            OutlineKind::Text
        } else if is_row(text, marked.as_ref(), sorted.last()) {
            OutlineKind::Row
        } else if marked.is_none() && unnumbered(text) {
            OutlineKind::Heading
        } else {
            OutlineKind::Text
        };
        let marked = marked.filter(|_| kind == OutlineKind::Text);
        sorted.push(Sorted {
            kind,
            marked,
            leads: false,
            doubt: None,
        });
    }
    let has_articles = articles(lines, &mut sorted);
    lists(&mut sorted, has_articles);
    before_the_text(lines, &mut sorted, has_articles);
    sorted
}

/// A row of markdown, or cells separated by tabs.
fn is_row(text: &str, marked: Option<&Marked<'_>>, before: Option<&Sorted<'_>>) -> bool {
    if let Some(rest) = text.strip_prefix('|') {
        return rest.contains('|');
    }
    let begins = marked.is_some_and(|marked| {
        marked.mark == Mark::Article || marked.mark == Mark::Annex || is_division(marked.mark)
    });
    if begins || !text.contains('\t') {
        return false;
    }
    let cells = text.split('\t').filter(|cell| !cell.trim().is_empty());
    let goes_on = before.is_some_and(|line| line.kind == OutlineKind::Row);
    // An ideographic space before the first tab is an empty cell, and so is one behind the last.
    let empty = text.starts_with("\u{3000}\t") || text.ends_with(EMPTY_CELL);
    goes_on || empty || (marked.is_none() && cells.count() > 1)
}

/// Settles headings, articles and annexes; says whether there are articles.
fn articles(lines: &[Line], sorted: &mut [Sorted<'_>]) -> bool {
    let next = next_articles(sorted);
    let any = next.first().copied().flatten().is_some();
    let mut count = Articles::default();
    let mut numbered = false;
    for index in 0..sorted.len() {
        let Some(marked) = sorted[index].marked.clone() else {
            if sorted[index].kind == OutlineKind::Heading {
                count.heading();
            }
            continue;
        };
        let kind = match marked.mark {
            Mark::Part if is_heading(&marked) => Some(OutlineKind::Part),
            Mark::Subpart if is_heading(&marked) => Some(OutlineKind::Subpart),
            Mark::Chapter if is_heading(&marked) => Some(OutlineKind::Chapter),
            Mark::Section if is_heading(&marked) => Some(OutlineKind::Section),
            Mark::Annex => {
                let goes_on = next[index]
                    .is_some_and(|value| count.last().is_some_and(|last| value == last + 1));
                let begun = count.last().is_some() || (!any && numbered);
                (begun && !goes_on).then_some(OutlineKind::Annex)
            }
            Mark::Article => {
                let before = index.checked_sub(1).map(|before| &lines[before]);
                match count.judge(&marked, before) {
                    Verdict::Article(doubt) => {
                        sorted[index].doubt = doubt;
                        Some(OutlineKind::Article)
                    }
                    Verdict::Citation => {
                        sorted[index].doubt = Some(Doubt::Citation);
                        None
                    }
                }
            }
            _ => {
                numbered = true;
                continue;
            }
        };
        match kind {
            Some(kind) => {
                if kind != OutlineKind::Article {
                    count.heading();
                }
                sorted[index].kind = kind;
            }
            None => sorted[index].marked = None,
        }
    }
    count.last().is_some()
}

/// For every line, the number of the next line that begins like an article.
fn next_articles(sorted: &[Sorted<'_>]) -> Vec<Option<u32>> {
    let mut next = None;
    let mut found: Vec<Option<u32>> = sorted
        .iter()
        .rev()
        .map(|line| {
            if let Some(marked) = line
                .marked
                .as_ref()
                .filter(|marked| marked.mark == Mark::Article)
            {
                next = Some(marked.value);
            }
            next
        })
        .collect();
    found.reverse();
    found
}

/// Settles clauses, items, decimals and bullets.
fn lists(sorted: &mut [Sorted<'_>], has_articles: bool) {
    let has = |wanted: Mark| {
        sorted.iter().any(|line| {
            line.marked
                .as_ref()
                .is_some_and(|marked| marked.mark == wanted)
        })
    };
    let (has_items, has_digits) = (has(Mark::Item), has(Mark::Digit));
    let has_brackets = has(Mark::DigitInBrackets);
    // A ① that no ② follows is the number of a note.
    let has_circled = sorted.iter().any(|line| {
        let marked = line.marked.as_ref();
        marked.is_some_and(|marked| marked.mark == Mark::Circled && marked.value == 2)
    });
    let decimal = !has_articles && counts_in_decimals(sorted);
    let next_decimal = next_decimals(sorted);
    let (mut lists, mut decimals) = (Lists::default(), Decimals::default());
    for index in 0..sorted.len() {
        let next_is_article = sorted
            .get(index + 1)
            .is_some_and(|line| line.kind == OutlineKind::Article);
        let line = &mut sorted[index];
        if line.kind != OutlineKind::Text {
            if !matches!(
                line.kind,
                OutlineKind::Row | OutlineKind::Page | OutlineKind::Mark
            ) {
                lists.clear();
            }
            continue;
        }
        let Some(marked) = line.marked.as_mut() else {
            continue;
        };
        if decimal && marked.mark == Mark::Digit && next_decimal[index] == Some(marked.value) {
            marked.path = vec![marked.value];
            marked.mark = Mark::Decimal;
        }
        let kind = match marked.mark {
            Mark::Clause => {
                line.leads = has_articles && next_is_article && is_name(marked.rest);
                Some(OutlineKind::Clause)
            }
            Mark::Item => Some(OutlineKind::Item),
            Mark::Digit if has_items => Some(OutlineKind::Subitem),
            Mark::DigitInBrackets if has_items || has_digits => Some(OutlineKind::Subitem),
            Mark::Circled if !has_circled => None,
            Mark::Circled if has_items || has_digits || has_brackets => Some(OutlineKind::Subitem),
            Mark::Digit | Mark::DigitInBrackets | Mark::Circled => Some(OutlineKind::Item),
            Mark::Bullet => Some(OutlineKind::Bullet),
            Mark::Decimal if decimal || marked.path.len() > 1 => {
                let taken = decimals.take(&marked.path);
                if !taken && marked.path.len() > 1 {
                    line.doubt = Some(Doubt::DecimalOutOfTurn);
                }
                taken.then(|| decimal_kind(marked.path.len(), decimal))
            }
            _ => None,
        };
        match kind {
            Some(kind) => {
                if matches!(kind, OutlineKind::Chapter | OutlineKind::Article) {
                    lists.clear();
                }
                if !lists.take(marked.mark, marked.value) {
                    line.doubt = Some(Doubt::ItemOutOfTurn);
                }
                line.kind = kind;
            }
            None => line.marked = None,
        }
    }
}

/// 1 is a 章 and 1.1 a 条 where the whole text counts so; inside articles 1.1 is an item.
fn decimal_kind(depth: usize, whole: bool) -> OutlineKind {
    match (whole, depth) {
        (true, 1) => OutlineKind::Chapter,
        (true, 2) => OutlineKind::Article,
        (true, 3) | (false, 0..=2) => OutlineKind::Item,
        _ => OutlineKind::Subitem,
    }
}

fn counts_in_decimals(sorted: &[Sorted<'_>]) -> bool {
    let mut decimals = Decimals::default();
    let paths = sorted
        .iter()
        .filter_map(|line| line.marked.as_ref())
        .filter(|marked| marked.mark == Mark::Decimal && marked.path.len() > 1);
    paths.filter(|marked| decimals.take(&marked.path)).count() >= 2
}

/// For every line, the first number of the next decimal of at least two.
fn next_decimals(sorted: &[Sorted<'_>]) -> Vec<Option<u32>> {
    let mut next = None;
    let mut found: Vec<Option<u32>> = sorted
        .iter()
        .rev()
        .map(|line| {
            let known = next;
            if let Some(marked) = line.marked.as_ref().filter(|marked| marked.path.len() > 1) {
                next = marked.path.first().copied();
            }
            known
        })
        .collect();
    found.reverse();
    found
}

/// Finds the title; lists in a letter before the first article are part of the letter.
fn before_the_text(lines: &[Line], sorted: &mut [Sorted<'_>], has_articles: bool) {
    let begins = |line: &Sorted<'_>| {
        line.kind == OutlineKind::Article
            || line
                .marked
                .as_ref()
                .is_some_and(|marked| is_division(marked.mark))
            || line.leads
            || (line.marked.is_none() && line.kind == OutlineKind::Heading)
            || (!has_articles && line.marked.is_some())
    };
    let first_heading =
        |line: &Sorted<'_>| line.kind == OutlineKind::Heading && line.marked.is_none();
    // The first heading of markdown is the title, not the beginning of the text.
    let titled = sorted
        .iter()
        .position(|line| !matches!(line.kind, OutlineKind::Page | OutlineKind::Mark))
        .filter(|index| first_heading(&sorted[*index]) && lines[*index].text.starts_with('#'));
    let skip = titled.map_or(0, |index| index + 1);
    let end = sorted
        .iter()
        .enumerate()
        .position(|(index, line)| index >= skip && begins(line))
        .unwrap_or(if has_articles { sorted.len() } else { 1 });
    let end = end.min(sorted.len());
    for line in &mut sorted[..end] {
        if has_articles && line.marked.is_some() {
            (line.kind, line.marked, line.doubt) = (OutlineKind::Text, None, None);
        }
    }
    let eligible = |index: usize| {
        let line = &sorted[index];
        (line.kind == OutlineKind::Text && line.marked.is_none())
            || titled == Some(index)
            || (line.kind == OutlineKind::Page && !is_page_number(&lines[index].text))
    };
    let found = titled.or_else(|| title(lines, eligible, end.min(sorted.len())));
    if let Some(index) = found {
        sorted[index].kind = OutlineKind::Title;
    }
}
