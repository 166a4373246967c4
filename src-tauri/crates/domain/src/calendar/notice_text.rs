//! The plain text of a notice: its year, its number, its day, and what stands under each holiday.

use chrono::NaiveDate;

use super::notice::STATUTORY;

/// One width for digits and marks, no blanks inside lines.
pub(super) fn straight(text: &str) -> String {
    let chars = text.chars().filter_map(|c| {
        Some(match c {
            '\n' => '\n',
            c if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' => return None,
            '０'..='９' => char::from(b'0' + u8::try_from(u32::from(c) - 0xff10).ok()?),
            ':' => '：',
            '(' => '（',
            ')' => '）',
            ',' => '，',
            ';' => '；',
            '．' => '.',
            c => c,
        })
    });
    chars.collect()
}

/// The year of the title, else the one whose holidays are announced.
pub(super) fn year_of(text: &str) -> Option<i32> {
    const ANNOUNCED: [&str; 4] = ["元旦", "部分节假日", "节假日", "放假"];
    let years: Vec<(i32, &str, &str)> = text
        .match_indices('年')
        .filter_map(|(at, mark)| {
            let start = at.checked_sub(4)?;
            let year: i32 = text.get(start..at)?.parse().ok()?;
            let known = (2000..=2200).contains(&year);
            known.then_some((year, &text[..start], &text[at + mark.len()..]))
        })
        .collect();
    let after = |word: &str| years.iter().find(|(_, before, _)| before.ends_with(word));
    let announced = || {
        let mut years = years.iter();
        years.find(|(_, _, behind)| ANNOUNCED.iter().any(|word| behind.starts_with(word)))
    };
    let found = after("关于").or_else(|| after("现将")).or_else(announced);
    found.map(|(year, ..)| *year)
}

/// 国办发明电〔2026〕7号
pub(super) fn number_of(text: &str) -> String {
    let lines = text.split(['\n', '。']);
    let found = lines.filter_map(|line| {
        let start = line.find("国办发")?;
        let end = line.get(start..)?.find('号')?;
        line.get(start..start + end + '号'.len_utf8())
    });
    let mut found = found.filter(|number| number.chars().count() <= 30);
    found.next().unwrap_or_default().to_owned()
}

/// The day under the notice: a line of its own, or the last words.
pub(super) fn issued_on(text: &str) -> Option<NaiveDate> {
    let last = text
        .trim_end()
        .rsplit(['\n', '。'])
        .find(|line| line.ends_with('日'))?;
    let start = last.rfind("20")?;
    let day = last.get(start..)?.strip_suffix('日')?;
    let (year, rest) = day.split_once('年')?;
    let (month, day) = rest.split_once('月')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Names and what stands behind them: 一、元旦：1月1日…
pub(super) fn items(text: &str) -> Vec<(&str, &str)> {
    // Where a name begins with its number, where its words begin, and the name.
    let mut heads: Vec<(usize, usize, &str)> = Vec::new();
    for (at, _) in text.match_indices('：') {
        let before = &text[..at];
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| !"。；，：\n）".contains(*c))
            .last()
            .map_or(at, |(start, _)| start);
        let mut name = &before[start..];
        // 一、 and 1. and （一） are the number.
        let number = name
            .char_indices()
            .take_while(|(_, c)| "一二三四五六七八九十0123456789（）".contains(*c));
        if let Some((last, c)) = number.last() {
            let rest = &name[last + c.len_utf8()..];
            name = rest.strip_prefix(['、', '.', '）']).unwrap_or(rest);
        }
        // The blanks that stood before a name may be gone: 安排的通知元旦.
        let first = STATUTORY.iter().filter_map(|(word, ..)| name.find(word));
        let first = first.min();
        let statutory = first.is_some();
        name = &name[first.unwrap_or_default()..];
        let ends = |some: &[&str]| some.iter().any(|end| name.ends_with(end));
        let named = (statutory && ends(&["节", "元旦", "假期"])) || ends(&["纪念日", "胜利日"]);
        if named && name.chars().count() <= 16 {
            heads.push((start, at + '：'.len_utf8(), name));
        }
    }
    let ends = heads.iter().skip(1).map(|(start, ..)| *start);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let bodies = heads.iter().zip(ends).map(|((_, begin, name), end)| {
        let body = &text[*begin..end];
        // What is asked of the authorities follows the last holiday.
        let body = ["节假日期间", "国务院办公厅"]
            .iter()
            .fold(body, |body, word| {
                body.split_once(word).map_or(body, |(before, _)| before)
            });
        // The number of the next holiday may be left behind.
        let body =
            body.trim_end_matches(|c: char| "（一二三四五六七八九十0123456789、.\n".contains(c));
        (*name, body)
    });
    bodies.collect()
}

/// 共8天, 放假1天
pub(super) fn count_of(sentence: &str) -> Option<u32> {
    ["共", "放假"].iter().find_map(|word| {
        let (_, rest) = sentence.split_once(word)?;
        let (digits, _) = rest.split_once('天')?;
        digits.parse().ok()
    })
}
