//! A grid of amounts with names across and down, the darker the more.

use maud::{Markup, html};

use crate::model::money::Money;
use crate::render::words::Words;
use crate::view::Cell;
use crate::view::chart::Chart;

/// Shades that the eye tells apart.
const SHADES: i128 = 4;

/// Draws the grid; it is a table, so that it is read aloud like one.
pub(super) fn draw(words: &Words<'_>, chart: &Chart, (column, value): (usize, usize)) -> Markup {
    let grid = chart.grid(column, value);
    let most = grid.rows.iter().flat_map(|(_, amounts)| amounts).flatten().max().copied().unwrap_or_default();
    let head = chart.table.columns.first().map(|column| words.heading(column)).unwrap_or_default();
    html! {
        div.scroll { table.matrix {
            thead { tr {
                th scope="col" { (head) }
                @for name in &grid.columns { th scope="col" { (words.cell(name)) } }
            } }
            tbody { @for (name, amounts) in &grid.rows { tr {
                th scope="row" { (words.cell(name)) }
                @for amount in amounts { (cell(words, *amount, most)) }
            } } }
        } }
    }
}

fn cell(words: &Words<'_>, amount: Option<Money>, most: Money) -> Markup {
    let shade = amount.map_or(0, |amount| shade(amount, most));
    html! { td class=[(shade > 0).then(|| format!("q{shade}"))] {
        @if let Some(amount) = amount { (words.cell(&Cell::Money(amount))) }
    } }
}

/// From 0 for nothing to [`SHADES`] for the most.
fn shade(amount: Money, most: Money) -> i128 {
    let (amount, most) = (i128::from(amount.fen().max(0)), i128::from(most.fen().max(1)));
    (amount * SHADES + most - 1) / most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_is_darkest_and_nothing_is_bare() {
        let shade = |yuan| shade(Money::from_yuan(yuan), Money::from_yuan(100));
        assert_eq!([-5, 0, 1, 25, 26, 100].map(shade), [0, 0, 1, 1, 2, 4]);
    }
}
