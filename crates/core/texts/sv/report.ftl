# Texts of: report
