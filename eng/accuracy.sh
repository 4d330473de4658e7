#!/usr/bin/env bash
# Measures everything that docs/accuracy.md says, from the datasets on, and writes the page: `eng/accuracy.sh DATA WORK`.
# WORK keeps arrays, checkpoints and what was found; a run that was cut off goes on where it was. Hours on two cores, minutes on a GPU.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
data=$1 work=$2
epochs=${EPOCHS:-14} jobs=${JOBS:-2} python=${PYTHON:-python3}
mkdir -p "$work" training/served
export OMP_NUM_THREADS=1

dotnet build eng/PerfSage.Dataset -c Release
dataset=(dotnet artifacts/bin/PerfSage.Dataset/release/PerfSage.Dataset.dll)
for set in npu51 real; do
    [ -f "$work/$set/meta.json" ] || "${dataset[@]}" export --data "$data/$set" --out "$work/$set"
done

# The predictor itself; a checkpoint of this schema is what is published.
"$python" -m training --data "$work/npu51" --real "$work/real" --checkpoint "$work/main" --jobs "$jobs" --fold-networks "$work/folds"

# What it does not know: each space and three boards left out, other methods, the predictor without one of its parts.
for space in audio cifar dense detect legacy micro mobile recurrent single transformer wild; do
    "$python" -m training --data "$work/npu51" --folds 0 --members 1 --epochs "$epochs" --leave-out "$space" --checkpoint "$work/without-$space"
done
for board in alif-ensemble-hp psoc-edge-e84 himax-we2; do
    "$python" -m training --data "$work/npu51" --folds 0 --members 1 --epochs "$epochs" --leave-out-board "$board" --checkpoint "$work/without-$board"
done
"$python" -m training.rivals --data "$work/npu51" --epochs "$epochs" --rival-epochs 40 --out training/rivals.json

# Phones and boards: each source's families, the predictor with its folds, and the linear fit beside it.
sources=()
for source in qed:6000 latbench:6000 hwnasbench:2500 nb360:1000; do
    arrays=$work/measured/${source%:*}
    [ -f "$arrays/meta.json" ] ||
        "${dataset[@]}" export-measured --data "$data/measured" --source "${source%:*}" --families "${source#*:}" --out "$arrays"
    sources+=("$arrays")
done
"$python" -m training.processor --data "${sources[@]}" --checkpoint "$work/processor/t"
"$python" -m training.processor.linear --data "$work/measured/qed"

# The program that users run, on graphs that nothing was fitted to.
dotnet build eng/PerfSage.Dataset -c Release
"${dataset[@]}" evaluate --data "$data/npu51" --json training/served/held-out.json
"${dataset[@]}" evaluate --data "$data/npu51" --new-spaces "$work/folds" --json training/served/new-spaces.json
"${dataset[@]}" evaluate --data "$data/real" --json training/served/real.json
"${dataset[@]}" evaluate-measured --data "$data/measured"
"${dataset[@]}" twins --data "$data/measured"
"${dataset[@]}" transformers --data "$data/measured"
"${dataset[@]}" calibrate-experiment --data "$data/measured"
"${dataset[@]}" accuracy
