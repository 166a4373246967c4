//! What the tests of this room share: an office in a folder of its own, a small shop, short forms.

use std::ops::{Deref, DerefMut};

use chrono::{DateTime, NaiveDate};
use domain::moment::Moment;
use domain::people::{EmploymentType, PayBasis};
use store::KdfCost;

use crate::error::{Error, Refusal, Result};
use crate::office::Office;
use crate::people;
use crate::views::{
    AssignmentForm, DepartmentForm, EmployeeForm, NewCompany, PayBasisForm, PostForm,
};

/// An open company file that goes with the test.
pub(crate) struct TestOffice {
    pub(crate) office: Office,
    pub(crate) folder: tempfile::TempDir,
}

impl Deref for TestOffice {
    type Target = Office;

    fn deref(&self) -> &Office {
        &self.office
    }
}

impl DerefMut for TestOffice {
    fn deref_mut(&mut self) -> &mut Office {
        &mut self.office
    }
}

/// 2026-11-23, nine in the morning.
pub(crate) fn moment() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-11-23T09:00:00+08:00").unwrap())
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An empty company, its owner at the desk.
pub(crate) fn office() -> TestOffice {
    let folder = tempfile::tempdir().unwrap();
    let new = NewCompany {
        path: folder.path().join("明烛.guiju").display().to_string(),
        name: "明烛灯饰有限公司".into(),
        short_name: "明烛灯饰".into(),
        code: "明烛".into(),
        owner_name: "周既明".into(),
        login: "owner".into(),
        password: "for-tests-only".into(),
    };
    let (office, _) = Office::found_at_cost(&new, moment(), KdfCost::for_tests()).unwrap();
    TestOffice { office, folder }
}

/// The sample company, its owner at the desk. It takes seconds to work through its quarters, so each
/// build does it once.
pub(crate) fn sample() -> TestOffice {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("明烛.guiju");
    let maker = std::env::current_exe().unwrap();
    house_tests::template::copy("sample", &maker, &path, |path| {
        let cost = KdfCost::for_tests();
        crate::sample::found_at_cost(path, "for-tests-only", moment(), cost)?;
        Ok(())
    })
    .unwrap();
    let office = Office::open(&path, "owner", "for-tests-only", moment()).unwrap();
    TestOffice { office, folder }
}

/// The ids of [`shop`].
pub(crate) struct Shop {
    pub(crate) department: i64,
    /// 店长, 经理级
    pub(crate) manager: i64,
    /// 导购, 专员级, reports to the manager.
    pub(crate) clerk: i64,
}

/// 零售部 with two posts.
pub(crate) fn shop(office: &mut Office) -> Shop {
    let form = DepartmentForm {
        id: None,
        name: "零售部".into(),
        parent: None,
    };
    let view = people::save_department(office, moment(), &form).unwrap();
    let department = i64::from(view.organisation.departments.last().unwrap().id);
    let mut post = |name: &str, class: &str, superior| -> i64 {
        let form = PostForm {
            id: None,
            name: name.into(),
            department,
            superior,
            class: class.into(),
            headcount: 1,
        };
        let view = people::save_post(office, moment(), &form).unwrap();
        view.organisation.posts.last().unwrap().id.into()
    };
    let manager = post("店长", "经理级", None);
    let clerk = post("导购", "专员级", Some(manager));
    Shop {
        department,
        manager,
        clerk,
    }
}

/// Somebody hired on 2024-03-01 on a wage.
pub(crate) fn form(code: &str, name: &str, post: i64) -> EmployeeForm {
    let hired_on = day("2024-03-01");
    EmployeeForm {
        id: None,
        code: code.into(),
        name: name.into(),
        employment: EmploymentType::Regular,
        hired_on,
        left_on: None,
        assignments: vec![AssignmentForm {
            from: hired_on,
            post,
        }],
        pay_basis: vec![PayBasisForm {
            from: hired_on,
            basis: PayBasis::Wage,
        }],
        leaves: vec![],
        mobile: String::new(),
        identity_number: String::new(),
        bank_account: String::new(),
        note: String::new(),
    }
}

/// The refusal that an answer must be.
pub(crate) fn refused<T>(answer: Result<T>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        Err(Error::Broken(error)) => panic!("broken: {error:#}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// The code of [`refused`].
pub(crate) fn code_of<T>(answer: Result<T>) -> String {
    refused(answer).code
}
