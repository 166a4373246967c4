//! A firm of six for the tests of this folder.

use chrono::NaiveDate;

use super::engine::{Allocation, allocate};
use super::{
    Award, BonusRules, Fault, FaultDecision, FaultKind, GatheredPerson, MajorMeeting, Named,
    QuarterFacts, Score, gather, propose,
};
use crate::exact::Exact;
use crate::ids::{DepartmentId, EmployeeId, FaultId, PostId, RegulationId, VersionId};
use crate::money::Money;
use crate::people::{
    Assignment, Department, Employee, EmploymentType, Organisation, PayBasis, PayBasisEntry, Post,
    Sensitive,
};
use crate::quarter::Quarter;
use crate::regulations::{Parameters, Source, Version, VersionState, library, parse};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn exact(text: &str) -> Exact {
    Exact::parse_decimal(text).unwrap()
}

pub(super) fn yuan(text: &str) -> Money {
    Money::parse(text).unwrap()
}

pub(super) fn source() -> Source {
    parse(library::BONUS_FULL).unwrap()
}

pub(super) fn parameters(edits: &[(&str, Option<&str>, &str)]) -> Parameters {
    edits
        .iter()
        .fold(source().parameters, |parameters, (key, row, text)| {
            parameters.edit(key, *row, text).unwrap()
        })
}

pub(super) fn version(parameters: Parameters) -> Version {
    Version {
        id: VersionId::from(1),
        regulation: RegulationId::from(1),
        ordinal: 1,
        state: VersionState::Issued,
        label: Some("2026年第1版".into()),
        number: None,
        issued_on: Some(day("2025-12-20")),
        effective_on: Some(day("2026-01-01")),
        trial_until: None,
        ended_on: None,
        adopted: true,
        body: source().body,
        parameters,
        hash: None,
        based_on: None,
    }
}

pub(super) fn employee(id: i64, name: &str, post: i64) -> Employee {
    Employee {
        id: EmployeeId::from(id),
        code: format!("E{id:02}"),
        name: name.into(),
        employment: EmploymentType::Regular,
        hired_on: day("2020-01-01"),
        left_on: None,
        assignments: vec![Assignment {
            from: day("2020-01-01"),
            post: PostId::from(post),
        }],
        pay_basis: vec![PayBasisEntry {
            from: day("2020-01-01"),
            basis: PayBasis::Wage,
        }],
        leaves: Vec::new(),
        sensitive: Sensitive::default(),
        note: String::new(),
    }
}

/// 经理 E01 above 主管 E02, who leads E03 and E04; E05 sells on commission; E06 moves on 16 August from
/// 客户服务部 to 零售部.
pub(super) fn organisation() -> Organisation {
    let department = |id: i64, name: &str| Department {
        id: DepartmentId::from(id),
        name: name.into(),
        parent: None,
        position: 0,
    };
    let post = |id: i64, name: &str, department: i64, superior: Option<i64>, class: &str| Post {
        id: PostId::from(id),
        name: name.into(),
        department: DepartmentId::from(department),
        superior: superior.map(PostId::from),
        class: class.into(),
        headcount: 1,
    };
    let mut seller = employee(5, "陶然", 4);
    seller.pay_basis[0].basis = PayBasis::Commission;
    let mut mover = employee(6, "苏祎", 3);
    mover.assignments.push(Assignment {
        from: day("2026-08-16"),
        post: PostId::from(4),
    });
    Organisation {
        departments: vec![
            department(1, "综合管理部"),
            department(2, "客户服务部"),
            department(3, "零售部"),
        ],
        posts: vec![
            post(1, "运营经理", 1, None, "经理级"),
            post(2, "客服主管", 2, Some(1), "主管级"),
            post(3, "客服专员", 2, Some(2), "专员级"),
            post(4, "销售顾问", 3, Some(1), "骨干级"),
        ],
        employees: vec![
            employee(4, "何玥", 3),
            employee(1, "沈砚", 1),
            employee(2, "方旻", 2),
            employee(3, "顾昉", 3),
            seller,
            mover,
        ],
    }
}

pub(super) fn facts() -> QuarterFacts {
    let score = |id: i64, score: &str| Score {
        employee: EmployeeId::from(id),
        score: exact(score),
        source: "typed".into(),
    };
    QuarterFacts {
        quarter: "2026Q3".parse::<Quarter>().unwrap(),
        revenue: Some(yuan("1234567.89")),
        target: Some(yuan("1200000")),
        scores: vec![
            score(1, "88"),
            score(2, "91.5"),
            score(3, "79.995"),
            score(4, "65"),
            score(6, "90"),
        ],
        awards: vec![Award {
            employee: EmployeeId::from(3),
            amount: yuan("300"),
            reason: "客户书面表扬".into(),
        }],
        opening_reserve: Money::ZERO,
    }
}

pub(super) fn rules(edits: &[(&str, Option<&str>, &str)]) -> BonusRules {
    BonusRules::read(&parameters(edits)).unwrap()
}

pub(super) fn people(rules: &BonusRules) -> Vec<GatheredPerson> {
    gather(&organisation(), &facts(), rules).unwrap()
}

pub(super) fn named(id: i64, figure: &str) -> Named {
    Named {
        employee: EmployeeId::from(id),
        figure: exact(figure),
        responsible: false,
        statement: "认可".into(),
        heard_on: Some(day("2026-09-10")),
        measure: None,
        reversed: false,
    }
}

pub(super) fn fault(id: i64, kind: FaultKind, named: Vec<Named>) -> Fault {
    Fault {
        id: FaultId::from(id),
        quarter: facts().quarter,
        kind,
        happened_on: day("2026-09-03"),
        facts: "没有按预约上门".into(),
        article: None,
        named,
        decision: FaultDecision {
            deciders: vec![EmployeeId::from(1)],
            decided_on: day("2026-09-12"),
            reason: "一周内重复发生".into(),
            deputies: Vec::new(),
        },
        supervision: None,
        withdrawn: None,
    }
}

pub(super) fn major() -> FaultKind {
    FaultKind::Major {
        meeting: MajorMeeting {
            number: "综管会〔2026〕5号".into(),
            held_on: day("2026-09-11"),
            participants: "沈砚、方旻、王工".into(),
            votes: None,
            resolution: "认定为重大过失".into(),
        },
    }
}

pub(super) fn calculated(rules: &BonusRules, faults: &[Fault]) -> Allocation {
    let proposal = propose(rules, &facts(), &people(rules), faults, true).unwrap();
    let allocation = allocate(&proposal).unwrap();
    assert!(allocation.balances());
    allocation
}
