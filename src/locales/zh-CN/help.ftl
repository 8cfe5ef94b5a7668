# 命令行帮助。每条不超过 34 个字，因为长的中文不会换行。

## 标题

help-heading-usage = 用法:
help-heading-examples = 示例:
help-heading-commands = 命令
help-heading-arguments = 参数
help-heading-options = 选项
help-heading-global = 全局选项
help-value-command = 命令
help-help = 显示帮助

## 全局

help-about = 家庭医保账本：余额、家庭共济、资格查询，全程离线
help-examples =
    medins demo
    medins init
    medins family add --relation 配偶
    medins import *.pdf
    medins balance
help-ledger = 账本文件（默认在系统的数据文件夹里）
help-key-file = 加密账本的密钥文件
help-today = 以这一天代替今天来回答
help-lang = 语言：zh 或 en
help-format = 输出格式：table、csv、json、ndjson、html
help-csv = 等于 --format csv
help-json = 等于 --format json
help-color = 颜色：auto、always 或 never
help-bom = CSV 开头加 BOM，便于电子表格打开
help-header = CSV 表头：en（固定键名）或 zh
help-yes = 对所有询问都回答“是”
help-no-input = 从不提问
help-no-pager = 长表格也不用分页程序
help-redact = 隐去家人：名字换成称谓，编号备注遮盖
help-quiet = 不显示提示
help-version = 显示版本

## init

help-init-about = 建立家庭账本
help-init-examples =
    medins init
    medins init --owner 我 --region 武汉
    medins init --owner 我 --region 420100 --class 退休 --balance 2400
help-init-owner = 本人在账本里的称呼
help-init-region = 参保地：六位代码或地名
help-init-class = 在职、退休、灵活就业、灵活就业无账户、成年居民、学生儿童
help-init-balance = 个人账户余额
help-init-on = 余额是哪天开始时的（默认今天）

## demo

help-demo-about = 看一个虚构的家庭，无须任何准备
help-demo-examples =
    medins demo
    medins demo demo-family
help-demo-folder = 把示例账本保留在这个文件夹

## balance

help-balance-about = 各人个人账户余额，以及今年统筹基金支付了多少
help-balance-examples =
    medins balance
    medins balance 父母
    medins balance --on 2025-12-31 --csv
help-balance-member = 姓名或关系；不写就是全家
help-balance-on = 截至这一天结束时
help-balance-explain = 列出起付标准和限额的规定及其来源
help-balance-at-op = 按这次操作之后的账本作答（编号见 medins log）

## quota

help-quota-about = 本年度起付标准和最高支付限额还剩多少
help-quota-examples =
    medins quota
    medins quota 父母 --tier 三级 --explain
    medins quota --benefit 住院 --tier 三级 --csv
help-quota-member = 姓名或关系；不写就是全家
help-quota-on = 截至这一天结束时
help-quota-benefit = 门诊、慢特病、住院或大病
help-quota-tier = 医疗机构类别：社区、一级、二级、三级、药店……
help-quota-explain = 列出规定及其来源

## audit

help-audit-about = 按规定核对结算：基金支付得对不对
help-audit-examples =
    medins audit
    medins audit 父亲 --year 2025 --assume-in-scope
    medins audit --from 2026-01-01 --all --csv
help-audit-member = 姓名或关系；不写就是全家
help-audit-from = 从这一天起
help-audit-to = 到这一天为止（含当天）
help-audit-year = 只看这一年（1 至 12 月）
help-audit-assume-in-scope = 没有记录政策范围内费用时，按全部费用都在范围内计算
help-audit-all = 列出所有不一致和无法判断的结算，不只 50 笔
help-audit-at-op = 按这次操作之后的账本作答（编号见 medins log）

## reconcile

help-reconcile-about = 官方余额逐个与账本核对，找出漏记和重记
help-reconcile-examples =
    medins reconcile
    medins reconcile 本人 --year 2025
    medins reconcile 母亲 --all --csv
help-reconcile-member = 姓名或关系；不写就是所有账户
help-reconcile-from = 从这一天起
help-reconcile-to = 到这一天为止（含当天）
help-reconcile-year = 只看这一年（1 至 12 月）
help-reconcile-all = 一致的也列出，不一致的全部列出，不只 50 处
help-reconcile-doubles = 并排列出疑似重复；在终端里逐组询问
help-reconcile-same = 这两条是同一笔结算：A=B，账本里的编号
help-reconcile-different = 这两条不是同一笔结算：A=B，账本里的编号

