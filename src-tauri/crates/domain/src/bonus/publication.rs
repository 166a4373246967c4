//! 公示: the totals of the departments, so that everybody sees how the quarter was shared out and nobody
//! sees what one person got. A department of fewer than three is put together with others; what is left over
//! when all others are taken from the sum is then never the amount of one or two people either.

use crate::money::Money;

/// Fewer people than this, of those who got something, know each other's amounts from their sum.
pub const FEWEST_PUBLISHED: usize = 3;

/// One line of what is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedLine {
    /// One department, or those that are put together.
    pub departments: Vec<String>,
    /// Everybody who took part.
    pub people: usize,
    /// Those of them who got something: colleagues often know who got nothing, so only these hide one another.
    pub paid: usize,
    pub total: Money,
}

/// The lines, those of one department first, in the order given; none where fewer than three people took part.
#[must_use]
pub fn published(departments: &[PublishedLine]) -> Vec<PublishedLine> {
    let mut alone: Vec<PublishedLine> = departments
        .iter()
        .filter(|line| line.people > 0)
        .cloned()
        .collect();
    let mut together = PublishedLine {
        departments: Vec::new(),
        people: 0,
        paid: 0,
        total: Money::ZERO,
    };
    while let Some(place) = to_put_together(&alone, &together) {
        let line = alone.remove(place);
        together.departments.extend(line.departments);
        together.people += line.people;
        together.paid += line.paid;
        // The sum of parts of a pool stays within the bounds of an amount.
        together.total = together.total.add(line.total).unwrap_or(Money::MAX);
    }
    if together.paid >= FEWEST_PUBLISHED {
        alone.push(together);
    }
    alone
}

/// The smallest department that is too small by itself, or that those put together still need.
fn to_put_together(alone: &[PublishedLine], together: &PublishedLine) -> Option<usize> {
    let (place, smallest) = alone.iter().enumerate().min_by_key(|(_, line)| line.paid)?;
    let too_few = together.people > 0 && together.paid < FEWEST_PUBLISHED;
    (smallest.paid < FEWEST_PUBLISHED || too_few).then_some(place)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(name: &str, people: usize) -> PublishedLine {
        paid(name, people, people)
    }

    fn paid(name: &str, people: usize, paid: usize) -> PublishedLine {
        PublishedLine {
            departments: vec![name.to_owned()],
            people,
            paid,
            total: Money::from_fen(paid as i64 * 10_000).unwrap(),
        }
    }

    fn told(lines: &[PublishedLine]) -> Vec<(String, usize)> {
        let one = |line: &PublishedLine| (line.departments.join("、"), line.people);
        published(lines).iter().map(one).collect()
    }

    #[test]
    fn departments_of_three_stand_alone() {
        let lines = [line("销售部", 8), line("仓储部", 3), line("客服部", 0)];
        assert_eq!(
            told(&lines),
            [("销售部".to_owned(), 8), ("仓储部".to_owned(), 3)]
        );
    }

    #[test]
    fn one_small_department_takes_the_next_smallest_with_it() {
        let lines = [line("销售部", 8), line("财务部", 1), line("仓储部", 4)];
        assert_eq!(
            told(&lines),
            [("销售部".to_owned(), 8), ("财务部、仓储部".to_owned(), 5)]
        );
    }

    #[test]
    fn two_people_are_not_published() {
        assert_eq!(told(&[line("店长", 1), line("店员", 1)]), []);
    }

    #[test]
    fn who_got_nothing_hides_nobody() {
        let lines = [
            line("零售部", 4),
            paid("安装售后部", 4, 2),
            line("仓储部", 3),
        ];
        assert_eq!(
            told(&lines),
            [
                ("零售部".to_owned(), 4),
                ("安装售后部、仓储部".to_owned(), 7)
            ]
        );
    }

    proptest! {
        #[test]
        fn no_line_tells_of_fewer_than_three(sizes in prop::collection::vec((0usize..7, 0usize..4), 0..9)) {
            let lines: Vec<_> = sizes
                .iter()
                .map(|(got, nothing)| paid("部", got + nothing, *got))
                .collect();
            let shown = published(&lines);
            prop_assert!(shown.iter().all(|line| line.paid >= FEWEST_PUBLISHED));
            let everybody: usize = sizes.iter().map(|(got, _)| got).sum();
            let told: usize = shown.iter().map(|line| line.paid).sum();
            prop_assert_eq!(told, if everybody < FEWEST_PUBLISHED { 0 } else { everybody });
            let sum = Money::total(shown.iter().map(|line| line.total)).unwrap();
            prop_assert_eq!(sum.fen(), told as i64 * 10_000);
        }
    }
}
