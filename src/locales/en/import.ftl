# Reading files: what is wrong with a file, a row or a cell, and what to do.

## The file

import-cannot-read = The file cannot be read: { $why }.
import-empty = The file is empty. Give a file with at least one settlement.
import-binary = This is neither text nor a PDF or OFD file. Give an e-receipt as PDF, OFD, XML or text, a CSV file, a workbook (.xlsx), or messages of the settlement interface in JSON. Of a picture give the text that an OCR program reads.
import-zip-size = The file is larger than 256 MiB. Save the spreadsheet as CSV, which may have any size, or split it.
import-utf16 = The file is written in UTF-16. Save it as UTF-8 and import it again.
import-utf8-damaged = The file is UTF-8, but this line has bytes that are no characters. Get the file again, or correct the line.
import-encoding-unknown = The file is neither UTF-8 nor GB18030: this line has bytes that are no characters. Save it as UTF-8.
import-unknown-format = The format is not known. Looked for: a CSV heading with columns such as settled_at, member, total, fund_pay, acct_pay and cash_pay, JSON that begins with a brace or bracket, or the text of a medical e-receipt with its labels.
import-wrong-separator = The columns are not separated by commas. Save the file as CSV with commas.
import-line-ends = The lines end with carriage returns only. Save the file with ordinary line ends.
import-hint-save-as-utf8 = The file is not UTF-8 and was read as GB18030; if it is in another encoding, save it as UTF-8.
import-hint-columns = Needed are settled_at, member, total, fund_pay, acct_pay and cash_pay; all other columns may be left out.

## The heading

import-columns-wrong = { $count } things are wrong with the column names.
import-columns-missing = Columns are missing: { $columns }.
import-column-doubled = The column { $column } stands there twice. Keep one of the two.
import-column-unknown = The column { $column } is not known. Remove or rename it.
import-column-unknown-near = The column { $column } is not known. Is { $near } meant?
import-column-unnamed = Column { $column } has no name. Name it or remove it.

## Rows and cells

import-record-too-long = The record that begins here is longer than 1 MiB. Probably a quote was opened and not closed.
import-quote-open = A quote is opened in this record and never closed. Close it, or write quotes inside a cell twice.
import-row-width = The row has { $found } cells, the heading { $expected }. Put cells that contain commas in quotes.
import-cell-empty = This value is missing.
import-cell-not-a-time = This is no day or time. Write 2024-03-01 or 2024-03-01 08:30:00.
import-cell-not-a-region = This is not a region code. It has six digits, such as 420100.
import-amount-not-a-number = This is not an amount. Write yuan such as 12.34, without separators, signs of currency or exponents.
import-amount-too-precise = This amount has more than two decimals.
import-amount-too-large = This amount is larger than one thousand million yuan.
import-kind-unknown = This kind is not known. Write settlement or reversal.
import-kind-against-sign = The total does not fit the kind: a settlement is positive, a reversal negative.

## JSON

import-json-cut = The JSON ends in the middle. Get the whole file.
import-json-unexpected = This does not belong here: between two messages there may be nothing but spaces and line ends, in an array a comma.
import-json-syntax = This is not correct JSON.
import-json-too-long = The message that begins here is longer than 4 MiB. Split it.
import-json-too-deep = The message is wrapped too many times. Unwrap its output.
import-json-not-a-message = This is not a message: a JSON object is expected.
import-json-not-an-object = An object is expected here.
import-json-not-a-value = A number or a text is expected here.
import-json-doubled = This key stands there twice, so that its value is not certain.
import-json-failed-call = The interface refused the call: { $why }.
import-json-no-output = The message has no output.
import-json-unknown = The content of this message is not known; its keys are { $keys }. Settlements (setlinfo), persons (insuinfo) and counters (cuminfo) can be read.
import-json-missing = The message lacks { $keys }; perhaps it was cut off.
import-json-no-time = The settlement has no time.
import-json-not-a-count = This is not a whole number.
import-json-not-a-month = This is not a month. It is written 202403.
import-json-not-a-year = This is not a year.
import-json-too-many = The receipt has more than 10,000 fields. Give each receipt as an object of its own.

## PDF

import-pdf-size = The PDF is larger than 32 MiB. Import the receipt alone: print or save its pages to a smaller PDF.
import-pdf-pages = The PDF has more than 200 pages. Split it and import the parts.
import-pdf-objects = The PDF has more than 200,000 objects. Print it to a new PDF, or split it.
import-pdf-content = Unpacked, the PDF holds more than can be read: 16 MiB for a page, 64 MiB in all. Print it to a new PDF, or split it.
import-pdf-encrypted = The PDF is encrypted. Open it, print it to a new PDF without password, and import that.
import-pdf-damaged = This is no whole PDF: it was cut off or damaged. Get the file again.
import-pdf-packing = The PDF uses a compression ({ $packing }) that cannot be read. Print it to a new PDF and import that.
import-pdf-pictures = The PDF has no text that can be read, perhaps only pictures. Read it with a text recognition (OCR) of your choice and pipe the text into `medins import -`.

