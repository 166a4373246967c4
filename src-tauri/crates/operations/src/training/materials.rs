//! 教材: the file of each version, byte for byte with its hash. A version has one file; another file is another
//! version.

use std::path::Path;

use domain::ids::CourseId;
use domain::moment::Moment;
use domain::training::Course;

use super::courses::courses_view;
use super::find::get;
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::regulations::{Scan, read_scan, scan_row};
use crate::views::{CoursesView, Role, ScanRow};

/// What the files of all courses lie under.
const COURSES: &str = "courses";

/// `courses/3/1`: the second version of the material of the third course. Versions never go and never change
/// places ([`super::courses::save_course`]).
fn part(course: CourseId, place: usize) -> String {
    format!("{COURSES}/{course}/{place}")
}

/// Every file with the version it belongs to.
pub(super) struct Files(Vec<(String, ScanRow)>);

impl Files {
    pub(super) fn read(office: &Office) -> Result<Self> {
        let found = office.file.attachments().under(COURSES)?;
        let told = |one: store::Attachment| (one.subject.clone(), scan_row(one));
        Ok(Self(found.into_iter().map(told).collect()))
    }

    /// One for each version of the material, none where no file was attached.
    pub(super) fn of(&self, course: &Course) -> Vec<Option<ScanRow>> {
        let places = 0..course.materials.len();
        let file = |place| {
            let wanted = part(course.id, place);
            let mut all = self.0.iter();
            all.find(|(part, _)| *part == wanted)
                .map(|(_, row)| row.clone())
        };
        places.map(file).collect()
    }
}

/// Attaches the file of a version, counted from 1.
pub fn add_material_file(
    office: &mut Office,
    now: Moment,
    course: i64,
    version: usize,
    path: &Path,
) -> Result<CoursesView> {
    office.needs(Role::DepartmentManager)?;
    let course: Course = get(office, course, "training.unknown_course")?;
    let unknown = || {
        refusal("training.unknown_material")
            .fact("name", &course.name)
            .fact("version", version)
    };
    let place = version.checked_sub(1).ok_or_else(unknown)?;
    let material = course.materials.get(place).ok_or_else(unknown)?;
    let part = part(course.id, place);
    if let Some(there) = office.file.attachments().about(&part)?.first() {
        return Err(refusal("training.material_has_file")
            .fact("what", &material.title)
            .fact("version", &material.version)
            .fact("file", &there.name)
            .into());
    }
    let Scan {
        name,
        media_type,
        bytes,
    } = read_scan(office, &part, path)?;
    let payload = serde_json::json!({ "part": part, "name": name, "bytes": bytes.len() });
    office.record(now, "training.material", &course.name, payload, |tx| {
        tx.attachments().insert(&part, &name, media_type, &bytes)
    })?;
    courses_view(office, now.today())
}

/// Writes the file of a version to a place the user names.
pub fn copy_material_file(office: &Office, id: i64, path: &Path) -> Result<()> {
    let Files(all) = Files::read(office)?;
    if !all.iter().any(|(_, row)| row.id == id) {
        return Err(refusal("training.unknown_file").fact("id", id).into());
    }
    files::write(path, &office.file.attachments().bytes(id)?)
}
