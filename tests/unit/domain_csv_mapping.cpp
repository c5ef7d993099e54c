// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/csv_mapping.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestCsvMapping : public QObject
{
    Q_OBJECT
private:
    static QString plain(const csv::Mapping& mapping)
    {
        QStringList names;
        for (const auto& column : mapping.columns)
            names.append(column ? csv::fieldName(*column) : u"-"_s);
        return names.join(u' ');
    }

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field"); // empty: of no field
        for (const csv::Field field : csv::allFields())
            QTest::newRow(qPrintable(csv::fieldName(field))) << csv::fieldName(field) << csv::fieldName(field);
        const auto row = [](const char* header, const char* field) {
            QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(field);
        };
        row("Texte", "text");
        row("COMPTES", "accounts");
        row("Date & heure", "");
        row("Date et heure", "at");
        row("Programmé le", "at");
        row("Fuseau horaire", "zone");
        row("Time zone", "zone");
        row("Médias", "media");
        row("Texte alternatif", "alt");
        row("Alt-text", "alt");
        row("Lien", "link");
        row("Campagne", "campaign");
        row("Avertissement de contenu", "content_warning");
        row("Langue", "language");
        row("Visibilité", "visibility");
        row("Premier commentaire", "first_comment");
        row("First Comment", "first_comment");
        row("Remarks", "");
        row("", "");
    }
    void headers()
    {
        QFETCH(QString, header);
        const auto field = csv::fieldOfHeader(header);
        QTEST(field ? csv::fieldName(*field) : QString(), "field");
    }

    void aPersonsWordGoesFirst()
    {
        const QStringList header{u"Text"_s, u"Kanal"_s, u"Termin"_s, u"Note"_s};
        QCOMPARE(plain(csv::mapColumns(header, {}, {})), u"text - - -"_s);
        const csv::Choices remembered{{u"Kanal"_s, u"accounts"_s}, {u"Note"_s, u"campaign"_s}, {u"Gone"_s, u"at"_s}};
        const auto known = csv::mapColumns(header, {}, remembered);
        QCOMPARE(plain(known), u"text accounts - campaign"_s);
        QVERIFY(known.isSound());
        const auto asked = csv::mapColumns(
            header, {{u"termin"_s, u"at"_s}, {u"Note"_s, u"text"_s}, {u"Kanal"_s, u"ignore"_s}}, remembered);
        QCOMPARE(plain(asked), u"- - at text"_s);
        QVERIFY(asked.isSound());
        QCOMPARE(asked.columnOf(csv::Field::Text), 3);
        QCOMPARE(asked.columnOf(csv::Field::Media), -1);
    }

    void whatIsWrongIsNamed()
    {
        const QStringList header{u"Text"_s, u"Date"_s, u"Heure"_s};
        const auto twice = csv::mapColumns(header, {}, {});
        QCOMPARE(twice.doubles, std::vector<csv::Field>{csv::Field::At});
        QVERIFY(csv::mapColumns(header, {{u"Heure"_s, u"ignore"_s}}, {}).isSound());
        QCOMPARE(csv::mapColumns(header, {{u"Heure"_s, u"ignore"_s}, {u"Nope"_s, u"link"_s}}, {}).unknownColumns,
                 QStringList{u"Nope"_s});
        QCOMPARE(csv::mapColumns(header, {{u"Heure"_s, u"hour"_s}}, {}).unknownFields, QStringList{u"hour"_s});
        const auto both = csv::mapColumns(header, {{u"Heure"_s, u"text"_s}, {u"Text"_s, u"text"_s}}, {});
        QCOMPARE(both.doubles, std::vector<csv::Field>{csv::Field::Text});
    }

    void choicesComeBack()
    {
        const csv::Choices choices{{u"Où \"ça\""_s, u"at"_s}, {u"b"_s, u"ignore"_s}};
        QCOMPARE(csv::choicesFromJson(csv::choicesToJson(choices)), choices);
        QVERIFY(csv::choicesFromJson("{broken").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCsvMapping)
#include "domain_csv_mapping.moc"
