// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as people write them, and tables of costs and conversions from their spreadsheets.
#include "domain/insights/money_table.h"

#include <QStringEncoder>
#include <QTest>
#include <set>

using namespace parvis;
using namespace Qt::StringLiterals;

class MoneyTest : public QObject
{
    Q_OBJECT

    static QString plain(const MoneyTable& table)
    {
        QStringList list;
        for (const MoneyFinding& f : table.findings)
            list.append(u"%1 %2 %3"_s.arg(f.row).arg(f.column, moneyTroubleName(f.trouble)));
        return list.join(u", "_s);
    }
    static MoneyTable costs(const QByteArray& rows)
    {
        return readMoneyTable("campaign,date,amount,currency\n" + rows, MoneyKind::Cost);
    }
    static MoneyTable dated(const QByteArray& first, const QByteArray& second = "2026-05-01")
    {
        return costs("a," + first + ",1,EUR\na," + second + ",1,EUR\n");
    }

private Q_SLOTS:
    void amounts_data();
    void amounts();
    void amountsComeBack();
    void currenciesKnowTheirDecimals();
    void readsWhatSpreadsheetsWrite();
    void saysWhatIsWrongAndWhere();
    void datesAreNotGuessed();
    void equalRowsAreToldApart();
    void conversionsHaveCountSourceAndMedium();
    void headersAreFoundByTheirNames();
};

