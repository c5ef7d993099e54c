// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/result.h"
#include "base/secret.h"

#include <QTest>
#include <type_traits>

using namespace parvis;

template <typename T>
concept Streamable = requires(QDebug debug, T value)
{
    debug << value;
};
static_assert(!Streamable<Secret<QByteArray>>, "a secret has no stream operator");
static_assert(!std::is_convertible_v<Secret<QByteArray>, QByteArray>, "a secret turns into bytes only by expose()");

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wipesItsBytes()
    {
        QByteArray bytes("geheim-geheim");
        const char* where = bytes.constData();
        wipe(bytes);
        QCOMPARE(bytes, QByteArray(13, '\0'));
        QCOMPARE(static_cast<const void*>(where), static_cast<const void*>(bytes.constData()));
    }

    void movingLeavesNothingBehind()
    {
        Secret<QByteArray> a(QByteArray("token-0123456789"));
        const Secret<QByteArray> b = std::move(a);
        QCOMPARE(b.expose(), QByteArray("token-0123456789"));
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the point
    }

    void logLinesHideRegisteredSecrets()
    {
        neverLog("token-0123456789");
        QCOMPARE(redacted(QStringLiteral("GET /?access_token=token-0123456789&x=1")),
                 QStringLiteral("GET /?access_token=***&x=1"));
        neverLog("short");
        QCOMPARE(redacted(QStringLiteral("a short text")), QStringLiteral("a short text"));
    }

    void errorWordsGoThereAndBack()
    {
        for (int k = 0; k <= int(ErrorKind::Cancelled); ++k)
            QCOMPARE(errorKindFromName(errorKindName(ErrorKind(k))), std::optional(ErrorKind(k)));
        for (int e = 0; e <= int(Effect::Maybe); ++e)
            QCOMPARE(effectFromName(effectName(Effect(e))), std::optional(Effect(e)));
        QVERIFY(!errorKindFromName(u"never heard of"));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "base_secret.moc"
