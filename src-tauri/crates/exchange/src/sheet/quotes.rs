//! Quotation marks of a .csv that open a field and are never properly closed.

use std::borrow::Cow;

/// The text without the marks that would swallow rows: one that opens a field, runs over the end of its
/// line and is then closed in the middle of another field, or never. The characters behind the mark stay,
/// so its row reads like any other. A field that really has several lines keeps its marks (RFC 4180 2.6).
pub(super) fn without_stray(text: &str, separator: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut stray = Vec::new();
    let (mut at, mut begins) = (0, true);
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' && begins {
            match closing(bytes, at, separator) {
                Some(end) => at = end,
                None => stray.push(at),
            }
        }
        begins = bytes
            .get(at)
            .is_some_and(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
        at += 1;
    }
    if stray.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    for place in stray {
        clean.push_str(&text[from..place]);
        from = place + 1;
    }
    clean.push_str(&text[from..]);
    Cow::Owned(clean)
}

/// Where the mark at `open` is closed; none if it would swallow the end of a line without closing a field.
fn closing(bytes: &[u8], open: usize, separator: u8) -> Option<usize> {
    let (mut at, mut lines) = (open + 1, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => {
                let after = bytes[at + 1..].iter().find(|byte| **byte != b' ');
                let ends =
                    after.is_none_or(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
                return (ends || !lines).then_some(at);
            }
            b'\n' | b'\r' => lines = true,
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_stray;

    #[test]
    fn a_mark_that_is_never_closed_swallows_no_row() {
        for (text, clean) in [
            ("a,\"b\nc,d\n", "a,b\nc,d\n"),
            ("\"a,1\n\"b\",2\n", "a,1\n\"b\",2\n"),
            ("\"a\nb\",1\nc,\"d", "\"a\nb\",1\nc,d"),
        ] {
            assert_eq!(without_stray(text, b','), clean);
        }
    }

    #[test]
    fn fields_of_several_lines_and_marks_inside_a_field_stay() {
        for text in [
            "a,\"b\r\nc\",d\n",
            "5\" pipe,2\n",
            "\"a \"\"b\"\"\nc\" ,1\n",
            "\"大灯\" 项目,1\n",
            "\"\",x\n",
        ] {
            assert_eq!(without_stray(text, b','), text);
        }
    }
}
