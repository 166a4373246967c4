//! Reads a proposal part by part into [`Terms`]. `BAD_NUMBER` anywhere comes before `BAD_AMOUNT`
//! anywhere, so an amount that is refused waits until all figures have been read.

use std::collections::BTreeMap;

use super::figures::{Place, Reader};
use super::method::Method;
use super::proposal::{Candidate, Proposal, ProposedEffect};
use super::refusal::Refusal;
use super::terms::{Effect, Fault, Joint, Pool, Stretch, Subject, Terms};
use crate::exact::Exact;
use crate::figure::Figure;
use crate::money::{Money, NotMoney};

/// Reads all figures and what follows from them alone: the pool.
pub(super) fn read(proposal: &Proposal) -> Result<Terms<'_>, Refusal> {
    let mut reader = Reader::default();
    let pool = reader.pool(proposal)?;
    let opening = reader.amount_or_zero("opening_reserve", proposal.opening_reserve.as_ref())?;
    let fixed = Method::from_word(&proposal.method) == Some(Method::FixedGrades);
    let mut grades = BTreeMap::new();
    for (grade, figure) in &proposal.grades {
        let place = Place::Of("grades", grade, "");
        let value = if fixed {
            reader.amount(place, figure)?.yuan()
        } else {
            reader.coefficient(place, figure)?
        };
        grades.insert(grade.as_str(), value);
    }
    let mut departments = BTreeMap::new();
    for (department, figure) in &proposal.departments {
        departments.insert(
            department.as_str(),
            reader.coefficient(Place::Of("departments", department, ""), figure)?,
        );
    }
    let mut awards = Vec::new();
    for award in &proposal.awards {
        let amount = reader.amount(Place::Of("awards", &award.code, ""), &award.amount)?;
        awards.push((award.code.as_str(), amount));
    }
    let awards_cap = match &proposal.awards_cap {
        Some(figure) => reader.coefficient(Place::At("awards_cap"), figure)?,
        None => Exact::one(),
    };
    let terms = Terms {
        min_days: proposal
            .min_days
            .as_ref()
            .map(|days| reader.coefficient(Place::At("min_days"), days))
            .transpose()?,
        cap: proposal
            .cap
            .as_ref()
            .map(|cap| reader.amount(Place::At("cap"), cap))
            .transpose()?,
        floor: proposal
            .floor
            .as_ref()
            .map(|floor| reader.amount(Place::At("floor"), floor))
            .transpose()?,
        joint: reader.joint(proposal)?,
        faults: reader.faults(proposal)?,
        people: reader.people(proposal)?,
        pool,
        opening,
        grades,
        departments,
        awards,
        awards_cap,
    };
    match reader.bad_amount {
        Some(refusal) => Err(refusal),
        None if terms.opening.add(terms.pool.total).is_none() => {
            let text = format!("{} + {}", terms.opening, terms.pool.total);
            Err(Refusal::BadAmount {
                place: "opening_reserve + pool".into(),
                text,
            })
        }
        None => Ok(terms),
    }
}

impl<'a> Reader<'a> {
    fn pool(&mut self, proposal: &'a Proposal) -> Result<Pool, Refusal> {
        let given = &proposal.pool;
        let amount = given
            .amount
            .as_ref()
            .map(|amount| self.amount(Place::At("pool.amount"), amount))
            .transpose()?;
        let revenue = given
            .revenue
            .as_ref()
            .map(|revenue| self.revenue(revenue))
            .transpose()?;
        let rate = self.optional(Place::At("pool.rate"), given.rate.as_ref())?;
        let factor = self
            .optional(Place::At("pool.factor"), given.factor.as_ref())?
            .unwrap_or_else(Exact::one);
        let missing = |place: &str| Refusal::MissingFigure {
            place: place.into(),
        };
        match (amount, revenue, rate) {
            (Some(total), _, _) => Ok(Pool { total, from: None }),
            (None, Some(revenue), Some(rate)) => {
                let product = &(&revenue * &rate) * &factor;
                let total = if product.is_negative() {
                    Money::ZERO
                } else {
                    Money::from_yuan(&product)
                        .unwrap_or_else(|| self.refuse_amount(Place::At("pool"), &product))
                };
                Ok(Pool {
                    total,
                    from: Some([revenue, rate, factor]),
                })
            }
            (None, None, Some(_)) => Err(missing("pool.revenue")),
            (None, Some(_), None) => Err(missing("pool.rate")),
            (None, None, None) => Err(missing("pool.amount")),
        }
    }

