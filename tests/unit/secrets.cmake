# SPDX-License-Identifier: GPL-3.0-or-later
parvis_test(secrets_vault SOURCES secrets_vault.cpp LINKS secrets)
# Against a real gnome-keyring in a private D-Bus session: unlocked, locked, and with no bus at all.
parvis_test(secrets_keychain SOURCES secrets_keychain.cpp LINKS secrets NO_REGISTER)
set(keyring "${CMAKE_SOURCE_DIR}/tests/servers/keyring.sh")
parvis_register(unit-secrets_keychain COMMAND "${keyring}" $<TARGET_FILE:test_unit_secrets_keychain> LABELS unit secrets)