## check

help-check-about = 检查账本里有没有自相矛盾之处；没有就什么也不显示
help-check-examples =
    medins check
    medins check --explain double
    medins check --all --csv > findings.csv
help-check-explain = 说明代码的含义和办法；不写代码则列出全部
help-check-all = 列出全部，不限于每个代码 50 处
help-check-thorough = 连索引也与表逐一核对，时间较长

## history

help-history-about = 结算记录和账户变动
help-history-examples =
    medins history --member 父母 --year 2025
    medins history --paid-by-me --group-by 成员
    medins history --type 住院 --min 1000
    medins history --csv > history.csv
help-history-member = 只看此人：姓名，或关系（如父母，指双方）
help-history-payer = 只看此人账户支付过的（全部或部分）
help-history-paid-by-me = 只看本人账户支付过的
help-history-from = 从这一天起
help-history-to = 到这一天为止（含当天）
help-history-year = 只看这一年（1 至 12 月）
help-history-kind = 门诊、住院、药店、慢特病、急诊、生育，或原始代码
help-history-institution = 只看名称包含这段文字的机构
help-history-min = 只看总额不低于此数的（元）
help-history-max = 只看总额不高于此数的（元）
help-history-only = 只看结算，或只看变动
help-history-group-by = 汇总：按成员、月、年、机构或支付人
help-history-source = 在每一行旁边列出来源单据、文件和行
help-history-limit = 最新多少行；表格默认 50 行，其他格式全部
help-history-all = 表格也显示全部
help-history-at-op = 按这次操作之后的账本作答（编号见 medins log）

## family

help-family-about = 家庭成员，以及谁的账户可为谁支付
help-family-examples =
    medins family list
    medins family add --relation 配偶
    medins family bind 母亲
help-family-list-about = 全部成员、关系和参保信息
help-family-list-examples =
    medins family list
    medins family list --json
help-family-add-about = 登记家人，核对规则，并记录绑定
help-family-add-examples =
    medins family add --relation 配偶
    medins family add 陈秀兰 --relation 母亲 --region 武汉 --class 成年居民
    medins family add --relation 岳母 --no-bind
help-family-add-name = 称呼（默认用关系的名称）
help-family-add-relation = 是本人的什么人：配偶、父亲、母亲、子女等
help-family-add-payer = 由谁的账户支付（默认本人）
help-family-add-from = 绑定从哪天起（默认今天）
help-family-add-no-bind = 只登记，不记录绑定
help-family-edit-about = 修改成员信息
help-family-edit-examples =
    medins family edit 母亲 --born 1958-05-01 --region 420100
    medins family edit 父亲 --class 退休 --insured-from 2024-01-01
help-family-edit-member = 谁：姓名或关系
help-family-edit-name = 新的称呼
help-family-edit-relation = 与本人的新关系
help-family-add-region = 参保地：六位代码或地名
help-family-add-class = 在职、退休、灵活就业、灵活就业无账户、成年居民、学生儿童
help-family-add-insurance = 职工或居民（身份看不出时）
help-family-add-status = 正常、暂停、等待期或未知
help-family-add-insured-from = 从哪天起参保（默认一直；修改时默认今天）
help-family-add-born = 出生日期
help-family-add-sex = 男或女
help-family-add-id-tail = 证件号末四位；写全号也只保留末四位
help-family-edit-region = 参保地：六位代码或地名
help-family-edit-class = 在职、退休、灵活就业、灵活就业无账户、成年居民、学生儿童
help-family-edit-insurance = 职工或居民（身份看不出时）
help-family-edit-status = 正常、暂停、等待期或未知
help-family-edit-insured-from = 从哪天起参保（默认一直；修改时默认今天）
help-family-edit-born = 出生日期
help-family-edit-sex = 男或女
help-family-edit-id-tail = 证件号末四位；写全号也只保留末四位
help-family-remove-about = 移出没有任何记录的成员
help-family-remove-examples =
    medins family remove 岳母
    medins family remove 岳母 --yes
