//! The company as a tree of departments and a line of posts (B1, B2).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Employee;
use crate::ids::{DepartmentId, EmployeeId, PostId};

/// 部门. Departments form a tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Department {
    pub id: DepartmentId,
    /// Unique; the key of the tables `bonus.departments` and `bonus.department_rates`.
    pub name: String,
    pub parent: Option<DepartmentId>,
    /// Order among its sisters.
    pub position: u32,
}

/// 岗位. Posts form the reporting line: the holder of the superior post is the direct leader (A5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Post {
    pub id: PostId,
    pub name: String,
    pub department: DepartmentId,
    /// 直接上级岗位; none for the top of the line.
    pub superior: Option<PostId>,
    /// 岗位级别: a row of the table `bonus.posts` (经理级, 主管级 …).
    pub class: String,
    /// 编制人数
    pub headcount: u32,
}

/// Everybody, as of whatever the history says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organisation {
    pub departments: Vec<Department>,
    pub posts: Vec<Post>,
    pub employees: Vec<Employee>,
}

impl Organisation {
    #[must_use]
    pub fn department(&self, id: DepartmentId) -> Option<&Department> {
        self.departments
            .iter()
            .find(|department| department.id == id)
    }

    #[must_use]
    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.posts.iter().find(|post| post.id == id)
    }

    #[must_use]
    pub fn employee(&self, id: EmployeeId) -> Option<&Employee> {
        self.employees.iter().find(|employee| employee.id == id)
    }

    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Employee> {
        self.employees.iter().find(|employee| employee.code == code)
    }

    /// Who holds a post on a day, in the order of works numbers.
    pub fn holders(&self, post: PostId, day: chrono::NaiveDate) -> impl Iterator<Item = &Employee> {
        self.employees.iter().filter(move |person| {
            person
                .assignment_on(day)
                .is_some_and(|assignment| assignment.post == post)
        })
    }

    /// 直接领导 of a person on a day: the first holder, going up the line of posts, who is not the
    /// person himself. A vacant superior post passes the duty upwards (A5, A7).
    #[must_use]
    pub fn direct_leader(&self, person: &Employee, day: chrono::NaiveDate) -> Option<&Employee> {
        let mut post = self.post(person.assignment_on(day)?.post)?;
        // A line of posts is never longer than the number of posts, so a circle ends as well.
        for _ in 0..self.posts.len() {
            post = self.post(post.superior?)?;
            let holder = self.employees.iter().find(|other| {
                other.id != person.id
                    && other
                        .assignment_on(day)
                        .is_some_and(|assignment| assignment.post == post.id)
            });
            if holder.is_some() {
                return holder;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Assignment, EmploymentType, Sensitive};

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    fn holder(id: i64, post: i64) -> Employee {
        Employee {
            id: id.into(),
            code: format!("E{id:02}"),
            name: format!("{id}"),
            employment: EmploymentType::Regular,
            hired_on: day("2020-01-01"),
            left_on: None,
            assignments: vec![Assignment {
                from: day("2020-01-01"),
                post: post.into(),
            }],
            pay_basis: Vec::new(),
            leaves: Vec::new(),
            sensitive: Sensitive::default(),
            note: String::new(),
        }
    }

    fn post(id: i64, superior: Option<i64>) -> Post {
        Post {
            id: id.into(),
            name: format!("{id}"),
            department: 1.into(),
            superior: superior.map(PostId::from),
            class: String::new(),
            headcount: 1,
        }
    }

    fn leader(organisation: &Organisation, code: &str, on: &str) -> Option<String> {
        let person = organisation.by_code(code).unwrap();
        organisation
            .direct_leader(person, day(on))
            .map(|leader| leader.code.clone())
    }

    #[test]
    fn the_direct_leader_holds_the_superior_post_and_a_vacancy_passes_upwards() {
        let mut organisation = Organisation {
            departments: Vec::new(),
            posts: vec![post(1, None), post(2, Some(1)), post(3, Some(2))],
            employees: vec![holder(1, 1), holder(2, 2), holder(3, 3)],
        };
        assert_eq!(
            leader(&organisation, "E03", "2026-09-30").as_deref(),
            Some("E02")
        );
        assert_eq!(leader(&organisation, "E01", "2026-09-30"), None);
        organisation.employees[1].left_on = Some(day("2026-08-31"));
        assert_eq!(
            leader(&organisation, "E03", "2026-08-31").as_deref(),
            Some("E02")
        );
        assert_eq!(
            leader(&organisation, "E03", "2026-09-01").as_deref(),
            Some("E01")
        );
    }

    #[test]
    fn a_line_of_posts_that_runs_in_a_circle_ends() {
        let organisation = Organisation {
            departments: Vec::new(),
            posts: vec![post(1, Some(2)), post(2, Some(1))],
            employees: vec![holder(1, 1)],
        };
        assert_eq!(leader(&organisation, "E01", "2026-09-30"), None);
    }

    #[test]
    fn everybody_below_is_found_over_a_vacant_post_and_a_circle_of_leaders_ends() {
        let mut organisation = Organisation {
            departments: Vec::new(),
            posts: vec![post(1, None), post(2, Some(1)), post(3, Some(2))],
            employees: vec![holder(1, 1), holder(2, 2), holder(3, 3), holder(4, 3)],
        };
        let below = |organisation: &Organisation, person: i64| -> Vec<i64> {
            let found = organisation.below(day("2026-09-30")).with(person.into());
            found.into_iter().map(i64::from).collect()
        };
        assert_eq!(below(&organisation, 1), [1, 2, 3, 4]);
        assert_eq!(below(&organisation, 2), [2, 3, 4]);
        assert_eq!(below(&organisation, 4), [4]);
        organisation.employees[1].left_on = Some(day("2026-08-31"));
        assert_eq!(below(&organisation, 1), [1, 3, 4]);
        organisation.posts[0].superior = Some(3.into());
        assert_eq!(below(&organisation, 1), [1, 3, 4]);
    }
}
