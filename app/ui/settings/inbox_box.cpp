// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/inbox_box.h"

#include "engine/inbox/inbox_desk.h"
#include "ports/workspace.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QIcon dot(const QWidget* widget, int colour)
{
    const int side = px(widget, 14);
    QPixmap picture(QSize(side, side) * widget->devicePixelRatioF());
    picture.setDevicePixelRatio(widget->devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accountColour(colour, tokens(widget).dark));
    painter.drawEllipse(QRectF(1, 1, side - 2, side - 2));
    return QIcon(picture);
}

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (const QString& part : text.split(u',')) {
        if (!part.simplified().isEmpty())
            names << part.simplified();
    }
    return names;
}

} // namespace

InboxBox::InboxBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_departments(new QVBoxLayout),
      m_labels(new QVBoxLayout)
{
    setObjectName(u"inbox-settings"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    column->addWidget(new Label(tr("Departments", "settings, inbox"), TextSize::Base, false, true, this));
    column->addLayout(m_departments);
    addNew(column, u"department-new"_s, tr("Name of a department", "settings, inbox, field"),
           tr("Add department", "settings, inbox, button"), [this](const QString& name) {
               Department department;
               department.name = name;
               save(department);
           });
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(new Label(tr("Labels", "settings, inbox"), TextSize::Base, false, true, this));
    column->addLayout(m_labels);
    addNew(column, u"label-new"_s, tr("Name of a label", "settings, inbox, field"),
           tr("Add label", "settings, inbox, button"), [this](const QString& name) {
               save(InboxLabel{name, labelColourOf(name)}, {});
           });
    column->addWidget(new Hairline(Qt::Horizontal, this));
    addSettings(column);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(), [](const Change& c) { return c.topic == Topic::Settings; }))
                load();
        });
    load();
}

void InboxBox::addNew(QVBoxLayout* column, const QString& name, const QString& words, const QString& button,
                      const std::function<void(const QString&)>& act)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    auto* add = new QPushButton(button, this);
    add->setObjectName(name + u"-add"_s);
    const auto go = [field, act] {
        const QString text = field->text().simplified();
        if (text.isEmpty())
            return;
        field->clear();
        act(text);
    };
    connect(add, &QPushButton::clicked, this, go);
    connect(field, &QLineEdit::returnPressed, this, go);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(add);
    column->addLayout(row);
}

void InboxBox::addSettings(QVBoxLayout* column)
{
    auto* title =
        new Label(tr("Reasons for closing, one in a line", "settings, inbox"), TextSize::Base, false, true, this);
    column->addWidget(title);
    m_reasons = new QPlainTextEdit(this);
    m_reasons->setObjectName(u"close-reasons"_s);
    m_reasons->setAccessibleName(title->text());
    m_reasons->setTabChangesFocus(true);
    m_reasons->setPlaceholderText(tr("Empty: the reasons that come with Parvis", "settings, inbox, empty field"));
    m_reasons->setFixedHeight(m_reasons->fontMetrics().lineSpacing() * 5);
    column->addWidget(m_reasons);
    m_days = new QSpinBox(this);
    m_days->setObjectName(u"fresh-after-days"_s);
    m_days->setRange(0, 365);
    m_days->setSpecialValueText(tr("Never", "settings, inbox: a closed conversation never comes back as new"));
    m_days->setSuffix(tr(" days", "settings, inbox, behind a number"));
    const QString words = tr("A customer who writes again always reopens the conversation. Nobody's and of normal "
                             "priority again once it was closed for more than",
                             "settings, inbox; a number of days follows");
    m_days->setAccessibleName(words);
    auto* meaning = new Label(words, TextSize::Base, false, false, this);
    meaning->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(meaning, 1);
    row->addWidget(m_days);
    column->addLayout(row);
    auto* save = new QPushButton(tr("Save", "settings, inbox, button"), this);
    save->setObjectName(u"inbox-settings-save"_s);
    connect(save, &QPushButton::clicked, this, &InboxBox::saveSettings);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(save);
    column->addLayout(foot);
}

void InboxBox::load()
{
    m_context.inbox.departments().onDone(this, [this](const Result<std::vector<Department>>& list) {
        if (!list)
            report(list.error());
        else if (*list != m_shownDepartments)
            fillDepartments(*list);
    });
    m_context.inbox.labels().onDone(this, [this](const Result<std::vector<InboxLabel>>& list) {
        if (list && *list != m_shownLabels)
            fillLabels(*list);
    });
    m_context.inbox.workSettings().onDone(this, [this](const Result<WorkSettings>& settings) {
        // What somebody is typing here stays.
        if (settings && !(m_loaded && m_reasons->hasFocus()))
            fillSettings(*settings);
        m_loaded = true;
    });
}

QGridLayout* InboxBox::freshGrid(QWidget*& rows, QVBoxLayout* column)
{
    delete rows;
    rows = new QWidget(this);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, space::s));
    grid->setVerticalSpacing(px(this, space::xs));
    column->addWidget(rows);
    return grid;
}

