# 设置，以及它们从哪里来。

config-origin-flag = 选项 { $name }
config-origin-variable = 环境变量 { $name }
config-origin-file = 配置文件 { $file }
config-origin-system = 系统
config-origin-default = 默认
config-off = 关闭
config-always = 每次
config-never = 从不
config-order = 选项优先于环境变量，环境变量优先于配置文件。
config-missing = 还没有这个文件。可以写 ledger、key_file、lang、format、color、pager、backups、backup_before_import，例如：lang = "zh"
