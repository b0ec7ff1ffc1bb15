# Texts of: bench
