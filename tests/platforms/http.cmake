# SPDX-License-Identifier: GPL-3.0-or-later
parvis_test(http_client SOURCES http_client.cpp LINKS http)
parvis_test(http_one_way SOURCES http_one_way.cpp LINKS http)
parvis_test(http_budget SOURCES http_budget.cpp LINKS http)
parvis_test(http_json SOURCES http_json.cpp LINKS http)
parvis_test(http_oauth SOURCES http_oauth.cpp LINKS http)
parvis_test(remote_media SOURCES remote_media.cpp LINKS http)
