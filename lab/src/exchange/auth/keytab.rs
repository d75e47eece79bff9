//! Reads MIT keytab files (format 0x0502) as far as a server needs them: names, key types and keys.

use sspi::Secret;

/// One key of a principal.
#[derive(Debug, Clone)]
pub struct KeytabEntry {
    /// Name components without the realm: `["HTTP", "cas01.contoso.com"]`.
    pub components: Vec<String>,
    pub realm: String,
    /// RFC 3961 number: 17 and 18 are the AES types.
    pub key_type: u16,
    pub version: u32,
    pub key: Secret<Vec<u8>>,
}

/// Why a keytab was refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeytabError {
    #[error("not a keytab of format 0x0502")]
    Format,
    #[error("cut off at byte {0}")]
    CutOff(usize),
    #[error("a name is no UTF-8")]
    Name,
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], KeytabError> {
        let end = self.at.checked_add(count).ok_or(KeytabError::CutOff(self.at))?;
        let taken = self.bytes.get(self.at..end).ok_or(KeytabError::CutOff(self.at))?;
        self.at = end;
        Ok(taken)
    }

    fn number<const N: usize>(&mut self) -> Result<[u8; N], KeytabError> {
        let mut out = [0; N];
        out.copy_from_slice(self.take(N)?);
        Ok(out)
    }

    fn u16(&mut self) -> Result<u16, KeytabError> {
        Ok(u16::from_be_bytes(self.number()?))
    }

    fn counted(&mut self) -> Result<&'a [u8], KeytabError> {
        let length = self.u16()?;
        self.take(length.into())
    }

    fn text(&mut self) -> Result<String, KeytabError> {
        String::from_utf8(self.counted()?.to_vec()).map_err(|_| KeytabError::Name)
    }
}

/// All entries of a keytab; deleted ones are left out.
pub fn read(bytes: &[u8]) -> Result<Vec<KeytabEntry>, KeytabError> {
    let mut file = Reader { bytes, at: 0 };
    if file.take(2) != Ok(&[5, 2]) {
        return Err(KeytabError::Format);
    }
    let mut entries = Vec::new();
    while file.at < bytes.len() {
        let length = i32::from_be_bytes(file.number()?);
        let record = file.take(length.unsigned_abs() as usize)?;
        // A negative length marks a hole where an entry was deleted.
        if length > 0 {
            entries.push(entry(record)?);
        }
    }
    Ok(entries)
}

/// One key for each principal: the newest version, AES-256 before AES-128; other types are of no use here.
pub(crate) fn best_keys(entries: &[KeytabEntry]) -> Vec<&KeytabEntry> {
    let mut best: Vec<&KeytabEntry> = Vec::new();
    for entry in entries.iter().filter(|entry| matches!(entry.key_type, 17 | 18)) {
        let rank = |entry: &KeytabEntry| (entry.version, entry.key_type);
        match best.iter_mut().find(|kept| kept.components == entry.components && kept.realm == entry.realm) {
            Some(kept) if rank(entry) > rank(kept) => *kept = entry,
            Some(_) => {}
            None => best.push(entry),
        }
    }
    best
}

fn entry(record: &[u8]) -> Result<KeytabEntry, KeytabError> {
    let mut record = Reader { bytes: record, at: 0 };
    let count = record.u16()?;
    let realm = record.text()?;
    let components = (0..count).map(|_| record.text()).collect::<Result<_, _>>()?;
    let _name_type = record.number::<4>()?;
    let _timestamp = record.number::<4>()?;
    let [short_version] = record.number()?;
    let key_type = record.u16()?;
    let key = Secret::new(record.counted()?.to_vec());
    // A 32-bit version follows where the eight bits were too few; older files end here.
    let version = record.number().map_or(u32::from(short_version), u32::from_be_bytes);
    Ok(KeytabEntry { components, realm, key_type, version, key })
}

#[cfg(test)]
mod tests;
