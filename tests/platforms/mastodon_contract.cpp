// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon_under_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    parvis::test::ContractTest test(std::make_unique<parvis::test::MastodonUnderTest>());
    return QTest::qExec(&test, argc, argv);
}
