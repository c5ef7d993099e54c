// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/import_words.h"

#include "ui/models/account_book.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Import {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString fact(const Finding& f, const QString& name)
{
    return f.facts.value(name).toString();
}

QString tableWords(const Finding& f)
{
    const QString& code = f.code;
    if (code == "csv_quote_open"_L1)
        return Import::tr("A quotation mark is opened here and never closed.", "import, what is wrong");
    if (code == "csv_after_quote"_L1)
        return Import::tr("Something stands between the closing quotation mark and the next column.",
                          "import, what is wrong");
    if (code == "csv_cell_count"_L1)
        return Import::tr("The row has %1 columns, the header has %2.", "import, what is wrong")
            .arg(fact(f, u"count"_s), fact(f, u"limit"_s));
    if (code == "csv_no_header"_L1)
        return Import::tr("The file is empty.", "import, what is wrong");
    if (code == "column_missing"_L1)
        return Import::tr("No column is chosen for “%1”.", "import, what is wrong; %1 Text, Accounts or Time")
            .arg(fieldWords(csv::fieldFromName(fact(f, u"field"_s)).value_or(csv::Field::Text)));
    if (code == "field_twice"_L1)
        return Import::tr("Two columns are chosen for “%1”.", "import, what is wrong; %1 Text, Accounts or Time")
            .arg(fieldWords(csv::fieldFromName(fact(f, u"field"_s)).value_or(csv::Field::Text)));
    return {};
}

QString cellWords(const Finding& f)
{
    const QString& code = f.code;
    if (code == "account_unknown"_L1)
        return Import::tr("No account is called “%1”.", "import, what is wrong").arg(fact(f, u"account"_s));
    if (code == "account_ambiguous"_L1)
        return Import::tr("Several accounts are called “%1”: write network:name.", "import, what is wrong")
            .arg(fact(f, u"account"_s));
    if (code == "account_missing"_L1)
        return Import::tr("The account is missing.", "import, what is wrong");
    if (code == "visibility_unknown"_L1)
        return Import::tr("“%1” is no audience: public, unlisted, followers or direct.", "import, what is wrong")
            .arg(fact(f, u"visibility"_s));
    if (code == "zone_unknown"_L1)
        return Import::tr("There is no time zone “%1”.", "import, what is wrong").arg(fact(f, u"zone"_s));
    if (code == "time_missing"_L1)
        return Import::tr("The time is missing: write a time, “now” or “draft”.", "import, what is wrong");
    if (code == "time_unreadable"_L1)
        return Import::tr("“%1” is no time: write it as 2026-12-01 09:00.", "import, what is wrong")
            .arg(fact(f, u"time"_s));
    if (code == "media_unreadable"_L1)
        return Import::tr("The picture or video cannot be read: %1", "import, what is wrong; %1 file")
            .arg(fact(f, u"file"_s));
    if (code == "alt_without_media"_L1)
        return Import::tr("There are more descriptions than pictures.", "import, what is wrong");
    return {};
}

} // namespace

QString fieldWords(csv::Field field)
{
    switch (field) {
    case csv::Field::Accounts:
        return Import::tr("Accounts", "import, meaning of a column");
    case csv::Field::At:
        return Import::tr("Time", "import, meaning of a column");
    case csv::Field::Zone:
        return Import::tr("Time zone", "import, meaning of a column");
    case csv::Field::Media:
        return Import::tr("Pictures and videos", "import, meaning of a column");
    case csv::Field::AltText:
        return Import::tr("Descriptions of pictures", "import, meaning of a column");
    case csv::Field::Link:
        return Import::tr("Link", "import, meaning of a column");
    case csv::Field::Campaign:
        return Import::tr("Campaign", "import, meaning of a column");
    case csv::Field::ContentWarning:
        return Import::tr("Content warning", "import, meaning of a column");
    case csv::Field::Language:
        return Import::tr("Language", "import, meaning of a column");
    case csv::Field::Visibility:
        return Import::tr("Audience", "import, meaning of a column");
    case csv::Field::FirstComment:
        return Import::tr("First comment", "import, meaning of a column");
    case csv::Field::Thread:
        return Import::tr("Parts of a thread", "import, meaning of a column");
    case csv::Field::Text:
        break;
    }
    return Import::tr("Text", "import, meaning of a column");
}

QString fieldHint(csv::Field field)
{
    switch (field) {
    case csv::Field::Accounts:
        return Import::tr("Names of accounts, parted by semicolons", "import, hint of a column's meaning");
    case csv::Field::At:
        return Import::tr("2026-12-01 09:00, “now” or “draft”", "import, hint of a column's meaning");
    case csv::Field::Media:
        return Import::tr("Files beside the table, parted by |", "import, hint of a column's meaning");
    case csv::Field::AltText:
        return Import::tr("In the order of the pictures, parted by |", "import, hint of a column's meaning");
    case csv::Field::Thread:
        return Import::tr("Parted by lines of three hyphens", "import, hint of a column's meaning");
    default:
        return {};
    }
}

QString encodingWords(csv::Encoding encoding)
{
    switch (encoding) {
    case csv::Encoding::Utf16LittleEndian:
    case csv::Encoding::Utf16BigEndian:
        return u"UTF-16"_s;
    case csv::Encoding::Windows1252:
        return u"Windows-1252"_s;
    case csv::Encoding::Utf8:
        break;
    }
    return u"UTF-8"_s;
}

QString separatorWords(QChar separator)
{
    if (separator == u'\t')
        return Import::tr("parted by tabs", "import, of the file");
    return separator == u';' ? Import::tr("parted by semicolons", "import, of the file")
                             : Import::tr("parted by commas", "import, of the file");
}

QString importWords(const Finding& f, const UiContext& context)
{
    for (const auto& say : {tableWords, cellWords}) {
        const QString words = say(f);
        if (!words.isEmpty())
            return words;
    }
    return words::finding(f, f.network.isEmpty() ? QString() : context.book.network(f.network).displayName);
}

QString phaseWords(BulkImport::Phase phase)
{
    switch (phase) {
    case BulkImport::Phase::Checking:
        return Import::tr("Checking the rows", "import, progress");
    case BulkImport::Phase::Media:
        return Import::tr("Taking in pictures and videos", "import, progress");
    case BulkImport::Phase::Storing:
        return Import::tr("Putting the posts into the plan", "import, progress");
    case BulkImport::Phase::Reading:
        break;
    }
    return Import::tr("Reading the file", "import, progress");
}

} // namespace parvis::ui
