## doctor：账本、位置和程序的状况

doctor-program = 程序
doctor-version = 版本
doctor-system = 系统
doctor-sqlite = SQLite 版本
doctor-encryption = 带加密功能

doctor-ledger = 账本
doctor-path = 文件
doctor-exists = 存在
doctor-size = 大小
doctor-mode = 权限
doctor-journal-left = 遗留日志
doctor-holder = 占用者
doctor-schema = 结构版本 / 最新
doctor-integrity = 页和行
doctor-reference = 引用
doctor-sum = 累计数

doctor-place = 位置
doctor-file-system = 文件系统
doctor-sync = 同步服务
doctor-free = 剩余空间

doctor-keeping = 备份和规则
doctor-backups = 备份数
doctor-newest-backup = 最近备份
doctor-drilled = 最近演练
doctor-packs = 规则最近核对
doctor-own-packs = 自有政策包

doctor-around = 运行环境
doctor-today = 日期
doctor-language = 语言
doctor-locale = 区域设置
doctor-terminal = 终端
doctor-width = 列数
doctor-color = 颜色
doctor-pager = 分页程序

doctor-yes = 是
doctor-no = 否
doctor-none = 无
doctor-sound = 完好
doctor-faults = { $count } 处问题
doctor-bytes = { $size }
doctor-unasked = 未检查
doctor-refused = 无法打开

doctor-findings = 问题 { $count } 处，提示 { $notes } 处
doctor-finding = [{ $code }] { $finding }
doctor-finding-heading = 情况
doctor-cure = 处理办法
doctor-nothing = 没有发现问题。

## 发现

doctor-missing = 还没有账本。
doctor-journal = 上次写入被中断，留下 { $size } 的日志。下一条命令会撤回这次写入；已确认的记录不会丢。
doctor-permissions = 这台电脑的其他用户可以读取账本（权限 { $number }）。
doctor-read-only = 文件不可写：可以查询，不能记录。
doctor-damaged = 文件有 { $count } 处页或行损坏。
doctor-references = 有 { $count } 行引用了不存在的行。
doctor-sums = 有 { $count } 个累计数与明细不符。
doctor-older = 文件的结构版本是 { $found }；下一条命令会先复制一份，再升级到 { $known }。
doctor-network-drive = 账本在网络盘上（{ $format }），那里的文件锁不可靠，两台电脑可能同时写坏它。
doctor-sync-folder = 账本在 { $known } 的同步文件夹里：正在写入时就会被传到别的电脑，冲突副本会丢失记录。
doctor-disk-low = 只剩 { $size }；复制和写入可能需要 { $needed }。
doctor-backup-none = 还没有备份。
doctor-backup-old = 最近一次备份是 { $day }。
doctor-pack-broken = 政策包 { $file } 不能使用，相应地区的回答不会依据它。
doctor-packs-old = 家人参保地的部分规则从 { $day } 起没有人核对过。
