//! A row of the history as cells: raw codes for machines, words for people.

use crate::commands::terms;
use crate::ledger::HistoryRow;
use crate::model::account::EntryKind;
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, Origin};
use crate::view::{Cell, Holds};

/// Members by number, to turn rows into cells.
pub(super) struct Roll<'a> {
    pub(super) members: &'a [Member],
    pub(super) for_people: bool,
}

impl<'a> Roll<'a> {
    fn member(&self, id: MemberId) -> Option<&'a Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The cells of a row, in the order of the columns.
    pub(super) fn cells<'row>(&self, row: &'row HistoryRow<'_>) -> [Cell<'row>; 23]
    where
        'a: 'row,
    {
        let member = self.member(row.member);
        let money =
            |pick: fn(&Amounts) -> Money| Cell::maybe(row.amounts.as_ref(), |all| Cell::Money(pick(all)));
        let text = |text: &'row str| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
        let (payers, origin) = self.payers(row);
        [
            text(row.key),
            Cell::code(if self.for_people { row.at.get(..10).unwrap_or(row.at) } else { row.at }),
            member.map_or(Cell::Empty, |member| Cell::text(member.name.as_str())),
            member
                .map_or(Cell::Empty, |member| Cell::code(terms::relation_code(member.relation, member.sex))),
            if row.region.is_empty() { Cell::Empty } else { Cell::code(row.region) },
            self.place(row),
            if row.level.is_empty() { Cell::Empty } else { Cell::of(Holds::System, row.level) },
            self.what(row),
            money(|all| all.total),
            money(|all| all.fund),
            money(|all| all.account),
            money(|all| all.mutual_aid),
            money(|all| all.cash),
            payers,
            Cell::code(row.kind),
            Cell::Money(row.change),
            money(|all| all.hospital),
            text(row.reverses),
            origin,
            if row.layer.is_empty() { Cell::Empty } else { Cell::rule(row.layer) },
            self.name(row.beneficiary),
            text(row.note),
            Cell::Count(row.id),
        ]
    }

    /// Where it was; for people, what a movement was.
    fn place<'row>(&self, row: &'row HistoryRow<'_>) -> Cell<'row> {
        let movement = if row.amounts.is_none() { EntryKind::parse(row.kind) } else { None };
        match movement {
            Some(kind) if self.for_people => Cell::Message(terms::entry_kind(kind)),
            _ if row.institution.is_empty() => Cell::Empty,
            _ => Cell::text(row.institution),
        }
    }

    /// The kind of visit: a word for people, the raw code for machines.
    fn what<'row>(&self, row: &'row HistoryRow<'_>) -> Cell<'row> {
        match self.for_people {
            _ if row.amounts.is_none() || (row.med_type.is_empty() && row.kind != "reversal") => Cell::Empty,
            true if row.kind == "reversal" => Cell::Message(Message::new("term-reversal")),
            true => Cell::Message(terms::med_type(row.med_type)),
            false => Cell::of(Holds::System, row.med_type),
        }
    }

    fn name(&self, id: Option<MemberId>) -> Cell<'a> {
        id.and_then(|id| self.member(id)).map_or(Cell::Empty, |member| Cell::text(member.name.as_str()))
    }

    /// Who paid the mutual-aid part, and how that is known. Machines read one name, or `NAME=YUAN` for each
    /// of several; people see a star at a payer who was derived from a binding.
    fn payers(&self, row: &HistoryRow<'_>) -> (Cell<'a>, Cell<'static>) {
        if row.payers.is_empty() {
            return (Cell::Empty, Cell::Empty);
        }
        let named = |(payer, amount, origin)| Some((self.member(payer)?.name.as_str(), amount, origin));
        let parsed: Vec<(&str, Money, Origin)> = row.payer_parts().filter_map(named).collect();
        let derived = parsed.iter().any(|(.., origin)| *origin == Origin::Derived);
        let origin = if derived { Origin::Derived } else { Origin::Told };
        let star = if self.for_people && derived { "*" } else { "" };
        let names = match parsed.as_slice() {
            [(name, ..)] if star.is_empty() => Cell::text(*name),
            [(name, ..)] => Cell::of(Holds::Names, format!("{name}{star}")),
            several => {
                let parts = several.iter().map(|(name, amount, _)| format!("{name}={amount}"));
                Cell::of(Holds::Names, parts.collect::<Vec<_>>().join(";") + star)
            }
        };
        (names, Cell::code(origin.code()))
    }
}
