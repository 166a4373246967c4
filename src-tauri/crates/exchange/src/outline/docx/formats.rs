//! How Word writes a count (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).

use domain::regulations::chinese_numeral;

use crate::outline::roman::roman;

/// A count in one of Word's formats; what is not known is written in Arabic digits.
pub(super) fn written(count: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => chinese_numeral(count),
        "ideographDigital"
        | "taiwaneseDigital"
        | "koreanDigital2"
        | "japaneseDigitalTenThousand" => {
            mapped(&count.to_string(), "0123456789", "〇一二三四五六七八九")
        }
        "chineseLegalSimplified" => legal(count, "零壹贰叁肆伍陆柒捌玖拾佰仟万"),
        "ideographLegalTraditional" => legal(count, "零壹貳參肆伍陸柒捌玖拾佰仟萬"),
        "ideographTraditional" => nth(count, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => nth(count, "子丑寅卯辰巳午未申酉戌亥"),
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_lowercase(),
        "decimalZero" => format!("{count:02}"),
        "numberInDash" => format!("- {count} -"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            mapped(&count.to_string(), "0123456789", "０１２３４５６７８９")
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            nth(count, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        }
        "ideographEnclosedCircle" => nth(count, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "decimalEnclosedParen" => nth(count, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop" => nth(count, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "upperLetter" => letters(count, 'A'),
        "lowerLetter" => letters(count, 'a'),
        _ => count.to_string(),
    }
}

/// Every character of one alphabet as the one at the same place of the other.
fn mapped(text: &str, from: &str, to: &str) -> String {
    text.chars()
        .map(|c| {
            let place = from.chars().position(|known| known == c);
            place.and_then(|place| to.chars().nth(place)).unwrap_or(c)
        })
        .collect()
}

/// 壹, 拾壹 as 壹拾壹: the formal numerals of contracts and banks.
fn legal(count: u32, characters: &str) -> String {
    let plain = chinese_numeral(count);
    let whole = match plain.strip_prefix('十') {
        Some(rest) => format!("一十{rest}"),
        None => plain,
    };
    mapped(&whole, "零一二三四五六七八九十百千万", characters)
}

/// The character at a place, counted from 1; beyond the last, Word goes on in digits.
fn nth(count: u32, characters: &str) -> String {
    let place = (count as usize).checked_sub(1);
    place
        .and_then(|place| characters.chars().nth(place))
        .map_or_else(|| count.to_string(), String::from)
}

/// A … Z, then AA, BB … as Word counts, which is not how a spreadsheet does.
fn letters(count: u32, first: char) -> String {
    let Some(place) = count.checked_sub(1).filter(|place| *place < 26 * 30) else {
        return count.to_string();
    };
    char::from_u32(u32::from(first) + place % 26)
        .map(|letter| letter.to_string().repeat(place as usize / 26 + 1))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_count_reads_as_word_shows_it() {
        for (count, format, shown) in [
            (4, "upperRoman", "IV"),
            (9, "lowerRoman", "ix"),
            (1994, "upperRoman", "MCMXCIV"),
            (3, "chineseLegalSimplified", "叁"),
            (10, "chineseLegalSimplified", "壹拾"),
            (21, "ideographLegalTraditional", "貳拾壹"),
            (2, "ideographTraditional", "乙"),
            (11, "ideographTraditional", "11"),
            (12, "ideographDigital", "一二"),
            (12, "chineseCounting", "十二"),
            (28, "upperLetter", "BB"),
            (3, "decimalEnclosedParen", "⑶"),
            (21, "decimalEnclosedCircle", "21"),
            (7, "decimalZero", "07"),
            (5, "somethingNew", "5"),
        ] {
            assert_eq!(written(count, format), shown, "{format}");
        }
    }
}
