# A verb for each thing people do.
.PHONY: build check test format schema data bench

build:
	./prospectus build

check:
	./prospectus check

test:
	./test

format:
	swift format --in-place --recursive Package.swift Plugins Sources Tests

schema:
	./prospectus schema > docs/fields.md

data:
	scripts/illustrative-data

bench:
	bench/run
