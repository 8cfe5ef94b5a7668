# Spreadsheets, bills and account pages: profiles, what is wrong with a file or a row, and questions of --map.

## The file

sheet-old-office = This is an old Excel file (.xls) or an encrypted one. Save it as .xlsx without a password, or as CSV.
sheet-encrypted = The workbook is encrypted. Save it without a password.
sheet-damaged = The workbook is damaged or incomplete. Get the file again, or save it as CSV.
sheet-damaged-because = The workbook cannot be read: { $why }. Save it again as .xlsx, or as CSV.
sheet-too-large = The workbook is larger than 256 MiB or has more than 100,000 parts. Split it, or save the sheet as CSV.
sheet-unpacked-too-large = Unpacked, the workbook is larger than can be read: 512 MiB, of which 128 MiB may be texts that cells share. Save the sheet as CSV.
sheet-no-heading = No sheet of the workbook has a heading that is known, or one that looks like a heading.
sheet-unknown = No profile knows these headings: { $headings }.
sheet-unknown-hint = Run `medins import --map { $file }` to say what they mean.
sheet-no-table = The file holds no table: no row that looks like a heading stands above another row.
sheet-page-too-long = A page of figures has at most 2000 rows. Give each page in a file of its own.
sheet-others = The workbook has other sheets that could be read, and only the first one was: { $sheets }. Save each in a file of its own to import it too.

## Rows and cells

sheet-not-a-day = This is no day or time. Write 2024-03-01, 2024/3/1 or 2024-03-01 08:30.
sheet-two-amounts = The row has more than one amount, so it is not certain what moved.
sheet-layer-unknown = This layer of the account is not known to the profile. Add the word to its table [layers].
sheet-kind-unknown = The profile { $profile } does not say why this came or went. Copy it, or run `medins import --map` on the file, and add the word to its table [kinds].
sheet-parts-open = Nothing is written for { $parts }, and the other figures do not say how much it is.
sheet-two-values = Two numbers belong to this label. If one has thousands commas, put it in quotes.
sheet-page-no-day = The page prints no day. Say of which day it is with --on.
sheet-page-empty = None of the labels on the page has a value.
sheet-left-note = It is a line of text and no row of the table.
sheet-left-zero = Nothing was paid in cash.
sheet-left-still = Nothing came into the account and nothing went out of it.
sheet-left-kind = The kind { $kind } is no settlement.
sheet-derived = { $parts } is blank and was worked out from the total and the other figures.
sheet-derived-column = There is no column for { $parts }, so it was worked out from the total and the other figures, here and in the rows below.
sheet-part-total = the total
sheet-part-fund = what the funds paid
sheet-part-account = what personal accounts paid
sheet-part-cash = what was paid in cash
sheet-figures-left = { $count ->
    [one] One figure of the page has no place in the ledger and was left out.
   *[other] { $count } figures of the page have no place in the ledger and were left out.
}
sheet-balances-open = { $days ->
    [one] On one day it is not certain which row is the last, so its balance was not taken.
   *[other] On { $days } days it is not certain which row is the last, so their balances were not taken.
}

## Profiles

sheet-no-folder = There is no folder for your profiles; set MEDINS_PROFILES.
sheet-profile-toml = This is not correct TOML: { $why }
sheet-profile-format = The format { $found } is not known; this version reads { $known }.
sheet-profile-blank = A text is empty here. Remove it, or write what stands in the file.
sheet-profile-needed = The list names { $field }, for which there is no column.
sheet-profile-payments = A bill needs columns for at, and for amount or paid.
sheet-profile-movements = An account page needs columns for at, and for amount, credit or debit.
sheet-profile-settlements = Settlements need columns for at, and for all but one of total, fund, account and cash; list under zero what is nothing in every row.
sheet-profile-med-type = { $word } is no code of a kind of care. Codes are digits, such as 11.
sheet-profile-figure = A figure needs labels and a measure.
sheet-profile-empty = The profile is empty.
sheet-profile-also = Line { $line }, column { $column }: { $why }
sheet-profile-hint = CONTRIBUTING.md describes the format; the shipped profiles are examples.
sheet-profile-left = { $file }, line { $line }, column { $column }: { $why } The profile is not used.

## Questions of --map

sheet-map-no-terminal = There is nobody to ask: --map needs a terminal.
sheet-map-no-terminal-hint = Write a profile by hand as { $path }; CONTRIBUTING.md describes it and has an example.
sheet-map-one-file = --map looks at one file at a time, and { $count } were given.
sheet-map-stdin = --map asks on the terminal, so the file cannot come from standard input. Give its name.
sheet-map-written = The profile is written: { $path }. `medins import` reads such files by itself now.
sheet-column-number = No.
sheet-column-heading = Heading
sheet-column-examples = Below it
sheet-ask-heading = Which row is the heading
sheet-ask-kind = What the rows are
sheet-kind-settlements = bills of hospitals and pharmacies, with what funds and accounts paid
sheet-kind-payments = payments in cash, as in a WeChat or Alipay bill
sheet-kind-movements = what came into and went out of a personal account
sheet-ask-none = (none)
sheet-ask-name = A name for this profile
sheet-ask-replace = A profile of this name exists. Replace it?
sheet-ask-word = The word
sheet-ask-paid = means paid
sheet-ask-refunded = means given back
sheet-ask-neither = means neither
sheet-ask-kept = is a payment that was made
sheet-ask-never = is a payment that never was
sheet-ask-signs = Signs of the amounts
sheet-ask-paid-positive = paid is positive, given back is negative
sheet-ask-paid-negative = paid is negative, given back is positive
sheet-ask-as-written = what came is positive, what went is negative
sheet-ask-by-kind = the kind of the row says it, whatever the sign is
sheet-ask-credit = Where no word says why money came
sheet-ask-debit = Where no word says why money went
sheet-ask-derived = it follows from the other figures
sheet-ask-zero = it is nothing in every row
sheet-ask-zero-fund = There is no column for what the funds paid
sheet-ask-zero-account = There is no column for what personal accounts paid
sheet-ask-zero-cash = There is no column for what was paid in cash
sheet-field-at = Day, or day and time
sheet-field-amount = Amount
sheet-field-paid = Paid, where it has a column of its own
sheet-field-refunded = Given back, where it has a column of its own
sheet-field-direction = Whether money came or went
sheet-field-status = What became of the payment
sheet-field-party = To whom
sheet-field-goods = For what
sheet-field-category = Kind of payment
sheet-field-method = By what means
sheet-field-reference = Number of the payment
sheet-field-remark = Remark
sheet-field-credit = What came in, where it has a column of its own
sheet-field-debit = What went out, where it has a column of its own
sheet-field-kind = Kind of the row
sheet-field-balance = Balance after the row
sheet-field-layer = Layer of the account
sheet-field-member = Whose row it is
sheet-field-relation = Relation to you
sheet-field-id-number = Number of the ID document (its last four characters are used)
sheet-field-total = Total of the bill
sheet-field-fund = Paid by the funds
sheet-field-account = Paid by personal accounts, relatives' included
sheet-field-mutual-aid = Of it paid by relatives' accounts
sheet-field-cash = Paid in cash
sheet-field-hospital = Borne by the hospital
sheet-field-institution = Hospital or pharmacy
sheet-field-institution-level = Level of the hospital
sheet-field-med-type = Kind of care
sheet-field-settlement-id = Id of the settlement
sheet-field-region = Where the person is insured, as a code
sheet-field-payer = Whose account paid for a relative
