//! Mailboxes by index: names of people, addresses, places in the directory, and the way back from each of them.
//!
//! A name is a bijection of the index (first name, last name, running number), so that a mailbox is found by name
//! in an organization of any size without a table.

use super::rng::Seed;

const FIRST: [&str; 64] = [
    "Anna",
    "Ahmed",
    "Alice",
    "Andrés",
    "Aoife",
    "Björn",
    "Bruno",
    "Camille",
    "Carlos",
    "Chen",
    "Chiara",
    "Clara",
    "Daniel",
    "Diego",
    "Dmitri",
    "Élodie",
    "Elif",
    "Emma",
    "Erik",
    "Fatima",
    "Felix",
    "Francesca",
    "Gábor",
    "Giulia",
    "Hana",
    "Hannah",
    "Henrik",
    "Ingrid",
    "Isabel",
    "Ivan",
    "Jan",
    "Jasmin",
    "Jens",
    "João",
    "José",
    "Julia",
    "Kaito",
    "Karin",
    "Kwame",
    "Lars",
    "Laura",
    "Leïla",
    "Liam",
    "Lucía",
    "Łukasz",
    "Maria",
    "Marta",
    "Mateo",
    "Mei",
    "Mikael",
    "Nadia",
    "Nils",
    "Noor",
    "Olga",
    "Omar",
    "Paolo",
    "Priya",
    "Rosa",
    "Sofia",
    "Søren",
    "Thomas",
    "Yuki",
    "Zeynep",
    "Zoë",
];
const LAST: [&str; 128] = [
    "Abbas",
    "Adler",
    "Aguilar",
    "Ahlberg",
    "Álvarez",
    "Andersen",
    "Araújo",
    "Bakker",
    "Banerjee",
    "Bauer",
    "Becker",
    "Benali",
    "Berg",
    "Bianchi",
    "Blanc",
    "Bondarenko",
    "Braun",
    "Brown",
    "Campbell",
    "Carvalho",
    "Castro",
    "Chen",
    "Clark",
    "Colombo",
    "Costa",
    "Çelik",
    "Dahl",
    "Demir",
    "Díaz",
    "Dubois",
    "Dvořák",
    "Eriksson",
    "Evans",
    "Ferrari",
    "Fischer",
    "Fontaine",
    "Fournier",
    "Fuchs",
    "García",
    "Gauthier",
    "Gómez",
    "Green",
    "Gruber",
    "Gustafsson",
    "Haas",
    "Hansen",
    "Hartmann",
    "Hassan",
    "Hernández",
    "Hoffmann",
    "Horváth",
    "Hughes",
    "Ito",
    "Ivanova",
    "Jackson",
    "Jansen",
    "Jensen",
    "Johansson",
    "Jones",
    "Kaya",
    "Keller",
    "Khan",
    "Kim",
    "Klein",
    "Kovács",
    "Kowalski",
    "Krüger",
    "Kumar",
    "Lambert",
    "Larsen",
    "Lee",
    "Lefèvre",
    "Lehmann",
    "Lima",
    "Lindqvist",
    "López",
    "Maier",
    "Marino",
    "Martin",
    "Mendes",
    "Meyer",
    "Miller",
    "Moreau",
    "Moreno",
    "Müller",
    "Murphy",
    "Nakamura",
    "Neumann",
    "Nguyen",
    "Nielsen",
    "Novák",
    "O'Brien",
    "O'Connor",
    "Okafor",
    "Olsen",
    "Ortega",
    "Patel",
    "Pereira",
    "Petrov",
    "Popescu",
    "Ramos",
    "Ricci",
    "Richter",
    "Rossi",
    "Roux",
    "Ruiz",
    "Santos",
    "Sato",
    "Schäfer",
    "Schmidt",
    "Schneider",
    "Schulz",
    "Silva",
    "Singh",
    "Smith",
    "Sørensen",
    "Suzuki",
    "Taylor",
    "Torres",
    "van Dijk",
    "Vargas",
    "Virtanen",
    "Wagner",
    "Walker",
    "Weber",
    "Wilson",
    "Yılmaz",
    "Zimmermann",
];
const PEOPLE: u32 = 64 * 128;

/// Names that break careless readers: escapes of CLIXML, XML and of distinguished names, other scripts, length.
pub(super) const HOSTILE: [&str; 8] = [
    "O'Neil, Sean \"Fitz\" <R&D> #1",
    "_x0041_nna _x005F_ Test_x000A_",
    "محمد \u{202e}evil\u{202c} علي",
    "👩‍💻 Zoë 🚀",
    "日本 太郎",
    "a/b\\c=d+e;f",
    "]]> <!-- & -->",
    "Maximiliana-Theodora-Wilhelmina von und zu Hohenzollern-Sigmaringen-Wittelsbach",
];

