# 读取文件：文件、行、单元格有什么问题，以及该怎么办。

## 文件

import-cannot-read = 无法读取文件：{ $why }。
import-empty = 文件是空的。请提供至少有一条结算的文件。
import-binary = 这既不是文本，也不是 PDF 或 OFD。请提供电子票据（PDF、OFD、XML 或文字）、CSV 文件、工作簿（.xlsx）或医保结算接口的 JSON 报文。图片请先用 OCR 程序识别成文字。
import-zip-size = 文件超过 256 MiB。请把表格另存为大小不限的 CSV，或拆成几个文件。
import-utf16 = 文件编码是 UTF-16。请另存为 UTF-8 后再导入。
import-utf8-damaged = 文件是 UTF-8 编码，但这一行有无法识别的字节。请重新获取文件，或改正这一行。
import-encoding-unknown = 文件既不是 UTF-8 也不是 GB18030：这一行有无法识别的字节。请另存为 UTF-8。
import-unknown-format = 无法识别文件格式。可识别的是：表头含 settled_at、member、total、fund_pay、acct_pay、cash_pay 等列名（或对应的中文列名）的 CSV，以花括号、方括号开头的 JSON，或带有各项标签的医疗收费电子票据文字。
import-wrong-separator = 各列不是用英文逗号分隔的。请另存为逗号分隔的 CSV。
import-line-ends = 文件的换行只有回车符。请用普通换行另存。
import-hint-save-as-utf8 = 文件不是 UTF-8，已按 GB18030 读取；如果是其他编码，请另存为 UTF-8。
import-hint-columns = 必需的列是 settled_at、member、total、fund_pay、acct_pay、cash_pay，其他列都可以没有。

## 表头

import-columns-wrong = 列名有 { $count } 处问题。
import-columns-missing = 缺少列：{ $columns }。
import-column-doubled = 列 { $column } 出现了两次。请只留一列。
import-column-unknown = 没有 { $column } 这一列。请删除或改名。
import-column-unknown-near = 没有 { $column } 这一列。是不是 { $near }？
import-column-unnamed = 第 { $column } 列没有列名。请补上列名或删除这一列。

## 行和单元格

import-record-too-long = 从这里开始的一条记录超过 1 MiB，多半是引号没有配对。
import-quote-open = 这条记录里的引号没有配对。请补上引号；单元格内的引号要写两个。
import-row-width = 这一行有 { $found } 个单元格，表头有 { $expected } 个。含逗号的单元格请加引号。
import-cell-empty = 这里不能为空。
import-cell-not-a-time = 这不是日期或时间。请写成 2024-03-01 或 2024-03-01 08:30:00。
import-cell-not-a-region = 这不是统筹区代码。代码是六位数字，例如 420100。
import-amount-not-a-number = 这不是金额。请以元为单位写成 12.34，不带千分位、货币符号或指数。
import-amount-too-precise = 金额的小数超过两位。
import-amount-too-large = 金额超过十亿元。
import-kind-unknown = 没有这种类型。请写 settlement（结算）或 reversal（撤销）。
import-kind-against-sign = 总额与类型不符：结算为正，撤销为负。

## JSON

import-json-cut = JSON 不完整，中途断了。请获取完整的文件。
import-json-unexpected = 这里不该有这个内容：报文之间只能有空白和换行，数组里要用逗号隔开。
import-json-syntax = 这不是正确的 JSON。
import-json-too-long = 从这里开始的报文超过 4 MiB。请拆开。
import-json-too-deep = 报文嵌套的层数太多。请取出其中的 output。
import-json-not-a-message = 这不是报文：应为 JSON 对象。
import-json-not-an-object = 这里应为对象。
import-json-not-a-value = 这里应为数字或文字。
import-json-doubled = 这个键出现了两次，无法确定取值。
import-json-failed-call = 接口返回失败：{ $why }。
import-json-no-output = 报文没有 output。
import-json-unknown = 无法识别报文内容，其中的键有 { $keys }。可读取的是结算（setlinfo）、参保人（insuinfo）和累计信息（cuminfo）。
import-json-missing = 报文缺少 { $keys }，可能被截断了。
import-json-no-time = 这条结算没有结算时间。
import-json-not-a-count = 这不是整数。
import-json-not-a-month = 这不是月份。写法如 202403。
import-json-not-a-year = 这不是年份。
import-json-too-many = 这张票据的字段超过 10,000 个。请每张票据提供一个对象。

## PDF

