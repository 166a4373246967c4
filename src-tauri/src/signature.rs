//! What the table of commands becomes: handlers for Tauri, signatures for TypeScript, the types that
//! cross.

use ts_rs::Config;

/// A command as TypeScript sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub name: &'static str,
    /// Name and type of each argument.
    pub arguments: Vec<(&'static str, String)>,
    pub result: String,
}

/// Numbers are `number`: amounts are bounded to what JavaScript holds exactly.
pub(crate) fn config() -> Config {
    Config::new().with_large_int("number")
}

macro_rules! commands {
    ($($room:ident::$name:ident($($argument:ident: $kind:ty),*) -> $result:ty;)*) => {
        /// What Tauri calls.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(crate::commands::$room::$name),*]
        }

        /// Every command, in the order of the table.
        #[must_use]
        pub fn signatures() -> Vec<Signature> {
            let config = config();
            vec![$(Signature {
                name: stringify!($name),
                arguments: vec![$((stringify!($argument), <$kind as TS>::name(&config))),*],
                result: <$result as TS>::name(&config),
            }),*]
        }

        fn visit_all(collector: &mut Collector) {
            $($(collector.take::<$kind>();)* collector.take::<$result>();)*
        }
    };
}

pub(crate) use commands;
