// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/import_problems.h"

#include "engine/publishing/exchange_desk.h"
#include "ui/calendar/import_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void ImportProblemModel::setLines(std::vector<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ImportProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == Reason)
        return icon(line.error ? u"close-circle"_s : u"alert"_s, line.error ? Tint::Danger : Tint::Warn);
    if (role == Qt::AccessibleDescriptionRole && index.column() == Reason)
        return line.error ? tr("Error", "import, kind of a line") : tr("Warning", "import, kind of a line");
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return line.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Row:
        return QLocale().toString(line.row);
    case Place:
        return line.column;
    default:
        return line.reason;
    }
}

QVariant ImportProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row", "import, column of the list of errors");
    case Place:
        return tr("Column", "import, column of the list of errors");
    default:
        return tr("What is wrong", "import, column of the list of errors");
    }
}

ImportProblems::ImportProblems(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new ImportProblemModel(this)), m_table(new QTableView(this))
{
    m_table->setObjectName(u"import-problems"_s);
    m_table->setAccessibleName(tr("What is wrong with which row", "import"));
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->resizeSection(ImportProblemModel::Row, px(this, 72));
    m_table->horizontalHeader()->resizeSection(ImportProblemModel::Place, px(this, 150));
    m_table->installEventFilter(this);
    auto* copyAll = new QPushButton(icon(u"copy"_s), tr("Copy", "import, button of the list of errors"), this);
    copyAll->setObjectName(u"import-copy"_s);
    copyAll->setToolTip(tr("Copies the chosen lines, or all (Ctrl+C)", "import, button of the list of errors"));
    auto* save = new QPushButton(icon(u"download"_s), tr("Save as CSV…", "import, button of the list of errors"), this);
    save->setObjectName(u"import-save-problems"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(copyAll);
    row->addWidget(save);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(copyAll, &QPushButton::clicked, this, &ImportProblems::copy);
    connect(save, &QPushButton::clicked, this, &ImportProblems::askFile);
}

void ImportProblems::show(const ImportReport& report)
{
    std::vector<ImportProblemModel::Line> lines;
    for (const auto* list : {&report.errors, &report.warnings}) {
        for (const RowFinding& found : *list)
            lines.push_back({found.row, harmless(found.column).simplified(),
                             harmless(importWords(found.finding, m_context)).simplified(), found.finding.isError()});
    }
    m_rows->setLines(std::move(lines));
    if (m_rows->rowCount() > 0)
        m_table->selectRow(0);
}

void ImportProblems::copy()
{
    QStringList lines;
    const auto chosen = m_table->selectionModel()->selectedRows();
    // One chosen line is where the keyboard stands, not a choice.
    const bool all = chosen.size() < 2;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (all || m_table->selectionModel()->isRowSelected(row)) {
            const auto& line = m_rows->lines()[static_cast<size_t>(row)];
            lines << u"%1\t%2\t%3"_s.arg(QString::number(line.row), line.column, line.reason);
        }
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ImportProblems::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the list of errors", "import, title of the file dialog"));
    dialog->setObjectName(u"import-problems-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables (*.csv)", "file dialog"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ImportProblems::saveTo);
    dialog->open();
}

void ImportProblems::saveTo(const QString& file)
{
    QString text = csv::line({tr("Row", "import, column of the list of errors"),
                              tr("Column", "import, column of the list of errors"),
                              tr("What is wrong", "import, column of the list of errors")});
    for (const auto& line : m_rows->lines())
        text += csv::line({QString::number(line.row), line.column, line.reason});
    // Spreadsheet programs take UTF-8 for something else without its mark.
    writeWholeFile(file, "\xEF\xBB\xBF" + text.toUtf8()).onDone(this, [this, file](const Result<qint64>& result) {
        if (result)
            Q_EMIT saved(file);
        else
            Q_EMIT failed(words::errorWhat(result.error()), words::errorAdvice(result.error()));
    });
}

bool ImportProblems::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
