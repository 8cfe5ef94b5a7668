# Questions at the terminal.

prompt-pager = Space shows more, q leaves
prompt-required = This is needed.
prompt-owner = Your short name in the ledger
prompt-region = Where you are insured: code or name (may be empty)
prompt-region-unknown = Write six digits such as 420100, or a name such as Wuhan; or leave it empty.
prompt-class = As what you are insured
prompt-balance = Balance of your personal account in yuan (may be empty)
prompt-amount-wrong = Write yuan such as 12.34.
prompt-day-wrong = Write a day up to today, such as 2025-03-01.
prompt-remove = Take {"{"}name{"}"} out of the family?
prompt-record-member = Whose bill
prompt-record-at = Day of the settlement
prompt-record-institution = Hospital or pharmacy (may be empty)
prompt-record-total = Total of the bill, in yuan
prompt-record-fund = Paid by the funds, in yuan
prompt-record-account = Paid by personal accounts, relatives' included, in yuan
prompt-record-aid = Of it paid by a relative's account, in yuan
prompt-record-payer = Whose account paid that part
prompt-yes = yes
prompt-no = no
