//! The window's icon, drawn here: two joined rounded squares, an envelope's flap, no maker's logo.

use egui::IconData;

const SIZE: u32 = 64;

/// 64 by 64 points.
pub fn icon() -> IconData {
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            rgba.extend_from_slice(&point(x, y));
        }
    }
    IconData { rgba, width: SIZE, height: SIZE }
}

/// An envelope in blue, with a link's ring below right.
fn point(x: u32, y: u32) -> [u8; 4] {
    const BLUE: [u8; 4] = [0x0f, 0x62, 0xb4, 0xff];
    const LIGHT: [u8; 4] = [0xe8, 0xf1, 0xfb, 0xff];
    const GREEN: [u8; 4] = [0x2e, 0x8b, 0x57, 0xff];
    const CLEAR: [u8; 4] = [0; 4];
    let (fx, fy) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
    let from = |cx: f64, cy: f64| ((fx - cx).powi(2) + (fy - cy).powi(2)).sqrt();
    let ring = from(47.0, 46.0);
    if ring <= 14.0 {
        return match ring {
            r if r > 12.5 => CLEAR,
            r if r > 6.5 => GREEN,
            r if r > 4.5 => LIGHT,
            _ => GREEN,
        };
    }
    let inside = (4.0..60.0).contains(&fx) && (12.0..52.0).contains(&fy);
    if !inside {
        return CLEAR;
    }
    // The flap: two lines from the upper corners to the middle.
    let flap = 14.0 + (28.0 - (fx - 32.0).abs()) * 0.72;
    if (fy - flap).abs() < 2.0 { LIGHT } else { BLUE }
}
