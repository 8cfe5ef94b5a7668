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

    /// Whether a row is the sum of the others; drawn among them it would make them short.
    pub fn is_sum(row: &[Cell<'static>]) -> bool {
        matches!(row.first(), Some(Cell::Term(code, _)) if code == "all")
    }

    /// Whether a column has an amount other than zero in some row.
    pub fn is_used(&self, column: usize) -> bool {
        let amounts = self.table.rows.iter().filter_map(|row| Self::amount(row, column));
        amounts.into_iter().any(|amount| !amount.is_zero())
    }

    /// The figures of a matrix, each in its place.
    pub fn grid(&self, column: usize, value: usize) -> Grid {
        let mut grid = Grid { columns: Vec::new(), rows: Vec::new() };
        for row in &self.table.rows {
            if !grid.columns.contains(&row[column]) {
                grid.columns.push(row[column].clone());
            }
        }
        for row in &self.table.rows {
            let at = grid.rows.iter().position(|(name, _)| *name == row[0]).unwrap_or_else(|| {
                grid.rows.push((row[0].clone(), vec![None; grid.columns.len()]));
                grid.rows.len() - 1
            });
            let place = grid.columns.iter().position(|name| *name == row[column]).unwrap_or(0);
            let known = grid.rows[at].1[place].unwrap_or_default();
            grid.rows[at].1[place] = Some(known + Self::amount(row, value).unwrap_or_default());
        }
        grid
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

/// Amounts with names across and down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What names the columns, in the order in which they come.
    pub columns: Vec<Cell<'static>>,
    /// What names a row, and an amount for each column where there is one.
    pub rows: Vec<(Cell<'static>, Vec<Option<Money>>)>,
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
