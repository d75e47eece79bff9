//! The modules of a package and the ties between its files: file → file, and the names that tie them.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::items::{Import, Items, items};

/// From a file to a file: the names that the first takes from the second.
pub(crate) type Ties = BTreeMap<(PathBuf, PathBuf), BTreeSet<String>>;

/// The parsed sources of one crate, with every path resolved within it.
#[derive(Debug)]
pub(crate) struct Package {
    name: String,
    modules: Vec<Module>,
}

#[derive(Debug)]
pub(crate) struct Module {
    /// Names from the root: `["store", "journal"]`.
    pub(crate) path: Vec<String>,
    pub(crate) file: PathBuf,
    pub(crate) items: Items,
    /// Compiled for some systems only, itself or the module around it.
    pub(crate) platform: bool,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
}

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target<'a> {
    Module(usize),
    Definition(usize, &'a str),
}

type Seen<'a> = BTreeSet<(usize, &'a str)>;

impl Package {
    /// `name` is how its own program names it; `read` gives a file's text, or nothing when there is none.
    pub(crate) fn load(name: &str, root: &Path, read: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut package = Self { name: name.replace('-', "_"), modules: Vec::new() };
        if let Some(text) = read(root) {
            let folder = root.parent().unwrap_or(Path::new("")).to_owned();
            package.add(None, String::new(), root.to_owned(), &folder, false, items(&text), read);
        }
        package
    }

    pub(crate) fn modules(&self) -> impl Iterator<Item = &Module> {
        self.modules.iter()
    }

    #[expect(clippy::too_many_arguments, reason = "one call from inside, one from outside")]
    fn add(
        &mut self,
        parent: Option<usize>,
        name: String,
        file: PathBuf,
        folder: &Path,
        platform: bool,
        mut items: Items,
        read: &dyn Fn(&Path) -> Option<String>,
    ) {
        let mut path = parent.map(|parent| self.modules[parent].path.clone()).unwrap_or_default();
        if parent.is_some() {
            path.push(name.clone());
        }
        let children = std::mem::take(&mut items.children);
        let at = self.modules.len();
        self.modules.push(Module {
            path,
            file: file.clone(),
            items,
            platform,
            parent,
            children: BTreeMap::new(),
        });
        if let Some(parent) = parent {
            self.modules[parent].children.insert(name, at);
        }
        for child in children.into_iter().filter(|child| !child.test) {
            let platform = platform || child.platform;
            let inside = folder.join(&child.name);
            let own = folder.join(format!("{}.rs", child.name));
            if let Some(items) = child.inline {
                self.add(Some(at), child.name, file.clone(), &inside, platform, items, read);
            } else if let Some(text) = read(&own) {
                self.add(Some(at), child.name, own, &inside, platform, self::items(&text), read);
            }
        }
    }

    /// What `path` leads to, seen from a module. Re-exports are followed to the defining file.
    fn resolve<'a>(&'a self, from: usize, path: &'a [String], seen: &mut Seen<'a>) -> BTreeSet<Target<'a>> {
        let Some((first, mut rest)) = path.split_first() else { return BTreeSet::new() };
        let mut targets = match first.as_str() {
            "crate" => BTreeSet::from([Target::Module(0)]),
            name if name == self.name => BTreeSet::from([Target::Module(0)]),
            "self" => BTreeSet::from([Target::Module(from)]),
            "super" => self.modules[from].parent.map(Target::Module).into_iter().collect(),
            name => self.look_up(from, name, seen),
        };
        while let Some((name, further)) = rest.split_first() {
            // A type has no modules in it: what follows its name is its own.
            let types = targets.iter().copied().filter(|target| matches!(target, Target::Definition(..)));
            let mut next: BTreeSet<Target<'a>> = types.collect();
            for target in &targets {
                let Target::Module(module) = target else { continue };
                next.extend(match name.as_str() {
                    "super" => self.modules[*module].parent.map(Target::Module).into_iter().collect(),
                    name => self.look_up(*module, name, seen),
                });
            }
            targets = next;
            rest = further;
        }
        targets
    }

    /// What `name` means in a module: its children, definitions, imports, and what `*` brings in.
    fn look_up<'a>(&'a self, at: usize, name: &'a str, seen: &mut Seen<'a>) -> BTreeSet<Target<'a>> {
        if !seen.insert((at, name)) {
            return BTreeSet::new();
        }
        let module = &self.modules[at];
        let mut found = BTreeSet::new();
        found.extend(module.children.get(name).map(|child| Target::Module(*child)));
        if module.items.definitions.iter().any(|definition| definition.name == name) {
            found.insert(Target::Definition(at, name));
        }
        for import in module.items.imports.iter().filter(|import| import.name.as_deref() == Some(name)) {
            found.extend(self.resolve(at, &import.path, seen));
        }
        if found.is_empty() {
            for import in module.items.imports.iter().filter(|import| import.glob) {
                for target in self.resolve(at, &import.path, &mut seen.clone()) {
                    if let Target::Module(module) = target {
                        found.extend(self.look_up(module, name, seen));
                    }
                }
            }
        }
        seen.remove(&(at, name));
        found
    }

    pub(crate) fn ties(&self) -> Ties {
        let mut ties = Ties::new();
        for (at, module) in self.modules.iter().enumerate() {
            let imports = module.items.imports.iter().filter(|import| module.uses(import));
            for path in imports.map(|import| &import.path).chain(&module.items.paths) {
                for target in self.resolve(at, path, &mut Seen::new()) {
                    let Target::Definition(defining, name) = target else { continue };
                    let file = &self.modules[defining].file;
                    if *file != module.file {
                        ties.entry((module.file.clone(), file.clone())).or_default().insert(name.to_owned());
                    }
                }
            }
        }
        ties
    }
}

impl Module {
    /// Handing a name on (`pub use`) is no use of it; naming it in the same file is.
    fn uses(&self, import: &Import) -> bool {
        !import.public
            || import.name.as_ref().is_some_and(|name| self.items.paths.iter().any(|path| path[0] == *name))
    }
}
