# SPDX-License-Identifier: GPL-3.0-or-later
# One library per folder: static in the program that is installed, shared where many tests would each carry a copy. LINKS names just the folders drawn in the architecture; QT and LIBS what comes from outside.
# parvis_library(NAME [LINKS folder...] [QT Core...] [LIBS target...] [EXCLUDE_DIRS dir...] [PCH header...])
function(parvis_library name)
  cmake_parse_arguments(A "" "" "LINKS;QT;LIBS;EXCLUDE_DIRS;PCH" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  foreach(dir IN LISTS A_EXCLUDE_DIRS)
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${dir}/")
  endforeach()
  set(implementations ${sources})
  list(FILTER implementations INCLUDE REGEX "\\.cpp$")
  set(target parvis_${name})
  if(implementations)
    add_library(${target} ${PARVIS_PART_KIND} ${sources})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE ${sources})
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} "${CMAKE_SOURCE_DIR}/app")
  list(TRANSFORM A_LINKS PREPEND parvis_)
  list(TRANSFORM A_QT PREPEND Qt6::)
  target_link_libraries(${target} ${scope} parvis_flags ${A_LINKS} ${A_QT} ${A_LIBS})
  if(PARVIS_PCH AND implementations)
    parvis_precompile(${target} ${A_PCH})
  endif()
endfunction()

# A short list: the whole-module umbrella headers cost more than they save.
function(parvis_precompile target)
  target_precompile_headers(${target} PRIVATE
    <QString> <QStringList> <QByteArray> <QObject> <QFuture> <QFutureWatcher> <QPromise> <QHash> <QPointer>
    <algorithm> <chrono> <compare> <functional> <memory> <optional> <string> <variant> <vector> <tl/expected.hpp> ${ARGN})
endfunction()
