//! 组卷: a paper out of the bank under conditions, or which of them cannot be met.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::random::Stream;
use super::sorted::Sorted;
use super::{Question, QuestionKind, faults};
use crate::ids::QuestionId;

/// So many of a kind, each worth so much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SectionRule {
    pub kind: QuestionKind,
    pub count: u32,
    pub marks: u32,
}

/// At least so many with a tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagRule {
    pub tag: String,
    pub least: u32,
}

/// At least so many of a difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DifficultyRule {
    pub difficulty: u32,
    pub least: u32,
}

/// 组卷条件
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ExamBlueprint")]
pub struct Blueprint {
    pub sections: Vec<SectionRule>,
    /// Only questions with one of these tags; all without any.
    pub within: Vec<String>,
    pub tags: Vec<TagRule>,
    pub difficulties: Vec<DifficultyRule>,
    pub total: u32,
    /// 1 to 4: A, B, C, D.
    pub variants: u32,
    pub seed: u32,
}

/// The condition that cannot be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "why")]
#[ts(rename = "ExamUnmet")]
pub enum Unmet {
    NoSections,
    BadVariants,
    /// Counts times marks do not give the total.
    Total {
        sum: u32,
        total: u32,
    },
    /// The bank has too few of a kind.
    Kind {
        kind: QuestionKind,
        needs: u32,
        has: u32,
    },
    /// The bank has too few with a tag among the kinds asked for.
    Tag {
        tag: String,
        needs: u32,
        has: u32,
    },
    Difficulty {
        difficulty: u32,
        needs: u32,
        has: u32,
    },
    /// More questions of a tag or difficulty than the paper has places.
    Places {
        needs: u32,
        has: u32,
    },
    /// Each alone could be met, together they cannot: the one that fell short in the best attempt.
    Together {
        condition: String,
        needs: u32,
        got: u32,
    },
}

/// A question on a paper, as it was when the paper was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperItem {
    pub question: QuestionId,
    pub stem: String,
    pub options: Vec<String>,
    pub answer: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSection {
    pub kind: QuestionKind,
    /// Of each question.
    pub marks: u32,
    pub items: Vec<PaperItem>,
}

/// A卷, B卷: the same questions in another order, options as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperVariant {
    pub letter: String,
    pub sections: Vec<PaperSection>,
}

impl PaperVariant {
    /// How many questions it has.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.sections
            .iter()
            .map(|section| section.items.len())
            .sum()
    }

    /// A question with the section it stands in.
    #[must_use]
    pub fn item(&self, question: QuestionId) -> Option<(&PaperSection, &PaperItem)> {
        self.items().find(|(_, item)| item.question == question)
    }

    /// Every question as it is numbered on the paper.
    pub fn items(&self) -> impl Iterator<Item = (&PaperSection, &PaperItem)> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }
}

/// Attempts before the conditions count as contradictory. Each begins with another order of the bank.
const ATTEMPTS: usize = 60;

/// Sets the paper. The same bank, conditions and seed give the same paper.
///
/// # Errors
/// [`Unmet`] names the condition that cannot be met.
pub fn generate(bank: &[Question], blueprint: &Blueprint) -> Result<Vec<PaperVariant>, Unmet> {
    let usable: Vec<&Question> = bank
        .iter()
        .filter(|one| !one.retired && faults(one).is_empty())
        .filter(|one| {
            blueprint.within.is_empty() || one.tags.iter().any(|tag| blueprint.within.contains(tag))
        })
        .collect();
    possible(&usable, blueprint)?;
    let sorted = Sorted::of(usable, blueprint);
    let mut stream = Stream::new(u64::from(blueprint.seed));
    let mut order: Vec<usize> = (0..sorted.questions.len()).collect();
    let mut best: Option<Unmet> = None;
    for _ in 0..ATTEMPTS {
        stream.shuffle(&mut order);
        let chosen = sorted.choose(&order, blueprint);
        match short(&chosen, blueprint) {
            None => return Ok(variants(&chosen, blueprint, &mut stream)),
            Some(unmet) => {
                best.get_or_insert(unmet);
            }
        }
    }
    Err(best.unwrap_or(Unmet::NoSections))
}

