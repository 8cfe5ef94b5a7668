# Questions at the terminal.

prompt-required = This is needed.
prompt-region = Where you are insured: name or code
prompt-region-unknown = Write six digits such as 420100, or a name such as Wuhan; or leave it empty.
prompt-class = As what you are insured
prompt-balance = Balance of your personal account, in yuan
prompt-amount-wrong = Write yuan such as 12.34.
prompt-remove = Take {"{"}name{"}"} out of the family?
prompt-record-member = Whose bill
prompt-record-at = Day of the settlement
prompt-record-institution = Hospital or pharmacy
prompt-record-total = Total of the bill, in yuan
prompt-record-fund = Paid by the funds, in yuan
prompt-record-account = Paid by personal accounts, relatives' included, in yuan
prompt-record-aid = Of it paid by a relative's account, in yuan
prompt-record-payer = Whose account paid that part
prompt-yes = yes
prompt-no = no

## Wizards: explanations and the frame of the questions

prompt-wizard = At every question ? explains it, < goes back one step, and Enter takes what stands in brackets.
prompt-wizard-end = Nothing is written before you agree at the end. Ctrl-C ends it and leaves nothing behind.
prompt-question = { $question }
prompt-question-optional = { $question } (Enter leaves it out)
prompt-left-out = (left out)
prompt-choose = Write the number in front of a line, from 1 to { $count }.
prompt-question-default = { $question } [{ $default }]
prompt-choice = { $number }  { $text }
prompt-value = { $text }
prompt-first = This is the first question; there is nothing before it.
prompt-summary = This is what you said:
prompt-summary-line = { $number }  { $question }: { $answer }
prompt-agree = Enter writes it, a number changes that line, n gives up
prompt-agree-help = Enter or yes writes it; the number of a line has that line asked again; < goes back to the last question; n or Ctrl-C gives up and leaves nothing behind.
prompt-owner = What you are called in the ledger
prompt-owner-default = Me
prompt-owner-help = A short name for yourself, such as Me or Wang. Nobody else sees it, and it need not be the name on your papers.
prompt-region-help = The city whose insurance you are in, which need not be where you live. Write its name, such as Wuhan (武汉), or its six-digit code, such as 420100. Enter leaves it out; `medins family edit` can add it later.
prompt-class-help = Write the number in front of a line. It stands in the insurance app beside your name; whoever works is in service.
prompt-balance-help = What the insurance app or the last receipt shows as the balance of your personal account, such as 2400 or 2,400.50. Enter leaves it out; `medins account open` can add it later.
prompt-balance-on = The day at whose beginning the balance counts
prompt-balance-on-help = The balance counts at the beginning of this day, before anything that moved on it. Write 2026-10-31, today or yesterday.
prompt-record-member-help = Who was treated or bought the medicine. Write the number in front of the name, the name, or a relation such as mother.
prompt-record-at-help = The day on the receipt. Write 2026-10-31, today or yesterday; a time may follow: 2026-10-31 09:30.
prompt-record-institution-help = The name as the receipt prints it. Enter leaves it out.
prompt-record-total-help = What the whole bill cost, before anybody paid: the largest amount on the receipt, such as 300 or 300.50.
prompt-record-fund-help = What the insurance's funds paid; receipts call it payment of the pooled fund (医保统筹基金支付); other funds are added to it. Enter: nothing.
prompt-record-account-help = What came from personal accounts, your own and relatives' together; receipts call it personal account payment (个人账户支付). Enter: nothing.
prompt-record-aid-help = Of the account part, what a relative's account paid; receipts call it mutual-aid payment (个人账户共济支付). Enter: nothing, all came from the own account.
prompt-record-payer-help = Whose account paid for the patient. Write the number in front of the name. Where nobody knows, the one binding of that day decides, if there is only one.
prompt-record-nobody = not known (the binding of that day decides)
prompt-record-cash = Paid in cash, in yuan
prompt-record-cash-help = What you paid yourself by cash, WeChat, Alipay or card; receipts call it cash payment (个人现金支付). Enter takes what the other parts leave of the total.
prompt-record-differs-hint = Total = funds + accounts + cash. Look at the receipt once more; < goes back to the figure before.
