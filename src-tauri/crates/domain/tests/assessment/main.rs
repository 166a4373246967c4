//! The assessment against the edges of its rules, against what must hold for every sheet, and against a
//! second formulation.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod edges;
mod properties;

use domain::assessment::{Band, Item, Limits, Scoring, Sheet};
use domain::exact::Exact;

fn exact(text: &str) -> Exact {
    Exact::parse_decimal(text).unwrap()
}

fn bands(bands: &[(&str, &str)]) -> Vec<Band> {
    let band = |(grade, from): &(&str, &str)| Band {
        grade: (*grade).into(),
        from: exact(from),
    };
    bands.iter().map(band).collect()
}

/// One item that carries everything.
fn alone(scoring: Scoring) -> Sheet {
    Sheet {
        items: vec![Item {
            name: "指标".into(),
            weight: exact("100"),
            scoring: Some(scoring),
        }],
        bands: bands(&[("D", "0"), ("A", "90"), ("C", "60"), ("B", "80")]),
        plus: Vec::new(),
        minus: Vec::new(),
        limits: Limits::default(),
        vetoes: Vec::new(),
    }
}

fn manual(score: &str) -> Sheet {
    alone(Scoring::Manual {
        score: exact(score),
    })
}
