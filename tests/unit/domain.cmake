# SPDX-License-Identifier: GPL-3.0-or-later
# A new domain_<name>.cpp is a test of its own.
file(GLOB domain_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/domain_*.cpp")
foreach(source IN LISTS domain_tests)
  get_filename_component(name "${source}" NAME_WE)
  parvis_test(${name} SOURCES "${source}" LINKS domain)
endforeach()
