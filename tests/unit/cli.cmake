# SPDX-License-Identifier: GPL-3.0-or-later
parvis_test(cli_crisis_text SOURCES cli_crisis_text.cpp LINKS cli)
