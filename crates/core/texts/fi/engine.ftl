# Texts of: engine
