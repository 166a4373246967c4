//! Answers: a short human line, JSON, or a refusal in the user's language.

use std::process::ExitCode;

use operations::texts::{self, Language};
use operations::{Error, refusal};

/// `GUIJU_LANG=zh|en`, else the locale; Chinese where nothing speaks for English.
pub fn language() -> Language {
    let chosen = std::env::var("GUIJU_LANG").unwrap_or_default();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    match (chosen.as_str(), locale.as_str()) {
        ("en", _) => Language::English,
        ("zh", _) => Language::Chinese,
        (_, locale) if locale.starts_with("en") => Language::English,
        _ => Language::Chinese,
    }
}

/// Says why on stderr; 1 for a refusal, 3 for a break.
pub fn report(error: &Error, language: Language) -> ExitCode {
    match error {
        Error::Refused(refused) => {
            eprintln!("{}", texts::say(refused, language));
            ExitCode::from(1)
        }
        Error::Broken(broken) => {
            let told = refusal("broken").fact("detail", format!("{broken:#}"));
            eprintln!("{}", texts::say(&told, language));
            ExitCode::from(3)
        }
    }
}

/// Says on stderr, as the reader of arguments does, that the program was called in a wrong way.
pub fn misused(error: &Error) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::from(2)
}

/// JSON on stdout, indented.
pub fn json<T: serde::Serialize>(value: &T) -> Result<(), Error> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Error::Broken(error.into()))?;
    line(&text)
}

/// A line on stdout. A reader that went away (`| head`) is no fault of ours.
pub fn line(text: &str) -> Result<(), Error> {
    use std::io::Write;
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Error::Broken(error.into()))
        }
        _ => Ok(()),
    }
}

/// One of two wordings.
pub fn either<'a>(language: Language, chinese: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}
