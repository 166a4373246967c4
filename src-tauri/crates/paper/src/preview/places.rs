//! Where each part of the text stands on the pages.
//!
//! The template marks where a node begins (`#metadata(id)<node>`); every line set until the next mark
//! belongs to it, over the end of a page too. So the answer comes from the same pages that are shown.

use typst::foundations::{Label, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, Point, Ratio};
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The type area of GB/T 9704, from its top: what stands above or below is head or foot, not text.
const TOP_MM: f64 = 37.0;
const BOTTOM_MM: f64 = 35.0;
/// A heading of 章 stands lower than this under the top, the highest thing that a page begins with.
const HEADING_MM: f64 = 20.0;
/// A click further away from any line than this means nothing.
const REACH_MM: f64 = 12.0;
/// Baselines closer than this belong to one line, in points.
const SAME_LINE: f64 = 1.0;
/// Height of a line over and under its baseline, in ems.
const OVER: f64 = 0.88;
const UNDER: f64 = 0.12;

/// A rectangle on a page, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From 1.
    pub page: usize,
    pub x_mm: f64,
    pub y_mm: f64,
    pub w_mm: f64,
    pub h_mm: f64,
}

/// One line of a node, in points.
struct Line {
    node: usize,
    page: usize,
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
}

impl Line {
    fn top(&self) -> f64 {
        self.baseline - OVER * self.size
    }

    fn bottom(&self) -> f64 {
        self.baseline + UNDER * self.size
    }

    /// How far a point lies outside, down the page and across it.
    fn distance(&self, x: f64, y: f64) -> (f64, f64) {
        let outside = |value: f64, low: f64, high: f64| (low - value).max(value - high).max(0.0);
        (
            outside(y, self.top(), self.bottom()),
            outside(x, self.left, self.right),
        )
    }
}

/// The lines of all nodes, in reading order.
pub(super) struct Places {
    nodes: Vec<String>,
    lines: Vec<Line>,
}

impl Places {
    pub(super) fn read(document: &PagedDocument) -> Self {
        let mut reader = Reader {
            label: Label::new(PicoStr::intern("node")),
            places: Self {
                nodes: Vec::new(),
                lines: Vec::new(),
            },
            current: None,
            page: 0,
            area: (0.0, 0.0),
        };
        for (index, page) in document.pages().iter().enumerate() {
            reader.page = index + 1;
            reader.area = (
                point(TOP_MM),
                page.frame.height().to_pt() - point(BOTTOM_MM),
            );
            reader.frame(&page.frame, Point::zero());
        }
        reader.places
    }

    pub(super) fn of(&self, node: &str) -> Option<Spot> {
        let mut lines = self
            .lines
            .iter()
            .filter(|line| self.nodes[line.node] == node);
        let first = lines.next()?;
        let mut sides = (first.left, first.top(), first.right, first.bottom());
        for line in lines.filter(|line| line.page == first.page) {
            sides = (
                sides.0.min(line.left),
                sides.1.min(line.top()),
                sides.2.max(line.right),
                sides.3.max(line.bottom()),
            );
        }
        Some(Spot {
            page: first.page,
            x_mm: mm(sides.0),
            y_mm: mm(sides.1),
            w_mm: mm(sides.2 - sides.0),
            h_mm: mm(sides.3 - sides.1),
        })
    }

    /// The first node of which nothing stands on this page or one before it.
    pub(super) fn first_after(&self, page: usize) -> Option<&str> {
        let begun = self.lines.iter().filter(|line| line.page <= page);
        let last = begun.map(|line| line.node).max();
        let mut behind = self.lines.iter().filter(|line| line.page > page);
        let first = behind.find(|line| last.is_none_or(|last| line.node > last))?;
        Some(self.nodes[first.node].as_str())
    }

    /// The node that begins at the top of this page. None where the page goes on with another one, or has
    /// something else above it.
    pub(super) fn begins(&self, page: usize) -> Option<&str> {
        let at = self.lines.iter().position(|line| line.page == page)?;
        let first = &self.lines[at];
        let goes_on = self.lines[..at].iter().any(|line| line.node == first.node);
        let is_top = first.top() < point(TOP_MM + HEADING_MM);
        (is_top && !goes_on).then(|| self.nodes[first.node].as_str())
    }

    pub(super) fn at(&self, page: usize, x_mm: f64, y_mm: f64) -> Option<&str> {
        let (x, y) = (point(x_mm), point(y_mm));
        let nearest = self
            .lines
            .iter()
            .filter(|line| line.page == page)
            .map(|line| (line.distance(x, y), line))
            .min_by(|(one, _), (other, _)| {
                one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
            });
        nearest
            .filter(|(distance, _)| distance.0 <= point(REACH_MM))
            .map(|(_, line)| self.nodes[line.node].as_str())
    }
}

struct Reader {
    label: Option<Label>,
    places: Places,
    current: Option<usize>,
    page: usize,
    /// Top and bottom of the type area of this page.
    area: (f64, f64),
}

impl Reader {
    fn frame(&mut self, frame: &Frame, origin: Point) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                // What is turned or scaled is a watermark, no text.
                FrameItem::Group(group)
                    if group.transform.sx == Ratio::one() && group.transform.kx.is_zero() =>
                {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.frame(&group.frame, at + moved);
                }
                FrameItem::Tag(Tag::Start(element, _)) if element.label() == self.label => {
                    if let Some(mark) = element.to_packed::<MetadataElem>() {
                        self.enter(&mark.value);
                    }
                }
                FrameItem::Text(text) => self.text(text, at),
                _ => {}
            }
        }
    }

    /// The mark of the text's end carries no name.
    fn enter(&mut self, value: &Value) {
        self.current = match value {
            Value::Str(id) if !id.is_empty() => {
                self.places.nodes.push(id.as_str().to_owned());
                Some(self.places.nodes.len() - 1)
            }
            _ => None,
        };
    }

    fn text(&mut self, text: &TextItem, at: Point) {
        let Some(node) = self.current else { return };
        let (left, baseline) = (at.x.to_pt(), at.y.to_pt());
        if baseline < self.area.0 || baseline > self.area.1 {
            return;
        }
        let (right, size) = (left + text.width().to_pt(), text.size.to_pt());
        match self.places.lines.last_mut() {
            Some(line)
                if line.node == node
                    && line.page == self.page
                    && (line.baseline - baseline).abs() < SAME_LINE =>
            {
                line.left = line.left.min(left);
                line.right = line.right.max(right);
                line.size = line.size.max(size);
            }
            _ => self.places.lines.push(Line {
                node,
                page: self.page,
                left,
                right,
                baseline,
                size,
            }),
        }
    }
}

fn point(mm: f64) -> f64 {
    mm * 72.0 / 25.4
}

fn mm(point: f64) -> f64 {
    point * 25.4 / 72.0
}
