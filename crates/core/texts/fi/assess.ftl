# Texts of: assess
