# Settings and where they come from.

config-origin-flag = flag { $name }
config-origin-variable = environment variable { $name }
config-origin-file = config file { $file }
config-origin-system = the system
config-origin-default = default
config-off = off
config-always = always
config-never = never
config-order = A flag beats an environment variable, a variable beats the config file.
config-missing = There is no such file yet. It may hold ledger, key_file, lang, format, color, pager, backups and backup_before_import, such as: lang = "zh"
