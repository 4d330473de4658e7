#!/usr/bin/env bash
# Measures the arenas of TensorFlow Lite 2.9 on the models of the tests, and writes the table that the tests hold the planner to.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tests="$here/../../tests/PerfSage.Core.Tests"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/models"
npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund --loglevel=error
runtime="$here/node_modules/tfjs-tflite-node/cc_deps"
cc -O1 -Wall -Wextra -Werror "$here/arena.c" -o "$work/arena" \
  -I "$runtime/include" -L "$runtime/linux_amd64" -ltensorflowlite_c -Wl,-rpath,"$runtime/linux_amd64"

# The test writes its models before it looks at the table, which may be an old one.
dotnet build "$tests" -c Release
PERFSAGE_ARENA_MODELS="$work/models" dotnet test "$tests" -c Release --no-build --filter FullyQualifiedName~MeasuredArenaTests >"$work/log" || true
(cd "$work/models" && LC_ALL=C && "$work/arena" *.tflite) | sed 's/\.tflite\t/\t/' >"$tests/Files/Arenas/tensorflow-lite-2.9.tsv"
dotnet test "$tests" -c Release --no-build --filter FullyQualifiedName~MeasuredArenaTests
