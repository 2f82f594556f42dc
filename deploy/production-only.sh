#!/bin/sh
# Leaves of a built clone what a tribunal at work needs: no demonstration, no test, no tool of those who develop. Packages
# that only they use go too. Run in the image's build; in a clone that somebody works in it would delete their sources.
set -eu
[ ! -e .git ] || { echo "A clone with its history is somebody's work: not here." >&2; exit 1; }
# Libraries name tools of ours as what they could be used with; without the last option npm keeps those.
npm prune --omit=dev --legacy-peer-deps --ignore-scripts --no-audit --no-fund
rm -rf .ci bench deploy docs test tools src/app src/web src/modules/simulation dist/server/demonstration-*.mjs
rm -f *.config.ts biome.json knip.json tsconfig.json
find src -name '*.test.ts' -exec rm {} +
find src -name 'testing.ts' -exec rm {} +
