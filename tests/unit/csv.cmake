# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name csv csv_mapping)
  parvis_test(domain_${name} SOURCES domain_${name}.cpp LINKS domain)
endforeach()
