# Texts of: rulebook
