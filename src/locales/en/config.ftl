# Settings and where they come from.

config-origin-flag = flag { $name }
config-origin-variable = environment variable { $name }
config-origin-file = config file { $name }
config-origin-system = the system
config-origin-default = default
config-off = off
config-order = A flag beats an environment variable, a variable beats the config file.
config-missing = There is no such file yet. It may hold ledger, key_file, lang, format, color and pager, such as: lang = "zh"
