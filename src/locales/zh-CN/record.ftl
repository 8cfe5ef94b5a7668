# 记录一次结算。

record-done = 已记录。
record-known = 完全相同的结算已经记录过，没有再添加。如果确实是另一次，请加 --again，或用 --id 写上结算编号。
record-suspected = { $day } 已有同人、同总额（{ $total } 元）的结算，可能是同一次。两条都已保留，请核对。
record-contradicts = 同一结算编号已有记录，但金额不同（账本里第 { $id } 号），没有任何改动。
record-contradicts-hint = 请对照票据核对编号和金额；`medins history` 可查看已有记录。
record-does-not-add-up = 金额不平：总额 { $printed } 元，各项合计 { $computed } 元，相差 { $difference } 元。
record-parts-exceed = 各项合计 { $parts } 元，超过总额 { $total } 元。
record-does-not-add-up-hint = 总额 = --fund + --account（含共济）+ --cash + --hospital。票据确实如此时，请写明 --cash 并加 --keep-difference。
record-aid-too-large = 共济支付 { $printed } 元，比个人账户支付 { $computed } 元多 { $difference } 元；共济应包含在个人账户支付之内。
record-payer-is-patient = { $name }就是就诊人，共济支付应来自其他人的账户。
record-payer-unknown = 不知道共济部分由谁的账户支付：当天没有唯一的绑定。下次请用 --payer 写明。
record-payers-differ = 各支付人合计 { $sum } 元，共济支付是 { $amount } 元，两者不等。
record-payers-differ-hint = 请写明每人支付多少：--payer 姓名=30.00 --payer 姓名=20.00。
record-scope-exceeds = 政策范围内金额 { $in_scope } 元超过了总额 { $total } 元。
record-difference-kept = 记录的总额与各部分之和相差 { $difference } 元（{ $printed } 元与 { $computed } 元），差额已作为疑点保留。
record-merged = 已有票据记录了同一次就诊：两者合为一笔，以现在录入的为准。
