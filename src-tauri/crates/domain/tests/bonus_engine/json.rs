//! Cases as the vectors write them, read straight into a proposal, results written as they write them,
//! and the few columns of a result that a test looks at.

use std::collections::BTreeMap;

use domain::bonus::engine::{
    Allocation, Candidate, Figure, Granted, JointTerms, Proposal, ProposedAward, ProposedEffect,
    ProposedFault, ProposedPool, Refusal, Segment, allocate,
};
use serde_json::{Value, json};

/// The result of a case, or `{"error": code}`.
pub fn answer(case: &Value) -> Value {
    match calculate(case) {
        Ok(allocation) => written(&allocation),
        Err(refusal) => json!({"error": refusal.code()}),
    }
}

/// Calculates a case and holds the invariant.
pub fn calculate(case: &Value) -> Result<Allocation, Refusal> {
    let allocation = allocate(&proposal(case))?;
    assert!(allocation.balances(), "{case}");
    Ok(allocation)
}

/// `[code, share, factor, total]` of everybody, and the closing reserve.
pub fn outcome(case: &Value) -> (Vec<[String; 4]>, String) {
    let allocation = calculate(case).unwrap_or_else(|refusal| panic!("{refusal}: {case}"));
    let row = |person: &Granted| {
        [
            person.code.clone(),
            person.share.to_string(),
            person.factor.to_string(),
            person.total.to_string(),
        ]
    };
    (
        allocation.people.iter().map(row).collect(),
        allocation.reserve.closing.to_string(),
    )
}

pub fn shares(case: &Value) -> Vec<String> {
    outcome(case)
        .0
        .into_iter()
        .map(|[_, share, ..]| share)
        .collect()
}

pub fn factors(case: &Value) -> Vec<String> {
    outcome(case)
        .0
        .into_iter()
        .map(|[_, _, factor, _]| factor)
        .collect()
}

/// The code of the refusal, or `calculated`.
pub fn refused(case: &Value) -> String {
    answer(case)["error"]
        .as_str()
        .unwrap_or("calculated")
        .to_owned()
}

/// `case` with further fields.
pub fn with(case: &Value, more: Value) -> Value {
    let mut case = case.clone();
    case.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    case
}

pub fn proposal(case: &Value) -> Proposal {
    let pool = &case["pool"];
    Proposal {
        pool: ProposedPool {
            amount: figure(&pool["amount"]),
            revenue: figure(&pool["revenue"]),
            rate: figure(&pool["rate"]),
            factor: figure(&pool["factor"]),
        },
        opening_reserve: figure(&case["opening_reserve"]),
        method: case["method"].as_str().unwrap_or("share").into(),
        pro_rate: case["pro_rate"].as_str().unwrap_or("weight").into(),
        grades: figures(&case["grades"]),
        departments: figures(&case["departments"]),
        cap: figure(&case["cap"]),
        floor: figure(&case["floor"]),
        draw_reserve: case["draw_reserve"] == true,
        min_days: figure(&case["min_days"]),
        awards: list(&case["awards"])
            .map(|award| ProposedAward {
                code: text(&award["code"]),
                amount: figure(&award["amount"]).unwrap(),
            })
            .collect(),
        awards_cap: figure(&case["awards_cap"]),
        joint: case["joint"].is_object().then(|| JointTerms {
            rate: figure(&case["joint"]["rate"]).unwrap(),
            major_rate: figure(&case["joint"]["major_rate"]),
            cap: figure(&case["joint"]["cap"]),
        }),
        faults: list(&case["faults"]).map(fault).collect(),
        candidates: list(&case["people"]).map(candidate).collect(),
    }
}

fn candidate(person: &Value) -> Candidate {
    let segment = |segment: &Value| Segment {
        post: figure(&segment["post"]),
        department: optional(&segment["department"]),
        department_rate: figure(&segment["department_rate"]),
        days: figure(&segment["days"]),
    };
    Candidate {
        code: text(&person["code"]),
        commission: person["commission"] == true,
        manager: optional(&person["manager"]),
        grade: optional(&person["grade"]),
        post: figure(&person["post"]),
        department_rate: figure(&person["department_rate"]),
        department: optional(&person["department"]),
        days: figure(&person["days"]),
        of_days: figure(&person["of_days"]),
        segments: person["segments"]
            .is_array()
            .then(|| list(&person["segments"]).map(segment).collect()),
    }
}

fn fault(fault: &Value) -> ProposedFault {
    let effect = match fault["kind"].as_str().unwrap() {
        "ordinary" => ProposedEffect::Ordinary {
            cuts: figures(&fault["cuts"]),
        },
        "apportioned" => ProposedEffect::Apportioned {
            cut: figure(&fault["cut"]).unwrap(),
            shares: figures(&fault["shares"]),
        },
        "major" => ProposedEffect::Major {
            people: list(&fault["people"]).map(text).collect(),
        },
        kind => panic!("{kind}"),
    };
    ProposedFault {
        id: fault["id"].as_str().unwrap_or("F").into(),
        effect,
        supervisors: None,
    }
}

fn written(allocation: &Allocation) -> Value {
    let person = |person: &Granted| {
        json!({
            "code": person.code,
            "share": person.share.to_string(),
            "factor": person.factor.to_string(),
            "amount": person.amount.to_string(),
            "award": person.award.to_string(),
            "total": person.total.to_string(),
        })
    };
    let excluded = allocation.excluded.iter();
    json!({
        "pool": allocation.pool.to_string(),
        "people": allocation.people.iter().map(person).collect::<Vec<_>>(),
        "excluded": excluded.map(|out| json!({"code": out.code, "reason": out.reason.word()})).collect::<Vec<_>>(),
        "reserve": {
            "opening": allocation.reserve.opening.to_string(),
            "closing": allocation.reserve.closing.to_string(),
        },
    })
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().into()
}

fn optional(value: &Value) -> Option<String> {
    value.as_str().map(Into::into)
}

fn figure(value: &Value) -> Option<Figure> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(Figure::written(text)),
        other => Some(Figure::written(other.to_string())),
    }
}

fn figures(value: &Value) -> BTreeMap<String, Figure> {
    let entries = value.as_object().into_iter().flatten();
    entries
        .map(|(name, value)| (name.clone(), figure(value).unwrap()))
        .collect()
}