## OFD

import-ofd-too-large = The OFD file is larger than 32 MiB, which no e-receipt is. Get it again from where it was issued.
import-ofd-damaged = The OFD file is damaged or incomplete: its list of contents cannot be read. Get the file again.
import-ofd-office = This is an Office file that cannot be read (.docx, .xlsb or the like). Save spreadsheets as .xlsx or CSV; of an e-receipt give the OFD file as it was issued.
import-ofd-not-ofd = This is a ZIP file, but neither an OFD file nor a workbook (.xlsx). Unpack archives first and give the file that is inside; save other spreadsheets as .xlsx or CSV.
import-ofd-encrypted = The OFD file is encrypted. Get it without a password.
import-ofd-compression = The part { $part } of the OFD file is compressed in a way that cannot be read. Get the file again from where it was issued.
import-ofd-too-many-parts = The OFD file has more than 2000 parts, which no e-receipt has. Get it again from where it was issued.
import-ofd-doubled = Two parts of the OFD file have the same name, so that it is not certain which one counts. Get the file again from where it was issued.
import-ofd-path = The OFD file points to “{ $part }”, outside of itself. Get it again from where it was issued.
import-ofd-part-missing = The OFD file lacks the part { $part }; perhaps it was cut off. Get the file again.
import-ofd-part-damaged = The part { $part } of the OFD file is damaged. Get the file again.
import-ofd-part-too-large = The part { $part } of the OFD file is larger than 16 MiB when unpacked. Get the file again from where it was issued.
import-ofd-unpacked-too-large = The OFD file is larger than 64 MiB when unpacked. Get it again from where it was issued.
import-ofd-part-wrong = The OFD file cannot be read at { $part }, line { $line }: { $why }
import-ofd-root = The list of documents of an OFD file is expected here, with at least one document. Get the file again.
import-ofd-position = Here a text has no place on the page that can be read. Get the file again.
import-ofd-template = A page stands on the template { $template }, which the OFD file does not have. Get the file again.
import-ofd-too-many-pages = The OFD file has more than 200 pages. Give each receipt in a file of its own.
import-ofd-too-many-texts = The OFD file has more than 100,000 pieces of text. Give each receipt in a file of its own.
import-ofd-no-text = The OFD file has no text; perhaps it holds only a picture. Record the receipt by hand with `medins record`.

## XML

import-xml-too-large = The XML is longer than 16 MiB, which no e-receipt is. Get it again from where it was issued.
import-xml-not-utf8 = The XML has bytes that are no characters. Get the file again.
import-xml-doctype = The XML has a DOCTYPE. It is not accepted, since it can pull other files in; e-receipts have none. Get the file again from where it was issued.
import-xml-entity = “{ $text }” stands for no character. Get the file again, or correct the line.
import-xml-too-deep = The XML is nested more than 64 levels deep, which no e-receipt is. Get it again from where it was issued.
import-xml-cut = The XML ends in the middle. Get the whole file.
import-xml-syntax = This is not correct XML. Get the file again.
import-xml-not-a-receipt = The XML is not an e-receipt of the finance ministry: it begins with { $root } instead of EInvoice.
import-xml-too-many = The XML has more than 10,000 fields. Give each receipt in a file of its own.
import-xml-empty = Nothing is filled in in this e-receipt. Get the file again.

## What is left out, and remarks

import-left-movement = An account movement ({ $kind }) is no settlement and is not imported from this file.
import-left-fee-lines = { $count ->
    [one] One fee line is
   *[other] { $count } fee lines are
} left out: the ledger keeps whole settlements.
import-left-chronic = { $count ->
    [one] One filing of a chronic disease is
   *[other] { $count } filings of chronic diseases are
} left out: the ledger has no place for them.
import-left-request = A request to the interface is left out: only answers have figures.
import-left-empty = The message holds an empty list.
import-remark-refunded = The agency marks this settlement as refunded. If its reversal is not in the file, record it.

## What became of the rows

