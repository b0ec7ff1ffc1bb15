# Texts of: files
