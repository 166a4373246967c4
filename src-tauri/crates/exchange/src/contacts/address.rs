//! An address out of its parts, in the order of its script.

/// As columns or properties give them; what is not said is empty.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) country: String,
    pub(super) province: String,
    pub(super) city: String,
    pub(super) street: Vec<String>,
    pub(super) postcode: String,
}

/// Chinese addresses go from large to small and are written together; others from small to large.
pub(super) fn compose(parts: &Parts) -> String {
    let Parts {
        country,
        province,
        city,
        street,
        postcode,
    } = parts;
    let mut said = [province, city].into_iter().chain(street);
    if said.any(|part| part.chars().any(is_han)) {
        let street = street.concat();
        let mut whole = String::new();
        // 重庆 before 重庆市, or before a street that begins with it, would say it twice.
        if !city.contains(province.as_str()) && !street.contains(province.as_str()) {
            whole.push_str(province);
        }
        if !street.contains(city.as_str()) {
            whole.push_str(city);
        }
        return whole + &street;
    }
    let filled = |parts: &[&String], sign: &str| -> String {
        let filled: Vec<&str> = parts
            .iter()
            .map(|part| part.as_str())
            .filter(|part| !part.is_empty())
            .collect();
        filled.join(sign)
    };
    let place = filled(&[city, province, postcode], " ");
    let mut all: Vec<&String> = street.iter().collect();
    all.extend([&place, country]);
    filled(&all, ", ")
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_not_said_twice() {
        let parts = |province: &str, city: &str, street: &str| Parts {
            province: province.into(),
            city: city.into(),
            street: vec![street.into()],
            ..Parts::default()
        };
        assert_eq!(
            compose(&parts("重庆", "重庆市", "解放路1号")),
            "重庆市解放路1号"
        );
        assert_eq!(
            compose(&parts("浙江省", "台州市", "台州市解放路1号")),
            "浙江省台州市解放路1号"
        );
        assert_eq!(
            compose(&parts("CO", "Denver", "1 Main St")),
            "1 Main St, Denver CO"
        );
    }
}
