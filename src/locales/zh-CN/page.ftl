# 网页和工作簿：正文之外的文字。

page-skip = 跳到正文
page-large = 大字
page-dark = 深色
page-as-of = 截至 { $day }
page-offline = 根据家庭自己的账本离线计算，截至 { $day }。本页不访问网络。
page-filter = 在表中查找
page-shown = { $all } 行中的 { $shown } 行
page-figures = 以表格查看数字
page-rests-on = 依据
page-newest = 图中为 { $all } 行中最新的 { $drawn } 行；表格含全部各行。
page-checked = 最近核对：{ $day }
page-back = 回到正文
page-gauge = 已用 { $used }，共 { $whole }（{ $percent }），剩余 { $rest }
page-gauge-over = 已用 { $used }，共 { $whole }（{ $percent }），超出 { $rest }
page-gauge-used = 已用 { $used }，总额不详
page-gauge-whole = 共 { $whole }，已用多少不详
page-gauge-unknown = 不详

## 工作簿的工作表

page-sheet-summary = 概要
page-sheet-rules = 依据与来源
page-column-number = 序号
page-column-rules = 依据
page-column-remark = 备注

## 文档的名称

page-title-account = 个人账户
page-title-audit = 结算与规则核对
page-title-balance = 余额与费用
page-title-check = 账本检查
page-title-codes = 用语与代码
page-title-demo = 示例家庭
page-title-doctor = 账本和程序的状况
page-title-eligibility = 家庭共济
page-title-estimate = 就医费用估算
page-title-expected = 按规则应付
page-title-expense = 已保存的票据
page-title-export = 账本导出
page-title-family = 家庭成员
page-title-history = 结算与账户变动
page-title-import = 导入
page-title-init = 账本
page-title-encrypt = 账本加密
page-title-decrypt = 账本
page-title-rekey = 账本加密
page-title-unlock = 账本密钥
page-title-lock = 账本密钥
page-title-policy-diff = 规则差异
page-title-policy-lint = 规则文件检查
page-title-policy-list = 地区与规则
page-title-policy-pin = 自定数值
page-title-policy-show = 规则
page-title-policy-test = 验算案例
page-title-quota = 起付线与限额
page-title-reconcile = 官方余额核对
page-title-record = 已记录
page-title-log = 操作记录
page-title-operation = 单次操作
page-title-undo = 撤销
page-title-show = 数据来源
page-title-waiting = 待遇等待期
page-title-config = 设置
page-title-guide-list = 问答
page-title-guide-search = 问答：查找
page-title-sql = SQL 查询结果
page-title-wizard = 将要记录的内容
page-title-backup = 账本的备份
page-title-backups = 账本的备份列表
page-title-drill = 试恢复
page-title-restore = 恢复账本
