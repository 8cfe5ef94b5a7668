# When the ledger cannot be used.

ledger-missing = There is no ledger here yet.
ledger-empty = The ledger file is empty.
ledger-missing-hint = Create it with `medins init --owner Me --region 420100`, or name another file with --ledger. `medins demo` needs no ledger.
ledger-exists = A file is there already, so no ledger was created.
ledger-exists-hint = Use that ledger, for instance with `medins balance`, or create another one with `medins init --ledger FILE`.
ledger-folder = This is a folder, not a ledger file.
ledger-folder-hint = Name a file in it, such as --ledger family.medins.
ledger-not-sqlite = This file is not a ledger of medins.
ledger-foreign = This database belongs to another program; it is not a ledger of medins.
ledger-not-sqlite-hint = Name your ledger with --ledger, or create one with `medins init --ledger FILE`.
ledger-newer = This ledger is of version { $found }; this program knows versions up to { $known }. Nothing was changed.
ledger-newer-hint = Update medins to the version that last used this ledger, or a newer one; `medins --version` shows this one.
ledger-damaged = The ledger file is damaged: { $why }.
ledger-truncated = The ledger file is cut off: it has { $length } bytes of { $expected }.
ledger-refused = The ledger could not do this: { $why }.
ledger-damaged-hint = Leave the file as it is and copy it aside; then use your latest copy of the ledger with --ledger FILE. A file named like the ledger with .before-v at its end is a copy made before an update.
ledger-disk-full = The disk is full. Nothing was changed.
ledger-disk-full-hint = Free some space, then repeat the command.
ledger-locked = Another program is writing to the ledger. Nothing was changed.
ledger-locked-hint = Wait until the other medins has ended, then repeat the command.
ledger-moved = Another program wrote the ledger anew meanwhile. Nothing was changed.
ledger-moved-hint = Repeat the command; it will use the new file.
ledger-not-writable = The ledger file cannot be written: { $why }.
ledger-unreadable = The ledger file cannot be read: { $why }.
ledger-not-writable-hint = Check who owns file and folder and what their permissions are, or name another file with --ledger.
ledger-no-settlement = The ledger has no settlement number { $id }, or it is no longer in force.
