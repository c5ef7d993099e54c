# SPDX-License-Identifier: GPL-3.0-or-later
parvis_test(mastodon_contract SOURCES mastodon_contract.cpp mastodon_under_test.cpp contract.cpp LINKS mastodon)
parvis_test(mastodon_client SOURCES mastodon_client.cpp mastodon_under_test.cpp LINKS mastodon)
parvis_test(mastodon_lookup SOURCES mastodon_lookup.cpp mastodon_under_test.cpp LINKS mastodon)
parvis_test(mastodon_inbox SOURCES mastodon_inbox.cpp mastodon_under_test.cpp LINKS mastodon)
parvis_test(mastodon_signin SOURCES mastodon_signin.cpp mastodon_under_test.cpp LINKS mastodon)
parvis_test(mastodon_stream SOURCES mastodon_stream.cpp mastodon_under_test.cpp LINKS mastodon)