/// What must hold of each condition by itself.
fn possible(usable: &[&Question], blueprint: &Blueprint) -> Result<(), Unmet> {
    let places: u32 = blueprint.sections.iter().map(|section| section.count).sum();
    if places == 0 {
        return Err(Unmet::NoSections);
    }
    if !(1..=4).contains(&blueprint.variants) {
        return Err(Unmet::BadVariants);
    }
    let worth = blueprint
        .sections
        .iter()
        .map(|one| one.count.saturating_mul(one.marks));
    let sum = worth.fold(0_u32, u32::saturating_add);
    if sum != blueprint.total {
        return Err(Unmet::Total {
            sum,
            total: blueprint.total,
        });
    }
    let count = |fits: &dyn Fn(&Question) -> bool| {
        u32::try_from(usable.iter().filter(|one| fits(one)).count()).unwrap_or(u32::MAX)
    };
    for section in &blueprint.sections {
        let (kind, needs) = (section.kind, section.count);
        let has = count(&|one| one.kind == kind);
        if has < needs {
            return Err(Unmet::Kind { kind, needs, has });
        }
    }
    let asked: HashSet<QuestionKind> = blueprint.sections.iter().map(|one| one.kind).collect();
    for rule in &blueprint.tags {
        let has = count(&|one| asked.contains(&one.kind) && one.tags.contains(&rule.tag));
        if has < rule.least {
            return Err(Unmet::Tag {
                tag: rule.tag.clone(),
                needs: rule.least,
                has,
            });
        }
        if rule.least > places {
            return Err(Unmet::Places {
                needs: rule.least,
                has: places,
            });
        }
    }
    for rule in &blueprint.difficulties {
        let has = count(&|one| asked.contains(&one.kind) && one.difficulty == rule.difficulty);
        if has < rule.least {
            return Err(Unmet::Difficulty {
                difficulty: rule.difficulty,
                needs: rule.least,
                has,
            });
        }
    }
    let levels: u32 = blueprint.difficulties.iter().map(|rule| rule.least).sum();
    if levels > places {
        return Err(Unmet::Places {
            needs: levels,
            has: places,
        });
    }
    Ok(())
}

/// The first condition a choice falls short of.
fn short(chosen: &[Vec<&Question>], blueprint: &Blueprint) -> Option<Unmet> {
    let count = |fits: &dyn Fn(&Question) -> bool| {
        let fitting = chosen.iter().flatten().filter(|one| fits(one)).count();
        u32::try_from(fitting).unwrap_or(u32::MAX)
    };
    for rule in &blueprint.tags {
        let got = count(&|one| one.tags.contains(&rule.tag));
        if got < rule.least {
            let condition = rule.tag.clone();
            return Some(Unmet::Together {
                condition,
                needs: rule.least,
                got,
            });
        }
    }
    for rule in &blueprint.difficulties {
        let got = count(&|one| one.difficulty == rule.difficulty);
        if got < rule.least {
            let condition = format!("难度{}", rule.difficulty);
            return Some(Unmet::Together {
                condition,
                needs: rule.least,
                got,
            });
        }
    }
    for (section, items) in blueprint.sections.iter().zip(chosen) {
        let got = u32::try_from(items.len()).unwrap_or(u32::MAX);
        if got < section.count {
            let condition = section.kind.label().to_owned();
            return Some(Unmet::Together {
                condition,
                needs: section.count,
                got,
            });
        }
    }
    None
}

fn variants(
    chosen: &[Vec<&Question>],
    blueprint: &Blueprint,
    stream: &mut Stream,
) -> Vec<PaperVariant> {
    let letters = ["A", "B", "C", "D"].into_iter();
    letters
        .take(blueprint.variants as usize)
        .map(|letter| PaperVariant {
            letter: letter.to_owned(),
            sections: blueprint
                .sections
                .iter()
                .zip(chosen)
                .filter(|(section, _)| section.count > 0)
                .map(|(section, questions)| {
                    let mut order = questions.clone();
                    stream.shuffle(&mut order);
                    PaperSection {
                        kind: section.kind,
                        marks: section.marks,
                        items: order.into_iter().map(|one| item(one, stream)).collect(),
                    }
                })
                .collect(),
        })
        .collect()
}

/// Options in another order, the letters of the answer with them.
fn item(question: &Question, stream: &mut Stream) -> PaperItem {
    let mut places: Vec<usize> = (0..question.options.len()).collect();
    if question.kind.has_options() {
        stream.shuffle(&mut places);
    }
    let letter = |place: usize| {
        let code = u32::try_from(place).unwrap_or(0) + u32::from('A');
        char::from_u32(code).map(String::from).unwrap_or_default()
    };
    let right: HashSet<&String> = question.answer.iter().collect();
    let answer = if question.kind.has_options() {
        let now = places.iter().enumerate();
        now.filter(|(_, was)| right.contains(&letter(**was)))
            .map(|(place, _)| letter(place))
            .collect()
    } else {
        question.answer.clone()
    };
    PaperItem {
        question: question.id,
        stem: question.stem.clone(),
        options: places
            .iter()
            .map(|was| question.options[*was].clone())
            .collect(),
        answer,
    }
}
