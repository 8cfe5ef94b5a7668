# Copies of the ledger: making them, trying them.

backup-made = The ledger up to operation { $operation } ({ $rows } rows) was copied, opened again and checked: { $path }. { $left ->
    [one] It is the only copy in its folder.
   *[other] There are { $left } copies in its folder now.
}
backup-removed = { $count ->
    [one] One older copy was removed, because nothing asks for it any more: { $files }.
   *[other] { $count } older copies were removed, because nothing asks for them any more: { $files }.
} Kept are the newest 10, one for each of the last 14 days and one for each of the last 12 months.
backup-papers = The papers in { $path } are not part of the copy; copy that folder as well.
backup-before = A copy of the ledger as it was before: { $path }
backup-before-hint = The copy goes where `medins config list` says (backups). Name another folder there, or set backup_before_import = "never".
backup-not-writable = The copy cannot be written: { $why }.
backup-not-writable-hint = Check who owns the folder and what its permissions are. Copies may go elsewhere: `medins backup DIR`, or backups in the config file.
backup-no-folder = { $path } is a file, not a folder for copies.
backup-no-folder-hint = Name a folder, or leave it out: then the copy goes where `medins config list` says (backups).
backup-differs = The copy does not hold what the ledger holds, so it was thrown away.
backup-differs-hint = Repeat the command. If it happens again, the disk is not to be trusted: name a folder on another one.
backup-useless-hint = This copy cannot be restored. `medins restore` lists the others; `medins backup` makes a new one.
backup-stranger = This is a copy of another ledger: the first operation is not the same.
backup-drill-good = The copy was restored into a scratch file, and every fact is there as the ledger had it.
backup-drill-changed = The copy's content is not what it was when it was made.
backup-drill-look = Every fact is there as the ledger had it; what differs was not compared, such as kept sums. Make a new copy with `medins backup`.
backup-drill-differs = { $count ->
    [one] One row is not as the ledger had it.
   *[other] { $count } rows are not as the ledger had them.
} Do not rely on this copy: make a new one with `medins backup`, and look at the ledger with `medins check`.
backup-only-in-copy = only in the copy
backup-only-in-ledger = only in the ledger
backup-other-value = another value

backup-reason-by-hand = by hand
backup-reason-before-import = before an import
backup-reason-before-restore = before a restore
backup-reason-before-undo = before an undo
backup-reason-before-update = before an update
backup-reason-damaged = damaged, kept as it was

backup-trust-checked = checked
backup-trust-changed = changed in size
backup-trust-unchecked = not checked yet
