# Texts of: rules
