//! Rosters against a company: what is written, what is refused, what is taken back.

mod refused;
mod written;

use std::path::Path;

use domain::people::{Organisation, PayBasis};

use super::*;
use crate::people::save_employee;
use crate::testing::{TestOffice, code_of, day, form, moment, office, refused, shop};
use crate::texts;
use crate::views::ImportAction;

const HEAD: &str = "工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期,离职日期,计薪方式,手机";

fn roster(rows: &str) -> String {
    format!("{HEAD}\n{rows}")
}

fn import(office: &mut TestOffice, text: &str) -> Result<ImportReport> {
    apply_import(
        office,
        moment(),
        Path::new("名单.csv"),
        text.as_bytes(),
        None,
        false,
    )
}

fn preview(office: &Office, text: &str) -> ImportPreview {
    let today = moment().today();
    preview_on(office, today, Path::new("名单.csv"), text.as_bytes(), None).unwrap()
}

fn now(office: &Office) -> Organisation {
    office.file.people().organisation().unwrap()
}

/// The codes of what is wrong in each row.
fn wrong(preview: &ImportPreview) -> Vec<String> {
    let codes = |row: &crate::views::ImportRow| {
        let codes: Vec<&str> = row.errors.iter().map(|error| error.code.as_str()).collect();
        codes.join(" ")
    };
    preview.rows.iter().map(codes).collect()
}
