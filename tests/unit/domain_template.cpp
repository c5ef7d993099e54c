// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class DomainTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void datesFollowTheLanguage_data();
    void datesFollowTheLanguage();
    void everyFieldIsExpanded();
    void findings_data();
    void findings();
};

namespace {

Variables some()
{
    return {u"24 November"_s, u"09:00"_s, u"Spring"_s, u"Lumen"_s, u"@lumen@example.social"_s, u"https://a.example"_s};
}

} // namespace

void DomainTemplateTest::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"plain"_s << u"plain"_s;
    QTest::newRow("each") << u"{date} {time} {campaign} {account} {handle} {link}"_s
                          << u"24 November 09:00 Spring Lumen @lumen@example.social https://a.example"_s;
    QTest::newRow("neighbours") << u"{time}{time}"_s << u"09:0009:00"_s;
    QTest::newRow("unknown stays") << u"{nobody} {date}"_s << u"{nobody} 24 November"_s;
    QTest::newRow("escaped") << u"write {{date}} or {{date}"_s << u"write {date} or {date}"_s;
    QTest::newRow("escaped unknown") << u"{{x}}"_s << u"{x}"_s;
    QTest::newRow("plain braces") << u"{ } {} {Date} {a b} {1} {date"_s << u"{ } {} {Date} {a b} {1} {date"_s;
    QTest::newRow("brace before") << u"{ {date}"_s << u"{ 24 November"_s;
    QTest::newRow("three braces") << u"{{{date}}}"_s << u"{{date}}"_s;
    QTest::newRow("emoji and Arabic") << u"😀{campaign}مرحبا{time}"_s << u"😀Springمرحبا09:00"_s;
}

void DomainTemplateTest::expands()
{
    QFETCH(const QString, text);
    QTEST(expanded(text, some()), "expected");
}

void DomainTemplateTest::datesFollowTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::newRow("none") << QString() << u"2026-11-24"_s << u"09:05"_s;
    QTest::newRow("fr") << u"fr"_s << u"24 novembre 2026"_s << u"09:05"_s;
    QTest::newRow("en-GB") << u"en-GB"_s << u"24 November 2026"_s << u"09:05"_s;
    QTest::newRow("de") << u"de"_s << u"24. November 2026"_s << u"09:05"_s;
}

void DomainTemplateTest::datesFollowTheLanguage()
{
    QFETCH(const QString, language);
    Content content;
    content.language = language;
    const auto v = variablesFor(content, {}, {}, {{2026, 11, 24}, 9, 5, 0});
    QTEST(v.date, "date");
    QTEST(v.time, "time");
}

void DomainTemplateTest::everyFieldIsExpanded()
{
    Content content;
    content.text = content.title = content.contentWarning = content.firstComment = u"{campaign}"_s;
    content.threadParts = {u"{account}"_s};
    const Content out = expanded(content, some());
    QCOMPARE(out.text + out.title + out.contentWarning + out.firstComment, u"SpringSpringSpringSpring"_s);
    QCOMPARE(out.threadParts, QStringList{u"Lumen"_s});
}

void DomainTemplateTest::findings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("good") << u"{date}"_s << QString() << QStringList();
    QTest::newRow("unknown") << u"{dat}"_s << u"{who}"_s
                             << QStringList{u"variable_unknown text dat"_s, u"variable_unknown thread/1 who"_s};
    QTest::newRow("empty") << u"{campaign}"_s << QString() << QStringList{u"variable_empty text campaign"_s};
    QTest::newRow("escaped") << u"{{dat}} { x }"_s << QString() << QStringList();
}

void DomainTemplateTest::findings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, part);
    Content content;
    content.text = text;
    content.threadParts = {part};
    auto variables = some();
    variables.campaign.clear();
    QStringList found;
    for (const auto& f : checkVariables(content, variables)) {
        QVERIFY(f.isError());
        found << f.code + u' ' + f.place + u' ' + f.facts.value(u"name"_s).toString();
    }
    QTEST(found, "expected");
}

QTEST_GUILESS_MAIN(DomainTemplateTest)
#include "domain_template.moc"
