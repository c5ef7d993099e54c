// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/xlsx_book.h"

#include "domain/insights/report_text.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qsizetype longestSheetName = 31, longestCell = 32'000; // Excel: 32,767
constexpr int mostLines = 8;
constexpr double rowPoints = 15;
constexpr lxw_color_t headGround = 0xF6F7F9, mutedInk = 0x5A6472;

} // namespace

QString sheetName(const QString& wanted, const QStringList& taken)
{
    QString name;
    for (const QChar c : wanted) {
        if (c == u'\'')
            name += u'’';
        else
            name += u"[]:*?/\\\n\t"_s.contains(c) ? QChar(u' ') : c;
    }
    name = cutText(name.simplified(), longestSheetName);
    if (name.isEmpty())
        name = u"-"_s;
    QString free = name;
    // "History" is a sheet of Excel's own.
    for (int i = 2; taken.contains(free, Qt::CaseInsensitive) || free.compare("history"_L1, Qt::CaseInsensitive) == 0;
         ++i) {
        const QString number = u" %1"_s.arg(i);
        free = cutText(name, longestSheetName - number.size()) + number;
    }
    return free;
}

XlsxBook::XlsxBook(const QString& folder) : m_path(folder + u"/report.xlsx"_s)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
}

XlsxBook::~XlsxBook()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

void XlsxBook::properties(const ReportDocument& report)
{
    QByteArray title = cutText(report.title, 200).toUtf8(), company = cutText(report.brand, 200).toUtf8();
    QByteArray author = "Parvis";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = company.data();
    properties.author = author.data();
    properties.created = time_t(report.madeAt.ms / 1000);
    check(workbook_set_properties(m_book, &properties));
}

Sheet XlsxBook::addSheet(const QString& wanted)
{
    const QString name = sheetName(wanted, m_names);
    m_names << name;
    const Sheet sheet{workbook_add_worksheet(m_book, name.toUtf8().constData()), name};
    if (!sheet.sheet) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return sheet;
    }
    // Printed, it is A4 across and no wider than a page.
    worksheet_set_paper(sheet.sheet, 9);
    worksheet_set_landscape(sheet.sheet);
    worksheet_fit_to_pages(sheet.sheet, 1, 0);
    return sheet;
}

lxw_format* XlsxBook::format(const CellLook& look)
{
    const QString key = look.numberFormat + u'|' + QString::number(look.strong) + QString::number(look.muted) +
                        QString::number(look.head) + QString::number(look.wraps) + QString::number(look.title) +
                        QString::number(look.atRight) + QString::number(look.atLeft) + QString::number(look.indented);
    lxw_format*& made = m_formats[key];
    if (made)
        return made;
    made = workbook_add_format(m_book);
    if (!look.numberFormat.isEmpty())
        format_set_num_format(made, look.numberFormat.toUtf8().constData());
    if (look.strong || look.head || look.title)
        format_set_bold(made);
    if (look.muted)
        format_set_font_color(made, mutedInk);
    if (look.title)
        format_set_font_size(made, 14);
    if (look.wraps || look.head)
        format_set_text_wrap(made);
    if (look.head) {
        format_set_bg_color(made, headGround);
        format_set_bottom(made, LXW_BORDER_THIN);
        format_set_bottom_color(made, mutedInk);
    }
    if (look.atRight || look.atLeft)
        format_set_align(made, look.atRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    if (look.indented) // words behind right-aligned digits
        format_set_indent(made, 1);
    format_set_align(made, look.head ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    return made;
}

void XlsxBook::text(const Sheet& sheet, size_t row, size_t column, const QString& text, const CellLook& look)
{
    if (sheet.sheet)
        check(worksheet_write_string(sheet.sheet, lxw_row_t(row), lxw_col_t(column),
                                     cutText(text, longestCell).toUtf8().constData(), format(look)));
}

void XlsxBook::number(const Sheet& sheet, size_t row, size_t column, const ReportNumbers::SheetNumber& number,
                      CellLook look)
{
    look.numberFormat = number.format;
    if (sheet.sheet)
        check(worksheet_write_number(sheet.sheet, lxw_row_t(row), lxw_col_t(column), number.number, format(look)));
}

void XlsxBook::blank(const Sheet& sheet, size_t row, size_t column)
{
    if (sheet.sheet)
        check(worksheet_write_blank(sheet.sheet, lxw_row_t(row), lxw_col_t(column), format({})));
}

void XlsxBook::width(const Sheet& sheet, size_t column, qreal characters)
{
    if (sheet.sheet)
        check(worksheet_set_column(sheet.sheet, lxw_col_t(column), lxw_col_t(column), characters, nullptr));
}

void XlsxBook::rowOfLines(const Sheet& sheet, size_t row, int lines)
{
    if (sheet.sheet && lines > 1)
        check(worksheet_set_row(sheet.sheet, lxw_row_t(row), rowPoints * std::min(lines, mostLines), nullptr));
}

void XlsxBook::check(lxw_error error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

Result<QByteArray> XlsxBook::close()
{
    if (m_book)
        check(workbook_close(std::exchange(m_book, nullptr)));
    else
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
    if (m_error != LXW_NO_ERROR)
        return failure(ErrorKind::Storage,
                       u"the spreadsheet cannot be made: "_s + QString::fromUtf8(lxw_strerror(m_error)));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"the spreadsheet cannot be read back: "_s + file.errorString());
    return file.readAll();
}

} // namespace parvis::report