help-family-remove-member = 谁：姓名或关系
help-family-bind-about = 记录绑定：谁的账户可为谁支付
help-family-bind-examples =
    medins family bind 母亲
    medins family bind 子女 --payer 配偶 --from 2025-01-01 --cap 500
help-family-bind-member = 为谁支付：姓名或关系
help-family-bind-payer = 由谁的账户支付（默认本人）
help-family-bind-from = 第一天（默认今天）
help-family-bind-to = 最后一天（如有约定）
help-family-bind-order = 支付顺序，1 最先
help-family-bind-cap = 每次结算最多支付（元）
help-family-bind-cap-total = 累计最多支付（元）
help-family-bind-mode = 方式：共济（默认）或钱包
help-family-bind-anyway = 规则说不可以也记录
help-family-unbind-about = 记录绑定结束
help-family-unbind-examples =
    medins family unbind 母亲
    medins family unbind 子女 --payer 配偶 --on 2025-12-31
help-family-unbind-member = 结束谁的绑定：姓名或关系
help-family-unbind-payer = 由谁的账户支付（默认本人）
help-family-unbind-on = 有效的最后一天（默认今天）
help-family-show-about = 一位成员的全部信息
help-family-show-examples =
    medins family show 母亲
    medins family show 本人 --json
help-family-show-member = 谁：姓名或关系

## eligibility

help-eligibility-about = 某人能否用某个账户、用于何事、哪天可以
help-eligibility-examples =
    medins eligibility check --member 母亲
    medins eligibility check --relation 配偶 --region 武汉
help-eligibility-check-about = 这个账户能为那位家人支付吗
help-eligibility-check-examples =
    medins eligibility check --member 母亲 --use 住院 --amount 500
    medins eligibility check --relation 兄弟姐妹 --region 420100 --on 2025-03-01
    medins eligibility check --relation 父母 --payer-region 武汉 --region 上海
help-eligibility-check-member = 为谁支付：成员姓名
help-eligibility-check-relation = 为谁支付：关系，不必已登记
help-eligibility-check-payer = 由谁的账户支付（默认本人）
help-eligibility-check-use- = 用途：就医、门诊、住院、药店、保费、长护险等
help-eligibility-check-on = 哪一天（默认今天）
help-eligibility-check-amount = 金额（元）
help-eligibility-check-region = 假定亲属在哪里参保，不管账本怎么记
help-eligibility-check-payer-region = 假定支付人在哪里参保，不管账本怎么记
help-eligibility-check-explain = 列出每条规则的全部来源、网址和备注
help-eligibility-expense-about = 这笔费用，医保基金或个人账户能支付吗
help-eligibility-expense-examples =
    medins eligibility expense 工伤 --region 武汉
    medins eligibility expense 疫苗 --member 母亲
help-eligibility-expense-what = 费用：工伤、第三人、境外、健身、体检、门诊、药店、疫苗等
help-eligibility-expense-region = 参保地：六位代码或名称
help-eligibility-expense-member = 按这位成员的参保地（默认本人）
help-eligibility-expense-on = 哪一天（默认今天）
help-eligibility-expense-explain = 列出每条规则的全部来源、网址和备注
help-eligibility-waiting-about = 未按时参保或断保的人，待遇要等多久
help-eligibility-waiting-examples =
    medins eligibility waiting --region 青岛 --missed 2025,2026 --joins-for 2027
    medins eligibility waiting --region 武汉 --missed 2025,2026 --joins-for 2027 --repaired 2
help-eligibility-waiting-region = 在哪里参保：六位代码或名称
help-eligibility-waiting-insurance = resident（居民）或 employee（职工）
help-eligibility-waiting-missed = 断保的年度，用逗号隔开
help-eligibility-waiting-joins-for = 参加哪个年度
help-eligibility-waiting-repaired = 补缴了几个断保年度
help-eligibility-waiting-gap-months = 上一种医保结束后中断了几个月
help-eligibility-waiting-on = 按哪一天的规则（默认今天）
help-eligibility-waiting-explain = 列出每条规则的全部来源、网址和备注

## record

help-record-about = 记录一次结算
help-record-examples =
    medins record
    medins record --total 120 --fund 60 --account 60
    medins record --member 母亲 --total 200 --fund 120 --account 80 --mutual-aid 80 --payer 本人
