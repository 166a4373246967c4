//! The staff list and the empty roster, as tables for other programs.

use std::path::Path;

use chrono::NaiveDate;
use domain::people::{Employee, EmploymentType, Organisation, PayBasis};
use exchange::roster::Field;
use exchange::table::Cell;

use super::mask::masked_person;
use super::view::{day_of, post_of};
use crate::error::Result;
use crate::files;
use crate::office::Office;

const SHEET: &str = "员工名单";

/// Everybody, in the columns of the template, so that the list can be changed and imported again.
/// Personal numbers are masked; a masked number is taken as unchanged on import.
pub fn export(office: &Office, today: NaiveDate, path: &Path) -> Result<()> {
    let organisation = office.file.people().organisation()?;
    let rows: Vec<Vec<Cell>> = organisation
        .employees
        .iter()
        .map(|person| row(&organisation, &masked_person(person), today))
        .collect();
    write(path, &rows)
}

/// A roster with headings and nobody in it.
pub fn template(path: &Path) -> Result<()> {
    write(path, &[])
}

/// The ending decides the kind of file.
fn write(path: &Path, rows: &[Vec<Cell>]) -> Result<()> {
    let head: Vec<&str> = Field::ALL.into_iter().map(Field::heading).collect();
    files::write_table(path, SHEET, &head, rows)
}

fn row(organisation: &Organisation, person: &Employee, today: NaiveDate) -> Vec<Cell> {
    let post = post_of(organisation, person, today);
    let department = post.and_then(|post| organisation.department(post.department));
    let superior = post.and_then(|post| organisation.post(post.superior?));
    let text = |field: Field| -> String {
        match field {
            Field::Code => person.code.clone(),
            Field::Name => person.name.clone(),
            Field::Department => department.map(|one| one.name.clone()).unwrap_or_default(),
            Field::Post => post.map(|post| post.name.clone()).unwrap_or_default(),
            Field::PostClass => post.map(|post| post.class.clone()).unwrap_or_default(),
            Field::SuperiorPost => superior.map(|post| post.name.clone()).unwrap_or_default(),
            Field::HiredOn => person.hired_on.to_string(),
            Field::LeftOn => person
                .left_on
                .map(|day| day.to_string())
                .unwrap_or_default(),
            Field::Employment => employment(person.employment).to_owned(),
            Field::PayBasis => basis(person.pay_basis_on(day_of(person, today))).to_owned(),
            Field::Mobile => person.sensitive.mobile.clone(),
            Field::IdentityNumber => person.sensitive.identity_number.clone(),
            Field::BankAccount => person.sensitive.bank_account.clone(),
            Field::Note => person.note.clone(),
        }
    };
    Field::ALL
        .into_iter()
        .map(|field| Cell::Text(text(field)))
        .collect()
}

fn employment(kind: EmploymentType) -> &'static str {
    match kind {
        EmploymentType::Regular => "正式",
        EmploymentType::Probation => "试用期",
        EmploymentType::PartTime => "非全日制",
        EmploymentType::Retired => "退休返聘",
        EmploymentType::Intern => "实习",
        EmploymentType::Labour => "劳务",
    }
}

fn basis(basis: PayBasis) -> &'static str {
    match basis {
        PayBasis::Wage => "固定工资",
        PayBasis::Commission => "业绩提成",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{apply_import, save_employee};
    use crate::testing::{code_of, form, moment, office, shop};

    #[test]
    fn an_exported_list_imported_again_changes_nothing() {
        for ending in ["xlsx", "csv"] {
            let mut office = office();
            let shop = shop(&mut office);
            let mut typed = form("E01", "王祎", shop.clerk);
            typed.mobile = "13812345678".into();
            typed.note = "=1+1".into();
            save_employee(&mut office, moment(), &typed).unwrap();
            save_employee(&mut office, moment(), &form("E02", "李昉", shop.manager)).unwrap();
            let before = office.file.people().organisation().unwrap();
            let path = office.folder.path().join(format!("名单.{ending}"));
            export(&office, moment().today(), &path).unwrap();
            let bytes = files::read(&path).unwrap();
            let report = apply_import(&mut office, moment(), &path, &bytes, None, false).unwrap();
            assert_eq!((report.skipped, report.updated), (2, 0), "{ending}");
            assert_eq!(office.file.people().organisation().unwrap(), before);
        }
    }

    #[test]
    fn an_exported_list_carries_no_personal_number() {
        let mut office = office();
        let shop = shop(&mut office);
        let mut typed = form("E01", "王祎", shop.clerk);
        typed.mobile = "13812345678".into();
        save_employee(&mut office, moment(), &typed).unwrap();
        let path = office.folder.path().join("名单.csv");
        export(&office, moment().today(), &path).unwrap();
        let text = String::from_utf8(files::read(&path).unwrap()).unwrap();
        assert!(text.contains("138****5678") && !text.contains("13812345678"));
    }

    #[test]
    fn the_template_is_a_roster_of_nobody_and_other_endings_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("模板.xlsx");
        template(&path).unwrap();
        let sheet = exchange::sheet::read("模板.xlsx", &files::read(&path).unwrap()).unwrap();
        let roster = exchange::roster::read(&sheet, None).unwrap();
        assert!(roster.missing().is_empty() && roster.rows.is_empty());
        assert_eq!(
            code_of(template(&folder.path().join("模板.pdf"))),
            "file.unknown_ending"
        );
    }
}
