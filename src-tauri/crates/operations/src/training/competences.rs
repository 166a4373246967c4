//! 能力项, 岗位要求, and what shows that somebody can.

use chrono::NaiveDate;
use domain::ids::CompetenceId;
use domain::jobs::in_force;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::training::{
    CertificateStanding, Competence, Evidence, EvidenceSource, Level, Matrix, Requirement, matrix,
};

use super::books::{Books, person};
use super::find::get;
use super::form::text;
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{
    CompetenceForm, JobWish, MatrixView, ProofForm, RequirementForm, Role, TrainingPost,
};

/// Everybody in post against every competence, as of a day.
pub fn matrix_view(office: &Office, day: NaiveDate) -> Result<MatrixView> {
    let books = Books::read(office)?;
    let remind = Rules::find(office, day)?.map_or(0, |rules| rules.terms.remind_days);
    let organisation = &books.organisation;
    let posts = organisation.posts.iter().map(|post| TrainingPost {
        id: post.id.into(),
        name: post.name.clone(),
        department: organisation
            .department(post.department)
            .map(|one| one.name.clone())
            .unwrap_or_default(),
    });
    Ok(MatrixView {
        on: day,
        matrix: matrix(
            organisation,
            &books.competences,
            &books.requirements,
            &books.evidence,
            day,
            remind,
        ),
        posts: posts.collect(),
        unmatched: wishes(office, organisation, &books.competences, day)?,
        requirements: books.requirements,
    })
}

/// Everybody of an organisation against every competence, as it would stand on a day.
pub(crate) fn matrix_of(
    office: &Office,
    organisation: &Organisation,
    day: NaiveDate,
) -> Result<Matrix> {
    let books = Books::read(office)?;
    let remind = Rules::find(office, day)?.map_or(0, |rules| rules.terms.remind_days);
    Ok(matrix(
        organisation,
        &books.competences,
        &books.requirements,
        &books.evidence,
        day,
        remind,
    ))
}

/// What the job descriptions in force want taught, and no competence of that name exists.
fn wishes(
    office: &Office,
    organisation: &Organisation,
    competences: &[Competence],
    day: NaiveDate,
) -> Result<Vec<JobWish>> {
    let mut found = Vec::new();
    for post in &organisation.posts {
        let versions = office.file.jobs().of_post(post.id)?;
        let Some(version) = in_force(&versions, day) else {
            continue;
        };
        let open = version.sheet.training.iter().filter(|what| {
            let known = |one: &Competence| one.name == **what;
            !competences.iter().any(known)
        });
        found.extend(open.map(|what| JobWish {
            post: post.id.into(),
            post_name: post.name.clone(),
            what: what.clone(),
        }));
    }
    Ok(found)
}

/// Takes the training of the job descriptions in force as competences their posts need. What is there
/// already stays as it is.
pub fn take_from_jobs(office: &mut Office, now: Moment) -> Result<MatrixView> {
    office.needs(Role::GeneralManagement)?;
    let day = now.today();
    let books = Books::read(office)?;
    let wishes = wishes(office, &books.organisation, &books.competences, day)?;
    let mut names: Vec<&str> = Vec::new();
    for wish in &wishes {
        if !names.contains(&wish.what.as_str()) {
            names.push(&wish.what);
        }
    }
    let payload = serde_json::json!({ "competences": names });
    if !names.is_empty() {
        office.record(
            now,
            "training.competences",
            "job descriptions",
            payload,
            |tx| {
                let mut ids: Vec<(&str, CompetenceId)> = Vec::new();
                for name in &names {
                    let id = tx.training().insert(&Competence {
                        id: 0.into(),
                        revision: 1,
                        name: (*name).to_owned(),
                        months: None,
                        note: String::new(),
                    })?;
                    ids.push((name, id));
                }
                for post in &books.organisation.posts {
                    let mut needed: Vec<Requirement> = books
                        .requirements
                        .iter()
                        .filter(|one| one.post == post.id)
                        .copied()
                        .collect();
                    let before = needed.len();
                    for wish in wishes.iter().filter(|wish| wish.post == i64::from(post.id)) {
                        let id = ids.iter().find(|(name, _)| *name == wish.what);
                        needed.extend(id.map(|(_, id)| Requirement {
                            post: post.id,
                            competence: *id,
                            level: Level::Skilled,
                        }));
                    }
                    if needed.len() > before {
                        tx.training().put_requirements(post.id, &needed)?;
                    }
                }
                Ok(())
            },
        )?;
    }
    matrix_view(office, day)
}

