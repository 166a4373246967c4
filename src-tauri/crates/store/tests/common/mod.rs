//! A company file to try things on, with next to no key stretching.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]
#![allow(dead_code, reason = "every test binary uses its own part of it")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use domain::ids::{EmployeeId, PostId};
use domain::moment::Moment;
use domain::people::{
    Assignment, Department, Employee, EmploymentType, PayBasis, PayBasisEntry, Post, Sensitive,
};
use serde_json::json;
use store::{Actor, Company, CompanyFile, FirstUser, KdfCost, RecoveryCode, StoreError, Tx};
use tempfile::TempDir;

pub const PASSWORD: &str = "蜡烛照亮了整个房间";

pub struct Shop {
    pub folder: TempDir,
    pub path: PathBuf,
    pub code: RecoveryCode,
}

pub fn at() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-11-23T09:00:00+08:00").unwrap())
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Shop {
    pub fn new() -> (Self, CompanyFile) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("明烛灯饰.guiju");
        let (file, code) = create(&path);
        (Self { folder, path, code }, file)
    }

    pub fn open(&self) -> CompanyFile {
        CompanyFile::open(&self.path, "owner", PASSWORD).unwrap()
    }
}

pub fn create(path: &Path) -> (CompanyFile, RecoveryCode) {
    let company = Company {
        name: "明烛灯饰有限公司".to_owned(),
        ..Company::default()
    };
    let owner = FirstUser {
        login: "owner",
        display_name: "沈明烛",
        password: PASSWORD,
    };
    CompanyFile::create(path, &company, &owner, KdfCost::for_tests(), &at()).unwrap()
}

/// Writes as the logged-in user.
pub fn write<T>(
    file: &mut CompanyFile,
    write: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let who = file.actor().unwrap();
    file.record(&who, &at(), "test.write", "test", json!({}), write)
}

pub fn who(file: &CompanyFile) -> Actor {
    file.actor().unwrap()
}

pub fn department(name: &str) -> Department {
    Department {
        id: 0.into(),
        name: name.to_owned(),
        parent: None,
        position: 1,
    }
}

pub fn employee(code: &str, name: &str, post: PostId) -> Employee {
    Employee {
        id: EmployeeId::from(0),
        code: code.to_owned(),
        name: name.to_owned(),
        employment: EmploymentType::Regular,
        hired_on: day("2024-03-01"),
        left_on: None,
        assignments: vec![Assignment {
            from: day("2024-03-01"),
            post,
        }],
        pay_basis: vec![PayBasisEntry {
            from: day("2024-03-01"),
            basis: PayBasis::Wage,
        }],
        leaves: Vec::new(),
        sensitive: Sensitive {
            mobile: "13800000000".to_owned(),
            ..Sensitive::default()
        },
        note: String::new(),
    }
}

/// A department, a post and two people.
pub fn staff(file: &mut CompanyFile) -> [EmployeeId; 2] {
    write(file, |tx| {
        let people = tx.people();
        let department = people.insert_department(&department("零售部"))?;
        let post = people.insert_post(&Post {
            id: 0.into(),
            name: "店员".to_owned(),
            department,
            superior: None,
            class: "专员级".to_owned(),
            headcount: 2,
        })?;
        Ok([
            people.insert_employee(&employee("E01", "沈祎", post))?,
            people.insert_employee(&employee("E02", "顾旻", post))?,
        ])
    })
    .unwrap()
}

/// Every file of the folder with its bytes, the lock aside.
pub fn bytes_of(path: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().unwrap() != "lock" {
                found.insert(path.clone(), std::fs::read(&path).unwrap());
            }
        }
    }
    found
}
