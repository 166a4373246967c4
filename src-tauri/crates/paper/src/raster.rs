//! A page as dots, to be written as PNG: whole, or only the rows that an edit changed.

use std::ops::Range;

use crate::error::PaperError;

/// Opaque dots, row by row: one byte each where all of them are grey, else three. Pages are nearly always
/// black on white, and time is spent on every byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    height: u32,
    colour: png::ColorType,
    samples: Vec<u8>,
}

impl Raster {
    /// Of opaque RGBA.
    pub(crate) fn new(width: u32, height: u32, rgba: &[u8]) -> Self {
        let pixels = || rgba.chunks_exact(4);
        let grey = pixels().all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]);
        let (samples, colour): (Vec<u8>, _) = if grey {
            (
                pixels().map(|pixel| pixel[0]).collect(),
                png::ColorType::Grayscale,
            )
        } else {
            let rgb = pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
            (rgb.collect(), png::ColorType::Rgb)
        };
        Self {
            width,
            height,
            colour,
            samples,
        }
    }

    /// In pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// In pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// How much memory it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.samples.len()
    }

    /// The rows in which it differs from another one, from the first to the last; empty where it does not.
    /// None where the two cannot be compared: they differ in size, or only one has colours.
    #[must_use]
    pub fn rows_unlike(&self, other: &Self) -> Option<Range<u32>> {
        let shape = |raster: &Self| (raster.width, raster.height, raster.colour);
        if shape(self) != shape(other) {
            return None;
        }
        let unlike = || {
            let rows = self.rows().zip(other.rows());
            rows.zip(0..).filter(|((own, other), _)| own != other)
        };
        let first = unlike().next().map(|(_, row)| row);
        let Some(first) = first else {
            return Some(0..0);
        };
        let last = unlike().last().map_or(first, |(_, row)| row);
        Some(first..last + 1)
    }

    /// As PNG. Quick compression: pages are shown once and thrown away.
    ///
    /// # Errors
    /// [`PaperError::TooLarge`].
    pub fn png(&self) -> Result<Vec<u8>, PaperError> {
        self.rows_png(0..self.height)
    }

    /// Some of its rows as PNG of the same width.
    ///
    /// # Errors
    /// [`PaperError::TooLarge`], also for rows that it does not have.
    pub fn rows_png(&self, rows: Range<u32>) -> Result<Vec<u8>, PaperError> {
        let at = |row: u32| row as usize * self.row_length();
        let samples = self.samples.get(at(rows.start)..at(rows.end));
        let samples = samples.ok_or(PaperError::TooLarge)?;
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, rows.end - rows.start);
        encoder.set_color(self.colour);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header().map_err(|_| PaperError::TooLarge)?;
        writer
            .write_image_data(samples)
            .map_err(|_| PaperError::TooLarge)?;
        writer.finish().map_err(|_| PaperError::TooLarge)?;
        Ok(file)
    }

    fn row_length(&self) -> usize {
        self.width as usize * self.colour.samples()
    }

    fn rows(&self) -> impl DoubleEndedIterator<Item = &[u8]> {
        self.samples.chunks_exact(self.row_length().max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2 × 4 dots, each row of one grey.
    fn greys(rows: [u8; 4]) -> Raster {
        let rgba: Vec<u8> = rows
            .iter()
            .flat_map(|&grey| [grey, grey, grey, 255].repeat(2))
            .collect();
        Raster::new(2, 4, &rgba)
    }

    fn dots(png: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png))
            .read_info()
            .unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut dots).unwrap();
        dots.truncate(frame.buffer_size());
        (frame.width, frame.height, dots)
    }

    #[test]
    fn the_rows_that_differ_are_found_and_written_alone() {
        let (old, new) = (greys([9, 9, 9, 9]), greys([9, 1, 9, 2]));
        assert_eq!(new.rows_unlike(&old), Some(1..4));
        assert_eq!(new.rows_unlike(&new.clone()), Some(0..0));
        assert_eq!(
            dots(&new.rows_png(1..4).unwrap()),
            (2, 3, vec![1, 1, 9, 9, 2, 2])
        );
        assert_eq!(
            dots(&new.png().unwrap()),
            (2, 4, vec![9, 9, 1, 1, 9, 9, 2, 2])
        );
        assert_eq!(new.rows_png(3..5), Err(PaperError::TooLarge));
    }

    #[test]
    fn a_page_with_colours_is_not_compared_with_a_grey_one() {
        let red = Raster::new(2, 4, &[255, 0, 0, 255].repeat(8));
        assert_eq!(red.rows_unlike(&greys([9; 4])), None);
        assert_eq!(dots(&red.rows_png(0..1).unwrap()).2, [255, 0, 0, 255, 0, 0]);
        let smaller = Raster::new(2, 1, &[9, 9, 9, 255].repeat(2));
        assert_eq!(smaller.rows_unlike(&greys([9; 4])), None);
    }
}
