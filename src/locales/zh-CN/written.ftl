# 自有文件（规则包和读取规则）里的错误。

written-missing-field = 缺少“{ $field }”。
written-unknown-word = “{ $field }”不认识“{ $word }”，可用：{ $known }。
written-unknown-word-near = “{ $field }”里不认识“{ $word }”。是不是“{ $near }”？
written-not-text = 这里应当是文字。
written-not-number = 这里应当是整数。
written-unknown-key = 此处不能用“{ $key }”。可用：{ $known }。
written-unknown-key-near = 这里不认识“{ $key }”。是不是“{ $near }”？
written-not-day = “{ $field }”应为日期，如 2024-10-01，不加引号，不带时间。
written-not-flag = “{ $field }”应为 true 或 false。
written-not-money = “{ $field }”应为以元计的金额：整数，或带两位小数的文本，如 "169.08"。
written-not-percent = “{ $field }”应为 0 到 100 的百分数：整数，或文本，如 "93.5"。
written-not-words = “{ $field }”应为两种语言的文字：{"{"} zh = "…", en = "…" {"}"}。
written-not-table = “{ $field }”应为表或表的列表。
