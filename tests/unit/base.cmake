# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name async zone secret)
  parvis_test(base_${name} SOURCES base_${name}.cpp LINKS base)
endforeach()