void InboxBox::fillDepartments(const std::vector<Department>& list)
{
    m_shownDepartments = list;
    auto* grid = freshGrid(m_departmentRows, m_departments);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    int line = 0;
    for (const Department& department : list) {
        const QString id = department.id.toString();
        auto* name = new QLineEdit(department.name, m_departmentRows);
        name->setObjectName(u"department-name-"_s + id);
        name->setAccessibleName(tr("Name of the department", "settings, inbox, screen reader"));
        auto* members = new QLineEdit(department.members.join(u", "_s), m_departmentRows);
        members->setObjectName(u"department-members-"_s + id);
        members->setPlaceholderText(tr("People, separated by commas", "settings, inbox, empty field"));
        members->setAccessibleName(tr("People of %1", "settings, inbox, screen reader").arg(harmless(department.name)));
        auto* archived =
            new QCheckBox(tr("Closed", "settings, inbox: a department that takes nothing new"), m_departmentRows);
        archived->setObjectName(u"department-archived-"_s + id);
        archived->setChecked(department.archived);
        const auto store = [this, department, name, members, archived] {
            Department wanted = department;
            wanted.name = name->text().simplified();
            wanted.members = namesIn(members->text());
            wanted.archived = archived->isChecked();
            if (wanted != department && !wanted.name.isEmpty())
                save(wanted);
        };
        connect(name, &QLineEdit::editingFinished, this, store);
        connect(members, &QLineEdit::editingFinished, this, store);
        connect(archived, &QCheckBox::toggled, this, store);
        grid->addWidget(name, line, 0);
        grid->addWidget(members, line, 1);
        grid->addWidget(archived, line++, 2);
    }
    m_departmentRows->show();
}

void InboxBox::fillLabels(const std::vector<InboxLabel>& list)
{
    m_shownLabels = list;
    auto* grid = freshGrid(m_labelRows, m_labels);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const InboxLabel& label : list) {
        auto* name = new QLineEdit(label.name, m_labelRows);
        name->setObjectName(u"label-name-%1"_s.arg(line));
        name->setAccessibleName(tr("Name of the label", "settings, inbox, screen reader"));
        auto* colour = new QComboBox(m_labelRows);
        colour->setObjectName(u"label-colour-%1"_s.arg(line));
        colour->setAccessibleName(tr("Colour of %1", "settings, inbox, screen reader").arg(harmless(label.name)));
        for (int i = 0; i < accountColourCount(); ++i)
            colour->addItem(dot(this, i), QString::number(i + 1));
        colour->setCurrentIndex(label.colour);
        auto* remove = iconButton(u"trash"_s, tr("Take the label off everything", "settings, inbox, button"),
                                  u"label-remove-%1"_s.arg(line), m_labelRows);
        connect(name, &QLineEdit::editingFinished, this, [this, label, name] {
            const QString text = name->text().simplified();
            if (!text.isEmpty() && text != label.name)
                save({text, label.colour}, label.name);
        });
        connect(colour, &QComboBox::activated, this, [this, label](int index) {
            save({label.name, index}, label.name);
        });
        connect(remove, &QAbstractButton::clicked, this, [this, label] {
            m_context.inbox.work()->removeLabel(label.name).onDone(this, [this](const Result<void>& result) {
                if (!result)
                    report(result.error());
                load();
            });
        });
        grid->addWidget(name, line, 0);
        grid->addWidget(colour, line, 1);
        grid->addWidget(remove, line++, 2);
    }
    m_labelRows->show();
}

void InboxBox::fillSettings(const WorkSettings& settings)
{
    m_reasons->setPlainText(settings.closeReasons.join(u'\n'));
    m_days->setValue(settings.freshAfterDays);
}

void InboxBox::save(const Department& department)
{
    m_context.inbox.work()->saveDepartment(department).onDone(this, [this](const Result<Department>& result) {
        if (result)
            m_banner->clear();
        else
            report(result.error());
        load();
    });
}

void InboxBox::save(const InboxLabel& label, const QString& was)
{
    m_context.inbox.work()->saveLabel(label, was).onDone(this, [this](const Result<InboxLabel>& result) {
        if (result)
            m_banner->clear();
        else
            report(result.error());
        load();
    });
}

void InboxBox::saveSettings()
{
    WorkSettings settings;
    settings.closeReasons = m_reasons->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    settings.freshAfterDays = m_days->value();
    m_context.inbox.work()->saveSettings(settings).onDone(this, [this](const Result<void>& result) {
        if (!result)
            report(result.error());
        else if (m_context.shell)
            m_context.shell->toast(tr("Saved.", "settings, message at the foot"));
    });
}

void InboxBox::report(const Error& error)
{
    if (error.code == "name_taken"_L1)
        m_banner->showMessage(Banner::Kind::Warn, tr("There is one of that name already.", "settings, inbox, error"));
    else
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
