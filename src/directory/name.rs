//! Distinguished names (RFC 4514), as far as the connector parses them: the domain of a name, its canonical form, and a
//! key that is equal for two spellings of the same name.

/// The parts of a name, outermost last: attribute and value with escapes undone. `None` for what is no name.
fn parts(dn: &str) -> Option<Vec<(String, String)>> {
    let mut parts = Vec::new();
    let (mut key, mut value): (Option<String>, Vec<u8>) = (None, Vec::new());
    let (mut kept, mut quoted) = (0, false);
    let bytes = dn.as_bytes();
    let mut at = 0;
    if dn.trim().is_empty() {
        return Some(parts);
    }
    loop {
        let byte = bytes.get(at).copied();
        match (byte, &key) {
            (Some(b'\\'), Some(_)) => {
                let next = *bytes.get(at + 1)?;
                let hex = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
                match hex.filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit())) {
                    Some(pair) => {
                        value.push(u8::from_str_radix(pair, 16).ok()?);
                        at += 2;
                    }
                    None => {
                        value.push(next);
                        at += 1;
                    }
                }
                // Spaces that are escaped belong to the value.
                kept = value.len();
            }
            (Some(b'"'), Some(_)) => quoted = !quoted,
            (None | Some(b',' | b';' | b'+'), Some(_)) if byte.is_none() || !quoted => {
                if quoted {
                    return None;
                }
                let spaces = value[kept.min(value.len())..].iter().rev().take_while(|b| **b == b' ').count();
                value.truncate(value.len() - spaces);
                let key = key.take()?;
                if key.is_empty() {
                    return None;
                }
                parts.push((key, String::from_utf8(std::mem::take(&mut value)).ok()?));
                kept = 0;
                if byte.is_none() {
                    return Some(parts);
                }
            }
            (Some(b'='), None) => {
                let name = String::from_utf8(std::mem::take(&mut value)).ok()?;
                key = Some(name.trim().to_ascii_lowercase());
            }
            (Some(b' '), Some(_)) if value.is_empty() && !quoted => {}
            (Some(byte), _) => {
                value.push(byte);
                if quoted {
                    kept = value.len();
                }
            }
            (None, _) => return None,
        }
        at += 1;
    }
}

/// A key that the same name has in every spelling; a text that is no name is its own key.
pub fn name_key(dn: &str) -> String {
    match parts(dn) {
        None => dn.to_lowercase(),
        Some(parts) => {
            let mut key = String::with_capacity(dn.len());
            for (name, value) in parts {
                // NUL stands in no name.
                key.push_str(&name);
                key.push('\0');
                key.push_str(&value.to_lowercase());
                key.push('\0');
            }
            key
        }
    }
}

/// The DNS name of the domain that a name is in (`DC=contoso,DC=com` at its end).
pub fn dns_domain(dn: &str) -> Option<String> {
    let parts = parts(dn)?;
    let labels: Vec<String> = parts
        .into_iter()
        .rev()
        .take_while(|(key, _)| key == "dc")
        .map(|(_, value)| value.to_lowercase())
        .collect();
    (!labels.is_empty()).then(|| labels.into_iter().rev().collect::<Vec<_>>().join("."))
}

/// `contoso.com/Sales/Ann` for `CN=Ann,OU=Sales,DC=contoso,DC=com`. `None` for a name without a domain.
pub fn canonical_name(dn: &str) -> Option<String> {
    let mut name = dns_domain(dn)?;
    let parts = parts(dn)?;
    let outside = parts.iter().rev().take_while(|(key, _)| key == "dc").count();
    for (_, value) in parts[..parts.len() - outside].iter().rev() {
        name.push('/');
        name.push_str(&value.replace('/', "\\/"));
    }
    Some(name)
}

#[cfg(test)]
mod tests;
