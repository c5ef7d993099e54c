#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh SECONDS [TARGET...]: builds the libFuzzer targets with clang and runs each for SECONDS, one per core
# at a time (PARVIS_FUZZ_JOBS: so many). What is learnt is kept in build/fuzz/corpus; an input that breaks a parser in
# build/fuzz/found, and exit is 1.
# Needs the section [fuzz] of packaging/packages.txt beside [build]: packaging/install.sh build test fuzz
# shellcheck source=../../packaging/steps.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../packaging/steps.sh"

seconds=${1:?usage: run.sh SECONDS [TARGET...]}
shift
out=${PARVIS_FUZZ_BUILD:-$root/build/fuzz}
mkdir -p "$out/found"
cmake -S "$root" -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DPARVIS_FUZZ=ON -DPARVIS_GUI=OFF \
    -DPARVIS_WERROR=OFF >"$out/configure.log" 2>&1 || { tail -n 20 "$out/configure.log"; exit 1; }
NINJA_STATUS='[%f/%t] ' ninja -k 0 -C "$out" -j "$(build_jobs)" tests/fuzz/all >"$out/build.log" 2>&1 || { grep -E "error:" "$out/build.log"; exit 1; }

if [ $# -gt 0 ]; then targets=("$@"); else
    mapfile -t targets < <(sed -n 's/^parvis_fuzz(\([a-z_]*\) .*/\1/p' "$root/tests/fuzz/CMakeLists.txt")
fi

fuzz_one() { # TARGET
    local target=$1 log=$out/$1.log seeds=("$root/tests/fuzz/corpus/$1") extra status=0
    mkdir -p "$out/corpus/$target"
    case $target in
    mastodon_wire) extra=$root/tests/fixtures/mastodon ;;
    bluesky_wire) extra=$root/tests/fixtures/bluesky ;;
    *) extra= ;;
    esac
    if [ -n "$extra" ] && [ -d "$extra" ]; then seeds+=("$extra"); fi
    for i in "${!seeds[@]}"; do if [ ! -d "${seeds[i]}" ]; then unset "seeds[i]"; fi; done
    UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 "$out/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -max_len=4096 -artifact_prefix="$out/found/$target-" -print_final_stats=1 \
        "$out/corpus/$target" "${seeds[@]}" >"$log" 2>&1 </dev/null || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    coverage=$(grep -oE 'cov: [0-9]+' "$log" | tail -n 1)
    if [ "$status" = 0 ]; then
        printf '%-16s %9s runs, %s, nothing found\n' "$target" "${runs:-?}" "${coverage:-no coverage}"
    else
        printf '%-16s FOUND: %s (%s)\n' "$target" "$(grep -m1 -E 'broken promise|ERROR: |runtime error|ASSERT' "$log" | cut -c1-160)" "$log"
    fi
    return "$status"
}

failed=0 running=0
for target in "${targets[@]}"; do
    fuzz_one "$target" &
    running=$((running + 1))
    if [ "$running" -ge "${PARVIS_FUZZ_JOBS:-$(nproc)}" ]; then
        wait -n || failed=1
        running=$((running - 1))
    fi
done
while [ "$running" -gt 0 ]; do
    wait -n || failed=1
    running=$((running - 1))
done
exit "$failed"
