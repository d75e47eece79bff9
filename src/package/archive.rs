//! A reader of zip files that takes what the service makes and nothing that could surprise: a flat list of plain files, each
//! name once, bounded in number, size and ratio, neither encrypted nor spread over disks (PKWARE APPNOTE 6.3.10).
//!
//! The central directory decides; a local header that says otherwise is an error. Nothing is written anywhere.

use flate2::{Crc, Decompress, FlushDecompress, Status};
use sha2::{Digest, Sha256};

use super::manifest::{LARGEST_TEXT, MOST_ENTRIES, hex, is_plain_name};

/// Largest archive.
pub const LARGEST_ARCHIVE: u64 = 512 * 1024 * 1024;
/// Largest file in it, and all of them together.
const LARGEST_FILE: u64 = 512 * 1024 * 1024;
const LARGEST_SUM: u64 = 1024 * 1024 * 1024;
/// A program shrinks to a third; what shrinks far more is made to fill a disk.
const MOST_RATIO: u64 = 100;
/// Below this no ratio matters.
const SMALL: u64 = 64 * 1024;

const END: u32 = 0x0605_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const LOCAL: u32 = 0x0403_4b50;
const END_SIZE: usize = 22;
const LONGEST_COMMENT: usize = 65_535;
/// Bits 0, 6 and 13 of the flags: encrypted, strongly encrypted, with a masked directory.
const ENCRYPTED: u16 = 0x2041;
/// Upper half of the external attributes where the maker is Unix: type of the file.
const UNIX_TYPE: u32 = 0o170_000;
const UNIX_FILE: u32 = 0o100_000;
/// Attributes of DOS: folder, and reparse point.
const DOS_OTHER: u32 = 0x0410;

/// Why a zip file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    #[error("it is no zip file, or the end of it is missing")]
    NoEnd,
    #[error("it is damaged: {0}")]
    Damaged(&'static str),
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    #[error("it holds more than {0} files")]
    TooMany(usize),
    #[error("it uses what set-up packages never use: {0}")]
    Unsupported(&'static str),
    #[error("it names {0:?}, which is no plain file name")]
    Name(String),
    #[error("it holds {0:?} twice")]
    Twice(String),
    #[error("{0:?} in it is encrypted")]
    Encrypted(String),
    #[error("{0:?} in it is a link, a folder or a device")]
    NoFile(String),
    #[error("{0:?} in it would unpack to far more than it may")]
    Bomb(String),
    #[error("{0:?} in it is damaged")]
    File(String),
}

/// A zip file whose list of files was checked.
#[derive(Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<ArchiveEntry>,
}

/// One file of it.
#[derive(Debug, Clone)]
pub struct ArchiveEntry {
    name: String,
    is_packed: bool,
    crc: u32,
    size: u64,
    from: usize,
    to: usize,
}

