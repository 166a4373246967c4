//! Where the targets of a year's plan come from: last year's sales, last year's plan with so much more, or
//! one total spread over the seasons.

use chrono::Datelike;

use super::Refusal;
use super::sale::Purchases;
use super::year_plan::{PlanRow, TOO_LARGE};
use crate::exact::Exact;
use crate::money::Money;

/// The year of sales as a plan would have it: product groups as they were sold, largest first, no more
/// than `most` of them; the rest stands under the empty name. Months in which more came back than was
/// sold count as nothing.
pub fn rows_of_sales(
    purchases: Purchases<'_>,
    year: i32,
    most: usize,
) -> Result<Vec<PlanRow>, Refusal> {
    let mut rows: Vec<PlanRow> = Vec::new();
    for sale in purchases.0.iter().filter(|sale| sale.on.year() == year) {
        let product = sale.product.trim();
        let found = rows.iter().position(|row| row.product == product);
        let at = found.unwrap_or_else(|| {
            rows.push(PlanRow {
                product: product.to_owned(),
                months: [Money::ZERO; 12],
            });
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(at) {
            put(&mut row.months, sale.on.month0() as usize, sale.amount)?;
        }
    }
    let sum = |row: &PlanRow| Money::total(row.months).unwrap_or(Money::ZERO);
    // The rest stands last, whatever it came to.
    rows.sort_by_key(|row| (row.product.is_empty(), std::cmp::Reverse(sum(row))));
    let named = rows.iter().filter(|row| !row.product.is_empty()).count();
    let kept = if named > most { most } else { named };
    let mut rest = PlanRow {
        product: String::new(),
        months: [Money::ZERO; 12],
    };
    for row in rows.drain(kept..) {
        for (month, amount) in row.months.into_iter().enumerate() {
            put(&mut rest.months, month, amount)?;
        }
    }
    rows.push(rest);
    for row in &mut rows {
        row.months = row.months.map(|month| month.max(Money::ZERO));
    }
    rows.retain(|row| row.months.iter().any(|month| !month.is_zero()));
    Ok(rows)
}

fn put(months: &mut [Money; 12], month: usize, amount: Money) -> Result<(), Refusal> {
    if let Some(place) = months.get_mut(month) {
        *place = place.add(amount).ok_or(TOO_LARGE)?;
    }
    Ok(())
}

/// The same rows by so much more or less, each month rounded to the whole yuan, half up: nobody plans in
/// fen.
pub fn grown(rows: &[PlanRow], percent: &Exact) -> Result<Vec<PlanRow>, Refusal> {
    let factor = percent.divided_by(&Exact::from(100_u32));
    let factor = &Exact::one() + &factor.unwrap_or_else(Exact::zero);
    let grow = |month: &Money| {
        let yuan = (&month.yuan() * &factor).rounded_half_up(0);
        Money::from_yuan(&yuan).ok_or(TOO_LARGE)
    };
    let mut grown = Vec::with_capacity(rows.len());
    for row in rows {
        let mut months = [Money::ZERO; 12];
        for (to, from) in months.iter_mut().zip(&row.months) {
            *to = grow(from)?;
        }
        grown.push(PlanRow {
            product: row.product.clone(),
            months,
        });
    }
    Ok(grown)
}

/// A target of the year spread over rows and months in the proportion of `like`, to the whole yuan, the
/// largest remainder first; the fen of the target stand in the last month that has any. Evenly over
/// the months of one row where `like` has nothing.
pub fn spread(total: Money, like: &[PlanRow]) -> Result<Vec<PlanRow>, Refusal> {
    let evenly = [PlanRow {
        product: String::new(),
        months: [Money::from_fen(1).unwrap_or(Money::ZERO); 12],
    }];
    let some = like.iter().flat_map(|row| row.months).any(|m| !m.is_zero());
    let like = if some { like } else { &evenly };
    let weights: Vec<i128> = like
        .iter()
        .flat_map(|row| row.months)
        .map(|month| i128::from(month.fen()))
        .collect();
    let sum: i128 = weights.iter().sum();
    let (yuan, fen) = (i128::from(total.fen()) / 100, total.fen() % 100);
    let mut parts: Vec<i128> = weights.iter().map(|weight| yuan * weight / sum).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    // Stable: months with the same remainder get the odd yuan in the order of the year.
    order.sort_by_key(|at| std::cmp::Reverse(yuan * weights[*at] % sum));
    let left = usize::try_from(yuan - parts.iter().sum::<i128>()).unwrap_or(0);
    for at in order.into_iter().take(left) {
        parts[at] += 1;
    }
    let last = parts.iter().rposition(|part| *part > 0).unwrap_or(0);
    let mut cells = parts.into_iter().enumerate().map(|(at, yuan)| {
        let odd = if at == last { fen } else { 0 };
        let fen = i64::try_from(yuan * 100).ok()?.checked_add(odd)?;
        Money::from_fen(fen)
    });
    let mut rows = Vec::with_capacity(like.len());
    for row in like {
        let mut months = [Money::ZERO; 12];
        for month in &mut months {
            *month = cells.next().flatten().ok_or(TOO_LARGE)?;
        }
        rows.push(PlanRow {
            product: row.product.clone(),
            months,
        });
    }
    Ok(rows)
}
