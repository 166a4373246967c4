//! Pages for the screen, before there is a PDF. Ask only for the page that is seen: a full page is
//! more than half a megabyte of SVG.

use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use crate::error::PaperError;
use crate::image::{MAX_DPI, png};

/// A regulation set in type.
pub struct Preview {
    document: PagedDocument,
}

impl Preview {
    pub(crate) fn new(document: PagedDocument) -> Self {
        Self { document }
    }

    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// One page as SVG; `page` counts from 1.
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
        let page = self.page(page)?;
        if dpi == 0 || dpi > MAX_DPI {
            return Err(PaperError::TooLarge);
        }
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(f64::from(dpi) / 72.0),
            ..RenderOptions::default()
        };
        let picture = typst_render::render(page, &options);
        png(picture.width(), picture.height(), picture.data())
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, PaperError> {
        let pages = self.pages();
        page.checked_sub(1)
            .and_then(|index| self.document.pages().get(index))
            .ok_or(PaperError::NoSuchPage { page, pages })
    }
}
