# Texts of: engine

# Phases of the search
phase-rules = reglerna läses
phase-first-roster = första listan
phase-local-search = lokal sökning
phase-bound = undre gräns
phase-dives = dykningar
phase-exchanges = byten
phase-dives-and-exchanges = dykningar och byten
phase-float-pool = resurspool
phase-required = det som krävs
phase-beginning-anew = ny start

# Why a search ended
stopped-optimal = bevisat optimal
stopped-gap = önskat avstånd till undre gränsen nått
stopped-time-limit = tidsgräns
stopped-finished = sökningen klar
stopped-stall = ingen förbättring
stopped-asked = avbruten på begäran
