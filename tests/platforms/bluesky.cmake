# SPDX-License-Identifier: GPL-3.0-or-later
add_library(parvis_bluesky_fake STATIC bluesky_fake.cpp bluesky_fake.h bluesky_lexicon.cpp bluesky_lexicon.h)
target_link_libraries(parvis_bluesky_fake PUBLIC parvis_flags parvis_support parvis_bluesky)
parvis_test(bluesky_wire SOURCES bluesky_wire.cpp LINKS bluesky_fake)
parvis_test(bluesky_session SOURCES bluesky_session.cpp LINKS bluesky_fake)
parvis_test(bluesky_publish SOURCES bluesky_publish.cpp LINKS bluesky_fake)
parvis_test(bluesky_read SOURCES bluesky_read.cpp LINKS bluesky_fake)
parvis_test(bluesky_connect SOURCES bluesky_connect.cpp LINKS bluesky_fake)
parvis_test(bluesky_real SOURCES bluesky_real.cpp LINKS bluesky_fake LABELS real TIMEOUT 900)
