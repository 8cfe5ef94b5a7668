# Who is meant.

member-unknown = Nobody in the family is meant by “{ $word }”. There are: { $names }.
member-unknown-hint = Write one of these names or a relation; `medins family add NAME --relation RELATION` adds somebody.
member-unknown-near-hint = Perhaps “{ $near }” is meant. `medins family list` shows everybody; `medins family add NAME --relation RELATION` adds somebody.
member-ambiguous = “{ $word }” may be any of: { $names }.
member-ambiguous-hint = Write the name of the one who is meant.
member-no-owner = Nobody in this ledger is its owner.
member-no-owner-hint = Say who it is: `medins family edit NAME --relation self`.
member-owner-taken = The owner of this ledger is { $name } already; there is only one.
member-owner-taken-hint = Give this person another relation, such as --relation spouse.
member-name-taken = Somebody in the family is called { $name } already.
member-name-taken-hint = Choose another short name, or change what is known of that member: `medins family edit NAME`.
member-in-use = { $name } cannot be taken out: { $facts ->
    [one] one recorded fact speaks
   *[other] { $facts } recorded facts speak
} of this member.
member-in-use-hint = The member stays, so that these records keep their sense. `medins family unbind MEMBER` ends a binding.
member-id-length = This is not an ID number: it has 18 characters, or give its last four.
member-id-characters = An ID number has digits only, and at most an X at its end.
member-id-check = The last character of the ID number does not fit the others: one of them is mistyped.
member-id-hint = The last four characters are enough: --id-tail 002X. The full number is never stored.
member-owner-stays = { $name } is the ledger's owner, from whom all relations count; this cannot change.
member-name-bad = “{ $name }” cannot be a member's name.
member-name-bad-hint = Use 1 to 64 characters without = or ;, control characters or ID numbers; words such as “self” and “me” mean the ledger's owner.
