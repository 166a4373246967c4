//! The five bundled faces, which characters they hold, and what happens to a character they lack.
//!
//! Papers look alike on every machine because nothing but these files is ever used (`fonts/README.md`).

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// 黑, which also draws the lines of a visible signature.
pub(crate) static SANS: &[u8] = include_bytes!("../fonts/NotoSansSC-Medium.otf");

/// 宋, its bold for titles, 黑, 楷, 仿宋: in this order they stand in the font book.
static FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/NotoSerifSC-Regular.otf"),
    include_bytes!("../fonts/NotoSerifSC-Bold.otf"),
    SANS,
    include_bytes!("../fonts/GuijuKai-Regular.ttf"),
    include_bytes!("../fonts/GuijuFang-Regular.otf"),
];

/// The faces of all papers, read once.
pub struct Faces {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    serif: Characters,
    kai: Characters,
    fang: Characters,
}

impl Faces {
    /// Reads the bundled files; a few milliseconds.
    pub(crate) fn read() -> Self {
        let fonts: Vec<Font> = FILES
            .iter()
            .map(|file| {
                Font::new(Bytes::new(*file), 0)
                    .expect("the bundled font files were tested as fonts")
            })
            .collect();
        let characters = |index: usize| Characters::of(&fonts[index]);
        Self {
            serif: characters(0),
            kai: characters(3),
            fang: characters(4),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// Whether any face has a glyph. Serif holds all that sans and fang hold (a test says so).
    #[must_use]
    pub fn can_print(&self, character: char) -> bool {
        self.serif.contains(character) || self.kai.contains(character)
    }

    /// Whether 仿宋 has a glyph. When it has none, the whole clause is set in 楷.
    #[must_use]
    pub fn fang_holds(&self, character: char) -> bool {
        self.fang.contains(character)
    }

    /// Whether 宋, and with it 黑, has a glyph.
    #[must_use]
    pub fn serif_holds(&self, character: char) -> bool {
        self.serif.contains(character)
    }
}

/// A set of characters, one bit each: asked once for every character of every paper.
struct Characters(Vec<u64>);

impl Characters {
    fn of(font: &Font) -> Self {
        let mut bits = vec![0_u64; 0x30000 / 64];
        for code in font.info().coverage.iter() {
            if let Some(word) = bits.get_mut(code as usize / 64) {
                *word |= 1 << (code % 64);
            }
        }
        Self(bits)
    }

    fn contains(&self, character: char) -> bool {
        let code = character as usize;
        self.0
            .get(code / 64)
            .is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serif_sans_and_kai_hold_every_general_standard_character() {
        let faces = Faces::read();
        let table: Vec<char> = include_str!("../fonts/8105.txt")
            .lines()
            .flat_map(str::chars)
            .collect();
        assert_eq!(table.len(), 8105);
        for (name, index) in [("serif", 0), ("bold", 1), ("sans", 2), ("kai", 3)] {
            let face = Characters::of(&faces.fonts[index]);
            let missing: String = table.iter().filter(|c| !face.contains(**c)).collect();
            assert!(missing.is_empty(), "{name} lacks {missing}");
        }
    }

    #[test]
    fn what_sans_or_fang_can_print_serif_can_print_too() {
        let faces = Faces::read();
        for index in [1, 2, 4] {
            let strangers: String = faces.fonts[index]
                .info()
                .coverage
                .iter()
                .filter_map(char::from_u32)
                .filter(|c| !faces.serif.contains(*c))
                .collect();
            assert!(strangers.is_empty(), "{strangers}");
        }
    }

    #[test]
    fn rare_names_are_printable_though_fang_lacks_them() {
        let faces = Faces::read();
        for character in "祎旻玥昉翀赟".chars() {
            assert!(faces.can_print(character));
            assert!(!faces.fang_holds(character));
        }
        assert!(faces.can_print('堃') && faces.can_print('喆') && faces.can_print('镕'));
        assert!(!faces.can_print('😀'));
    }

    #[test]
    fn the_bundled_files_stay_under_thirty_two_megabytes() {
        let total: usize = FILES.iter().map(|file| file.len()).sum();
        assert!(total <= 32 << 20, "{total} bytes");
    }
}
