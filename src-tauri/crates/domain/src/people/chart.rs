//! 架构图: the line of posts as boxes and strokes. The window draws it and the printer prints it from the
//! same places, so that both show the same picture.
//!
//! A post with posts below it that lead others spreads them side by side; posts without anybody below
//! stand one under the other at their leader's side, so that a department stays as wide as a hand.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Organisation, Post};
use crate::ids::PostId;

/// Lengths are tenths of a millimetre at full size.
const WIDTH: i32 = 360;
const HEIGHT: i32 = 160;
const BESIDE: i32 = 50;
const BELOW: i32 = 130;
const STACKED: i32 = 40;
const INDENT: i32 = 60;

/// The drawn organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrgChart {
    pub width: i32,
    pub height: i32,
    pub boxes: Vec<ChartBox>,
    pub strokes: Vec<Stroke>,
}

/// One post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChartBox {
    pub post: PostId,
    pub superior: Option<PostId>,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub name: String,
    pub department: String,
    /// Place of the department among the departments, for its colour.
    pub department_index: usize,
    /// Names of those who hold the post on the day.
    pub holders: Vec<String>,
    pub headcount: u32,
}

/// A straight line, across or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ChartStroke")]
pub struct Stroke {
    pub x1: i32,
    pub y1: i32,
    pub x2: i32,
    pub y2: i32,
}

/// Everything below one post, with its own left upper corner at 0, 0.
struct Block {
    width: i32,
    height: i32,
    /// Where the box of the post begins.
    head_x: i32,
    boxes: Vec<(PostId, i32, i32)>,
    strokes: Vec<Stroke>,
}

/// Draws the posts as of a day. A post whose superior is gone, or that stands in a circle, is a top of
/// its own: nobody is ever left out.
#[must_use]
pub fn chart(organisation: &Organisation, day: NaiveDate) -> OrgChart {
    let mut drawn: Vec<PostId> = Vec::new();
    let mut blocks = Vec::new();
    let known = |id: &PostId| organisation.post(*id).is_some();
    let tops = organisation
        .posts
        .iter()
        .filter(|post| post.superior.as_ref().is_none_or(|id| !known(id)));
    for post in tops.chain(&organisation.posts) {
        if !drawn.contains(&post.id) {
            blocks.push(block(organisation, post, &mut drawn));
        }
    }
    let mut out = OrgChart::default();
    let mut x = 0;
    for mut block in blocks {
        shift(&mut block, x, 0);
        x += block.width + BESIDE * 2;
        out.height = out.height.max(block.height);
        out.strokes.append(&mut block.strokes);
        for (id, x, y) in block.boxes {
            out.boxes.extend(boxed(organisation, id, x, y, day));
        }
    }
    out.width = (x - BESIDE * 2).max(0);
    out
}

fn block(organisation: &Organisation, post: &Post, drawn: &mut Vec<PostId>) -> Block {
    drawn.push(post.id);
    let below: Vec<&Post> = organisation
        .posts
        .iter()
        .filter(|other| other.superior == Some(post.id) && !drawn.contains(&other.id))
        .collect();
    let leads = |post: &Post| {
        let mut all = organisation.posts.iter();
        all.any(|other| other.superior == Some(post.id) && !drawn.contains(&other.id))
    };
    let (leaders, alone): (Vec<&Post>, Vec<&Post>) =
        below.into_iter().partition(|&post| leads(post));
    drawn.extend(alone.iter().map(|post| post.id));
    if leaders.is_empty() {
        return stack(post.id, &alone);
    }
    let mut columns: Vec<Column> = Vec::new();
    if !alone.is_empty() {
        columns.push(Column::Stack(alone.iter().map(|post| post.id).collect()));
    }
    for leader in leaders {
        columns.push(Column::Block(block(organisation, leader, drawn)));
    }
    spread(post.id, columns)
}

enum Column {
    Stack(Vec<PostId>),
    Block(Block),
}

/// A post with posts under each other at its side.
fn stack(head: PostId, alone: &[&Post]) -> Block {
    let mut block = Block {
        width: WIDTH + if alone.is_empty() { 0 } else { INDENT },
        height: HEIGHT,
        head_x: 0,
        boxes: vec![(head, 0, 0)],
        strokes: Vec::new(),
    };
    let ids: Vec<PostId> = alone.iter().map(|post| post.id).collect();
    hang(&mut block, &ids, 0, HEIGHT);
    block
}

/// Boxes hung on a stroke that goes down from `x + INDENT / 2`, `y`.
fn hang(block: &mut Block, ids: &[PostId], x: i32, y: i32) {
    let trunk = x + INDENT / 2;
    let mut top = y + STACKED;
    for id in ids {
        let middle = top + HEIGHT / 2;
        block.boxes.push((*id, x + INDENT, top));
        block.strokes.push(across(trunk, x + INDENT, middle));
        block.height = block.height.max(top + HEIGHT);
        top += HEIGHT + STACKED;
    }
    if !ids.is_empty() {
        let last = top - STACKED - HEIGHT / 2;
        block.strokes.push(down(trunk, y, last));
    }
}

