//! Unit tests of `icon.rs`, and the file for Windows that is made from the same drawing.

use std::path::Path;

use super::*;

/// What Explorer, taskbar and title bar show at 100 to 400 percent.
const SIZES: [u32; 9] = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/// An icon file: a directory, then for each size a bitmap from its last line to its first, and an empty mask.
fn file() -> Vec<u8> {
    let images: Vec<Vec<u8>> = SIZES.iter().map(|size| bitmap(&draw(*size))).collect();
    let count = u16::try_from(SIZES.len()).expect("few").to_le_bytes();
    let mut file = vec![0, 0, 1, 0, count[0], count[1]];
    let mut offset = 6 + 16 * SIZES.len();
    for (size, image) in SIZES.iter().zip(&images) {
        // 256 is written as 0; one plane of 32 bits.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend_from_slice(&[side, side, 0, 0, 1, 0, 32, 0]);
        file.extend_from_slice(&u32::try_from(image.len()).expect("small").to_le_bytes());
        file.extend_from_slice(&u32::try_from(offset).expect("small").to_le_bytes());
        offset += image.len();
    }
    file.extend(images.into_iter().flatten());
    file
}

fn bitmap(icon: &IconData) -> Vec<u8> {
    let mut image = Vec::new();
    // The header: its size, width, double height (colours and mask), a plane of 32 bits, nothing packed.
    for word in [40, icon.width, icon.height * 2, 1 | (32 << 16), 0, 0, 0, 0, 0, 0] {
        image.extend_from_slice(&word.to_le_bytes());
    }
    let line = icon.width as usize * 4;
    for points in icon.rgba.chunks(line).rev() {
        for point in points.chunks(4) {
            image.extend_from_slice(&[point[2], point[1], point[0], point[3]]);
        }
    }
    let mask = icon.width.div_ceil(32) as usize * 4 * icon.height as usize;
    image.resize(image.len() + mask, 0);
    image
}

#[test]
fn the_icon_for_windows_is_this_drawing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/windows/exchange-connector.ico");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, file()).expect("written");
    }
    assert!(std::fs::read(&path).expect("the icon") == file(), "write the icon anew with UPDATE=1");
}

#[test]
fn edges_are_smooth_and_corners_clear() {
    let icon = draw(32);
    assert_eq!(icon.rgba.len(), 32 * 32 * 4);
    assert_eq!(icon.rgba[..4], [0, 0, 0, 0], "the corner");
    assert!(
        icon.rgba.chunks(4).any(|point| point[3] > 0 && point[3] < 255),
        "an edge between clear and full"
    );
}
