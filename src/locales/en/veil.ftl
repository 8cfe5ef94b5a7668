## --redact: what stands in the place of what is hidden

veil-member = member
veil-numbered = { $role } { $number }
veil-institution = institution { $number }
veil-joined = { $first }{ $rest }
veil-note = Redacted: people stand by their role, hospitals and pharmacies by number; ids, file names and notes are masked, birthdays are years.
