//! Where the seal is on the picture. A scan of a whole sheet may hold a red letterhead and specks as well;
//! the seal is the largest piece of red that hangs together and is about as wide as high.

use image::RgbImage;

use super::clean::{RED, saturation};

/// Cells on the longer side of the picture.
const CELLS: u32 = 160;
/// A cell is red when so many of a hundred of its pixels are.
const RED_OF_HUNDRED: u32 = 8;
/// Cells that may lie between two parts of one seal: between its rim and its characters.
const GAP: usize = 6;
/// Fewer red cells than this are specks.
const LEAST: usize = 12;

/// In pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

pub(super) fn seal(scan: &RgbImage, paper: [u32; 3]) -> Option<Place> {
    let cell = (scan.width().max(scan.height()) / CELLS).max(1);
    let grid = Grid::of(scan, paper, cell);
    let cells = grid.most_like_a_seal()?;
    let columns = cells.iter().map(|(x, _)| *x);
    let rows = cells.iter().map(|(_, y)| *y);
    let (left, right) = (columns.clone().min()?, columns.max()?);
    let (top, bottom) = (rows.clone().min()?, rows.max()?);
    // One cell more on each side: the rim of a seal may only just touch the next.
    let begin = |cells: usize| {
        u32::try_from(cells.saturating_sub(1))
            .ok()?
            .checked_mul(cell)
    };
    let end = |cells: usize, most: u32| {
        let end = u32::try_from(cells + 2).ok()?.checked_mul(cell)?;
        Some(end.min(most))
    };
    let rough = (
        begin(left)?..end(right, scan.width())?,
        begin(top)?..end(bottom, scan.height())?,
    );
    tight(scan, paper, rough)
}

/// Without the empty rows and columns at the edges.
fn tight(
    scan: &RgbImage,
    paper: [u32; 3],
    (columns, rows): (std::ops::Range<u32>, std::ops::Range<u32>),
) -> Option<Place> {
    let red = |x: u32, y: u32| saturation(*scan.get_pixel(x, y), paper) >= RED;
    // A single pixel is dust.
    let used = |count: usize| count >= 2;
    let column = |x: &u32| used(rows.clone().filter(|y| red(*x, *y)).take(2).count());
    let row = |y: &u32| used(columns.clone().filter(|x| red(*x, *y)).take(2).count());
    let left = columns.clone().find(column)?;
    let right = columns.clone().rev().find(column)?;
    let top = rows.clone().find(row)?;
    let bottom = rows.clone().rev().find(row)?;
    Some(Place {
        left,
        top,
        width: right - left + 1,
        height: bottom - top + 1,
    })
}

/// Column and row.
type Cell = (usize, usize);

struct Grid {
    width: usize,
    red: Vec<bool>,
}

impl Grid {
    fn of(scan: &RgbImage, paper: [u32; 3], cell: u32) -> Self {
        let width = scan.width().div_ceil(cell) as usize;
        let height = scan.height().div_ceil(cell) as usize;
        let mut counts = vec![0_u32; width * height];
        for (x, y, pixel) in scan.enumerate_pixels() {
            if saturation(*pixel, paper) >= RED {
                counts[(y / cell) as usize * width + (x / cell) as usize] += 1;
            }
        }
        let enough = (cell * cell * RED_OF_HUNDRED / 100).max(1);
        Self {
            width,
            red: counts.into_iter().map(|count| count >= enough).collect(),
        }
    }

    /// The red cells of the piece that is most like a seal, as column and row.
    fn most_like_a_seal(&self) -> Option<Vec<Cell>> {
        let mut seen = vec![false; self.red.len()];
        let mut best: Option<((bool, usize), Vec<Cell>)> = None;
        for start in 0..self.red.len() {
            if !self.red[start] || seen[start] {
                continue;
            }
            let piece = self.piece(start, &mut seen);
            if piece.len() < LEAST {
                continue;
            }
            let likeness = likeness(&piece);
            if best.as_ref().is_none_or(|(before, _)| likeness > *before) {
                best = Some((likeness, piece));
            }
        }
        best.map(|(_, piece)| piece)
    }

    fn piece(&self, start: usize, seen: &mut [bool]) -> Vec<Cell> {
        let height = self.red.len() / self.width.max(1);
        let (mut piece, mut waiting) = (Vec::new(), vec![start]);
        seen[start] = true;
        while let Some(at) = waiting.pop() {
            let (x, y) = (at % self.width, at / self.width);
            piece.push((x, y));
            for row in y.saturating_sub(GAP)..(y + GAP + 1).min(height) {
                for column in x.saturating_sub(GAP)..(x + GAP + 1).min(self.width) {
                    let next = row * self.width + column;
                    if self.red[next] && !seen[next] {
                        seen[next] = true;
                        waiting.push(next);
                    }
                }
            }
        }
        piece
    }
}

/// Whether a piece is about as wide as high, as an oval seal still is, and how much room it takes.
fn likeness(piece: &[Cell]) -> (bool, usize) {
    let side = |of: fn(&Cell) -> usize| {
        let least = piece.iter().map(of).min().unwrap_or(0);
        let most = piece.iter().map(of).max().unwrap_or(0);
        most - least + 1
    };
    let (width, height) = (side(|cell| cell.0), side(|cell| cell.1));
    (width <= 2 * height && height <= 2 * width, width * height)
}
