// SPDX-License-Identifier: GPL-3.0-or-later
// A spreadsheet file in the making, over libxlsxwriter: sheets with names that are allowed, looks of cells made once,
// texts always as texts (what begins with "=" is no formula). One thread.
#pragma once

#include "base/result.h"
#include "domain/insights/report_numbers.h"

#include <QHash>
#include <xlsxwriter.h>

namespace parvis::report {

struct CellLook {
    QString numberFormat;
    bool strong = false, muted = false, head = false, wraps = false, title = false, atRight = false, atLeft = false,
         indented = false;
};

struct Sheet {
    lxw_worksheet* sheet = nullptr;
    QString name;
};

class XlsxBook
{
public:
    // folder: where the file and the library's own temporary files go.
    explicit XlsxBook(const QString& folder);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    lxw_workbook* book() const { return m_book; }
    void properties(const ReportDocument& report);
    Sheet addSheet(const QString& wanted);
    void text(const Sheet& sheet, size_t row, size_t column, const QString& text, const CellLook& look = {});
    void number(const Sheet& sheet, size_t row, size_t column, const ReportNumbers::SheetNumber& number,
                CellLook look = {});
    // An empty cell that is there: a gap in a chart.
    void blank(const Sheet& sheet, size_t row, size_t column);
    void width(const Sheet& sheet, size_t column, qreal characters);
    // Programs do not make a row higher by themselves for words that need several lines.
    void rowOfLines(const Sheet& sheet, size_t row, int lines);
    void check(lxw_error error);
    // The file's bytes.
    Result<QByteArray> close();

private:
    lxw_format* format(const CellLook& look);

    QString m_path;
    lxw_workbook* m_book = nullptr;
    QHash<QString, lxw_format*> m_formats;
    QStringList m_names;
    lxw_error m_error = LXW_NO_ERROR;
};

// At most 31 characters, none of []:*?/\', not blank and not one of those taken, whatever their case.
QString sheetName(const QString& wanted, const QStringList& taken);

} // namespace parvis::report
