# 把账本内容写到文件。

export-done = 已写入：{ $file }
export-onto-ledger = 这个文件就是账本，没有写入。
export-onto-ledger-hint = 请用 --output 换一个文件名。
export-exists = 文件已经存在，没有写入。
export-exists-hint = 请用 --output 换一个文件名，或加 --overwrite 替换它。
