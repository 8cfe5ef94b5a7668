# What is wrong with a command line.

cli-unknown-argument = { $argument } does not belong here.
cli-unknown-command = There is no command { $argument }.
cli-missing-argument = This is missing: { $argument }.
cli-missing-command = A command is missing.
cli-invalid-value = { $argument } does not take the value “{ $value }”.
cli-refused-value = The value “{ $value }” does not fit { $argument }.
cli-conflict = { $argument } cannot be used together with { $other }.
cli-missing-value = { $argument } needs a value.
cli-too-many-values = “{ $value }” is too much: { $argument } has its values already.
cli-not-utf8 = The command line has bytes that are no UTF-8 text.
cli-not-understood = The command line is not understood.
cli-suggestion = Perhaps { $word } is meant.
cli-valid-values = Possible are: { $values }.
cli-help-hint = For help: `medins --help`, or a command with --help.
