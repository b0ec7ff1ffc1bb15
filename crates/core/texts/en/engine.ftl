# Texts of: engine

# Phases of the search
phase-rules = reading the rules
phase-first-roster = first roster
phase-local-search = local search
phase-bound = bound
phase-dives = dives
phase-exchanges = exchanges
phase-dives-and-exchanges = dives and exchanges
phase-float-pool = float pool
phase-required = what is required
phase-beginning-anew = beginning anew

# Why a search ended
stopped-optimal = proved optimal
stopped-gap = gap reached
stopped-time-limit = time limit
stopped-finished = search finished
stopped-stall = no improvement
stopped-asked = stopped on request
