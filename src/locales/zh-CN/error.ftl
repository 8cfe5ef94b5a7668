# 出了什么错、在哪里、下一步怎么办。

## 每条错误的框架

error-label = 错误：
error-hint-label = 下一步：
error-place-file = 文件：{ $file }
error-place-line = 文件：{ $file }，第 { $line } 行
error-place-line-column = 文件：{ $file }，第 { $line } 行，列 { $column }
error-place-column = 参数：{ $column }
error-place-text = 内容：{ $text }

## 金额、日期、用词

error-money-empty = 缺少金额。
error-money-number = “{ $text }”不是金额。
error-money-decimals = “{ $text }”的小数超过两位。
error-money-large = “{ $text }”超过十亿元。
error-money-negative = “{ $text }”小于零，这里的金额不能是负数。
error-money-zero = 金额为零，没有可记录的变动。
error-money-hint = 请以元为单位写成 12.34，不带货币符号或指数。
error-day = “{ $text }”不是日期。
error-day-hint = 日期请写成 2025-03-01。
error-day-future = { $day } 晚于今天（{ $today }）。这里只能写已经过去的日期或今天。
error-region = 不认识地区“{ $text }”。
error-region-hint = 请写六位代码，例如 420100，或地名，例如武汉。
error-region-near-hint = 是否想写：{ $near }？请写六位代码或地名。
error-word = 这里不能写“{ $text }”。可用的有：{ $known }。
error-word-hint = 是否想写“{ $near }”？
error-language = 没有“{ $text }”这种语言。请写 zh 或 en。
error-format = 没有“{ $text }”这种输出格式。请写 table、csv、json、ndjson 或 html。
error-size = backup_before_import 不能写“{ $text }”。请写 always（每次）、never（从不）或大小，例如 5 MB。
error-header = CSV 表头不能写“{ $text }”。请写 en 或 zh。
error-flag-missing = 缺少 { $flag }。
error-flag-missing-hint = 请补上；在命令后加 --help 可查看写法。

## 运行环境

error-no-home = 没有找到存放数据的文件夹，因为当前用户没有主目录。
error-no-home-hint = 请用 `--ledger 文件` 或环境变量 MEDINS_LEDGER 指定账本文件。
error-config = 无法理解配置文件：{ $why }。
error-config-hint = 其中可写 ledger、key_file、lang、format、color、pager、backups 和 backup_before_import，例如：lang = "zh"。
error-config-unreadable = 无法读取配置文件：{ $why }。
error-output = 无法写出结果：{ $why }。
error-closed-pipe = 输出的接收方已关闭。
error-interrupted = 已停止，没有任何改动。
error-not-agreed = 没有得到确认，没有任何改动。
error-not-agreed-hint = 请重新运行并回答 y，或加上 --yes。
error-year = “{ $text }”不是年份，请写四位数字，例如 2025。
