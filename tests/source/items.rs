//! What one file says: its modules, what it defines, what it imports, which paths it names.

#[cfg(test)]
mod tests;

use super::tokens::{Token, tokens};

/// One module as written in one file.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) children: Vec<Child>,
    pub(crate) definitions: Vec<Definition>,
    pub(crate) imports: Vec<Import>,
    /// Every path outside `use`, a lone word too, as written.
    pub(crate) paths: Vec<Vec<String>>,
}

/// `mod name;`, or `mod name { … }` with what it holds.
#[derive(Debug)]
pub(crate) struct Child {
    pub(crate) name: String,
    pub(crate) inline: Option<Items>,
    /// Compiled for tests only.
    pub(crate) test: bool,
    /// Compiled for some systems only.
    pub(crate) platform: bool,
    /// `#[path]`: the file is not where its name says.
    pub(crate) elsewhere: bool,
}

#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) is_type: bool,
    pub(crate) public: bool,
}

/// One leaf of a `use` tree.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// The name under which the file knows it: none for `as _` and for `*`.
    pub(crate) name: Option<String>,
    pub(crate) glob: bool,
    /// `pub use` hands a name on.
    pub(crate) public: bool,
}

/// What stands before an item.
#[derive(Default)]
struct Front {
    test: bool,
    platform: bool,
    elsewhere: bool,
    public: bool,
}

pub(crate) fn items(text: &str) -> Items {
    let tokens = tokens(text);
    let mut found = Items::default();
    read_module(&tokens, &mut found);
    found
}

fn read_module(tokens: &[Token], into: &mut Items) {
    let mut at = 0;
    while at < tokens.len() {
        let mut front = Front::default();
        at = read_front(tokens, at, &mut front, into);
        let end = item_end(tokens, at);
        if at < end {
            read_item(&tokens[at..end], &front, into);
        }
        at = end;
    }
}

/// Attributes and visibility.
fn read_front(tokens: &[Token], mut at: usize, front: &mut Front, into: &mut Items) -> usize {
    loop {
        match tokens.get(at) {
            Some(Token::Sign('#')) => {
                let open = at + 1 + usize::from(tokens.get(at + 1) == Some(&Token::Sign('!')));
                let end = group_end(tokens, open);
                read_attribute(&tokens[open.min(end)..end], front, into);
                at = end;
            }
            Some(word) if word.is("pub") => {
                front.public = true;
                at += 1;
                if tokens.get(at) == Some(&Token::Sign('(')) {
                    at = group_end(tokens, at);
                }
            }
            _ => return at,
        }
    }
}

fn read_attribute(attribute: &[Token], front: &mut Front, into: &mut Items) {
    if attribute.get(1).is_some_and(|word| word.is("path")) {
        front.elsewhere = true;
    }
    if attribute.get(1).is_some_and(|word| word.is("cfg")) {
        let has = |word: &str| attribute.iter().any(|token| token.is(word));
        // `any(test, windows)` is compiled without tests too.
        front.test |= has("test") && !has("not") && !has("any");
        front.platform |= has("windows") || has("unix") || has("target_os");
        return;
    }
    // `#[serde(with = "crate::time")]` names a path in a string.
    for token in attribute {
        if let Token::Text(text) = token
            && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
        {
            read_paths(&self::tokens(text), into);
        }
    }
    read_paths(attribute, into);
}

/// The index after the bracket that closes the one at `open`.
fn group_end(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// An item ends with its `;` or, when it has a body, with that.
fn item_end(tokens: &[Token], start: usize) -> usize {
    let first = tokens.get(start);
    let second = tokens.get(start + 1);
    // `const fn` has a body; the value of a constant may have braces of its own.
    let value = first.is_some_and(|t| t.is("static") || t.is("use") || t.is("type"))
        || (first.is_some_and(|t| t.is("const"))
            && !second.is_some_and(|t| t.is("fn") || t.is("unsafe") || t.is("async") || t.is("extern")));
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Sign(';') => return at + 1,
            Token::Sign('{') if !value => return group_end(tokens, at),
            Token::Sign('(' | '[' | '{') => at = group_end(tokens, at),
            _ => at += 1,
        }
    }
    tokens.len()
}