help-record-member = 谁的结算：姓名或关系（默认本人）
help-record-at = 结算日期，可带时间（默认今天）
help-record-total = 医疗费总额
help-record-fund = 基金支付
help-record-account = 个人账户支付（含家人的账户）
help-record-mutual-aid = 其中家人账户支付（写了支付人时默认全部）
help-record-payer = 由谁的账户支付；多人时逐个写 姓名=金额
help-record-cash = 现金支付（默认为总额的余数）
help-record-hospital = 医院负担
help-record-in-scope = 政策范围内金额
help-record-institution = 医院或药店名称
help-record-level = 机构等级：1、2、3；药店写 P
help-record-kind = 类别：门诊、住院、药店、慢特病，或原始代码
help-record-region = 就医地：六位代码或地名
help-record-id = 结算编号，照票据抄写
help-record-balance-after = 票据上的结算后余额
help-record-keep-difference = 金额不平也记录

## account

help-account-about = 个人账户的变动和官方余额
help-account-examples =
    medins account open 本人 2400 --on 2025-01-01
    medins account credit 本人 128
    medins account observe 本人 2528
help-account-open-about = 记录某天开始时的余额，账本从此起算
help-account-open-examples =
    medins account open 本人 2400 --on 2025-01-01
    medins account open 母亲 800 --layer 历年
help-account-open-member = 谁的账户：姓名或关系
help-account-open-amount = 金额（元）
help-account-open-on = 日期（默认今天）
help-account-open-layer = 资金层：全部、当年或历年
help-account-credit-about = 记录划入账户的钱
help-account-credit-examples =
    medins account credit 本人 128 --on 2025-03-10
    medins account credit 本人 3.15 --kind 利息
help-account-credit-kind = 类型：划入（默认）、利息、退费或钱包转入
help-account-credit-member = 谁的账户：姓名或关系
help-account-credit-amount = 金额（元）
help-account-credit-on = 日期（默认今天）
help-account-credit-layer = 资金层：全部、当年或历年
help-account-expected-about = 账户按规定应有的划入和扣款，与账本对照
help-account-expected-examples =
    medins account expected 本人
    medins account expected 本人 --year 2025
help-account-expected-member = 谁的账户（默认本人）
help-account-expected-year = 自然年度（默认今年）
help-account-observe-about = 记录官方页面或票据上的余额，不改动其他
help-account-observe-examples =
    medins account observe 本人 2528.40
    medins account observe 母亲 760 --on 2025-06-30
help-account-observe-member = 谁的账户：姓名或关系
help-account-observe-amount = 金额（元）
help-account-observe-on = 日期（默认今天）
help-account-observe-layer = 资金层：全部、当年或历年
help-account-pay-about = 记录结算以外的支出，例如保费
help-account-pay-examples =
    medins account pay 本人 400 --kind 保费 --for 子女
    medins account pay 本人 50 --note 买药
help-account-pay-kind = 支出（默认）、共济、保费、长护险或钱包转出
help-account-pay-beneficiary = 为哪位家人支付
help-account-pay-note = 备注
help-account-pay-member = 谁的账户：姓名或关系
help-account-pay-amount = 金额（元）
help-account-pay-on = 日期（默认今天）
help-account-pay-layer = 资金层：全部、当年或历年
help-account-adjust-about = 更正账户金额（可正可负），须写原因
help-account-adjust-examples =
    medins account adjust 本人 12.50 --reason 漏记三月划入
    medins account adjust 母亲 -3.00 --reason 重复记了一次 --on 2025-06-30
help-account-adjust-reason = 原因
help-account-adjust-member = 谁的账户：姓名或关系
help-account-adjust-amount = 金额（元）
help-account-adjust-on = 日期（默认今天）
help-account-adjust-layer = 资金层：全部、当年或历年

## import

help-import-about = 把电子票据、结算报文、支付账单、账户明细和表格读入账本
help-import-examples =
    medins import settlements.csv --dry-run
    medins import settlements.csv --create-members
    medins import *.json --member 母亲
    medins import --map 我的表格.xlsx