    /// Operating revenue may be negative, and larger than any amount that is paid.
    fn revenue(&mut self, figure: &'a Figure) -> Result<Exact, Refusal> {
        let place = Place::At("pool.revenue");
        let value = self.number(place, figure)?;
        let whole_fen = match figure {
            Figure::Written(text) => !matches!(Money::parse(text), Err(NotMoney::FractionOfFen(_))),
            _ => value.rounded_half_up(2) == value,
        };
        if !whole_fen {
            self.refuse_amount(place, &value);
        }
        Ok(value)
    }

    fn joint(&mut self, proposal: &'a Proposal) -> Result<Option<Joint>, Refusal> {
        let Some(terms) = &proposal.joint else {
            return Ok(None);
        };
        let rate = self.number(Place::At("joint.rate"), &terms.rate)?;
        let major_rate = match &terms.major_rate {
            Some(figure) => self.number(Place::At("joint.major_rate"), figure)?,
            None => rate.clone(),
        };
        let cap = match &terms.cap {
            Some(figure) => self.number(Place::At("joint.cap"), figure)?,
            None => Exact::one(),
        };
        Ok(Some(Joint {
            rate,
            major_rate,
            cap,
        }))
    }

    fn faults(&mut self, proposal: &'a Proposal) -> Result<Vec<Fault<'a>>, Refusal> {
        let mut faults = Vec::new();
        for fault in &proposal.faults {
            let id = fault.id.as_str();
            let mut named = |name: &'static str, figures: &'a BTreeMap<String, Figure>| {
                let read = |(code, figure): (&'a String, &'a Figure)| {
                    Ok((
                        code.as_str(),
                        self.number(Place::Of("faults", id, name), figure)?,
                    ))
                };
                figures
                    .iter()
                    .map(read)
                    .collect::<Result<Vec<_>, Refusal>>()
            };
            let effect = match &fault.effect {
                ProposedEffect::Ordinary { cuts } => Effect::Ordinary(named("cuts", cuts)?),
                ProposedEffect::Apportioned { cut, shares } => {
                    let shares = named("shares", shares)?;
                    Effect::Apportioned {
                        cut: self.number(Place::Of("faults", id, "cut"), cut)?,
                        shares,
                    }
                }
                ProposedEffect::Major { people } => {
                    Effect::Major(people.iter().map(String::as_str).collect())
                }
            };
            faults.push(Fault {
                id,
                effect,
                supervisors: fault.supervisors.as_ref(),
            });
        }
        Ok(faults)
    }

    fn people(&mut self, proposal: &'a Proposal) -> Result<Vec<Subject<'a>>, Refusal> {
        let read = |candidate| self.subject(candidate);
        let mut people = proposal
            .candidates
            .iter()
            .map(read)
            .collect::<Result<Vec<_>, _>>()?;
        people.sort_unstable_by_key(|person| person.code);
        Ok(people)
    }

    fn subject(&mut self, person: &'a Candidate) -> Result<Subject<'a>, Refusal> {
        let code = person.code.as_str();
        let whole = self.stretch(
            code,
            person.department.as_deref(),
            [&person.department_rate, &person.post, &person.days],
        )?;
        let of_days = person.of_days.as_ref();
        let of_days = of_days
            .map(|days| self.number(Place::Of("people", code, "of_days"), days))
            .transpose()?;
        let days_beside_segments = person.segments.is_some() && whole.days.is_some();
        let mut stretches = Vec::with_capacity(1);
        match &person.segments {
            None => stretches.push(whole),
            Some(segments) => {
                for segment in segments {
                    stretches.push(self.stretch(
                        code,
                        segment.department.as_deref(),
                        [&segment.department_rate, &segment.post, &segment.days],
                    )?);
                }
            }
        }
        Ok(Subject {
            code,
            commission: person.commission,
            manager: person.manager.as_deref(),
            grade: person.grade.as_deref(),
            of_days,
            days_beside_segments,
            segmented: person.segments.is_some(),
            stretches,
        })
    }

    fn stretch(
        &mut self,
        code: &str,
        department: Option<&'a str>,
        [rate, post, days]: [&'a Option<Figure>; 3],
    ) -> Result<Stretch<'a>, Refusal> {
        let days = days.as_ref();
        Ok(Stretch {
            department,
            department_rate: self
                .optional(Place::Of("people", code, "department_rate"), rate.as_ref())?,
            post: self.optional(Place::Of("people", code, "post"), post.as_ref())?,
            days: days
                .map(|days| self.number(Place::Of("people", code, "days"), days))
                .transpose()?,
        })
    }
}
