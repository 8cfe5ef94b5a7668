# Writing the ledger's facts to a file.

export-done = Written: { $file }
export-onto-ledger = This file is the ledger itself, so nothing was written.
export-onto-ledger-hint = Give another name with --output.
export-exists = The file is there already, so nothing was written.
export-exists-hint = Give another name with --output, or add --overwrite to replace it.
