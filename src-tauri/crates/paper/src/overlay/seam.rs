//! 骑缝章 drawn by printpdf: one overlay page for each page, with its strip of the seal at the right
//! edge, half way down. A page carries its own strip only, never the whole picture.

use printpdf::{
    Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, RawImage, RawImageData, RawImageFormat, XObject,
    XObjectId, XObjectTransform,
};

use super::Seal;

/// A4, in millimetres.
const PAGE: (f32, f32) = (210.0, 297.0);
/// Height of the seal on paper: a company's seal measures 40 to 42 mm.
const SEAL_MM: f32 = 42.0;
/// A strip narrower than this tells nothing any more: longer papers get several seals.
const NARROWEST_MM: f32 = 2.0;

/// The name of a strip, with the number of its page behind it.
const STRIP: &str = "GuijuSeam";

/// An overlay of as many pages as the paper has.
pub(super) fn draw(pages: usize, seal: &Seal) -> Vec<u8> {
    let wide_mm = SEAL_MM * seal.width as f32 / seal.height as f32;
    let most = ((wide_mm / NARROWEST_MM) as usize).clamp(2, seal.width);
    let mut document = PdfDocument::new("");
    let overlay = (0..pages).map(|page| {
        let (place, of) = share(page, pages, most);
        let (from, to) = (seal.width * place / of, seal.width * (place + 1) / of);
        let id = XObjectId(format!("{STRIP}{page}"));
        document
            .resources
            .xobjects
            .map
            .insert(id.clone(), XObject::Image(strip(seal, from, to)));
        let left_mm = PAGE.0 - wide_mm * (to - from) as f32 / seal.width as f32;
        let place = XObjectTransform {
            translate_x: Some(Mm(left_mm).into()),
            translate_y: Some(Mm((PAGE.1 - SEAL_MM) / 2.0).into()),
            dpi: Some(seal.height as f32 * 25.4 / SEAL_MM),
            ..XObjectTransform::default()
        };
        let ops = vec![Op::UseXobject {
            id,
            transform: place,
        }];
        PdfPage::new(Mm(PAGE.0), Mm(PAGE.1), ops)
    });
    let overlay: Vec<PdfPage> = overlay.collect();
    let options = PdfSaveOptions {
        // The strips are few pixels, losslessly packed; a seal in JPEG has a halo.
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    document.with_pages(overlay).save(&options, &mut Vec::new())
}

/// Which strip of its seal a page carries, and of how many: the pages fall into equal groups, each
/// under one seal.
fn share(page: usize, pages: usize, most: usize) -> (usize, usize) {
    let groups = pages.div_ceil(most);
    let group = page * groups / pages;
    let first = (group * pages).div_ceil(groups);
    let next = ((group + 1) * pages).div_ceil(groups);
    (page - first, next - first)
}

fn strip(seal: &Seal, from: usize, to: usize) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(seal.columns(from, to)),
        width: to - from,
        height: seal.height,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_own_strip_and_no_group_is_a_single_page() {
        for pages in 2..120 {
            for most in [2, 3, 20, 21] {
                let shares: Vec<_> = (0..pages).map(|page| share(page, pages, most)).collect();
                let mut expected = 0;
                for &(place, of) in &shares {
                    assert_eq!(place, expected, "{pages} pages, {most}: {shares:?}");
                    assert!(of <= most && (of > 1 || most == 2));
                    expected = if place + 1 == of { 0 } else { place + 1 };
                }
                assert_eq!(expected, 0, "the last seal is whole");
            }
        }
    }
}
