# SPDX-License-Identifier: GPL-3.0-or-later
find_package(yaml-cpp REQUIRED)
foreach(name graphemes twitter mastodon bluesky counting split word_diff emoji_names html folding spelling_words hits)
  parvis_test(text_${name} SOURCES text_${name}.cpp LINKS domain)
endforeach()
target_link_libraries(test_unit_text_twitter PRIVATE yaml-cpp)
