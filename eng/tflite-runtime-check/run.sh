#!/usr/bin/env bash
# Writes the zoo's models and runs them all in TensorFlow Lite.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
models=$(mktemp -d)
trap 'rm -rf "$models"' EXIT
dotnet run --project "$here/../../src/PerfSage.Zoo" -c Release -- write-catalog --out "$models"
npm ci --prefix "$here" --no-audit --no-fund --loglevel=error
node "$here/check.mjs" "$models"