help-import-files = 要读的文件；- 表示标准输入
help-import-dry-run = 只说明会怎样，不作改动
help-import-create-members = 账本没有的成员自动登记
help-import-member = 这些单据是谁的（没写姓名或写了别人时）
help-import-who = 文件里的姓名对应哪位成员：姓名=成员
help-import-map = 询问表格各列的含义，并把回答存为读取规则
help-import-on = 页面没有日期时，说明是哪一天的
help-import-skip-problems = 有问题的行跳过，其余照常导入
help-import-keep = 把单据原件存到账本旁边，以便日后查看和核对
help-import-review = 把疑似重复并排列出，在终端里逐组询问

## export

help-export-about = 把账本内容写成 CSV、NDJSON、复式账或 FHIR
help-export-examples =
    medins export > settlements.csv
    medins export 变动 --output movements.csv
    medins export 成员 --format ndjson
    medins export --as hledger --output family.journal
    medins export --as beancount --output family.beancount
    medins export --as fhir --format ndjson > family.ndjson
help-export-what = 结算（默认）、变动、对账、成员或绑定
help-export-tool = 整本导出：hledger、beancount 或 fhir
help-export-output = 写到这个文件，而不是标准输出
help-export-overwrite = 替换已有的文件

## guide

help-guide-about = 离线问答：怎么查、怎么绑定、怎么付、为什么不成
help-guide-examples =
    medins guide
    medins guide 余额
    medins guide 绑定 --region 武汉
    medins guide search 钱包
help-guide-topic = 主题的代码、名称或开头几个字；不写则列出全部
help-guide-region = 参保地：六位代码或名称
help-guide-member = 按这位成员的参保地（默认本人）
help-guide-explain = 列出全部来源、网址和备注
help-guide-search-about = 在问答里找词，中文英文都找
help-guide-search-examples =
    medins guide search 钱包
    medins guide search 余额 自助机
help-guide-search-word = 要找的词，写几个就要都找到
## config

help-config-about = 各项设置，以及它们从哪里来
help-config-examples =
    medins config list
    medins config list --json
    medins config path
help-config-list-about = 每项设置的值，以及从哪里来
help-config-list-examples =
    medins config list
    medins config list --lang zh --csv
help-config-path-about = 配置文件在哪里（不存在时应放在哪里）
help-config-path-examples =
    medins config path
    medins config path --json

## encrypt

help-encrypt-about = 用口令或密钥文件加密账本
help-encrypt-examples =
    medins encrypt
    medins encrypt --recovery /media/stick/sheet.txt
    medins encrypt --key-file /media/stick/medins.key
help-encrypt-recovery = 写一张可打印的恢复码，不用口令也能打开账本

## decrypt

help-decrypt-about = 把加密账本恢复成不加密的文件
help-decrypt-examples =
    medins decrypt
    medins decrypt --key-file /media/stick/medins.key --yes

## rekey

help-rekey-about = 给加密账本换一个密钥
help-rekey-examples =
    medins rekey
    medins rekey --recovery /media/stick/sheet.txt
    medins rekey --new-key-file /media/stick/new.key
help-rekey-new-key-file = 新密钥的文件（不写则询问新口令）
help-rekey-recovery = 写一张新的恢复码；旧的只能打开旧副本

## unlock

help-unlock-about = 把密钥放进系统钥匙串，不再询问口令
help-unlock-examples =
    medins unlock
    medins unlock --key-file /media/stick/medins.key

## lock

help-lock-about = 把密钥从系统钥匙串取出
help-lock-examples =
    medins lock

## completions

help-completions-about = 输出命令行补全脚本
help-completions-examples =
    medins completions bash --dynamic > ~/.local/share/bash-completion/completions/medins
    medins completions fish --dynamic > ~/.config/fish/completions/medins.fish
    medins completions zsh > ~/.zfunc/_medins
help-completions-shell = bash、zsh、fish、powershell 或 elvish
help-completions-dynamic = 边输入边查账本：也补全成员、关系和地区

## man

help-man-about = 输出手册页
help-man-examples =
    medins man > medins.1
    medins man man-pages
help-man-folder = 每个命令一页，写到这个文件夹
help-record-again = 与已有记录相同也记录：这是另一次
help-verbose = 来源同时显示网址和备注
help-family-add-plan = 参保档次或险种名称（当地有多种时）
help-family-add-base = 月缴费基数
help-family-add-first-insured = 首次参保日期；等待期从这天算
help-family-edit-plan = 参保档次或险种名称（当地有多种时）
help-family-edit-base = 月缴费基数
help-family-edit-first-insured = 首次参保日期；等待期从这天算

