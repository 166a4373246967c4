//! `compute assessment`: the promised JSON (`vectors/assessment.json`), translated for the domain and back.

use domain::assessment::{
    Assessment, Band, Item, Limits, Point, RatioRange, Scoring, Sheet, Veto, assess,
};
use domain::exact::Exact;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::{known_kind, needed, none_astray};
use super::figure::{Named, Number};
use super::refused::Refused;
use super::strict;

const KINDS: &[&str] = &[
    "proportional",
    "lower_is_better",
    "interpolated",
    "stepped",
    "per_event",
    "manual",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    items: Vec<CaseItem>,
    bands: Option<Named>,
    plus: Option<Vec<Number>>,
    minus: Option<Vec<Number>>,
    plus_cap: Option<Number>,
    minus_cap: Option<Number>,
    min: Option<Number>,
    max: Option<Number>,
    vetoes: Option<Vec<CaseVeto>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseItem {
    name: String,
    weight: Number,
    kind: String,
    not_applicable: Option<bool>,
    actual: Option<Number>,
    target: Option<Number>,
    floor: Option<Number>,
    cap: Option<Number>,
    from: Option<[Number; 2]>,
    to: Option<[Number; 2]>,
    steps: Option<Vec<[Number; 2]>>,
    points: Option<Number>,
    events: Option<Number>,
    score: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseVeto {
    effect: String,
    at: Option<Number>,
    grade: Option<String>,
}

#[derive(Serialize)]
pub struct Answer {
    /// In the order of the case.
    items: Map<String, Value>,
    raw: Option<String>,
    total: Option<String>,
    grade: Option<String>,
}

pub fn answer(line: &[u8]) -> Result<Answer, Refused> {
    let case: Case = strict::read(line)?;
    Ok(assess(&case.sheet()?)?.into())
}

impl Case {
    fn sheet(self) -> Result<Sheet, Refused> {
        for item in &self.items {
            item.check_fields()?;
        }
        let items = self.items.iter().map(CaseItem::item);
        let items = items.collect::<Result<_, _>>()?;
        let bands = self.bands.unwrap_or_default().exact("bands")?.into_iter();
        let points = |numbers: Option<Vec<Number>>, place: &str| {
            let numbers = numbers.unwrap_or_default();
            let read = numbers
                .iter()
                .map(|number| number.exact(format_args!("{place}")));
            read.collect::<Result<Vec<_>, _>>()
        };
        let default = Limits::default();
        let limit = |number: Option<Number>, place: &str, default: Exact| {
            number.map_or(Ok(default), |number| number.exact(format_args!("{place}")))
        };
        Ok(Sheet {
            items,
            bands: bands.map(|(grade, from)| Band { grade, from }).collect(),
            plus: points(self.plus, "plus")?,
            minus: points(self.minus, "minus")?,
            limits: Limits {
                plus_cap: limit(self.plus_cap, "plus_cap", default.plus_cap)?,
                minus_cap: limit(self.minus_cap, "minus_cap", default.minus_cap)?,
                min: limit(self.min, "min", default.min)?,
                max: limit(self.max, "max", default.max)?,
            },
            vetoes: self
                .vetoes
                .unwrap_or_default()
                .into_iter()
                .map(CaseVeto::veto)
                .collect::<Result<_, _>>()?,
        })
    }
}

impl CaseItem {
    /// The kind exists, and nothing stands there that belongs to another kind.
    fn check_fields(&self) -> Result<(), Refused> {
        known_kind(&self.kind, KINDS)?;
        let is = |kinds: &[&str]| kinds.contains(&self.kind.as_str());
        let ratio = is(&["proportional", "lower_is_better"]);
        let line = is(&["interpolated"]);
        let steps = is(&["stepped"]);
        let events = is(&["per_event"]);
        none_astray(&[
            ("actual", self.actual.is_some(), ratio || line || steps),
            ("target", self.target.is_some(), ratio),
            ("floor", self.floor.is_some(), ratio),
            ("cap", self.cap.is_some(), ratio),
            ("from", self.from.is_some(), line),
            ("to", self.to.is_some(), line),
            ("steps", self.steps.is_some(), steps),
            ("points", self.points.is_some(), events),
            ("events", self.events.is_some(), events),
            ("score", self.score.is_some(), is(&["manual"])),
        ])
    }

    fn item(&self) -> Result<Item, Refused> {
        let applies = self.not_applicable != Some(true);
        Ok(Item {
            name: self.name.clone(),
            weight: self
                .weight
                .exact(format_args!("{}", self.place("weight")))?,
            scoring: applies.then(|| self.scoring()).transpose()?,
        })
    }

    fn scoring(&self) -> Result<Scoring, Refused> {
        Ok(match self.kind.as_str() {
            "proportional" => Scoring::Proportional {
                actual: self.figure(&self.actual, "actual")?,
                target: self.figure(&self.target, "target")?,
                range: self.range()?,
            },
            "lower_is_better" => Scoring::LowerIsBetter {
                actual: self.figure(&self.actual, "actual")?,
                target: self.figure(&self.target, "target")?,
                range: self.range()?,
            },
            "interpolated" => Scoring::Interpolated {
                actual: self.figure(&self.actual, "actual")?,
                from: self.end(self.from.as_ref(), "from")?,
                to: self.end(self.to.as_ref(), "to")?,
            },
            "stepped" => Scoring::Stepped {
                actual: self.figure(&self.actual, "actual")?,
                steps: needed(self.steps.as_ref(), &self.place("steps"))?
                    .iter()
                    .map(|step| self.point(step, "steps"))
                    .collect::<Result<_, _>>()?,
            },
            "per_event" => Scoring::PerEvent {
                points: self.figure(&self.points, "points")?,
                events: needed(self.events.as_ref(), &self.place("events"))?
                    .count(format_args!("{}", self.place("events")))?,
            },
            _ => Scoring::Manual {
                score: self.figure(&self.score, "score")?,
            },
        })
    }

    fn range(&self) -> Result<RatioRange, Refused> {
        let default = RatioRange::default();
        let bound = |number: &Option<Number>, field: &str, default: Exact| match number {
            Some(_) => self.figure(number, field),
            None => Ok(default),
        };
        Ok(RatioRange {
            floor: bound(&self.floor, "floor", default.floor)?,
            cap: bound(&self.cap, "cap", default.cap)?,
        })
    }

    fn figure(&self, number: &Option<Number>, field: &str) -> Result<Exact, Refused> {
        let place = self.place(field);
        needed(number.as_ref(), &place)?.exact(format_args!("{place}"))
    }

    fn end(&self, pair: Option<&[Number; 2]>, field: &str) -> Result<Point, Refused> {
        self.point(needed(pair, &self.place(field))?, field)
    }

    fn point(&self, [at, score]: &[Number; 2], field: &str) -> Result<Point, Refused> {
        let place = self.place(field);
        Ok(Point {
            at: at.exact(format_args!("{place}"))?,
            score: score.exact(format_args!("{place}"))?,
        })
    }

    /// `items[销售额].target`
    fn place(&self, field: &str) -> String {
        format!("items[{}].{field}", self.name)
    }
}

impl CaseVeto {
    fn veto(self) -> Result<Veto, Refused> {
        known_kind(&self.effect, &["zero", "cap", "grade"])?;
        none_astray(&[
            ("at", self.at.is_some(), self.effect == "cap"),
            ("grade", self.grade.is_some(), self.effect == "grade"),
        ])?;
        Ok(match self.effect.as_str() {
            "cap" => Veto::Cap {
                at: needed(self.at, "at")?.exact(format_args!("vetoes.at"))?,
            },
            "grade" => Veto::Grade {
                grade: needed(self.grade, "grade")?,
            },
            _ => Veto::Zero,
        })
    }
}

impl From<Assessment> for Answer {
    fn from(assessment: Assessment) -> Self {
        let items = assessment.items.into_iter();
        Self {
            items: items
                .map(|(name, score)| (name, score.to_string().into()))
                .collect(),
            raw: assessment.raw.map(|score| score.to_string()),
            total: assessment.total.map(|score| score.to_string()),
            grade: assessment.grade,
        }
    }
}
