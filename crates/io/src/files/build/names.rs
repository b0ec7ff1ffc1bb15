//! Ids of one kind of thing: duplicates and dangling references become faults here.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{look, suggestion};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::ids::Id;

/// The ids declared so far, each with the place of its declaration.
pub(super) struct Names {
    /// What is named, for messages: `a unit`.
    what: Text,
    /// The code of a reference to one that is not declared.
    unknown: Code,
    /// The help that says where such things are declared.
    declare: Text,
    index: BTreeMap<String, usize>,
    places: Vec<Place>,
    /// Which ids have a look, as ids or as the names that people know them by.
    looks: BTreeMap<String, Looks>,
    /// The declarations could not be read, or there are none, and a fault says so: then a reference to what is not
    /// there is no further fault.
    void: Cell<bool>,
}

/// Where several share a name, the id stands beside it wherever it is shown. Takes ids with names.
pub(super) fn tell_apart<'a>(named: impl Iterator<Item = (&'a str, &'a mut String)>) {
    let mut bearers: BTreeMap<String, Vec<(&str, &mut String)>> = BTreeMap::new();
    for (id, name) in named {
        bearers.entry(look(name)).or_default().push((id, name));
    }
    for (id, name) in bearers.into_values().filter(|bearers| bearers.len() > 1).flatten() {
        if name != id {
            *name = format!("{name} ({id})");
        }
    }
}

/// What has the same look.
#[derive(Default)]
struct Looks {
    ids: Vec<usize>,
    names: Vec<usize>,
}

impl Names {
    pub(super) fn new(what: Text, unknown: Code, declare: Text) -> Self {
        let (index, looks) = (BTreeMap::new(), BTreeMap::new());
        Names { what, unknown, declare, index, places: Vec::new(), looks, void: Cell::new(false) }
    }

    /// The declarations cannot be read, which is a fault already.
    pub(super) fn make_void(&mut self) {
        self.void.set(true);
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Adds an id; an id that is there already is a fault and gives false.
    pub(super) fn add(&mut self, name: &str, place: &Place, faults: &RefCell<Faults>) -> bool {
        if let Some(&at) = self.index.get(name) {
            let before = Arg::word(&self.places[at]);
            let message = text!("name-declared-already", what = &self.what, name = name, place = before);
            faults.borrow_mut().add(Code::IdDuplicate, place, message, Code::IdDuplicate.help());
            return false;
        }
        let alike = self.looks.entry(look(name)).or_default();
        if let Some(&at) = alike.ids.first() {
            let other = self.index.iter().find(|(_, known)| **known == at).map_or("", |(id, _)| id.as_str());
            let message = text!("name-like-another", name = name, other = other, place = Arg::word(&self.places[at]));
            faults.borrow_mut().warn(Code::IdInvalid, place, message, text!("name-like-another-help"));
        }
        alike.ids.push(self.places.len());
        self.index.insert(name.to_owned(), self.places.len());
        self.places.push(place.clone());
        true
    }

    /// Gives the id added last a name that people know it by: where no other has it, it stands for the id.
    pub(super) fn call(&mut self, name: &str) {
        if let Some(last) = self.places.len().checked_sub(1) {
            self.looks.entry(look(name)).or_default().names.push(last);
        }
    }

    /// The position that a name stands for. A name of several is a fault, and gives the error.
    fn called(&self, name: &str, place: &Place, faults: &RefCell<Faults>) -> Result<Option<usize>, ()> {
        let Some(alike) = self.looks.get(&look(name)).filter(|alike| !alike.names.is_empty()) else { return Ok(None) };
        let meant: BTreeSet<usize> = alike.ids.iter().chain(&alike.names).copied().collect();
        if meant.len() == 1 {
            return Ok(meant.first().copied());
        }
        let ids = self.index.iter().filter(|(_, at)| meant.contains(at)).map(|(id, _)| id.as_str());
        let message = text!("name-ambiguous", name = name, ids = Arg::list(ids, Join::Comma));
        faults.borrow_mut().add(self.unknown, place, message, text!("name-ambiguous-help"));
        Err(())
    }

    /// The position of an id, if it is declared.
    pub(super) fn get<I: Id>(&self, name: &str) -> Option<I> {
        self.index.get(name).map(|&at| I::from_index(at))
    }

    /// The position of an id, or of the one that has this name; one that is not declared is a fault. Where none is
    /// declared at all, one fault is enough.
    pub(super) fn find<I: Id>(&self, name: &str, place: &Place, faults: &RefCell<Faults>) -> Option<I> {
        let found = match self.get(name) {
            Some(id) => Some(id),
            None => self.called(name, place, faults).ok()?.map(I::from_index),
        };
        if found.is_none() && !self.void.get() {
            let full = faults.borrow().is_full();
            let known = self.index.keys().map(String::as_str);
            let near = if full { Text::EMPTY } else { suggestion(name, known) };
            let help = if near.is_empty() { self.declare.clone() } else { near };
            let none = self.index.is_empty();
            let message = if none {
                text!("name-unknown-none-declared", name = name, what = &self.what)
            } else {
                text!("name-unknown", name = name, what = &self.what)
            };
            faults.borrow_mut().add(self.unknown, place, message, help);
            self.void.set(none);
        }
        found
    }

    /// All ids in alphabetical order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }
}
