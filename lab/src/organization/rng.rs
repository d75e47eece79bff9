//! Deterministic numbers: everything about the organization follows from the seed and an index, so that a million
//! devices need no memory. GUIDs are reversible for the same reason: a GUID names its kind and index again.

use uuid::Uuid;

/// What an object is, inside its GUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectKind {
    Device = 1,
    Mailbox = 2,
    Server = 3,
    Policy = 4,
    AccessRule = 5,
    DeviceClass = 6,
    Other = 7,
}

impl ObjectKind {
    fn from_tag(tag: u8) -> Option<Self> {
        [
            Self::Device,
            Self::Mailbox,
            Self::Server,
            Self::Policy,
            Self::AccessRule,
            Self::DeviceClass,
            Self::Other,
        ]
        .into_iter()
        .find(|kind| *kind as u8 == tag)
    }
}

/// The seed of an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(pub u64);

/// The finalizer of SplitMix64: every bit of the input moves every bit of the output.
fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Seed {
    /// The number that belongs to an index; `salt` tells apart what is drawn for the same index.
    pub fn draw(self, index: u32, salt: u64) -> u64 {
        mix(mix(self.0 ^ salt.wrapping_mul(0xd6e8_feb8_6659_fd93)) ^ u64::from(index))
    }

    fn round(self, half: u32, round: u64) -> u32 {
        (mix(self.0 ^ (round << 40) ^ u64::from(half)) >> 16) as u32
    }

    /// The GUID of an object: version 4 in form.
    pub fn guid(self, kind: ObjectKind, index: u32) -> Uuid {
        let (mut left, mut right) = (index, (kind as u32) << 24);
        for round in 0..4 {
            (left, right) = (right, left ^ self.round(right, round));
        }
        let [a, b, c, d] = left.to_be_bytes();
        let [e, f, g, h] = right.to_be_bytes();
        let check = mix(self.0 ^ (u64::from(left) << 32 | u64::from(right))).to_be_bytes();
        Uuid::from_bytes([
            a,
            b,
            c,
            d,
            e,
            f,
            0x40 | (check[6] & 0x0f),
            g,
            0x80 | (check[7] & 0x3f),
            h,
            check[0],
            check[1],
            check[2],
            check[3],
            check[4],
            check[5],
        ])
    }

    /// Kind and index of a GUID that this seed made; `None` for every other GUID.
    pub fn read_guid(self, guid: Uuid) -> Option<(ObjectKind, u32)> {
        let b = guid.as_bytes();
        let mut left = u32::from_be_bytes([b[0], b[1], b[2], b[3]]);
        let mut right = u32::from_be_bytes([b[4], b[5], b[7], b[9]]);
        for round in (0..4).rev() {
            (left, right) = (right ^ self.round(left, round), left);
        }
        let kind = ObjectKind::from_tag((right >> 24) as u8).filter(|_| right & 0x00ff_ffff == 0)?;
        (self.guid(kind, left) == guid).then_some((kind, left))
    }
}

#[cfg(test)]
mod tests;
