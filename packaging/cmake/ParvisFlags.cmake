# SPDX-License-Identifier: GPL-3.0-or-later
# Every compiler flag of the project hangs on this one target.
add_library(parvis_flags INTERFACE)
target_compile_features(parvis_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set_property(GLOBAL PROPERTY AUTOGEN_TARGETS_FOLDER autogen)

target_compile_definitions(parvis_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  PARVIS_VERSION="${PROJECT_VERSION}")
target_compile_options(parvis_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wcast-qual
  -Wunused -Wextra-semi -fno-strict-aliasing -fstack-protector-strong -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(parvis_flags INTERFACE
    # Members carry their defaults, so an aggregate may name only some. The others: false positives of g++ 12 at -O2.
    -Wno-missing-field-initializers -Wno-maybe-uninitialized -Wno-restrict -Wno-dangling-reference -Wno-stringop-overflow -Wno-array-bounds
    -Wlogical-op -fpch-preprocess)
endif()
if(PARVIS_WERROR)
  target_compile_options(parvis_flags INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(parvis_flags INTERFACE QT_NO_DEBUG _FORTIFY_SOURCE=2)
elseif(CMAKE_BUILD_TYPE STREQUAL "Debug")
  # Line tables are enough for a backtrace and halve the time to link. The sanitizers too: optimised, they see less and
  # take twice as long to compile.
  set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
endif()
if(PARVIS_SANITIZE)
  target_compile_options(parvis_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-sanitize=vptr)
  target_link_options(parvis_flags INTERFACE -fsanitize=address,undefined)
endif()
# A whole build in half the time; a change builds more again.
if(PARVIS_SANITIZE OR PARVIS_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
endif()
if(PARVIS_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "PARVIS_FUZZ needs clang: tests/fuzz/run.sh chooses it")
  endif()
  # Everything is watched for coverage; only the fuzz targets link libFuzzer's main.
  target_compile_options(parvis_flags INTERFACE -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                         -fno-sanitize=vptr)
  target_link_options(parvis_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(PARVIS_CCACHE ccache)
if(PARVIS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${PARVIS_CCACHE})
endif()
find_program(PARVIS_MOLD mold)
if(PARVIS_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
