# 把账本内容写到文件。

export-done = 已写入：{ $file }
export-onto-ledger = 这个文件就是账本，没有写入。
export-onto-ledger-hint = 请换一个文件名。
export-exists = 文件已经存在，没有写入。
export-exists-hint = 请换一个文件名，或加 --overwrite 替换它。

## 账簿

export-journal-head = 由 medins 从账本写出；请重新导出，不要在这里修改。
export-journal-names = 科目名称不随语言变化；成员的真实姓名写在 member 之后。
export-journal-balances = 与账本不一致的打印余额连同差额写在这里，不作断言。
export-balance-agrees = 打印余额
export-balance-differs = 打印余额，与账本不一致
export-balance-before-opening = 打印余额，早于期初
export-start-before = 期初余额已包含的变动
export-start-printed = 由打印余额推算的期初
