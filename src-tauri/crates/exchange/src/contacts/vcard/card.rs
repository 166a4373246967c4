//! What the properties of a card are in a list of customers.

use super::super::Field;
use super::lines::Property;

/// A property taken for a field.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) field: Field,
    /// The property's own name, as a heading.
    pub(super) column: String,
    pub(super) text: String,
}

/// The fields of a card; nothing for a group of cards.
pub(super) fn named(properties: &[Property]) -> Option<Vec<Named>> {
    let value = |name: &str| {
        properties
            .iter()
            .find(|property| property.name == name && !property.value.is_empty())
    };
    let is = |name: &str, word: &str| {
        value(name).is_some_and(|property| property.value.eq_ignore_ascii_case(word))
    };
    if is("KIND", "group") || is("X-ADDRESSBOOKSERVER-KIND", "group") {
        return None;
    }
    let firm = is("KIND", "org") || is("X-ABSHOWAS", "company");
    let mut named = Vec::new();
    let mut add = |field: Field, column: &str, text: &str| {
        let text = unescape(text);
        if !text.is_empty() {
            named.push(Named {
                field,
                column: column.to_owned(),
                text,
            });
        }
    };
    let org = value("ORG")
        .map(|property| parts(&property.value))
        .unwrap_or_default();
    let full = value("FN")
        .map(|property| property.value.clone())
        .unwrap_or_default();
    if let Some(org) = org.first().filter(|org| !org.is_empty()) {
        add(Field::Account, "ORG", org);
    } else if firm {
        add(Field::Account, "FN", &full);
    }
    if !firm {
        let name = value("N")
            .map(|property| parts(&property.value))
            .unwrap_or_default();
        let part = |at: usize| {
            name.get(at)
                .map_or("", |part| part.as_str())
                .replace(',', " ")
        };
        let chinese = name
            .iter()
            .take(3)
            .any(|part| part.chars().any(|c| !c.is_ascii() && c.is_alphabetic()));
        if full.is_empty() || chinese {
            add(Field::LastName, "N", &part(0));
            add(Field::FirstName, "N", &part(1));
            add(Field::MiddleName, "N", &part(2));
        } else {
            add(Field::Person, "FN", &full);
        }
    }
    if let Some(department) = org.get(1) {
        add(Field::Department, "ORG", department);
    }
    if let Some(post) = value("TITLE").or_else(|| value("ROLE")) {
        add(Field::Post, &post.name, &post.value);
    }
    for property in properties {
        let text = property.value.as_str();
        match property.name.as_str() {
            "TEL" if property.is("FAX") => add(Field::Fax, "TEL", &tel(text)),
            "TEL" => add(Field::Phone, "TEL", &tel(text)),
            "EMAIL" => add(Field::Email, "EMAIL", text),
            "NOTE" => add(Field::Note, "NOTE", text),
            "X-WECHAT" | "X-WEIXIN" => add(Field::Wechat, &property.name, text),
            _ => {}
        }
    }
    if let Some(birthday) = value("BDAY") {
        add(Field::Birthday, "BDAY", &birthday.value);
    }
    if let Some(page) = value("URL") {
        add(Field::Website, "URL", &page.value);
    }
    let addresses = || properties.iter().filter(|property| property.name == "ADR");
    if let Some(address) = addresses()
        .find(|address| address.is("WORK"))
        .or_else(|| addresses().next())
    {
        let parts = parts(&address.value);
        let fields = [
            Field::Street,
            Field::Street,
            Field::Street,
            Field::City,
            Field::Province,
            Field::Postcode,
            Field::Country,
        ];
        for (field, part) in fields.into_iter().zip(&parts) {
            add(field, "ADR", part);
        }
    }
    Some(named)
}

/// `tel:+86-138…;ext=801` of version 4.
fn tel(text: &str) -> String {
    match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text[4..].replace(";ext=", " ext "),
        _ => text.to_owned(),
    }
}

/// Parts between semicolons that are not escaped.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in text.chars() {
        match (c, escaped) {
            (';', false) => parts.push(String::new()),
            _ => {
                if let Some(last) = parts.last_mut() {
                    last.push(c);
                }
            }
        }
        escaped = c == '\\' && !escaped;
    }
    parts
}

/// `\n`, `\,`, `\;` and `\\` as what they stand for.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            c => plain.push(c),
        }
    }
    plain.trim().to_owned()
}
