//! Pages for the screen, before there is a PDF: which of them changed, their pictures, and where each
//! part of the text stands on them.

mod places;

use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use typst::layout::{Frame, FrameItem};
use typst::utils::{Scalar, hash128};
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use crate::error::PaperError;
use crate::image::MAX_DPI;
use crate::raster::Raster;
use places::Places;

pub use places::Spot;

/// Wider than any screen shows a page, in pixels.
const MAX_WIDTH: u32 = 4000;

/// A regulation set in type.
pub struct Preview {
    document: PagedDocument,
    marks: Vec<String>,
    /// Read from the pages when somebody asks for the first time.
    places: OnceLock<Places>,
}

/// What the eye sees of a page. Behind it lie tags and links, which carry the whole text with them: by
/// those every page would change with every edit.
struct Seen<'a>(&'a Frame);

impl Hash for Seen<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.size().hash(state);
        for (place, item) in self.0.items() {
            match item {
                FrameItem::Tag(_) | FrameItem::Link(..) => {}
                FrameItem::Group(group) => {
                    (place, group.transform, &group.clip).hash(state);
                    Seen(&group.frame).hash(state);
                }
                shown => (place, shown).hash(state),
            }
        }
    }
}

impl Preview {
    pub(crate) fn new(document: PagedDocument) -> Self {
        let marks = document
            .pages()
            .iter()
            .map(|page| format!("{:032x}", hash128(&Seen(&page.frame))))
            .collect();
        Self {
            document,
            marks,
            places: OnceLock::new(),
        }
    }

    pub(crate) fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// A mark for each page: pages with the same mark look the same.
    #[must_use]
    pub fn marks(&self) -> &[String] {
        &self.marks
    }

    /// One page as SVG; `page` counts from 1. A full page is more than half a megabyte.
    ///
    /// # Errors
    /// [`PaperError::NoSuchPage`].
    pub fn svg(&self, page: usize) -> Result<String, PaperError> {
        Ok(typst_svg::svg(self.page(page)?, &SvgOptions::default()))
    }

    /// One page as PNG; `page` counts from 1.
    ///
    /// # Errors
    /// [`PaperError::NoSuchPage`], [`PaperError::TooLarge`].
    pub fn png(&self, page: usize, dpi: u32) -> Result<Vec<u8>, PaperError> {
        if dpi == 0 || dpi > MAX_DPI {
            return Err(PaperError::TooLarge);
        }
        self.dots(page, f64::from(dpi) / 72.0)?.png()
    }

    /// One page as dots, this many of them wide; `page` counts from 1.
    ///
    /// # Errors
    /// [`PaperError::NoSuchPage`], [`PaperError::TooLarge`].
    pub fn raster(&self, page: usize, width: u32) -> Result<Raster, PaperError> {
        if width == 0 || width > MAX_WIDTH {
            return Err(PaperError::TooLarge);
        }
        let across = self.page(page)?.frame.width().to_pt();
        self.dots(page, f64::from(width) / across)
    }

    /// Where a part of the text begins to stand: its lines on the first page that has one.
    #[must_use]
    pub fn place(&self, node: &str) -> Option<Spot> {
        self.places().of(node)
    }

    /// The part of the text at a point of a page, in millimetres from its upper left corner; between
    /// two lines the nearer one.
    #[must_use]
    pub fn node_at(&self, page: usize, x_mm: f64, y_mm: f64) -> Option<&str> {
        self.places().at(page, x_mm, y_mm)
    }

    /// The first part of the text that begins behind a page.
    #[must_use]
    pub fn first_after(&self, page: usize) -> Option<&str> {
        self.places().first_after(page)
    }

    /// The part of the text that begins at the top of a page; none where the page goes on with another.
    #[must_use]
    pub fn begins(&self, page: usize) -> Option<&str> {
        self.places().begins(page)
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::read(&self.document))
    }

    fn dots(&self, page: usize, pixel_per_pt: f64) -> Result<Raster, PaperError> {
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(pixel_per_pt),
            ..RenderOptions::default()
        };
        let picture = typst_render::render(self.page(page)?, &options);
        Ok(Raster::new(
            picture.width(),
            picture.height(),
            picture.data(),
        ))
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, PaperError> {
        let pages = self.pages();
        page.checked_sub(1)
            .and_then(|index| self.document.pages().get(index))
            .ok_or(PaperError::NoSuchPage { page, pages })
    }
}
