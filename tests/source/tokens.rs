//! Rust text taken apart into tokens, without comments.

#[cfg(test)]
mod tests;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// An identifier or keyword. `r#type` is `type`.
    Word(String),
    /// The content of a string, escapes as written.
    Text(String),
    /// `::`
    Path,
    /// Any other sign. Numbers, characters and lifetimes are left out: no path has one.
    Sign(char),
}

impl Token {
    pub(crate) fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found == word)
    }

    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take_while(&mut self, mut keep: impl FnMut(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !keep(c)).unwrap_or(self.rest.len());
        self.take(end)
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        taken
    }

    /// Past the comment's end. Block comments nest.
    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        while !self.rest.is_empty() {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.take(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.take(2);
                if depth == 0 {
                    return;
                }
            } else {
                self.take(self.rest.chars().next().map_or(0, char::len_utf8));
            }
        }
    }

    /// What stands between quotes; the opening one has been taken.
    fn quoted(&mut self) -> &'a str {
        let mut escaped = false;
        let text = self.take_while(|c| {
            let end = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            !end
        });
        self.take(usize::from(!self.rest.is_empty()));
        text
    }

    /// A raw string from its signs on: `#"…"#`. Nothing when this is no raw string.
    fn raw_string(&mut self) -> Option<&'a str> {
        let signs = self.rest.len() - self.rest.trim_start_matches('#').len();
        let inside = self.rest[signs..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(signs));
        let end = inside.find(&close).unwrap_or(inside.len());
        self.rest = inside.get(end + close.len()..).unwrap_or_default();
        Some(&inside[..end])
    }

    /// After a `'`: a character is skipped whole, of a lifetime the name.
    fn skip_character_or_lifetime(&mut self) {
        let mut letters = self.rest.chars();
        match (letters.next(), letters.next()) {
            (Some('\\'), Some(escaped)) => {
                self.take(1 + escaped.len_utf8());
                self.take_while(|c| c != '\'');
                self.take(usize::from(!self.rest.is_empty()));
            }
            (Some(letter), Some('\'')) => {
                self.take(letter.len_utf8() + 1);
            }
            _ => {
                self.take_while(is_word);
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text };
    let mut found = Vec::new();
    while let Some(first) = reader.rest.chars().next() {
        if first.is_whitespace() {
            reader.take_while(char::is_whitespace);
        } else if reader.rest.starts_with("//") {
            reader.take_while(|c| c != '\n');
        } else if reader.rest.starts_with("/*") {
            reader.skip_block_comment();
        } else if first.is_ascii_digit() {
            reader.take_while(is_word);
        } else if is_word(first) {
            let word = reader.take_while(is_word);
            found.push(match word {
                "r" | "br" | "cr" if reader.rest.starts_with(['"', '#']) => match reader.raw_string() {
                    Some(text) => Token::Text(text.to_owned()),
                    None => {
                        reader.take(1);
                        Token::Word(reader.take_while(is_word).to_owned())
                    }
                },
                // The quote that follows makes the string.
                "b" | "c" if reader.rest.starts_with('"') => continue,
                _ => Token::Word(word.to_owned()),
            });
        } else if first == '"' {
            reader.take(1);
            found.push(Token::Text(reader.quoted().to_owned()));
        } else if first == '\'' {
            reader.take(1);
            reader.skip_character_or_lifetime();
        } else if reader.rest.starts_with("::") {
            reader.take(2);
            found.push(Token::Path);
        } else {
            reader.take(first.len_utf8());
            found.push(Token::Sign(first));
        }
    }
    found
}
