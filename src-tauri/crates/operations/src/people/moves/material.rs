//! What the checklists are read from, gathered once for all who move.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDate;
use domain::assessment::{Cycle, Stage};
use domain::jobs::JobVersion;
use domain::people::Organisation;
use domain::regulations::{Acknowledgement, Regulation, RegulationKind, Version, in_force};
use domain::service::{Case, CaseState};
use domain::training::Matrix;
use store::Signoff;

use crate::error::Result;
use crate::office::Office;
use crate::training::matrix_of;

/// A regulation with its versions and the receipts of the one in force.
pub(super) struct Rule {
    pub(super) regulation: Regulation,
    pub(super) versions: Vec<Version>,
    pub(super) version: Version,
    pub(super) records: Vec<Acknowledgement>,
}

pub(super) struct Material<'a> {
    pub(super) office: &'a Office,
    pub(super) organisation: Organisation,
    pub(super) today: NaiveDate,
    pub(super) rules: Vec<Rule>,
    pub(super) sheets: Vec<JobVersion>,
    pub(super) signoffs: Vec<Signoff>,
    /// Not closed yet.
    pub(super) cases: Vec<Case>,
    /// Not closed yet.
    pub(super) cycles: Vec<Cycle>,
    /// By day: most moves are looked at as of today.
    matrices: RefCell<HashMap<NaiveDate, Rc<Matrix>>>,
}

impl<'a> Material<'a> {
    pub(super) fn gather(
        office: &'a Office,
        organisation: Organisation,
        today: NaiveDate,
    ) -> Result<Self> {
        let file = &office.file;
        let mut rules = Vec::new();
        for summary in file.regulations().list()? {
            let versions = file.regulations().versions(summary.regulation.id)?;
            let Some(version) = in_force(&versions, today).cloned() else {
                continue;
            };
            rules.push(Rule {
                regulation: summary.regulation,
                records: file.regulations().acknowledgements(version.id)?,
                version,
                versions,
            });
        }
        let mut cases = file.service().cases()?;
        cases.retain(|case| case.state != CaseState::Closed);
        let mut cycles = file.assessment().cycles()?;
        cycles.retain(|cycle| cycle.stage != Stage::Closed);
        Ok(Self {
            office,
            organisation,
            today,
            rules,
            sheets: file.jobs().all()?,
            signoffs: file.jobs().signoffs()?,
            cases,
            cycles,
            matrices: RefCell::default(),
        })
    }

    /// Everybody against every competence as of a day.
    pub(super) fn matrix(&self, day: NaiveDate) -> Result<Rc<Matrix>> {
        if let Some(known) = self.matrices.borrow().get(&day) {
            return Ok(Rc::clone(known));
        }
        let made = Rc::new(matrix_of(self.office, &self.organisation, day)?);
        self.matrices.borrow_mut().insert(day, Rc::clone(&made));
        Ok(made)
    }

    /// The regulation of a kind in force today.
    pub(super) fn rule(&self, kind: RegulationKind) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.regulation.kind == kind)
    }
}