impl ArchiveEntry {
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// True for bytes that begin as zip files do.
pub fn looks_like_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

impl<'a> Archive<'a> {
    /// Reads and checks the list of files; their content is not unpacked.
    ///
    /// # Errors
    /// [`ArchiveError`] with the name of the file that it is about.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ArchiveError> {
        if bytes.len() as u64 > LARGEST_ARCHIVE {
            return Err(ArchiveError::TooLarge(LARGEST_ARCHIVE));
        }
        let end = end_of(bytes).ok_or(ArchiveError::NoEnd)?;
        let half = |at: usize| u16_at(bytes, end + at).ok_or(ArchiveError::NoEnd);
        let whole = |at: usize| u32_at(bytes, end + at).ok_or(ArchiveError::NoEnd);
        let (disk, first_disk, here, count) = (half(4)?, half(6)?, half(8)?, half(10)?);
        let (size, start) = (whole(12)? as usize, whole(16)? as usize);
        if count == u16::MAX || size == u32::MAX as usize || start == u32::MAX as usize {
            return Err(ArchiveError::Unsupported("zip64"));
        }
        if disk != 0 || first_disk != 0 || here != count {
            return Err(ArchiveError::Unsupported("several disks"));
        }
        if usize::from(count) > MOST_ENTRIES {
            return Err(ArchiveError::TooMany(MOST_ENTRIES));
        }
        if start.checked_add(size) != Some(end) {
            return Err(ArchiveError::Damaged("its list of files is not where it should be"));
        }
        let mut entries: Vec<ArchiveEntry> = Vec::with_capacity(usize::from(count));
        let mut at = start;
        for _ in 0..count {
            let (entry, next) = central(bytes, at, start)?;
            if entries.iter().any(|other| other.name.eq_ignore_ascii_case(&entry.name)) {
                return Err(ArchiveError::Twice(entry.name));
            }
            entries.push(entry);
            at = next;
        }
        if at != end {
            return Err(ArchiveError::Damaged("its list of files has another length than it says"));
        }
        if entries.iter().map(|entry| entry.size).sum::<u64>() > LARGEST_SUM {
            return Err(ArchiveError::TooLarge(LARGEST_SUM));
        }
        // Files that share bytes unpack to many times what is there.
        let mut places: Vec<(usize, usize)> = entries.iter().map(|entry| (entry.from, entry.to)).collect();
        places.sort_unstable();
        if places.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            return Err(ArchiveError::Damaged("files overlap"));
        }
        Ok(Self { bytes, entries })
    }

    /// Its files, in its own order.
    pub fn entries(&self) -> &[ArchiveEntry] {
        &self.entries
    }

    /// A small file's content.
    ///
    /// # Errors
    /// When it is damaged or larger than a text of ours.
    pub fn text(&self, entry: &ArchiveEntry) -> Result<Vec<u8>, ArchiveError> {
        if entry.size > LARGEST_TEXT as u64 {
            return Err(ArchiveError::Bomb(entry.name.clone()));
        }
        let mut content = Vec::new();
        self.unpack(entry, |part| content.extend_from_slice(part))?;
        Ok(content)
    }

    /// A file's size and SHA-256; its content is not kept.
    ///
    /// # Errors
    /// When it is damaged, or not of the size that the list says.
    pub fn digest(&self, entry: &ArchiveEntry) -> Result<(u64, String), ArchiveError> {
        let mut digest = Sha256::new();
        self.unpack(entry, |part| digest.update(part))?;
        Ok((entry.size, hex(&digest.finalize())))
    }

    fn unpack(&self, entry: &ArchiveEntry, mut take: impl FnMut(&[u8])) -> Result<(), ArchiveError> {
        let damaged = || ArchiveError::File(entry.name.clone());
        let packed = self.bytes.get(entry.from..entry.to).ok_or_else(damaged)?;
        let (mut crc, mut size) = (Crc::new(), 0_u64);
        let mut give = |part: &[u8]| {
            size += part.len() as u64;
            if size > entry.size {
                return Err(ArchiveError::Bomb(entry.name.clone()));
            }
            crc.update(part);
            take(part);
            Ok(())
        };
        if entry.is_packed {
            let mut inflate = Decompress::new(false);
            let mut buffer = [0; 16 * 1024];
            loop {
                let (read, written) = (inflate.total_in(), inflate.total_out());
                let rest = packed.get(usize::try_from(read).map_err(|_| damaged())?..).ok_or_else(damaged)?;
                let status =
                    inflate.decompress(rest, &mut buffer, FlushDecompress::None).map_err(|_| damaged())?;
                let made = usize::try_from(inflate.total_out() - written).map_err(|_| damaged())?;
                give(&buffer[..made])?;
                if status == Status::StreamEnd {
                    break;
                }
                if made == 0 && inflate.total_in() == read {
                    return Err(damaged());
                }
            }
            if inflate.total_in() != packed.len() as u64 {
                return Err(damaged());
            }
        } else {
            give(packed)?;
        }
        if size == entry.size && crc.sum() == entry.crc { Ok(()) } else { Err(damaged()) }
    }
}

