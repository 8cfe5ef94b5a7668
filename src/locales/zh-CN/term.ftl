# 业务用语，按代码排列。

term-raw = { $text }
term-region = { $name }（{ $code }）
term-settlement = 结算
term-reversal = 撤销

## 问题与结论

term-question = { $day }，{ $payer }的个人账户能为{ $beneficiary }支付吗？
term-answer-yes = 可以
term-answer-no = 不可以
term-answer-cannot-tell = 无法确定
term-grade-official = 官方
term-grade-secondary = 二手
term-grade-own = 本人填写
term-grade-unverified = 未核实
term-standing-holds = 是
term-standing-fails = 否
term-standing-open = 不确定
term-standing-advice = 提示

## 关系

term-relation-self = 本人
term-relation-spouse = 配偶
term-relation-parent = 父母
term-relation-father = 父亲
term-relation-mother = 母亲
term-relation-child = 子女
term-relation-son = 儿子
term-relation-daughter = 女儿
term-relation-sibling = 兄弟姐妹
term-relation-paternal-grandparent = 祖父母
term-relation-maternal-grandparent = 外祖父母
term-relation-grandchild-by-son = 孙子女
term-relation-grandchild-by-daughter = 外孙子女
term-relation-parent-in-law = 配偶父母
term-relation-father-in-law = 配偶父亲
term-relation-mother-in-law = 配偶母亲
term-relation-child-in-law = 子女配偶
term-relation-sibling-in-law = 配偶兄弟姐妹
term-relation-other = 其他
term-relation-unspecified = 未知
term-sex-male = 男
term-sex-female = 女

## 参保

term-insurance-employee = 职工医保
term-insurance-resident = 居民医保
term-class-in-service = 在职
term-class-retired = 退休
term-class-flexible = 灵活就业
term-class-flexible-without-account = 灵活就业（无账户）
term-class-resident-adult = 成年居民
term-class-student-or-child = 学生儿童
term-class-college-student = 大学生
term-class-unknown = 未知
term-status-normal = 正常
term-status-suspended = 暂停
term-status-waiting = 等待期
term-status-unknown = 未知

## 账户

term-layer-whole = 全部
term-layer-current-year = 当年
term-layer-prior-years = 历年
term-mode-on-demand = 共济
term-mode-wallet = 医保钱包
term-entry-opening = 期初余额
term-entry-monthly-credit = 每月划入
term-entry-interest = 利息
term-entry-own-payment = 本人支出
term-entry-mutual-aid = 共济支出
term-entry-premium = 居民医保保费
term-entry-long-term-care = 长期护理保险费
term-entry-wallet-in = 钱包转入
term-entry-wallet-out = 钱包转出
term-entry-refund = 退费
term-entry-correction = 更正
term-measure-account-balance = 个人账户余额
term-measure-fund-paid = 基金累计支付
term-measure-in-scope = 政策范围内累计
term-measure-total-cost = 医疗费用累计
term-measure-deductible = 起付标准累计
term-measure-visits = 就诊次数
term-measure-other = 其他累计

## 医疗类别，按接口代码

term-type-11 = 普通门诊
term-type-12 = 门诊挂号
term-type-13 = 急诊
term-type-14 = 门诊慢特病
term-type-21 = 普通住院
term-type-22 = 外伤住院
term-type-23 = 转外住院
term-type-24 = 急诊转住院
term-type-26 = 单病种住院
term-type-28 = 日间治疗
term-type-41 = 药店购药
term-type-51 = 生育门诊
term-type-52 = 生育住院
term-type-9901 = 门诊两病

## 单据种类

term-document-typed = 手工输入
term-document-csv = 本程序的 CSV
term-document-interface-json = 结算报文
term-document-receipt = 票据文字
term-document-receipt-pdf = 票据 PDF
term-document-receipt-ofd = 票据 OFD
term-document-receipt-xml = 票据 XML
term-document-receipt-mark = 票据二维码
term-document-receipt-json = 票据查验结果
term-document-movements-page = 账户明细
term-document-payment-bill = 支付账单
term-document-spreadsheet = 表格
term-document-demo = 演示

## 结算的其他字段

term-field-fulamt-ownpay-amt = 全自费金额
term-field-overlmt-selfpay = 超限价自费
term-field-preselfpay-amt = 先行自付
term-field-inscp-scp-amt = 政策范围内
term-field-act-pay-dedc = 实际支付起付线
term-field-hifp-pay = 统筹基金
term-field-cvlserv-pay = 公务员补助
term-field-hifes-pay = 企业补充
term-field-hifmi-pay = 居民大病
term-field-hifob-pay = 职工大额
term-field-maf-pay = 医疗救助
term-field-oth-pay = 其他支付
term-field-psn-part-amt = 个人负担
term-field-balc = 余额
term-field-mdtrt-id = 就诊编号
term-field-medins-setl-id = 机构结算编号
term-field-insutype = 险种代码
term-field-psn-type = 人员类别代码
term-field-cvlserv-flag = 公务员标志
term-field-mdtrt-cert-type = 就诊凭证类型
term-field-pool-prop-selfpay = 基本医保支付比例
term-field-clr-optins = 清算经办机构
term-field-clr-way = 清算方式
term-field-clr-type = 清算类别
term-field-begndate = 开始日期
term-field-enddate = 结束日期
term-field-dise-codg = 病种编码
term-field-dise-name = 病种名称
