# Texts of: core