## estimate and policy

help-estimate-about = 一次就医要花多少钱，为什么
help-estimate-examples =
    medins estimate --region 武汉 --class 在职 --tier 一级 --in-scope 5000
    medins estimate --member 母亲 --tier 二级 --total 800 --explain
    medins estimate --region 武汉 --class 退休 --in-scope 300 --compare-tier
help-estimate-member = 账本中的成员：姓名或关系
help-estimate-region = 参保地：六位代码或名称
help-estimate-on = 哪一天（默认今天）
help-estimate-insurance = employee（职工）或 resident（居民）
help-estimate-class = 参保身份：in-service、retired 等
help-estimate-plan = 参保方式，用该地区规则包中的词
help-estimate-age = 周岁
help-estimate-retired-on = 退休日期
help-estimate-months-insured = 连续参保月数
help-estimate-benefit = 待遇：outpatient、inpatient 等
help-estimate-tier = 机构类别：community、level1、pharmacy 等
help-estimate-institution = 医院名称（规则列名时需要）
help-estimate-prescriber = 开具处方的机构类别
help-estimate-family-doctor = 已签约家庭医生
help-estimate-referral = 经转诊
help-estimate-not-selected = 在未选定的机构就医
help-estimate-missing-years = 缺少的缴费年限
help-estimate-place = home、filed、unfiled 或 emergency
help-estimate-item = 单列项目，如 essential-medicine
help-estimate-nth = 本待遇年度第几次就诊或住院
help-estimate-reference-wage = 当年参照工资（限额按工资计算时需要）
help-estimate-total = 总费用
help-estimate-out-of-scope = 其中：全自费
help-estimate-over-limit = 其中：超限价
help-estimate-first-self-pay = 其中：先行自付
help-estimate-in-scope = 其中：政策范围内
help-estimate-ytd-in-scope = 本待遇年度此前的政策范围内费用
help-estimate-ytd-fund = 本待遇年度此前基金已支付
help-estimate-ytd-deductible = 本待遇年度此前已负担的起付标准
help-estimate-balance = 本人个人账户余额
help-estimate-current-year = 分层账户的当年余额
help-estimate-payer = 可以共济的家人及其账户余额，可多次给出
help-estimate-compare-tier = 同一次就医在各类机构的比较
help-estimate-explain = 列出每一步及其规则和来源
## sql

help-sql-about = 用 SQL 查账本（只能读，不能改）
help-sql-examples =
    medins sql --schema
    medins sql "SELECT day, institution, yuan(total_fen) FROM settlements"
    medins sql "SELECT payer, yuan(sum(amount_fen)) FROM payers GROUP BY payer"
    medins sql - --csv < question.sql
help-sql-select = 一句 SELECT；写 - 从标准输入读取
help-sql-schema = 列出全部可读的视图、列和含义
help-sql-limit = 最多多少行（表格默认 50 行，其他格式全部）
help-sql-all = 表格也显示全部

## backup

help-backup-about = 备份账本并核对，或试着恢复
help-backup-examples =
    medins backup
    medins backup /media/usb/medins
    medins backup --drill
    medins backup --drill 2
help-backup-place = 放备份的文件夹；--drill 时为要试的备份
help-backup-drill = 把备份恢复到临时文件，与账本逐条比较

## restore

help-restore-about = 用备份替换账本，或列出备份
help-restore-examples =
    medins restore
    medins restore latest --dry-run
    medins restore 2
    medins restore /media/usb/medins/family-20261031T080000Z.medins
help-restore-file = 备份的文件、序号或 latest；不写则列出
help-restore-dry-run = 只说明会怎样，不作改动

## policy

help-policy-about = 规则：有哪些、怎么说、是否可靠
help-policy-examples =
    medins policy show 武汉
    medins policy diff 420100 2023-04-01 2023-04-11
help-policy-list-about = 哪些地区有规则
help-policy-list-examples =
    medins policy list
    medins policy list --csv > rules.csv
help-policy-show-about = 某地某天的规则
help-policy-show-examples =
    medins policy show 420100 --on 2023-03-01
    medins policy show 武汉 --insurance 职工 --benefit 门诊
