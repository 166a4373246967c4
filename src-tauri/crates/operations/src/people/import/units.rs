//! Departments and posts that a roster names: those there are, and those it would add.
//!
//! New ones get provisional ids below zero, so that a plan reads like an organisation; `write` puts the
//! real ones in their place.

use std::collections::{HashMap, HashSet};

use domain::ids::{DepartmentId, PostId};
use domain::people::{Department, Employee, Organisation, Post};
use exchange::roster::{Field, RosterPerson};

use crate::people::department::next_position;
use crate::people::rules;

/// The class of a post whose roster says nothing about it.
const USUAL_CLASS: &str = "专员级";

/// What is wrong with a cell: field, value, code.
pub(super) type Wrong = (Field, String, &'static str);

/// The departments and posts as they would be.
pub(super) struct Units {
    departments: Vec<Department>,
    next_position: u32,
    posts: Vec<Post>,
    department_by_name: HashMap<String, DepartmentId>,
    post_by_name: HashMap<(DepartmentId, String), PostId>,
    posts_of_name: HashMap<String, Vec<PostId>>,
    index: HashMap<PostId, usize>,
    /// Posts whose superior the roster named, and the one it named.
    named: HashMap<PostId, PostId>,
    /// New posts whose class the roster named.
    classed: HashSet<PostId>,
}

impl Units {
    pub(super) fn of(organisation: &Organisation) -> Self {
        let mut units = Self {
            departments: organisation.departments.clone(),
            next_position: next_position(organisation),
            posts: Vec::new(),
            department_by_name: HashMap::new(),
            post_by_name: HashMap::new(),
            posts_of_name: HashMap::new(),
            index: HashMap::new(),
            named: HashMap::new(),
            classed: HashSet::new(),
        };
        for department in &organisation.departments {
            let name = department.name.clone();
            units.department_by_name.insert(name, department.id);
        }
        for post in &organisation.posts {
            units.add(post.clone());
        }
        units
    }

    fn add(&mut self, post: Post) {
        let key = (post.department, post.name.clone());
        self.post_by_name.insert(key, post.id);
        let same_name = self.posts_of_name.entry(post.name.clone()).or_default();
        same_name.push(post.id);
        self.index.insert(post.id, self.posts.len());
        self.posts.push(post);
    }

    fn post(&self, id: PostId) -> &Post {
        &self.posts[self.index[&id]]
    }

    fn post_mut(&mut self, id: PostId) -> &mut Post {
        &mut self.posts[self.index[&id]]
    }

    /// The post of a row, added with its department if the company has none of the name. One post has
    /// one class, whoever holds it: a row that says otherwise is wrong.
    pub(super) fn post_for(&mut self, row: &RosterPerson) -> Result<PostId, Wrong> {
        let department = self.department_for(&row.department);
        let key = (department, row.post.clone());
        let id = match self.post_by_name.get(&key) {
            Some(id) => *id,
            None => self.new_post(department, &row.post),
        };
        let Some(class) = &row.post_class else {
            return Ok(id);
        };
        if is_new(id) && self.classed.insert(id) {
            self.post_mut(id).class.clone_from(class);
        }
        if self.post(id).class == *class {
            Ok(id)
        } else {
            Err((Field::PostClass, class.clone(), "class_differs"))
        }
    }

    fn department_for(&mut self, name: &str) -> DepartmentId {
        if let Some(id) = self.department_by_name.get(name) {
            return *id;
        }
        let id = DepartmentId::from(provisional(self.departments.len()));
        self.departments.push(Department {
            id,
            name: name.to_owned(),
            parent: None,
            position: self.next_position,
        });
        self.next_position = self.next_position.saturating_add(1);
        self.department_by_name.insert(name.to_owned(), id);
        id
    }

    fn new_post(&mut self, department: DepartmentId, name: &str) -> PostId {
        let id = PostId::from(provisional(self.posts.len()));
        self.add(Post {
            id,
            name: name.to_owned(),
            department,
            superior: None,
            class: USUAL_CLASS.to_owned(),
            headcount: 0,
        });
        id
    }

    /// The superior post of a row, by name: in the same department first, then the only one there is.
    /// A post that has a superior keeps it; only a gap is filled. Tells whether a gap of a post on
    /// record was filled.
    pub(super) fn name_superior(
        &mut self,
        row: &RosterPerson,
        post: PostId,
    ) -> Result<bool, Wrong> {
        let Some(name) = &row.superior_post else {
            return Ok(false);
        };
        let wrong = |code| (Field::SuperiorPost, name.clone(), code);
        let here = (self.post(post).department, name.clone());
        let everywhere = self.posts_of_name.get(name).map_or(&[][..], Vec::as_slice);
        let superior = match (self.post_by_name.get(&here), everywhere) {
            (Some(id), _) => *id,
            (None, [id]) => *id,
            (None, []) => return Err(wrong("unknown_post")),
            (None, _) => return Err(wrong("ambiguous_post")),
        };
        match self.post(post).superior {
            Some(stands) if self.post(stands).name == *name => Ok(false),
            Some(_) => Err(wrong("superior_differs")),
            None => {
                self.post_mut(post).superior = Some(superior);
                self.named.insert(post, superior);
                Ok(!is_new(post))
            }
        }
    }

    /// Posts whose named superior leads back to themselves; they are left without one.
    pub(super) fn cut_circles(&mut self) -> HashSet<PostId> {
        let up = |id: PostId| self.post(id).superior;
        let mut round = rules::circles(self.named.keys().copied(), up);
        round.retain(|id| self.named.contains_key(id));
        for id in &round {
            self.named.remove(id);
            self.post_mut(*id).superior = None;
        }
        round
    }

    /// What has to be written so that these people can be: new departments and posts that somebody is
    /// put in or reports to, and posts on record that get a superior.
    pub(super) fn needed(self, people: &[&Employee]) -> Needed {
        let mut wanted: HashSet<PostId> = HashSet::new();
        let mut open: Vec<PostId> = people
            .iter()
            .flat_map(|person| &person.assignments)
            .map(|assignment| assignment.post)
            .collect();
        while let Some(id) = open.pop() {
            if wanted.insert(id) {
                open.extend(self.post(id).superior);
            }
        }
        let mut held: HashMap<PostId, u32> = HashMap::new();
        for person in people.iter().filter(|person| person.left_on.is_none()) {
            if let Some(last) = person.assignments.last() {
                *held.entry(last.post).or_default() += 1;
            }
        }
        let mut needed = Needed::default();
        for mut post in self.posts {
            if !wanted.contains(&post.id) {
                continue;
            }
            if is_new(post.id) {
                post.headcount = held.get(&post.id).copied().unwrap_or(1);
                needed.posts.push(post);
            } else if self.named.contains_key(&post.id) {
                needed.gaps.push(post);
            }
        }
        let used: HashSet<DepartmentId> = needed.posts.iter().map(|post| post.department).collect();
        let new = |department: &Department| i64::from(department.id) < 0;
        let departments = self.departments.into_iter();
        needed.departments = departments
            .filter(|department| new(department) && used.contains(&department.id))
            .collect();
        needed
    }
}

/// Departments and posts to be written.
#[derive(Debug, Default)]
pub(super) struct Needed {
    pub(super) departments: Vec<Department>,
    pub(super) posts: Vec<Post>,
    /// Posts on record that get a superior.
    pub(super) gaps: Vec<Post>,
}

fn provisional(count: usize) -> i64 {
    -1 - i64::try_from(count).expect("a file of 64 MB has fewer rows than an i64 counts")
}

fn is_new(id: PostId) -> bool {
    i64::from(id) < 0
}