import-summary = { $files ->
    [one] One file was
   *[other] { $files } files were
} read.
import-summary-dry = { $files ->
    [one] One file was
   *[other] { $files } files were
} read on trial; nothing was changed.
import-rows = Rows read
import-new = New settlements
import-known = Already known
import-suspected = Suspected doubles
import-previews = Pre-settlements, not booked
import-papers = Persons and counters, new
import-papers-known = Persons and counters, already known
import-left-out = Left out
import-problem-rows = Rows with problems
import-findings = Figures that do not add up
import-statements = Printed balances and counters
import-payers-derived = Payers told from bindings
import-payers-unknown = Payers not known
import-payers-unknown-note = Mutual aid without a known payer counts in nobody's account. Name payers in the column payer, or record bindings with `medins family bind` before importing.
import-suspected-equal = { $file }, row { $row }: an equal settlement of { $day } ({ $total } yuan) is there, and no id tells them apart. Both are kept; please compare.
import-suspected-same = { $file }, row { $row }: a settlement of the same person, day ({ $day }) and total ({ $total } yuan) is there. Both are kept; please compare.
import-preview = { $file }: a pre-settlement ({ $name }) is not booked; the settlement itself counts. Total { $total } yuan: funds { $fund }, account { $account }, cash { $cash }, hospital { $hospital } yuan.
import-remark = { $file }, row { $row }: { $why }
import-reversal-alone = The reversal of { $at } ({ $total } yuan) is recorded, but not the settlement that it takes back ({ $key }).

## Figures that do not add up; they are kept as printed

import-finding-i1 = { $file }, row { $row }: the total is { $printed } yuan, but funds, account, cash and hospital part make { $computed } yuan (difference { $difference } yuan).
import-finding-i2 = { $file }, row { $row }: the own share is { $printed } yuan, but account and cash make { $computed } yuan (difference { $difference } yuan).
import-finding-i3 = { $file }, row { $row }: the total is { $printed } yuan, but out of scope, over limit, first self-pay and in scope make { $computed } yuan (difference { $difference } yuan).
import-finding-i4 = { $file }, row { $row }: the funds paid { $printed } yuan, but the seven funds make { $computed } yuan (difference { $difference } yuan).
import-finding-i5 = { $file }, row { $row }: the funds paid { $printed } yuan, but the listed parts make { $computed } yuan (difference { $difference } yuan).
import-finding-aid = { $file }, row { $row }: mutual aid of { $printed } yuan is more than all that accounts paid, { $computed } yuan (difference { $difference } yuan).

## Rows that cannot be booked

import-problems = { $count ->
    [one] One row has
   *[other] { $count } rows have
} problems.
import-problems-hint = Without --skip-problems nothing is taken in while a row has problems. Correct the rows, or add --skip-problems to take in the others; known rows are never added twice.
import-problems-more = { $count ->
    [one] One more row is
   *[other] { $count } more rows are
} not shown.
import-problem = { $file }, line { $line }: { $why }
import-problem-cell = { $file }, line { $line }, { $column } “{ $text }”: { $why }
import-contradicts = The settlement { $key } is recorded with other figures (no. { $id } of this ledger).
import-future = The settlement is of { $day }, after today, { $today }.
import-who-form = “{ $text }” does not fit --who. Write the name in the file and the member: --who NAME=MEMBER.
import-nobody = The row names nobody. Say whose it is with --member.
import-unknown-member = { $name } is not in the family. Add --create-members, or say who it is: --who { $name }=MEMBER.
import-other-owner = The row calls { $name } the owner, but the owner of this ledger is { $owner }. If both are one: --who { $name }={ $owner }.
import-no-answer-day = The message does not say of which day it is, or names a day after today.
import-summary-refused = Nothing was imported, because some rows have problems. This is what was read:
import-problems-kept = { $count ->
    [one] One row has a problem and was left out; the others are recorded.
   *[other] { $count } rows have problems and were left out; the others are recorded.
}
import-problems-kept-hint = Correct these rows and import the same file again; known rows are never added twice.
import-problem-column = { $file }, line { $line }, { $column }: { $why }
import-reversal-alone-unnamed = The reversal of { $at } ({ $total } yuan) is recorded, but not the settlement that it takes back.
import-unknown-one = { $name } ({ $rows ->
    [one] one row
   *[other] { $rows } rows
})
import-unknown-members = The ledger has no such members: { $names }.
import-unknown-members-hint = Add --create-members to create them, say who is meant with --who NAME=MEMBER, or add them first with `medins family add`.
import-created = Members created: { $names }.
import-payer-is-patient = { $rows ->
    [one] One row names the patient as the payer of mutual aid, which cannot be; the payer was worked out from the binding of that day, or is not known.
   *[other] { $rows } rows name the patient as the payer of mutual aid, which cannot be; payers were worked out from the bindings of the day, or are not known.
}
import-payers-form = The payers “{ $text }” are not understood: write one name, or NAME=YUAN;NAME=YUAN.
import-payers-differ = The payers add up to { $sum } yuan, the mutual-aid part is { $amount } yuan.

