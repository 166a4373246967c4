//! Gathers the declarations of all types that cross to the window, each of them once.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// Types by name as TypeScript declares them.
pub struct Collector {
    config: Config,
    pub found: BTreeMap<String, String>,
    /// Types refer to themselves: a node has nodes.
    seen: HashSet<TypeId>,
}

impl Collector {
    pub fn new(config: Config) -> Self {
        Self {
            config,
            found: BTreeMap::new(),
            seen: HashSet::new(),
        }
    }

    pub fn take<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
        T::visit_generics(self);
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types with a declaration of their own have an output path.
        if T::output_path().is_some() {
            self.found
                .insert(T::name(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
