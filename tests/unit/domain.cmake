# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name transitions charter checks capabilities conversation media_fit utm template)
  parvis_test(domain_${name} SOURCES domain_${name}.cpp LINKS domain)
endforeach()