/// A post above columns side by side.
fn spread(head: PostId, columns: Vec<Column>) -> Block {
    let bus = HEIGHT + BELOW / 2;
    let mut out = Block {
        width: 0,
        height: HEIGHT,
        head_x: 0,
        boxes: Vec::new(),
        strokes: Vec::new(),
    };
    let mut x = 0;
    let mut joints = Vec::new();
    for column in columns {
        match column {
            Column::Stack(ids) => {
                joints.push(x + INDENT / 2);
                hang(&mut out, &ids, x, bus);
                x += WIDTH + INDENT + BESIDE;
            }
            Column::Block(mut block) => {
                let joint = x + block.head_x + WIDTH / 2;
                joints.push(joint);
                out.strokes.push(down(joint, bus, HEIGHT + BELOW));
                let width = block.width;
                shift(&mut block, x, HEIGHT + BELOW);
                out.height = out.height.max(block.height + HEIGHT + BELOW);
                out.boxes.append(&mut block.boxes);
                out.strokes.append(&mut block.strokes);
                x += width + BESIDE;
            }
        }
    }
    let (first, last) = (joints[0], joints[joints.len() - 1]);
    let middle = (first + last) / 2;
    out.head_x = (middle - WIDTH / 2).max(0);
    out.width = (x - BESIDE).max(out.head_x + WIDTH);
    let middle = out.head_x + WIDTH / 2;
    out.boxes.insert(0, (head, out.head_x, 0));
    out.strokes.push(down(middle, HEIGHT, bus));
    out.strokes
        .push(across(first.min(middle), last.max(middle), bus));
    out
}

fn across(x1: i32, x2: i32, y: i32) -> Stroke {
    Stroke {
        x1,
        y1: y,
        x2,
        y2: y,
    }
}

fn down(x: i32, y1: i32, y2: i32) -> Stroke {
    Stroke {
        x1: x,
        y1,
        x2: x,
        y2,
    }
}

fn shift(block: &mut Block, by_x: i32, by_y: i32) {
    for (_, x, y) in &mut block.boxes {
        (*x, *y) = (*x + by_x, *y + by_y);
    }
    for stroke in &mut block.strokes {
        stroke.x1 += by_x;
        stroke.x2 += by_x;
        stroke.y1 += by_y;
        stroke.y2 += by_y;
    }
}

fn boxed(
    organisation: &Organisation,
    id: PostId,
    x: i32,
    y: i32,
    day: NaiveDate,
) -> Option<ChartBox> {
    let post = organisation.post(id)?;
    let departments = &organisation.departments;
    let index = departments.iter().position(|one| one.id == post.department);
    Some(ChartBox {
        post: id,
        superior: post.superior.filter(|id| organisation.post(*id).is_some()),
        x,
        y,
        width: WIDTH,
        height: HEIGHT,
        name: post.name.clone(),
        department: index.map_or_else(String::new, |index| departments[index].name.clone()),
        department_index: index.unwrap_or(0),
        holders: organisation
            .holders(id, day)
            .map(|person| person.name.clone())
            .collect(),
        headcount: post.headcount,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn posts(line: &[(i64, Option<i64>)]) -> Organisation {
        let post = |(id, superior): &(i64, Option<i64>)| Post {
            id: (*id).into(),
            name: format!("{id}"),
            department: 1.into(),
            superior: superior.map(PostId::from),
            class: String::new(),
            headcount: 1,
        };
        Organisation {
            departments: Vec::new(),
            posts: line.iter().map(post).collect(),
            employees: Vec::new(),
        }
    }

    fn overlap(a: &ChartBox, b: &ChartBox) -> bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    }

    fn sound(chart: &OrgChart, count: usize) {
        assert_eq!(chart.boxes.len(), count);
        for (index, one) in chart.boxes.iter().enumerate() {
            assert!(one.x >= 0 && one.x + one.width <= chart.width, "{one:?}");
            assert!(one.y >= 0 && one.y + one.height <= chart.height, "{one:?}");
            for other in &chart.boxes[index + 1..] {
                assert!(!overlap(one, other), "{one:?} lies on {other:?}");
            }
        }
    }

    #[test]
    fn every_post_has_a_box_below_its_superior_and_none_lies_on_another() {
        let line = [
            (1, None),
            (2, Some(1)),
            (3, Some(2)),
            (4, Some(2)),
            (5, Some(1)),
            (6, Some(1)),
            (7, Some(6)),
            (8, Some(7)),
            (9, Some(6)),
        ];
        let drawn = chart(&posts(&line), day());
        sound(&drawn, 9);
        for one in &drawn.boxes {
            let above = drawn
                .boxes
                .iter()
                .find(|other| Some(other.post) == one.superior);
            assert!(above.is_none_or(|above| above.y < one.y), "{one:?}");
        }
    }

    #[test]
    fn posts_in_a_circle_and_without_their_superior_are_still_drawn() {
        sound(
            &chart(&posts(&[(1, Some(2)), (2, Some(1)), (3, Some(9))]), day()),
            3,
        );
        sound(&chart(&posts(&[]), day()), 0);
    }

    #[test]
    fn two_tops_stand_side_by_side() {
        let drawn = chart(&posts(&[(1, None), (2, Some(1)), (3, None)]), day());
        sound(&drawn, 3);
        let top = |id: i64| {
            drawn
                .boxes
                .iter()
                .find(|one| one.post == id.into())
                .unwrap()
        };
        assert_eq!((top(1).y, top(3).y), (0, 0));
    }
}
