//! Personal data as it is shown to somebody who did not ask to see it (PIPL art. 51).

use domain::people::{Employee, Sensitive};

/// Characters left readable at either end, so that a person recognises his own number.
const HEAD: usize = 3;
const TAIL: usize = 4;

/// `138****5678`: as long as the text itself; a short text is hidden whole.
pub(super) fn mask(text: &str) -> String {
    let length = text.chars().count();
    let shown = |index: usize| length > HEAD + TAIL && (index < HEAD || index + TAIL >= length);
    text.chars()
        .enumerate()
        .map(|(index, c)| if shown(index) { c } else { '*' })
        .collect()
}

/// What was typed where a masked text stood: the mask itself means that nothing was changed.
pub(super) fn unmask(typed: &str, stored: &str) -> String {
    let typed = typed.trim();
    if typed.contains('*') && typed == mask(stored) {
        stored.to_owned()
    } else {
        typed.to_owned()
    }
}

pub(super) fn masked(sensitive: &Sensitive) -> Sensitive {
    Sensitive {
        mobile: mask(&sensitive.mobile),
        identity_number: mask(&sensitive.identity_number),
        bank_account: mask(&sensitive.bank_account),
    }
}

/// The whole person as lists, lines of the audit trail and exports may carry it.
pub(super) fn masked_person(person: &Employee) -> Employee {
    Employee {
        sensitive: masked(&person.sensitive),
        ..person.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mobile_shows_its_first_three_and_last_four_digits() {
        assert_eq!(mask("13812345678"), "138****5678");
        assert_eq!(mask("310101199003071234"), "310***********1234");
    }

    #[test]
    fn a_short_or_empty_text_shows_nothing() {
        assert_eq!(mask("1234567"), "*******");
        assert_eq!(mask(""), "");
    }

    #[test]
    fn the_mask_itself_means_unchanged_and_anything_else_is_taken() {
        assert_eq!(unmask("138****5678", "13812345678"), "13812345678");
        assert_eq!(unmask(" 13900001111 ", "13812345678"), "13900001111");
        assert_eq!(unmask("", "13812345678"), "");
    }
}