help-policy-show-region = 地区：代码或名称
help-policy-show-on = 哪一天（默认今天）
help-policy-show-insurance = 只看这种参保：职工或居民
help-policy-show-benefit = 只看这类待遇：门诊、慢特病、住院或大病
help-policy-diff-about = 两天或两地的规则有何不同
help-policy-diff-examples =
    medins policy diff 420100 2023-04-01 2023-04-11
    medins policy diff 武汉 长沙 --on 2026-11-01
help-policy-diff-region = 地区：代码或名称
help-policy-diff-other = 另一个地区，或两个日期
help-policy-diff-on = 两地比较哪一天（默认今天）
help-policy-diff-from = 前一个日期
help-policy-diff-to = 后一个日期（默认今天）
help-policy-pin-about = 填写本人 App 或票据上的数值
help-policy-pin-examples =
    medins policy pin 武汉 封顶线 4000 --insurance 职工 --class 退休 --note "App 2026-11-20"
    medins policy pin --list
    medins policy pin 武汉 --remove 1
help-policy-pin-region = 地区：代码或名称
help-policy-pin-what = 填写什么：封顶线、起付线或比例
help-policy-pin-value = 金额（元），比例则为百分数
help-policy-pin-insurance = 哪种参保：职工或居民
help-policy-pin-benefit = 哪类待遇（默认门诊）
help-policy-pin-class = 只对这类人：在职、退休等
help-policy-pin-institution = 只在这类机构：基层、二级、药店等
help-policy-pin-from = 起始日（默认今年一月一日）
help-policy-pin-until = 从这一天起不再有效
help-policy-pin-note = 在哪里看到的
help-policy-pin-list = 列出已填写的数值
help-policy-pin-remove = 按列表中的序号删除
help-policy-lint-about = 检查规则包：逐条指出文件、行、列
help-policy-lint-examples =
    medins policy lint
    medins policy lint 420100-mine.toml
help-policy-lint-files = 规则包文件；省略则检查全部
help-policy-test-about = 用算例检验规则
help-policy-test-examples =
    medins policy test
    medins policy test 420100-mine.cases.toml
help-policy-test-files = 算例文件；省略则全部运行
help-policy-test-all = 也列出通过的算例

## log

help-log-about = 做过的操作，从新到旧
help-log-examples =
    medins log
    medins log --all --json
help-log-limit = 最新多少行；表格默认 50 行，其他格式全部
help-log-all = 表格也显示全部

## undo

help-undo-about = 撤销一次操作；撤销本身也可以再撤销
help-undo-examples =
    medins undo
    medins undo 12 --dry-run
    medins undo 12 --with-dependents
help-undo-operation = 操作编号；不写则为最新一次
help-undo-with-dependents = 连同依赖它的操作一起撤销
help-undo-dry-run = 只说会怎样，不改动

## show

help-show-about = 一条结算、账户变动、付款或一次操作，以及讲到它的每份单据
help-show-examples =
    medins show 12
    medins show 42000026-0012345678
    medins show movement:7 --json
    medins show operation:5
help-show-id = 编号、结算编号、票据号码、operation:5 等

## doctor

help-doctor-about = 账本、位置和程序的状况，附处理办法
help-doctor-examples =
    medins doctor
    medins doctor --full
    medins doctor --json
help-doctor-full = 连索引和累计数也逐一核对；较慢
help-doctor-no-redact = 照实显示姓名和路径

## report

help-report-about = 一年一览：谁花了多少，谁付的钱，还剩多少
help-report-examples =
    medins report
    medins report 2025 --html 年报.html
    medins report --member 父母 --from 2026-01-01 --to 2026-06-30
    medins report 2025 --tax
    medins report --ics 日程.ics
help-report-of = 年份；不写就是今年
help-report-member = 只看这些人：姓名，或关系，如“父母”
help-report-from = 从这一天起
help-report-to = 到这一天为止（含当天）
help-report-year = 只看这一年（1 至 12 月）
help-report-tax = 改列大病医疗专项附加扣除工作底稿
help-report-explain = 列出起付标准和限额的依据及出处
help-report-html = 写成网页，存到这个文件
help-report-xlsx = 写成电子表格，存到这个文件
help-report-ics = 把今后的日子写成日历文件
help-report-overwrite = 文件已存在时替换
