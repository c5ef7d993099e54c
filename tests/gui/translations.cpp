// SPDX-License-Identifier: GPL-3.0-or-later
// French is complete and up to date: every tr() string of app/ui stands in the .ts files, none unfinished, none left
// over.
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source, comment, translation;
    QStringList plurals;
    bool unfinished = false, numerus = false;
    QString key() const { return QStringList{context, source, comment}.join(u" | "_s); }
};

QList<Message> read(const QString& file)
{
    QFile in(file);
    QList<Message> messages;
    if (!in.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&in);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            messages.append(Message());
            messages.back().context = context;
            messages.back().numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (name == "source"_L1) {
            messages.back().source = xml.readElementText();
        } else if (name == "comment"_L1) {
            messages.back().comment = xml.readElementText();
        } else if (name == "translation"_L1) {
            messages.back().unfinished = !xml.attributes().value("type"_L1).isEmpty();
            if (!messages.back().numerus)
                messages.back().translation = xml.readElementText();
        } else if (name == "numerusform"_L1) {
            messages.back().plurals.append(xml.readElementText());
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    QSet<QString> found;
    for (const QString& one : {u"%1"_s, u"%2"_s, u"%3"_s, u"%4"_s, u"%5"_s}) {
        if (text.contains(one))
            found.insert(one);
    }
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFileHoldsEveryString_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("French") << u"fr"_s << QStringList();
        QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
    }

    void theFileHoldsEveryString()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        const QString root = QString::fromUtf8(PARVIS_SOURCE_DIR);
        const QString kept = u"%1/translations/parvis_%2.ts"_s.arg(root, language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(root);
        lupdate.start(QString::fromUtf8(PARVIS_LUPDATE),
                      QStringList{u"-silent"_s, u"-I"_s, u"app"_s, u"-locations"_s, u"none"_s, u"-source-language"_s,
                                  u"en"_s, u"-target-language"_s, language} +
                          options + QStringList{u"app/ui"_s, u"-ts"_s, fresh});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QSet<QString> wanted;
        QSet<QString> present;
        for (const auto& message : read(fresh))
            wanted.insert(message.key());
        for (const auto& message : read(kept))
            present.insert(message.key());
        QVERIFY(wanted.size() > 5);
        const auto missing = QStringList((wanted - present).values());
        const auto stale = QStringList((present - wanted).values());
        QVERIFY2(missing.isEmpty(), qPrintable(u"run packaging/translations; missing: "_s + missing.join(u"; "_s)));
        QVERIFY2(stale.isEmpty(), qPrintable(u"run packaging/translations; no longer used: "_s + stale.join(u"; "_s)));
    }

    void frenchIsFinished()
    {
        const auto messages = read(QString::fromUtf8(PARVIS_SOURCE_DIR "/translations/parvis_fr.ts"));
        QVERIFY(messages.size() > 100);
        QStringList wrong;
        for (const auto& message : messages) {
            const QStringList texts = message.numerus ? message.plurals : QStringList{message.translation};
            if (message.unfinished || texts.isEmpty() || (message.numerus && texts.size() != 2))
                wrong << u"unfinished: "_s + message.key();
            for (const QString& text : texts) {
                if (text.trimmed().isEmpty())
                    wrong << u"empty: "_s + message.key();
                else if (placeholders(text) != placeholders(message.source))
                    wrong << u"placeholders differ: "_s + message.key();
                // French sets a no-break space before high punctuation; a plain one lets it fall on the next line.
                for (const QString& mark : {u" :"_s, u" ;"_s, u" ?"_s, u" !"_s, u" »"_s, u"« "_s}) {
                    if (text.contains(mark))
                        wrong << u"breaking space by “%1”: "_s.arg(mark) + message.key();
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations.moc"