import-pdf-size = PDF 超过 32 MiB。请只导入票据本身：把相关页打印或另存为较小的 PDF。
import-pdf-pages = PDF 超过 200 页。请拆分后分别导入。
import-pdf-objects = PDF 里的对象超过 20 万个。请重新打印成 PDF，或拆分后导入。
import-pdf-content = PDF 解压后的内容太多：每页最多 16 MiB，全部最多 64 MiB。请重新打印成 PDF，或拆分后导入。
import-pdf-encrypted = PDF 已加密。请打开后打印成没有密码的 PDF，再导入。
import-pdf-damaged = PDF 不完整或已损坏。请重新获取文件。
import-pdf-packing = PDF 用了无法读取的压缩方式（{ $packing }）。请重新打印成 PDF 再导入。
import-pdf-pictures = PDF 里没有可以读取的文字，可能只有图片。请用文字识别（OCR）软件取得文字，再经管道交给 `medins import -`。

## OFD

import-ofd-too-large = OFD 文件超过 32 MiB，电子票据不会这么大。请从开具的地方重新获取。
import-ofd-damaged = OFD 文件已损坏或不完整，读不出其中的目录。请重新获取文件。
import-ofd-office = 这是无法读取的 Office 文件（.docx、.xlsb 等）。电子表格请另存为 .xlsx 或 CSV；电子票据请提供开具时的 OFD 文件。
import-ofd-not-ofd = 这是 ZIP 文件，但既不是 OFD 文件，也不是工作簿（.xlsx）。压缩包请先解压，再提供其中的文件；其他电子表格请另存为 .xlsx 或 CSV。
import-ofd-encrypted = OFD 文件是加密的。请获取没有密码的文件。
import-ofd-compression = OFD 文件中 { $part } 的压缩方式无法读取。请从开具的地方重新获取。
import-ofd-too-many-parts = OFD 文件里超过 2000 个部分，电子票据不会这么多。请从开具的地方重新获取。
import-ofd-doubled = OFD 文件里有两个同名的部分，无法确定以哪一个为准。请从开具的地方重新获取。
import-ofd-path = OFD 文件指向了自身以外的“{ $part }”。请从开具的地方重新获取。
import-ofd-part-missing = OFD 文件缺少 { $part }，可能被截断了。请重新获取文件。
import-ofd-part-damaged = OFD 文件中的 { $part } 已损坏。请重新获取文件。
import-ofd-part-too-large = OFD 文件中的 { $part } 解压后超过 16 MiB。请从开具的地方重新获取。
import-ofd-unpacked-too-large = OFD 文件解压后超过 64 MiB。请从开具的地方重新获取。
import-ofd-part-wrong = OFD 文件读到 { $part } 第 { $line } 行时出错：{ $why }
import-ofd-root = 这里应为 OFD 文件的文档列表，至少要有一个文档。请重新获取文件。
import-ofd-position = 这里有文字，但读不出它在页面上的位置。请重新获取文件。
import-ofd-template = 有一页要用模板 { $template }，但 OFD 文件里没有。请重新获取文件。
import-ofd-too-many-pages = OFD 文件超过 200 页。请每张票据提供一个文件。
import-ofd-too-many-texts = OFD 文件里的文字超过 100,000 段。请每张票据提供一个文件。
import-ofd-no-text = OFD 文件里没有文字，可能只有图片。请用 `medins record` 手工记录这张票据。

## XML

import-xml-too-large = XML 超过 16 MiB，电子票据不会这么大。请从开具的地方重新获取。
import-xml-not-utf8 = XML 里有无法识别的字节。请重新获取文件。
import-xml-doctype = XML 里有 DOCTYPE。它可能引入其他文件，所以不接受；电子票据里没有它。请从开具的地方重新获取。
import-xml-entity = “{ $text }”不代表任何字符。请重新获取文件，或改正这一行。
import-xml-too-deep = XML 嵌套超过 64 层，电子票据不会这么深。请从开具的地方重新获取。
import-xml-cut = XML 不完整，中途断了。请获取完整的文件。
import-xml-syntax = 这不是正确的 XML。请重新获取文件。
import-xml-not-a-receipt = 这份 XML 不是财政电子票据：开头是 { $root }，应为 EInvoice。
import-xml-too-many = XML 里的字段超过 10,000 个。请每张票据提供一个文件。
import-xml-empty = 这张电子票据里没有填写任何内容。请重新获取文件。

## 略过的内容和说明

import-left-movement = 个人账户变动（{ $kind }）不是结算，不从这个文件导入。
import-left-fee-lines = 略过 { $count } 条费用明细：账本只记整笔结算。
import-left-chronic = 略过 { $count } 条慢特病备案：账本不记这类内容。
import-left-request = 略过发给接口的请求：只有应答里才有金额。
import-left-empty = 报文里的列表是空的。
import-remark-refunded = 经办机构标明这条结算已退费。如果文件里没有对应的撤销，请另行记录。

## 各行的处理结果

