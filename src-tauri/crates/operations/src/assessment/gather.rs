//! Everything on record of a cycle, read once and worked out: what each sheet lacks and comes to, and
//! what a person comes to who has several.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::assessment::{
    Appeal, Confirmation, Cycle, Entry, Figures, Outcome, Part, Scheme, SchemeVersion, Score,
    SheetRecord, Standing, grade, known, roll_up,
};
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::ids::{EmployeeId, SchemeId, SheetId};
use domain::people::{Employee, Organisation};

use super::find;
use crate::error::{Result, refusal};
use crate::office::Office;

/// One cycle.
pub(super) struct Case {
    pub(super) cycle: Cycle,
    pub(super) organisation: Organisation,
    pub(super) schemes: HashMap<SchemeId, SchemeVersion>,
    pub(super) sheets: Vec<SheetState>,
    pub(super) confirmations: Vec<Confirmation>,
    pub(super) appeals: Vec<Appeal>,
    pub(super) calendar: Arc<WorkingCalendar>,
}

/// One sheet with its figures.
pub(super) struct SheetState {
    pub(super) record: SheetRecord,
    pub(super) entries: Vec<Entry>,
    pub(super) figures: Figures,
    pub(super) delta: Option<Exact>,
    pub(super) own: BTreeMap<String, Option<Exact>>,
    /// Items without a figure; empty for a sheet that is not assessed.
    pub(super) pending: Vec<String>,
    /// None while something is pending, and where nothing is assessed.
    pub(super) outcome: Option<Outcome>,
    pub(super) total: Option<Score>,
    pub(super) grade: Option<String>,
}

/// What a person comes to in a cycle.
pub(super) struct PersonResult {
    pub(super) total: Option<Score>,
    pub(super) grade: Option<String>,
}

impl Case {
    pub(super) fn load(office: &Office, id: i64) -> Result<Self> {
        let cycle = find::cycle(office, id)?;
        let organisation = office.file.people().organisation()?;
        Self::of(office, cycle, organisation)
    }

    pub(super) fn of(office: &Office, cycle: Cycle, organisation: Organisation) -> Result<Self> {
        let assessment = office.file.assessment();
        let schemes: HashMap<SchemeId, SchemeVersion> = assessment
            .schemes()?
            .into_iter()
            .map(|version| (version.id, version))
            .collect();
        let mut entries: HashMap<SheetId, Vec<Entry>> = HashMap::new();
        for entry in assessment.entries(cycle.id)? {
            entries.entry(entry.sheet).or_default().push(entry);
        }
        let sheets = assessment.sheets(cycle.id)?;
        let sheets = sheets
            .into_iter()
            .map(|record| {
                let own = entries.remove(&record.id).unwrap_or_default();
                let scheme = record.scheme.and_then(|id| schemes.get(&id));
                SheetState::of(&cycle, record, own, scheme.map(|version| &version.scheme))
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            calendar: office.calendar()?,
            confirmations: assessment.confirmations(cycle.id)?,
            appeals: assessment.appeals(cycle.id)?,
            cycle,
            organisation,
            schemes,
            sheets,
        })
    }

    pub(super) fn sheet(&self, id: i64) -> Result<&SheetState> {
        let found = self
            .sheets
            .iter()
            .find(|sheet| i64::from(sheet.record.id) == id);
        found.ok_or_else(|| refusal("assessment.unknown_sheet").fact("id", id).into())
    }

    pub(super) fn scheme(&self, sheet: &SheetState) -> Option<&SchemeVersion> {
        sheet.record.scheme.and_then(|id| self.schemes.get(&id))
    }

    /// The scheme of a sheet that is assessed.
    pub(super) fn needs_scheme(&self, sheet: &SheetState) -> Result<&Scheme> {
        let found = self.scheme(sheet).map(|version| &version.scheme);
        found.ok_or_else(|| {
            refusal("assessment.not_assessed")
                .fact("name", &self.person(sheet.record.employee).name)
                .into()
        })
    }

    /// Somebody who has a sheet; nobody is deleted who has one.
    pub(super) fn person(&self, id: EmployeeId) -> Person {
        let found = self.organisation.employee(id);
        Person {
            code: found.map(|person| person.code.clone()).unwrap_or_default(),
            name: found.map(|person| person.name.clone()).unwrap_or_default(),
        }
    }

