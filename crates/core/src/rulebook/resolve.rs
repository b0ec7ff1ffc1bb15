//! Rule-set names to the declarations they stand for.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::catalogue;
use crate::error::{Code, Faults, Place, Source};
use crate::record::{Fields, Key, Node, Value, read_toml, suggestion};
use crate::rules::said::and_near;
use crate::text;
use crate::text::{Arg, Join, Text};

/// Most rule sets that a scenario may use, each use counted.
const MOST_SETS: usize = 1000;

/// Finds the text of a rule set beside the scenario: `None` when there is no such file.
pub type Library<'a> = &'a dyn Fn(&str) -> Option<Arc<Source>>;

/// The declarations of a document's `rules` list.
#[derive(Clone, Debug, Default)]
pub struct Resolved {
    /// All declarations in order; none of them names a rule set.
    pub declarations: Vec<Node>,
    /// The list with files beside the scenario replaced by what they declare, so that it can be read elsewhere.
    pub portable: Vec<Node>,
}

/// Replaces the names in a `rules` list by the declarations of the rule sets.
pub fn resolve(nodes: Vec<Node>, library: Library<'_>, faults: &RefCell<Faults>) -> Resolved {
    let mut resolved = Resolved::default();
    let opened = Cell::new(0);
    for node in nodes {
        let embedded = matches!(&node.value, Value::Text(name) if catalogue::set(name.trim()).is_some());
        let kept = embedded.then(|| node.clone());
        let mut open = Vec::new();
        let declarations = Resolver { library, opened: &opened, faults }.expand(node, &mut open);
        match kept {
            Some(name) => resolved.portable.push(name),
            None => resolved.portable.extend(declarations.iter().cloned()),
        }
        resolved.declarations.extend(declarations);
    }
    resolved
}

/// May a file of this name stand beside the scenario? Nothing of the machine's other files is opened.
pub(super) fn is_beside(name: &str) -> bool {
    let inside = !name.is_empty() && !name.split(['/', '\\']).any(|part| part == ".." || part.contains(':'));
    inside && !name.starts_with(['/', '\\'])
}

/// One spelling for a file's name: `./a.toml`, `a//.` and `a` are the same file.
fn plain(name: &str) -> String {
    let parts = name.split(['/', '\\']).filter(|part| !matches!(*part, "" | "."));
    let name = parts.collect::<Vec<_>>().join("/");
    name.strip_suffix(".toml").map_or(name.clone(), str::to_owned)
}

struct Resolver<'a> {
    library: Library<'a>,
    /// How many rule sets were read; sets that each use two others many times over would never end.
    opened: &'a Cell<usize>,
    faults: &'a RefCell<Faults>,
}

impl Resolver<'_> {
    /// The declarations behind one entry; `open` holds the names of the sets being read.
    fn expand(&self, node: Node, open: &mut Vec<String>) -> Vec<Node> {
        let Value::Text(name) = &node.value else { return vec![node] };
        let name = name.trim().to_owned();
        if open.iter().any(|known| plain(known) == plain(&name)) {
            let circle = open.iter().chain([&name]).cloned().collect::<Vec<_>>().join(" → ");
            let message = text!("rulebook-set-cycle", circle = circle);
            self.fault(Code::RuleSetCycle, &node.place, message, text!("rulebook-set-cycle-help"));
            return Vec::new();
        }
        if self.opened.replace(self.opened.get() + 1) >= MOST_SETS {
            if self.opened.get() == MOST_SETS + 1 {
                let message = text!("rulebook-too-many-sets", most = MOST_SETS);
                self.fault(Code::TooMany, &node.place, message, text!("rulebook-too-many-sets-help"));
            }
            return Vec::new();
        }
        let Some(set) = self.read(&name, &node.place) else { return Vec::new() };
        open.push(name);
        let declarations = self.contents(set, open);
        open.pop();
        declarations
    }

    /// The tree of a rule set, embedded or beside the scenario.
    fn read(&self, name: &str, place: &Place) -> Option<Node> {
        if let Some(text) = catalogue::set(name) {
            let source = Source { name: format!("models/{name}.toml"), text: text.to_owned() };
            return read_toml(&Arc::new(source), self.faults);
        }
        let before = self.faults.borrow().count();
        let found = if is_beside(name) { (self.library)(name) } else { None };
        if let Some(source) = found {
            return read_toml(&source, self.faults);
        }
        if self.faults.borrow().count() == before {
            let near = suggestion(name, catalogue::SETS.iter().map(|(known, _)| *known));
            let known: Vec<&str> = catalogue::SETS.iter().map(|(known, _)| *known).collect();
            let help = text!("rulebook-set-unknown-help", known = Arg::list(known, Join::Comma));
            self.fault(Code::RuleSetUnknown, place, text!("rulebook-set-unknown", name = name), and_near(help, near));
        }
        None
    }

    /// The declarations of a rule set; its source is theirs where they name none.
    fn contents(&self, set: Node, open: &mut Vec<String>) -> Vec<Node> {
        let mut fields = Fields::of(set, self.faults);
        fields.words("title");
        fields.words("about");
        let inherited = ["source", "layer"].map(|name| (name, fields.node(name)));
        let refused_at = fields.place_of("refuses");
        if let Some(why) = fields.words("refuses") {
            self.fault(Code::RuleSetRefused, &refused_at, why, Text::EMPTY);
            return Vec::new();
        }
        noted(fields.list("noted"), self.faults);
        let has_rules = fields.has("rules");
        if !has_rules {
            fields.need::<()>("rules", None);
        }
        let rules = fields.list("rules");
        fields.finish();
        let mut declarations: Vec<Node> = rules.into_iter().flat_map(|rule| self.expand(rule, open)).collect();
        for (name, value) in inherited {
            let Some(value) = value else { continue };
            for declaration in &mut declarations {
                if let Value::Table(entries) = &mut declaration.value
                    && !entries.iter().any(|(key, _)| key.name == name)
                {
                    entries.push((Key { name: name.into(), place: value.place.clone() }, value.clone()));
                }
            }
        }
        declarations
    }

    fn fault(&self, code: Code, place: &Place, message: Text, help: Text) {
        self.faults.borrow_mut().add(code, place, message, help);
    }
}

/// Clauses of a rule set that no rule checks: they are listed, so that nobody takes them for forgotten.
fn noted(clauses: Vec<Node>, faults: &RefCell<Faults>) {
    for clause in clauses {
        let mut fields = Fields::of(clause, faults);
        let says = fields.words("says");
        fields.need("says", says);
        fields.text("clause");
        fields.text("source");
        fields.flag("verify");
        fields.finish();
    }
}
