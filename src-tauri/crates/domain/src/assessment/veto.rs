//! 一票否决: what makes a good score count less. A veto never raises anything.

use super::bands::Band;
use super::refusal::Refusal;
use super::trace::Step;
use crate::exact::Exact;

/// What a veto does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Veto {
    /// The total is zero.
    Zero,
    /// The total is at most this.
    Cap { at: Exact },
    /// The grade is at most this one.
    Grade { grade: String },
}

/// What all vetoes leave.
pub(super) struct Verdict {
    /// Exact.
    pub total: Exact,
    /// Place of the lowest grade named by a veto, counted from the best band.
    pub lowest_grade: Option<usize>,
}

pub(super) fn check(vetoes: &[Veto], bands: &[&Band]) -> Result<(), Refusal> {
    for veto in vetoes {
        if let Veto::Grade { grade } = veto
            && place(grade, bands).is_none()
        {
            return Err(Refusal::UnknownGrade {
                grade: grade.clone(),
            });
        }
    }
    Ok(())
}

/// Of several vetoes the lowest decides. The raw score stays as it is, for everybody to see.
pub(super) fn judge(
    raw: &Exact,
    vetoes: &[Veto],
    bands: &[&Band],
    steps: &mut Vec<Step>,
) -> Verdict {
    let mut verdict = Verdict {
        total: raw.clone(),
        lowest_grade: None,
    };
    for veto in vetoes {
        match veto {
            Veto::Zero => verdict.total = verdict.total.min(Exact::zero()),
            Veto::Cap { at } => verdict.total = verdict.total.min(at.clone()),
            Veto::Grade { grade } => {
                verdict.lowest_grade = verdict.lowest_grade.max(place(grade, bands));
            }
        }
        steps.push(Step::Veto {
            veto: veto.clone(),
            total: verdict.total.clone(),
        });
    }
    verdict
}

fn place(grade: &str, bands: &[&Band]) -> Option<usize> {
    bands.iter().position(|band| band.grade == grade)
}