    pub(super) fn post_name(&self, sheet: &SheetState) -> String {
        let post = self.organisation.post(sheet.record.post);
        post.map(|post| post.name.clone()).unwrap_or_default()
    }

    pub(super) fn department_name(&self, sheet: &SheetState) -> String {
        let post = self.organisation.post(sheet.record.post);
        post.and_then(|post| self.organisation.department(post.department))
            .map(|department| department.name.clone())
            .unwrap_or_default()
    }

    /// Everybody with a sheet, in the order of the sheets.
    pub(super) fn people(&self) -> Vec<EmployeeId> {
        let mut people: Vec<EmployeeId> = Vec::new();
        for sheet in &self.sheets {
            if people.last() != Some(&sheet.record.employee) {
                people.push(sheet.record.employee);
            }
        }
        people
    }

    pub(super) fn sheets_of(&self, person: EmployeeId) -> impl Iterator<Item = &SheetState> {
        self.sheets
            .iter()
            .filter(move |sheet| sheet.record.employee == person)
    }

    /// Whether anything of a person is assessed or carried, so that there is a result to receive.
    pub(super) fn has_result(&self, person: EmployeeId) -> bool {
        let mut sheets = self.sheets_of(person);
        sheets.any(|sheet| sheet.record.standing != Standing::LeftOut)
    }

    /// The total of a person: of the one sheet, or of several by days in post.
    pub(super) fn result(&self, person: EmployeeId) -> Result<PersonResult> {
        let sheets: Vec<&SheetState> = self
            .sheets_of(person)
            .filter(|sheet| sheet.record.standing != Standing::LeftOut)
            .collect();
        if let [sheet] = sheets[..] {
            return Ok(PersonResult {
                total: sheet.total.clone(),
                grade: sheet.grade.clone(),
            });
        }
        if sheets.iter().any(|sheet| !sheet.pending.is_empty()) {
            return Ok(PersonResult {
                total: None,
                grade: None,
            });
        }
        let parts: Vec<Part> = sheets.iter().map(|sheet| sheet.part()).collect();
        let total = roll_up(&parts);
        let grade = match &total {
            Some(total) => grade(total, &self.cycle.rules.bands)?,
            None => None,
        };
        Ok(PersonResult { total, grade })
    }
}

/// Who it is, in words.
pub(super) struct Person {
    pub(super) code: String,
    pub(super) name: String,
}

impl SheetState {
    fn of(
        cycle: &Cycle,
        record: SheetRecord,
        entries: Vec<Entry>,
        scheme: Option<&Scheme>,
    ) -> Result<Self> {
        let (figures, delta, own) = known(&entries);
        let pending: Vec<String> = scheme
            .map(|scheme| scheme.pending(&figures))
            .unwrap_or_default()
            .into_iter()
            .map(|item| item.name.clone())
            .collect();
        let bands = &cycle.rules.bands;
        let outcome = match scheme.filter(|_| pending.is_empty()) {
            Some(scheme) => Some(scheme.outcome(&figures, delta.as_ref(), bands)?),
            None => None,
        };
        let (total, grade) = match (&outcome, &record.carried) {
            (Some(outcome), _) => (outcome.total.clone(), outcome.grade.clone()),
            (None, Some((carried, _))) => {
                let total = Score::of(carried);
                let grade = grade(&total, bands)?;
                (Some(total), grade)
            }
            (None, None) => (None, None),
        };
        Ok(Self {
            record,
            entries,
            figures,
            delta,
            own,
            pending,
            outcome,
            total,
            grade,
        })
    }

    /// What the sheet counts in a sum by days.
    pub(super) fn part(&self) -> Part {
        Part {
            days: self.record.days,
            total: self.total.as_ref().map(|total| total.exact().clone()),
        }
    }
}

/// The person's record.
pub(super) fn employee<'a>(organisation: &'a Organisation, code: &str) -> Result<&'a Employee> {
    let found = organisation.by_code(code.trim());
    found.ok_or_else(|| refusal("people.unknown").fact("code", code).into())
}