fn read_item(item: &[Token], front: &Front, into: &mut Items) {
    let Some(kind) = item.iter().position(|token| {
        token.word().is_none_or(|word| !matches!(word, "unsafe" | "async" | "default" | "extern"))
            && !matches!(token, Token::Text(_))
    }) else {
        return;
    };
    let word = item[kind].word().unwrap_or_default();
    let name = item.get(kind + 1).and_then(Token::word).unwrap_or_default().to_owned();
    if word == "mod" {
        let inline = (item.get(kind + 2) == Some(&Token::Sign('{'))).then(|| {
            let mut inside = Items::default();
            read_module(&item[kind + 3..item.len() - 1], &mut inside);
            inside
        });
        let Front { test, platform, elsewhere, .. } = *front;
        into.children.push(Child { name, inline, test, platform, elsewhere });
        return;
    }
    if front.test {
        return;
    }
    if word == "use" {
        read_use(&item[kind + 1..], front.public, into);
        return;
    }
    let is_type = matches!(word, "struct" | "enum" | "union" | "trait" | "type");
    let name = match word {
        "const" | "static" => item[kind + 1..]
            .iter()
            .filter_map(Token::word)
            .find(|word| !matches!(*word, "fn" | "unsafe" | "async" | "extern" | "mut"))
            .unwrap_or_default()
            .to_owned(),
        "macro_rules" => item.get(kind + 2).and_then(Token::word).unwrap_or_default().to_owned(),
        _ => name,
    };
    if (is_type || matches!(word, "fn" | "const" | "static" | "macro_rules")) && !name.is_empty() {
        into.definitions.push(Definition { name: name.clone(), is_type, public: front.public });
    }
    // Not the item's own name: that is no use of one.
    let own = item.iter().position(|token| token.is(&name)).unwrap_or(kind);
    read_paths(&item[..own], into);
    read_paths(&item[if into_name(word) { own + 1 } else { own }..], into);
}

fn into_name(word: &str) -> bool {
    matches!(word, "struct" | "enum" | "union" | "trait" | "type" | "fn" | "const" | "static" | "macro_rules")
}

/// Every path in code, and `use` inside functions.
fn read_paths(code: &[Token], into: &mut Items) {
    let mut at = 0;
    while at < code.len() {
        let before = at.checked_sub(1).map(|before| &code[before]);
        match &code[at] {
            Token::Sign('#') if code.get(at + 1) == Some(&Token::Sign('[')) => {
                let end = group_end(code, at + 1);
                let mut front = Front::default();
                read_attribute(&code[at + 1..end], &mut front, into);
                at = end;
                if front.test {
                    at = item_end(code, at);
                }
            }
            Token::Word(word) if word == "use" && code.get(at + 1) != Some(&Token::Sign('<')) => {
                let end = item_end(code, at);
                read_use(&code[at + 1..end], false, into);
                at = end;
            }
            Token::Word(_) if !matches!(before, Some(Token::Sign('.'))) => {
                let mut path = Vec::new();
                while let Some(word) = code.get(at).and_then(Token::word) {
                    path.push(word.to_owned());
                    at += 1;
                    if code.get(at) != Some(&Token::Path) || code.get(at + 1).and_then(Token::word).is_none()
                    {
                        break;
                    }
                    at += 1;
                }
                // `::x` after a generic type is a method of what that type turns out to be.
                if !matches!(before, Some(Token::Path)) {
                    into.paths.push(path);
                }
            }
            _ => at += 1,
        }
    }
}

fn read_use(tree: &[Token], public: bool, into: &mut Items) {
    let tree = tree.strip_suffix(&[Token::Sign(';')]).unwrap_or(tree);
    let tree = tree.strip_prefix(&[Token::Path]).unwrap_or(tree);
    read_use_tree(tree, &[], public, into);
}

fn read_use_tree(tree: &[Token], above: &[String], public: bool, into: &mut Items) {
    let mut path = above.to_vec();
    let mut at = 0;
    while let Some(token) = tree.get(at) {
        match token {
            Token::Word(word) if word == "as" => {
                let alias = tree.get(at + 1).and_then(Token::word).filter(|alias| *alias != "_");
                into.imports.push(Import { path, name: alias.map(str::to_owned), glob: false, public });
                return;
            }
            // `{self}` is the module itself.
            Token::Word(word) if word == "self" && !path.is_empty() => {}
            Token::Word(word) => path.push(word.clone()),
            Token::Sign('*') => {
                into.imports.push(Import { path, name: None, glob: true, public });
                return;
            }
            Token::Sign('{') => {
                let inside = &tree[at + 1..group_end(tree, at) - 1];
                let mut depth = 0_usize;
                for leaf in inside.split(|token| {
                    match token {
                        Token::Sign('{') => depth += 1,
                        Token::Sign('}') => depth -= 1,
                        _ => {}
                    }
                    depth == 0 && *token == Token::Sign(',')
                }) {
                    if !leaf.is_empty() {
                        read_use_tree(leaf, &path, public, into);
                    }
                }
                return;
            }
            _ => {}
        }
        at += 1;
    }
    let name = path.last().cloned();
    into.imports.push(Import { path, name, glob: false, public });
}
