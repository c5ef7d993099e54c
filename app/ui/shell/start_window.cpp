// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_window.h"

#include "ui/shell/welcome_page.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Page {
    QWidget* widget;
    QVBoxLayout* column;
    QHBoxLayout* buttons;
};

Page troublePage(QWidget* parent, const QString& title, const QString& file)
{
    auto* widget = new QWidget(parent);
    auto* mark = new QLabel(widget);
    const int side = px(parent, 36);
    mark->setPixmap(icon(u"warning"_s, Tint::Danger).pixmap(QSize(side, side), parent->devicePixelRatioF()));
    auto* card = new Card(widget);
    card->setMaximumWidth(px(parent, 620));
    auto* column = new QVBoxLayout(card);
    const int pad = px(parent, space::xl);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(parent, space::m));
    auto* heading = new Label(title, TextSize::Section, false, true, card);
    heading->setObjectName(u"start-title"_s);
    heading->setWordWrap(true);
    auto* where = new Label(file, TextSize::Base, true, false, card);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    where->setWordWrap(true);
    column->addWidget(mark);
    column->addWidget(heading);
    column->addWidget(where);
    auto* buttons = new QHBoxLayout;
    auto* outer = new QVBoxLayout(widget);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 8);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    return {widget, column, buttons};
}

QPushButton* addButton(const Page& page, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, page.widget);
    button->setObjectName(name);
    page.buttons->addWidget(button);
    return button;
}

Label* addParagraph(const Page& page, const QString& text, bool muted = false)
{
    auto* label = new Label(text, TextSize::Base, muted, false, page.widget);
    label->setWordWrap(true);
    page.column->addWidget(label);
    return label;
}

} // namespace

StartWindow::StartWindow(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"start-window"_s);
    setWindowTitle(u"Parvis"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    resize(px(this, 1000), px(this, 680));
}

void StartWindow::setPage(QWidget* page)
{
    delete m_page;
    m_page = page;
    layout()->addWidget(page);
    page->show();
}

void StartWindow::showWelcome()
{
    auto* page = new WelcomePage(this);
    connect(page, &WelcomePage::practiceRequested, this, &StartWindow::practiceRequested);
    connect(page, &WelcomePage::connectRequested, this, &StartWindow::connectRequested);
    setPage(page);
    page->activate();
}

void StartWindow::showDamaged(const DamagedWorkspace& damaged)
{
    const Page page = troublePage(this, tr("The workspace file is damaged", "start window, heading"), damaged.file);
    addParagraph(page, tr("It was not opened, and nothing was written to it.", "start window, damaged file"));
    addParagraph(page, harmless(damaged.problem), true)->setObjectName(u"start-problem"_s);
    if (damaged.lastGoodCopy.isEmpty()) {
        addParagraph(page,
                     tr("There is no automatic copy of it. Choose a copy of your own.", "start window, damaged file"));
    } else {
        addParagraph(page, tr("The last good copy is from %1:", "start window; %1 is a date and time")
                               .arg(words::exact(damaged.copied, ZoneId::system())));
        addParagraph(page, damaged.lastGoodCopy, true)->setObjectName(u"start-copy"_s);
        addParagraph(page, tr("The damaged file is kept beside it under another name.", "start window, damaged file"),
                     true);
        auto* restore = addButton(page, tr("Restore this copy", "start window, button"), u"start-restore"_s);
        setPrimary(restore);
        connect(restore, &QPushButton::clicked, this, &StartWindow::restoreRequested);
    }
    connect(addButton(page, tr("Open another file…", "start window, button"), u"start-other"_s), &QPushButton::clicked,
            this, &StartWindow::chooseOther);
    page.buttons->addStretch(1);
    page.column->addLayout(page.buttons);
    setPage(page.widget);
}

void StartWindow::showFailed(const QString& location, const Error& error)
{
    const Page page = troublePage(this, tr("The workspace cannot be opened", "start window, heading"), location);
    addParagraph(page, words::errorWhat(error));
    addParagraph(page, harmless(error.detail), true)->setObjectName(u"start-problem"_s);
    addParagraph(page, words::errorAdvice(error), true);
    auto* retry = addButton(page, tr("Try again", "start window, button"), u"start-retry"_s);
    setPrimary(retry);
    connect(retry, &QPushButton::clicked, this, &StartWindow::retryRequested);
    connect(addButton(page, tr("Open another file…", "start window, button"), u"start-other"_s), &QPushButton::clicked,
            this, &StartWindow::chooseOther);
    page.buttons->addStretch(1);
    page.column->addLayout(page.buttons);
    setPage(page.widget);
}

void StartWindow::chooseOther()
{
    auto* dialog = new QFileDialog(this, tr("Open a workspace", "title of a file dialog"));
    dialog->setObjectName(u"start-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Parvis workspaces (*.parvis);;All files (*)", "file dialog, kinds of files"));
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openOtherRequested);
    dialog->open();
}

} // namespace parvis::ui
