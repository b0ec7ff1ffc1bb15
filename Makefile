# Everything is built with one profile (release), so that the HiGHS solver is compiled once.
SHELL := /bin/bash

CARGO ?= cargo

# Tools that lint and dist need are here unless they are on the PATH (scripts/tools.sh).
export PATH := $(CURDIR)/target/tools/bin:$(PATH):$(HOME)/.cargo/bin

.PHONY: help needs build demo county test lint deny book without-solver dist bench soak fuzz fuzz-check libreoffice clean

help:
	@echo "make demo    plan the example ward: table here, page in out/report.html"
	@echo "make county  generate a county of 1,000 people in 30 units and plan it: page in out/county/report.html"
	@echo "make test    all tests"
	@echo "make lint    formatting, lints and documentation, warnings denied"
	@echo "make deny    licences and origins of dependencies"
	@echo "make book    the documents as a book, in target/book, with its links checked"
	@echo "make dist    Debian package and tarball, in target/packages"
	@echo "make bench   micro-benchmarks and a short table of public instances (docs/benchmarking.md has the long ones)"
	@echo "make libreoffice  a workbook edited in LibreOffice, planned and judged (needs LibreOffice)"
	@echo "make soak    long runs: 200 killed workers, ten times as many random worlds"
	@echo "make fuzz    20 minutes of random input for each reader (SECONDS_EACH, AT_ONCE; needs cargo-fuzz)"
	@echo "make build   the program, in target/release/vuoro"

# Installs what the solver's build needs (cmake, a C++ compiler, libclang), or says what to install.
needs:
	@scripts/needs.sh

build: needs
	$(CARGO) build --release

demo: build
	target/release/vuoro plan examples/ward --profiles balanced,people-first --time-limit 60s --out out --force

county: build
	target/release/vuoro generate --county --seed 1 --out examples/county --force
	target/release/vuoro plan examples/county --time-limit 300s --out out/county --force

test: needs
	$(CARGO) test --release --workspace

lint: needs
	$(CARGO) fmt --check
	$(CARGO) clippy --release --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --release --workspace --no-deps

# Known vulnerabilities need the internet: `cargo deny check advisories` before a release.
deny:
	@scripts/tools.sh cargo-deny
	cargo-deny --locked check licenses bans sources

# Links are checked in the book and in the documents as they lie there; none is followed outside.
book:
	@scripts/tools.sh mdbook lychee
	mdbook build
	lychee --offline --include-fragments --no-progress --root-dir $(CURDIR)/target/book \
	    target/book '*.md' 'docs/*.md' 'examples/**/*.md' benches/RESULTS.md

# Judging, reports and everything a server needs are built without cmake, libclang and HiGHS.
without-solver:
	@! $(CARGO) tree --package vuoro-app --package vuoro-cli --edges normal,build --prefix none | grep -E '^(highs|good_lp|cmake|bindgen)'
	$(CARGO) check --release --package vuoro-app --package vuoro-cli

dist: needs
	scripts/dist.sh

bench: build
	$(CARGO) bench
	target/release/vuoro benchmark ../shared/benchmarks/curtois/Instance{1,2,3,4}.txt --time-limit 60s

libreoffice: build
	@scripts/libreoffice.sh

# The fuzz targets still compile; no solver and no nightly toolchain is needed for that.
fuzz-check:
	$(CARGO) check --manifest-path fuzz/Cargo.toml --target-dir target/fuzz

# Long runs of tests that CI does a few of: killed workers, random worlds, damaged inputs.
soak:
	VUORO_STORM=200 $(CARGO) test --release --test program storm -- --nocapture
	VUORO_WORLDS=10 $(CARGO) test --release --package vuoro --package vuoro-app --test engines --test judging

# One target: scripts/fuzz.sh curtois. Needs `cargo install cargo-fuzz`; findings come to fuzz/artifacts.
fuzz: build
	scripts/fuzz.sh

clean:
	$(CARGO) clean
