//! A plan, written through one batch, so that it is taken back as one.

use std::collections::HashMap;

use domain::ids::{BatchId, DepartmentId, PostId};
use domain::people::{Employee, Post};
use store::{Batch, StoreError, Tx};

use super::plan::{Deed, Plan};

/// Writes everything, or leaves nothing behind with the transaction.
pub(super) fn write(tx: &Tx<'_>, source: &str, plan: &Plan) -> Result<BatchId, StoreError> {
    let people = tx.people();
    let batch = people.batch(source)?;
    let posts = write_units(&batch, plan)?;
    let (mut created, mut updated) = (Vec::new(), Vec::new());
    for row in &plan.rows {
        match &row.deed {
            Deed::Create(person) => {
                batch.insert_employee(&settled(person, &posts))?;
                created.push(person.code.as_str());
            }
            Deed::Update(person) => {
                batch.update_employee(&settled(person, &posts))?;
                updated.push(person.code.as_str());
            }
            Deed::Skip | Deed::Refuse => {}
        }
    }
    let names =
        |posts: &[Post]| -> Vec<String> { posts.iter().map(|post| post.name.clone()).collect() };
    let departments = plan.needed.departments.iter();
    tx.note(serde_json::json!({
        "batch": i64::from(batch.id()),
        "departments": departments.map(|department| department.name.as_str()).collect::<Vec<_>>(),
        "posts": names(&plan.needed.posts),
        "created": created,
        "updated": updated,
        "refused": plan.count(|deed| matches!(deed, Deed::Refuse)),
    }));
    Ok(batch.id())
}

/// Departments, then posts, then who reports to whom. Returns the real ids of provisional posts.
fn write_units(batch: &Batch<'_>, plan: &Plan) -> Result<HashMap<PostId, PostId>, StoreError> {
    let mut departments: HashMap<DepartmentId, DepartmentId> = HashMap::new();
    for department in &plan.needed.departments {
        departments.insert(department.id, batch.insert_department(department)?);
    }
    let mut posts: HashMap<PostId, PostId> = HashMap::new();
    let department_of = |post: &Post| {
        departments
            .get(&post.department)
            .copied()
            .unwrap_or(post.department)
    };
    for post in &plan.needed.posts {
        let alone = Post {
            department: department_of(post),
            superior: None,
            ..post.clone()
        };
        posts.insert(post.id, batch.insert_post(&alone)?);
    }
    let below = plan.needed.posts.iter().chain(&plan.needed.gaps);
    for post in below.filter(|post| post.superior.is_some()) {
        batch.update_post(&Post {
            id: real(&posts, post.id),
            department: department_of(post),
            superior: post.superior.map(|superior| real(&posts, superior)),
            ..post.clone()
        })?;
    }
    Ok(posts)
}

fn real(posts: &HashMap<PostId, PostId>, id: PostId) -> PostId {
    posts.get(&id).copied().unwrap_or(id)
}

fn settled(person: &Employee, posts: &HashMap<PostId, PostId>) -> Employee {
    let mut person = person.clone();
    for assignment in &mut person.assignments {
        assignment.post = real(posts, assignment.post);
    }
    person
}
