// SPDX-License-Identifier: GPL-3.0-or-later
// The interfaces with signals need one place for their meta objects.
#include "ports/platform_client.h"
#include "ports/workspace.h"
