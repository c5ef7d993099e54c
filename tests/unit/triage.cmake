# SPDX-License-Identifier: GPL-3.0-or-later
parvis_test(triage_classifier SOURCES triage_classifier.cpp LINKS triage)