/// Where the record at the end begins: it ends with the file, whatever stands in its comment.
fn end_of(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    (last.saturating_sub(LONGEST_COMMENT)..=last).rev().find(|at| {
        u32_at(bytes, *at) == Some(END)
            && u16_at(bytes, at + 20)
                .is_some_and(|comment| at + END_SIZE + usize::from(comment) == bytes.len())
    })
}

/// One file of the list, and where the next one begins. `list`: where the list begins, and so the files end.
fn central(bytes: &[u8], at: usize, list: usize) -> Result<(ArchiveEntry, usize), ArchiveError> {
    let short = ArchiveError::Damaged("its list of files ends too early");
    let half = |offset: usize| u16_at(bytes, at + offset).ok_or(short.clone());
    let whole = |offset: usize| u32_at(bytes, at + offset).ok_or(short.clone());
    if whole(0)? != CENTRAL {
        return Err(ArchiveError::Damaged("its list of files is none"));
    }
    let (maker, flags, method) = (half(4)? >> 8, half(8)?, half(10)?);
    let (crc, packed, size) = (whole(16)?, whole(20)?, whole(24)?);
    let (name_size, extra, comment) = (half(28)?, half(30)?, half(32)?);
    let (disk, attributes, local) = (half(34)?, whole(38)?, whole(42)? as usize);
    let name_at = at + 46;
    let name = bytes.get(name_at..name_at + usize::from(name_size)).ok_or(short)?;
    let name = std::str::from_utf8(name)
        .map_err(|_| ArchiveError::Name(String::from_utf8_lossy(name).into_owned()))?
        .to_owned();
    let next = name_at + usize::from(name_size) + usize::from(extra) + usize::from(comment);
    if !is_plain_name(&name) {
        return Err(ArchiveError::Name(name));
    }
    if flags & ENCRYPTED != 0 {
        return Err(ArchiveError::Encrypted(name));
    }
    let unix = if maker == 3 { attributes >> 16 & UNIX_TYPE } else { 0 };
    if attributes & DOS_OTHER != 0 || unix != 0 && unix != UNIX_FILE {
        return Err(ArchiveError::NoFile(name));
    }
    if disk != 0 {
        return Err(ArchiveError::Unsupported("several disks"));
    }
    if packed == u32::MAX || size == u32::MAX || local == u32::MAX as usize {
        return Err(ArchiveError::Unsupported("zip64"));
    }
    let is_packed = match method {
        0 if packed == size => false,
        0 => return Err(ArchiveError::File(name)),
        8 => true,
        _ => return Err(ArchiveError::Unsupported("a method other than deflate")),
    };
    let (packed, size) = (u64::from(packed), u64::from(size));
    if size > LARGEST_FILE || size > SMALL.max(packed.saturating_mul(MOST_RATIO)) {
        return Err(ArchiveError::Bomb(name));
    }
    // The local header may leave sizes to a descriptor behind the content, but not name another file.
    let wrong = || ArchiveError::File(name.clone());
    let half = |offset: usize| u16_at(bytes, local + offset).ok_or_else(wrong);
    if u32_at(bytes, local) != Some(LOCAL) || half(6)? & ENCRYPTED != 0 || half(8)? != method {
        return Err(wrong());
    }
    let (local_name, local_extra) = (usize::from(half(26)?), usize::from(half(28)?));
    if bytes.get(local + 30..local + 30 + local_name) != Some(name.as_bytes()) {
        return Err(wrong());
    }
    let from = local + 30 + local_name + local_extra;
    let to = from + usize::try_from(packed).map_err(|_| wrong())?;
    if to > list {
        return Err(wrong());
    }
    Ok((ArchiveEntry { name, is_packed, crc, size, from, to }, next))
}

#[cfg(test)]
mod tests;
