//! Seals drawn by the tests, scanned and photographed badly.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, ImageEncoder, ImageFormat, Rgb, RgbImage, RgbaImage};
use proptest::prelude::*;

use super::{SealError, read};

const INK: Rgb<u8> = Rgb([196, 48, 42]);

/// A sheet lit from the left, with warm paper: what a telephone makes of it.
fn sheet(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let light = 250 - 90 * x / width - 20 * y / height;
        let grain = (x * 7 + y * 13) % 5;
        let at = |of: u32| u8::try_from((light - grain) * of / 100).unwrap();
        Rgb([at(100), at(96), at(90)])
    })
}

/// Presses ink onto a pixel; shadow falls on ink as well.
fn press(sheet: &mut RgbImage, x: u32, y: u32) {
    let light = u32::from(sheet.get_pixel(x, y).0[0]);
    let ink = INK
        .0
        .map(|value| u8::try_from(u32::from(value) * light / 250).unwrap());
    sheet.put_pixel(x, y, Rgb(ink));
}

/// A round seal: a rim, a square in the middle in place of the star.
fn seal(sheet: &mut RgbImage, centre: (u32, u32), radius: u32) {
    let (cx, cy) = (i64::from(centre.0), i64::from(centre.1));
    let r = i64::from(radius);
    for y in cy - r..=cy + r {
        for x in cx - r..=cx + r {
            let (dx, dy) = (x - cx, y - cy);
            let far = dx * dx + dy * dy;
            let rim = far <= r * r && far >= (r * 93 / 100) * (r * 93 / 100);
            let star = dx.abs() <= r / 4 && dy.abs() <= r / 4;
            if rim || star {
                press(sheet, u32::try_from(x).unwrap(), u32::try_from(y).unwrap());
            }
        }
    }
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 80)
        .encode_image(picture)
        .unwrap();
    file
}

fn taken(file: &[u8]) -> RgbaImage {
    let seal = read(file).unwrap();
    let picture = image::load_from_memory(&seal.png).unwrap().into_rgba8();
    assert_eq!(
        (picture.width(), picture.height()),
        (seal.width, seal.height)
    );
    picture
}

/// Cover in the middle of the seal, between square and rim, on the rim at the top, and outside it.
fn cover(picture: &RgbaImage) -> [u8; 4] {
    let (w, h) = picture.dimensions();
    [
        (w / 2, h / 2),
        (w / 2, h / 6),
        (w / 2, h / 100),
        (w / 40, h / 40),
    ]
    .map(|(x, y)| picture.get_pixel(x, y).0[3])
}

#[test]
fn a_photograph_in_poor_light_becomes_red_ink_on_nothing() {
    let mut photo = sheet(1600, 1200);
    seal(&mut photo, (800, 600), 450);
    for file in [png(&photo), jpeg(&photo)] {
        let picture = taken(&file);
        assert_eq!(picture.width(), 600, "as fine as ink is");
        assert!(picture.width().abs_diff(picture.height()) <= 2, "round");
        let [star, between, rim, corner] = cover(&picture);
        assert!(star > 190 && rim > 190, "{star} {rim}");
        assert_eq!((between, corner), (0, 0));
        let [red, green, blue, _] = picture.get_pixel(300, 300).0;
        assert!(red > 170 && green < 90 && blue < 90, "{red} {green} {blue}");
    }
}

#[test]
fn text_under_the_seal_and_pen_across_it_disappear_and_ink_lets_the_paper_through() {
    let mut scan = RgbImage::from_pixel(1000, 1000, Rgb([250, 250, 248]));
    seal(&mut scan, (500, 500), 400);
    for x in 0..1000 {
        for y in 300..320 {
            scan.put_pixel(x, y, Rgb([35, 33, 36]));
        }
        for y in 700..712 {
            scan.put_pixel(x, y, Rgb([30, 40, 120]));
        }
    }
    let picture = taken(&png(&scan));
    // The strokes lay at a quarter and three quarters of the height, between rim and square.
    for y in [155, 156, 455, 456] {
        assert_eq!(picture.get_pixel(150, y).0[3], 0, "row {y}");
    }
    assert!(picture.pixels().all(|pixel| pixel.0[3] <= 219));
}

