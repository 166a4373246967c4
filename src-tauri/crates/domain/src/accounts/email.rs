//! E-mail addresses out of what stands in a cell.

use super::text::plain;

/// All addresses of a cell, in lower case: `a@b.cn; C <c@d.cn>`. The parts that are none come back as
/// they were.
pub fn parse_all(text: &str) -> Vec<Result<String, String>> {
    plain(text)
        .split([';', ',', '、', '\n', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .flat_map(|part| {
            // `a@b.cn c@d.cn`; a name before <…> is no address of its own.
            if part.contains('<') || part.matches('@').count() < 2 {
                vec![one(part)]
            } else {
                part.split_whitespace().map(one).collect()
            }
        })
        .collect()
}

fn one(part: &str) -> Result<String, String> {
    let inner = part
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(part, |(inner, _)| inner);
    let inner = inner.trim();
    let address = inner
        .strip_prefix("mailto:")
        .unwrap_or(inner)
        .to_lowercase();
    let good = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
    });
    if good && !address.chars().any(|c| c.is_whitespace() || c.is_control()) && address.len() <= 254
    {
        Ok(address)
    } else {
        Err(part.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_out_of_what_surrounds_them() {
        let good = |text: &str| -> Vec<String> {
            parse_all(text).into_iter().map(Result::unwrap).collect()
        };
        assert_eq!(good("Wxy＠Example.cn"), ["wxy@example.cn"]);
        assert_eq!(good("王 <a@b.cn>; mailto:c@d.cn"), ["a@b.cn", "c@d.cn"]);
        assert_eq!(good("a@b.cn c@d.cn"), ["a@b.cn", "c@d.cn"]);
        assert_eq!(good(" "), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_address_is_handed_back() {
        for text in ["a@b", "没有", "a b@c.cn", "@c.cn", "a@b@c.cn"] {
            assert!(parse_all(text).iter().any(Result::is_err), "{text}");
        }
    }
}
