#!/bin/sh
# Measures the models of this folder on a phone, with TensorFlow Lite's benchmark_model, and writes benchmark_model.log.
#   ./measure-adb.sh PATH_OF_BENCHMARK_MODEL [its options, e.g. --num_threads=1 --use_gpu=true]
# Plug the phone in, close its apps, and let it cool down before: a warm phone is slower.
set -eu
cd "$(dirname "$0")"
[ $# -ge 1 ] || { echo "name the benchmark_model that was built for the phone" >&2; exit 2; }
program=$1
shift
remote=/data/local/tmp/perfsage
adb shell "mkdir -p $remote"
adb push "$program" "$remote/benchmark_model" > /dev/null
adb shell "chmod 755 $remote/benchmark_model"
: > benchmark_model.log
for model in *.tflite; do
    adb push "$model" "$remote/$model" > /dev/null
    # adb would read the rest of the loop's input.
    adb shell "$remote/benchmark_model --graph=$remote/$model --num_runs=50 --warmup_runs=5 $*" < /dev/null >> benchmark_model.log 2>&1
    adb shell "rm $remote/$model" < /dev/null
    echo "$model"
done
echo "perfsage calibrate --base DEVICE --measurements benchmark_model.log --out mydevice.json"
