// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/csv.h"

#include <QStringEncoder>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

QString plain(const csv::Table& table)
{
    QStringList lines{table.header.join(u'|')};
    for (const csv::Record& record : table.records)
        lines.append(QString::number(record.row) + u':' + record.cells.join(u'|'));
    return lines.join(u'#');
}

QString plain(const std::vector<csv::Problem>& problems)
{
    QStringList list;
    for (const csv::Problem& p : problems)
        list.append(u"%1 %2/%3"_s.arg(int(p.trouble)).arg(p.row).arg(p.column));
    return list.join(u", "_s);
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const QString words = u"texte;compte\r\nÀ bientôt, œuf à 3 €;café\r\n"_s;
        const auto utf8 = int(csv::Encoding::Utf8), windows = int(csv::Encoding::Windows1252);
        const auto little = int(csv::Encoding::Utf16LittleEndian), big = int(csv::Encoding::Utf16BigEndian);
        QTest::newRow("UTF-8") << words.toUtf8() << utf8;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + words.toUtf8() << utf8;
        QTest::newRow("UTF-16 LE with mark") << utf16(words, QStringConverter::Utf16LE, true) << little;
        QTest::newRow("UTF-16 LE") << utf16(words, QStringConverter::Utf16LE, false) << little;
        QTest::newRow("UTF-16 BE with mark") << utf16(words, QStringConverter::Utf16BE, true) << big;
        QTest::newRow("UTF-16 BE") << utf16(words, QStringConverter::Utf16BE, false) << big;
        QTest::newRow("Windows-1252") << QByteArray("texte;compte\r\n\xC0 bient\xF4t, \x9Cuf \xE0 3 \x80;caf\xE9\r\n")
                                      << windows;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QCOMPARE(int(csv::encodingOf(bytes)), encoding);
        QCOMPARE(plain(csv::parse(bytes)), u"texte|compte#2:À bientôt, œuf à 3 €|café"_s);
    }

    void records_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char* name, const char* text, const char* expected, const char* problems = "") {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected)
                                << QString::fromUtf8(problems);
        };
        row("comma", "a,b\r\n1,2\r\n", "a|b#2:1|2");
        row("semicolon", "a;b\n1;2,5\n", "a|b#2:1|2,5");
        row("tab", "a\tb\n1\t2;3", "a|b#2:1|2;3");
        row("separators within quotes do not count", "\"a;x;y;z\",b\n1,2", "a;x;y;z|b#2:1|2");
        row("old Macintosh line ends", "a,b\r1,2\r", "a|b#2:1|2");
        row("no line end at the end", "a,b\n1,2", "a|b#2:1|2");
        row("quotes", "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "a|b#2:x, y|say \"hi\"");
        row("a line end within quotes counts as one row", "a,b\n\"x\r\ny\",2\n3,4\n", "a|b#2:x\r\ny|2#3:3|4");
        row("empty quotes", "a,b\n\"\",\"\"\"\"\n", "a|b#2:|\"");
        row("a quote within a word", "a,b\n5\" nails,2\n", "a|b#2:5\" nails|2");
        row("empty records are skipped and counted", "a,b\n\n1,2\n,\n3,4\n\n", "a|b#3:1|2#5:3|4");
        row("empty cells at the end", "a,b,,\n1,2,,\n3,4\n", "a|b#2:1|2#3:3|4");
        row("header trimmed", " a , b\n1,2", "a|b#2:1|2");
        row("one column", "a\n1\n2\n", "a#2:1#3:2");
        row("too few cells", "a,b,c\n1,2\n3,4,5\n", "a|b|c#2:1|2|#3:3|4|5", "2 2/2");
        row("too many cells", "a,b\n1,2,3\n", "a|b#2:1|2", "2 2/3");
        row("all beyond the header", "a\n,x\ny\n", "a#3:y", "2 2/2");
        row("open quote", "a,b\n1,\"2\n3,4\n", "a|b#2:1|2\n3,4\n", "0 2/2");
        row("text after a quote", "a,b\n\"1\"x,2\n", "a|b#2:1|2", "1 2/1");
        row("nothing", "", "", "3 1/1");
        row("blank header", "\r\na,b\r\n", "", "3 1/1");
        row("header alone", "a,b\r\n", "a|b");
    }
    void records()
    {
        QFETCH(QString, text);
        const csv::Table table = csv::parse(text);
        QTEST(plain(table), "expected");
        QTEST(plain(table.problems), "problems");
    }

    // What is written is read as it was, whatever stands in it.
    void writtenIsRead()
    {
        const QStringList words{u"plain"_s,      u"a,b;c"_s, u"say \"hi\""_s,
                                u"two\nlines"_s, u"\r\n"_s,  u" edges "_s,
                                u"tab\there"_s,  u""_s,      u"emoji 🥐 العربية"_s,
                                u"\""_s,         u"=1+1"_s};
        for (const QChar separator : {u',', u';', u'\t'}) {
            QString text = csv::line({u"a"_s, u"b"_s, u"c"_s}, separator);
            for (const QString& one : words) {
                for (const QString& other : words)
                    text += csv::line({one, other, u"x"_s}, separator);
            }
            const csv::Table table = csv::parse(text.toUtf8());
            QCOMPARE(table.separator, separator);
            QVERIFY(table.problems.empty());
            QCOMPARE(table.records.size(), size_t(words.size() * words.size()));
            size_t i = 0;
            for (const QString& one : words) {
                for (const QString& other : words)
                    QCOMPARE(table.records[i++].cells, (QStringList{one, other, u"x"_s}));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "domain_csv.moc"
