//! Texts as people type and paste them, brought to one form.

/// Full-width letters, digits and signs as their plain ones; every kind of blank as a space.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        _ => c,
    }
}

/// Half-width throughout, trimmed.
#[must_use]
pub fn plain(text: &str) -> String {
    let half: String = text.chars().map(half_width).collect();
    half.trim().to_owned()
}

/// One line of a name: line breaks between Chinese characters vanish, others are a space; what cannot
/// be seen is taken out.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.trim().chars() {
        if c.is_whitespace() || c == '\u{3000}' {
            gap = true;
            continue;
        }
        if c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{feff}')
        {
            continue;
        }
        let last = line.chars().next_back();
        if gap && last.is_some_and(|last| last.is_ascii()) && c.is_ascii() {
            line.push(' ');
        }
        gap = false;
        line.push(c);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_on_two_lines_becomes_one_and_latin_words_stay_apart() {
        assert_eq!(one_line("多行\n名称有限公司 "), "多行名称有限公司");
        assert_eq!(one_line("Bright  Light\r\nLtd"), "Bright Light Ltd");
        assert_eq!(one_line("明烛\u{200b}灯饰"), "明烛灯饰");
    }

    #[test]
    fn full_width_becomes_half_width() {
        assert_eq!(plain("＋８６　１３８（转）"), "+86 138(转)");
    }
}
