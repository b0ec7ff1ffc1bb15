# Texts of: engine

# Phases of the search
phase-rules = säännöt luetaan
phase-first-roster = ensimmäinen lista
phase-local-search = paikallinen haku
phase-bound = alaraja
phase-dives = sukellukset
phase-exchanges = vaihdot
phase-dives-and-exchanges = sukellukset ja vaihdot
phase-float-pool = varahenkilöstö
phase-required = pakolliset vaatimukset
phase-beginning-anew = uusi aloitus

# Why a search ended
stopped-optimal = todistettu parhaaksi
stopped-gap = tavoiteltu ero alarajaan saavutettu
stopped-time-limit = aikaraja
stopped-finished = haku valmis
stopped-stall = ei parannusta
stopped-asked = keskeytetty pyynnöstä
