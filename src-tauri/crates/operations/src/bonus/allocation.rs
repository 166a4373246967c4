//! 奖金分配表: the whole quarter on one signed table, for those who calculate, review and approve.

use domain::bonus::{BonusRun, Explanation, Signoff, StepKey};
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::{
    AllocationRow, AllocationTable, ExcludedPerson, SignaturePlace, Step, Subtotal,
};
use domain::quarter::Quarter;

use super::calculate::run;
use super::explain::{explanation, frozen};
use super::view::view;
use crate::error::Result;
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{BonusPerson, BonusView, PaperRow};

/// Steps of an explanation that make the columns between grade and 核定系数.
const FACTORS: [(StepKey, &str); 4] = [
    (StepKey::DepartmentFactor, "部门系数"),
    (StepKey::PostFactor, "岗位系数"),
    (StepKey::GradeFactor, "等级系数"),
    (StepKey::Days, "在岗天数"),
];

/// Prints the table as it stands and registers it.
pub fn print_allocation(office: &mut Office, now: Moment, quarter: Quarter) -> Result<PaperRow> {
    let run = run(office, quarter)?;
    let signer = PaperSigner::load(office)?;
    let order = Order {
        series: &format!("FP-{quarter}"),
        kind: "allocation_table",
        title: &format!("{} 奖金分配表", quarter.label()),
        subject: &quarter.to_string(),
        people: &[],
    };
    make(office, now, &order, Some(&signer), |office, number| {
        let table = facts(office, now, &run, number)?;
        let pdf = Office::typesetter().allocation_table(&table, now)?;
        Ok((table, pdf))
    })
}

fn facts(office: &Office, now: Moment, run: &BonusRun, number: &str) -> Result<AllocationTable> {
    let seen = view(office, now.today(), run.quarter)?;
    let (frozen, version) = frozen(office, run.quarter)?;
    let mut people: Vec<&BonusPerson> = seen.people.iter().collect();
    people.sort_by_key(|person| {
        seen.departments
            .iter()
            .position(|department| department.name == person.department)
    });
    let mut rows = Vec::new();
    let mut pool = Vec::new();
    for person in &people {
        if let Some(explained) = explanation(&frozen, &version, &person.code)? {
            if pool.is_empty() {
                pool = pool_steps(&explained);
            }
            rows.push(allocation_row(person, &explained));
        }
    }
    let totals = seen.totals.unwrap_or_default();
    let reserve_step = |label: &str, amount: Money| Step {
        label: label.to_owned(),
        expression: String::new(),
        value: format!("{}元", amount.grouped()),
        article: String::new(),
    };
    Ok(AllocationTable {
        company: office.file.company().get()?.name,
        number: number.to_owned(),
        quarter: run.quarter.label(),
        basis: frozen.citation.clone(),
        pool,
        factor_heads: FACTORS.iter().map(|(_, head)| (*head).to_owned()).collect(),
        rows,
        subtotals: seen
            .departments
            .iter()
            .map(|department| subtotal(&seen, &department.name))
            .collect(),
        total: Subtotal {
            label: "合计".to_owned(),
            people: seen.people.len().to_string(),
            amount: totals.amount.grouped(),
            awards: totals.award.grouped(),
            total: totals.total.grouped(),
        },
        reserve: vec![
            reserve_step("期初未分配额度", totals.opening),
            reserve_step("本季奖金池", totals.pool),
            reserve_step("本季核定合计", totals.total),
            reserve_step("期末未分配额度", totals.closing),
        ],
        excluded: seen.excluded.iter().map(excluded).collect(),
        remarks: remarks(run),
        signatures: vec![
            place("编制", run.calculated.as_ref()),
            place("复核", run.reviewed.as_ref()),
            place("批准", run.approved.as_ref()),
        ],
        issued_on: full_day(now.today()),
        audit_head: Some(short_head(&office.file.audit().head()?)),
        watermark: None,
    })
}

/// Revenue, gate and pool: the same for everybody.
fn pool_steps(explained: &Explanation) -> Vec<Step> {
    explained
        .steps
        .iter()
        .filter(|step| {
            matches!(
                step.key,
                StepKey::Revenue | StepKey::Gate | StepKey::Pool | StepKey::Distributable
            )
        })
        .map(|step| Step {
            label: step.label.clone(),
            expression: step.expression.clone(),
            value: step.value.clone(),
            article: step
                .article
                .as_ref()
                .map(|article| article.label.clone())
                .unwrap_or_default(),
        })
        .collect()
}

fn allocation_row(person: &BonusPerson, explained: &Explanation) -> AllocationRow {
    let value = |key: StepKey| {
        let values: Vec<&str> = explained
            .steps
            .iter()
            .filter(|step| step.key == key)
            .map(|step| step.value.as_str())
            .collect();
        values.join("／")
    };
    AllocationRow {
        code: person.code.clone(),
        name: person.name.clone(),
        department: person.department.clone(),
        post: person.post.clone(),
        grade: person.grade.clone().unwrap_or_default(),
        factors: FACTORS
            .iter()
            .map(|(key, _)| match key {
                StepKey::Days => format!("{}/{}", person.days, person.of_days),
                key => value(*key),
            })
            .collect(),
        coefficient: person.factor.to_string(),
        amount: person.amount.grouped(),
        awards: if person.award.is_zero() {
            String::new()
        } else {
            person.award.grouped()
        },
        total: person.total.grouped(),
        note: if person.transferred {
            "季内调岗".to_owned()
        } else {
            String::new()
        },
    }
}

fn subtotal(seen: &BonusView, department: &str) -> Subtotal {
    let of = |pick: fn(&BonusPerson) -> Money| {
        let members = seen
            .people
            .iter()
            .filter(|person| person.department == department);
        Money::total(members.map(pick))
            .unwrap_or(Money::MAX)
            .grouped()
    };
    Subtotal {
        label: department.to_owned(),
        people: seen
            .people
            .iter()
            .filter(|person| person.department == department)
            .count()
            .to_string(),
        amount: of(|person| person.amount),
        awards: of(|person| person.award),
        total: of(|person| person.total),
    }
}

fn excluded(person: &crate::views::ExcludedPerson) -> ExcludedPerson {
    ExcludedPerson {
        code: person.code.clone(),
        name: person.name.clone(),
        department: String::new(),
        reason: match person.reason.as_str() {
            "commission" => "实行业绩提成",
            "no_days" => "本季没有在岗",
            _ => "在岗天数不足",
        }
        .to_owned(),
        article: String::new(),
    }
}

fn remarks(run: &BonusRun) -> Vec<String> {
    let mut remarks = vec![
        "金额均为税前；份额以最大余数法分配到分，未授予的部分留在未分配额度，不转给其他人。"
            .to_owned(),
    ];
    if run.one_person {
        remarks.push("本季由一人编制并复核，请复核人在签名处手签。".to_owned());
    }
    remarks
}

fn place(role: &str, by: Option<&Signoff>) -> SignaturePlace {
    SignaturePlace {
        role: role.to_owned(),
        name: by.map(|by| by.name.clone()),
        day: by.map(|by| by.at.chars().take(10).collect()),
    }
}
