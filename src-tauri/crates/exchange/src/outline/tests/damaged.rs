//! Files that are hostile, locked or broken are refused with a reason, in bounded memory.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::{LARGEST_FILE, OutlineError, read};
use super::word::document;

#[test]
fn a_file_of_two_hundred_megabytes_is_refused() {
    let bytes = vec![b'a'; 200 << 20];
    assert_eq!(
        read(&bytes).unwrap_err(),
        OutlineError::TooLarge {
            bytes: 200 << 20,
            most: LARGEST_FILE as u64
        }
    );
}

#[test]
fn a_password_and_an_old_format_are_told_apart() {
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0];
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&locked).unwrap_err(), OutlineError::Protected);
    assert_eq!(
        read(&[0xD0, 0xCF, 0x11, 0xE0, 1]).unwrap_err(),
        OutlineError::OldWord
    );
    assert_eq!(read(b"{\\rtf1 }").unwrap_err(), OutlineError::OldWord);
    assert_eq!(read(b"%PDF-1.7 text").unwrap_err(), OutlineError::NotText);
    assert_eq!(read(b" \n ").unwrap_err(), OutlineError::Empty);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..100 {
        zip.write_all(&megabyte).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(
        read(&bytes).unwrap_err(),
        OutlineError::Bomb { .. }
    ));
}

#[test]
fn broken_and_deep_xml_is_damage() {
    for body in [
        "<w:p><w:r><w:t>甲</w:r></w:p>".to_owned(),
        "<w:p>".to_owned(),
        "<w:p &bad".to_owned(),
        "<w:sdt>".repeat(100_000),
    ] {
        let error = read(&document(&body, "", "")).unwrap_err();
        assert!(matches!(error, OutlineError::Damaged(_)), "{error:?}");
    }
    assert!(matches!(
        read(b"PK\x03\x04rubbish").unwrap_err(),
        OutlineError::Damaged(_)
    ));
}

#[test]
fn a_zip_that_is_no_document_is_no_text() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("x.txt", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"x").unwrap();
    assert_eq!(
        read(&zip.finish().unwrap().into_inner()).unwrap_err(),
        OutlineError::NotText
    );
}

#[test]
fn gb18030_and_utf16_are_read_like_utf8() {
    let text = "办法\n第一条 甲。\n第二条 乙。\n";
    let (gb, _, _) = encoding_rs::GB18030.encode(text);
    let wide: Vec<u8> = format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let plain = read(text.as_bytes()).unwrap();
    assert_eq!(read(&gb).unwrap(), plain);
    assert_eq!(read(&wide).unwrap(), plain);
}

#[test]
fn zeros_in_a_text_of_utf8_do_not_make_it_another_language() {
    assert_eq!(
        read("制度\n第一条 甲\0乙。\n".as_bytes()).unwrap_err(),
        OutlineError::NotText
    );
}
