//! Pictures of figures: a table, and how its columns are drawn.
//!
//! The figures stay a [`Table`], so that machines and screen readers get them like any other; a form that
//! cannot draw prints the table. Nothing here knows how a picture looks.

use super::{Cell, Table};
use crate::model::money::Money;

/// A table that is also drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The figures; the first column names the row.
    pub table: Table,
    /// How they are drawn.
    pub drawn: Drawn,
}

/// How the columns of a table are drawn. Numbers are places of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// A bar for each row, made of these amounts one after the other; all rows on one scale.
    Bars(&'static [usize]),
    /// The same for rows that follow one another in time, beside each other where there is room.
    Columns(&'static [usize]),
    /// How much of a whole each row used.
    Gauges {
        /// What was used.
        used: usize,
        /// Of how much.
        whole: usize,
    },
    /// A grid: the first column names its rows, another its columns.
    Matrix {
        /// What names the columns.
        column: usize,
        /// How much.
        value: usize,
    },
    /// A line for each name of the first column, point by point in order of time.
    Lines {
        /// When.
        at: usize,
        /// How much then; an empty cell interrupts the line.
        value: usize,
        /// What an official page or message printed at that time, drawn as a dot.
        printed: usize,
    },
}

impl Chart {
    /// The amount in a cell; nothing where it holds none.
    pub fn amount(row: &[Cell<'static>], column: usize) -> Option<Money> {
        match row.get(column) {
            Some(Cell::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// The rows of each line, in the order in which their names come first.
    pub fn lines(&self) -> Vec<Vec<&[Cell<'static>]>> {
        let mut lines: Vec<Vec<&[Cell<'static>]>> = Vec::new();
        for row in &self.table.rows {
            match lines.iter_mut().find(|line| line[0].first() == row.first()) {
                Some(line) => line.push(row),
                None => lines.push(vec![row]),
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Column;

    #[test]
    fn rows_of_one_name_are_one_line() {
        const COLUMNS: &[Column] =
            &[Column::text("member", "column-member"), Column::number("balance", "column-balance")];
        let row = |name: &'static str, fen| vec![Cell::text(name), Cell::Money(Money::from_fen(fen))];
        let table = Table::plain("balances", COLUMNS, vec![row("a", 1), row("b", 2), row("a", 3)]);
        let chart = Chart { table, drawn: Drawn::Lines { at: 0, value: 1, printed: 1 } };
        let seen: Vec<Vec<i64>> = chart
            .lines()
            .iter()
            .map(|line| line.iter().filter_map(|row| Chart::amount(row, 1)).map(Money::fen).collect())
            .collect();
        assert_eq!(seen, [vec![1, 3], vec![2]]);
    }
}