import-summary = 已读取 { $files } 个文件。
import-summary-dry = 试读了 { $files } 个文件，没有任何改动。
import-rows = 读取的行
import-new = 新增结算
import-known = 已有记录
import-suspected = 疑似重复
import-previews = 预结算（不入账）
import-papers = 参保与累计信息（新）
import-papers-known = 参保与累计信息（已有）
import-left-out = 略过
import-problem-rows = 有问题的行
import-findings = 金额不平
import-statements = 官方余额和累计数
import-payers-derived = 按绑定推定的支付人
import-payers-unknown = 支付人不明
import-payers-unknown-note = 支付人不明的共济支付不计入任何人的账户。请在“支付人”列写明，或在导入前用 `medins family bind` 记录绑定。
import-suspected-equal = { $file } 第 { $row } 行：{ $day } 有完全相同的结算（{ $total } 元），又没有编号可以区分。两条都已保留，请核对。
import-suspected-same = { $file } 第 { $row } 行：{ $day } 已有同人、同总额（{ $total } 元）的结算。两条都已保留，请核对。
import-preview = { $file }：预结算（{ $name }）不入账，以正式结算为准。总额 { $total } 元：基金支付 { $fund } 元，个人账户 { $account } 元，现金 { $cash } 元，医院负担 { $hospital } 元。
import-remark = { $file } 第 { $row } 行：{ $why }
import-reversal-alone = { $at } 的撤销（{ $total } 元）已记录，但没有找到被撤销的结算（{ $key }）。

## 金额不平，按原样保留

import-finding-i1 = { $file } 第 { $row } 行：总额 { $printed } 元，基金、个人账户、现金与医院负担合计 { $computed } 元（相差 { $difference } 元）。
import-finding-i2 = { $file } 第 { $row } 行：个人负担 { $printed } 元，个人账户与现金合计 { $computed } 元（相差 { $difference } 元）。
import-finding-i3 = { $file } 第 { $row } 行：总额 { $printed } 元，全自费、超限价、先行自付与政策范围内合计 { $computed } 元（相差 { $difference } 元）。
import-finding-i4 = { $file } 第 { $row } 行：基金支付 { $printed } 元，七项基金合计 { $computed } 元（相差 { $difference } 元）。
import-finding-i5 = { $file } 第 { $row } 行：基金支付 { $printed } 元，基金明细合计 { $computed } 元（相差 { $difference } 元）。
import-finding-aid = { $file } 第 { $row } 行：共济支付 { $printed } 元，超过个人账户支付 { $computed } 元（相差 { $difference } 元）。

## 不能入账的行

import-problems = 有 { $count } 行有问题。
import-problems-hint = 不加 --skip-problems 时，只要有一行有问题就全部不导入。请改正这些行，或加 --skip-problems 导入其余行；已有的行不会重复添加。
import-problems-more = 还有 { $count } 行没有列出。
import-problem = { $file } 第 { $line } 行：{ $why }
import-problem-cell = { $file } 第 { $line } 行 { $column }“{ $text }”：{ $why }
import-contradicts = 结算 { $key } 已有记录，但金额不同（账本里第 { $id } 号）。
import-future = 结算时间 { $day } 晚于今天（{ $today }）。
import-who-form = --who 不能写“{ $text }”。请写文件里的姓名和成员：--who 姓名=成员。
import-nobody = 这一行没有姓名。请用 --member 说明是谁的。
import-unknown-member = 家庭里没有{ $name }。请加 --create-members，或说明是谁：--who { $name }=成员。
import-other-owner = 这一行把{ $name }记为本人，而账本的本人是{ $owner }。若是同一人：--who { $name }={ $owner }。
import-no-answer-day = 报文没有日期，或日期晚于今天。
import-summary-refused = 没有导入任何内容：有些行有问题。下面是读到的情况。
import-problems-kept = 有 { $count } 行有问题，没有导入；其余的行已经导入。
import-problems-kept-hint = 改正这些行后再导入同一个文件；已有的行不会重复添加。
import-problem-column = { $file }，第 { $line } 行，{ $column }：{ $why }
import-reversal-alone-unnamed = { $at } 的撤销（{ $total } 元）已记录，但没有找到被撤销的结算。
import-unknown-one = { $name }（{ $rows } 行）
import-unknown-members = 账本里没有这些成员：{ $names }。
import-unknown-members-hint = 加 --create-members 建立这些成员，用 --who 名字=成员 指明是谁，或先用 `medins family add` 添加。
import-created = 建立了成员：{ $names }。
import-payer-is-patient = 有 { $rows } 行把患者本人写成共济支付人，这不可能；支付人改按当天的绑定推定，推定不出的记为不知道。
import-payers-form = 支付人“{ $text }”看不懂：写一个名字，或“名字=元;名字=元”。
import-payers-differ = 各支付人合计 { $sum } 元，共济支付是 { $amount } 元，两者不等。