## E-receipts

import-merged = Joined to a known settlement
import-receipt-too-long = The receipt that begins here is longer than 256 KiB, so it is hardly one. Split the text.
import-receipt-not-an-amount = This is no amount. Check it (sums or corrections by hand cannot be read).
import-receipt-not-a-number = This is no code or number of a receipt.
import-receipt-twice = Two different amounts are printed for it: { $one } and { $other } yuan. Separate the receipts if several were pasted.
import-receipt-no-total = No total was found, neither in figures nor in words. Add it and import again.
import-receipt-missing = Not found: { $labels }. Without it nothing can be checked. Add it and import again; write 0.00 for what was not paid.
import-receipt-j1 = The total is { $total } yuan, but the payments make { $sum } yuan (difference { $difference } yuan): something was misread. Correct the text by the receipt.
import-receipt-no-day = No day of visit, issue or stay was found. Add one of them.
import-receipt-j2 = The receipt prints { $left } yuan as own share and own expense, but account and cash paid { $right } yuan. What was paid is recorded.
import-receipt-j3 = The receipt prints an own share (自付) of { $left } yuan, but its two parts (自付一, 自付二) make { $right } yuan.
import-receipt-j4 = Prepaid and paid later less refunded make { $left } yuan, but { $right } yuan were paid in cash.
import-receipt-j5 = The charges make { $left } yuan, but the total is { $right } yuan; some may not have been recognised.
import-receipt-j6 = The receipt prints an own share (自付) of { $left } yuan, but its two parts (分类自负, 个人自负) make { $right } yuan.
import-receipt-words = The total in words is { $left } yuan, in figures { $right } yuan. The figures are recorded.
import-contradicts-receipt = Receipt { $key } is recorded already, but with other content (settlement number { $id } of the ledger).
import-left-mark = The QR code names receipt { $receipt }, which is not recorded. The code itself holds no payments, and its address is never opened: import the text or file of the receipt.
import-qr-unknown = This is no address from the QR code of a receipt.
import-receipt-none = The file has text, but it is no medical receipt: its labels (票据代码, 个人账户支付 and others) were not found.
import-receipt-ofd = Reading OFD is experimental. Please compare the figures with the receipt.
import-receipt-refused = The verification service gave no receipt: { $why }.
import-receipt-json-unknown = There is no receipt here; the keys are { $keys }. E-receipts as verification services answer them can be read (eInvoiceCode, fundPayAmount …, or billCode, medicarePay …).
import-receipt-taken-back = The verification service marks this receipt as taken back (冲红). If the negative receipt is not in the file, import or record it.
import-receipt-taken-back-by = The verification service marks this receipt as taken back (冲红); the related receipt is { $receipt }. If that negative receipt is not in the file, import or record it.
import-receipt-j7 = The remark of the receipt says that { $left } yuan are in and out of scope together (医保内, 医保外), but the total is { $right } yuan.

## Account pages, payments, several files

import-movements = New account movements
import-payments = New payments in cash
import-payments-confirmed = Of these, confirming a cash part
import-passed-over = Not medical, not kept
import-refused-files = Files not taken in
import-held-back = In files that were not taken in
import-payments-alone = { $count ->
    [one] One payment is as large as no cash part of a settlement from the day before to the day after. It is kept
   *[other] { $count } payments are as large as no cash part of a settlement from the day before to the day after. They are kept
}; `medins check` lists what stays unexplained.
import-nobody-rows = { $file }, from line { $line }: { $rows ->
    [one] one row names
   *[other] { $rows } rows name
} nobody. Say whose it is with --member.
import-summary-part = { $taken } of { $files } files were taken in.
import-files-refused = { $refused ->
    [one] One of { $files } files was
   *[other] { $refused } of { $files } files were
} not taken in.
import-files-refused-hint = Nothing of these files was recorded; the others are in. Correct them and import again: known rows are never added twice. With --skip-problems the good rows of a file go in.
import-files-refused-dry-hint = This was a trial: nothing was changed. Without --dry-run the other files would be taken in.
import-files-broken = { $files ->
    [one] The file could not
   *[other] None of the { $files } files could
} be read.
import-files-broken-hint = Nothing was changed. Correct what is said above for each file, then import again.
import-file-broken = { $file }: { $why }
import-ask-nobody = Whose papers are in { $file }, which names nobody
import-ask-name = Who is meant by { $name } ({ $file }, line { $line })
import-ask-id = Who is meant by { $name }, ID number ending in { $tail } ({ $file }, line { $line })
import-ask-member = { $name } ({ $relation })
import-ask-create = somebody new: add { $name } to the family
import-ask-leave-out = nobody of us: do not take these rows