#[test]
fn the_seal_is_found_beside_a_red_letterhead_and_specks() {
    let mut scan = RgbImage::from_pixel(2480, 3508, Rgb([255, 255, 255]));
    for x in 400..2100 {
        for y in 300..330 {
            scan.put_pixel(x, y, INK);
        }
    }
    for speck in [(100, 100), (2400, 3400), (1200, 1700)] {
        scan.put_pixel(speck.0, speck.1, INK);
    }
    seal(&mut scan, (1700, 2700), 250);
    let picture = read(&png(&scan)).unwrap();
    // The outermost row of a circle is a single pixel, and single pixels are dust.
    assert_eq!((picture.width, picture.height), (499, 499));
}

#[test]
fn a_transparent_picture_of_a_seal_stays_one() {
    let mut drawn = RgbImage::from_pixel(700, 700, Rgb([255, 255, 255]));
    seal(&mut drawn, (350, 350), 300);
    let cut = RgbaImage::from_fn(700, 700, |x, y| {
        let pixel = *drawn.get_pixel(x, y);
        let ink = pixel.0[1] < 128;
        let [r, g, b] = if ink { pixel.0 } else { [0, 0, 0] };
        image::Rgba([r, g, b, if ink { 255 } else { 0 }])
    });
    let mut file = Cursor::new(Vec::new());
    cut.write_to(&mut file, ImageFormat::Png).unwrap();
    let [star, between, rim, corner] = cover(&taken(&file.into_inner()));
    assert!(star > 190 && rim > 190);
    assert_eq!((between, corner), (0, 0));
}

#[test]
fn a_picture_of_60_megapixels_is_refused_by_its_head() {
    let huge = DynamicImage::ImageLuma8(GrayImage::new(10_000, 6_000));
    let mut file = Cursor::new(Vec::new());
    huge.write_to(&mut file, ImageFormat::Png).unwrap();
    assert_eq!(
        read(&file.into_inner()),
        Err(SealError::TooManyPixels {
            millions: 60,
            most: 40
        })
    );
}

#[test]
fn what_is_no_picture_is_called_so_and_a_cut_one_damaged() {
    let renamed = "本公司印章使用管理办法……".as_bytes();
    assert_eq!(read(renamed), Err(SealError::NotAPicture));
    assert_eq!(read(b""), Err(SealError::NotAPicture));
    assert_eq!(read(b"GIF89a"), Err(SealError::NotAPicture));
    let mut whole = sheet(400, 400);
    seal(&mut whole, (200, 200), 150);
    let file = png(&whole);
    let cut = read(&file[..file.len() / 2]);
    assert!(matches!(cut, Err(SealError::Damaged(_))), "{cut:?}");
}

#[test]
fn a_grey_scan_and_a_tiny_seal_are_refused_with_the_reason() {
    assert_eq!(read(&png(&sheet(600, 600))), Err(SealError::NothingRed));
    let grey = RgbImage::from_fn(600, 600, |x, _| Rgb([u8::try_from(x % 256).unwrap(); 3]));
    assert_eq!(read(&png(&grey)), Err(SealError::NothingRed));
    let mut small = sheet(300, 300);
    seal(&mut small, (150, 150), 50);
    assert_eq!(
        read(&png(&small)),
        Err(SealError::TooCoarse {
            pixels: 99,
            least: 160
        })
    );
}

#[test]
fn a_photograph_taken_sideways_stands_upright() {
    let mut photo = RgbImage::from_pixel(900, 600, Rgb([255, 255, 255]));
    // An oval seal, lying.
    for y in 150..450 {
        for x in 200..700 {
            photo.put_pixel(x, y, INK);
        }
    }
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, 90);
    // TIFF header, one entry: orientation 6, turn by 90 degrees clockwise.
    let exif = [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
    ];
    encoder.set_exif_metadata(exif.to_vec()).unwrap();
    encoder.encode_image(&photo).unwrap();
    let seal = read(&file).unwrap();
    assert!(seal.height > seal.width, "{}×{}", seal.width, seal.height);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        let _ = read(&bytes);
        for mark in [&b"\x89PNG\r\n\x1a\n"[..], b"\xFF\xD8\xFF\xE0"] {
            let _ = read(&[mark, &bytes].concat());
        }
    }

    #[test]
    fn no_changed_byte_makes_the_reader_panic(at in 0_usize..4000, to in any::<u8>()) {
        let mut whole = sheet(200, 200);
        seal(&mut whole, (100, 100), 90);
        for mut file in [png(&whole), jpeg(&whole)] {
            let at = at % file.len();
            file[at] = to;
            let _ = read(&file);
        }
    }
}
