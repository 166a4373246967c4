//! Every icon size from the two drawings: `icons/guiju.svg`, and `icons/guiju-small.svg`, which is cut
//! for 16 pixels so that its lines fall on whole pixels.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::shell::{capture, command, root};

/// Sizes as files of their own, with the names that bundlers look for.
const FILES: &[(u32, &str)] = &[
    (16, "16x16.png"),
    (32, "32x32.png"),
    (64, "64x64.png"),
    (128, "128x128.png"),
    (256, "128x128@2x.png"),
    (256, "256x256.png"),
    (512, "512x512.png"),
    (1024, "1024x1024.png"),
    (512, "icon.png"),
];

/// Images inside `icon.ico`.
const WINDOWS: &[u32] = &[16, 24, 32, 48, 64, 256];

/// Images inside `icon.icns` under their type codes.
const MACOS: &[(u32, &[u8; 4])] = &[
    (16, b"icp4"),
    (32, b"icp5"),
    (128, b"ic07"),
    (256, b"ic08"),
    (512, b"ic09"),
    (1024, b"ic10"),
    (32, b"ic11"),
    (64, b"ic12"),
    (256, b"ic13"),
    (512, b"ic14"),
];

pub fn draw() -> Result<()> {
    for (size, name) in FILES {
        fs::write(folder().join(name), png(*size)?)?;
    }
    fs::write(folder().join("icon.ico"), ico(WINDOWS)?)?;
    fs::write(folder().join("icon.icns"), icns(MACOS)?)?;
    Ok(())
}

fn folder() -> PathBuf {
    root().join("icons")
}

fn png(size: u32) -> Result<Vec<u8>> {
    let drawing = if size <= 24 {
        "guiju-small.svg"
    } else {
        "guiju.svg"
    };
    let file = std::env::temp_dir().join(format!("guiju-{}-{size}.png", std::process::id()));
    let (size, to) = (size.to_string(), file.to_string_lossy().into_owned());
    let from = folder().join(drawing).to_string_lossy().into_owned();
    capture(&mut command(
        "rsvg-convert",
        &["-w", &size, "-h", &size, "-o", &to, &from],
    ))?;
    let bytes = fs::read(&file)?;
    fs::remove_file(&file)?;
    Ok(bytes)
}

/// ICO with PNG images: a header of 6 bytes, 16 bytes per image, the images.
fn ico(sizes: &[u32]) -> Result<Vec<u8>> {
    let count = u16::try_from(sizes.len())?;
    let mut head = [0u16.to_le_bytes(), 1u16.to_le_bytes(), count.to_le_bytes()].concat();
    let mut images = Vec::new();
    for size in sizes {
        let image = png(*size)?;
        let side = u8::try_from(*size).unwrap_or(0); // 0 stands for 256.
        head.extend([side, side, 0, 0, 1, 0, 32, 0]);
        head.extend(u32::try_from(image.len())?.to_le_bytes());
        head.extend(u32::try_from(6 + 16 * sizes.len() + images.len())?.to_le_bytes());
        images.extend(image);
    }
    head.extend(images);
    Ok(head)
}

/// ICNS: `icns` and the length of all, then each image with its type and length, big-endian.
fn icns(parts: &[(u32, &[u8; 4])]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    for (size, kind) in parts {
        let image = png(*size)?;
        body.extend(*kind);
        body.extend(u32::try_from(8 + image.len())?.to_be_bytes());
        body.extend(image);
    }
    let mut all = b"icns".to_vec();
    all.extend(u32::try_from(8 + body.len())?.to_be_bytes());
    all.extend(body);
    Ok(all)
}
