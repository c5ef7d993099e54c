// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/import_columns.h"

#include "ui/calendar/import_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QGridLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ImportColumns::ImportColumns(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"import-columns"_s);
    setAccessibleName(tr("Columns of the table", "import"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
}

QComboBox* ImportColumns::makeChoice(int column, const QString& name, std::optional<csv::Field> field, QWidget* parent)
{
    auto* choice = new QComboBox(parent);
    choice->setObjectName(u"import-column-%1"_s.arg(column));
    choice->setAccessibleName(tr("Meaning of the column “%1”", "import; %1 name of the column").arg(name));
    choice->addItem(tr("Leave out", "import, meaning of a column"), csv::ignoredColumn);
    for (const csv::Field one : csv::allFields()) {
        choice->addItem(fieldWords(one), csv::fieldName(one));
        choice->setItemData(choice->count() - 1, fieldHint(one), Qt::ToolTipRole);
    }
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(10);
    choice->setCurrentIndex(field ? choice->findData(csv::fieldName(*field)) : 0);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, column] {
        // Columns of one name mean the same: the choice is kept by name.
        for (qsizetype i = 0; i < m_choices.size(); ++i) {
            if (m_header[i] == m_header[column])
                m_choices[i]->setCurrentIndex(m_choices[column]->currentIndex());
        }
        Q_EMIT changed();
    });
    return choice;
}

void ImportColumns::show(const ImportPreview& preview)
{
    m_header = preview.header;
    m_choices.clear();
    auto* inner = new QWidget(this);
    auto* grid = new QGridLayout(inner);
    // As many as fit stand side by side; only a wide table is scrolled.
    const int gaps = px(this, space::m) * (static_cast<int>(m_header.size()) + 1);
    const int share = (viewport()->width() - gaps) / qMax(1, static_cast<int>(m_header.size()));
    const int room = qBound(px(this, 130), share, px(this, 320));
    grid->setHorizontalSpacing(px(this, space::m));
    grid->setVerticalSpacing(px(this, space::xs));
    for (int column = 0; column < m_header.size(); ++column) {
        auto* name = new Label(harmless(m_header[column]).simplified(), TextSize::Base, false, true, inner);
        name->setText(fontMetrics().elidedText(name->text(), Qt::ElideRight, room));
        name->setMinimumWidth(px(this, 110));
        grid->addWidget(name, 0, column);
        auto* choice =
            makeChoice(column, m_header[column], preview.mapping.columns.at(static_cast<size_t>(column)), inner);
        m_choices << choice;
        grid->addWidget(choice, 1, column);
        for (size_t row = 0; row < preview.rows.size(); ++row) {
            const QString cell = harmless(preview.rows[row].value(column)).simplified();
            auto* text =
                new Label(fontMetrics().elidedText(cell, Qt::ElideRight, room), TextSize::Second, true, false, inner);
            text->setToolTip(cell.left(400));
            grid->addWidget(text, static_cast<int>(row) + 2, column);
        }
        grid->setColumnStretch(column, 1);
    }
    grid->setRowStretch(static_cast<int>(preview.rows.size()) + 2, 1);
    setWidget(inner);
    // No more height than the rows need: what is wrong with them stands right below.
    setMaximumHeight(inner->sizeHint().height() + px(this, space::l));
    Q_EMIT changed();
}

csv::Choices ImportColumns::choices() const
{
    csv::Choices choices;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (!m_header[i].isEmpty())
            choices.insert(m_header[i], m_choices[i]->currentData().toString());
    }
    return choices;
}

QString ImportColumns::trouble() const
{
    const csv::Mapping mapping = csv::mapColumns(m_header, choices(), {});
    for (const csv::Field field : mapping.doubles)
        return tr("Two columns are chosen for “%1”.", "import, before it is checked").arg(fieldWords(field));
    for (const csv::Field field : {csv::Field::Text, csv::Field::Accounts, csv::Field::At}) {
        const bool mediaAlone = field == csv::Field::Text && mapping.columnOf(csv::Field::Media) >= 0;
        if (mapping.columnOf(field) < 0 && !mediaAlone)
            return tr("Choose a column for “%1”.", "import, before it is checked").arg(fieldWords(field));
    }
    return {};
}

} // namespace parvis::ui
