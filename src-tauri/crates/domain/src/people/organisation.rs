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
