//! The program's icon, drawn here: an envelope and a link's ring, no maker's logo.
//!
//! The window takes it at 64 points; `assets/windows/exchange-connector.ico` holds the same drawing at each size that
//! Windows shows, and a test keeps the two the same.

use egui::IconData;

/// The drawing's own units on each side.
const UNITS: f64 = 64.0;
/// Samples of a point on each side, so that edges are smooth.
const SAMPLES: u32 = 4;

/// 64 by 64 points.
pub fn icon() -> IconData {
    draw(64)
}

/// The drawing at `size` by `size` points.
pub fn draw(size: u32) -> IconData {
    let mut rgba = Vec::with_capacity((size * size * 4) as usize);
    let unit = UNITS / f64::from(size * SAMPLES);
    for y in 0..size {
        for x in 0..size {
            let samples = (0..SAMPLES * SAMPLES).map(|sample| {
                let (right, down) = (x * SAMPLES + sample % SAMPLES, y * SAMPLES + sample / SAMPLES);
                point((f64::from(right) + 0.5) * unit, (f64::from(down) + 0.5) * unit)
            });
            rgba.extend_from_slice(&mixed(samples));
        }
    }
    IconData { rgba, width: size, height: size }
}

/// The samples' mean colour; clear ones count for how much shows through, not for the colour.
fn mixed(samples: impl Iterator<Item = Option<[u8; 3]>>) -> [u8; 4] {
    let (mut sum, mut filled, mut all) = ([0_u32; 3], 0_u32, 0_u32);
    for sample in samples {
        all += 1;
        if let Some(color) = sample {
            filled += 1;
            for (sum, part) in sum.iter_mut().zip(color) {
                *sum += u32::from(part);
            }
        }
    }
    let mean = |sum: u32| u8::try_from(sum / filled.max(1)).unwrap_or(u8::MAX);
    let shown = u8::try_from(255 * filled / all.max(1)).unwrap_or(u8::MAX);
    [mean(sum[0]), mean(sum[1]), mean(sum[2]), shown]
}

/// An envelope in blue, with a link's ring below right; `None` where nothing is.
fn point(x: f64, y: f64) -> Option<[u8; 3]> {
    const BLUE: [u8; 3] = [0x0f, 0x62, 0xb4];
    const LIGHT: [u8; 3] = [0xe8, 0xf1, 0xfb];
    const GREEN: [u8; 3] = [0x2e, 0x8b, 0x57];
    let ring = ((x - 47.0).powi(2) + (y - 46.0).powi(2)).sqrt();
    if ring <= 14.0 {
        return match ring {
            r if r > 12.5 => None,
            r if r > 6.5 => Some(GREEN),
            r if r > 4.5 => Some(LIGHT),
            _ => Some(GREEN),
        };
    }
    if !((4.0..60.0).contains(&x) && (12.0..52.0).contains(&y)) {
        return None;
    }
    // The flap: two lines from the upper corners to the middle.
    let flap = 14.0 + (28.0 - (x - 32.0).abs()) * 0.72;
    Some(if (y - flap).abs() < 2.0 { LIGHT } else { BLUE })
}

#[cfg(test)]
mod tests;