void MoneyTest::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<int>("trouble");
    const auto good = [](const char* text, int decimals, qint64 minor) {
        QTest::addRow("%s with %d", text, decimals) << QString::fromUtf8(text) << decimals << minor << 0;
    };
    const auto bad = [](const char* text, int decimals, AmountTrouble trouble) {
        QTest::addRow("%s with %d", text, decimals) << QString::fromUtf8(text) << decimals << qint64(0) << int(trouble);
    };
    good("12", 2, 1200);
    good("12.5", 2, 1250);
    good("12,50", 2, 1250);
    good("-12,50", 2, -1250);
    good("−3.20", 2, -320);
    good("1 234,50", 2, 123'450);
    good("1\u202f234,50", 2, 123'450);
    good("1'234.50", 2, 123'450);
    good("1.234,50", 2, 123'450);
    good("1,234.50", 2, 123'450);
    good("1.234.567", 2, 123'456'700);
    good("12,345,678.90", 2, 1'234'567'890);
    good("0.10", 2, 10);
    good("0.100", 2, 10);
    good("0,5", 2, 50);
    good("1500", 0, 1500);
    good("1,500", 0, 1500);
    good("1500.00", 0, 1500);
    good("1.234", 3, 1234);
    good("1 234,500", 3, 1'234'500);
    good("1,234.500", 3, 1'234'500);
    good("12,5", 3, 12'500);
    good("1234,500", 3, 1'234'500);
    good("9999999999999.99", 2, 999'999'999'999'999);
    bad("", 2, AmountTrouble::NotANumber);
    bad("-", 2, AmountTrouble::NotANumber);
    bad("12 €", 2, AmountTrouble::NotANumber);
    bad("1e3", 2, AmountTrouble::NotANumber);
    bad("1,23,456", 2, AmountTrouble::NotANumber);
    bad("12 34", 2, AmountTrouble::NotANumber);
    bad("12.", 2, AmountTrouble::NotANumber);
    bad(".5", 2, AmountTrouble::NotANumber);
    bad("1.2.3", 2, AmountTrouble::NotANumber);
    bad("--5", 2, AmountTrouble::NotANumber);
    bad("١٢", 2, AmountTrouble::NotANumber);
    bad("12.345,6", 0, AmountTrouble::Decimals);
    bad("0.105", 2, AmountTrouble::Decimals);
    bad("1.5", 0, AmountTrouble::Decimals);
    bad("1,234", 3, AmountTrouble::Ambiguous);
    bad("1,234", 2, AmountTrouble::Ambiguous);
    bad("1.005", 2, AmountTrouble::Ambiguous);
    bad("99999999999999.99", 2, AmountTrouble::TooLarge);
}

void MoneyTest::amounts()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(qint64, minor);
    QFETCH(int, trouble);
    const ReadAmount read = readAmount(text, decimals);
    QCOMPARE(int(read.trouble), trouble);
    QCOMPARE(read.minor, minor);
}

void MoneyTest::amountsComeBack()
{
    QCOMPARE(amountText(-5, 2), u"-0.05"_s);
    QCOMPARE(amountText(1500, 0), u"1500"_s);
    QCOMPARE(amountText(1234, 3), u"1.234"_s);
    for (const int decimals : {0, 2, 3, 4}) {
        for (const qint64 minor : {0LL, 1LL, -1LL, 99LL, 123'456LL, -999'999'999'999'999LL})
            QCOMPARE(readAmount(amountText(minor, decimals), decimals).minor, minor);
    }
}

void MoneyTest::currenciesKnowTheirDecimals()
{
    QVERIFY(currencyDecimals(u"EUR") == 2 && currencyDecimals(u"JPY") == 0 && currencyDecimals(u"TND") == 3);
    QVERIFY(currencyDecimals(u"CLF") == 4 && currencyDecimals(u"XOF") == 0 && currencyDecimals(u"KWD") == 3);
    for (const QStringView none : {u"", u"EU", u"EURO", u"eur", u"XYZ", u"UR ", u"R U"})
        QVERIFY(!currencyDecimals(none));
}

void MoneyTest::readsWhatSpreadsheetsWrite()
{
    const QString text = u"Campagne;Date;Montant;Devise\r\nGalette;2026-01-06;1 234,50;eur\r\n\r\n"
                         "\"Été; l’autre\";2026-07-01;-20;EUR\r\nTokyo;2026-07-02;1500;JPY\r\n"_s;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QByteArray latin = text.toUtf8();
    latin.replace("\xC3\x89", "\xC9").replace("\xC3\xA9", "\xE9").replace("\xE2\x80\x99", "\x92");
    const QByteArray marked = QByteArray("\xEF\xBB\xBF") + text.toUtf8(), wide = utf16(text);
    for (const QByteArray& bytes : {text.toUtf8(), marked, wide, latin}) {
        const MoneyTable table = readMoneyTable(bytes, MoneyKind::Cost);
        QCOMPARE(plain(table), QString());
        QCOMPARE(table.rowCount, 3);
        QCOMPARE(table.rows.size(), size_t(3));
        QVERIFY(table.rows[0].minor == 123'450 && table.rows[0].currency == u"EUR"_s);
        QCOMPARE(table.rows[0].day, (LocalDate{2026, 1, 6}));
        QCOMPARE(table.rows[1].campaign, u"Été; l’autre"_s);
        QCOMPARE(table.rows[1].minor, qint64(-2000));
        QVERIFY(table.rows[2].minor == 1500 && table.rows[2].count == 0);
    }
}

void MoneyTest::saysWhatIsWrongAndWhere()
{
    QCOMPARE(plain(costs("a,2026-01-01,1,EUR\n ,2026-02-30,x,EURO\nb,2026-01-01,1.0005,EUR\nc,2026-01-01,1\n"
                         "d,2026-01-01,\"1,234\",TND\ne,2026-01-01,1,\"EUR\"x\nf,0026-01-01,99999999999999999,JPY\n")),
             u"3 campaign no_campaign, 3 date no_date, 3 currency unknown_currency, 4 amount amount_decimals, "
             "5 amount cell_count, 5 currency unknown_currency, 6 amount ambiguous_amount, 7 currency after_quote, "
             "8 date no_date, 8 amount large_amount"_s);
    QCOMPARE(plain(readMoneyTable("", MoneyKind::Cost)), u"1 1 no_header"_s);
    QCOMPARE(plain(readMoneyTable("campaign,day,date\nx,y,z\n", MoneyKind::Cost)),
             u"1 date double_column, 1 amount missing_column, 1 currency missing_column"_s);
    QCOMPARE(plain(costs("a,2026-01-01,1,EUR\nb,2026-01-01,\"1,EUR\n")),
             u"3 amount open_quote, 3 amount cell_count, 3 currency unknown_currency"_s);
    const MoneyTable none = costs("");
    QVERIFY(none.findings.empty() && none.rows.empty() && none.rowCount == 0);
}

void MoneyTest::datesAreNotGuessed()
{
    const auto day = [](const MoneyTable& table) { return table.rows.empty() ? QString() : table.rows[0].day.toIso(); };
    QCOMPARE(day(dated("3.4.2026")), u"2026-04-03"_s);
    QCOMPARE(day(dated("03/04/2026", "13/04/2026")), u"2026-04-03"_s);
    QCOMPARE(day(dated("03/04/2026", "04/13/2026")), u"2026-03-04"_s);
    QCOMPARE(day(dated("5/5/2026")), u"2026-05-05"_s);
    QCOMPARE(plain(dated("03/04/2026")), u"2 date ambiguous_date"_s);
    QCOMPARE(plain(dated("13/04/2026", "04/13/2026")), u"2 date ambiguous_date, 3 date ambiguous_date"_s);
    QCOMPARE(plain(dated("31.02.2026")), u"2 date no_date"_s);
    QCOMPARE(plain(dated("2026-1-1")), u"2 date no_date"_s);
    QCOMPARE(plain(dated("26/04/03")), u"2 date no_date"_s);
}

void MoneyTest::equalRowsAreToldApart()
{
    const MoneyTable twice = costs("a,2026-01-01,1,EUR\na,2026-01-01,1,EUR\na,2026-01-01,1.00,EUR\n");
    std::set<QString> keys;
    for (const MoneyRow& row : twice.rows)
        keys.insert(row.key);
    QCOMPARE(keys.size(), size_t(3));
    // Continued, with the rows in another order: the same keys and one more.
    const MoneyTable more =
        costs("b,2026-01-02,1,EUR\na,2026-01-01,1,EUR\na,2026-01-01,\"1,0\",eur\na,2026-01-01,1,EUR\n");
    for (const MoneyRow& row : more.rows)
        keys.insert(row.key);
    QCOMPARE(keys.size(), size_t(4));
    const MoneyTable conversion =
        readMoneyTable("campaign,date,amount,currency\na,2026-01-01,1,EUR\n", MoneyKind::Conversion);
    QVERIFY(!keys.contains(conversion.rows.at(0).key));
    // A word that moves from one column into the next is another row.
    const QByteArray header = "campaign,date,amount,currency,source,medium\n";
    const auto key = [&](const QByteArray& row) {
        return readMoneyTable(header + row, MoneyKind::Conversion).rows.at(0).key;
    };
    QVERIFY(key("a,2026-01-01,1,EUR,x,\n") != key("a,2026-01-01,1,EUR,,x\n"));
}

void MoneyTest::conversionsHaveCountSourceAndMedium()
{
    const MoneyTable table = readMoneyTable("utm_campaign,day,revenue,currency code,orders,utm_source,utm_medium,note\n"
                                            "Galette,2026-01-06,99.90,EUR,3,mastodon,social,x\n"
                                            "Galette,2026-01-06,0,EUR,,,,\nGalette,2026-01-06,1,EUR,1.5,,,\n",
                                            MoneyKind::Conversion);
    QCOMPARE(plain(table), u"4 orders no_count"_s);
    QCOMPARE(table.ignoredColumns, QStringList{u"note"_s});
    QCOMPARE(table.rows.size(), size_t(2));
    QVERIFY(table.rows[0].count == 3 && table.rows[0].source == u"mastodon"_s && table.rows[0].medium == u"social"_s);
    QVERIFY(table.rows[1].count == 1 && table.rows[1].minor == 0);
}

void MoneyTest::headersAreFoundByTheirNames()
{
    const MoneyTable table =
        readMoneyTable("CAMPAGNE\tJour\tCoût\tDevise\tSource\na\t2026-01-01\t5\tEUR\tx\n", MoneyKind::Cost);
    QCOMPARE(plain(table), QString());
    QCOMPARE(table.ignoredColumns, QStringList{u"Source"_s}); // costs have none
    QCOMPARE(table.rows.at(0).minor, qint64(500));
}

QTEST_APPLESS_MAIN(MoneyTest)
#include "domain_money.moc"
