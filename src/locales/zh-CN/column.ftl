# 列标题和数值标签。

## 导入模板的列；中文列名与导入时识别的一致。

column-settlement-id = 结算编号
column-settled-at = 结算时间
column-member = 成员
column-relation = 关系
column-region-code = 统筹区
column-institution = 医药机构
column-institution-level = 机构等级
column-med-type = 医疗类别
column-total = 医疗费总额
column-fund-pay = 基金支付
column-acct-pay = 个人账户支付
column-cash-pay = 现金支付
column-payer = 支付人
column-kind = 类型
column-reverses = 撤销的结算
column-hosp-part-amt = 医院负担

## 其他

column-acct-change = 账户变动
column-age-days = 距今天数
column-answer = 结论
column-as-of = 数据日期
column-balance = 余额
column-basis = 依据
column-beneficiary = 使用人
column-born = 出生日期
column-cap = 单次限额
column-cap-total = 总限额
column-class = 参保身份
column-code = 代码
column-from = 开始日期
column-grade = 依据等级
column-id-tail = 证件号末四位
column-insurance = 险种
column-layer = 资金层
column-measure = 项目
column-message = 说明
column-mode = 方式
column-observed-at = 显示时间
column-order = 顺序
column-own-acct-pay = 本人账户支付
column-paid = 合计支付
column-paid-others = 为家人支付
column-paid-own = 为本人支付
column-payments = 支付次数
column-region = 参保地
column-reserved = 须保留
column-sex = 性别
column-shared-with = 共济给
column-standing = 情况
column-status = 参保状态
column-to = 结束日期
column-value = 数值
column-visits = 就诊次数
column-year = 年度
column-id = 编号
column-aided = 家人账户支付
column-month = 月份
column-payer-origin = 支付人依据
column-for = 使用人
column-note = 备注
column-plan = 档次
column-base = 缴费基数
column-first-insured = 首次参保
column-severity = 级别
column-file = 文件
column-line = 行
column-column = 列
column-problem = 问题