const UNITS: [Option<&str>; 5] =
    [None, Some("Sales"), Some("Operations"), Some("Research & Development"), None];

/// What can be told of a mailbox from its name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    /// Common name; also the display name.
    pub name: String,
    /// Alias, SAM account name and local part of the address.
    pub alias: String,
    /// `None`: the container `Users`.
    pub unit: Option<&'static str>,
}

/// Letters of an address: ASCII only.
fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| {
            Some(match c.to_lowercase().next()? {
                'à'..='å' => 'a',
                'ç' | 'č' => 'c',
                'è'..='ë' => 'e',
                'ì'..='ï' | 'ı' => 'i',
                'ñ' => 'n',
                'ò'..='ö' | 'ø' => 'o',
                'ù'..='ü' => 'u',
                'ř' => 'r',
                'ł' => 'l',
                c if c.is_ascii_alphanumeric() => c,
                _ => return None,
            })
        })
        .collect()
}

/// The affine permutation of the 8192 names that a seed chooses.
fn permute(seed: Seed, rank: u32) -> u32 {
    let (a, b) = (seed.0 as u32 | 1, (seed.0 >> 32) as u32);
    rank.wrapping_mul(a).wrapping_add(b) % PEOPLE
}

fn unpermute(seed: Seed, value: u32) -> u32 {
    let (a, b) = (seed.0 as u32 | 1, (seed.0 >> 32) as u32);
    // Newton's iteration for the inverse of an odd number modulo 2^32; PEOPLE is a power of two and divides it.
    let mut inverse = a;
    for _ in 0..5 {
        inverse = inverse.wrapping_mul(2u32.wrapping_sub(a.wrapping_mul(inverse)));
    }
    value.wrapping_sub(b).wrapping_mul(inverse) % PEOPLE
}

/// Position of the hostile name of an index, if it has one.
fn hostile(index: u32) -> Option<usize> {
    let slot = index.checked_sub(3)?;
    (slot.is_multiple_of(7)).then_some(slot as usize / 7).filter(|slot| *slot < HOSTILE.len())
}

/// The person of a mailbox.
pub(super) fn person(seed: Seed, index: u32, with_hostile: bool) -> Person {
    let unit = UNITS[index as usize % UNITS.len()];
    if let Some(slot) = hostile(index).filter(|_| with_hostile) {
        return Person { name: HOSTILE[slot].into(), alias: format!("special{slot}"), unit };
    }
    let value = permute(seed, index % PEOPLE);
    let (first, last) = (FIRST[value as usize % 64], LAST[value as usize / 64]);
    let (mut name, mut alias) = (format!("{first} {last}"), format!("{}.{}", plain(first), plain(last)));
    let round = index / PEOPLE;
    if round > 0 {
        let number = (round + 1).to_string();
        name.push(' ');
        name.push_str(&number);
        alias.push_str(&number);
    }
    Person { name, alias, unit }
}

/// The indexes whose name or alias could be this text; the caller compares, as two people may share an alias.
pub(super) fn candidates(seed: Seed, text: &str, with_hostile: bool) -> Vec<u32> {
    let mut found = Vec::new();
    if with_hostile {
        for (slot, name) in HOSTILE.iter().enumerate() {
            if name.eq_ignore_ascii_case(text) || format!("special{slot}").eq_ignore_ascii_case(text) {
                found.push(3 + 7 * slot as u32);
            }
        }
    }
    let text = text.to_lowercase();
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (stem, number) = text.split_at(text.len() - digits);
    let round = match number {
        "" => 0,
        number => match number.parse::<u32>() {
            Ok(number) if number >= 2 => number - 1,
            _ => return found,
        },
    };
    let stem = stem.trim_end();
    for (f, first) in FIRST.iter().enumerate() {
        let alias = plain(first);
        let rest = match (stem.strip_prefix(&format!("{} ", first.to_lowercase())), stem.strip_prefix(&alias))
        {
            (Some(rest), _) => (rest, false),
            (None, Some(rest)) if rest.starts_with('.') => (&rest[1..], true),
            _ => continue,
        };
        for (l, last) in LAST.iter().enumerate() {
            let same = if rest.1 { plain(last) == rest.0 } else { last.to_lowercase() == rest.0 };
            if same {
                let rank = unpermute(seed, (l * 64 + f) as u32);
                found.extend(round.checked_mul(PEOPLE).and_then(|base| base.checked_add(rank)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
