//! Who made it, what it is called, since when: FRBR work, expression and manifestation.

use std::io;

use chrono::NaiveDate;

use super::Pen;
use crate::manuscript::Manuscript;

/// `/akn/cn/act/regulation/2025-12-20/bonus`
fn work(manuscript: &Manuscript, part: &str) -> String {
    let day = day_of_the_work(manuscript);
    format!("/akn/cn/act/regulation/{day}/{}{part}", manuscript.slug)
}

fn day_of_the_work(manuscript: &Manuscript) -> NaiveDate {
    manuscript.issued_on.unwrap_or(manuscript.written_on)
}

/// The metadata of the whole.
pub(super) fn of_the_act(pen: &mut Pen, manuscript: &Manuscript) -> io::Result<()> {
    pen.create_element("meta").write_inner_content(|pen| {
        identification(pen, manuscript, "")?;
        if let Some(day) = manuscript.effective_on {
            pen.create_element("lifecycle")
                .with_attribute(("source", "#issuer"))
                .write_inner_content(|pen| {
                    pen.create_element("eventRef")
                        .with_attribute(("date", day.to_string().as_str()))
                        .with_attribute(("source", "#issuer"))
                        .with_attribute(("type", "generation"))
                        .with_attribute(("eId", "in_force"))
                        .write_empty()?;
                    Ok(())
                })?;
        }
        references(pen, manuscript)
    })?;
    Ok(())
}

/// The metadata of an annex, which is a document of its own.
pub(super) fn of_an_annex(pen: &mut Pen, manuscript: &Manuscript, eid: &str) -> io::Result<()> {
    pen.create_element("meta")
        .write_inner_content(|pen| identification(pen, manuscript, &format!("/!{eid}")))?;
    Ok(())
}

fn identification(pen: &mut Pen, manuscript: &Manuscript, part: &str) -> io::Result<()> {
    let this = work(manuscript, part);
    let whole = work(manuscript, "");
    let expression = format!("/zho@{}", day_of_the_work(manuscript));
    let levels = [
        ("FRBRWork", String::new()),
        ("FRBRExpression", expression.clone()),
        ("FRBRManifestation", format!("{expression}.xml")),
    ];
    pen.create_element("identification")
        .with_attribute(("source", "#issuer"))
        .write_inner_content(|pen| {
            for (level, suffix) in &levels {
                pen.create_element(*level).write_inner_content(|pen| {
                    value(pen, "FRBRthis", &format!("{this}{suffix}"))?;
                    value(pen, "FRBRuri", &format!("{whole}{suffix}"))?;
                    let (day, what) = match *level {
                        "FRBRManifestation" => (manuscript.written_on, "export"),
                        _ => (day_of_the_work(manuscript), "issue"),
                    };
                    pen.create_element("FRBRdate")
                        .with_attribute(("date", day.to_string().as_str()))
                        .with_attribute(("name", what))
                        .write_empty()?;
                    pen.create_element("FRBRauthor")
                        .with_attribute(("href", "#issuer"))
                        .write_empty()?;
                    match *level {
                        "FRBRWork" => {
                            value(pen, "FRBRcountry", "cn")?;
                            value(pen, "FRBRsubtype", "regulation")?;
                            if let Some(number) = &manuscript.number {
                                value(pen, "FRBRnumber", number)?;
                            }
                            value(pen, "FRBRname", &manuscript.title)
                        }
                        "FRBRExpression" => {
                            value(pen, "FRBRversionNumber", &manuscript.version)?;
                            pen.create_element("FRBRlanguage")
                                .with_attribute(("language", "zho"))
                                .write_empty()?;
                            Ok(())
                        }
                        _ => value(pen, "FRBRformat", "application/akn+xml"),
                    }
                })?;
            }
            Ok(())
        })?;
    Ok(())
}

fn value(pen: &mut Pen, name: &str, value: &str) -> io::Result<()> {
    pen.create_element(name)
        .with_attribute(("value", value))
        .write_empty()?;
    Ok(())
}

fn references(pen: &mut Pen, manuscript: &Manuscript) -> io::Result<()> {
    pen.create_element("references")
        .with_attribute(("source", "#issuer"))
        .write_inner_content(|pen| {
            pen.create_element("TLCOrganization")
                .with_attribute(("eId", "issuer"))
                .with_attribute(("href", "/akn/ontology/organization/cn/issuer"))
                .with_attribute(("showAs", manuscript.issuer.as_str()))
                .write_empty()?;
            Ok(())
        })?;
    Ok(())
}