/// Keeps a competence.
pub fn save_competence(
    office: &mut Office,
    now: Moment,
    form: &CompetenceForm,
) -> Result<MatrixView> {
    office.needs(Role::GeneralManagement)?;
    let competence = Competence {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        name: text(&form.name)?,
        months: form.months,
        note: text(&form.note)?,
    };
    competence.check()?;
    let all: Vec<Competence> = office.file.training().all()?;
    let taken = |one: &&Competence| one.name == competence.name && one.id != competence.id;
    if all.iter().any(|one| taken(&one)) {
        return Err(refusal("training.name_taken")
            .fact("name", &competence.name)
            .into());
    }
    let before = match form.id {
        Some(id) => Some(get::<Competence>(
            office,
            id,
            "training.unknown_competence",
        )?),
        None => None,
    };
    let payload = serde_json::json!({ "before": before, "after": competence });
    office.record(
        now,
        "training.competence",
        &competence.name,
        payload,
        |tx| match before {
            Some(_) => tx.training().update(&competence),
            None => tx.training().insert(&competence).map(drop),
        },
    )?;
    matrix_view(office, now.today())
}

/// Takes a competence away that no post needs and nobody has shown.
pub fn remove_competence(office: &mut Office, now: Moment, id: i64) -> Result<MatrixView> {
    office.needs(Role::GeneralManagement)?;
    let competence: Competence = get(office, id, "training.unknown_competence")?;
    let books = Books::read(office)?;
    let used = books
        .requirements
        .iter()
        .any(|one| one.competence == competence.id)
        || books
            .evidence
            .iter()
            .any(|one| one.competence == competence.id)
        || books
            .certificates
            .iter()
            .any(|one| one.competence == competence.id)
        || books.courses.iter().any(|course| {
            course
                .competences
                .iter()
                .any(|one| one.competence == competence.id)
        });
    if used {
        return Err(refusal("training.competence_used")
            .fact("name", &competence.name)
            .into());
    }
    let payload = serde_json::json!({ "before": competence });
    office.record(
        now,
        "training.competence",
        &competence.name,
        payload,
        |tx| tx.training().delete::<Competence>(competence.id),
    )?;
    matrix_view(office, now.today())
}

/// Says what a post needs, all of it.
pub fn put_requirements(
    office: &mut Office,
    now: Moment,
    post: i64,
    needed: &[RequirementForm],
) -> Result<MatrixView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = organisation
        .post(post.into())
        .ok_or_else(|| refusal("jobs.unknown_post").fact("name", post))?;
    let mut rows: Vec<Requirement> = Vec::new();
    for one in needed {
        let competence: Competence = get(office, one.competence, "training.unknown_competence")?;
        if rows.iter().any(|other| other.competence == competence.id) {
            return Err(refusal("training.name_taken")
                .fact("name", &competence.name)
                .into());
        }
        rows.push(Requirement {
            post: post.id,
            competence: competence.id,
            level: one.level,
        });
    }
    let payload = serde_json::json!({ "after": rows });
    office.record(now, "training.requirements", &post.name, payload, |tx| {
        tx.training().put_requirements(post.id, &rows)
    })?;
    matrix_view(office, now.today())
}

/// Puts on record that somebody showed it. A certificate it rests on must be his, for this competence, and
/// still good on the day.
pub fn prove(office: &mut Office, now: Moment, form: &ProofForm) -> Result<MatrixView> {
    office.needs(Role::DepartmentManager)?;
    let books = Books::read(office)?;
    let who = person(&books.organisation, &form.code)?;
    let competence: Competence = get(office, form.competence, "training.unknown_competence")?;
    if form.on > now.today() {
        return Err(refusal("training.in_future").fact("day", form.on).into());
    }
    let mut note = text(&form.note)?;
    let mut until = competence.until(form.on);
    if let Some(number) = form.certificate.as_deref().map(str::trim) {
        let certificate = books
            .certificates
            .iter()
            .find(|one| one.number == number)
            .ok_or_else(|| refusal("training.unknown_certificate").fact("id", number))?;
        super::certificates::must_be_good(certificate, &who.name, form.on)?;
        if certificate.employee != who.id || certificate.competence != competence.id {
            return Err(refusal("training.other_certificate")
                .fact("number", number)
                .fact("name", &who.name)
                .fact("what", &competence.name)
                .into());
        }
        until = until.min(certificate.until).or(certificate.until);
        note = format!("{number} {note}").trim().to_owned();
    } else if note.is_empty() {
        return Err(refusal("training.proof_note").into());
    }
    let proof = Evidence {
        employee: who.id,
        competence: competence.id,
        level: form.level,
        on: form.on,
        until,
        source: match form.certificate {
            Some(_) => EvidenceSource::Certificate,
            None => EvidenceSource::Recorded,
        },
        note,
    };
    let payload = serde_json::json!({ "proof": proof });
    office.record(now, "training.proof", &who.code, payload, |tx| {
        tx.training().prove(&proof)
    })?;
    matrix_view(office, now.today())
}

/// Whether a certificate still counts.
pub(super) fn counts(standing: CertificateStanding) -> bool {
    matches!(
        standing,
        CertificateStanding::Valid | CertificateStanding::Expiring
    )
}
