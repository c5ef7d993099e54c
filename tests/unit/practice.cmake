# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name api publishing inbox oauth faults customers streaming persistence deeds history)
  parvis_test(practice_${name} SOURCES practice_${name}.cpp practice_client.h LINKS practice QT Network WebSockets)
endforeach()
# What the crisis rule says of the past.
parvis_test(practice_crisis SOURCES practice_crisis.cpp LINKS practice domain)
