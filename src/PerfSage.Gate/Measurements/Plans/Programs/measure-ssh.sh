#!/bin/sh
# Measures the models of this folder on a board, with TensorFlow Lite's benchmark_model, and writes benchmark_model.log.
#   ./measure-ssh.sh USER@BOARD PATH_OF_BENCHMARK_MODEL [its options, e.g. --num_threads=1]
# Use the governor 'performance' where there is one, and let the board cool down before.
set -eu
cd "$(dirname "$0")"
[ $# -ge 2 ] || { echo "name the board, and the benchmark_model that was built for it" >&2; exit 2; }
board=$1
program=$2
shift 2
remote=/tmp/perfsage
ssh "$board" "mkdir -p $remote"
scp -q "$program" "$board:$remote/benchmark_model"
: > benchmark_model.log
for model in *.tflite; do
    scp -q "$model" "$board:$remote/$model"
    ssh -n "$board" "chmod 755 $remote/benchmark_model; $remote/benchmark_model --graph=$remote/$model --num_runs=50 --warmup_runs=5 $*" \
        >> benchmark_model.log 2>&1
    ssh -n "$board" "rm $remote/$model"
    echo "$model"
done
echo "perfsage calibrate --base DEVICE --measurements benchmark_model.log --out mydevice.json"
