//! Reading a licence expression (SPDX 2.3, annex D) and electing what we use a part under.
//!
//! Nothing under the GPL or AGPL alone is linked: what is not on the list is refused, so that a person
//! looks at every new licence once.

use anyhow::{Context, Result, bail, ensure};

/// What we accept, in the order in which we choose where an author leaves the choice.
const ACCEPTED: &[&str] = &[
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "MIT",
    "MIT-0",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "Unicode-3.0",
    "CDLA-Permissive-2.0",
    "BlueOak-1.0.0",
    "Python-2.0",
    "MPL-2.0",
    "OFL-1.1",
];

/// The licences we use a part under: all of them hold at once. "(MIT OR GPL-2.0) AND ISC" → MIT, ISC.
pub fn elect(expression: &str) -> Result<Vec<&'static str>> {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let elected = any_of(&mut words).with_context(|| format!("in the licence {expression:?}"))?;
    ensure!(
        words.peek().is_none(),
        "the licence {expression:?} does not read to its end"
    );
    let mut elected =
        elected.with_context(|| format!("the licence {expression:?} is not accepted"))?;
    elected.sort_unstable();
    elected.dedup();
    Ok(elected.into_iter().map(|index| ACCEPTED[index]).collect())
}

/// Indices into `ACCEPTED`; `None` where a licence is not accepted.
type Elected = Option<Vec<usize>>;
type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words) -> Result<Elected> {
    let mut best = all_of(words)?;
    while words.next_if_eq(&"OR").is_some() {
        let next = all_of(words)?;
        let better = match (&best, &next) {
            (Some(have), Some(new)) => (new.len(), new) < (have.len(), have),
            (None, new) => new.is_some(),
            (Some(_), None) => false,
        };
        if better {
            best = next;
        }
    }
    Ok(best)
}

fn all_of(words: &mut Words) -> Result<Elected> {
    let mut all = one(words)?;
    while words.next_if_eq(&"AND").is_some() {
        let next = one(words)?;
        all = all.zip(next).map(|(mut all, next)| {
            all.extend(next);
            all
        });
    }
    Ok(all)
}

fn one(words: &mut Words) -> Result<Elected> {
    match words.next() {
        Some("(") => {
            let inner = any_of(words)?;
            ensure!(words.next() == Some(")"), "a bracket stays open");
            Ok(inner)
        }
        Some(word) if !["OR", "AND", "WITH", ")"].contains(&word) => {
            let mut name = word.to_owned();
            if words.next_if_eq(&"WITH").is_some() {
                let exception = words.next().context("WITH names no exception")?;
                name = format!("{name} WITH {exception}");
            }
            Ok(ACCEPTED
                .iter()
                .position(|accepted| **accepted == name)
                .map(|index| vec![index]))
        }
        other => bail!("a licence is expected, not {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_our_own_order_is_elected() {
        assert_eq!(elect("MIT OR Apache-2.0").unwrap(), ["Apache-2.0"]);
        assert_eq!(elect("MIT/Apache-2.0").unwrap(), ["Apache-2.0"]);
        assert_eq!(elect("Unlicense OR MIT").unwrap(), ["MIT"]);
    }

    #[test]
    fn what_stands_with_and_holds_at_once() {
        assert_eq!(
            elect("(MIT OR Apache-2.0) AND Unicode-3.0").unwrap(),
            ["Apache-2.0", "Unicode-3.0"]
        );
        assert_eq!(
            elect("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only")
                .unwrap()
                .len(),
            1
        );
    }

    #[test]
    fn the_gpl_alone_is_refused_and_as_a_choice_it_is_not_chosen() {
        assert!(elect("GPL-3.0-or-later").is_err());
        assert!(elect("AGPL-3.0").is_err());
        assert!(elect("MIT AND GPL-2.0-only").is_err());
        assert_eq!(elect("MIT OR GPL-2.0-only").unwrap(), ["MIT"]);
        assert_eq!(elect("GPL-2.0-only OR MIT").unwrap(), ["MIT"]);
    }

    #[test]
    fn nonsense_is_an_error() {
        assert!(elect("").is_err());
        assert!(elect("(MIT").is_err());
        assert!(elect("MIT OR").is_err());
        assert!(elect("MIT ISC").is_err());
    }
}
