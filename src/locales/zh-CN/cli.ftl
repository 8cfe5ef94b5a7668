# 命令行写错了什么。

cli-unknown-argument = 这里不能写 { $argument }。
cli-unknown-command = 没有 { $argument } 这个命令。
cli-missing-argument = 缺少：{ $argument }。
cli-missing-command = 缺少命令。
cli-invalid-value = { $argument } 不能取值“{ $value }”。
cli-refused-value = { $argument } 的值“{ $value }”不合要求。
cli-conflict = { $argument } 不能与 { $other } 同时使用。
cli-missing-value = { $argument } 后面需要一个值。
cli-too-many-values = “{ $value }”多余了：{ $argument } 的值已经给全。
cli-not-utf8 = 命令行里有不是 UTF-8 文字的字节。
cli-not-understood = 无法理解这条命令。
cli-suggestion = 是不是 { $word }？
cli-valid-values = 可用的有：{ $values }。
cli-help-hint = 查看帮助：`medins --help`，或在命令后加 --help。
