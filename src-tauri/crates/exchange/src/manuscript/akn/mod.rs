//! Akoma Ntoso 3.0 (OASIS LegalDocML): the tree with computed numbers, permanent ids as GUID, so that a
//! later version can be matched with this one.

mod body;
mod meta;

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Manuscript, ManuscriptError};

/// The namespace of the final standard (2018-08-29).
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

type Pen = Writer<Vec<u8>>;

/// The regulation as an `act`, its annexes as attachments.
pub fn akoma_ntoso(manuscript: &Manuscript) -> Result<Vec<u8>, ManuscriptError> {
    let manuscript = &with_distinct_ids(manuscript);
    let mut pen = Writer::new_with_indent(Vec::new(), b' ', 2);
    pen.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let (annexes, text): (Vec<_>, Vec<_>) = super::tree::grow(&manuscript.blocks)
        .into_iter()
        .partition(|branch| branch.block.kind == domain::regulations::NodeKind::Annex);
    pen.create_element("akomaNtoso")
        .with_attribute(("xmlns", NAMESPACE))
        .write_inner_content(|pen| {
            pen.create_element("act")
                .with_attribute(("name", "regulation"))
                .write_inner_content(|pen| {
                    meta::of_the_act(pen, manuscript)?;
                    preface(pen, manuscript)?;
                    let labels = body::Labels::of(&manuscript.blocks);
                    body::text(pen, &text, &labels)?;
                    body::attachments(pen, manuscript, &annexes, &labels)
                })
                .map(|_| ())
        })?;
    let mut bytes = pen.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// The lines of the worked example come from one node; in the XML every element has an id of its own.
fn with_distinct_ids(manuscript: &Manuscript) -> Manuscript {
    let mut distinct = manuscript.clone();
    let mut seen = std::collections::HashMap::new();
    for block in &mut distinct.blocks {
        let count = seen.entry(block.id.clone()).or_insert(0_u32);
        *count += 1;
        if *count > 1 {
            block.id.0 = format!("{}~{count}", block.id.0);
        }
    }
    distinct
}

fn preface(pen: &mut Pen, manuscript: &Manuscript) -> io::Result<()> {
    pen.create_element("preface").write_inner_content(|pen| {
        pen.create_element("longTitle").write_inner_content(|pen| {
            pen.create_element("p").write_inner_content(|pen| {
                words(pen, "docProponent", &manuscript.issuer)?;
                words(pen, "docTitle", &manuscript.title)
            })?;
            Ok(())
        })?;
        words(pen, "p", &manuscript.note())
    })?;
    Ok(())
}

/// An element with nothing but text.
fn words(pen: &mut Pen, name: &str, text: &str) -> io::Result<()> {
    pen.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::fixture;

    #[test]
    fn lines_that_come_from_one_node_get_ids_of_their_own() {
        let mut manuscript = fixture::of("@title 试\n@kind other\n* p 目的\n首款。\n");
        let line = manuscript.blocks[1].clone();
        manuscript.blocks.push(line);
        let xml = String::from_utf8(akoma_ntoso(&manuscript).unwrap()).unwrap();
        for piece in ["GUID=\"p/1\"", "GUID=\"p/1~2\"", "eId=\"art_1__para_2\""] {
            assert_eq!(xml.matches(piece).count(), 1, "{piece} in\n{xml}");
        }
    }

    #[test]
    fn numbers_ids_and_references_stand_in_the_xml() {
        let source = "@title 试\n@kind other\n== a 总则\n* p 目的\n列举：\n- 甲，依[[q]]；\n-- 乙；\n- 丙。\n\
            * q 范围\n款。\n@annex f 表单\n| 姓名 | 日期 |\n";
        let xml = String::from_utf8(akoma_ntoso(&fixture::of(source)).unwrap()).unwrap();
        for piece in [
            "<article eId=\"art_1\" GUID=\"p\">",
            "<num>第一条</num>",
            "<point eId=\"art_1__para_1__point_1\"",
            "<ref href=\"#art_2\">第二条</ref>",
            "<heading>总则</heading>",
            "<attachment eId=\"att_1\"",
            "<indent eId=\"art_1__para_1__point_1__indent_1\"",
        ] {
            assert!(xml.contains(piece), "{piece} in\n{xml}");
        }
    }
}
