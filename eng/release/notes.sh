#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a release; fails unless the tag is its newest version and something is written there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tag=$1
newest=$(sed -n 's/^## \([0-9][^ ]*\).*$/\1/p' CHANGELOG.md | head -n 1)
if [ "$tag" != "v$newest" ]; then
    printf 'CHANGELOG.md begins with %s, so %s is not the release that it describes\n' "$newest" "$tag" >&2
    exit 1
fi

notes=$(awk -v heading="## $newest" '/^## /{ inside = index($0 " ", heading " ") == 1; next } inside' CHANGELOG.md)
if [ -z "${notes//[[:space:]]/}" ]; then
    printf 'CHANGELOG.md says nothing of %s\n' "$newest" >&2
    exit 1
fi

printf '%s\n' "$notes"
