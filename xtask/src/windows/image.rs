//! Reads what is needed of a Windows program's file (PE/COFF, 64 bits): libraries, flags, checksum.

use std::path::Path;

use crate::outcome::Outcome;

/// Offsets in the optional header of a 64-bit program.
const CHECKSUM: usize = 64;
const FLAGS: usize = 70;
const DIRECTORIES: usize = 112;
/// The directories that name libraries, each with the length of an entry and where in it the name's address is.
const IMPORTS: (usize, usize, usize) = (1, 20, 12);
const LATE_IMPORTS: (usize, usize, usize) = (13, 32, 4);

/// A program's bytes, and where its parts are.
#[derive(Debug)]
pub(crate) struct Image<'a> {
    bytes: &'a [u8],
    optional: usize,
    /// Address, length and place in the file of each section.
    sections: Vec<(usize, usize, usize)>,
}

impl<'a> Image<'a> {
    /// # Errors
    /// When it is no 64-bit program.
    pub(crate) fn read(bytes: &'a [u8]) -> Outcome<Self> {
        let header = number(bytes, 0x3c, 4)?;
        if bytes.get(header..header + 4) != Some(b"PE\0\0") {
            return Err("this is no program for Windows".into());
        }
        let count = number(bytes, header + 6, 2)?;
        let optional = header + 24;
        if number(bytes, optional, 2)? != 0x20b {
            return Err("this is no program of 64 bits".into());
        }
        let table = optional + number(bytes, header + 20, 2)?;
        let sections = (0..count).map(|index| {
            let at = table + index * 40;
            Ok((number(bytes, at + 12, 4)?, number(bytes, at + 16, 4)?, number(bytes, at + 20, 4)?))
        });
        Ok(Self { bytes, optional, sections: sections.collect::<Outcome<_>>()? })
    }

    /// The libraries that are loaded with the program or at their first use, in lower case.
    ///
    /// # Errors
    /// When a table points outside the file.
    pub(crate) fn libraries(&self) -> Outcome<Vec<String>> {
        let mut names = Vec::new();
        for (directory, length, name) in [IMPORTS, LATE_IMPORTS] {
            let address = number(self.bytes, self.optional + DIRECTORIES + directory * 8, 4)?;
            if address == 0 {
                continue;
            }
            let mut entry = self.place(address)?;
            loop {
                let name = number(self.bytes, entry + name, 4)?;
                if name == 0 {
                    break;
                }
                names.push(self.text(self.place(name)?)?.to_ascii_lowercase());
                entry += length;
            }
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// What the system may do with the program (`DllCharacteristics`).
    ///
    /// # Errors
    /// When the file ends before.
    pub(crate) fn flags(&self) -> Outcome<usize> {
        number(self.bytes, self.optional + FLAGS, 2)
    }

    /// Where the checksum stands in the file.
    pub(crate) fn checksum_place(&self) -> usize {
        self.optional + CHECKSUM
    }

    fn place(&self, address: usize) -> Outcome<usize> {
        let within =
            |(start, length, _): &&(usize, usize, usize)| (*start..start + length).contains(&address);
        let (start, _, file) = self.sections.iter().find(within).ok_or("an address outside every section")?;
        Ok(address - start + file)
    }

    fn text(&self, place: usize) -> Outcome<String> {
        let rest = self.bytes.get(place..).ok_or("a name outside the file")?;
        let name = rest.split(|byte| *byte == 0).next().unwrap_or_default();
        Ok(String::from_utf8_lossy(name).into_owned())
    }
}

/// A program's bytes.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("could not read {}: {error}", path.display()))
}

/// The sum that the header states: all words but itself, folded to 16 bits, and the length.
pub(crate) fn checksum(bytes: &[u8], place: usize) -> u32 {
    let mut sum: u32 = 0;
    for (index, word) in bytes.chunks(2).enumerate() {
        if (place..place + 4).contains(&(index * 2)) {
            continue;
        }
        sum += u32::from(word[0]) | (u32::from(word.get(1).copied().unwrap_or(0)) << 8);
        sum = (sum & 0xffff) + (sum >> 16);
    }
    sum.wrapping_add(u32::try_from(bytes.len()).unwrap_or(0))
}

fn number(bytes: &[u8], at: usize, length: usize) -> Outcome<usize> {
    let part = bytes.get(at..at + length).ok_or("the file ends too early")?;
    Ok(part.iter().rev().fold(0, |value, byte| (value << 8) | usize::from(*byte)))
}

#[cfg(test)]
pub(crate) mod tests;