## 电子票据

import-merged = 并入已有结算
import-receipt-too-long = 从这里开始的一张票据超过 256 KiB，多半不是票据。请拆开。
import-receipt-not-an-amount = 这不是金额。请核对这一项（手写的加减、划改都不能识别）。
import-receipt-not-a-number = 这不是票据的编号。
import-receipt-twice = 这一项印了两个不同的金额：{ $one } 元和 { $other } 元。如果粘贴了多张票据，请分开。
import-receipt-no-total = 没有找到合计金额（小写或大写）。请补上后再导入。
import-receipt-missing = 没有找到{ $labels }，不能核对。请补上后再导入；没有发生的写 0.00。
import-receipt-j1 = 合计 { $total } 元，各项支付加起来是 { $sum } 元（相差 { $difference } 元），可能识别错了。请对照票据改正。
import-receipt-no-day = 没有找到就诊日期、开票日期或住院时间。请补上其中一项。
import-receipt-j2 = 票据上个人自付与个人自费合计 { $left } 元，个人账户与现金支付合计 { $right } 元，两者不等。按实际支付记录。
import-receipt-j3 = 票据上个人自付 { $left } 元，自付一与自付二合计 { $right } 元，两者不等。
import-receipt-j4 = 预缴加补缴减退费是 { $left } 元，个人现金支付是 { $right } 元，两者不等。
import-receipt-j5 = 收费项目合计 { $left } 元，票据合计 { $right } 元，两者不等；可能有项目没有识别出来。
import-receipt-j6 = 票据上个人自付 { $left } 元，分类自负与个人自负合计 { $right } 元，两者不等。
import-receipt-words = 大写金额是 { $left } 元，小写金额是 { $right } 元，两者不等。按小写记录。
import-contradicts-receipt = 票据 { $key } 已有记录，但内容不同（账本里第 { $id } 号结算）。
import-left-mark = 二维码里是票据 { $receipt }，账本还没有这张票据。二维码本身没有金额，链接也不会打开：请导入票据的文字或文件。
import-qr-unknown = 这不是票据二维码里的地址。
import-receipt-none = 文件里有文字，但不是医疗收费票据：没有找到票据代码、个人账户支付等标签。
import-receipt-ofd = OFD 的读取还在试验中。请与票据核对一遍金额。
import-receipt-refused = 查验服务没有给出票据：{ $why }。
import-receipt-json-unknown = 这里没有票据，其中的键有 { $keys }。可读取的是查验服务返回的电子票据（eInvoiceCode、fundPayAmount 等，或 billCode、medicarePay 等）。
import-receipt-taken-back = 查验服务标明这张票据已冲红。如果文件里没有对应的红字票据，请另行导入或记录。
import-receipt-taken-back-by = 查验服务标明这张票据已冲红，相关票据是 { $receipt }。如果文件里没有这张红字票据，请另行导入或记录。
import-receipt-j7 = 票据备注里医保内与医保外金额合计 { $left } 元，票据合计 { $right } 元，两者不等。

## 账户明细、现金付款和多个文件

import-movements = 新增账户变动
import-payments = 新增现金付款
import-payments-confirmed = 其中与现金部分相符
import-passed-over = 与医疗无关（不保留）
import-refused-files = 未导入的文件
import-held-back = 未导入的文件里的行
import-payments-alone = 有 { $count } 笔付款在前后一天内没有金额相同的现金部分，已保留；`medins check` 会列出仍未解释的付款。
import-nobody-rows = { $file } 从第 { $line } 行起：{ $rows } 行没有姓名。请用 --member 说明是谁的。
import-summary-part = { $files } 个文件中导入了 { $taken } 个。
import-files-refused = { $files } 个文件中有 { $refused } 个没有导入。
import-files-refused-hint = 这些文件的内容一行也没有记录，其余文件已导入。改正后再导入即可：已有的行不会重复添加。加 --skip-problems 可导入文件里没有问题的行。
import-files-refused-dry-hint = 这是试读，没有任何改动。去掉 --dry-run 后，其余文件会导入。
import-files-broken = { $files } 个文件都无法读取。
import-files-broken-hint = 没有任何改动。请按上面对每个文件的说明改正，然后再导入。
import-file-broken = { $file }：{ $why }
import-ask-nobody = { $file } 没有写姓名，是谁的单据
import-ask-name = { $file } 第 { $line } 行的{ $name }是谁
import-ask-id = { $file } 第 { $line } 行的{ $name }（身份证尾号 { $tail }）是谁
import-ask-member = { $name }（{ $relation }）
import-ask-create = 新成员：把{ $name }加入家庭
import-ask-leave-out = 不是家里人：不导入这些行
