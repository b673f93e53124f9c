# make report   builds the tool, loads Datasets/ and writes the annual reports into out/
# make test     runs every check
# make gallery  draws a figure of every kind into gallery/
# All install the Debian packages they need when these are missing.

.PHONY: report test gallery build faults format clean

DATABASE := .build/report/kommunetall.sqlite
TOOL := .build/release/kommunetall
RUNTIME := $(CURDIR)/.build/runtime

report: build
	mkdir -p $(dir $(DATABASE))
	$(TOOL) import Datasets/figures --database $(DATABASE)
	$(TOOL) report --all --year 2012 --year 2015 --database $(DATABASE) -o out
	@echo "The reports are in out/index.html"

# With Swift's libraries inside, and C++'s, which they call, so that a run does not begin with loading
# them: half the start-up. The linker takes the first of two libraries with one name.
build:
	.ci/setup build
	mkdir -p $(RUNTIME)
	library=$$(clang++ -print-file-name=libstdc++.a || g++ -print-file-name=libstdc++.a); \
		if [ -f "$$library" ]; then ln -sf "$$library" $(RUNTIME)/libstdc++.a; fi
	swift build -c release --product kommunetall --static-swift-stdlib --disable-local-rpath \
		-Xlinker -L$(RUNTIME)

gallery: build
	.ci/setup test
	.ci/gallery gallery

test:
	.ci/setup test
	.ci/walls
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Plugins
	swift build --build-tests
	swift test --disable-xctest --skip-build
	.ci/notebooks
	.ci/readme

# Kills imports at system calls, for some minutes.
faults: build
	.ci/setup test
	.ci/faults

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Plugins

clean:
	rm -rf .build out gallery
