# SPDX-License-Identifier: GPL-3.0-or-later
# Takes pictures of the inbox, figures, accounts and settings: parvis_desk_shots --shots DIR [--only TEXT]
add_executable(parvis_desk_shots desk_shots.cpp)
target_link_libraries(parvis_desk_shots PRIVATE parvis_flags parvis_gui_support)
# The review desk, charter and audit log, with the client's page: parvis_review_shots --shots DIR
add_executable(parvis_review_shots review_shots.cpp)
target_link_libraries(parvis_review_shots PRIVATE parvis_flags parvis_gui_support)
# People and ideas: parvis_people_shots --shots DIR
add_executable(parvis_people_shots people_shots.cpp)
target_link_libraries(parvis_people_shots PRIVATE parvis_flags parvis_gui_support)
# Rules of the inbox: parvis_rules_shots --shots DIR
add_executable(parvis_rules_shots rules_shots.cpp)
target_link_libraries(parvis_rules_shots PRIVATE parvis_flags parvis_gui_support)
# Service levels in settings and inbox: parvis_service_shots --shots DIR
add_executable(parvis_service_shots service_shots.cpp)
target_link_libraries(parvis_service_shots PRIVATE parvis_flags parvis_gui_support)
# Figures with their dashboards and the wall: parvis_figures_shots --shots DIR
add_executable(parvis_figures_shots figures_shots.cpp)
target_link_libraries(parvis_figures_shots PRIVATE parvis_flags parvis_gui_support)
