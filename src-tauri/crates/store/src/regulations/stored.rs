//! The stored forms of text and parameters. Format 1 is what the domain types serialize to today; the
//! test holds it. A change there needs format 2 and a reader for 1.

use domain::regulations::{Node, Parameters};

use crate::error::StoreError;
use crate::row::from_json;

pub(super) const BODY_FORMAT: i64 = 1;
pub(super) const PARAMETERS_FORMAT: i64 = 1;

pub(super) fn body(format: i64, text: &str) -> Result<Vec<Node>, StoreError> {
    match format {
        1 => from_json("text of a version", text),
        format => Err(StoreError::UnknownFormat {
            what: "text of a version",
            format,
        }),
    }
}

pub(super) fn parameters(format: i64, text: &str) -> Result<Parameters, StoreError> {
    match format {
        1 => from_json("parameters of a version", text),
        format => Err(StoreError::UnknownFormat {
            what: "parameters of a version",
            format,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::json;

    /// Written by the first release; if this fails, existing files would no longer be read as they are.
    #[test]
    fn format_1_is_read_and_written_as_it_was() {
        let text = r#"[{"id":"general","kind":"chapter","heading":"总则","children":[{"id":"purpose","kind":"article","heading":"目的","note":"为什么","children":[{"id":"purpose-1","kind":"paragraph","runs":[{"kind":"text","text":"奖金池为营业收入的"},{"kind":"parameter","key":"bonus.pool.rate"},{"kind":"reference","target":"scope"}],"when":{"key":"bonus.cap.enabled","value":"on"}}]}]}]"#;
        assert_eq!(json(&body(1, text).unwrap()), text);
        let values = r#"[{"key":"bonus.pool.rate","label":"提取比例","label_en":"Rate","value":{"type":"percent","value":"0.015"},"bounds":{"min":{"type":"percent","value":"0.001"}},"note":""},{"key":"bonus.cap.amount","label":"上限","label_en":"Cap","value":{"type":"money","value":800000},"bounds":{},"note":""},{"key":"bonus.min.days","label":"天数","label_en":"Days","value":{"type":"count","value":30,"unit":{"unit":"days"}},"bounds":{},"note":""}]"#;
        assert_eq!(json(&parameters(1, values).unwrap()), values);
    }

    #[test]
    fn a_form_of_the_future_is_named_not_guessed() {
        assert!(matches!(
            body(2, "[]"),
            Err(StoreError::UnknownFormat { format: 2, .. })
        ));
    }
}
