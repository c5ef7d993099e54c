// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening: what a file says, and what is wrong with it, by row and column.
#include "domain/insights/voice_table.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class VoiceTableTest : public QObject
{
    Q_OBJECT

    static QString wrong(const QByteArray& bytes)
    {
        QStringList all;
        for (const VoiceFinding& found : readVoiceTable(bytes).findings)
            all << u"%1 %2 %3 [%4]"_s.arg(QString::number(found.row), found.column, voiceTroubleName(found.trouble),
                                          found.cell);
        return all.join(u"; "_s);
    }

private Q_SLOTS:
    void bothLanguages()
    {
        const VoiceTable table = readVoiceTable("Jour;Marque;Nous;Mentions;Corpus;R\xc3\xa9seau;Note\n"
                                                "2026-11-22;Maison Lumen;oui;12;presse;Mastodon;x\n"
                                                "2026-11-22;Lumio;non;0;presse;mastodon;\n");
        QVERIFY(table.findings.empty());
        QCOMPARE(table.ignoredColumns, QStringList{u"Note"_s});
        QCOMPARE(table.rows.size(), size_t(2));
        QCOMPARE(table.rows[0], (VoiceRow{{2026, 11, 22}, u"Maison Lumen"_s, true, 12, u"presse"_s, u"mastodon"_s, 2}));
        QVERIFY(!table.rows[1].isUs);
        QCOMPARE(table.rows[1].mentions, 0);
    }
    void whatIsWrong()
    {
        QCOMPARE(wrong({}), u"1 1 no_header []"_s);
        QCOMPARE(wrong("date,name,mentions\n"), u"1 us missing_column []; 1 source missing_column []"_s);
        QCOMPARE(wrong("date,day,name,us,mentions,source\n"), u"1 day double_column []"_s);
        const QByteArray head = "date,name,us,mentions,source\n";
        QCOMPARE(wrong(head + "22/11/2026,Shop,yes,1,press\n"), u"2 date no_date [22/11/2026]"_s);
        QCOMPARE(wrong(head + "2026-11-22,,perhaps,-3,\n"),
                 u"2 name no_name []; 2 source no_source []; 2 us no_side [perhaps]; 2 mentions no_count [-3]"_s);
        QCOMPARE(wrong(head + "2026-11-22,Shop,yes,1,press\n2026-11-22,Shop,yes,2,press\n"),
                 u"3 name double_row [Shop]"_s);
        QCOMPARE(wrong(head + "2026-11-22,Shop,yes,1,press\n2026-11-23,Shop,no,2,press\n"),
                 u"3 us side_changed [no]"_s);
        QCOMPARE(wrong(head + "2026-11-22,Shop,yes,1\n"), u"2 mentions cell_count []; 2 source no_source []"_s);
    }
};

QTEST_APPLESS_MAIN(VoiceTableTest)
#include "domain_voice_table.moc"
