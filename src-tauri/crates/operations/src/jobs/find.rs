//! A post by what a person calls it, and its versions.

use chrono::NaiveDate;
use domain::ids::{JobVersionId, PostId};
use domain::jobs::{JobState, JobVersion, PostFrame, in_force};
use domain::people::{Organisation, Post};
use store::StoreError;

use crate::error::{Error, Result, refusal};
use crate::office::Office;

/// The post of a number, of a name, or of 部门/岗位 where two departments have one of that name.
pub fn find_post(office: &Office, word: &str) -> Result<i64> {
    let organisation = office.file.people().organisation()?;
    let (department, name) = word.split_once('/').unwrap_or(("", word));
    let fits = |post: &&Post| {
        let here = organisation
            .department(post.department)
            .is_some_and(|one| one.name == department);
        post.name == name && (department.is_empty() || here)
    };
    let mut named = organisation.posts.iter().filter(fits);
    match (named.next(), named.next()) {
        (Some(post), None) => Ok(post.id.into()),
        (Some(_), Some(_)) => Err(refusal("jobs.two_posts").fact("name", name).into()),
        (None, _) => {
            let id = word.parse::<i64>().ok().map(PostId::from);
            match id.and_then(|id| organisation.post(id)) {
                Some(post) => Ok(post.id.into()),
                None => Err(refusal("jobs.unknown_post").fact("name", word).into()),
            }
        }
    }
}

pub(super) fn post(organisation: &Organisation, id: i64) -> Result<&Post> {
    organisation
        .post(id.into())
        .ok_or_else(|| refusal("jobs.unknown_post").fact("name", id).into())
}

/// Where a post stands today, as its sheet prints it.
pub(super) fn frame(organisation: &Organisation, post: &Post) -> PostFrame {
    let name = |id: PostId| organisation.post(id).map(|post| post.name.clone());
    PostFrame {
        post: post.name.clone(),
        department: organisation
            .department(post.department)
            .map(|department| department.name.clone())
            .unwrap_or_default(),
        class: post.class.clone(),
        superior: post.superior.and_then(name).unwrap_or_default(),
        below: organisation
            .posts
            .iter()
            .filter(|other| other.superior == Some(post.id))
            .map(|other| other.name.clone())
            .collect(),
        headcount: post.headcount,
    }
}

pub(super) fn draft_of(versions: &[JobVersion]) -> Option<&JobVersion> {
    versions
        .iter()
        .find(|version| version.state == JobState::Draft)
}

/// The draft of a post, which must be there.
pub(super) fn needs_draft<'a>(versions: &'a [JobVersion], post: &Post) -> Result<&'a JobVersion> {
    draft_of(versions).ok_or_else(|| refusal("jobs.no_draft").fact("name", &post.name).into())
}

/// What is shown of a post when nothing is asked for: the draft, else what is in force, else the last.
pub(super) fn usual(versions: &[JobVersion], today: NaiveDate) -> Option<&JobVersion> {
    draft_of(versions)
        .or_else(|| in_force(versions, today))
        .or(versions.last())
}

/// A version by its id.
pub(super) fn version(office: &Office, id: i64) -> Result<JobVersion> {
    let found = office.file.jobs().version(JobVersionId::from(id));
    found.map_err(|error| match error {
        StoreError::Gone { .. } => Error::Refused(refusal("jobs.unknown_version").fact("id", id)),
        other => other.into(),
    })
}
