//! 金额 as people write them: `1,200,000.00`, `￥1200`, `80万`, `12.5万`, `3 500`.

use domain::accounts::text::plain;
use domain::exact::Exact;
use domain::money::Money;

/// Yuan; `unit` is what the heading says one counts in: 1, or 10 000 for 万元. Nothing for what is no
/// amount or below zero.
pub(crate) fn parse(text: &str, unit: u32) -> Option<Money> {
    let text: String = plain(text)
        .chars()
        .filter(|c| !matches!(c, ',' | ' ' | '¥' | '￥' | '，' | '\''))
        .collect();
    let text = text.trim_start_matches("RMB").trim_start_matches("CNY");
    let text = text.trim_end_matches('元');
    let (number, own) = [
        ("万", 10_000),
        ("w", 10_000),
        ("W", 10_000),
        ("千", 1_000),
        ("亿", 100_000_000),
    ]
    .into_iter()
    .find_map(|(word, unit)| text.strip_suffix(word).map(|number| (number, unit)))
    .unwrap_or((text, unit));
    if number.is_empty() || number.len() > 20 {
        return None;
    }
    let amount = Exact::parse_decimal(number).ok()?;
    if amount.is_negative() {
        return None;
    }
    Money::from_yuan(&(&amount * &Exact::from(own)))
}

/// What a heading says its amounts count in: 年采购额(万元).
pub(crate) fn unit(heading: &str) -> u32 {
    if heading.contains("万") { 10_000 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_the_ways_people_write_them() {
        let read = |text: &str| parse(text, 1).map(|money| money.to_string());
        for (text, yuan) in [
            ("1,200,000.00", "1200000.00"),
            ("1200000", "1200000.00"),
            ("￥1,200,000", "1200000.00"),
            ("80万", "800000.00"),
            ("12.5万元", "125000.00"),
            ("3 500", "3500.00"),
            ("0", "0.00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(yuan), "{text}");
        }
        for wrong in ["-100", "很多", "", "1e9", "12.5.1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(
            parse("120", unit("销售(万元)"))
                .map(|money| money.to_string())
                .as_deref(),
            Some("1200000.00")
        );
    }
}
